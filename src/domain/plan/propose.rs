//! The proposal: from the wishes to blocks, in the order of a meeting.

use super::{
    Plan, Planner, Reason, Wishes,
    blocks::{TOPIC, pauze, topic},
    budget::Budget,
    lack::lack,
    pauzes::pauze_places,
    pick::Alternative,
    sketch::{Sketch, Way, because},
    stretch::stretch,
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    werkvorm::{Kind, WerkvormId},
};

/// So many works are tried before one stays that leaves too much of the time over.
const MOST_TRIES: usize = 4;
/// Most models and andere werkvormen in one meeting.
const MOST_WERKVORMEN: usize = 4;
/// Most parked topics that get a block of their own.
const MOST_TOPICS: usize = 2;

impl Planner<'_> {
    /// The proposed agenda for these wishes. It fits the time and leaves open what the margin of the
    /// slot and some speling ask, or [`fit`](super::fit) and [`Plan::lacks`] say what does not fit and
    /// what would.
    pub fn propose(&self, wishes: Wishes) -> Plan {
        let empty = Sketch::new(*self, wishes);
        let mut without = Vec::new();
        let mut first = None;
        for _ in 0..MOST_TRIES {
            let mut sketch = empty.best(&without);
            sketch.fill();
            sketch.give_back();
            sketch.pause();
            sketch.give_time();
            let main = sketch.blocks.iter().find(|picked| picked.block.kind.is_casework());
            let work = main.and_then(|picked| picked.block.werkvorm.clone());
            let is_full = !sketch.leaves_too_much() || sketch.past.is_learning();
            let plan = sketch.close();
            if is_full {
                return plan;
            }
            first.get_or_insert(plan);
            // Another is tried in the place of this one, where there is one.
            let Some(work) = work else { break };
            without.push(work);
        }
        first.unwrap_or_default()
    }
}

/// How a meeting is looked at: one way after the other, as long as its work does not fit.
const WAYS: [Way; 4] = [
    Way { opwarmer: true, to_its_floors: false },
    Way { opwarmer: false, to_its_floors: false },
    Way { opwarmer: true, to_its_floors: true },
    Way { opwarmer: false, to_its_floors: true },
];

