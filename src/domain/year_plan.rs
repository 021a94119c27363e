//! The meetings of a year: days at a regular distance, beside weekends and holidays, and whose turn it is.

use std::cmp::Reverse;

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time, Weekday},
};

use super::{
    confidential::Confidential,
    event::Role,
    history::{History, turns},
    holidays::{Holiday, holiday},
    people::{People, longest_ago, meetings_ago},
};

/// Fewest and most meetings of a plan.
pub const TIMES: (u32, u32) = (1, 60);
/// When a group meets of which nothing is known.
pub const USUAL_START: Time = Time::constant(14, 0, 0, 0);
/// The roles that go round.
const ROLES: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];

/// Days on which the group does not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vacation {
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

/// Why a day is no day to meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Avoided {
    /// It is in a weekend.
    Weekend,
    /// It is a public holiday.
    Holiday(Holiday),
    /// It is in this vacation.
    Vacation(String),
}

/// Days at a regular distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The first day.
    pub first: Date,
    /// How many weeks lie between two.
    pub weeks: u16,
    /// How many there are.
    pub times: u16,
    /// The group meets in weekends too.
    pub in_weekends: bool,
}

/// A day of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedDay {
    /// When it is.
    pub day: Date,
    /// The day that it would have been, and why it is not.
    pub instead_of: Option<(Date, Avoided)>,
}

/// A meeting of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedMeeting {
    /// When it begins.
    pub start: DateTime,
    /// The day that it would have been, and why it is not.
    pub instead_of: Option<(Date, Avoided)>,
    /// Whose turn it is.
    pub roles: Vec<(Role, Confidential)>,
}

/// The meetings of a year, as they were planned last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearPlan {
    /// When each begins, in order.
    pub starts: Vec<DateTime>,
}

impl YearPlan {
    /// The meetings of these days, all at one time.
    pub fn of(days: impl IntoIterator<Item = Date>, start: Time) -> Self {
        Self { starts: days.into_iter().map(|day| day.to_datetime(start)).collect() }
    }

    /// The first that is still to come.
    pub fn next(&self, now: DateTime) -> Option<DateTime> {
        self.starts.iter().filter(|start| now < **start).min().copied()
    }

    /// The same beside what was agreed: that goes first as long as it is still to come.
    pub fn next_beside(&self, agreed: Option<DateTime>, now: DateTime) -> Option<DateTime> {
        self.next(now).filter(|_| agreed.is_none_or(|start| start <= now))
    }

    /// The first that is planned after this day.
    pub fn after(&self, day: Date) -> Option<DateTime> {
        self.starts.iter().find(|start| day < start.date()).copied()
    }
}

/// The days of a rhythm; one that is none moves to the nearest week in which the day is free.
pub fn days(rhythm: Rhythm, vacations: &[Vacation]) -> Vec<PlannedDay> {
    let mut planned: Vec<PlannedDay> = Vec::new();
    let first = if rhythm.in_weekends { rhythm.first } else { out_of_weekend(rhythm.first) };
    for number in 0..rhythm.times {
        let weeks = i64::from(number) * i64::from(rhythm.weeks);
        let Ok(usual) = first.checked_add(weeks.weeks()) else { break };
        let last = planned.last().map(|before| before.day);
        let near = [0_i64, 1, -1, 2, -2, 3, -3].map(|away| usual.checked_add(away.weeks()));
        let is_after = |day: &Date| last.is_none_or(|last| last < *day) && rhythm.first <= *day;
        let mut free = near.into_iter().flatten().filter(|day| avoided(*day, vacations).is_none());
        let day = free.find(is_after).unwrap_or(usual);
        let moved_first =
            (number == 0 && first != rhythm.first).then_some((rhythm.first, Avoided::Weekend));
        let instead_of = avoided(usual, vacations).map(|why| (usual, why)).or(moved_first);
        planned.push(PlannedDay { day, instead_of });
    }
    planned
}

/// The Monday after a day in a weekend.
fn out_of_weekend(day: Date) -> Date {
    let is_in_weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let monday = || day.nth_weekday(1, Weekday::Monday).unwrap_or(day);
    if is_in_weekend { monday() } else { day }
}

