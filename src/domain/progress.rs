//! How far the meeting is: where it stands and what each clock says. One value, so that a time
//! command is taken back by putting the former value back.

mod adjust;
mod swap;

use jiff::{SignedDuration, Timestamp};

use super::{
    agenda::{Agenda, Block, Position, Step},
    event::TimeCommand,
    id::Id,
    minutes::Minutes,
    time::{Moment, later},
};

/// The clock of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Time it has run before it was last started.
    pub spent: SignedDuration,
    /// Minutes added to it while it ran, less those taken off.
    pub added: i16,
    /// Time it stood still in pauses that are over.
    pub paused: SignedDuration,
    /// How often it was extended with `v`.
    pub extensions: u8,
    /// It has been started at least once.
    pub begun: bool,
}

/// Whether the clocks of steps go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Going {
    /// The running step was started, or continued, at this elapsed time.
    Since(SignedDuration),
    /// They stand still since this elapsed time.
    PausedSince(SignedDuration),
    /// The meeting was ended at this moment.
    Ended(Moment),
}

/// What became of a block since the meeting began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its index in the plan with which the meeting began; `None`: it was added since.
    pub original: Option<usize>,
    /// The parked topic that it is.
    pub topic: Option<Id>,
    /// It fell away, with the group's consent: it has no minutes and is passed over.
    pub dropped: bool,
    /// It gave way to another werkvorm after this step of it: its later steps fell away.
    pub until: Option<usize>,
}

/// Where a meeting stands. Undone commands leave no trace in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The plan as it stands now.
    pub agenda: Agenda,
    /// What became of each block of the agenda.
    pub marks: Vec<Mark>,
    /// A clock for each step, shaped as the agenda.
    pub runs: Vec<Vec<Run>>,
    /// The running step.
    pub at: Position,
    /// When one went to it last.
    pub since: Timestamp,
    /// Whether its clock goes.
    pub going: Going,
    /// When the meeting began.
    pub began: Moment,
    /// The promised end.
    pub closing_time: Timestamp,
    /// Kept free for the slot, which alone may spend it.
    pub margin: Minutes,
}

impl Progress {
    /// A meeting that begins now, on the first step of its agenda.
    pub fn start(agenda: Agenda, closing_time: Timestamp, margin: Minutes, now: Moment) -> Self {
        let runs = agenda.blocks.iter().map(|b| vec![Run::default(); b.steps.len()]).collect();
        let kept = |(i, b): (usize, &Block)| Mark {
            original: Some(i),
            topic: b.topic,
            dropped: false,
            until: None,
        };
        let mut progress = Self {
            marks: agenda.blocks.iter().enumerate().map(kept).collect(),
            agenda,
            runs,
            at: Position::FIRST,
            since: now.wall,
            going: Going::Since(now.elapsed),
            began: now,
            closing_time,
            margin,
        };
        progress.begin_run(Position::FIRST);
        progress
    }

    /// Takes in a time command; nothing else touches a clock or the plan.
    pub fn apply(&mut self, command: TimeCommand<'_>, at: Moment) {
        match command {
            TimeCommand::GoTo(place) => self.go_to(place, at),
            TimeCommand::Pause => self.pause(at),
            TimeCommand::GoOn => self.go_on(at),
            TimeCommand::AddMinutes { at: place, minutes, extension } => {
                self.add_minutes(place, minutes, extension);
            }
            TimeCommand::Correct(elapsed) => self.correct(elapsed, at),
            TimeCommand::LeaveOut(away) => self.leave_out(away, at),
            TimeCommand::Adjust(adjustment) => self.adjust(adjustment),
            TimeCommand::Swap(swap) => self.swap(swap, at),
            TimeCommand::MoveClosingTime(to) => self.closing_time = to,
            TimeCommand::End => self.end(at),
        }
    }

    /// The clock of a step.
    pub fn run(&self, at: Position) -> Run {
        self.runs.get(at.block).and_then(|b| b.get(at.step)).copied().unwrap_or_default()
    }

    fn run_mut(&mut self, at: Position) -> Option<&mut Run> {
        self.runs.get_mut(at.block)?.get_mut(at.step)
    }

    fn begin_run(&mut self, at: Position) {
        if let Some(run) = self.run_mut(at) {
            run.begun = true;
        }
    }

    /// The step that runs.
    pub fn step(&self) -> Option<&Step> {
        self.agenda.step(self.at)
    }

