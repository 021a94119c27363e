//! What a werkvorm is looked for: a place in an agenda, and how it may be made to fit.

use super::{Wishes, blocks::BlockRules};
use crate::domain::{
    library::Spine,
    minutes::Minutes,
    werkvorm::{Kind, Level, WerkvormId},
};

/// How well a werkvorm suits the minutes there are, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suits {
    /// As it is, and it fills enough of what is usual.
    Well,
    /// When it gives an eighth at the most, and fills as much.
    AlmostAsItIs,
    /// When it gives a quarter at the most.
    Shorter,
    /// As it is, though it is short.
    Short,
    /// Shortened, as far as its floors allow.
    ToItsFloors,
}

/// What a werkvorm is looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opening<'a> {
    pub(super) kind: Kind,
    /// The most that it may take.
    pub(super) room: Minutes,
    /// What one of this kind usually takes.
    pub(super) usual: Minutes,
    /// How it may be made to fit, best first.
    pub(super) ways: &'a [&'a [Suits]],
    pub(super) rules: BlockRules<'a>,
    pub(super) with_inbreng: bool,
    /// Those that stand elsewhere in the agenda.
    pub(super) besides: &'a [WerkvormId],
    /// Those that are not wanted in it.
    pub(super) without: &'a [WerkvormId],
}

impl Opening<'_> {
    /// Whether a werkvorm may stand here, as far as that is known without reading it.
    pub(super) fn is_open_to(&self, spine: &Spine, wishes: Wishes) -> bool {
        spine.least <= self.room
            && spine.participants <= wishes.participants
            && suits_level(spine.level, wishes)
            && (wishes.can_prepare || !spine.is_prepared)
            && (self.with_inbreng || !spine.needs_inbreng)
            && !self.leaves_out(&spine.id)
    }

    pub(super) fn leaves_out(&self, id: &WerkvormId) -> bool {
        self.besides.contains(id) || self.without.contains(id)
    }

    /// Whether so many minutes are no waste of it: two thirds of what is usual for the work, half of it
    /// for the rest.
    pub(super) fn is_filled_by(&self, own: Minutes) -> bool {
        let (part, whole) = match self.kind {
            Kind::Model | Kind::AndereWerkvorm => (2, 3),
            Kind::Opwarmer
            | Kind::Terugkijken
            | Kind::Kennismaken
            | Kind::InbrengGenereren
            | Kind::Afsluiter => (1, 2),
        };
        let usual = self.usual.min(self.room);
        u32::from(usual.get()) * part <= u32::from(own.get()) * whole
    }
}

pub(super) fn suits_level(level: Level, wishes: Wishes) -> bool {
    level <= wishes.level.unwrap_or(Level::Beginner)
}
