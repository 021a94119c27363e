//! Why a command could not be done: one variant for each situation that its reader can act on.
//!
//! Each of them ends the program with exit code 1 and one sentence on stderr (see [`crate::cli`]); they
//! are told apart here, and worded in `words/dutch/failure.rs`.

use std::{io, path::PathBuf};

use jiff::civil::DateTime;

use crate::{
    domain::{
        confidential::Confidential, entered::NotEntered, group::Alike, kept::WriteTrouble,
        typed::NotADay,
    },
    known::{PlaceError, groups::NotWritten},
    paper::NoPdf,
    store::{
        erase::{EraseError, Mention},
        handover::{ParcelError, TakeInError},
    },
    written::toml::{TomlFile, file::FileError},
};

/// Why a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no data folder, group's folder or meeting to work with.
    #[error("nothing to work with")]
    Place(#[from] PlaceError),
    /// The meeting could not be shown, or not be kept.
    #[error("the full screen")]
    Session(#[from] SessionError),
    /// A file that people write cannot be read.
    #[error("a file cannot be read")]
    File(#[from] FileError),
    /// A file that people write has mistakes, and must be right for this.
    #[error("mistakes in {}", .0.name)]
    Mistakes(Box<TomlFile<()>>),
    /// A file that was named cannot be read, or is none.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file that was named.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// A file that would be written is there already; it stays as it is.
    #[error("{path} exists")]
    Exists {
        /// The file that is there.
        path: PathBuf,
    },
    /// Nothing is made in the form that the name of a file ends with.
    #[error("no form {ending}")]
    NoSuchForm {
        /// What the name ends with.
        ending: String,
        /// What it may end with.
        known: Vec<String>,
    },
    /// There is no PDF.
    #[error("no PDF")]
    NoPdf(#[from] NoPdf),
    /// What was asked are no words, and would go to a terminal.
    #[error("not for a terminal")]
    NotForATerminal,
    /// The disk does not take a file.
    #[error("cannot write {path}")]
    NotWritten {
        /// The file that is not there now.
        path: PathBuf,
        /// What the disk has against it.
        #[source]
        source: WriteTrouble,
    },
    /// What was done or found could not be said: nobody can rely on what came out.
    #[error("not said")]
    NotSaid(#[source] WriteTrouble),
    /// There is no place to say it: stdout is closed, or only to be read.
    #[error("stdout is closed")]
    NobodyListens,
    /// What was asked is done, and must not be done again; only saying so failed.
    #[error("done, and not said")]
    DoneUnsaid(#[source] Box<Self>),
    /// There is nothing in what could be read, and not all could be.
    #[error("not all was read")]
    NotAllRead,
    /// The disk does not take a topic.
    #[error("the topic is not kept")]
    TopicNotKept(#[source] WriteTrouble),
    /// The disk does not take a meeting that was entered.
    #[error("the meeting is not kept")]
    MeetingNotKept(#[source] io::Error),
    /// There is nothing in the topic to park.
    #[error("an empty topic")]
    EmptyTopic,
    /// The topic is longer than a topic can be.
    #[error("a topic of {characters} characters")]
    TopicTooLong {
        /// How long it is.
        characters: usize,
    },
    /// The group that would be made is there already.
    #[error("the group exists")]
    GroupExists {
        /// Its name, as it was typed.
        name: String,
    },
    /// The group's own settings are as they were.
    #[error("the group is not written")]
    GroupNotWritten(#[from] NotWritten),
    /// What was given as a name has no letters or digits.
    #[error("no name")]
    NoName,
    /// A name, function or number is longer than it can be.
    #[error("a name that is too long")]
    NameTooLong,
    /// The group has as many participants as a group can have.
    #[error("too many participants")]
    GroupFull,
    /// The name is that of a participant of whom something else is known.
    #[error("another participant of that name")]
    AnotherPerson(Box<Alike>),
    /// A number in a register was given with several names.
    #[error("one number for several names")]
    OneNumber,
    /// The group has no participant with this name.
    #[error("no such participant")]
    NoParticipant(Confidential),
    /// The word is not among the neutral themes of a proof.
    #[error("no theme {word}")]
    UnknownTheme {
        /// What was typed.
        word: String,
    },
    /// The meeting has no names, so nobody can have a sheet.
    #[error("a meeting without names")]
    NoNames,
    /// Nobody with this name was at the meeting.
    #[error("somebody who was not there")]
    WasNotThere {
        /// What was typed.
        name: Confidential,
        /// Those who were there.
        present: Vec<Confidential>,
    },
    /// There is no register with this name.
    #[error("no register {name}")]
    UnknownRegister {
        /// What was typed.
        name: String,
        /// The ids there are.
        known: Vec<String>,
    },
    /// No date was agreed for the next meeting.
    #[error("no date for the next meeting")]
    NoDate,
    /// There is nothing that could be erased.
    #[error("nothing to erase")]
    NothingToErase,
    /// There is no terminal to ask on whether it may be erased.
    #[error("nobody to ask")]
    CannotAsk,
    /// A name that would be erased is nowhere in the group.
    #[error("a name that is nowhere")]
    NameNowhere {
        /// As it was typed.
        name: Confidential,
        /// Participants with a longer name in which it stands.
        meant: Vec<Confidential>,
        /// The files and folders that could not be looked through, where the group's folder has them.
        unseen: Vec<String>,
    },
    /// A name that would be erased stands only in what people typed in files of their own.
    #[error("a name that only its writer can take out")]
    NameOnlyTyped {
        /// As it was typed.
        name: Confidential,
        /// Where it stands.
        places: Vec<Mention>,
    },
    /// Not all was erased, or could be read to be handed over.
    #[error("not erased")]
    NotErased(#[from] EraseError),
    /// A group did not change hands.
    #[error("not handed over")]
    HandOver(#[from] HandOverError),
    /// The system gives no room to try the signals in.
    #[error("the signals cannot be tried")]
    NoTrial(#[source] io::Error),
    /// A meeting that was held without the program is not entered, or not removed.
    #[error("not entered")]
    Afterwards(#[from] AfterwardsError),
    /// What was typed is no day to come.
    #[error("no day to come")]
    NotADay(NotADay),
    /// Signals that are switched on do not work.
    #[error("{0:?} do not work")]
    SignalsFail(Vec<Trial>),
}

/// Why a meeting could not be shown on the full screen, or not be kept.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// What is typed or what is shown does not come from or go to a terminal.
    #[error("no terminal")]
    NoTerminal,
    /// The terminal belongs to another program.
    #[error("in the background")]
    InBackground,
    /// The terminal could not be taken.
    #[error("no full screen")]
    NoScreen(#[source] io::Error),
    /// Another meeting runs.
    #[error("a meeting runs already")]
    RunsAlready,
    /// What was given as the closing time has been, or is too far ahead.
    #[error("no closing time ahead")]
    NotAhead,
    /// The folder did not take all words; the whole meeting is in this file instead.
    #[error("kept in {file}")]
    Rescued {
        /// Where it is now.
        file: PathBuf,
        /// The folder where it belongs.
        folder: PathBuf,
    },
    /// Words are lost: no place took them.
    #[error("words are lost")]
    Lost,
    /// What was changed before the meeting was not on the disk in time.
    #[error("{0:?} not kept")]
    NotKept(Vec<NotKept>),
    /// Something is the matter with the meeting, and this was not on the disk in time either.
    #[error("{0}, and {1:?} not kept")]
    Several(Box<Self>, Vec<NotKept>),
}

/// Something beside the meeting that may not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// What was changed about the group.
    Group,
    /// The agenda with this name.
    Agenda(String),
    /// That a meeting was thrown away: its files are still there.
    Throwing,
}

/// Why a meeting that was held without the program is not entered, or not removed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AfterwardsError {
    /// It cannot be entered like that.
    #[error("not entered")]
    NotEntered(#[from] NotEntered),
    /// The meeting that would be removed was not entered afterwards.
    #[error("not entered afterwards")]
    WasSeen {
        /// When it began, where it was held.
        began: DateTime,
    },
}

impl From<NotEntered> for Failure {
    fn from(why: NotEntered) -> Self {
        match why {
            NotEntered::WasNotThere { name, present } => Self::WasNotThere { name, present },
            why => AfterwardsError::from(why).into(),
        }
    }
}

/// Why a group did not go from one chair to the next.
#[derive(Debug, thiserror::Error)]
pub enum HandOverError {
    /// There is no such group, so nothing to hand over.
    #[error("nothing to hand over")]
    Nothing,
    /// The two passphrases that were typed differ.
    #[error("the passphrases differ")]
    PassphrasesDiffer,
    /// The passphrase is empty.
    #[error("an empty passphrase")]
    PassphraseEmpty,
    /// The passphrase cannot be asked here.
    #[error("no terminal for a passphrase")]
    NoPassphrase(#[source] io::Error),
    /// The passphrase is not that of the file, or the file is damaged.
    #[error("another passphrase")]
    WrongPassphrase,
    /// To open the file takes more work than any file needs.
    #[error("too much work")]
    TooCostly,
    /// The file could not be put under its passphrase.
    #[error("not encrypted")]
    NotEncrypted,
    /// This build knows no passphrases.
    #[error("built without encryption")]
    NotBuiltIn,
    /// The file is not one of a group, or not to be trusted.
    #[error("refused {path}")]
    Refused {
        /// The file that was to be taken over.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: ParcelError,
    },
    /// Not all of it was taken in.
    #[error("not taken in")]
    NotTakenIn(#[from] TakeInError),
}

/// What `controle` tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// The file with the chair's own settings.
    Settings,
    /// The files that people wrote for their groups.
    Groups,
    /// The meetings of all groups, as far as a newer version wrote them.
    Meetings,
    /// Which time zone this computer is in.
    Zone,
    /// The strokes and the gong.
    Sound,
    /// The notification on the desktop.
    Notification,
    /// That the computer does not fall asleep.
    Awake,
    /// The terminal's bell.
    Bell,
    /// The chair's own command.
    Command,
}

/// What was typed is no time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time of day")]
pub struct NotATime;

/// What was typed is no length, or no meeting takes so long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no length from {least} to {most} minutes")]
pub struct NotALength {
    /// The fewest minutes it may be.
    pub least: u16,
    /// The most it may be.
    pub most: u16,
}

/// What was typed is no whole number, or lies outside what it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no whole number from {least} to {most}")]
pub struct NotWhole {
    /// The least it may be.
    pub least: u32,
    /// The most it may be.
    pub most: u32,
}
