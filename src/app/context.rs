//! What the program knows from its start: the library, the group and its memory, the place's time.

use std::sync::Arc;

use jiff::{Timestamp, civil, tz::TimeZone};

use super::{action::Action, own_keys::Keys, papers::PapersFolder};
use crate::domain::{
    adjust::Rules,
    confidential::Confidential,
    group::Group,
    history::{History, PastMeeting},
    id::Id,
    kept::{Led, NotRead, SkipReason},
    library::Library,
    margin::Margin,
    meeting::Meeting,
    minutes::Minutes,
    outline::Outline,
    plan::{Names, Planner},
    time::{Anchor, Moment},
    timings::Timings,
    year_plan::{Vacation, YearPlan},
};

/// A meeting that was found at the start, unfinished or ended a short while ago.
#[derive(Clone, Debug)]
pub struct Found {
    /// The meeting as its journal tells it.
    pub meeting: Meeting,
    /// Place of its last record.
    pub seq: u64,
    /// When its last record was written, on the meeting's clocks.
    pub last: Moment,
    /// The last sign of it, on the meeting's clocks.
    pub last_sign: Moment,
    /// Whether another program leads it.
    pub led: Led,
}

/// Something about the group's files that the chair should know; the meeting goes on all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The window says that it shows no other letters than those of ASCII.
    PlainWindow,
    /// Nobody chose a language, and the system says that its user reads another one.
    AnotherLanguage,
    /// Werkvormen in the group's own file did not load.
    Werkvormen {
        /// Name of the file of werkvormen.
        file: String,
        /// How many mistakes it has.
        mistakes: usize,
    },
    /// Something in the group's own settings is wrong; the rest of them holds.
    Group {
        /// Name of the file of the group.
        file: String,
        /// The line of the first mistake, from 1.
        line: usize,
    },
    /// Something in the plan of the group's year is wrong; the rest of it holds.
    YearPlan {
        /// Name of the file of the plan.
        file: String,
        /// The line of the first mistake, from 1.
        line: usize,
    },
    /// The user's own settings have mistakes; the usual holds in their place.
    Settings {
        /// Name of the file of settings.
        file: String,
        /// The line of the first mistake, from 1.
        line: usize,
        /// How many mistakes it has.
        mistakes: usize,
    },
    /// A file of the group, or of the user's own settings, could not be read at all.
    Unread {
        /// Name of the file.
        file: String,
        /// What keeps it from being read.
        why: NotRead,
        /// What holds in its place.
        instead: Instead,
    },
    /// Lines of journals are damaged; the others were taken from them.
    Damaged {
        /// Names of the journals, each with its first damaged line, from 1.
        files: Vec<(String, usize)>,
        /// How many lines are intact, of all of them together.
        intact: usize,
        /// Only their last line is damaged: it was never finished.
        torn: bool,
    },
    /// Files among the journals are none, or cannot be read.
    Skipped {
        /// Names of what was skipped.
        files: Vec<String>,
        /// What is the matter with each.
        why: SkipReason,
    },
    /// Copies of journals, as synchronising programs make them.
    Copies {
        /// Names of the copies.
        files: Vec<String>,
    },
    /// Copies of a file that people write: they are not read.
    OwnCopies {
        /// Names of the copies.
        files: Vec<String>,
        /// Name of the file that holds.
        of: &'static str,
        /// What only the copies have; nothing: that is not known.
        more: Option<More>,
    },
    /// Files that are not here, or not whole yet.
    NotHere {
        /// Names of what keeps their place.
        files: Vec<String>,
        /// They are on their way.
        is_coming: bool,
    },
    /// Journals of meetings that are told nowhere, since they lie outside the folder of meetings.
    Misplaced {
        /// The journals, or the folders in which they lie.
        places: Vec<String>,
        /// How many journals.
        count: usize,
    },
    /// What lies in the folder and is not read.
    Ignored {
        /// What they are called, in order.
        files: Vec<String>,
    },
    /// Folders that could be a group's, but for their name.
    GroupFolders {
        /// What each is called now, and what it would have to be called.
        folders: Vec<(String, String)>,
        /// There are folders with those names already.
        are_taken: bool,
    },
    /// Files in which nothing stands.
    Blank {
        /// What they are called.
        files: Vec<String>,
    },
    /// A newer version wrote something that this one does not know; it is kept.
    Newer {
        /// Names of the journals that it wrote in.
        files: Vec<String>,
        /// How many lines, of all of them together.
        lines: usize,
    },
    /// Words that the folder had not taken stand with the others of their meeting again.
    BroughtBack {
        /// The files they were in.
        files: Vec<String>,
    },
    /// Words that a folder had not taken are still elsewhere.
    Rescued {
        /// The files, each with its place.
        files: Vec<String>,
    },
    /// What the system says of its time zone means nothing.
    Zone {
        /// What it says.
        unread: String,
        /// The zone in which times are said instead.
        used: String,
    },
    /// Others on this machine can reach the folder.
    OpenFolder {
        /// Where the folder is, as it can be shown.
        folder: String,
    },
}

