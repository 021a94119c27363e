//! What the commands say: what came of it, and one clear sentence per mistake.

use crate::{
    domain::{confidential::Confidential, event::NextTime, kept::WriteTrouble},
    failure::NotKept,
    store::folders::Shut,
};
use std::path::Path;

sentences! {
    command;
    texts {
        /// Above whose work is in the program, and its licences.
        LICENCES as licences;
        /// Said before why the answer did not come out.
        DONE_ALL_THE_SAME as done_all_the_same;
        /// The topic has no words.
        EMPTY_TOPIC as empty_topic;
        /// The terminal belongs to another program.
        IN_BACKGROUND as in_background;
        /// Said when no other place took them either.
        LOST as lost;
        /// Nothing can be said on stdout.
        NOBODY_LISTENS as nobody_listens;
        /// What was given as a closing time is not ahead.
        NOT_AHEAD as not_ahead;
        /// In what could be read is nothing.
        NOT_ALL_READ as not_all_read;
        /// No data folder could be found.
        NO_DATA_FOLDER as no_data_folder;
        /// No meeting was held.
        NO_MEETING as no_meeting;
        /// Nobody has a name, so nobody can have a sheet.
        NO_NAMES as no_names;
        /// The terminal could not be taken.
        NO_SCREEN as no_screen;
        /// There is no terminal to show a meeting on.
        NO_TERMINAL as no_terminal;
        /// A meeting runs already.
        RUNS_ALREADY as runs_already;
        /// No meeting of the group runs.
        NOTHING_RUNS as nothing_runs;
        /// No topic is open.
        NO_TOPICS as no_topics;
        /// No werkvorm has these words.
        NOTHING_FOUND as nothing_found;
        /// A program mistake ended the meeting's screen.
        PANIC as panic;
        /// The topic is kept.
        TOPIC_PARKED as topic_parked;
        /// A meeting behind screens.
        ONLINE as online;
    }
    /// A library file has no mistakes.
    fn no_mistakes(n_werkvormen: usize) -> String;
    /// Where the meeting is kept, said when the program is left.
    fn kept_in(path: &Path) -> String;
    /// A file was written.
    fn written(path: &Path) -> String;
    /// What was agreed about next time; that its day is by the plan of the year.
    fn next(agreed: &NextTime, is_planned: bool) -> String;
    /// What the appointment is called.
    fn appointment(group: &str) -> String;
    /// Several meetings have an id that begins so.
    fn ambiguous_meeting(id: &str, count: usize) -> String;
    /// The file is there already.
    fn file_exists(path: &Path) -> String;
    /// A file could not be written.
    fn file_not_written(path: &Path, why: WriteTrouble) -> String;
    /// Nobody can say what is in a folder with data.
    fn folder_shut(shut: &Shut) -> String;
    /// No date was agreed.
    fn no_date() -> String;
    /// The group's folder cannot be made.
    fn no_folder(path: &Path, why: WriteTrouble) -> String;
    /// Nothing is made in the form that a name ends with.
    fn no_such_form(ending: &str, known: &[String]) -> String;
    /// What was changed before the meeting and was not on the disk when the program was left.
    fn not_kept(what: &[NotKept]) -> String;
    /// What should have been said did not come out.
    fn not_said(why: WriteTrouble) -> String;
    /// Why something could not be written.
    fn not_written(why: WriteTrouble) -> String;
    /// Said when the program is left with words that their folder did not take.
    fn rescued(file: &Path, folder: &Path) -> String;
    /// The topic is too long.
    fn topic_too_long(characters: usize) -> String;
    /// No meeting has an id that begins like this.
    fn unknown_meeting(id: &str) -> String;
    /// The theme is not on the list.
    fn unknown_theme(word: &str) -> String;
    /// A file could not be read.
    fn unreadable(path: &Path) -> String;
    /// Somebody who was not at the meeting.
    fn was_not_there(name: &str, present: &[Confidential]) -> String;
    /// `INTERVISIE_DATA` names a folder in a way that only a shell could read.
    fn data_not_in_full() -> String;
}
