//! Which data folder, which group, and what the group remembers.

use std::{env, path::PathBuf};

use jiff::tz::TimeZone;

use super::{Failure, args::Common};
use crate::{
    domain::{history::History, werkvorm::Library},
    ports::{
        clock::system_time,
        folders::{DataFolder, DataFolderWishes, GroupSlug, platform_data},
        journal::{GroupFiles, read_group},
        library,
        running::{Running, running_in},
    },
    words,
};

/// The data folder that the options, the environment or the platform name.
pub(super) fn data_folder(common: &Common) -> Result<DataFolder, Failure> {
    let wishes = DataFolderWishes {
        option: common.data_folder.clone(),
        variable: env::var_os("INTERVISIE_DATA"),
        platform: platform_data(),
        // Where this fails an absolute path still works.
        working_folder: env::current_dir().unwrap_or_else(|_| PathBuf::from("/")),
    };
    wishes.choose().ok_or_else(|| words::cli::NO_DATA_FOLDER.to_owned())
}

/// The group that the options name.
pub(super) fn named(common: &Common) -> Option<GroupSlug> {
    common.group.as_deref().map(GroupSlug::new)
}

/// The named group, else the one that met last, else the first there is.
pub(super) fn group(common: &Common, data: &DataFolder) -> GroupSlug {
    named(common).unwrap_or_else(|| {
        let groups = data.groups().into_iter();
        let newest = groups.max_by_key(|group| newest_journal(data, group));
        newest.unwrap_or_default()
    })
}

fn newest_journal(data: &DataFolder, group: &GroupSlug) -> Option<std::ffi::OsString> {
    let files = std::fs::read_dir(data.meetings(group)).ok()?;
    files.flatten().map(|file| file.file_name()).max()
}

/// The meeting that runs, in the named group or else in any.
pub(super) fn running(common: &Common, data: &DataFolder) -> Option<(GroupSlug, Running)> {
    running_in(data, named(common).as_ref(), system_time())
}

/// What the group's journals tell together.
pub(super) fn history(data: &DataFolder, group: &GroupSlug) -> History {
    let GroupFiles { journals, skipped: _ } = read_group(&data.meetings(group));
    let mut history = History::default();
    for journal in &journals {
        history.take_in(journal.meeting, &journal.entries);
    }
    history
}

/// The werkvormen built in, with the group's own beside or over them; and the report of mistakes in
/// the group's file, if there are any.
pub(super) fn werkvormen(data: &DataFolder, group: &GroupSlug) -> (Library, Option<String>) {
    let mut werkvormen = library::built_in();
    let own = data.group(group).join("werkvormen.toml");
    if std::fs::symlink_metadata(&own).is_err() {
        return (werkvormen, None);
    }
    match library::read(&own) {
        Ok(loaded) => {
            let report = (!loaded.mistakes.is_empty())
                .then(|| words::mistakes::report(&loaded.name, &loaded.text, &loaded.mistakes));
            werkvormen.extend(loaded.werkvormen);
            (werkvormen, report)
        }
        Err(error) => (werkvormen, Some(words::mistakes::unreadable(&error))),
    }
}

/// The zone of this place; one that has no name counts as UTC, which it then behaves as.
pub(super) fn zone() -> TimeZone {
    TimeZone::system()
}
