//! The proposal: from the wishes to blocks, in the order of a meeting.

use std::collections::BTreeSet;

use super::{
    Lack, Plan, Planner, Reason, Wishes,
    blocks::{BlockRules, TOPIC, pauze, slot, topic},
    budget::{Budget, slack_most, slack_wanted},
    pick::{Past, Picked, Place, Suits, lack, pick},
    rules::chooses,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    minutes::Minutes,
    parked::ParkedTopic,
    werkvorm::{Kind, Level, WerkvormId},
};

/// From each of these lengths on there is one break more.
const LONG: [Minutes; 2] = [Minutes::of(150), Minutes::of(210)];
/// Most models and andere werkvormen in one meeting.
const MOST_WERKVORMEN: usize = 4;
/// Most parked topics that get a block of their own.
const MOST_TOPICS: usize = 2;
/// Opening, inbreng genereren and afsluiter: longest ago first, cut to their budget.
const TO_BUDGET: &[&[Suits]] = &[&[Suits::Well, Suits::Cut], &[Suits::Short]];
/// Inbreng genereren: shortened only as far as its floors allow.
const TO_FLOORS: &[&[Suits]] = &[&[Suits::Well, Suits::ToItsFloors], &[Suits::Short]];
/// A model where there is time: as it is.
const AS_IT_IS: &[&[Suits]] =
    &[&[Suits::Well], &[Suits::AlmostAsItIs], &[Suits::Short], &[Suits::ToItsFloors]];
/// A model where there is little: one that fits when a little shortened is as good.
const A_LITTLE_SHORTER: &[&[Suits]] =
    &[&[Suits::Well, Suits::AlmostAsItIs], &[Suits::Short], &[Suits::ToItsFloors]];
/// A second block: never shortened.
const EXTRA: &[&[Suits]] = &[&[Suits::Well], &[Suits::Short]];

impl Planner<'_> {
    /// The proposed agenda for these wishes. It fits the time with about a tenth of it as slack, or
    /// [`fit`](super::fit) and [`Plan::lacks`] say what does not fit and what would.
    pub fn propose(&self, wishes: Wishes) -> Plan {
        let mut draft = Draft::new(*self, wishes);
        draft.open();
        draft.work();
        draft.fill();
        draft.give_back();
        draft.pause();
        draft.close()
    }
}

/// A plan in the making.
pub(super) struct Draft<'a> {
    pub(super) planner: Planner<'a>,
    pub(super) wishes: Wishes,
    pub(super) past: Past<'a>,
    pub(super) budget: Budget,
    /// Parked topics that wait, those that were put off most often first.
    pub(super) topics: Vec<&'a ParkedTopic>,
    blocks: Vec<Picked>,
    slot: Picked,
    lacks: Vec<Lack>,
}

impl<'a> Draft<'a> {
    /// An empty meeting: the slot, which is reserved before all else.
    pub(super) fn new(planner: Planner<'a>, wishes: Wishes) -> Self {
        let mut topics: Vec<_> = planner.history.topics.open().collect();
        topics.sort_by_key(|topic| std::cmp::Reverse(topic.deferred));
        let mut draft = Self {
            past: Past::of(planner, wishes),
            budget: Budget::of(wishes.available),
            blocks: Vec::new(),
            slot: Picked::own(slot(None, topics.len(), wishes, planner.names), Vec::new()),
            lacks: Vec::new(),
            planner,
            wishes,
            topics,
        };
        let afsluiter = draft.look_for(draft.of_budget(Kind::Afsluiter));
        let topics = draft.topics.len();
        let (afsluiter, why) = afsluiter.map(|picked| (picked.block, picked.reasons)).unzip();
        let reasons = why.unwrap_or_else(|| vec![Reason::ClosesOnTime]);
        let block = slot(afsluiter, topics, wishes, planner.names);
        draft.slot = Picked::own(block, reasons);
        draft
    }

