//! What a professional register asks of intervisie, and what a year of meetings is against it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, civil::Date};

use super::{
    confidential::Confidential,
    people::{People, Role},
    times::MeetingTimes,
};

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

/// The rule of one register; what is left out it does not ask, or is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Its id in files: `[a-z0-9-]`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it rounds a meeting.
    pub rounding: Rounding,
    /// How many hours it asks.
    pub hours: Option<u16>,
    /// Over how many years.
    pub years: u16,
    /// How many meetings a year.
    pub meetings: Option<u16>,
    /// How short a meeting may be, in minutes, to count.
    pub shortest: Option<u16>,
    /// How small and how large the group may be.
    pub group: (Option<u8>, Option<u8>),
    /// What else is good to know.
    pub remark: Option<String>,
    /// Where the rule was found.
    pub source: String,
    /// When it was last looked up.
    pub checked_on: Date,
}

impl Register {
    /// Whether a meeting counts.
    pub fn counts(&self, meeting: &MeetingTimes) -> bool {
        let net = meeting.net();
        let long_enough = self.shortest.is_none_or(|least| i64::from(least) <= net.as_mins());
        let (least, most) = self.group;
        let fits = least.is_none_or(|least| least <= meeting.participants)
            && most.is_none_or(|most| meeting.participants <= most);
        meeting.ended.is_some() && long_enough && fits
    }

    /// What it asks of one year, in seconds, where it asks hours.
    pub fn asked_of_a_year(&self) -> Option<SignedDuration> {
        let hours = SignedDuration::from_hours(i64::from(self.hours?));
        Some(hours / i32::from(self.years.max(1)))
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
            length: SignedDuration::ZERO,
            roles: BTreeMap::new(),
        }
    }

    fn take_in(&mut self, meeting: &MeetingTimes, present: SignedDuration, rule: Option<&Register>) {
        if rule.is_some_and(|rule| !rule.counts(meeting)) {
            self.not_counted += 1;
            return;
        }
        let rounding = rule.map_or(Rounding::Minutes, |rule| rule.rounding);
        self.meetings += 1;
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
            find(&mut year, None).take_in(meeting, meeting.net(), rule);
        }
        for presence in &people.present {
            let missed = missed(meeting, presence.came, presence.left);
            let present = (meeting.net() - missed).max(SignedDuration::ZERO);
            let one = find(&mut year, Some(&presence.participant.name));
            one.take_in(meeting, present, rule);
            for role in Role::ALL {
                if people.has_role(role, &presence.participant.name) {
                    *one.roles.entry(role).or_default() += 1;
                }
            }
        }
    }
    year
}

/// How much of a meeting somebody was not there.
fn missed(
    meeting: &MeetingTimes,
    came: jiff::Timestamp,
    left: Option<jiff::Timestamp>,
) -> SignedDuration {
    let late = came.duration_since(meeting.began).max(SignedDuration::ZERO);
    let early = left.map(|left| meeting.last_known().duration_since(left));
    late + early.unwrap_or_default().max(SignedDuration::ZERO)
}

fn find<'a>(year: &'a mut Vec<YearOf>, who: Option<&Confidential>) -> &'a mut YearOf {
    let at = year.iter().position(|one| one.who.as_ref() == who).unwrap_or_else(|| {
        year.push(YearOf::new(who.cloned()));
        year.len() - 1
    });
    &mut year[at]
}
