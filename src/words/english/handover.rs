//! A group that changes hands (overdragen, overnemen): questions, what was taken in, what was refused.

use std::path::Path;

use super::{command, erase, time};
use crate::{
    known::shown,
    store::{
        erase::EraseError,
        handover::{ParcelError, TakeInError, TakenIn},
    },
};

pub(crate) const ASK_PASSPHRASE: &str = "Password: ";
pub(crate) const ASK_AGAIN: &str = "Once more: ";
pub(crate) const PASSPHRASES_DIFFER: &str = "The two passwords differ; nothing was written.";
pub(crate) const PASSPHRASE_EMPTY: &str = "The password is empty; nothing was done.";
pub(crate) const NO_PASSPHRASE: &str =
    "The password cannot be asked for here: give it with --password-file FILE.";
pub(crate) const TOO_COSTLY: &str = "Opening this file asks more of the computer than a file of this program ever does; nothing was taken over.";
pub(crate) const WRONG_PASSPHRASE: &str =
    "The password does not open this file, or the file is damaged; nothing was taken over.";
pub(crate) const NO_ENCRYPTION: &str =
    "This version of intervisie cannot use passwords; nothing was done.";
pub(crate) const NOT_ENCRYPTED: &str = "The file could not be encrypted; nothing was written.";

pub(crate) fn handed_over(path: &Path, encrypted: bool) -> String {
    let how = if encrypted {
        "Pass the password on by another route; without it the file does not open."
    } else {
        "It holds everything of the group, including what was said: give it only to the next chair."
    };
    format!("The group is in {}. {how}", shown(path))
}

pub(crate) const NOTHING_TO_HAND_OVER: &str = "There is nothing of this group to hand over yet.";

pub(crate) fn taken_in(group: &str, taken: &TakenIn) -> String {
    let number = |n: usize, one, more| time::count(i128::try_from(n).unwrap_or(0), one, more);
    let meetings = |n: usize| number(n, "meeting", "meetings");
    let mut said: Vec<String> = [
        (taken.new_meetings, "added"),
        (taken.grown_meetings, "completed"),
        (taken.gone_meetings, gone(taken.gone_meetings)),
        (taken.erased_meetings, "with words erased, as the previous chair had done"),
    ]
    .into_iter()
    .filter(|(n, _)| 0 < *n)
    .map(|(n, what)| format!("{} {what}", meetings(n)))
    .collect();
    if 0 < taken.new_topics {
        let topics = number(
            taken.new_topics,
            "topic parked between meetings",
            "topics parked between meetings",
        );
        said.push(format!("{topics} added"));
    }
    if said.is_empty() {
        said.push("nothing new, it was all here already".to_owned());
    }
    let mut lines = vec![format!("Taken over into {group}: {}.", said.join(", "))];
    match taken.beside.as_slice() {
        [] => {}
        [file] => lines.push(format!("One file was different here; yours still applies, the previous chair’s is beside it as {file}.")),
        files => lines.push(format!(
            "{} files were different here; yours still apply, the previous chair’s are beside them as {}.",
            files.len(),
            files.join(", ")
        )),
    }
    match taken.erased_names {
        0 => {}
        1 => lines.push("One name erased here has been erased from this too.".to_owned()),
        n => lines.push(format!("{n} names erased here have been erased from this too.")),
    }
    match taken.damaged {
        0 => {}
        1 => lines.push("1 line in the file was damaged and has been skipped.".to_owned()),
        n => {
            lines.push(format!("{n} lines in the file were damaged and have been skipped."));
        }
    }
    lines.join("\n")
}

/// Meetings that stay gone.
const fn gone(meetings: usize) -> &'static str {
    match meetings {
        1 => "that was erased here and stays erased",
        _ => "that were erased here and stay erased",
    }
}

pub(crate) fn refused(path: &Path, why: &ParcelError) -> String {
    let path = shown(path);
    match why {
        ParcelError::NotOurs => format!(
            "{path} was not made by “group handover”, or it is damaged; nothing was taken over."
        ),
        ParcelError::Foreign { name } => format!(
            "{path} holds something that is not a group’s (“{name}”): it was not trusted and nothing was taken over."
        ),
        ParcelError::TooLarge => {
            format!("{path} is larger than a group ever is; nothing was taken over.")
        }
    }
}

pub(crate) fn not_taken_in(why: &TakeInError) -> String {
    match why {
        TakeInError::Running => {
            "A meeting of this group is running: take over when it is done.".to_owned()
        }
        TakeInError::Gone => {
            "This group was erased here; nothing was taken over. To do it all the same, remove the file “gewist” from the data folder.".to_owned()
        }
        TakeInError::Io(error) | TakeInError::Meeting(EraseError::Io(error)) => {
            command::not_written(error.trouble())
        }
        TakeInError::Meeting(why) => erase::not_erased(why),
    }
}