fn avoided(day: Date, vacations: &[Vacation]) -> Option<Avoided> {
    let within = vacations.iter().find(|vacation| (vacation.from..=vacation.until).contains(&day));
    let of_holiday = holiday(day).map(Avoided::Holiday);
    of_holiday.or_else(|| within.map(|vacation| Avoided::Vacation(vacation.name.clone())))
}

/// Whose turn it is in each of so many meetings to come: within as many as there are people everybody has
/// each role once, first who did it longest ago. What was agreed for the first of them stays.
pub fn rotation(
    history: &History,
    names: &[&Confidential],
    agreed: &[(Role, Confidential)],
    count: usize,
) -> Vec<Vec<(Role, Confidential)>> {
    let mut planned: Vec<People> = Vec::new();
    for number in 0..count {
        let given = if number == 0 { agreed } else { &[] };
        let roles = round(history, &planned, names, given);
        planned.push(People { roles, ..People::default() });
    }
    planned.into_iter().map(|people| people.roles).collect()
}

/// The roles of the meeting after these. The chair is who was it longest ago. Of all ways to give the
/// others to different people it is the one in which they had these roles least often; of those, in which
/// they had the fewest roles in all, for else the last meeting of a round has nobody left; of those, in
/// which it was longest ago.
fn round(
    history: &History,
    planned: &[People],
    names: &[&Confidential],
    given: &[(Role, Confidential)],
) -> Vec<(Role, Confidential)> {
    let held = history.people().chain(planned);
    let mut start = given.to_vec();
    for role in turns::open(&[Role::Chair], given) {
        let chair = longest_ago(role, turns::least_busy(names, given), &held);
        start.extend(chair.map(|chair| (role, chair.who)));
    }
    let rank = |role: Role, who: &Confidential| {
        let ago = meetings_ago(role, who, held.clone());
        let had = planned.iter().flat_map(|people| &people.roles).filter(|(_, name)| name == who);
        let same = had.clone().filter(|(had, _)| *had == role);
        (same.count(), had.count(), Reverse(ago.unwrap_or(usize::MAX)))
    };
    let mut ways = vec![start.clone()];
    for role in turns::open(&ROLES, &start) {
        let mut best = names.to_vec();
        best.sort_by_key(|who| rank(role, who));
        // The other roles leave one of so many.
        best.truncate(ROLES.len());
        let mut longer = Vec::new();
        for way in &ways {
            let free = turns::least_busy(&best, way);
            longer.extend(free.map(|who| [way.as_slice(), &[(role, who.clone())]].concat()));
        }
        // One person alone does not take all roles.
        if !longer.is_empty() {
            ways = longer;
        }
    }
    let total = |way: &Vec<(Role, Confidential)>| {
        let ranks: Vec<_> = way.iter().map(|(role, who)| rank(*role, who)).collect();
        let same: usize = ranks.iter().map(|(same, ..)| same).sum();
        let had: usize = ranks.iter().map(|(_, had, _)| had).sum();
        (same, had, ranks)
    };
    ways.into_iter().min_by_key(total).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use jiff::civil::date;

    use super::*;
    use crate::domain::{
        event::Event,
        samples::{entry, id, started},
    };

    fn rhythm(first: Date, weeks: u16, times: u16) -> Rhythm {
        Rhythm { first, weeks, times, in_weekends: false }
    }

    fn told(days: &[PlannedDay]) -> Vec<(i8, i8)> {
        days.iter().map(|planned| (planned.day.month(), planned.day.day())).collect()
    }

    #[test]
    fn days_lie_at_a_regular_distance_beside_holidays_and_vacations() {
        // Thursdays from 7 January 2027, six weeks apart: 6 May is Ascension, and in August all are away.
        let summer = Vacation {
            name: "Zomervakantie".into(),
            from: date(2027, 7, 24),
            until: date(2027, 9, 5),
        };
        let planned = days(rhythm(date(2027, 1, 14), 6, 6), std::slice::from_ref(&summer));
        assert_eq!(told(&planned), [(1, 14), (2, 25), (4, 8), (5, 20), (7, 1), (7, 22)]);
        let moved = planned.last().unwrap();
        let why = Avoided::Vacation("Zomervakantie".into());
        assert_eq!(moved.instead_of, Some((date(2027, 8, 12), why)));
        let ascension = days(rhythm(date(2027, 5, 6), 6, 2), &[]);
        assert_eq!(told(&ascension), [(5, 13), (6, 17)]);
        let holiday = Avoided::Holiday(Holiday::Ascension);
        assert_eq!(ascension[0].instead_of, Some((date(2027, 5, 6), holiday)));
        assert_eq!(ascension[1].instead_of, None, "the rhythm goes on as it was");
    }

    #[test]
    fn a_weekend_is_passed_over_unless_the_group_meets_then() {
        let saturday = date(2027, 1, 16);
        let planned = days(rhythm(saturday, 4, 2), &[]);
        assert_eq!(told(&planned), [(1, 18), (2, 15)]);
        assert_eq!(planned[0].instead_of, Some((saturday, Avoided::Weekend)));
        let weekends = Rhythm { in_weekends: true, ..rhythm(saturday, 4, 2) };
        assert_eq!(told(&days(weekends, &[])), [(1, 16), (2, 13)]);
    }

    #[test]
    fn days_stay_in_order_also_where_nothing_is_free() {
        let always =
            Vacation { name: "Weg".into(), from: date(2027, 1, 1), until: date(2027, 12, 31) };
        let planned = days(rhythm(date(2027, 1, 14), 1, 10), &[always]);
        assert!(planned.is_sorted_by(|before, after| before.day < after.day), "{planned:?}");
        assert!(planned.iter().all(|planned| planned.instead_of.is_some()));
    }

    fn of(people: usize) -> Vec<Confidential> {
        (0..people).map(|at| Confidential::new(format!("P{at}"))).collect()
    }

    #[test]
    fn everybody_has_each_role_once_in_as_many_meetings_as_there_are_people() {
        for people in 3..=14 {
            let names = of(people);
            let here: Vec<&Confidential> = names.iter().collect();
            let agreed = [(Role::Chair, names[people - 1].clone())];
            let rounds = rotation(&History::default(), &here, &agreed, 2 * people);
            assert_eq!(rounds[0][0], agreed[0]);
            for round in rounds.chunks(people) {
                let mut counts: BTreeMap<(Role, &str), usize> = BTreeMap::new();
                for roles in round {
                    let has: BTreeSet<&str> = roles.iter().map(|(_, who)| who.reveal()).collect();
                    assert_eq!(has.len(), 3, "nobody has two roles: {roles:?}");
                    for (role, who) in roles {
                        *counts.entry((*role, who.reveal())).or_default() += 1;
                    }
                }
                let all_once = (3 * people, Some(&1));
                assert_eq!((counts.len(), counts.values().max()), all_once, "{people} people");
            }
        }
    }

    #[test]
    fn who_did_it_longest_ago_is_first() {
        let names = of(6);
        let here: Vec<&Confidential> = names.iter().collect();
        let mut history = History::default();
        for (chair, n) in [3, 0, 1, 2, 5, 4].into_iter().zip(1..) {
            let role = Event::RoleGiven { role: Role::Chair, who: Some(names[chair].clone()) };
            let meeting = id(n);
            let entries = [started(meeting), entry(2, role), entry(3, Event::Ended)];
            history.take_in(meeting, &entries);
        }
        let rounds = rotation(&history, &here, &[], 6);
        let chairs = rounds.iter().map(|roles| roles[0].1.clone());
        assert!(chairs.eq([3, 0, 1, 2, 5, 4].map(|at| names[at].clone())), "{rounds:?}");
    }

    #[test]
    fn fewer_people_than_roles_have_two_at_the_most() {
        let names = of(2);
        let roles = |here: &[&Confidential]| rotation(&History::default(), here, &[], 1)[0].len();
        assert_eq!([roles(&[&names[0], &names[1]]), roles(&[&names[0]]), roles(&[])], [3, 2, 0]);
    }
}
