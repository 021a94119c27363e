//! The group's past meetings, looked at before the meeting.

use super::{Place, Prepare};
use crate::{
    app::{
        effect::{Effect, Effects},
        frame::Turn,
    },
    domain::{
        times::MeetingTimes,
        trend::{Trend, trends},
    },
};

/// What is open of the past, and from which line on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastMeetings {
    /// What was found; nothing while it is being read.
    pub found: Option<FoundPast>,
    /// The first line that is seen.
    pub scroll: usize,
}

/// What the group's journals tell of its past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPast {
    /// How long each phase takes.
    pub trends: Vec<Trend>,
    /// The meetings, the last one first.
    pub meetings: Vec<MeetingTimes>,
}

impl FoundPast {
    /// How many lines there are: a phase is one, a suggestion one, a meeting three
    /// below an empty one.
    pub fn n_lines(&self) -> usize {
        let suggested = self.trends.iter().filter(|trend| trend.suggestion().is_some()).count();
        self.trends.len() + suggested + 4 * self.meetings.len()
    }
}

impl Prepare {
    /// Opens the past, which is read aside.
    pub(super) fn open_past(&mut self, _: &mut Turn<'_>) -> Effects {
        self.place = Place::Past(PastMeetings::default());
        Effect::ReadPast.into()
    }

    /// The past was read; whoever has closed it meanwhile sees nothing of it.
    pub(super) fn take_in_past(&mut self, mut meetings: Vec<MeetingTimes>) {
        if let Place::Past(past) = &mut self.place {
            let trends = trends(&meetings);
            meetings.reverse();
            past.found = Some(FoundPast { trends, meetings });
        }
    }

    pub(super) fn scroll_past(&mut self, down: bool) -> Effects {
        if let Place::Past(past) = &mut self.place {
            let last = past.found.as_ref().map_or(0, FoundPast::n_lines).saturating_sub(1);
            let up = past.scroll.saturating_sub(1);
            past.scroll = if down { (past.scroll + 1).min(last) } else { up };
        }
        Effects::none()
    }
}
