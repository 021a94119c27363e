//! A meeting that runs: commands become events, events become state.
//!
//! [`Meeting::decide`] holds the rules and changes nothing; [`Meeting::apply`] changes everything and
//! holds no rule, so that a journal of an older version always reads.

mod alarm;
mod band;
mod beginning;
mod command;
mod decide;
mod inbreng;
mod price;
mod trust;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

pub use alarm::{Due, is_band};
pub use command::{Command, Refusal};
pub use price::{BUDGET, Price};
pub use trust::{FOLLOWED, Set, Trust};

use self::{band::Band, inbreng::Inbreng};
use super::{
    adjust::{self, Choices, Offers, Resources, Rules},
    agenda::{Block, BlockKind, Position, Step},
    event::{Entry, Event, NextTime, NoteKind, Signal, Started},
    figures::{Outlook, whole_minutes},
    grade::{Grade, grade, thresholds},
    library::Library,
    people::People,
    progress::{Going, Progress},
    time::Moment,
    timing::Timing,
};

/// How many time commands in a row can be taken back: more than any meeting has, and no flood of keys
/// takes the memory.
const MOST_TAKEN_BACK: usize = 500;

/// A meeting from its start to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    started: Started,
    progress: Progress,
    /// What each time command found, the last one last.
    before: Vec<Progress>,
    /// For each signal given: the moment it was due.
    rung: BTreeMap<Signal, Timestamp>,
    band: Band,
    inbreng: Vec<Inbreng>,
    /// When the last model was left, else when the meeting began: what is asked since is about the next inbreng.
    model_left: Timestamp,
    next_time: NextTime,
    trust: Trust,
    people: People,
    offers: Offers,
}

/// The state of a meeting in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A step runs.
    Running,
    /// The clocks of steps stand still.
    Paused,
    /// The closing block runs.
    Closing,
    /// The afsluiter is done.
    Ended,
}

impl Meeting {
    /// The meeting that begins with this event, now.
    pub fn start(started: Started, now: Moment) -> Self {
        let Started { agenda, closing_time, margin, .. } = &started;
        let progress = Progress::start(agenda.clone(), *closing_time, *margin, now);
        Self {
            started,
            progress,
            before: Vec::new(),
            rung: BTreeMap::new(),
            band: Band::default(),
            inbreng: Vec::new(),
            model_left: now.wall,
            next_time: NextTime::default(),
            trust: Trust::default(),
            people: People::default(),
            offers: Offers::default(),
        }
        .hearing_its_start(now)
    }

    fn hearing_its_start(mut self, now: Moment) -> Self {
        let started = Event::Started(Box::new(self.started.clone()));
        self.offers.hear(&started, -self.slack(now));
        self
    }

    /// The meeting that a journal tells of; nothing when it does not begin one.
    pub fn replay<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<Self> {
        let mut meeting = None;
        for entry in entries {
            match (&mut meeting, &entry.event) {
                (None, Event::Started(started)) => {
                    meeting = Some(Self::start((**started).clone(), entry.at));
                }
                (None, _) => {}
                (Some(meeting), event) => meeting.apply(event, entry.at),
            }
        }
        meeting
    }

    /// Takes in what happened. Total: what does not fit changes nothing.
    pub fn apply(&mut self, event: &Event, at: Moment) {
        self.take_in(event, at);
        self.offers.hear(event, -self.slack(at));
    }

    fn take_in(&mut self, event: &Event, at: Moment) {
        if let Some(command) = event.time_command() {
            self.remember();
            self.band.pass();
            let ran = self.progress.at.block;
            self.progress.apply(command, at);
            self.leave_model(ran, at.wall);
        }
        match event {
            Event::ClockSet { .. } | Event::ClockChosen { .. } => self.follow_clock(event, at),
            Event::Undone => {
                self.band.pass();
                if let Some(before) = self.before.pop() {
                    self.progress = before;
                }
            }
            Event::Rang { signal, due } => {
                self.rung.insert(*signal, *due);
                if is_band(*signal) {
                    self.band = Band::Waits(*signal);
                }
            }
            Event::Acknowledged { signal } => self.band.put_away(*signal),
            Event::CalledBack { signal } => self.band = Band::CalledBack(*signal),
            Event::InbrengChosen { topic, beside, about } => {
                self.choose(*topic, beside, *about, at.wall);
            }
            Event::TopicSettled { topic, .. } => self.settle(*topic),
            Event::NextTimeSet(agreed) => self.next_time.update(agreed),
            Event::StepStarted { .. }
            | Event::Paused
            | Event::Continued
            | Event::MinutesAdded { .. }
            | Event::Corrected { .. }
            | Event::AwayLeftOut { .. }
            | Event::Adjusted(_)
            | Event::Swapped(_)
            | Event::ClosingTimeMoved { .. }
            | Event::Ended
            | Event::Started(_)
            | Event::TakenOver { .. }
            | Event::ConsentRefused { .. }
            | Event::Erased(_)
            | Event::TopicParked(_)
            | Event::TopicReworded { .. }
            | Event::TopicWithdrawn { .. }
            | Event::InbrengOffered(_)
            | Event::RestParked { .. }
            | Event::NoteTaken(_)
            | Event::NoteWithdrawn { .. }
            | Event::ActionReviewed { .. } => {}
            Event::ParticipantCame(_)
            | Event::ParticipantLeft { .. }
            | Event::RoleGiven { .. }
            | Event::VenueSet(_)
            | Event::ConfidentialityConfirmed => self.people.apply(event, at.wall),
        }
    }

