//! A plan in the making: what stands in it so far, what room there is, and what could come next.

use super::{
    Lack, Planner, Reason, Wishes,
    blocks::{BlockRules, pauze, slot},
    budget::{Budget, slack_aimed, slack_most, slack_wanted},
    lack::lack,
    opening::{Opening, Suits},
    past::Before,
    pick::{Alternative, pick},
    rules::chooses,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    minutes::Minutes,
    parked::ParkedTopic,
    werkvorm::{Kind, WerkvormId},
};

/// From each of these lengths on there is one break more.
const LONG: [Minutes; 2] = [Minutes::of(150), Minutes::of(210)];
/// Opening, inbreng genereren and afsluiter: as they are, or shortened as far as their floors allow.
const TO_BUDGET: &[&[Suits]] = &[&[Suits::Well, Suits::ToItsFloors], &[Suits::Short]];
/// Work where there is time: as it is, or almost.
const AS_IT_IS: &[&[Suits]] = &[&[Suits::Well, Suits::AlmostAsItIs], &[Suits::Short]];
/// Work where there is little: what fits when it is shortened is as good.
const A_LITTLE_SHORTER: &[&[Suits]] =
    &[&[Suits::Well, Suits::AlmostAsItIs, Suits::Shorter], &[Suits::Short]];
/// A second block: never shortened.
const EXTRA: &[&[Suits]] = &[&[Suits::Well], &[Suits::Short]];
/// What can be done in the place of what fits no other way.
const TO_ITS_FLOORS: &[&[Suits]] = &[&[Suits::ToItsFloors]];
/// Longest work that is proposed: a break comes before or after it.
pub(super) const LONGEST: Minutes = Minutes::of(90);

/// The shortest work that a break is worth.
const AFTER_PAUZE: Minutes = Minutes::of(20);

/// How the work of a meeting is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The meeting begins with an opwarmer.
    pub(super) opwarmer: bool,
    /// Work may be shortened as far as its floors allow.
    pub(super) to_its_floors: bool,
}

/// A plan in the making.
#[derive(Clone)]
pub(super) struct Sketch<'a> {
    pub(super) planner: Planner<'a>,
    pub(super) wishes: Wishes,
    pub(super) past: Before<'a>,
    pub(super) budget: Budget,
    /// Parked topics that wait, those that were put off most often first.
    pub(super) topics: Vec<&'a ParkedTopic>,
    pub(super) blocks: Vec<Alternative>,
    pub(super) slot: Alternative,
    pub(super) lacks: Vec<Lack>,
    pub(super) way: Way,
    /// Work that leaves too much of the time over.
    pub(super) without: Vec<WerkvormId>,
    /// The breaks that it gets have their places.
    pub(super) is_paused: bool,
}

impl<'a> Sketch<'a> {
    /// An empty meeting: the slot, which is reserved before all else.
    pub(super) fn new(planner: Planner<'a>, wishes: Wishes) -> Self {
        let mut topics: Vec<_> = planner.history.topics.open().collect();
        topics.sort_by_key(|topic| std::cmp::Reverse(topic.deferred));
        let mut sketch = Self {
            past: Before::of(planner, wishes),
            budget: Budget::of(wishes.available),
            blocks: Vec::new(),
            slot: Alternative::own(slot(None, topics.len(), wishes, planner.names), Vec::new()),
            lacks: Vec::new(),
            way: Way { opwarmer: true, to_its_floors: false },
            without: Vec::new(),
            is_paused: false,
            planner,
            wishes,
            topics,
        };
        let afsluiter = sketch.look_for(sketch.of_budget(Kind::Afsluiter));
        let waiting = sketch.topics.len();
        let (afsluiter, why) = afsluiter.map(|picked| (picked.block, picked.reasons)).unzip();
        let reasons = why.unwrap_or_else(|| vec![Reason::ClosesOnTime]);
        let block = slot(afsluiter, waiting, wishes, planner.names);
        sketch.slot = Alternative::own(block, reasons);
        sketch
    }

    /// A meeting with this agenda, to see what else there is room for.
    pub(super) fn of(planner: Planner<'a>, wishes: Wishes, agenda: &Agenda) -> Self {
        let own = |block: &Block| Alternative::own(block.clone(), Vec::new());
        let mut blocks: Vec<Alternative> = agenda.blocks.iter().map(own).collect();
        let sketch = Self::new(planner, wishes);
        let slot = blocks.pop().unwrap_or_else(|| sketch.slot.clone());
        Self { blocks, slot, ..sketch }
    }

    pub(super) fn with_inbreng(&self) -> bool {
        !self.wishes.without_inbreng || !self.topics.is_empty()
    }

