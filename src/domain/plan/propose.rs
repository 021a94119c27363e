//! The proposal: from the wishes to blocks, in the order of a meeting.

use super::{
    Plan, Planner, Reason, Wishes,
    blocks::{TOPIC, pauze, topic},
    budget::{Budget, slack_most},
    pauzes::pauze_places,
    pick::{Picked, Suits, lack},
    sketch::{Sketch, because},
};
use crate::domain::{
    agenda::{Agenda, Block, BlockKind},
    werkvorm::{Kind, Level},
};

/// Most models and andere werkvormen in one meeting.
const MOST_WERKVORMEN: usize = 4;
/// Most parked topics that get a block of their own.
const MOST_TOPICS: usize = 2;

impl Planner<'_> {
    /// The proposed agenda for these wishes. It fits the time with about a tenth of it as slack, or
    /// [`fit`](super::fit) and [`Plan::lacks`] say what does not fit and what would.
    pub fn propose(&self, wishes: Wishes) -> Plan {
        let mut sketch = Sketch::new(*self, wishes);
        sketch.open();
        sketch.work();
        sketch.fill();
        sketch.give_back();
        sketch.pause();
        sketch.close()
    }
}

impl Sketch<'_> {
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
        let has_main = self.blocks.last().is_some_and(|picked| picked.block.kind.is_casework());
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
                BlockKind::InbrengGenereren
                | BlockKind::Model
                | BlockKind::AndereWerkvorm
                | BlockKind::Pauze
                | BlockKind::Onderwerp
                | BlockKind::Slot => continue,
            };
            picked.grow(spare, most);
        }
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