    /// Whether a block fell away.
    pub fn is_dropped(&self, block: usize) -> bool {
        self.marks.get(block).is_some_and(|mark| mark.dropped)
    }

    /// The blocks to which one can go from here.
    pub fn elsewhere(&self) -> impl Iterator<Item = usize> {
        let all = 0..self.agenda.blocks.len();
        all.filter(|block| *block != self.at.block && !self.is_dropped(*block))
    }

    /// Whether a step of this block was ever started.
    pub fn has_begun(&self, block: usize) -> bool {
        self.runs.get(block).is_some_and(|runs| runs.iter().any(|run| run.begun))
    }

    /// The running step and those to come.
    pub fn ahead(&self) -> impl Iterator<Item = (Position, &Step)> {
        self.steps().filter(|(at, _)| self.at <= *at)
    }

    /// What the running step and those to come still take if each takes its planned time.
    pub fn to_come(&self, now: Moment) -> impl Iterator<Item = (Position, SignedDuration)> {
        self.ahead().map(move |(at, _)| (at, self.left(at, now).max(SignedDuration::ZERO)))
    }

    /// The steps before the closing block that are still to come and have not begun.
    pub fn not_begun(&self) -> impl Iterator<Item = Position> {
        let slot = self.agenda.slot();
        let before_slot = self.ahead().map(|(at, _)| at).filter(move |at| at.block < slot);
        before_slot.filter(|at| !self.run(*at).begun)
    }

    /// The step after the running one.
    pub fn next(&self) -> Option<Position> {
        self.steps().map(|(at, _)| at).find(|at| self.at < *at)
    }

    /// The step before the running one.
    pub fn previous(&self) -> Option<Position> {
        self.steps().rev().map(|(at, _)| at).find(|at| *at < self.at)
    }

    /// The steps that did not fall away.
    fn steps(&self) -> impl DoubleEndedIterator<Item = (Position, &Step)> {
        self.agenda.steps().filter(|(at, _)| !self.is_gone(*at))
    }

    fn is_gone(&self, at: Position) -> bool {
        let mark = self.marks.get(at.block);
        mark.is_some_and(|mark| mark.dropped || mark.until.is_some_and(|last| last < at.step))
    }

    /// How long a step has run.
    pub fn elapsed(&self, at: Position, now: Moment) -> SignedDuration {
        let running = match self.going {
            Going::Since(since) if at == self.at => (now.elapsed - since).max(SignedDuration::ZERO),
            Going::Since(_) | Going::PausedSince(_) | Going::Ended(_) => SignedDuration::ZERO,
        };
        self.run(at).spent + running
    }

    /// What is left of a step's plan; negative when it is over.
    pub fn left(&self, at: Position, now: Moment) -> SignedDuration {
        let planned = self.agenda.step(at).map_or(Minutes::ZERO, |step| step.planned);
        planned.duration() - self.elapsed(at, now)
    }

    /// When the meeting ends if from now on every step takes its planned time.
    pub fn expected_end(&self, now: Moment) -> Timestamp {
        if let Going::Ended(at) = self.going {
            return at.wall;
        }
        later(now.wall, self.to_come(now).map(|(_, length)| length).sum())
    }

    /// The margin as long as it is kept: once the slot runs it is the slot's own time.
    pub fn margin_kept(&self) -> Minutes {
        let is_spent = self.in_slot() || matches!(self.going, Going::Ended(_));
        if is_spent { Minutes::ZERO } else { self.margin }
    }

    /// Time to spare beside the margin; negative: the margin is in use, or more than that is missing.
    pub fn slack(&self, now: Moment) -> SignedDuration {
        self.end_of_plan().duration_since(self.expected_end(now))
    }

    /// By when all that is planned must be done: the promised end, less the margin that is kept.
    fn end_of_plan(&self) -> Timestamp {
        later(self.closing_time, -self.margin_kept().duration())
    }

    /// The last moment at which a block can begin and the meeting still closes on time.
    pub fn latest_start(&self, block: usize) -> Timestamp {
        let from = self.steps().filter(|(at, _)| block <= at.block);
        self.end_of_plan_before(from)
    }