/// What a copy of a file has that the file itself has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// Participants that only it names.
    pub people: Vec<Confidential>,
    /// Keys with another value, and ids.
    pub others: Vec<String>,
}

/// What holds where a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// The usual settings.
    Usual,
    /// The werkvormen built in, alone.
    BuiltIn,
    /// Nothing: it does without.
    Nothing,
}

/// What is known before the meeting.
#[derive(Clone, Debug)]
pub struct Context {
    /// The werkvormen to choose from.
    pub library: Library,
    /// Words that the plan needs.
    pub names: Names,
    /// The keys that hold.
    pub keys: Keys,
    /// What each key does in words, to be found by typing.
    pub say_deed: fn(Action) -> String,
    /// The group's folder name, also shown.
    pub group: String,
    /// The group's memory, without the meeting that runs; shared with what is tried on a copy.
    pub history: Arc<History>,
    /// The zone in which times are said; fixed for the meeting.
    pub zone: TimeZone,
    /// What the chair should know about the group's files.
    pub remarks: Vec<Remark>,
    /// What the group says of itself.
    pub settings: Group,
    /// The margin of the slot, as the user wants it for every group that says nothing of it.
    pub margin: Option<Minutes>,
    /// How long each speaker has with the timer beside the step's clock, until the chair says otherwise.
    pub speaker: Minutes,
    /// How the steps of a meeting pass their time, as the user wants it.
    pub timings: Timings,
    /// The agenda that was given instead of a proposal.
    pub agenda: Option<Outline>,
    /// How fast the clocks run.
    pub anchor: Anchor,
    /// When the group planned to meet.
    pub year_plan: YearPlan,
    /// When the group does not meet, as it wrote down.
    pub vacations: Vec<Vacation>,
    /// The meeting that ended a short while ago, and the zone in which its times are said: as long as
    /// nothing else began it can be opened again.
    pub ended: Option<(Found, TimeZone)>,
    /// Nobody met here before, and nobody said which group: it begins with a welcome.
    pub is_new: bool,
    /// A rehearsal: nothing is kept.
    pub rehearsal: bool,
    /// Where papers of the meeting are put.
    pub papers: PapersFolder,
}

impl Context {
    /// The meeting before this one.
    pub fn last_meeting(&self, this: Id) -> Option<&PastMeeting> {
        self.history.meetings.iter().rev().find(|meeting| meeting.id != this)
    }

    /// What proposals are made from.
    pub fn planner(&self) -> Planner<'_> {
        Planner { library: &self.library, history: &self.history, names: &self.names }
    }

    /// From what the margin of the group's meetings follows.
    pub fn margin(&self) -> Margin {
        Margin { set: self.settings.margin.or(self.margin), needed: self.history.margins_needed() }
    }

    /// How firmly this group is brought back on time.
    pub fn rules(&self) -> Rules {
        Rules::of(self.history.work_over())
    }

    /// A moment as the clock on the wall shows it.
    pub fn civil(&self, moment: Timestamp) -> civil::DateTime {
        self.zone.to_datetime(moment)
    }
}
