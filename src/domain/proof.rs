//! The proof sheet of one meeting: that it was held, how long, by whom and in which form. It has no
//! place for anything that was said; the only words of people in it are their names and their place.

use super::{
    agenda::BlockKind,
    confidential::Confidential,
    event::{Participant, Role},
    group::{Group, GroupChange},
    people::{People, Presence},
    times::{BlockTimes, MeetingTimes},
};

/// What a register can be shown of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The group's name.
    pub group: String,
    /// Which meeting of its calendar year it was, from 1.
    pub number_in_year: usize,
    /// Under which name the register knows the group's plan of the year.
    pub year_plan: Option<String>,
    /// Who leads the group from outside.
    pub facilitator: Option<Confidential>,
    /// What the clock saw.
    pub times: MeetingTimes,
    /// Who was there, who did what, and where; in full where the group told it.
    pub people: People,
    /// Who was not there, of those who had come to this group before.
    pub absent: Vec<Confidential>,
}

impl Proof {
    /// How many whole minutes the group looked back at last time, as the paper shows them; nothing
    /// where it did not, or for less than one.
    pub fn look_back(&self) -> Option<i64> {
        let is_it = |block: &BlockTimes| block.kind == BlockKind::Terugkijken && block.begun();
        let shown = self.times.shown();
        let blocks = self.times.blocks.iter().zip(&shown.blocks).filter(|(block, _)| is_it(block));
        let minutes = blocks.flat_map(|(_, each)| each).sum::<i64>();
        Some(minutes).filter(|minutes| 0 < *minutes)
    }

    /// What this person did in the meeting, beside taking part.
    pub fn roles(&self, presence: &Presence) -> impl Iterator<Item = Role> {
        let name = &presence.participant.name;
        Role::ALL.into_iter().filter(move |role| self.people.has_role(*role, name))
    }

    /// Whether confidentiality was confirmed.
    pub fn is_confidential(&self) -> bool {
        self.people.confidentiality || self.blocks().any(|b| b.kind == BlockKind::Kennismaken)
    }

    /// The blocks that were done, each a werkvorm with its source where it has one.
    pub fn blocks(&self) -> impl Iterator<Item = &BlockTimes> {
        self.times.blocks.iter().filter(|block| block.begun())
    }

    /// Whether this person brought the inbreng.
    pub fn brought(&self, presence: &Presence) -> bool {
        self.people.has_role(Role::Inbrenger, &presence.participant.name)
    }
}

/// What a proof asks of a person, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The whole name.
    FullName,
    /// What this person is.
    Function,
    /// The number in a register.
    Registration,
}

impl Detail {
    /// In the order in which it is asked.
    pub const ALL: [Self; 3] = [Self::FullName, Self::Function, Self::Registration];

    /// What the group knows of it.
    pub fn known(self, person: &Participant) -> Option<&Confidential> {
        match self {
            Self::FullName => person.full_name.as_ref(),
            Self::Function => person.function.as_ref(),
            Self::Registration => person.registration.as_ref(),
        }
    }

    /// What changes by an answer. Left empty it stays as it is, and who was asked has a whole name.
    pub fn told(self, person: &Participant, text: &str) -> Option<GroupChange> {
        let who = || person.name.clone();
        let told = (!text.is_empty()).then(|| Confidential::new(text));
        match self {
            Self::FullName => Some(GroupChange::FullName(who(), told.or_else(|| Some(who())))),
            Self::Function => Some(GroupChange::Function(who(), Some(told?))),
            Self::Registration => Some(GroupChange::Registration(who(), Some(told?))),
        }
    }
}

/// Those of the group who were there and were never asked what a proof needs.
pub fn unasked<'a>(
    group: &'a Group,
    present: &'a [Presence],
) -> impl Iterator<Item = &'a Participant> {
    let was_there = |person: &&Participant| {
        present.iter().any(|presence| presence.participant.name == person.name)
    };
    let all = group.participants.iter().filter(was_there);
    all.filter(|person| Detail::FullName.known(person).is_none())
}

/// The same people as a paper that proves something tells them: everybody in full, with what the group
/// knows of them now.
#[must_use]
pub fn in_full(mut people: People, group: &Group) -> People {
    for who in people.present.iter_mut().map(|presence| &mut presence.participant) {
        if let Some(known) = group.participants.iter().find(|one| one.name == who.name) {
            who.function = known.function.clone().or_else(|| who.function.take());
            who.registration = known.registration.clone().or_else(|| who.registration.take());
        }
        who.name = group.on_paper(&who.name);
    }
    people.roles.iter_mut().for_each(|(_, who)| *who = group.on_paper(who));
    people
}
