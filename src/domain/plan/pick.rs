//! Choosing a werkvorm of a kind: what fits the group and the minutes, longest ago first.

use super::{
    Reason, Wishes,
    opening::{Opening, Suits},
    past::Before,
};
use crate::domain::{
    agenda::Block,
    library::Library,
    minutes::Minutes,
    plan::blocks::{BlockRules, build, build_within},
    werkvorm::{TWO_GROUPS, Werkvorm},
};

/// A block that can stand in a place of the agenda, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The block; for the slot: the slot with another afsluiter.
    pub block: Block,
    /// Why; one line together.
    pub reasons: Vec<Reason>,
}

/// By how many at once a werkvorm is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Groups {
    /// By all together.
    One,
    /// By two groups side by side, where all together are too many.
    Two,
}

impl Groups {
    pub(super) fn suit(self, werkvorm: &Werkvorm, participants: u8) -> bool {
        match self {
            Self::One => werkvorm.can_be_done_with(participants),
            Self::Two => werkvorm.halves(participants).is_some(),
        }
    }

    /// The ways for so many people, the best first; a small group is spared a look at every werkvorm.
    pub(super) fn of(participants: u8) -> &'static [Self] {
        if participants < TWO_GROUPS { &[Self::One] } else { &[Self::One, Self::Two] }
    }
}

/// The best for a place: what comes before all else, where it can be made to fit at all; else of those
/// that suit it best, the one longest ago.
pub(super) fn pick(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Option<Alternative> {
    let past = &*past.beside(library, place.besides);
    let ranked = || past.ranked(library, place, wishes);
    let best_for = |ways: &[Suits], groups| {
        let mut able = ranked().filter(|w| can_do(w, groups, past, wishes));
        able.find_map(|w| made_to_fit(w, past, place, wishes, ways))
    };
    let at_all = |w| place.ways.iter().find_map(|ways| made_to_fit(w, past, place, wishes, ways));
    let owed = ranked().take_while(|w| past.comes_first(&w.id, w.family.as_deref()));
    let first = owed.filter(|w| can_do(w, Groups::One, past, wishes)).find_map(at_all);
    let groups = Groups::of(wishes.participants);
    let best = |ways: &&[Suits]| groups.iter().find_map(|groups| best_for(ways, *groups));
    first.or_else(|| place.ways.iter().find_map(best))
}

/// All that can be made to fit a place, in the order in which they are proposed.
pub(super) fn all(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Vec<Alternative> {
    let past = &*past.beside(library, place.besides);
    let able = |groups| {
        let ranked = past.ranked(library, place, wishes);
        ranked.filter(move |w| can_do(w, groups, past, wishes))
    };
    let ranked: Vec<_> = Groups::of(wishes.participants).iter().copied().flat_map(able).collect();
    let mut found: Vec<Alternative> = Vec::new();
    for ways in place.ways {
        let suits = ranked.iter().filter_map(|w| made_to_fit(w, past, place, wishes, ways));
        for picked in suits {
            if found.iter().all(|other| other.block.werkvorm != picked.block.werkvorm) {
                found.push(picked);
            }
        }
    }
    found
}

/// Whether this group can do it in this meeting at all, in a place that is open to it.
fn can_do(werkvorm: &Werkvorm, groups: Groups, past: &Before<'_>, wishes: Wishes) -> bool {
    groups.suit(werkvorm, wishes.participants) && past.has_what_it_asks(werkvorm)
}

fn made_to_fit(
    werkvorm: &Werkvorm,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
    ways: &[Suits],
) -> Option<Alternative> {
    let n = wishes.participants;
    let uncut = build(werkvorm, n, place.rules);
    let own = uncut.planned();
    let shortest = || build_within(werkvorm, n, place.rules, Minutes::ZERO).planned();
    let suits = ways.iter().find(|way| suits(**way, own, &shortest, place))?;
    let gives = matches!(suits, Suits::AlmostAsItIs | Suits::Shorter | Suits::ToItsFloors);
    let block = if gives { build_within(werkvorm, n, place.rules, place.room) } else { uncut };
    if place.room < block.planned() {
        return None;
    }
    let shortened = (block.planned() < own).then_some(Reason::Shortened { from: own });
    let size = Some(Reason::of_size(werkvorm, wishes.participants));
    let turn = past.turn(werkvorm);
    let says_more = turn.is_some() || shortened.is_some();
    let says = |reason: &Reason| !says_more || reason.decides();
    let reasons = [turn, shortened, size.filter(says)];
    Some(Alternative { block, reasons: reasons.into_iter().flatten().collect() })
}

/// Whether a werkvorm of this length suits; how short it can be is reckoned only where that decides.
fn suits(way: Suits, own: Minutes, shortest: &dyn Fn() -> Minutes, place: Opening<'_>) -> bool {
    let fills = place.is_filled_by(own);
    let room = u32::from(place.room.get());
    let keeps = |part, whole| u32::from(own.get()) * part <= room * whole;
    match way {
        Suits::Well => own <= place.room && fills,
        Suits::AlmostAsItIs => keeps(7, 8) && fills && shortest() <= place.room,
        Suits::Shorter => keeps(3, 4) && shortest() <= place.room,
        Suits::Short => own <= place.room,
        Suits::ToItsFloors => place.room < own && shortest() <= place.room,
    }
}

impl Alternative {
    /// A block that is no werkvorm.
    pub(super) fn own(block: Block, reasons: Vec<Reason>) -> Self {
        Self { block, reasons }
    }

    /// Gives a block that was shortened up to so many minutes of its own back.
    pub(super) fn grow(
        &mut self,
        most: Minutes,
        werkvorm: &Werkvorm,
        n: u8,
        rules: BlockRules<'_>,
    ) {
        let block = build_within(werkvorm, n, rules, most);
        if block.planned() <= self.block.planned() {
            return;
        }
        let is_whole = block.planned() == build(werkvorm, n, rules).planned();
        self.block = block;
        self.reasons.retain(|reason| !is_whole || !matches!(reason, Reason::Shortened { .. }));
        if self.reasons.is_empty() {
            self.reasons.push(Reason::of_size(werkvorm, n));
        }
    }
}
