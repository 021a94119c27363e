//! The agenda of a meeting as rows: what was planned, and what it took.

use jiff::SignedDuration;

use super::clock::At;
use crate::{
    app::row_name::RowName,
    domain::{
        agenda::{Block, BlockKind, Position},
        figures::rounded_minutes,
        meeting::State,
        minutes::Minutes,
    },
};

/// One line of the agenda on the live screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaRow {
    /// A block, or a step of the running block.
    pub what: RowName,
    /// Past, running or to come.
    pub state: RowState,
    /// The meeting is past it, and it began without coming to its last step.
    pub is_cut: bool,
    /// Whole minutes it has taken, or takes when it runs and keeps to its plan from here; `None` when it
    /// was not started.
    pub real: Option<i64>,
    /// Minutes in the plan with which the meeting began.
    pub planned: Minutes,
    /// Minutes in the plan as it stands, where that differs.
    pub now_planned: Option<Minutes>,
    /// Minutes that are kept for it beside its plan; only for the slot, until it runs.
    pub margin: Minutes,
    /// The chair fixed its minutes, and the meeting is not past it: adjusting leaves them alone.
    pub is_fixed: bool,
}

/// Whether a row is behind, running or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowState {
    /// The meeting is past it.
    Done,
    /// It runs now.
    Now,
    /// It is still to come.
    Ahead,
}

impl AgendaRow {
    /// It takes no minutes any more, or never took any.
    pub fn fell_away(&self) -> bool {
        match self.state {
            RowState::Ahead => self.now_planned.is_some_and(|minutes| minutes.is_zero()),
            RowState::Done => self.real.is_none(),
            RowState::Now => false,
        }
    }

    /// How many minutes more it takes than was planned at first; negative: fewer.
    pub fn longer(&self) -> i64 {
        let minutes = |planned: Minutes| i64::from(planned.get());
        let takes = self.real.or_else(|| self.now_planned.map(minutes));
        takes.map_or(0, |takes| takes - minutes(self.planned))
    }
}

impl At<'_> {
    /// The blocks, and the steps of the running one.
    pub(super) fn agenda(&self) -> Vec<AgendaRow> {
        let progress = self.meeting.progress();
        let mut rows = Vec::new();
        for (i, block) in progress.agenda.blocks.iter().enumerate() {
            rows.push(self.block_row(i));
            if i == progress.at.block
                && 1 < block.steps.len()
                && self.meeting.state() != State::Ended
            {
                rows.extend(
                    (0..block.steps.len()).map(|step| self.step_row(Position { block: i, step })),
                );
            }
        }
        rows
    }

    pub(super) fn block_row(&self, i: usize) -> AgendaRow {
        let progress = self.meeting.progress();
        let (kind, name) = self.block_name(i);
        let steps = progress.agenda.steps().map(|(at, _)| at).filter(|at| at.block == i);
        let places: Vec<Position> = steps.collect();
        let each = places.iter().map(|at| progress.elapsed(*at, self.now));
        let elapsed = each.fold(SignedDuration::ZERO, |sum, length| sum + length);
        let begun = places.iter().any(|at| progress.run(*at).begun);
        let state = self.state_of(i, progress.at.block);
        let planned = progress.agenda.blocks.get(i).map_or(Minutes::ZERO, Block::planned);
        // A block that was added since has no other plan than its own.
        let original = self.meeting.original_block(i).map_or(planned, Block::planned);
        let is_whole = places.iter().all(|at| progress.run(*at).begun);
        AgendaRow {
            what: RowName::Block(kind, name),
            state,
            is_cut: state == RowState::Done && begun && !is_whole,
            real: match state {
                RowState::Done => begun.then(|| rounded_minutes(elapsed)),
                RowState::Now => Some(places.iter().map(|at| self.takes(*at)).sum()),
                RowState::Ahead => None,
            },
            planned: original,
            now_planned: (planned != original).then_some(planned),
            margin: if kind == BlockKind::Slot { progress.margin_kept() } else { Minutes::ZERO },
            is_fixed: state != RowState::Done
                && progress.agenda.blocks.get(i).is_some_and(|block| block.fixed),
        }
    }

    fn step_row(&self, at: Position) -> AgendaRow {
        let progress = self.meeting.progress();
        let step = progress.agenda.step(at);
        let planned = step.map_or(Minutes::ZERO, |step| step.planned);
        let original = self.meeting.original(at).map_or(planned, |step| step.planned);
        let state = self.state_of(at.step, progress.at.step);
        AgendaRow {
            what: self.step_row_name(at),
            state,
            is_cut: false,
            real: match state {
                RowState::Done if !progress.run(at).begun => None,
                RowState::Done | RowState::Now => Some(self.takes(at)),
                RowState::Ahead => None,
            },
            planned: original,
            now_planned: (planned != original).then_some(planned),
            margin: Minutes::ZERO,
            is_fixed: false,
        }
    }

    /// Whole minutes that a step of the running block took, or takes if all goes as planned from here.
    fn takes(&self, at: Position) -> i64 {
        let progress = self.meeting.progress();
        let elapsed = rounded_minutes(progress.elapsed(at, self.now));
        let planned = progress.agenda.step(at).map_or(0, |step| i64::from(step.planned.get()));
        match self.state_of(at.step, progress.at.step) {
            RowState::Done => elapsed,
            RowState::Now => elapsed.max(planned),
            RowState::Ahead => planned,
        }
    }

    fn state_of(&self, index: usize, running: usize) -> RowState {
        if self.meeting.state() == State::Ended || index < running {
            RowState::Done
        } else if index == running {
            RowState::Now
        } else {
            RowState::Ahead
        }
    }
}
