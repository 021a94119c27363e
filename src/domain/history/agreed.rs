//! What was agreed about the next meeting: it holds until that meeting is held, whatever other one is.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{History, PastMeeting};
use crate::domain::{event::NextTime, id::Id, time::zone_of};

/// A meeting that begins longer than this before the agreed time is another one.
const EARLY: SignedDuration = SignedDuration::from_hours(2);

impl History {
    /// The appointment for the next meeting: in which meeting it was first made, and how many times it was
    /// moved since, also by meetings that were held before its day.
    pub fn appointment(&self) -> Option<(Id, u32)> {
        let mut dated = self.meetings.iter().rev().filter(|meeting| meeting.has_date());
        let Some(mut first) = dated.next().filter(|meeting| self.is_ahead(meeting)) else {
            return self.meetings.last().map(|last| (last.id, 0));
        };
        let mut agreed = first.dates_agreed;
        for before in dated {
            if !before.is_before_its_date(first) {
                break;
            }
            agreed += before.dates_agreed;
            first = before;
        }
        Some((first.id, agreed.saturating_sub(1)))
    }

    /// What was agreed about the next meeting: the day that is still ahead, and what was said since of
    /// who does what.
    pub fn next_time(&self) -> Option<NextTime> {
        let from = self.meetings.iter().rposition(|meeting| self.is_ahead(meeting));
        let since = from.unwrap_or(self.meetings.len().checked_sub(1)?);
        let mut agreed = NextTime::default();
        self.meetings.iter().skip(since).for_each(|meeting| agreed.update(&meeting.next_time));
        Some(agreed)
    }

    /// The same beside a meeting that began at this moment, where the day was still to come then.
    pub fn agreed_beyond(&self, began: Timestamp) -> Option<NextTime> {
        let start = self.next_start(&TimeZone::UTC)?;
        if EARLY < start.duration_since(began) { self.next_time() } else { None }
    }

    /// When the next meeting begins, if that was agreed: by the clock of the place where it was, or
    /// by that of this zone where nothing is known of that place.
    pub fn next_start(&self, here: &TimeZone) -> Option<Timestamp> {
        self.meetings.iter().rev().find(|meeting| self.is_ahead(meeting))?.next_start(here)
    }

    /// Whether this meeting agreed on a day, and none was held since that may have been that one.
    fn is_ahead(&self, meeting: &PastMeeting) -> bool {
        let is_latest =
            |last: &PastMeeting| last.id == meeting.id || meeting.is_before_its_date(last);
        meeting.has_date() && self.meetings.last().is_some_and(is_latest)
    }
}

impl PastMeeting {
    fn has_date(&self) -> bool {
        self.next_time.start.is_some()
    }

    /// Whether the time that it agreed had not come when this other one began.
    fn is_before_its_date(&self, other: &Self) -> bool {
        let start = self.next_start(&TimeZone::UTC);
        start.is_some_and(|start| EARLY < start.duration_since(other.began))
    }

    fn next_start(&self, here: &TimeZone) -> Option<Timestamp> {
        let zone = zone_of(&self.zone);
        zone.as_ref().unwrap_or(here).to_timestamp(self.next_time.start?).ok()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use jiff::civil::{DateTime, date};

    use super::*;
    use crate::domain::{confidential::Confidential, people::People};

    pub(in crate::domain::history) fn meeting(
        number: u128,
        began: DateTime,
        next_time: NextTime,
    ) -> PastMeeting {
        let began = TimeZone::UTC.to_timestamp(began).unwrap();
        let dates_agreed = u32::from(next_time.start.is_some());
        PastMeeting {
            id: Id::parse(&format!("{number:026}")).unwrap(),
            began,
            ended: None,
            is_entered: false,
            closing_time: began,
            zone: "UTC".to_owned(),
            participants: 6,
            used: Vec::new(),
            spent: None,
            inbreng: Vec::new(),
            next_time,
            dates_agreed,
            people: People::default(),
        }
    }

    fn on(day: i8, hour: i8) -> DateTime {
        date(2026, 12, day).at(hour, 0, 0, 0)
    }

    fn agreed(start: DateTime) -> NextTime {
        NextTime { start: Some(start), ..NextTime::default() }
    }

    fn next(meetings: &[(DateTime, NextTime)]) -> Option<DateTime> {
        let numbered = meetings.iter().zip(1..);
        let meetings = numbered.map(|((began, next), at)| meeting(at, *began, next.clone()));
        let history = History { meetings: meetings.collect(), ..History::default() };
        let start = history.next_start(&TimeZone::UTC)?;
        let next = history.next_time().unwrap();
        assert_eq!(next.start, Some(TimeZone::UTC.to_datetime(start)));
        Some(TimeZone::UTC.to_datetime(start))
    }

    #[test]
    fn meetings_that_closed_on_time_in_a_row_are_counted_from_the_last_one() {
        let held = |late: &[Option<i64>]| {
            let numbered = late.iter().zip(1..);
            let each = numbered.map(|(late, at)| {
                let past = meeting(at, on(1, 14), NextTime::default());
                let ended = late.map(|late| past.closing_time + SignedDuration::from_mins(late));
                let began = past.closing_time - SignedDuration::from_hours(2);
                PastMeeting { began, ended, ..past }
            });
            History { meetings: each.collect(), ..History::default() }
        };
        let this = meeting(99, on(1, 14), NextTime::default()).id;
        let count = |late: &[Option<i64>]| held(late).on_time_in_a_row(this);
        assert_eq!(count(&[]), 0);
        assert_eq!(count(&[Some(0), Some(-3)]), 2);
        assert_eq!(count(&[Some(0), Some(2), Some(0)]), 1);
        assert_eq!(count(&[Some(0), None, Some(0)]), 2, "what never ended says nothing");
        assert_eq!(count(&[Some(0), Some(1)]), 0);
        let last = held(&[Some(0), Some(0)]);
        assert_eq!(last.on_time_in_a_row(last.meetings[1].id), 1, "the meeting itself aside");
    }

    #[test]
    fn other_meetings_in_between_leave_the_date_as_it_was() {
        let nothing = NextTime::default;
        let chair = || NextTime { chair: Some(Confidential::new("AB")), ..NextTime::default() };
        let first = (on(1, 14), agreed(on(20, 14)));
        assert_eq!(next(std::slice::from_ref(&first)), Some(on(20, 14)));
        let others = [(on(5, 14), nothing()), (on(6, 14), chair()), (on(20, 9), nothing())];
        for count in 1..=others.len() {
            let all: Vec<_> = [first.clone()].into_iter().chain(others[..count].to_vec()).collect();
            assert_eq!(next(&all), Some(on(20, 14)), "{count}");
        }
        let roles = [first, (on(6, 14), chair())];
        let history = History {
            meetings: roles
                .iter()
                .zip(1..)
                .map(|((b, n), at)| meeting(at, *b, n.clone()))
                .collect(),
            ..History::default()
        };
        assert_eq!(history.next_time().unwrap().chair, Some(Confidential::new("AB")));
    }

    #[test]
    fn the_meeting_itself_takes_it_also_when_it_begins_a_little_early() {
        let first = (on(1, 14), agreed(on(20, 14)));
        for hour in [13, 14, 18] {
            assert_eq!(next(&[first.clone(), (on(20, hour), NextTime::default())]), None);
        }
        assert_eq!(next(&[first, (on(5, 14), agreed(on(12, 10)))]), Some(on(12, 10)));
    }
}