    /// By when these steps must begin: those that are to come and were begun before need what is left.
    fn end_of_plan_before<'a>(
        &self,
        steps: impl Iterator<Item = (Position, &'a Step)>,
    ) -> Timestamp {
        let takes = steps.map(|(at, step)| {
            let done = if self.at < at { self.run(at).spent } else { SignedDuration::ZERO };
            (step.planned.duration() - done).max(SignedDuration::ZERO)
        });
        later(self.end_of_plan(), -takes.sum::<SignedDuration>())
    }

    /// The last moment at which the running step can end and all that is planned after it still fits.
    pub fn latest_end(&self) -> Timestamp {
        self.end_of_plan_before(self.ahead().filter(|(at, _)| *at != self.at))
    }

    /// Whether the closing block runs.
    pub fn in_slot(&self) -> bool {
        self.at.block == self.agenda.slot()
    }

    /// How long a step stood still.
    pub fn paused_in(&self, at: Position, now: Moment) -> SignedDuration {
        let running = match self.going {
            Going::PausedSince(since) if at == self.at => {
                (now.elapsed - since).max(SignedDuration::ZERO)
            }
            Going::Since(_) | Going::PausedSince(_) | Going::Ended(_) => SignedDuration::ZERO,
        };
        self.run(at).paused + running
    }

    /// Time spent in pauses.
    pub fn paused(&self, now: Moment) -> SignedDuration {
        self.agenda.steps().map(|(at, _)| self.paused_in(at, now)).sum()
    }

    /// Puts what the running step has run into its clock, and ends a pause.
    fn settle(&mut self, now: Moment) {
        let at = self.at;
        let (spent, paused) = (self.elapsed(at, now), self.paused_in(at, now));
        if let Some(run) = self.run_mut(at) {
            (run.spent, run.paused) = (spent, paused);
        }
    }

    /// Goes to a step; its clock goes on where it was left.
    pub fn go_to(&mut self, at: Position, now: Moment) {
        if self.agenda.step(at).is_none() {
            return;
        }
        self.settle(now);
        (self.at, self.since) = (at, now.wall);
        self.going = Going::Since(now.elapsed);
        self.begin_run(at);
    }

    /// Lets the clocks of steps stand still.
    pub fn pause(&mut self, now: Moment) {
        self.settle(now);
        self.going = Going::PausedSince(now.elapsed);
    }

    /// Lets the clocks of steps go on.
    pub fn go_on(&mut self, now: Moment) {
        self.settle(now);
        self.going = Going::Since(now.elapsed);
    }

    /// Ends the meeting.
    pub fn end(&mut self, now: Moment) {
        self.settle(now);
        self.going = Going::Ended(now);
    }

    /// Gives a step more or fewer minutes.
    pub fn add_minutes(&mut self, at: Position, minutes: i16, extension: bool) {
        let Some(step) = self.agenda.step_mut(at) else {
            return;
        };
        let planned = i32::from(step.planned.get()) + i32::from(minutes);
        step.planned = Minutes::new(u32::try_from(planned).unwrap_or(0));
        if let Some(run) = self.run_mut(at) {
            run.added = run.added.saturating_add(minutes);
            run.extensions = run.extensions.saturating_add(u8::from(extension));
        }
    }

    /// Puts the running step's clock at `elapsed`; what that takes or gives is the time of the step
    /// before it, or moves the beginning of the meeting.
    pub fn correct(&mut self, elapsed: SignedDuration, now: Moment) {
        let more = elapsed - self.elapsed(self.at, now);
        let at = self.at;
        self.since = later(now.wall, -elapsed);
        if let Some(run) = self.run_mut(at) {
            run.spent = elapsed;
        }
        if let Going::Since(_) = self.going {
            self.going = Going::Since(now.elapsed);
        }
        let before = self.previous().filter(|place| self.run(*place).begun);
        match before.and_then(|place| self.run_mut(place)) {
            Some(run) => run.spent = (run.spent - more).max(SignedDuration::ZERO),
            None => self.began = self.began.after(-more),
        }
    }

    /// Takes time off the running step's clock, as if the meeting had been paused for so long.
    pub fn leave_out(&mut self, length: SignedDuration, now: Moment) {
        let (at, elapsed) = (self.at, self.elapsed(self.at, now));
        let length = length.min(elapsed).max(SignedDuration::ZERO);
        if let Some(run) = self.run_mut(at) {
            run.spent = elapsed - length;
            run.paused += length;
        }
        if let Going::Since(_) = self.going {
            self.going = Going::Since(now.elapsed);
        }
    }
}
