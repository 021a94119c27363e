//! Why a command could not be done, in one sentence; a file with mistakes gets a report.

use crate::{
    domain::{group::MAX_NAMES, people::MAX_NAME},
    failure::{Failure, HandOverError, SessionError},
    known::{PlaceError, groups::NotWritten},
};

sentences! {
    failure;
}

impl Say {
    /// What the reader is told.
    pub fn failure(self, failure: &Failure) -> String {
        let Self(words) = self;
        match failure {
            Failure::Place(why) => self.place(why),
            Failure::Session(why) => self.session(why),
            Failure::HandOver(why) => self.hand_over(why),
            Failure::GroupNotWritten(why) => self.group_not_written(why),
            Failure::NotErased(why) => words.erase().not_erased(why),
            Failure::File(why) => words.mistakes().unreadable(why),
            Failure::Mistakes(file) => words.mistakes().report(file),
            Failure::Unreadable { path, .. } => words.command().unreadable(path),
            Failure::Exists { path } => words.command().file_exists(path),
            Failure::NotSaid(why) => words.command().not_said(*why),
            Failure::NobodyListens => words.command().nobody_listens().to_owned(),
            Failure::DoneUnsaid(why) => {
                format!("{} {}", words.command().done_all_the_same(), self.failure(why))
            }
            Failure::NotWritten { path, source } => words.command().file_not_written(path, *source),
            Failure::NotAllRead => words.command().not_all_read().to_owned(),
            Failure::TopicNotKept(why) => words.command().not_written(*why),
            Failure::MeetingNotKept(why) => words.command().not_written(why.kind().into()),
            Failure::Afterwards(why) => words.entered().refused(why),
            Failure::NotADay(why) => words.day().no_day(why),
            Failure::EmptyTopic => words.command().empty_topic().to_owned(),
            Failure::TopicTooLong { characters } => words.command().topic_too_long(*characters),
            Failure::GroupExists { name } => words.group().exists(name),
            Failure::NoName => words.group().no_name().to_owned(),
            Failure::NameTooLong => words.group().too_long(MAX_NAME),
            Failure::GroupFull => words.group().too_many(MAX_NAMES),
            Failure::AnotherPerson(alike) => words.group().another(alike),
            Failure::OneNumber => words.group().one_number().to_owned(),
            Failure::NoParticipant(name) => words.group().nobody(name.reveal()),
            Failure::UnknownTheme { word } => words.command().unknown_theme(word),
            Failure::NoSuchForm { ending, known } => words.command().no_such_form(ending, known),
            Failure::NoPdf(why) => words.sheet().no_pdf(*why).to_owned(),
            Failure::NotForATerminal => words.sheet().not_for_a_terminal().to_owned(),
            Failure::NoNames => words.command().no_names().to_owned(),
            Failure::WasNotThere { name, present } => {
                words.command().was_not_there(name.reveal(), present)
            }
            Failure::UnknownRegister { name, known } => words.year().unknown_register(name, known),
            Failure::NoDate => words.command().no_date(),
            Failure::NothingToErase => words.erase().nothing().to_owned(),
            Failure::CannotAsk => words.erase().cannot_ask().to_owned(),
            Failure::NameNowhere { name, meant, unseen } => {
                words.erase().nobody(name.reveal(), meant, unseen)
            }
            Failure::NameOnlyTyped { name, places } => {
                words.erase().only_typed(name.reveal(), places)
            }
            Failure::NoTrial(_) => words.check().no_runtime().to_owned(),
            Failure::SignalsFail(failed) => words.check().not_all(failed),
        }
    }

    fn place(self, why: &PlaceError) -> String {
        let Self(words) = self;
        match why {
            PlaceError::NotInFull => words.command().data_not_in_full(),
            PlaceError::GroupFolder { folder, slug } => {
                words.group().folder_there(folder, slug.as_str())
            }
            PlaceError::Shut(shut) => words.command().folder_shut(shut),
            PlaceError::NoDataFolder => words.command().no_data_folder().to_owned(),
            PlaceError::NotMade { folder, source } => {
                words.command().no_folder(folder, source.kind().into())
            }
            PlaceError::NoMeeting => words.command().no_meeting().to_owned(),
            PlaceError::UnknownMeeting { id } => words.command().unknown_meeting(id),
            PlaceError::AmbiguousMeeting { id, count } => {
                words.command().ambiguous_meeting(id, *count)
            }
        }
    }

    fn session(self, why: &SessionError) -> String {
        let Self(words) = self;
        match why {
            SessionError::NoTerminal => words.command().no_terminal().to_owned(),
            SessionError::InBackground => words.command().in_background().to_owned(),
            SessionError::NoScreen(_) => words.command().no_screen().to_owned(),
            SessionError::RunsAlready => words.command().runs_already().to_owned(),
            SessionError::NotAhead => words.command().not_ahead().to_owned(),
            SessionError::Rescued { file, folder } => words.command().rescued(file, folder),
            SessionError::Lost => words.command().lost().to_owned(),
            SessionError::NotKept(what) => words.command().not_kept(what),
            SessionError::Several(worse, what) => {
                format!("{}\n{}", self.session(worse), words.command().not_kept(what))
            }
        }
    }

    fn hand_over(self, why: &HandOverError) -> String {
        let Self(words) = self;
        match why {
            HandOverError::Nothing => words.handover().nothing_to_hand_over().to_owned(),
            HandOverError::PassphrasesDiffer => words.handover().passphrases_differ().to_owned(),
            HandOverError::PassphraseEmpty => words.handover().passphrase_empty().to_owned(),
            HandOverError::NoPassphrase(_) => words.handover().no_passphrase().to_owned(),
            HandOverError::TooCostly => words.handover().too_costly().to_owned(),
            HandOverError::WrongPassphrase => words.handover().wrong_passphrase().to_owned(),
            HandOverError::NotBuiltIn => words.handover().no_encryption().to_owned(),
            HandOverError::NotEncrypted => words.handover().not_encrypted().to_owned(),
            HandOverError::Refused { path, source } => words.handover().refused(path, source),
            HandOverError::NotTakenIn(why) => words.handover().not_taken_in(why),
        }
    }

    fn group_not_written(self, why: &NotWritten) -> String {
        let Self(words) = self;
        match why {
            NotWritten::Unreadable(error) => words.mistakes().unreadable(error),
            NotWritten::Mistakes(file) => {
                let report = words.mistakes().report(file);
                format!("{report}\n\n{}", words.group().mend_first())
            }
            NotWritten::Disk(why) => words.command().not_written(*why),
            NotWritten::Busy => words.group().busy().to_owned(),
        }
    }
}
