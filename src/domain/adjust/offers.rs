//! When the choice is offered: as one goes on to a step, once, and not again for each lost minute.

use jiff::SignedDuration;

use super::{Rules, give::fits};
use crate::domain::{
    event::{Event, Question},
    progress::{Going, Progress},
    time::Moment,
};

/// What there was to offer so far. It holds facts only: an old journal offers by the rules of today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::domain) struct Offers {
    /// What was still short when the group had said yes or no.
    answered: Option<SignedDuration>,
    /// What was short each time that one went on to a step since.
    begun: Vec<SignedDuration>,
}

impl Offers {
    /// Takes in what happened, after which so much is short.
    pub(in crate::domain) fn hear(&mut self, event: &Event, short: SignedDuration) {
        match event {
            Event::Started(_) | Event::StepStarted { .. } => self.begun.push(short),
            Event::Adjusted(_)
            | Event::Swapped(_)
            | Event::ClosingTimeMoved { .. }
            | Event::ConsentRefused { question: Question::Adjustment(_) } => {
                *self = Self { answered: Some(short), begun: Vec::new() };
            }
            _ => return,
        }
        if !short.is_positive() {
            *self = Self::default();
        }
    }

    /// What was short when the choice was offered or answered last, and whether it is offered now.
    fn last(&self, rules: &Rules) -> (Option<SignedDuration>, bool) {
        self.begun.iter().fold((self.answered, false), |(last, _), short| {
            let offered = rules.from <= *short && rules.is_new(last, *short);
            (if offered { Some(*short) } else { last }, offered)
        })
    }

    /// Whether the choice is offered: since one went on to this step, or because it is urgent.
    pub(in crate::domain) fn is_made(
        &self,
        progress: &Progress,
        rules: &Rules,
        now: Moment,
    ) -> bool {
        let short = -progress.slack(now);
        if matches!(progress.going, Going::Ended(_)) || !short.is_positive() {
            return false;
        }
        let (last, offered) = self.last(rules);
        let is_urgent = || rules.from <= short && !fits(progress, now);
        offered || (rules.is_new(last, short) && is_urgent())
    }
}

impl Rules {
    /// Whether so much is short that it may be offered, after the last time.
    fn is_new(&self, last: Option<SignedDuration>, short: SignedDuration) -> bool {
        last.is_none_or(|last| last + self.again <= short)
    }
}