impl Sketch<'_> {
    /// The opening and the work of a meeting in the first way in which nothing lacks, else in the first
    /// that has work. Only a short meeting is looked at in more than one.
    fn best(&self, without: &[WerkvormId]) -> Self {
        let mut all: Vec<Self> = Vec::new();
        for way in WAYS {
            let sketch = self.with_work(way, without);
            if sketch.lacks.is_empty() || !sketch.budget.is_short {
                return sketch;
            }
            all.push(sketch);
        }
        let at = all.iter().position(Self::has_work).unwrap_or(0);
        all.swap_remove(at)
    }

    /// The opening and the work of a meeting.
    fn with_work(&self, way: Way, without: &[WerkvormId]) -> Self {
        let mut sketch = Self { way, without: without.to_vec(), ..self.clone() };
        sketch.open();
        sketch.work();
        sketch
    }

    fn has_work(&self) -> bool {
        self.blocks.iter().any(|picked| picked.block.kind.is_casework())
    }

    /// Opwarmer, then terugkijken or kennismaken.
    fn open(&mut self) {
        let opens = self.way.opwarmer && !self.budget.opwarmer.is_zero();
        if opens {
            let place = self.of_budget(Kind::Opwarmer);
            let opwarmer = self.look_for(place);
            self.blocks.extend(opwarmer);
        }
        let (kind, why) = if self.wishes.first_meeting {
            (Kind::Kennismaken, Some(Reason::FirstMeeting))
        } else {
            (Kind::Terugkijken, None)
        };
        let arrives = (!opens).then_some(Reason::ArrivesWithIt);
        let place = self.of_budget(kind);
        if let Some(picked) = self.look_for(place) {
            let why = why.into_iter().chain(arrives);
            self.blocks.push(why.rev().fold(picked, because));
        }
        while self.wishes.available < self.planned() && self.blocks.pop().is_some() {}
    }

    /// Inbreng genereren where nobody has an inbreng, then a model or an andere werkvorm.
    fn work(&mut self) {
        if let Some(look) = self.evaluation() {
            self.blocks.push(look);
            if self.topics.is_empty() || self.promised_first() {
                return;
            }
            self.blocks.pop();
        }
        if let Some(models) = self.something_else() {
            let picked = self.main_work(Kind::AndereWerkvorm);
            if self.add(picked, Reason::TakesTurns { models }) {
                return;
            }
        }
        let before = self.blocks.len();
        if self.wants_model() && (self.with_inbreng() || self.generate()) {
            if self.model() {
                return;
            }
            self.blocks.truncate(before);
        }
        let why = if self.with_inbreng() { Reason::NoModelFits } else { Reason::WithoutInbreng };
        let picked = self.main_work(Kind::AndereWerkvorm);
        if picked.is_none() {
            self.miss(Kind::AndereWerkvorm);
        }
        self.add(picked, why);
    }

    /// After every so many meetings the group looks at how it works, before other work.
    fn evaluation(&self) -> Option<Alternative> {
        let is_it = |reason: &Reason| matches!(reason, Reason::LooksAtItself { .. });
        let picked = || self.main_work(Kind::AndereWerkvorm);
        let is_due = self.past.is_to_evaluate();
        is_due.then(picked).flatten().filter(|picked| picked.reasons.iter().any(is_it))
    }

    /// A topic that was promised to come back is worked on before the last block, where both fit.
    fn promised_first(&mut self) -> bool {
        let model = self.with_inbreng().then(|| self.main_work(Kind::Model)).flatten();
        let found = model.is_some();
        let last = self.blocks.pop();
        self.blocks.extend(model.into_iter().chain(last));
        found
    }

    /// After some meetings with nothing but models an andere werkvorm takes its turn, and where the only
    /// model that fits is that of last time; unless a topic was promised to come back.
    fn something_else(&self) -> Option<usize> {
        let model = || self.main_work(Kind::Model)?.block.werkvorm;
        // Who still learns a model does it again.
        let repeats = || if self.past.is_learning() { None } else { self.past.repeats(&model()?) };
        let is_free = self.with_inbreng() && self.topics.is_empty();
        if is_free { self.past.wants_something_else().or_else(repeats) } else { None }
    }

    /// Without an inbreng, models and andere werkvormen take turns.
    fn wants_model(&self) -> bool {
        let ago = |kind| self.past.kind_ago(kind).unwrap_or(usize::MAX);
        self.with_inbreng()
            || self.past.is_learning()
            || ago(BlockKind::AndereWerkvorm) <= ago(BlockKind::Model)
    }

    fn generate(&mut self) -> bool {
        let picked = self.pick(self.of_budget(Kind::InbrengGenereren));
        self.add(picked, Reason::WithoutInbreng)
    }

    fn model(&mut self) -> bool {
        let picked = self.main_work(Kind::Model);
        if picked.is_none() {
            self.miss(Kind::Model);
        }
        let found = picked.is_some();
        self.blocks.extend(picked);
        found
    }

    fn miss(&mut self, kind: Kind) {
        let place = self.work_place(kind, self.room());
        self.lacks.push(lack(self.planner.library, &self.past, place, self.wishes));
    }

    fn add(&mut self, picked: Option<Alternative>, why: Reason) -> bool {
        let found = picked.is_some();
        self.blocks.extend(picked.map(|picked| because(picked, why)));
        found
    }

    /// Time that is left goes to parked topics that wait, then to other work beside the first; where
    /// there is still more to spare than a meeting needs, to more of it.
    fn fill(&mut self) {
        let has_main = self.blocks.last().is_some_and(|picked| picked.block.kind.is_casework());
        // The model works on one of them already.
        let waiting = usize::from(self.has(BlockKind::Model));
        let topics: Vec<_> = self.topics.iter().skip(waiting).take(MOST_TOPICS).copied().collect();
        for waits in topics {
            if TOPIC <= self.room() {
                let reasons = vec![Reason::TopicWaits { deferred: waits.deferred }];
                self.blocks.push(Alternative::own(topic(waits.id), reasons));
            }
        }
        if has_main && !self.has(BlockKind::Onderwerp) {
            self.add_other();
        }
        while has_main
            && self.leaves_too_much()
            && self.werkvormen() < MOST_WERKVORMEN
            && self.add_other()
        {}
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
        // The same as last time only where too much would be left over without it.
        let again = |picked: &Alternative| {
            let id = picked.block.werkvorm.as_ref();
            id.is_some_and(|id| self.past.was_done_last_time(id))
        };
        let is_welcome = |picked: &Alternative| self.leaves_too_much() || !again(picked);
        let picked = self.one_more(kind).filter(is_welcome);
        let found = picked.is_some();
        self.blocks.extend(picked);
        found
    }

    /// An opening that was cut gets its own length back where there is more to spare than a meeting
    /// needs.
    fn give_back(&mut self) {
        let [usual, ..] = Budget::ALL;
        let (library, rules, participants) =
            (self.planner.library, self.rules(), self.wishes.participants);
        for at in 0..self.blocks.len() {
            let spare = self.spare();
            let Some(picked) = self.blocks.get_mut(at) else { return };
            let most = match picked.block.kind {
                BlockKind::Opwarmer => usual.opwarmer,
                BlockKind::Terugkijken => usual.terugkijken,
                BlockKind::Kennismaken
                | BlockKind::InbrengGenereren
                | BlockKind::Model
                | BlockKind::AndereWerkvorm
                | BlockKind::Pauze
                | BlockKind::Onderwerp
                | BlockKind::Slot => continue,
            };
            let id = picked.block.werkvorm.as_ref();
            if let Some(werkvorm) = id.and_then(|id| library.find(id.as_str())) {
                let most = (picked.block.planned() + spare).min(most);
                picked.grow(most, werkvorm, participants, rules);
            }
        }
    }

    /// What is still more to spare than a meeting needs goes to the work, and then to its breaks.
    fn give_time(&mut self) {
        if self.leaves_too_much() {
            let spare = self.spare();
            stretch(&mut self.blocks, spare);
        }
    }

    /// A long meeting has breaks.
    fn pause(&mut self) {
        let blocks: Vec<&Block> = self.blocks.iter().map(|picked| &picked.block).collect();
        let places = pauze_places(&blocks, self.pauzes());
        for at in places.into_iter().rev() {
            let block = pauze(self.planner.names);
            self.blocks.insert(at, Alternative::own(block, vec![Reason::LongMeeting]));
        }
        self.is_paused = true;
    }

    fn close(mut self) -> Plan {
        self.blocks.push(self.slot);
        let (blocks, reasons): (Vec<Block>, Vec<_>) =
            self.blocks.into_iter().map(|picked| (picked.block, picked.reasons)).unzip();
        Plan { agenda: Agenda { blocks }, reasons, lacks: self.lacks }
    }
}
