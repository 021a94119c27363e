//! Choosing a werkvorm of a kind: what fits the group and the minutes, longest ago first.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Lack, Planner, Reason, Wishes, WouldFit};
use crate::domain::{
    agenda::{Block, BlockKind},
    library::Library,
    minutes::Minutes,
    plan::{
        blocks::{BlockRules, build},
        budget::{shrink, slack_wanted},
    },
    werkvorm::{Kind, Level, TWO_GROUPS, Werkvorm, WerkvormId},
};

/// In so many meetings with a model a group that is not experienced does the same one.
const LEARNING: usize = 3;

/// What the group did before, ready to be asked.
#[derive(Debug)]
pub(super) struct Before<'a> {
    /// For each werkvorm the meetings since it was used last; 1 is the last meeting.
    ago: BTreeMap<&'a WerkvormId, usize>,
    /// The same for each kind of block.
    kinds: BTreeMap<BlockKind, usize>,
    /// The model to do again, while the group still learns it.
    learning: Option<&'a WerkvormId>,
    any: bool,
    /// Parked topics wait.
    topics_wait: bool,
}

impl<'a> Before<'a> {
    pub(super) fn of(planner: Planner<'a>, wishes: Wishes) -> Self {
        let meetings = &planner.history.meetings;
        let held = meetings.iter().rev().filter(|meeting| !meeting.used.is_empty());
        let (mut ago, mut kinds) = (BTreeMap::new(), BTreeMap::new());
        for (meeting, since) in held.clone().zip(1..) {
            for used in &meeting.used {
                ago.entry(&used.werkvorm).or_insert(since);
                kinds.entry(used.kind).or_insert(since);
            }
        }
        let used_models = meetings.iter().filter_map(|meeting| {
            meeting.used.iter().rev().find(|used| used.kind == BlockKind::Model)
        });
        let models: Vec<_> = used_models.take(LEARNING).collect();
        let learns = wishes.level != Some(Level::Advanced) && models.len() < LEARNING;
        let learning = models.last().filter(|_| learns).map(|used| &used.werkvorm);
        let topics_wait = planner.history.topics.open().next().is_some();
        Self { ago, kinds, learning, any: held.clone().next().is_some(), topics_wait }
    }

    /// Whether there is what this werkvorm goes on with: parked topics, or what another one left
    /// behind last time.
    fn has_what_it_asks(&self, werkvorm: &Werkvorm) -> bool {
        let left_behind = |id| self.ago.get(id) == Some(&1);
        (self.topics_wait || !werkvorm.needs_parked)
            && werkvorm.follows.as_ref().is_none_or(left_behind)
    }

    /// Whether the group works on models and this one is still to be learned.
    pub(super) fn is_learning(&self) -> bool {
        self.learning.is_some()
    }

    /// Meetings since a block of this kind; none: never.
    pub(super) fn kind_ago(&self, kind: BlockKind) -> Option<usize> {
        self.kinds.get(&kind).copied()
    }

    /// Longest ago first, and before that what was never done; a model that is learned first of all.
    fn rank(&self, id: &WerkvormId) -> (bool, Reverse<usize>) {
        let ago = self.ago.get(id).copied().unwrap_or(usize::MAX);
        (self.learning != Some(id), Reverse(ago))
    }

    /// All of a kind, best first; each is read when it is looked at.
    fn ranked<'l>(
        &'l self,
        library: &'l Library,
        kind: Kind,
    ) -> impl Iterator<Item = &'l Werkvorm> {
        library.of_kind_by(kind, |id| self.rank(id))
    }

    fn turn(&self, id: &WerkvormId) -> Option<Reason> {
        match self.ago.get(id) {
            _ if self.learning == Some(id) => Some(Reason::LearnsModel),
            Some(ago) => Some(Reason::UsedAgo(*ago)),
            None => self.any.then_some(Reason::NotUsedYet),
        }
    }
}

/// How well a werkvorm suits the minutes there are, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suits {
    /// As it is, and it fills enough of what is usual.
    Well,
    /// When it gives an eighth at the most, and fills as much.
    AlmostAsItIs,
    /// As it is, though it is short.
    Short,
    /// Shortened, as far as its floors allow.
    ToItsFloors,
    /// Cut to what there is, on its one clock.
    Cut,
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
}

impl Opening<'_> {
    /// Whether so many minutes are no waste of it: two thirds of what is usual for the work, half of it
    /// for the rest.
    fn is_filled_by(&self, own: Minutes) -> bool {
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

/// A werkvorm found for a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picked {
    pub(super) block: Block,
    /// As it was before it was made to fit.
    pub(super) whole: Option<Block>,
    pub(super) reasons: Vec<Reason>,
}

/// By how many at once a werkvorm is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Groups {
    /// By all together.
    One,
    /// By two groups side by side, where all together are too many.
    Two,
}

impl Groups {
    fn suit(self, werkvorm: &Werkvorm, participants: u8) -> bool {
        match self {
            Self::One => werkvorm.can_be_done_with(participants),
            Self::Two => werkvorm.halves(participants).is_some(),
        }
    }

    /// The ways for so many people, the best first; a small group is spared a look at every werkvorm.
    fn of(participants: u8) -> &'static [Self] {
        if participants < TWO_GROUPS { &[Self::One] } else { &[Self::One, Self::Two] }
    }
}