    /// A meeting with this agenda, to see what else there is room for.
    pub(super) fn of(planner: Planner<'a>, wishes: Wishes, agenda: &Agenda) -> Self {
        let own = |block: &Block| Picked::own(block.clone(), Vec::new());
        let mut blocks: Vec<Picked> = agenda.blocks.iter().map(own).collect();
        let draft = Self::new(planner, wishes);
        let slot = blocks.pop().unwrap_or_else(|| draft.slot.clone());
        Self { blocks, slot, ..draft }
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

    fn has(&self, kind: BlockKind) -> bool {
        self.blocks.iter().any(|picked| picked.block.kind == kind)
    }

    /// A place for a kind that has a budget of its own.
    pub(super) fn of_budget(&self, kind: Kind) -> Place<'a> {
        let room = self.budget.limit(kind).unwrap_or(self.wishes.available);
        let ways = if kind == Kind::InbrengGenereren { TO_FLOORS } else { TO_BUDGET };
        self.place(kind, room, ways)
    }

    fn place(&self, kind: Kind, room: Minutes, ways: &'a [&'a [Suits]]) -> Place<'a> {
        let usual = self.budget.limit(kind).unwrap_or(self.budget.usual_model);
        let with_inbreng = self.with_inbreng() || kind == Kind::Model;
        Place { kind, room, usual, ways, rules: self.rules(), with_inbreng, besides: &[] }
    }

    /// The place of a model or an andere werkvorm.
    pub(super) fn work_place(&self, kind: Kind, room: Minutes) -> Place<'a> {
        self.place(kind, room, if self.budget.is_short { A_LITTLE_SHORTER } else { AS_IT_IS })
    }

    fn look_for(&mut self, place: Place<'_>) -> Option<Picked> {
        let library = self.planner.library;
        let picked = pick(library, &self.past, place, self.wishes);
        if picked.is_none() {
            self.lacks.push(lack(library, &self.past, place, self.wishes));
        }
        picked
    }

    fn pick(&self, place: Place<'_>) -> Option<Picked> {
        pick(self.planner.library, &self.past, place, self.wishes)
    }

    fn planned(&self) -> Minutes {
        let blocks = self.blocks.iter().chain([&self.slot]);
        blocks.map(|picked| picked.block.planned()).sum()
    }

    /// What is left to plan while a tenth stays slack.
    fn room(&self) -> Minutes {
        self.left().saturating_sub(slack_wanted(self.wishes.available))
    }

    fn left(&self) -> Minutes {
        let pauze = pauze(self.planner.names).planned();
        let pauzes: Minutes = (0..self.pauzes()).map(|_| pauze).sum();
        self.wishes.available.saturating_sub(self.planned() + pauzes)
    }

    /// Breaks that are still to come.
    fn pauzes(&self) -> usize {
        let wanted = LONG.iter().filter(|from| **from <= self.wishes.available).count();
        let there = self.blocks.iter().filter(|picked| picked.block.kind == BlockKind::Pauze);
        wanted.saturating_sub(there.count())
    }

    /// Opwarmer, then terugkijken or kennismaken.
    fn open(&mut self) {
        let (second, why) = if self.wishes.first_meeting {
            (Kind::Kennismaken, Some(Reason::FirstMeeting))
        } else {
            (Kind::Terugkijken, None)
        };
        for (kind, why) in [(Kind::Opwarmer, None), (second, why)] {
            let place = self.of_budget(kind);
            if let Some(mut picked) = self.look_for(place) {
                picked.reasons.splice(0..0, why);
                self.blocks.push(picked);
            }
        }
        while self.wishes.available < self.planned() && self.blocks.pop().is_some() {}
    }

    /// Inbreng genereren where it helps, then a model or an andere werkvorm.
    fn work(&mut self) {
        let before = self.blocks.len();
        let generated = self.wants_model() && self.generate();
        if self.wants_model() && (self.with_inbreng() || generated) {
            if self.model() {
                return;
            }
            self.blocks.truncate(before);
            if self.with_inbreng() && generated && self.model() {
                self.lacks.clear();
                return;
            }
        }
        let why = if self.with_inbreng() { Reason::NoModelFits } else { Reason::WithoutInbreng };
        let place = self.work_place(Kind::AndereWerkvorm, self.room());
        let picked = self.look_for(place);
        self.add(picked, why);
    }

    /// Without an inbreng, models and andere werkvormen take turns.
    fn wants_model(&self) -> bool {
        let ago = |kind| self.past.kind_ago(kind).unwrap_or(usize::MAX);
        self.with_inbreng()
            || self.past.is_learning()
            || ago(BlockKind::AndereWerkvorm) <= ago(BlockKind::Model)
    }

    fn generate(&mut self) -> bool {
        let is_beginner = self.wishes.level == Some(Level::Beginner) && !self.budget.is_short;
        if self.with_inbreng() && !is_beginner {
            return false;
        }
        let why = if self.with_inbreng() { Reason::ForBeginners } else { Reason::WithoutInbreng };
        let picked = self.pick(self.of_budget(Kind::InbrengGenereren));
        self.add(picked, why)
    }

    /// A model in the room there is; where there is none, in the slack too.
    fn model(&mut self) -> bool {
        let room = self.room();
        let in_slack = self.place(Kind::Model, self.left(), &[&[Suits::ToItsFloors]]);
        let picked = self.pick(self.work_place(Kind::Model, room)).or_else(|| self.pick(in_slack));
        if picked.is_none() {
            let place = self.work_place(Kind::Model, room);
            self.lacks.push(lack(self.planner.library, &self.past, place, self.wishes));
        }
        let found = picked.is_some();
        self.blocks.extend(picked);
        found
    }

    fn add(&mut self, picked: Option<Picked>, why: Reason) -> bool {
        let found = picked.is_some();
        self.blocks.extend(picked.map(|picked| because(picked, why)));
        found
    }

    /// Time that is left goes to parked topics that wait, then to an andere werkvorm; where there is
    /// still more to spare than a meeting needs, to more work.
    fn fill(&mut self) {
        let has_main = self.blocks.last().is_some_and(|picked| is_work(picked.block.kind));
        // The model works on one of them already.
        let waiting = usize::from(self.has(BlockKind::Model));
        let topics: Vec<_> = self.topics.iter().skip(waiting).take(MOST_TOPICS).copied().collect();
        for waits in topics {
            if TOPIC <= self.room() {
                let reasons = vec![Reason::TopicWaits { deferred: waits.deferred }];
                self.blocks.push(Picked::own(topic(waits.id), reasons));
            }
        }
        if has_main && !self.has(BlockKind::Onderwerp) {
            self.add_work(Kind::AndereWerkvorm);
        }
        while has_main
            && self.leaves_too_much()
            && self.werkvormen() < MOST_WERKVORMEN
            && self.add_other()
        {}
    }

    /// Topics come beside them.
    fn werkvormen(&self) -> usize {
        let kinds = self.blocks.iter().map(|picked| picked.block.kind);
        kinds.filter(|kind| matches!(kind, BlockKind::Model | BlockKind::AndereWerkvorm)).count()
    }

    /// Another inbreng after an andere werkvorm, and the other way round.
    fn add_other(&mut self) -> bool {
        let last = self.blocks.last().map(|picked| picked.block.kind);
        let kinds = if last == Some(BlockKind::AndereWerkvorm) {
            [Kind::Model, Kind::AndereWerkvorm]
        } else {
            [Kind::AndereWerkvorm, Kind::Model]
        };
        kinds.into_iter().any(|kind| self.add_work(kind))
    }

    fn add_work(&mut self, kind: Kind) -> bool {
        let picked = self.one_more(kind);
        let found = picked.is_some();
        self.blocks.extend(picked);
        found
    }

    /// One more block in which the group works, other than those that are there.
    pub(super) fn one_more(&self, kind: Kind) -> Option<Picked> {
        if kind == Kind::Model && !self.with_inbreng() {
            return None;
        }
        let used = self.blocks.iter().filter_map(|picked| picked.block.werkvorm.clone());
        let used: Vec<WerkvormId> = used.collect();
        let picked = self.pick(Place { besides: &used, ..self.place(kind, self.room(), EXTRA) })?;
        let is_second = kind == Kind::Model && self.has(BlockKind::Model);
        let why = if is_second { Reason::SecondInbreng } else { Reason::TimeForIt };
        Some(because(picked, why))
    }

    pub(super) fn has_room_for_pauze(&self) -> bool {
        pauze(self.planner.names).planned() <= self.room()
    }

    /// An opening that was cut gets its own length back where there is more to spare than a meeting
    /// needs.
    fn give_back(&mut self) {
        let [usual, ..] = Budget::ALL;
        for at in 0..self.blocks.len() {
            let spare = self.left().saturating_sub(slack_most(self.wishes.available));
            let Some(picked) = self.blocks.get_mut(at) else { return };
            let most = match picked.block.kind {
                BlockKind::Opwarmer => usual.opwarmer,
                BlockKind::Terugkijken | BlockKind::Kennismaken => usual.terugkijken,
                _ => continue,
            };
            picked.grow(spare, most);
        }
    }

    fn leaves_too_much(&self) -> bool {
        slack_most(self.wishes.available) < self.left()
    }

    /// A long meeting has breaks.
    fn pause(&mut self) {
        let blocks: Vec<&Block> = self.blocks.iter().map(|picked| &picked.block).collect();
        let places = pauze_places(&blocks, self.wishes.available, self.pauzes());
        for at in places.into_iter().rev() {
            let block = pauze(self.planner.names);
            self.blocks.insert(at, Picked::own(block, vec![Reason::LongMeeting]));
        }
    }

    fn close(mut self) -> Plan {
        self.blocks.push(self.slot);
        let (blocks, reasons): (Vec<Block>, Vec<_>) =
            self.blocks.into_iter().map(|picked| (picked.block, picked.reasons)).unzip();
        Plan { agenda: Agenda { blocks }, reasons, lacks: self.lacks }
    }
}

