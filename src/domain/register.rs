//! What a professional register asks of intervisie, and what a year of meetings is against it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, civil::Date};

use super::{confidential::Confidential, event::Role, people::People, times::MeetingTimes};

/// How a register rounds the length of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// Not: minutes count.
    #[default]
    Minutes,
    /// Down to whole quarters of an hour.
    Quarters,
    /// Down to half hours.
    HalfHours,
    /// Down to whole hours.
    Hours,
}

impl Rounding {
    /// A length as it counts.
    pub fn of(self, length: SignedDuration) -> SignedDuration {
        let unit = match self {
            Self::Minutes => 60,
            Self::Quarters => 15 * 60,
            Self::HalfHours => 30 * 60,
            Self::Hours => 60 * 60,
        };
        SignedDuration::from_secs(length.as_secs().max(0) / unit * unit)
    }
}

/// Something that a register wants to read of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// On which day.
    Day,
    /// When it began.
    Begin,
    /// When it ended.
    End,
    /// How long it took.
    Length,
    /// Where, or that it was online.
    Place,
    /// Under which plan of the year.
    YearPlan,
    /// Who were there.
    Names,
    /// What each of them is.
    Functions,
    /// The number of each in the register.
    Registrations,
    /// That each was there, signed.
    Signatures,
    /// Who were not there.
    Absent,
    /// Who led it.
    Chair,
    /// Who wrote it down.
    NoteTaker,
    /// Who leads the group from outside.
    Facilitator,
    /// By which method.
    Method,
    /// Where the method comes from.
    Source,
    /// Which steps were done, and how long they took.
    Steps,
    /// That the group looked back at last time.
    LookBack,
    /// That confidentiality was spoken of.
    Confidentiality,
    /// Who brought an inbreng.
    Inbreng,
    /// What it was about, without its content.
    Theme,
    /// What somebody wants to learn.
    Goal,
    /// What somebody learned.
    Yield,
    /// What was said.
    Record,
    /// What was to be done.
    Agenda,
    /// What the group agreed on how it works, signed.
    Contract,
    /// What a year came to.
    Year,
}

/// A paper on which something stands that registers want to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetKind {
    /// The bewijs van deelname.
    Proof,
    /// The sheet of one participant, with empty lines.
    Reflection,
    /// The verslag, for the group.
    Record,
    /// The agenda for the wall.
    Agenda,
    /// The agreement of a group.
    Contract,
    /// The jaaroverzicht of a year.
    Year,
}

impl Wanted {
    /// On which paper it stands.
    pub fn sheet(self) -> SheetKind {
        match self {
            Self::Goal | Self::Yield => SheetKind::Reflection,
            Self::Record => SheetKind::Record,
            Self::Agenda => SheetKind::Agenda,
            Self::Contract => SheetKind::Contract,
            Self::Year => SheetKind::Year,
            _ => SheetKind::Proof,
        }
    }
}

/// The rule of one register; what is left out it does not ask, or is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Its id in files: `[a-z0-9-]`.
    pub id: String,
    /// As its members know it.
    pub name: String,
    /// How it rounds a meeting.
    pub rounding: Rounding,
    /// How much time it asks.
    pub hours: Option<SignedDuration>,
    /// Over how many years.
    pub years: u16,
    /// How many meetings a year.
    pub meetings: Option<u16>,
    /// How short a meeting may be, in minutes, to count.
    pub shortest: Option<u16>,
    /// How small and how large the group may be.
    pub group: (Option<u8>, Option<u8>),
    /// What it wants to read of a meeting.
    pub asks: Vec<Wanted>,
    /// What else is good to know.
    pub remark: Option<String>,
    /// The same in English, where somebody put it so.
    pub remark_in_english: Option<String>,
    /// Where the rule was found.
    pub source: String,
    /// When it was last laid beside its source; `None`: it was not.
    pub checked_on: Option<Date>,
}

/// The register with this id or name, in capitals or not.
pub fn named<'a>(all: &'a [Register], name: &str) -> Option<&'a Register> {
    let is_it = |register: &&Register| {
        [&register.id, &register.name].iter().any(|known| known.eq_ignore_ascii_case(name))
    };
    all.iter().find(is_it)
}

impl Register {
    /// Whether a meeting counts.
    pub fn counts(&self, meeting: &MeetingTimes) -> bool {
        let net = meeting.shown().net();
        let long_enough = self.shortest.is_none_or(|least| i64::from(least) <= net);
        let (least, most) = self.group;
        let fits = least.is_none_or(|least| least <= meeting.participants)
            && most.is_none_or(|most| meeting.participants <= most);
        meeting.ended.is_some() && long_enough && fits
    }

    /// What it asks of one year, in seconds, where it asks hours.
    pub fn asked_of_a_year(&self) -> Option<SignedDuration> {
        Some(self.hours? / i32::from(self.years.max(1)))
    }
}

