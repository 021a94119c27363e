//! What the commands say: what came of it, and one clear sentence per mistake.

use std::path::Path;

use super::{action::key_of, capital, invitation::BY_PLAN, proof, topic};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{
        clean::clean, confidential::Confidential, event::NextTime, kept::WriteTrouble,
        parked::MAX_TEXT,
    },
    failure::NotKept,
    known::shown,
    store::folders::{Shut, WhyShut},
};

pub(crate) const LICENCES: &str = "\
intervisie contains the work of others, with thanks. Below is every part with its licence, and then the text
of each licence once, with who holds the copyright. What only one system needs is included too.
The standard library of Rust (MIT or Apache-2.0) is always in it, and on Linux musl (MIT).
intervisie itself: MIT, see LICENSE.";
pub(crate) const NOTHING_RUNS: &str = "No meeting is running.";
pub(crate) const NO_TOPICS: &str = "There are no open topics.";
pub(crate) const NOT_ALL_READ: &str = "Not everything could be read. There is nothing in the part that could, but there may be in the rest.";
pub(crate) const NOTHING_FOUND: &str = "No exercise found with these words.";
pub(crate) const PANIC: &str =
    "intervisie stopped unexpectedly. What was kept is kept: start again to go on.";

pub(crate) const NO_TERMINAL: &str =
    "intervisie needs a terminal window; with --lines it works in sentences, from a script too.";
pub(crate) const IN_BACKGROUND: &str =
    "In the background there is no window for a meeting: start without & or use “fg”.";
pub(crate) const NO_SCREEN: &str = "The terminal window cannot be used; open another window.";
pub(crate) const IN_FULL: &str = "write the path in full, without ~name, $NAME, %NAME%, quotation marks, file:// or spaces around it (and with ./ before a folder that is called that)";
pub(crate) const NO_DATA_FOLDER: &str =
    "No data folder was found: give one with --data-folder FOLDER.";

pub(crate) fn data_not_in_full() -> String {
    format!("INTERVISIE_DATA does not give the folder in full: {IN_FULL}.")
}

pub(crate) fn folder_shut(shut: &Shut) -> String {
    let why = match shut.why {
        WhyShut::LinkToNowhere => "the link leads nowhere",
        WhyShut::NoFolder => "it is not a folder",
        WhyShut::NameTooLong => "the name is too long",
        WhyShut::Denied => "no permission to read or write there",
        WhyShut::Broken => "the disk gives an error",
    };
    format!("The folder {} cannot be read ({why}); nothing was changed.", shown(&shut.folder))
}

pub(crate) fn no_folder(path: &Path, why: WriteTrouble) -> String {
    let why = trouble(why);
    format!(
        "The folder {} cannot be made ({why}): choose another with --data-folder FOLDER.",
        shown(path)
    )
}

pub(crate) const RUNS_ALREADY: &str =
    "A meeting is already running: resume or follow it with “intervisie”.";
pub(crate) const NOT_AHEAD: &str = "That time has passed, or is more than twelve hours ahead.";
pub(crate) const EMPTY_TOPIC: &str = "There is no topic to park: put it in words.";

pub(crate) fn topic_too_long(characters: usize) -> String {
    format!(
        "The topic is {characters} characters long; there is room for {MAX_TEXT}. Put it more briefly."
    )
}

pub(crate) const TOPIC_PARKED: &str = "Parked for next time.";

pub(crate) fn not_written(why: WriteTrouble) -> String {
    format!("Not kept: {}.", trouble(why))
}

/// What is the matter with the disk, in a sentence that stands by itself on a terminal; [`super::trouble`]
/// says it short, in a line that shares its screen.
pub(super) fn trouble(why: WriteTrouble) -> &'static str {
    match why {
        WriteTrouble::Full => "the disk is full",
        WriteTrouble::ReadOnly => "the disk is read-only",
        WriteTrouble::Denied => "no permission to read or write there",
        WriteTrouble::Gone => "the folder is not there",
        WriteTrouble::NoFolder => "something else is where a folder belongs",
        WriteTrouble::NameTooLong => "the name is too long",
        WriteTrouble::Broken => "the disk gives an error",
    }
}

pub(crate) fn unreadable(path: &Path) -> String {
    format!("The file {} cannot be read.", shown(path))
}

pub(crate) fn no_mistakes(n_werkvormen: usize) -> String {
    match n_werkvormen {
        1 => "No mistakes: 1 exercise.".to_owned(),
        n => format!("No mistakes: {n} exercises."),
    }
}

