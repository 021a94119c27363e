//! What a group did before, as a proposal asks it: what is longest ago, what is learned, whose turn it is.

use std::{borrow::Cow, cmp::Reverse, collections::BTreeMap};

use super::{Planner, Reason, Wishes, opening::Opening};
use crate::domain::{
    agenda::BlockKind,
    library::{Library, Spine},
    werkvorm::{Kind, Level, Werkvorm, WerkvormId},
};

/// In so many meetings with a model a group that is not experienced does the same one.
const LEARNING: usize = 3;

/// After so many meetings without an andere werkvorm one takes its turn.
const TURN: usize = 3;

/// After every so many meetings the group looks at its own way of working.
const EVALUATED: usize = 5;

/// The family of werkvormen in which a group does that.
const OWN_WAY: &str = "groepsregels";

/// What the group did before, ready to be asked.
#[derive(Clone, Debug)]
pub(super) struct Before<'a> {
    /// For each werkvorm the meetings since it was used last; 1 is the last meeting.
    ago: BTreeMap<&'a WerkvormId, usize>,
    /// The same for each kind of block.
    kinds: BTreeMap<BlockKind, usize>,
    /// The model with which a group begins, and which it does again while it still learns it.
    pub(super) learning: Option<&'a WerkvormId>,
    /// The level that comes first of what was never done: an experienced group is not offered what any
    /// group can do, once it knows each other.
    prefers: Level,
    /// Meetings that were held since one had an andere werkvorm.
    models_in_a_row: usize,
    /// How many meetings there were, when that asks for a look at how the group works.
    evaluates: Option<usize>,
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
        let used_models = meetings
            .iter()
            .filter_map(|meeting| meeting.used.iter().find(|used| used.kind == BlockKind::Model));
        let models: Vec<_> = used_models.take(LEARNING).collect();
        let learns = wishes.level != Some(Level::Advanced) && models.len() < LEARNING;
        let first = || planner.library.spines(Kind::Model).next().map(|spine| &spine.id);
        let learning = models.last().map(|used| &used.werkvorm).or_else(first).filter(|_| learns);
        let topics_wait = planner.history.topics.open().next().is_some();
        let level = wishes.level.unwrap_or_default();
        let prefers = if wishes.first_meeting { Level::Beginner } else { level };
        let other = kinds.get(&BlockKind::AndereWerkvorm).copied();
        let meetings_held = held.count();
        let models_in_a_row = other.map_or(meetings_held, |ago| ago - 1);
        let is_lately_done = |spine: &Spine| ago.get(&spine.id).is_some_and(|ago| *ago < EVALUATED);
        let is_due = 0 < meetings_held && meetings_held.is_multiple_of(EVALUATED);
        let evaluates =
            (is_due && !own_way(planner.library).any(is_lately_done)).then_some(meetings_held);
        Self { ago, kinds, learning, prefers, models_in_a_row, evaluates, topics_wait }
    }

    /// The same for a meeting with these: the group looks at how it works once in it.
    pub(super) fn beside(&self, library: &Library, standing: &[WerkvormId]) -> Cow<'_, Self> {
        let looks = || own_way(library).any(|spine| standing.contains(&spine.id));
        if self.is_to_evaluate() && looks() {
            Cow::Owned(Self { evaluates: None, ..self.clone() })
        } else {
            Cow::Borrowed(self)
        }
    }

    /// Whether there is what this werkvorm goes on with: parked topics, or what another one left
    /// behind last time.
    pub(super) fn has_what_it_asks(&self, werkvorm: &Werkvorm) -> bool {
        (self.topics_wait || !werkvorm.needs_parked)
            && werkvorm.follows.as_ref().is_none_or(|id| self.was_done_last_time(id))
    }

    /// Whether the group works on models and this one is still to be learned.
    pub(super) fn is_learning(&self) -> bool {
        self.learning.is_some_and(|id| self.ago.contains_key(id))
    }

    /// How many meetings in a row had no andere werkvorm, when that is enough.
    pub(super) fn wants_something_else(&self) -> Option<usize> {
        (!self.is_learning() && TURN <= self.models_in_a_row).then_some(self.models_in_a_row)
    }

    /// How many meetings in a row had no andere werkvorm, when a model would be the same as last time.
    pub(super) fn repeats(&self, model: &WerkvormId) -> Option<usize> {
        let again = self.was_done_last_time(model);
        again.then_some(self.models_in_a_row).filter(|models| 0 < *models)
    }

    /// Whether it is time for a look at how the group works.
    pub(super) fn is_to_evaluate(&self) -> bool {
        self.evaluates.is_some()
    }

    /// How many meetings there were, when that asks for a look at how the group works and a werkvorm of
    /// this family is one.
    pub(super) fn evaluates_with(&self, family: Option<&str>) -> Option<usize> {
        self.evaluates.filter(|_| family == Some(OWN_WAY))
    }

    /// Whether this is the model that is learned, or a look at how the group works when it is time for it.
    pub(super) fn comes_first(&self, id: &WerkvormId, family: Option<&str>) -> bool {
        self.learning == Some(id) || self.evaluates_with(family).is_some()
    }

    pub(super) fn was_done_last_time(&self, id: &WerkvormId) -> bool {
        self.ago.get(id) == Some(&1)
    }

    /// Meetings since a block of this kind; none: never.
    pub(super) fn kind_ago(&self, kind: BlockKind) -> Option<usize> {
        self.kinds.get(&kind).copied()
    }

    /// All of a kind, best first; each is read when it is looked at. A model that is learned is first of
    /// all; else the family that was met longest ago, or never, and of it what was done longest ago.
    /// Those that are left out count as met today. When it is time for it, a look at how the group
    /// works comes before these.
    pub(super) fn ranked<'l>(
        &'l self,
        library: &'l Library,
        place: Opening<'_>,
        wishes: Wishes,
    ) -> impl Iterator<Item = &'l Werkvorm> {
        let kind = place.kind;
        let mut families: BTreeMap<&str, usize> = BTreeMap::new();
        for spine in library.spines(kind) {
            let stands = place.leaves_out(&spine.id).then_some(0);
            if let Some(ago) = stands.or_else(|| self.ago.get(&spine.id).copied()) {
                let last = families.entry(spine.family()).or_insert(ago);
                *last = (*last).min(ago);
            }
        }
        library.of_kind_by(kind, move |spine| {
            if !place.is_open_to(spine, wishes) {
                return None;
            }
            let family = families.get(spine.family()).copied().unwrap_or(usize::MAX);
            let own = self.ago.get(&spine.id).copied().unwrap_or(usize::MAX);
            let learned = self.learning == Some(&spine.id);
            let is_due = self.evaluates_with(spine.family.as_deref()).is_some();
            Some((!learned, !is_due, Reverse(family), Reverse(own), spine.level < self.prefers))
        })
    }

    pub(super) fn turn(&self, werkvorm: &Werkvorm) -> Option<Reason> {
        if let Some(meetings) = self.evaluates_with(werkvorm.family.as_deref()) {
            return Some(Reason::LooksAtItself { meetings });
        }
        let id = &werkvorm.id;
        match self.ago.get(id) {
            Some(_) if self.learning == Some(id) => Some(Reason::LearnsModel),
            Some(ago) => Some(Reason::UsedAgo(*ago)),
            None => (!self.ago.is_empty()).then_some(Reason::NotUsedYet),
        }
    }
}

/// The looks at how a group works.
fn own_way(library: &Library) -> impl Iterator<Item = &Spine> {
    library.spines(Kind::AndereWerkvorm).filter(|spine| spine.family() == OWN_WAY)
}
