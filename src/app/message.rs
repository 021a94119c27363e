//! Everything that can happen to the program.

use jiff::tz::TimeZone;

use super::{
    context::{Found, Remark},
    devices::DeviceNews,
    hand::Sign,
    papers::{Paper, PaperMade, Unmade},
    phone::PhoneNews,
};
use crate::{
    domain::{
        confidential::Confidential,
        entered::NotEntered,
        event::Entry,
        group::{Group, Unchanged},
        history::History,
        id::Id,
        kept::{Led, WriteTrouble},
        library::Library,
        outline::Outline,
        times::MeetingTimes,
        year_plan::{Vacation, YearPlan},
    },
    key::Key,
};

/// Columns and rows of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns: how many cells fit beside each other.
    pub width: u16,
    /// Rows: how many lines fit below each other.
    pub height: u16,
}

/// One thing that happened outside the core.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// The terminal tells that a key still lies held.
    Repeated(Key),
    /// A key of a typed line, or of a script: it is meant, however soon it comes after another.
    Meant(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resized(Size),
    /// The terminal told in time whether its background is light.
    Background {
        /// It is light rather than dark.
        is_light: bool,
    },
    /// Time has passed.
    Woke,
    /// All records up to this one are on disk.
    Kept {
        /// Its place in the meeting.
        seq: u64,
    },
    /// Records cannot be put on disk; they are kept in memory and tried again.
    NotKept {
        /// What is the matter with the disk.
        why: WriteTrouble,
        /// How many wait.
        waiting: usize,
    },
    /// The file of the meeting was lost or replaced; all there was is kept in another one now.
    Moved {
        /// The name of the new file.
        file: String,
    },
    /// Another program leads the meeting: this one only follows.
    LedElsewhere,
    /// Another program has a meeting of the group open that has ended: none could begin here.
    OpenElsewhere,
    /// Nothing keeps another program from leading as well.
    Unlocked,
    /// Whether a program leads the meeting that is followed.
    Leads(Led),
    /// Journals of topics that were parked between meetings.
    TopicsFound(Vec<(Id, Vec<Entry>)>),
    /// What was changed about the group is on disk.
    GroupKept(GroupKept),
    /// The group as its file says now: others may have changed it.
    GroupSeen(Box<Group>),
    /// It is not yet; it is tried again.
    GroupNotKept(GroupWaits),
    /// The groups there are.
    GroupsFound(Vec<FoundGroup>),
    /// The group of the name that was typed, which may be new.
    GroupCalled {
        /// Its name in files.
        slug: String,
        /// As it was typed.
        name: String,
    },
    /// All that is known of the group that was asked for.
    GroupOpened(Box<OpenedGroup>),
    /// The agendas in the group's folder.
    AgendasFound(Vec<FoundAgenda>),
    /// The agenda was kept under this name, or not.
    AgendaSaved(Result<String, Unsaved>),
    /// An inbreng was put away, or not.
    Brought(Result<(), WriteTrouble>),
    /// The invitation, as it can be sent.
    InvitationWritten(Confidential),
    /// A paper was made, or not.
    PaperMade(Paper, Result<PaperMade, Unmade>),
    /// A meeting that was held without the program is entered or removed, or not.
    Entered(Result<Entered, Unentered>),
    /// The plan of the year is kept, or not.
    YearPlanKept(Result<YearPlan, GroupWaits>),
    /// What the group remembers now that a meeting of it was thrown away, entered or removed.
    HistoryRead(Box<History>),
    /// The times of the group's past meetings, in order of their start.
    PastRead(Vec<MeetingTimes>),
    /// Those of its last meetings, in the same order.
    LateRead(Vec<MeetingTimes>),
    /// The laptop is in this time zone.
    Zone(TimeZone),
    /// The journal that is followed now tells this; empty when nothing runs.
    Followed(Vec<Entry>),
    /// A device tells what it found, or that it does not work.
    Device(DeviceNews),
    /// The clock on other screens tells something.
    Phone(PhoneNews),
    /// The timekeeper gives the chair a sign from another program.
    Signed(Sign),
    /// Whether a sign that was given here arrives where the meeting is led.
    SignGiven(Sign, bool),
    /// The program is asked to stop, by the system or a closed window.
    Terminate,
    /// The program went on after it was stopped by the shell.
    Continued,
}

/// A group that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGroup {
    /// Its name in files.
    pub slug: String,
    /// Its name for people.
    pub name: String,
    /// A meeting of it runs.
    pub runs: bool,
    /// It is the one that is open.
    pub is_open: bool,
}

/// All that is known of another group.
#[derive(Clone, Debug)]
pub struct OpenedGroup {
    /// Its name for people.
    pub name: String,
    /// The built-in werkvormen with its own.
    pub library: Library,
    /// What its journals tell.
    pub history: History,
    /// What it says of itself.
    pub settings: Group,
    /// When it planned to meet.
    pub year_plan: YearPlan,
    /// When it does not meet.
    pub vacations: Vec<Vacation>,
    /// What the chair should know about its files.
    pub remarks: Vec<Remark>,
    /// Its unfinished meeting, and the zone in which its times are said.
    pub found: Option<(Found, TimeZone)>,
}

/// The group as its file says, with changes that were asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupKept {
    /// All changes up to this one are on disk.
    pub number: u64,
    /// What the file says now, also where others changed it.
    pub group: Box<Group>,
    /// Why one of the changes does not go any more.
    pub refused: Option<Unchanged>,
    /// The group named a register that nobody knows: no bewijs can be made for it.
    pub register_unknown: bool,
}

/// An agenda in a file of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundAgenda {
    /// The name under which it was kept.
    pub name: String,
    /// What it says; else the line of its first mistake, from 1, where there is one.
    pub outline: Result<Outline, Option<usize>>,
}

/// Why an agenda was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// There is one with that name already.
    Exists,
    /// The disk does not take it.
    Disk(WriteTrouble),
    /// A rehearsal keeps nothing.
    Rehearsal,
}

/// What was done with a meeting that was held without the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// It is kept.
    Kept,
    /// It took the place of what was entered before.
    Corrected,
    /// It is removed.
    Removed,
}

/// Why a meeting that was held without the program is not entered, or not removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unentered {
    /// The group cannot have held it like that.
    Refused(NotEntered),
    /// The disk does not take it.
    Disk(WriteTrouble),
    /// It is entered, and what it corrects is still there too.
    Twice,
    /// It is still there.
    NotRemoved,
    /// A rehearsal keeps nothing.
    Rehearsal,
}

/// Why a change of the group is not on disk yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupWaits {
    /// The disk does not take it.
    Disk(WriteTrouble),
    /// A rehearsal keeps nothing.
    Rehearsal,
    /// The file has a mistake on this line, from 1, which only its owner can mend.
    Mistake(usize),
    /// The file cannot be read.
    Unreadable,
    /// Another program is changing the file, and does not stop.
    Busy,
}