pub(crate) fn kept_in(path: &Path) -> String {
    format!("The meeting is kept in {}", shown(path))
}

pub(crate) fn rescued(file: &Path, folder: &Path) -> String {
    format!(
        "Not everything could be kept in the group’s folder. The whole meeting is in {}, which only you can read: move that file to {} once there is room there again.",
        shown(file),
        shown(folder)
    )
}

pub(crate) fn not_kept(what: &[NotKept]) -> String {
    let named = what.iter().map(|what| match what {
        NotKept::Group => "what you changed about the group".to_owned(),
        NotKept::Agenda(name) => format!("the agenda “{name}”"),
        NotKept::Throwing => "that the meeting was thrown away".to_owned(),
    });
    format!("Take care, this may not have been kept: {}.", named.collect::<Vec<_>>().join(", "))
}

pub(crate) fn not_said(why: WriteTrouble) -> String {
    format!("The answer could not be written in full: {}.", trouble(why))
}

pub(crate) const DONE_ALL_THE_SAME: &str = "What you asked for has been done.";

pub(crate) const NOBODY_LISTENS: &str =
    "The answer could not be written anywhere: this command’s output is closed.";

pub(crate) const LOST: &str =
    "Take care: not everything could be kept, not in your own folder either.";

pub(crate) const NO_MEETING: &str = "This group has not had a meeting yet.";
pub(crate) fn unknown_meeting(id: &str) -> String {
    if id.trim().is_empty() {
        return "The id is empty; “intervisie history” shows which there are.".to_owned();
    }
    format!(
        "There is no meeting whose id begins with “{}”; “intervisie history” shows them.",
        clean(id, 40)
    )
}
pub(crate) fn ambiguous_meeting(id: &str, count: usize) -> String {
    format!(
        "{count} meetings have an id that begins with “{}”: give more of the id.",
        clean(id, 40)
    )
}
pub(crate) fn file_exists(path: &Path) -> String {
    format!("The file {} already exists and was not overwritten: choose another name.", shown(path))
}
pub(crate) fn written(path: &Path) -> String {
    format!("Saved as {}; only you can open it.", shown(path))
}
pub(crate) fn file_not_written(path: &Path, why: WriteTrouble) -> String {
    format!("{} The file was {}.", not_written(why), shown(path))
}
pub(crate) fn no_such_form(ending: &str, known: &[String]) -> String {
    let known = known.iter().map(|form| format!(".{form}")).collect::<Vec<_>>().join(", ");
    let printed =
        if ending == "pdf" { "; your browser makes a PDF of the page (.html)" } else { "" };
    format!("intervisie cannot make .{} here, only {known}{printed}.", clean(ending, 20))
}
pub(crate) fn unknown_theme(word: &str) -> String {
    format!(
        "“{}” is not on the list of neutral words: {}.",
        clean(word, 40),
        proof::themes().join(", ")
    )
}

pub(crate) const NO_NAMES: &str = "This meeting has no names; “intervisie proof” without a name gives one sheet with empty lines to fill in.";
pub(crate) fn was_not_there(name: &str, present: &[Confidential]) -> String {
    let names: Vec<&str> = present.iter().map(Confidential::reveal).collect();
    format!(
        "“{}” is not listed for this meeting; these are: {}.",
        clean(name, 60),
        names.join(", ")
    )
}

pub(crate) fn next(agreed: &NextTime, is_planned: bool) -> String {
    let plan = if is_planned { BY_PLAN } else { "" };
    let [(date, day), chair, timekeeper] = topic::next_time(agreed);
    let lines = [(date, day + plan), chair, timekeeper];
    lines.map(|(name, what)| format!("{name}: {what}")).join("\n")
}
pub(crate) fn no_date() -> String {
    let key = key_of(Table::Live, Action::NextTime);
    format!("There is no date for next time yet. Agree one in the closing (key {key}).")
}
pub(crate) fn appointment(group: &str) -> String {
    // The usual group is called intervisie, and so are many others.
    let named = group.to_lowercase();
    if !["intervisie", "supervision"].iter().any(|what| named.contains(*what)) {
        return format!("Peer supervision {group}");
    }
    capital(group)
}

pub(crate) const ONLINE: &str = "online";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_says_once_that_it_is_peer_supervision() {
        for (group, title) in [
            ("Team North", "Peer supervision Team North"),
            ("intervisie", "Intervisie"),
            ("peer supervision South", "Peer supervision South"),
            ("Our Intervisie", "Our Intervisie"),
        ] {
            assert_eq!(appointment(group), title);
        }
    }
}
