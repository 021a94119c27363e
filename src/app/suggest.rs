//! What could be agreed about next time, with its reason.

use jiff::{ToSpan, civil};

use super::{App, live::Live};
use crate::domain::{
    confidential::Confidential,
    event::Role,
    people::{People, Suggestion, longest_ago},
};

/// Days in a week.
const WEEK: i32 = 7;

/// A day for next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestedDate {
    /// When.
    pub start: civil::DateTime,
    /// How many weeks after this meeting.
    pub weeks: u16,
}

impl App {
    /// The day that follows from the group's interval, or else from the time since last meeting.
    pub fn suggested_date(&self, live: &Live) -> Option<SuggestedDate> {
        let began = live.meeting.progress().began.wall;
        let today = self.context.civil(began).date();
        let weeks = self.rhythm(live, today)?;
        let day = today.checked_add(i64::from(weeks).weeks()).ok()?;
        let time = self.usual_start(began);
        Some(SuggestedDate { start: day.to_datetime(time), weeks })
    }

    fn rhythm(&self, live: &Live, today: civil::Date) -> Option<u16> {
        if let Some(weeks) = self.context.settings.interval_weeks {
            return Some(weeks);
        }
        let last = self.context.last_meeting(live.meeting.started().meeting)?;
        let days = (today - self.context.civil(last.began).date()).get_days();
        u16::try_from((days + WEEK / 2) / WEEK).ok().filter(|weeks| 0 < *weeks)
    }

    /// Of those who are here, or of the whole group when that was not said: who has not had this role for the longest time; for the timekeeper
    /// somebody else than who will chair.
    pub fn suggested_person(&self, live: &Live, role: Role) -> Option<Suggestion> {
        let people = live.meeting.people();
        let taken = match role {
            Role::Timekeeper => self.next_chair(live),
            Role::Chair | Role::NoteTaker | Role::Inbrenger => None,
        };
        let mut free: Vec<&Confidential> = people.here().collect();
        if free.is_empty() {
            let known = self.context.settings.participants.iter();
            free.extend(known.map(|participant| &participant.name));
        }
        free.retain(|name| taken.as_ref() != Some(name));
        let meeting = live.meeting.started().meeting;
        let past = self.context.history.meetings.iter().filter(|past| past.id != meeting);
        let meetings: Vec<&People> = past.map(|past| &past.people).chain([people]).collect();
        longest_ago(role, free, &meetings.iter().copied())
    }

    fn next_chair(&self, live: &Live) -> Option<Confidential> {
        let agreed = live.meeting.next_time().chair.clone();
        agreed.or_else(|| self.suggested_person(live, Role::Chair).map(|chair| chair.who))
    }
}