    pub(super) fn rules(&self) -> BlockRules<'a> {
        BlockRules {
            names: self.planner.names,
            is_chosen: self.blocks.iter().any(|picked| chooses(&picked.block)),
            has_looked_back: self.wishes.first_meeting || self.has(BlockKind::Terugkijken),
        }
    }

    pub(super) fn has(&self, kind: BlockKind) -> bool {
        self.blocks.iter().any(|picked| picked.block.kind == kind)
    }

    /// A place for a kind that has a budget of its own.
    pub(super) fn of_budget(&self, kind: Kind) -> Opening<'a> {
        let room = self.budget.limit(kind).unwrap_or(self.wishes.available);
        self.place(kind, room, TO_BUDGET)
    }

    pub(super) fn place(&self, kind: Kind, room: Minutes, ways: &'a [&'a [Suits]]) -> Opening<'a> {
        let usual = self.budget.limit(kind).unwrap_or(self.budget.usual_model);
        let with_inbreng = self.with_inbreng() || kind == Kind::Model;
        let rules = self.rules();
        Opening { kind, room, usual, ways, rules, with_inbreng, besides: &[], without: &[] }
    }

    /// The place of a model or an andere werkvorm.
    pub(super) fn work_place(&self, kind: Kind, room: Minutes) -> Opening<'a> {
        self.place(kind, room, if self.budget.is_short { A_LITTLE_SHORTER } else { AS_IT_IS })
    }

    /// What the first work may take: where a break follows, something has to come after it.
    fn main_room(&self) -> Minutes {
        let after = if self.pauzes() == 0 { Minutes::ZERO } else { AFTER_PAUZE };
        self.room().saturating_sub(after).min(LONGEST)
    }

    /// The first work of the meeting, where it suits; else, where that is asked, to its floors.
    pub(super) fn main_work(&self, kind: Kind) -> Option<Alternative> {
        let without = self.without.as_slice();
        let place = Opening { without, ..self.work_place(kind, self.main_room()) };
        let shorter = Opening { ways: TO_ITS_FLOORS, ..place };
        let last = || if self.way.to_its_floors { self.pick(shorter) } else { None };
        self.pick(place).or_else(last)
    }

    pub(super) fn look_for(&mut self, place: Opening<'_>) -> Option<Alternative> {
        let library = self.planner.library;
        let picked = pick(library, &self.past, place, self.wishes);
        if picked.is_none() {
            self.lacks.push(lack(library, &self.past, place, self.wishes));
        }
        picked
    }

    pub(super) fn pick(&self, place: Opening<'_>) -> Option<Alternative> {
        pick(self.planner.library, &self.past, place, self.wishes)
    }

    pub(super) fn planned(&self) -> Minutes {
        let blocks = self.blocks.iter().chain([&self.slot]);
        blocks.map(|picked| picked.block.planned()).sum()
    }

    /// What is left to plan while what must stay open does.
    pub(super) fn room(&self) -> Minutes {
        self.left().saturating_sub(slack_wanted(self.wishes.available, self.wishes.margin))
    }

    /// What is left to give away when there is work enough.
    pub(super) fn spare(&self) -> Minutes {
        self.left().saturating_sub(slack_aimed(self.wishes.available, self.wishes.margin))
    }

    /// What is left when all that stands in it has its minutes, breaks to come included.
    pub(super) fn left(&self) -> Minutes {
        let pauze = pauze(self.planner.names).planned();
        let pauzes: Minutes = (0..self.pauzes()).map(|_| pauze).sum();
        self.wishes.available.saturating_sub(self.planned() + pauzes)
    }

    /// Breaks that are still to come.
    pub(super) fn pauzes(&self) -> usize {
        if self.is_paused {
            return 0;
        }
        let wanted = LONG.iter().filter(|from| **from <= self.wishes.available).count();
        let there = self.blocks.iter().filter(|picked| picked.block.kind == BlockKind::Pauze);
        wanted.saturating_sub(there.count())
    }

    /// One more block in which the group works, other than those that are there.
    pub(super) fn one_more(&self, kind: Kind) -> Option<Alternative> {
        if kind == Kind::Model && !self.with_inbreng() {
            return None;
        }
        let standing = self.blocks.iter().filter_map(|picked| picked.block.werkvorm.clone());
        let used: Vec<WerkvormId> = standing.collect();
        // The inbreng that somebody brought, after an andere werkvorm that took its turn.
        let is_first = kind == Kind::Model && !self.has(BlockKind::Model);
        let ways = if is_first { AS_IT_IS } else { EXTRA };
        let place = self.place(kind, self.room().min(LONGEST), ways);
        let picked = self.pick(Opening { besides: &used, ..place })?;
        let is_second = kind == Kind::Model && self.has(BlockKind::Model);
        let why = if is_second { Reason::SecondInbreng } else { Reason::TimeForIt };
        Some(because(picked, why))
    }

    pub(super) fn has_room_for_pauze(&self) -> bool {
        pauze(self.planner.names).planned() <= self.room()
    }

    pub(super) fn leaves_too_much(&self) -> bool {
        slack_most(self.wishes.available, self.wishes.margin) < self.left()
    }

    /// Topics come beside them.
    pub(super) fn werkvormen(&self) -> usize {
        let kinds = self.blocks.iter().map(|picked| picked.block.kind);
        kinds.filter(|kind| matches!(kind, BlockKind::Model | BlockKind::AndereWerkvorm)).count()
    }
}

/// The same for one reason more, which comes first; that it fits need not be said then.
pub(super) fn because(picked: Alternative, why: Reason) -> Alternative {
    let others = picked.reasons.into_iter();
    let telling = others.filter(|reason| reason.decides());
    let reasons = [why].into_iter().chain(telling).collect();
    Alternative { reasons, ..picked }
}
