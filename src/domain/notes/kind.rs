//! What the kinds of notes mean: in which order they are offered, which fits a step, which are shown again.

use crate::domain::{
    agenda::{Block, BlockKind, Purpose, Step},
    event::NoteKind,
    library::Library,
};

impl NoteKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Action,
        Self::Insight,
        Self::Question,
        Self::Remark,
        Self::Agreement,
        Self::Worked,
        Self::DidNotWork,
        Self::OneWord,
        Self::Feedback,
    ];

    /// All kinds, this one first: it is most likely meant.
    pub fn offered(likely: Self) -> impl Iterator<Item = Self> {
        let others = Self::ALL.into_iter().filter(move |kind| *kind != likely);
        std::iter::once(likely).chain(others)
    }

    /// The kind that is most likely meant in this step of a block: what its werkvorm marks it with,
    /// else what fits its place in the meeting.
    pub fn usual(library: &Library, block: &Block, step: &Step) -> Self {
        let marked = || library.note_in(block, step);
        match step.purpose {
            Purpose::ParkedList | Purpose::NextTime => Self::Agreement,
            Purpose::Choosing => marked().unwrap_or(Self::Question),
            Purpose::Afsluiter => marked().unwrap_or(Self::OneWord),
            Purpose::Work => marked().unwrap_or_else(|| Self::of_work(block.kind)),
        }
    }

    fn of_work(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Terugkijken | BlockKind::Model => Self::Insight,
            BlockKind::Opwarmer
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren
            | BlockKind::AndereWerkvorm
            | BlockKind::Pauze
            | BlockKind::Onderwerp
            | BlockKind::Slot => Self::Action,
        }
    }

    /// What the group learned, which it sees again when it looks back, in that order.
    pub fn learned() -> impl Iterator<Item = Self> {
        in_order(Self::place_in_learned)
    }

    fn place_in_learned(self) -> Option<u8> {
        match self {
            Self::Insight => Some(0),
            Self::Worked => Some(1),
            Self::DidNotWork => Some(2),
            Self::Agreement => Some(3),
            Self::Action | Self::Question | Self::Remark | Self::OneWord | Self::Feedback => None,
        }
    }
}

/// The kinds that have a place, by that place.
fn in_order(place: fn(NoteKind) -> Option<u8>) -> impl Iterator<Item = NoteKind> {
    let mut kinds: Vec<_> =
        NoteKind::ALL.into_iter().filter_map(|kind| Some((place(kind)?, kind))).collect();
    kinds.sort_unstable();
    kinds.into_iter().map(|(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples::variants;

    #[test]
    fn every_kind_that_a_journal_can_hold_is_offered() {
        let offered = NoteKind::ALL.map(|kind| serde_json::to_value(kind).unwrap());
        assert_eq!(offered.to_vec(), variants::<NoteKind>());
    }

    #[test]
    fn every_kind_is_offered_once_and_the_likely_one_first() {
        for likely in NoteKind::ALL {
            let mut offered: Vec<_> = NoteKind::offered(likely).collect();
            assert_eq!(offered.first(), Some(&likely));
            offered.sort_unstable();
            assert_eq!(offered, NoteKind::ALL);
        }
    }

    #[test]
    fn what_is_shown_again_has_its_order() {
        use NoteKind::{Agreement, DidNotWork, Insight, Worked};
        assert!(NoteKind::learned().eq([Insight, Worked, DidNotWork, Agreement]));
    }
}
