//! The proof sheet of one meeting: that it was held, how long, by whom and in which form. It has no
//! place for anything that was said; the only words of people in it are their names and their place.

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
    /// How many whole minutes the group looked back at last time, as the paper shows them; nothing
    /// where it did not.
    pub fn look_back(&self) -> Option<i64> {
        let is_it = |block: &BlockTimes| block.kind == BlockKind::Terugkijken && block.begun();
        let shown = self.times.shown();
        let minutes = self.times.blocks.iter().zip(&shown.blocks).filter(|(block, _)| is_it(block));
        self.times
            .blocks
            .iter()
            .any(is_it)
            .then(|| minutes.map(|(_, each)| each.iter().sum::<i64>()).sum())
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
