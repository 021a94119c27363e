//! Why a command could not be done, in one sentence; a file with mistakes gets a report.

use super::{check, command, day, entered, erase, group, handover, mistakes, sheet, year};
use crate::{
    domain::{group::MAX_NAMES, people::MAX_NAME},
    failure::{Failure, HandOverError, SessionError},
    known::PlaceError,
    known::groups::NotWritten,
};

pub(crate) fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Place(why) => place(why),
        Failure::Session(why) => session(why),
        Failure::HandOver(why) => hand_over(why),
        Failure::GroupNotWritten(why) => group_not_written(why),
        Failure::NotErased(why) => erase::not_erased(why),
        Failure::File(why) => mistakes::unreadable(why),
        Failure::Mistakes(file) => mistakes::report(file),
        Failure::Unreadable { path, .. } => command::unreadable(path),
        Failure::Exists { path } => command::file_exists(path),
        Failure::NotSaid(why) => command::not_said(*why),
        Failure::NobodyListens => command::NOBODY_LISTENS.to_owned(),
        Failure::DoneUnsaid(why) => {
            format!("{} {}", command::DONE_ALL_THE_SAME, self::failure(why))
        }
        Failure::NotWritten { path, source } => command::file_not_written(path, *source),
        Failure::NotAllRead => command::NOT_ALL_READ.to_owned(),
        Failure::TopicNotKept(why) => command::not_written(*why),
        Failure::MeetingNotKept(why) => command::not_written(why.kind().into()),
        Failure::Afterwards(why) => entered::refused(why),
        Failure::NotADay(why) => day::no_day(why),
        Failure::EmptyTopic => command::EMPTY_TOPIC.to_owned(),
        Failure::TopicTooLong { characters } => command::topic_too_long(*characters),
        Failure::GroupExists { name } => group::exists(name),
        Failure::NoName => group::NO_NAME.to_owned(),
        Failure::NameTooLong => group::too_long(MAX_NAME),
        Failure::GroupFull => group::too_many(MAX_NAMES),
        Failure::AnotherPerson(known) => group::another(known),
        Failure::OneNumber => group::ONE_NUMBER.to_owned(),
        Failure::NoParticipant(name) => group::nobody(name.reveal()),
        Failure::UnknownTheme { word } => command::unknown_theme(word),
        Failure::NoSuchForm { ending, known } => command::no_such_form(ending, known),
        Failure::NoPdf(why) => sheet::no_pdf(*why).to_owned(),
        Failure::NotForATerminal => sheet::NOT_FOR_A_TERMINAL.to_owned(),
        Failure::NoNames => command::NO_NAMES.to_owned(),
        Failure::WasNotThere { name, present } => command::was_not_there(name.reveal(), present),
        Failure::UnknownRegister { name, known } => year::unknown_register(name, known),
        Failure::NoDate => command::no_date(),
        Failure::NothingToErase => erase::NOTHING.to_owned(),
        Failure::CannotAsk => erase::CANNOT_ASK.to_owned(),
        Failure::NameNowhere { name, meant, unseen } => erase::nobody(name.reveal(), meant, unseen),
        Failure::NameOnlyTyped { name, places } => erase::only_typed(name.reveal(), places),
        Failure::NoTrial(_) => check::NO_RUNTIME.to_owned(),
        Failure::SignalsFail(failed) => check::not_all(failed),
    }
}

fn place(why: &PlaceError) -> String {
    match why {
        PlaceError::NotInFull => {
            format!("INTERVISIE_DATA does not give the folder in full: {}.", command::IN_FULL)
        }
        PlaceError::GroupFolder { folder, slug } => group::folder_there(folder, slug.as_str()),
        PlaceError::Shut(shut) => command::folder_shut(shut),
        PlaceError::NoDataFolder => command::NO_DATA_FOLDER.to_owned(),
        PlaceError::NotMade { folder, source } => command::no_folder(folder, source.kind().into()),
        PlaceError::NoMeeting => command::NO_MEETING.to_owned(),
        PlaceError::UnknownMeeting { id } => command::unknown_meeting(id),
        PlaceError::AmbiguousMeeting { id, count } => command::ambiguous_meeting(id, *count),
    }
}

fn session(why: &SessionError) -> String {
    match why {
        SessionError::NoTerminal => command::NO_TERMINAL.to_owned(),
        SessionError::InBackground => command::IN_BACKGROUND.to_owned(),
        SessionError::NoScreen(_) => command::NO_SCREEN.to_owned(),
        SessionError::RunsAlready => command::RUNS_ALREADY.to_owned(),
        SessionError::NotAhead => command::NOT_AHEAD.to_owned(),
        SessionError::Rescued { file, folder } => command::rescued(file, folder),
        SessionError::Lost => command::LOST.to_owned(),
        SessionError::NotKept(what) => command::not_kept(what),
        SessionError::Several(worse, what) => {
            format!("{}\n{}", session(worse), command::not_kept(what))
        }
    }
}

fn hand_over(why: &HandOverError) -> String {
    match why {
        HandOverError::Nothing => handover::NOTHING_TO_HAND_OVER.to_owned(),
        HandOverError::PassphrasesDiffer => handover::PASSPHRASES_DIFFER.to_owned(),
        HandOverError::PassphraseEmpty => handover::PASSPHRASE_EMPTY.to_owned(),
        HandOverError::NoPassphrase(_) => handover::NO_PASSPHRASE.to_owned(),
        HandOverError::TooCostly => handover::TOO_COSTLY.to_owned(),
        HandOverError::WrongPassphrase => handover::WRONG_PASSPHRASE.to_owned(),
        HandOverError::NotBuiltIn => handover::NO_ENCRYPTION.to_owned(),
        HandOverError::NotEncrypted => handover::NOT_ENCRYPTED.to_owned(),
        HandOverError::Refused { path, source } => handover::refused(path, source),
        HandOverError::NotTakenIn(why) => handover::not_taken_in(why),
    }
}

fn group_not_written(why: &NotWritten) -> String {
    match why {
        NotWritten::Unreadable(error) => mistakes::unreadable(error),
        NotWritten::Mistakes(file) => {
            let report = mistakes::report(file);
            format!("{report}\n\n{}", group::MEND_FIRST)
        }
        NotWritten::Disk(why) => command::not_written(*why),
        NotWritten::Busy => group::BUSY.to_owned(),
    }
}
