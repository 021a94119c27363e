//! All that is visible, as data: the second pure value of the program.
//!
//! A [`Screen`] holds figures as they are shown (whole seconds, whole minutes), so that two screens are
//! equal exactly when nothing visible differs. Words, colours and places are chosen when it is drawn.
//! What the room may see ([`Room`], [`Calm`], [`StepClock`]) has no field that could hold what was
//! said; only the chair's views carry [`Confidential`](crate::domain::confidential::Confidential) words.

mod adjust;
mod agenda;
mod begin;
mod build;
mod choice;
mod clock;
mod docket;
mod group;
mod list;
mod live;
mod notice;
pub mod past;
mod strip;
mod topics;
mod trouble;

use jiff::{SignedDuration, civil};

pub use adjust::{AdjustView, Offer, ShownChange, ShownProposal};
pub use agenda::{AgendaView, Card, DraftRow, FoundRow, LibraryView};
pub use begin::{Begin, Field, PlannedRow, Resume, UntilStart};
pub use build::{figures_of, screen, waiting_topic};
pub use choice::{Choice, ChoiceTitle, ShownRemedy};
pub use clock::{Bar, Countdown, MeetingClock, NextUp, ShownPace, StepClock};
pub use docket::{ActionRow, AgreeRow, AgreeValue, DocketView, MatterRow, NoteLine};
pub use group::{GroupView, PersonRow};
pub use list::List;
pub use live::{AgendaRow, Calm, ClockView, Live, Room, RowName, RowState};
pub use notice::Notice;
pub use strip::{Ask, Prompt, ShownPrice, Strip};
pub use topics::{KeptRow, ParkedView, TopicMark, TopicRow};
pub use trouble::Trouble;

use crate::{
    app::keymap::Hint,
    domain::event::{NextTime, Signal},
};

/// Columns and rows of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// Everything that is visible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How large the terminal is.
    pub size: Size,
    /// The main part.
    pub view: View,
    /// The alarm that waits for a key, as a full-width band; the clock stays visible.
    pub band: Option<Band>,
    /// The line above the keys: an offer, a message, a question, a choice or an input line.
    pub strip: Strip,
    /// Something that must not be forgotten while it lasts (not yet kept on disk, …).
    pub trouble: Option<Trouble>,
    /// The keys of the moment, most important first.
    pub keys: Vec<Hint>,
}

/// The main part of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// Before the meeting.
    Begin(Box<Begin>),
    /// Making the agenda.
    Agenda(Box<AgendaView>),
    /// Who is here, and what the group says of itself.
    Group(Box<GroupView>),
    /// An unfinished meeting was found.
    Resume(Resume),
    /// The chair's live screen.
    Live(Box<Live>),
    /// The timekeeper's clock.
    Clock(ClockView),
    /// For the room: no seconds, no content.
    Room(Room),
    /// For silence or emotion: no digits, no movement.
    Calm(Calm),
    /// Everything hidden but the clock.
    Hidden(ClockView),
    /// The parked topics, the clock above them.
    Parked(ParkedView),
    /// The group's past meetings.
    Past(past::PastView),
    /// All keys, the clock above them.
    Help(HelpView),
    /// After the meeting.
    Ended(Ended),
    /// `klok`: nothing runs yet.
    Waiting {
        /// The wall clock.
        now: civil::Time,
    },
}

/// All keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpView {
    /// The running step and the meeting, if one runs.
    pub clock: Option<(StepClock, MeetingClock)>,
    /// Every key of the place help was asked from, in the table's order.
    pub keys: Vec<Hint>,
    /// First line shown, when not all fit.
    pub scroll: usize,
}

impl PlannedRow {
    /// Whether it is a block, rather than a step of one.
    pub fn is_block(&self) -> bool {
        matches!(self.what, RowName::Block(..))
    }
}

/// After the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Name of the group.
    pub group: String,
    /// When it began.
    pub began: civil::Time,
    /// Whole minutes it began late; negative: early.
    pub began_late: Option<i64>,
    /// When it ended.
    pub ended: civil::Time,
    /// The promised end.
    pub closing: civil::Time,
    /// Whole minutes it ended late; negative: early.
    pub late: i64,
    /// The agenda with planned and real minutes.
    pub agenda: Vec<AgendaRow>,
    /// Topics that come back next time.
    pub open_topics: usize,
    /// What was agreed about next time.
    pub next_time: NextTime,
    /// The journal's file; `None` in a rehearsal.
    pub kept_in: Option<String>,
    /// Everything is on disk.
    pub is_kept: bool,
}

/// The band of an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Which alarm.
    pub signal: Signal,
    /// The closing time, to be said.
    pub closing: civil::Time,
}

/// When the screen next differs if nothing happens, as lengths from now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Until {
    /// On the meeting's clocks (which run faster in a rehearsal).
    pub meeting: Option<SignedDuration>,
    /// On the real clock.
    pub real: Option<SignedDuration>,
}
