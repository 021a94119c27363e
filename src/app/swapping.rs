//! Another werkvorm while the meeting runs: for which block, and which one.

use super::{
    App, Stage,
    effect::Effect,
    live::Live,
    notices::{News, NotNow},
    panel::{Pick, Swapping},
};
use crate::domain::{
    agenda::{BlockKind, Purpose},
    event::Swap,
    meeting::Command,
    minutes::Minutes,
    plan::{Choice, Wishes},
    progress::Progress,
    time::Reading,
};

/// Most werkvormen that are offered at once: the chair is looking at people.
const MOST: usize = 6;

impl App {
    /// Asks for which block: the coming one first, the running one last. While the group looks for its
    /// inbreng, that there is none comes before all.
    pub(super) fn open_swap(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let progress = live.meeting.progress();
        let (running, coming): (Vec<usize>, Vec<usize>) =
            progress.swappable().partition(|block| *block == progress.at.block);
        let blocks: Vec<usize> = coming.into_iter().chain(running).collect();
        let without = blocks.iter().find(|block| is_model(progress, **block)).copied();
        let without = without.filter(|_| live.meeting.inbreng().is_none());
        let without = without.map(|block| Pick::Block { block, without_inbreng: true });
        let pick = |block: &usize| Pick::Block { block: *block, without_inbreng: false };
        let picks = blocks.iter().map(pick);
        let options: Vec<Pick> = if is_looking(progress) {
            without.into_iter().chain(picks).collect()
        } else {
            picks.chain(without).collect()
        };
        match (options.len(), blocks.first().copied()) {
            (0, _) | (_, None) => self.refuse(NotNow::NothingToSwap, now),
            (1, Some(block)) => self.choose_werkvorm(block, false, now),
            _ => self.choose(options.into_iter().chain([Pick::Leave]).collect()),
        }
    }

    /// Offers what fits the minutes that are left; to leave it as it is comes first.
    pub(super) fn choose_werkvorm(
        &mut self,
        block: usize,
        without_inbreng: bool,
        now: Reading,
    ) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let wishes = self.wishes_now(live, without_inbreng);
        let progress = live.meeting.progress();
        let choices = self.context.planner().swaps(progress, block, wishes, now.moment);
        let picks =
            choices.into_iter().take(MOST).map(|choice| self.pick(live, block, choice, now));
        let picks: Vec<Pick> = picks.collect();
        if picks.is_empty() {
            return self.refuse(NotNow::NothingToSwap, now);
        }
        self.choose([Pick::Leave].into_iter().chain(picks).collect())
    }

    fn wishes_now(&self, live: &Live, without_inbreng: bool) -> Wishes {
        let started = live.meeting.started();
        let began = live.meeting.progress().began.wall;
        let is_first = |kind| kind == BlockKind::Kennismaken;
        Wishes {
            available: Minutes::covering(started.closing_time.duration_since(began)),
            participants: live.meeting.participants(),
            level: self.context.settings.level,
            first_meeting: started.agenda.blocks.iter().any(|block| is_first(block.kind)),
            without_inbreng,
            can_prepare: false,
            next_date_fixed: true,
        }
    }

    fn pick(&self, live: &Live, block: usize, choice: Choice, now: Reading) -> Pick {
        let id = choice.block.werkvorm.as_ref();
        let werkvorm = id.and_then(|id| self.context.library.find(id.as_str()));
        let swap = Swap { block, with: choice.block };
        let after = live.meeting.after(&Command::Swap(Box::new(swap.clone())), now.moment);
        Pick::Werkvorm(Box::new(Swapping {
            swap,
            reasons: choice.reasons,
            materials: werkvorm.and_then(|werkvorm| werkvorm.materials.clone()),
            slack_after: after.slack(now.moment),
        }))
    }

    pub(super) fn swap(&mut self, swap: Swap, now: Reading) -> Vec<Effect> {
        let with = swap.with.clone();
        let effects = self.command(Command::Swap(Box::new(swap)), None, now);
        if let (Stage::Live(live), false) = (&self.stage, effects.is_empty()) {
            let afsluiter = with.steps.iter().find(|step| step.purpose == Purpose::Afsluiter);
            let news = News::Swapped {
                name: afsluiter.map_or_else(|| with.name.clone(), |step| step.name.clone()),
                planned: afsluiter.map_or_else(|| with.planned(), |step| step.planned),
                slack_after: live.meeting.slack(now.moment),
            };
            self.say(news, now);
        }
        effects
    }
}

fn is_model(progress: &Progress, block: usize) -> bool {
    progress.agenda.blocks.get(block).is_some_and(|block| block.kind == BlockKind::Model)
}

/// Whether the group is finding out what there is to talk about.
fn is_looking(progress: &Progress) -> bool {
    let block = progress.agenda.blocks.get(progress.at.block);
    block.is_some_and(|block| block.kind == BlockKind::InbrengGenereren)
        || progress.step().is_some_and(|step| step.purpose == Purpose::Choosing)
}
