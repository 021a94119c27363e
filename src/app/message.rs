//! Everything that can happen to the program.

use jiff::tz::TimeZone;

use super::{devices::DeviceNews, key::Key};
use crate::{
    domain::{event::Entry, id::Id, times::MeetingTimes},
    screen::{Size, WhyNotKept},
};

/// One thing that happened outside the core.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resized(Size),
    /// Time has passed.
    Woke,
    /// The meeting is kept in this file.
    KeptIn(String),
    /// All records up to this one are on disk.
    Kept {
        /// Its place in the meeting.
        seq: u64,
    },
    /// Records cannot be put on disk; they are kept in memory and tried again.
    NotKept {
        /// Why.
        why: WhyNotKept,
        /// How many wait.
        waiting: usize,
    },
    /// The file of the meeting was lost or replaced; all there was is kept in another one now.
    Moved {
        /// Its name.
        file: String,
        /// Where it is.
        path: String,
    },
    /// Another program leads the meeting: this one only follows.
    LedElsewhere,
    /// Journals of topics that were parked between meetings.
    TopicsFound(Vec<(Id, Vec<Entry>)>),
    /// The times of the group's past meetings, in order of their start.
    PastRead(Vec<MeetingTimes>),
    /// The laptop is in this time zone.
    Zone(TimeZone),
    /// The journal that is followed now tells this; empty when nothing runs.
    Followed(Vec<Entry>),
    /// A device tells what it found, or that it does not work.
    Device(DeviceNews),
    /// The program is asked to stop, by the system or a closed window.
    Terminate,
    /// The program went on after it was stopped by the shell.
    Continued,
}