/// The same for one reason more, which comes first.
fn because(picked: Picked, why: Reason) -> Picked {
    let reasons = [why].into_iter().chain(picked.reasons).collect();
    Picked { reasons, ..picked }
}

/// Where so many breaks go: each before the work that begins nearest to an equal part of the meeting,
/// before the first work only when there is no other.
pub(super) fn pauze_places(blocks: &[&Block], available: Minutes, count: usize) -> BTreeSet<usize> {
    let before = |at: usize| -> usize {
        blocks.iter().take(at).map(|block| usize::from(block.planned().get())).sum()
    };
    let works = blocks.iter().enumerate().filter(|(_, block)| is_work(block.kind));
    let works: Vec<usize> = works.map(|(at, _)| at).collect();
    let later = if 1 < works.len() { works.get(1..).unwrap_or_default() } else { &works };
    let whole = usize::from(available.get());
    let parts = (1..=count).map(|part| whole * part / (count + 1));
    let nearest = |part| later.iter().copied().min_by_key(|at| before(*at).abs_diff(part));
    parts.filter_map(nearest).collect()
}

pub(super) fn is_work(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Model | BlockKind::AndereWerkvorm | BlockKind::Onderwerp => true,
        BlockKind::Opwarmer
        | BlockKind::Terugkijken
        | BlockKind::Kennismaken
        | BlockKind::InbrengGenereren
        | BlockKind::Pauze
        | BlockKind::Slot => false,
    }
}
