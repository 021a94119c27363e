//! The events that change the clocks or the plan, as what they ask of these.

use jiff::{SignedDuration, Timestamp};

use super::{Adjustment, Event, Swap};
use crate::domain::agenda::Position;

/// What an undo takes back: a change of the clocks or of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeCommand<'a> {
    /// Go to this step, forward or back.
    GoTo(Position),
    /// Let the clocks of steps stand still.
    Pause,
    /// Let them go on.
    GoOn,
    /// Give a step more minutes, or fewer.
    AddMinutes {
        /// The step whose plan changes.
        at: Position,
        /// How many; negative for fewer.
        minutes: i16,
        /// By `v` rather than by the minute.
        extension: bool,
    },
    /// Put the running step's clock here: it began earlier than the key was pressed.
    Correct(SignedDuration),
    /// Take this time off the running step's clock: nobody was there.
    LeaveOut(SignedDuration),
    /// Go by another plan for what is left.
    Adjust(&'a Adjustment),
    /// Put another werkvorm in the place of a block.
    Swap(&'a Swap),
    /// Close at this time.
    MoveClosingTime(Timestamp),
    /// End the meeting.
    End,
}

impl Event {
    /// What it asks of the clocks or the plan; nothing when it leaves them alone.
    pub fn time_command(&self) -> Option<TimeCommand<'_>> {
        Some(match self {
            Self::StepStarted { at } => TimeCommand::GoTo(*at),
            Self::Paused => TimeCommand::Pause,
            Self::Continued => TimeCommand::GoOn,
            Self::MinutesAdded { at, minutes, extension, consent: _ } => {
                TimeCommand::AddMinutes { at: *at, minutes: *minutes, extension: *extension }
            }
            Self::Corrected { at: _, elapsed } => TimeCommand::Correct(*elapsed),
            Self::AwayLeftOut { at: _, away } => TimeCommand::LeaveOut(*away),
            Self::Adjusted(adjustment) => TimeCommand::Adjust(adjustment),
            Self::Swapped(swap) => TimeCommand::Swap(swap),
            Self::ClosingTimeMoved { to } => TimeCommand::MoveClosingTime(*to),
            Self::Ended => TimeCommand::End,
            Self::Started(_)
            | Self::TakenOver { .. }
            | Self::ClockSet { .. }
            | Self::ClockChosen { .. }
            | Self::ConsentRefused { .. }
            | Self::Undone
            | Self::Rang { .. }
            | Self::Acknowledged { .. }
            | Self::CalledBack { .. }
            | Self::TopicParked(_)
            | Self::TopicReworded { .. }
            | Self::TopicWithdrawn { .. }
            | Self::TopicSettled { .. }
            | Self::InbrengOffered(_)
            | Self::InbrengChosen { .. }
            | Self::RestParked { .. }
            | Self::NoteTaken(_)
            | Self::NoteWithdrawn { .. }
            | Self::ActionReviewed { .. }
            | Self::NextTimeSet(_)
            | Self::ParticipantCame(_)
            | Self::ParticipantLeft { .. }
            | Self::RoleGiven { .. }
            | Self::VenueSet(_)
            | Self::ConfidentialityConfirmed
            | Self::Erased(_) => return None,
        })
    }

    /// Whether an undo takes it back.
    pub fn is_time_command(&self) -> bool {
        self.time_command().is_some()
    }
}
