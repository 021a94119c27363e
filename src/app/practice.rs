//! The guided rehearsal: a meeting in fast time that asks for the real keys one by one. Nothing of it is
//! kept, and whoever has had enough is back where it began.

use super::{
    App, Stage,
    action::Action,
    coach::{Guide, Practice},
    effect::{Effect, Effects},
    frame::Turn,
    lead::{Lead, panel::Options},
    news::{News, NotNow},
    panel::Panel,
    prepare::Prepare,
};
use crate::domain::{
    event::Event,
    meeting::Refusal,
    minutes::Minutes,
    time::{Anchor, RealReading, later},
};

/// How many times as fast as real its clocks run: half an hour in a minute and a half.
const TEMPO: u32 = 20;
/// How long its meeting is planned for, and what there is to spare: something can be done with it.
const LENGTH: Minutes = Minutes::of(120);
const TO_SPARE: Minutes = Minutes::of(30);

impl Prepare {
    /// Begins a meeting of which nothing is kept, in fast time, that asks for one key after the other.
    pub(super) fn practise(&mut self, turn: &mut Turn<'_>) -> Effects {
        let now = turn.now.moment;
        if turn.context.rehearsal {
            return self.start(turn);
        }
        let boot = turn.context.anchor.real.boot.clone();
        let fast = Anchor { tempo: TEMPO, real: RealReading { at: now.whole_millis(), boot } };
        let anchor = std::mem::replace(&mut turn.context.anchor, fast.clone());
        turn.frame.practice = Some(Box::new(Practice { anchor, from: turn.now }));
        turn.context.rehearsal = true;
        let mut trial = Self::new(turn.context, now.wall);
        trial.setup.start = now.wall;
        trial.setup.closing = later(now.wall, LENGTH.duration());
        trial.setup.plan(now.wall, turn.context);
        trial.setup.closing = later(trial.setup.closing, TO_SPARE.duration());
        trial.start_from(self.clone(), turn).and(Effect::RunFrom(fast))
    }
}

impl App {
    /// In a rehearsal somebody looks along; of a guided one nothing leaves the program.
    pub(super) fn rehearsed(&mut self, effects: Effects) -> Effects {
        if let Stage::Lead(lead) = &self.stage
            && self.context.rehearsal
            && self.frame.player.is_none()
        {
            let asks = self.frame.coach.unwrap_or_default().asks();
            let said = self.frame.said.as_ref().map(|said| &said.news);
            let is_done = asks.is_some_and(|asked| is_done(asked, &effects, lead, said));
            let coach = self.frame.coach.get_or_insert_default();
            if is_done {
                coach.goes_on();
            }
        }
        if self.frame.practice.is_none() {
            return effects;
        }
        let is_left = effects.iter().any(|effect| *effect == Effect::Quit)
            || matches!(self.stage, Stage::Prepare(_));
        if is_left {
            return self.end_practice();
        }
        let of_clocks =
            |effect: &Effect| matches!(effect, Effect::RunFrom(_) | Effect::CorrectClock { .. });
        effects.into_iter().filter(of_clocks).collect()
    }

    /// Who looks along, as long as the rehearsal lasts.
    pub fn guide(&self) -> Option<Guide> {
        let runs = matches!(&self.stage, Stage::Lead(lead) if !lead.has_ended());
        let plays = self.frame.player.as_ref().map(|_| Guide::Plays);
        plays.or_else(|| self.frame.coach.map(Guide::Asks)).filter(|_| runs)
    }

    /// Back to where it began, on the clocks that ran there.
    fn end_practice(&mut self) -> Effects {
        let Some(practice) = self.frame.practice.take() else { return Effects::none() };
        let Practice { anchor, from } = *practice;
        self.frame.last.moment = from.moment.after(self.frame.last.real - from.real);
        self.frame.coach = None;
        self.frame.over = None;
        self.context.rehearsal = false;
        self.context.anchor = anchor.clone();
        let now = self.frame.last;
        let mut turn = Turn { context: &mut self.context, frame: &mut self.frame, now };
        turn.guard();
        turn.say(News::Practised);
        let before = match &mut self.stage {
            Stage::Lead(lead) => lead.set_up.take().map(|set_up| *set_up),
            Stage::Prepare(prepare) => Some((**prepare).clone()),
            Stage::Resume(_) | Stage::Follow(_) => None,
        };
        let set_up = before.unwrap_or_else(|| Prepare::new(turn.context, now.moment.wall));
        self.stage = Stage::Prepare(Box::new(set_up.again(&turn)));
        Effect::RunFrom(anchor).into()
    }
}

/// Whether what was asked for is done, or cannot be done any more.
fn is_done(asked: Action, effects: &Effects, lead: &Lead, said: Option<&News>) -> bool {
    let happened = |is: fn(&Event) -> bool| {
        effects.iter().any(|effect| matches!(effect, Effect::Append(entry) if is(&entry.event)))
    };
    let refused = |why| said == Some(&News::Refused(why));
    match asked {
        Action::Next => happened(|event| matches!(event, Event::StepStarted { .. })),
        Action::Park => happened(|event| matches!(event, Event::TopicParked(_))),
        Action::Extend => {
            happened(|event| {
                matches!(event, Event::MinutesAdded { .. } | Event::ConsentRefused { .. })
            }) || refused(NotNow::Meeting(Refusal::BudgetUsedUp))
        }
        Action::Adjust => {
            let offers = matches!(lead.panel, Panel::Menu { menu: Options::Proposals(_), .. });
            offers || refused(NotNow::NothingToAdjust)
        }
        Action::ToSlot => lead.meeting.progress().in_slot(),
        _ => false,
    }
}