/// The best for a place: of those that suit it best, the one longest ago.
pub(super) fn pick(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Option<Picked> {
    let best_for = |ways: &[Suits], groups| {
        let ranked = past.ranked(library, place.kind);
        let mut able = ranked.filter(|w| can_do(w, groups, past, wishes, place));
        able.find_map(|w| made_to_fit(w, past, place, wishes, ways))
    };
    let groups = Groups::of(wishes.participants);
    let best = |ways: &&[Suits]| groups.iter().find_map(|groups| best_for(ways, *groups));
    place.ways.iter().find_map(best)
}

/// All that can be made to fit a place, in the order in which they are proposed.
pub(super) fn all(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Vec<Picked> {
    let able = |groups| {
        let ranked = past.ranked(library, place.kind);
        ranked.filter(move |w| can_do(w, groups, past, wishes, place))
    };
    let ranked: Vec<_> = Groups::of(wishes.participants).iter().copied().flat_map(able).collect();
    let mut found: Vec<Picked> = Vec::new();
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

/// Whether this group can do it in this meeting at all.
fn can_do(
    werkvorm: &Werkvorm,
    groups: Groups,
    past: &Before<'_>,
    wishes: Wishes,
    place: Opening<'_>,
) -> bool {
    groups.suit(werkvorm, wishes.participants)
        && suits_level(werkvorm, wishes)
        && (wishes.can_prepare || werkvorm.preparation.is_none())
        && (place.with_inbreng || !werkvorm.needs_inbreng)
        && !place.besides.contains(&werkvorm.id)
        && past.has_what_it_asks(werkvorm)
}

fn suits_level(werkvorm: &Werkvorm, wishes: Wishes) -> bool {
    werkvorm.level <= wishes.level.unwrap_or(Level::Beginner)
}

fn made_to_fit(
    werkvorm: &Werkvorm,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
    ways: &[Suits],
) -> Option<Picked> {
    let mut block = build(werkvorm, wishes.participants, place.rules);
    let own = block.planned();
    let uncut = block.clone();
    let suits = ways.iter().find(|way| suits(**way, &block, own, place))?;
    if matches!(suits, Suits::AlmostAsItIs | Suits::ToItsFloors | Suits::Cut) {
        shrink(&mut block, place.room);
    }
    if place.room < block.planned() {
        return None;
    }
    let whole = (block.planned() < own).then_some(uncut);
    let fits = Reason::of_size(werkvorm, wishes.participants);
    let shortened = (block.planned() < own).then_some(Reason::Shortened { from: own });
    let reasons = [Some(fits), past.turn(&werkvorm.id), shortened];
    Some(Picked { block, whole, reasons: reasons.into_iter().flatten().collect() })
}

fn suits(way: Suits, block: &Block, own: Minutes, place: Opening<'_>) -> bool {
    let fills = place.is_filled_by(own);
    let floor: Minutes = block.steps.iter().map(|step| step.floor).sum();
    match way {
        Suits::Well => own <= place.room && fills,
        Suits::AlmostAsItIs => {
            let little = u32::from(own.get()) * 7 <= u32::from(place.room.get()) * 8;
            little && floor <= place.room && fills
        }
        Suits::Short => own <= place.room,
        Suits::ToItsFloors => floor <= place.room,
        Suits::Cut => place.room < own,
    }
}

impl Picked {
    /// A block that is no werkvorm.
    pub(super) fn own(block: Block, reasons: Vec<Reason>) -> Self {
        Self { block, whole: None, reasons }
    }

    /// Gives a block that was shortened up to so many minutes of its own back.
    pub(super) fn grow(&mut self, spare: Minutes, most: Minutes) {
        let Some(whole) = &self.whole else { return };
        let mut block = whole.clone();
        shrink(&mut block, (self.block.planned() + spare).min(most));
        let is_whole = block.planned() == whole.planned();
        self.block = block;
        self.reasons.retain(|reason| !is_whole || !matches!(reason, Reason::Shortened { .. }));
    }
}

/// Why none of a kind was found, and what would help most easily.
pub(super) fn lack(
    library: &Library,
    past: &Before<'_>,
    place: Opening<'_>,
    wishes: Wishes,
) -> Lack {
    let n = wishes.participants;
    let all = || library.of_kind(place.kind).filter(|w| past.has_what_it_asks(w));
    let sized = || all().filter(|w| Groups::of(n).iter().any(|groups| groups.suit(w, n)));
    let levelled = || sized().filter(|w| suits_level(w, wishes));
    let startable = || levelled().filter(|w| wishes.can_prepare || w.preparation.is_none());
    let shortest = startable()
        .filter(|w| place.with_inbreng || !w.needs_inbreng)
        .map(|w| build(w, n, place.rules).planned())
        .min();
    let would_fit = if let Some(shortest) = shortest {
        let more = shortest.saturating_sub(place.room);
        Some(WouldFit::Length(length_with(wishes.available, more)))
    } else if startable().next().is_some() {
        Some(WouldFit::Inbreng)
    } else if levelled().next().is_some() {
        Some(WouldFit::Preparation)
    } else if sized().next().is_some() {
        Some(WouldFit::Experience)
    } else {
        nearest_size(all(), n).map(WouldFit::Participants)
    };
    Lack { kind: place.kind, would_fit }
}

/// A length with so many more minutes to plan, and a tenth of it slack.
fn length_with(available: Minutes, more: Minutes) -> Minutes {
    let planned = available.saturating_sub(slack_wanted(available)) + more;
    Minutes::new((u32::from(planned.get()) * 10).div_ceil(9))
}

fn nearest_size<'a>(werkvormen: impl Iterator<Item = &'a Werkvorm>, n: u8) -> Option<u8> {
    let sizes = (1..=40_u8).filter(|size| *size != n);
    let werkvormen: Vec<_> = werkvormen.collect();
    let fits = |size: &u8| werkvormen.iter().any(|w| w.can_be_done_with(*size));
    sizes.filter(fits).min_by_key(|size| size.abs_diff(n))
}