    /// Where it stands can be taken back to.
    fn remember(&mut self) {
        if self.before.len() == MOST_TAKEN_BACK {
            self.before.remove(0);
        }
        self.before.push(self.progress.clone());
    }

    /// How it would stand if this were done now; as it stands when that does not fit.
    #[must_use]
    pub fn after(&self, command: &Command, now: Moment) -> Self {
        let mut then = self.clone();
        for event in self.decide(command.clone(), now).unwrap_or_default() {
            then.apply(&event, now);
        }
        then
    }

    /// How it began.
    pub fn started(&self) -> &Started {
        &self.started
    }

    /// Where it stands.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The step that runs.
    pub fn step(&self) -> Option<&Step> {
        self.progress.step()
    }

    /// The block that runs.
    pub fn block(&self) -> Option<&Block> {
        self.progress.agenda.blocks.get(self.progress.at.block)
    }

    /// What the running block is for.
    pub fn kind(&self) -> Option<BlockKind> {
        self.block().map(|block| block.kind)
    }

    /// The kind of note that is most likely meant now.
    pub fn usual_note(&self, library: &Library) -> NoteKind {
        let usual = |(block, step)| NoteKind::usual(library, block, step);
        self.block().zip(self.step()).map_or(NoteKind::Action, usual)
    }

    /// The kind of note that the running step is marked with: it is written down there.
    pub fn note_due(&self, library: &Library) -> Option<NoteKind> {
        self.block().zip(self.step()).and_then(|(block, step)| library.note_in(block, step))
    }

    /// What is left of the running step; negative when it is over.
    pub fn left(&self, now: Moment) -> SignedDuration {
        self.progress.left(self.progress.at, now)
    }

    /// How far the running step is; where its last moment comes before its end, that is what counts.
    pub fn grade(&self, now: Moment) -> Grade {
        let of_step = |step: &Step| grade(step.planned, self.timing(), self.left(now));
        let by_plan = self.step().map_or(Grade::Calm, of_step);
        let is_near = self.wrap_up_in(now).is_some_and(|until| !until.is_positive());
        if is_near { by_plan.max(Grade::WrapUp) } else { by_plan }
    }

    /// How the running step passes its time.
    pub fn timing(&self) -> Timing {
        let runs = self.block().zip(self.step());
        runs.map(|(block, step)| self.started.timings.of(block, step)).unwrap_or_default()
    }

    /// When the running step reaches each grade, as what is then left of it.
    pub fn thresholds(&self) -> Vec<(Grade, SignedDuration)> {
        self.step().map_or_else(Vec::new, |step| thresholds(step.planned, self.timing()))
    }

    /// Time to spare beside the margin of the slot; negative when it is short.
    pub fn slack(&self, now: Moment) -> SignedDuration {
        self.progress.slack(now)
    }

    /// How the promise stands, as it is said.
    pub fn outlook(&self, now: Moment) -> Outlook {
        Outlook::of(whole_minutes(self.slack(now)), self.progress.margin_kept())
    }

    /// The moment at which the closing block must begin.
    pub fn latest_start_of_slot(&self) -> Timestamp {
        self.progress.latest_start(self.progress.agenda.slot())
    }

    /// The state in one word; a pause wins over the slot.
    pub fn state(&self) -> State {
        match self.progress.going {
            Going::Ended(_) => State::Ended,
            Going::PausedSince(_) => State::Paused,
            Going::Since(_) if self.progress.in_slot() => State::Closing,
            Going::Since(_) => State::Running,
        }
    }

    /// The alarm whose band waits for a key.
    pub fn band(&self) -> Option<Signal> {
        let waiting = self.band.waiting();
        let over = waiting == Some(Signal::SlotNow) && self.progress.in_slot();
        waiting.filter(|_| !over && self.state() != State::Ended)
    }

    /// Whether the last that was done is putting the slot's band away: an undo calls it back.
    pub fn can_call_back(&self) -> bool {
        self.band == Band::PutAway && !self.progress.in_slot() && self.state() != State::Ended
    }

    /// What was agreed about next time.
    pub fn next_time(&self) -> &NextTime {
        &self.next_time
    }

    /// Who is here, who does what, and where.
    pub fn people(&self) -> &People {
        &self.people
    }

    /// How many are here now: as many as began, those who came later, without those who left.
    pub fn participants(&self) -> u8 {
        let present = &self.people.present;
        let late = present.iter().filter(|presence| self.progress.began.wall < presence.came);
        let left = present.iter().filter(|presence| presence.left.is_some());
        let here = usize::from(self.started.participants) + late.count();
        u8::try_from(here.saturating_sub(left.count())).unwrap_or(u8::MAX)
    }

    /// Whether there is a time command to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// What the group can choose from now.
    pub fn proposals(&self, resources: &Resources, now: Moment) -> Choices {
        adjust::proposals(&self.progress, resources, now)
    }

    /// Whether the choice is offered now, by these rules: since one went on to this step, or because
    /// what is left does not fit any more. Once, and not again for each minute that is lost.
    pub fn offers_adjusting(&self, rules: &Rules, now: Moment) -> bool {
        self.offers.is_made(&self.progress, rules, now)
    }

    /// The step as it was in the plan with which the meeting began.
    pub fn original(&self, at: Position) -> Option<&Step> {
        self.original_block(at.block)?.steps.get(at.step)
    }

    /// The block as it was in the plan with which the meeting began.
    pub fn original_block(&self, block: usize) -> Option<&Block> {
        let original = self.progress.marks.get(block)?.original?;
        self.started.agenda.blocks.get(original)
    }
}
