//! The proof sheet of one meeting: that it was held, how long, by whom and in which form. It has no
//! place for anything that was said; the only words of people in it are their names and their place.

use jiff::SignedDuration;

use super::{
    agenda::BlockKind,
    confidential::Confidential,
    event::Role,
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
    /// Who was there, who did what, and where.
    pub people: People,
}

impl Proof {
    /// How long the group looked back at last time, if it did.
    pub fn look_back(&self) -> Option<SignedDuration> {
        let blocks = self.blocks().filter(|block| block.kind == BlockKind::Terugkijken);
        let real: SignedDuration = blocks.map(BlockTimes::real).sum();
        (SignedDuration::ZERO < real).then_some(real)
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
