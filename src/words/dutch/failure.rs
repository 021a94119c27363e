//! Why a command could not be done, in one sentence; a file with mistakes gets a report.

use super::{check, cli, erase, group, mistakes, records, year};
use crate::{
    domain::{group::MAX_NAMES, people::MAX_NAME},
    failure::{Failure, HandOverError, SessionError},
    known::PlaceError,
    written::group::NotWritten,
};

/// What the reader is told.
pub(crate) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Place(why) => place(why),
        Failure::Session(why) => session(why),
        Failure::HandOver(why) => hand_over(why),
        Failure::GroupNotWritten(why) => group_not_written(why),
        Failure::NotErased(why) => records::not_erased(why),
        Failure::File(why) => mistakes::unreadable(why),
        Failure::Mistakes(file) => mistakes::report(file),
        Failure::Unreadable { path, .. } => cli::unreadable(path),
        Failure::Exists { path } => records::exists(path),
        Failure::NotWritten { path, source } => records::not_written(path, *source),
        Failure::TopicNotKept(why) => cli::not_written(*why),
        Failure::EmptyTopic => cli::EMPTY_TOPIC.to_owned(),
        Failure::TopicTooLong { characters } => cli::topic_too_long(*characters),
        Failure::GroupExists { name } => group::exists(name),
        Failure::NoName => group::NO_NAME.to_owned(),
        Failure::NameTooLong => group::too_long(MAX_NAME),
        Failure::GroupFull => group::too_many(MAX_NAMES),
        Failure::NoParticipant(name) => group::nobody(name.reveal()),
        Failure::UnknownTheme { word } => records::unknown_theme(word),
        Failure::NoNames => records::NO_NAMES.to_owned(),
        Failure::WasNotThere { name, present } => records::was_not_there(name.reveal(), present),
        Failure::UnknownRegister { name, known } => year::unknown_register(name, known),
        Failure::NoDate => records::NO_DATE.to_owned(),
        Failure::NothingToErase => erase::NOTHING.to_owned(),
        Failure::CannotAsk => erase::CANNOT_ASK.to_owned(),
        Failure::NameNowhere(name) => erase::nobody(name.reveal()),
        Failure::NoTrial(_) => check::NO_RUNTIME.to_owned(),
        Failure::SignalsFail(failed) => check::not_all(failed),
    }
}

fn place(why: &PlaceError) -> String {
    match why {
        PlaceError::NoDataFolder => cli::NO_DATA_FOLDER.to_owned(),
        PlaceError::NotMade { root, .. } => cli::no_folder(root),
        PlaceError::NoMeeting => records::NO_MEETING.to_owned(),
        PlaceError::UnknownMeeting { id } => records::unknown_meeting(id),
        PlaceError::AmbiguousMeeting { id, count } => records::ambiguous_meeting(id, *count),
    }
}

fn session(why: &SessionError) -> String {
    match why {
        SessionError::NoTerminal => cli::NO_TERMINAL.to_owned(),
        SessionError::DumbTerminal => cli::DUMB_TERMINAL.to_owned(),
        SessionError::NoScreen(_) => cli::NO_SCREEN.to_owned(),
        SessionError::RunsAlready => cli::RUNS_ALREADY.to_owned(),
        SessionError::NotATime => cli::NOT_A_TIME.to_owned(),
        SessionError::Rescued { file, folder } => cli::rescued(file, folder),
        SessionError::Lost => cli::LOST.to_owned(),
    }
}

fn hand_over(why: &HandOverError) -> String {
    match why {
        HandOverError::Nothing => records::NOTHING_TO_HAND_OVER.to_owned(),
        HandOverError::PassphrasesDiffer => records::PASSPHRASES_DIFFER.to_owned(),
        HandOverError::PassphraseEmpty => records::PASSPHRASE_EMPTY.to_owned(),
        HandOverError::NoPassphrase(_) => records::NO_PASSPHRASE.to_owned(),
        HandOverError::WrongPassphrase => records::WRONG_PASSPHRASE.to_owned(),
        HandOverError::NotBuiltIn => records::NO_ENCRYPTION.to_owned(),
        HandOverError::NotEncrypted => records::NOT_ENCRYPTED.to_owned(),
        HandOverError::Refused { path, source } => records::refused(path, source),
        HandOverError::NotTakenIn(why) => records::not_taken_in(why),
    }
}

fn group_not_written(why: &NotWritten) -> String {
    match why {
        NotWritten::Unreadable(error) => mistakes::unreadable(error),
        NotWritten::Mistakes(file) => {
            let report = mistakes::report(file);
            format!("{report}\n\n{}", group::MEND_FIRST)
        }
        NotWritten::Disk(why) => cli::not_written(*why),
    }
}
