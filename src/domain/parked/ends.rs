//! Meetings that ended one after another, and how often they together put a topic off.

use super::{Order, ParkedTopic, Standing};
use crate::domain::{event::Target, id::Id};

/// A meeting can put a topic off twice: by its fate and at its end, or by ending again after it was opened
/// once more. So many others can come between; to remember all of them would cost each topic the whole
/// history.
const AT_A_TIME: usize = 4;

/// So many ends a topic hears one by one. After them what it remembers is what all remember, and the rest
/// is a difference of two counts: many topics and many meetings cost their sum, not their product.
const ONE_BY_ONE: usize = 3 * AT_A_TIME;

#[cfg(test)]
thread_local! {
    /// How many ends topics have heard one by one.
    pub(super) static HEARD: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Ends of meetings, in the order in which they are heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ends {
    runs: Vec<Run>,
    /// The meetings that ended last.
    last: Vec<Id>,
}

/// One meeting's ends without another's between them: they put a topic off as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    meeting: Id,
    /// The last of them.
    at: Order,
    /// How many meetings ended until then, each counted once.
    count: usize,
}

impl Ends {
    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub(super) fn hear(&mut self, meeting: Id, at: Order) {
        let before = self.runs.last().map_or(0, |run| run.count);
        match self.runs.last_mut() {
            Some(run) if run.meeting == meeting => run.at = at,
            _ => {
                let count = before + usize::from(put_off(&mut self.last, meeting));
                self.runs.push(Run { meeting, at, count });
            }
        }
    }

    /// Brings this topic up to the last end: each puts it off if it is open.
    pub(super) fn put_off(&self, topic: &mut ParkedTopic) {
        let heard = self.runs.partition_point(|run| run.at <= topic.since);
        let (_, ends) = self.runs.split_at(heard);
        let Some(last) = ends.last() else { return };
        topic.since = last.at;
        if topic.standing != Standing::Open {
            return;
        }
        topic.target = Target::NextTime;
        let (one_by_one, rest) = ends.split_at(ONE_BY_ONE.min(ends.len()));
        for end in one_by_one {
            #[cfg(test)]
            HEARD.set(HEARD.get() + 1);
            topic.defer(end.meeting);
        }
        if let (Some(from), Some(to)) = (one_by_one.last(), rest.last()) {
            let more = u16::try_from(to.count - from.count).unwrap_or(u16::MAX);
            topic.deferred = topic.deferred.saturating_add(more);
            topic.deferred_in.clone_from(&self.last);
        }
    }
}

/// Remembers that this meeting put something off; whether it is not one of the last that did.
pub(super) fn put_off(last: &mut Vec<Id>, meeting: Id) -> bool {
    if last.contains(&meeting) {
        return false;
    }
    if last.len() == AT_A_TIME {
        last.remove(0);
    }
    last.push(meeting);
    true
}
