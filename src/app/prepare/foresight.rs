//! What the group's own meetings tell of the plan: read aside once there are enough, and looked at anew
//! with every change of the plan.

use jiff::{SignedDuration, Timestamp};

use super::Prepare;
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
    },
    domain::{
        draft::Draft,
        forecast::{ClosedOnTime, Habits, Odds},
        lengths::Lengths,
        times::MeetingTimes,
        trend::ENOUGH,
    },
};

/// What is known of the group, and what that says of the plan.
#[derive(Clone, Debug, Default)]
pub struct Foresight {
    /// How often the group closed on time of late, where that is known.
    pub record: Option<ClosedOnTime>,
    /// How often the plan fits, where that is known.
    pub odds: Option<Odds>,
    /// How long the parts of a meeting took of late.
    pub(super) lengths: Lengths,
    asked: bool,
    habits: Option<Habits>,
    /// The plan that was looked at, and its slack.
    of: Option<(Draft, SignedDuration)>,
}

impl Prepare {
    /// Time has passed, or something was done: the start time may have come, and the plan may differ.
    pub(in crate::app) fn let_time_pass(&mut self, turn: &mut Turn<'_>) -> Effects {
        let marked = self.mark_start_time(turn);
        self.plan_what_is_left(turn);
        self.forget_early(turn);
        self.look_ahead(turn.now.moment.wall);
        marked.and(self.looks_back(turn.context).then_some(Effect::ReadLate))
    }

    /// Whether the last meetings are to be read: once, and only where it can tell something.
    fn looks_back(&mut self, context: &Context) -> bool {
        let first = !self.foresight.asked && usize::from(ENOUGH) <= context.history.meetings.len();
        self.foresight.asked |= first;
        first
    }

    /// They were read; another group's, which was opened meanwhile, tells nothing.
    pub(super) fn learn(&mut self, meetings: &[MeetingTimes], context: &Context) {
        let all = &context.history.meetings;
        if meetings.last().is_some_and(|last| all.iter().any(|own| own.id == last.meeting)) {
            self.foresight.habits = Habits::of(meetings);
            self.foresight.record = ClosedOnTime::of(meetings);
            self.foresight.lengths = Lengths::of(meetings);
            self.foresight.of = None;
        }
    }

    fn look_ahead(&mut self, now: Timestamp) {
        let Some(habits) = &self.foresight.habits else { return };
        let (draft, slack) = (&self.setup.draft, self.setup.as_of(now).slack());
        let seen = |(of, with): &(Draft, SignedDuration)| of == draft && *with == slack;
        if !self.foresight.of.as_ref().is_some_and(seen) {
            self.foresight.odds = Some(habits.odds(&draft.agenda(), slack));
            self.foresight.of = Some((draft.clone(), slack));
        }
    }
}
