//! Another werkvorm while the meeting runs: for which block, and which one.

use super::{
    Lead,
    offered_swap::{OfferedSwap, name_and_minutes},
    panel::{Choice, Options, Title},
};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
    },
    domain::{
        agenda::{BlockKind, Purpose},
        event::Swap,
        meeting::Command,
        minutes::Minutes,
        plan::{self, Wishes},
        progress::Progress,
    },
};

/// Most werkvormen that are offered at once: the chair is looking at people.
const MOST: usize = 6;

impl Lead {
    /// Asks for which block: the coming one first, the running one last. While the group looks for its
    /// inbreng, that there is none comes before all.
    pub(super) fn open_swap(&mut self, turn: &mut Turn<'_>) -> Effects {
        let progress = self.meeting.progress();
        let (running, coming): (Vec<usize>, Vec<usize>) =
            progress.swappable().partition(|block| *block == progress.at.block);
        let blocks: Vec<usize> = coming.into_iter().chain(running).collect();
        let model = blocks.iter().find(|block| is_model(progress, **block)).copied();
        let unfilled = model.filter(|_| self.meeting.inbreng().is_none());
        let without = unfilled.and_then(|block| self.block_choice(block, true));
        let of_blocks = blocks.iter().filter_map(|block| self.block_choice(*block, false));
        let choices: Vec<Choice> = if is_looking(progress) {
            without.into_iter().chain(of_blocks).collect()
        } else {
            of_blocks.chain(without).collect()
        };
        match (choices.len(), blocks.first().copied()) {
            (0, _) | (_, None) => turn.refuse(NotNow::NothingToSwap),
            (1, Some(block)) => self.choose_werkvorm(block, false, turn),
            _ => {
                let choices = choices.into_iter().chain([Choice::Leave]).collect();
                self.open_menu(Options::Plain(Menu { title: Title::Block, choices }), 0)
            }
        }
    }

    fn block_choice(&self, block: usize, without_inbreng: bool) -> Option<Choice> {
        let progress = self.meeting.progress();
        let stands = progress.agenda.blocks.get(block)?;
        Some(Choice::Block {
            block,
            kind: stands.kind,
            name: name_and_minutes(stands).0,
            is_running: block == progress.at.block && stands.kind != BlockKind::Slot,
            without_inbreng,
        })
    }

    /// Offers what fits the minutes that are left; to leave it as it is comes first.
    pub(super) fn choose_werkvorm(
        &mut self,
        block: usize,
        without_inbreng: bool,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let wishes = self.wishes_now(without_inbreng, turn);
        let progress = self.meeting.progress();
        let planner = turn.context.planner();
        let found = planner.swaps(progress, block, wishes, turn.now.moment).into_iter().take(MOST);
        let werkvormen: Vec<Choice> =
            found.map(|found| self.werkvorm(block, found, turn)).collect();
        if werkvormen.is_empty() {
            return turn.refuse(NotNow::NothingToSwap);
        }
        let choices = [Choice::Leave].into_iter().chain(werkvormen).collect();
        self.open_menu(Options::Plain(Menu { title: Title::Werkvorm, choices }), 0)
    }

    pub(super) fn wishes_now(&self, without_inbreng: bool, turn: &Turn<'_>) -> Wishes {
        let started = self.meeting.started();
        let began = self.meeting.progress().began.wall;
        let is_first = |kind| kind == BlockKind::Kennismaken;
        Wishes {
            available: Minutes::covering(started.closing_time.duration_since(began)),
            margin: started.margin,
            participants: self.meeting.participants(),
            level: turn.context.settings.level,
            first_meeting: started.agenda.blocks.iter().any(|block| is_first(block.kind)),
            without_inbreng,
            can_prepare: false,
            next_date_fixed: true,
        }
    }

    fn werkvorm(&self, block: usize, found: plan::Alternative, turn: &Turn<'_>) -> Choice {
        Choice::Werkvorm(Box::new(self.offered_swap(block, found, turn)))
    }

    pub(super) fn offered_swap(
        &self,
        block: usize,
        found: plan::Alternative,
        turn: &Turn<'_>,
    ) -> OfferedSwap {
        let id = found.block.werkvorm.as_ref();
        let werkvorm = id.and_then(|id| turn.context.library.find(id.as_str()));
        let swap = Swap { block, with: found.block };
        let now = turn.now.moment;
        let after = self.meeting.after(&Command::Swap(Box::new(swap.clone())), now);
        OfferedSwap {
            swap,
            reasons: found.reasons,
            materials: werkvorm.and_then(|werkvorm| werkvorm.materials.clone()),
            outlook: after.outlook(now),
        }
    }

    pub(super) fn swap(&mut self, swap: Swap, turn: &mut Turn<'_>) -> Effects {
        let (name, planned) = name_and_minutes(&swap.with);
        match self.try_command(Command::Swap(Box::new(swap)), turn) {
            Ok(effects) => {
                let after = self.meeting.outlook(turn.now.moment);
                turn.say(News::Swapped { name, planned, after });
                effects
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
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