/// One participant over a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOf {
    /// Who; `None`: everybody, in a group without names.
    pub who: Option<Confidential>,
    /// How many meetings count.
    pub meetings: usize,
    /// Meetings that were held but do not count by the register's rule.
    pub not_counted: usize,
    /// How many of those that count were entered afterwards.
    pub entered: usize,
    /// What they come to, rounded meeting by meeting.
    pub length: SignedDuration,
    /// How often each role was had.
    pub roles: BTreeMap<Role, usize>,
}

impl YearOf {
    fn new(who: Option<Confidential>) -> Self {
        Self {
            who,
            meetings: 0,
            not_counted: 0,
            entered: 0,
            length: SignedDuration::ZERO,
            roles: BTreeMap::new(),
        }
    }

    fn take_in(
        &mut self,
        meeting: &MeetingTimes,
        present: SignedDuration,
        rule: Option<&Register>,
    ) {
        if rule.is_some_and(|rule| !rule.counts(meeting)) {
            self.not_counted += 1;
            return;
        }
        let rounding = rule.map_or(Rounding::Minutes, |rule| rule.rounding);
        self.meetings += 1;
        self.entered += usize::from(meeting.entered.is_some());
        self.length += rounding.of(present);
    }
}

/// A year of meetings per participant, in the order in which they first came.
pub fn year<'a>(
    meetings: impl IntoIterator<Item = (&'a MeetingTimes, &'a People)>,
    rule: Option<&Register>,
) -> Vec<YearOf> {
    let mut year: Vec<YearOf> = Vec::new();
    for (meeting, people) in meetings {
        if people.present.is_empty() {
            with(&mut year, None, |all| all.take_in(meeting, meeting.net_as_shown(), rule));
        }
        for presence in &people.present {
            let name = &presence.participant.name;
            with(&mut year, Some(name), |one| {
                one.take_in(meeting, meeting.attended_as_shown(presence), rule);
                for role in Role::ALL.into_iter().filter(|role| people.has_role(*role, name)) {
                    *one.roles.entry(role).or_default() += 1;
                }
            });
        }
    }
    year
}

fn with(year: &mut Vec<YearOf>, who: Option<&Confidential>, change: impl FnOnce(&mut YearOf)) {
    if let Some(one) = year.iter_mut().find(|one| one.who.as_ref() == who) {
        return change(one);
    }
    let mut one = YearOf::new(who.cloned());
    change(&mut one);
    year.push(one);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        agenda::BlockKind,
        event::Participant,
        people::Presence,
        time::later,
        times::tests::{block, meeting},
    };

    fn held(minutes: i64) -> MeetingTimes {
        meeting(vec![block(BlockKind::Model, &[("vragen", 60, minutes)])])
    }

    fn people(meeting: &MeetingTimes, late: i64) -> People {
        let minutes = SignedDuration::from_mins;
        let came = |name, late| Presence {
            participant: Participant::named(name),
            came: later(meeting.began, minutes(late)),
            left: None,
        };
        let chair = (Role::Chair, Confidential::new("AB"));
        People {
            present: vec![came("AB", 0), came("CD", late)],
            roles: vec![chair],
            ..People::default()
        }
    }

    fn rule(shortest: u16) -> Register {
        Register {
            id: "x".into(),
            name: "X".into(),
            rounding: Rounding::Hours,
            hours: Some(SignedDuration::from_hours(60)),
            years: 5,
            meetings: None,
            shortest: Some(shortest),
            group: (Some(3), Some(8)),
            asks: Vec::new(),
            remark: None,
            remark_in_english: None,
            source: "y".into(),
            checked_on: Some(jiff::civil::date(2026, 11, 23)),
        }
    }

    #[test]
    fn hours_are_rounded_down_meeting_by_meeting() {
        let meetings = [held(119), held(119)];
        let people = people(&meetings[0], 30);
        let told = meetings.iter().map(|meeting| (meeting, &people));
        let year = year(told, Some(&rule(60)));
        let hours: Vec<i64> = year.iter().map(|one| one.length.as_hours()).collect();
        assert_eq!(hours, [2, 2]);
        assert_eq!((year[0].roles[&Role::Chair], year[1].roles.len()), (2, 0));
    }

    #[test]
    fn what_is_too_short_does_not_count_and_is_told() {
        let meeting = held(50);
        let people = people(&meeting, 0);
        let year = year([(&meeting, &people)], Some(&rule(60)));
        assert_eq!((year[0].meetings, year[0].not_counted), (0, 1));
        assert_eq!(rule(60).asked_of_a_year(), Some(SignedDuration::from_hours(12)));
    }

    #[test]
    fn who_came_late_has_less_and_a_group_without_names_is_one_row() {
        let meeting = held(100);
        let late = people(&meeting, 15);
        let lengths: Vec<i64> =
            year([(&meeting, &late)], None).iter().map(|one| one.length.as_mins()).collect();
        assert_eq!(lengths, [100, 85]);
        let nobody = People::default();
        let all = year([(&meeting, &nobody)], None);
        assert_eq!((all.len(), all[0].who.clone(), all[0].length.as_mins()), (1, None, 100));
    }
}
