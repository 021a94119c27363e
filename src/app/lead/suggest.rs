//! What could be agreed about next time, with its reason.

use jiff::{ToSpan, civil};

use super::{Lead, step_list::Agree};
use crate::{
    app::context::Context,
    domain::{
        confidential::Confidential,
        event::Role,
        people::{People, Suggestion, longest_ago},
    },
};

/// Days in a week.
const WEEK: i32 = 7;

/// A day for next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuggestedDate {
    /// Date and time, in the zone of the meeting.
    pub start: civil::DateTime,
    /// How many weeks after this meeting.
    pub weeks: u16,
    /// It was planned with the others of the year.
    pub is_planned: bool,
}

impl Lead {
    /// The day that was planned next, or that follows from the group's interval, or else from the time since last meeting.
    pub fn suggested_date(&self, context: &Context) -> Option<SuggestedDate> {
        let today = context.civil(self.meeting.progress().began.wall).date();
        if let Some(start) = context.year_plan.after(today) {
            let days = (start.date() - today).get_days();
            let weeks = u16::try_from((days + WEEK / 2) / WEEK).unwrap_or(u16::MAX);
            return Some(SuggestedDate { start, weeks, is_planned: true });
        }
        let weeks = self.rhythm(today, context)?;
        let day = today.checked_add(i64::from(weeks).weeks()).ok()?;
        let start = day.to_datetime(self.usual_start(context));
        Some(SuggestedDate { start, weeks, is_planned: false })
    }

    fn rhythm(&self, today: civil::Date, context: &Context) -> Option<u16> {
        if let Some(weeks) = context.settings.interval_weeks {
            return Some(weeks);
        }
        let last = context.last_meeting(self.meeting.started().meeting)?;
        let days = (today - context.civil(last.began).date()).get_days();
        u16::try_from((days + WEEK / 2) / WEEK).ok().filter(|weeks| 0 < *weeks)
    }

    /// Of those who are here, or of the whole group when that was not said: who has not had this role
    /// for the longest time; for the timekeeper somebody else than who will chair.
    pub fn suggested_person(&self, role: Role, context: &Context) -> Option<Suggestion> {
        let people = self.meeting.people();
        let taken = match role {
            Role::Timekeeper => self.next_chair(context),
            Role::Chair | Role::NoteTaker | Role::Inbrenger => None,
        };
        let mut free: Vec<&Confidential> = people.here().collect();
        if free.is_empty() {
            let known = context.settings.participants.iter();
            free.extend(known.map(|participant| &participant.name));
        }
        free.retain(|name| taken.as_ref() != Some(name));
        let meeting = self.meeting.started().meeting;
        let past = context.history.meetings.iter().filter(|past| past.id != meeting);
        let meetings: Vec<&People> = past.map(|past| &past.people).chain([people]).collect();
        longest_ago(role, free, &meetings.iter().copied())
    }

    fn next_chair(&self, context: &Context) -> Option<Confidential> {
        let agreed = self.meeting.next_time().chair.clone();
        agreed.or_else(|| self.suggested_person(Role::Chair, context).map(|chair| chair.who))
    }

    /// Whether there is anything to suggest.
    pub(super) fn has_suggestion(&self, agree: Agree, context: &Context) -> bool {
        match agree {
            Agree::Date => self.suggested_date(context).is_some(),
            Agree::Chair => self.suggested_person(Role::Chair, context).is_some(),
            Agree::Timekeeper => self.suggested_person(Role::Timekeeper, context).is_some(),
        }
    }
}
