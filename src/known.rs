//! Which data folder, which group, and what the group remembers.

pub(crate) mod settings;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    app::context::Remark,
    cli::{Failure, args::Common, output::complain},
    clock::system_time,
    domain::{clean::clean, group::Group, history::History, library::Library, people::MAX_NAME},
    store::{
        folders::{DataFolder, DataFolderWishes, FolderRemark, GroupSlug, platform_data},
        journal::{GroupFiles, Journal, read_group},
        running::{Running, running_in},
    },
    words,
    written::{
        group,
        library::{self, Loaded},
        toml::file::FileError,
    },
};

/// The data folder that the options, the environment or the platform name.
pub(crate) fn data_folder(common: &Common) -> Result<DataFolder, Failure> {
    let wishes = DataFolderWishes {
        option: common.data_folder.clone(),
        variable: env::var_os("INTERVISIE_DATA"),
        platform: platform_data(),
        // Where this fails an absolute path still works.
        working_folder: env::current_dir().unwrap_or_else(|_| PathBuf::from("/")),
    };
    wishes.choose().ok_or_else(|| words::cli::NO_DATA_FOLDER.to_owned())
}

/// The name that the options give a group, as it is shown.
fn given_name(common: &Common) -> Option<String> {
    common.group.as_deref().map(|name| clean(name, MAX_NAME))
}

/// The group that the options name, in the folder of that name.
pub(crate) fn named(common: &Common) -> Option<GroupSlug> {
    given_name(common).map(|name| GroupSlug::new(&name))
}

/// The named group, else the one that met last, else the first there is.
pub(crate) fn group(common: &Common, data: &DataFolder) -> GroupSlug {
    named(common).unwrap_or_else(|| {
        let groups = data.groups().into_iter();
        let newest = groups.max_by_key(|group| newest_journal(data, group));
        newest.unwrap_or_default()
    })
}

fn newest_journal(data: &DataFolder, group: &GroupSlug) -> Option<std::ffi::OsString> {
    let files = fs::read_dir(data.meetings(group)).ok()?;
    files.flatten().map(|file| file.file_name()).max()
}

/// The meeting that runs, in the named group or else in any.
pub(crate) fn running(common: &Common, data: &DataFolder) -> Option<(GroupSlug, Running)> {
    running_in(data, named(common).as_ref(), system_time())
}

/// What the group's journals tell together.
pub(crate) fn history(data: &DataFolder, group: &GroupSlug) -> History {
    history_of(&read_group(&data.meetings(group)))
}

pub(crate) fn history_of(files: &GroupFiles) -> History {
    let mut history = History::default();
    for journal in &files.journals {
        history.take_in(journal.meeting, &journal.entries);
    }
    history
}

/// Makes the group's folders before anything is written there; a group that is new keeps its name as
/// it was typed.
pub(crate) fn prepare(
    common: &Common,
    data: &DataFolder,
    group: &GroupSlug,
) -> Result<Vec<FolderRemark>, Failure> {
    let is_new = !data.group(group).exists();
    let remarks = data.prepare(group).map_err(|_| words::cli::no_folder(data.root()))?;
    let name = given_name(common).filter(|name| !name.is_empty() && name != group.as_str());
    if is_new && name.is_some() && named(common).as_ref() == Some(group) {
        let settings = Group { name, ..Group::default() };
        // Where the disk takes nothing, the writer of the meeting says so.
        let _ = group::write(&data.group(group).join(group::FILE), &settings);
    }
    Ok(remarks)
}

/// All that is known of a group, and what the chair should know about its files.
pub(crate) struct Known {
    pub(crate) library: Library,
    pub(crate) history: History,
    pub(crate) settings: Group,
    pub(crate) remarks: Vec<Remark>,
}

/// Reads everything of a group. Nothing in its files can keep a meeting from being held.
pub(crate) fn read(data: &DataFolder, group: &GroupSlug) -> Known {
    let files = read_group(&data.meetings(group));
    let (library, mistakes) = own_werkvormen(data, group);
    let (settings, unreadable) = settings(data, group);
    let remarks = mistakes.into_iter().chain(unreadable).chain(remarks(&files));
    Known { library, history: history_of(&files), settings, remarks: remarks.collect() }
}

fn settings(data: &DataFolder, slug: &GroupSlug) -> (Group, Option<Remark>) {
    let path = data.group(slug).join(group::FILE);
    let remark = |line| Remark::Group { file: file_name(&path), line };
    match group::read(&path) {
        Ok(file) => (file.value, file.mistakes.first().map(|mistake| remark(Some(mistake.line)))),
        Err(_) => (Group::default(), Some(remark(None))),
    }
}

fn own_werkvormen(data: &DataFolder, group: &GroupSlug) -> (Library, Option<Remark>) {
    let mut werkvormen = library::built_in();
    let path = own_file(data, group);
    let mistakes = match own(&path) {
        None => return (werkvormen, None),
        Some(Ok(loaded)) => {
            werkvormen.extend(loaded.value);
            Some(loaded.mistakes.len()).filter(|mistakes| 0 < *mistakes)
        }
        Some(Err(_)) => Some(0),
    };
    let file = file_name(&path);
    (werkvormen, mistakes.map(|mistakes| Remark::Werkvormen { file, mistakes }))
}

fn own_file(data: &DataFolder, group: &GroupSlug) -> PathBuf {
    data.group(group).join("werkvormen.toml")
}

/// The group's own file of werkvormen, if there is one.
fn own(path: &Path) -> Option<Result<Loaded, FileError>> {
    fs::symlink_metadata(path).is_ok().then(|| library::read(path))
}

fn remarks(files: &GroupFiles) -> Vec<Remark> {
    let damaged = files.journals.iter().flat_map(|journal| &journal.damage);
    let damaged = damaged.map(|damage| Remark::Damaged {
        file: file_name(&damage.path),
        line: damage.first_bad_line,
        intact: damage.intact,
        torn: damage.torn,
    });
    let newer = files.journals.iter().filter_map(|journal| {
        let name = journal.unknown.first()?.name.clone();
        let lines = journal.unknown.len();
        Some(Remark::Newer { file: file_name(&journal.path), lines, name })
    });
    let skipped = files
        .skipped
        .iter()
        .map(|skipped| Remark::Skipped { file: file_name(&skipped.path), why: skipped.why });
    let copies = files.journals.iter().flat_map(Journal::copies);
    let copies = copies.map(|path| Remark::Copy { file: file_name(path) });
    damaged.chain(newer).chain(skipped).chain(copies).collect()
}

/// Says on stderr what is wrong with the group's files, for commands without a screen.
pub(crate) fn complain_of(files: &GroupFiles) {
    for remark in remarks(files) {
        complain(&words::begin::remark(&remark));
    }
}

/// The name of a file as the screen can show it.
pub(crate) fn file_name(path: &Path) -> String {
    clean(&path.file_name().unwrap_or_default().to_string_lossy(), 80)
}

/// The werkvormen built in, with the group's own beside or over them; and the report of mistakes in
/// the group's file, if there are any.
pub(crate) fn werkvormen(data: &DataFolder, group: &GroupSlug) -> (Library, Option<String>) {
    let mut werkvormen = library::built_in();
    match own(&own_file(data, group)) {
        None => (werkvormen, None),
        Some(Ok(loaded)) => {
            let report = (!loaded.mistakes.is_empty()).then(|| words::mistakes::report(&loaded));
            werkvormen.extend(loaded.value);
            (werkvormen, report)
        }
        Some(Err(error)) => (werkvormen, Some(words::mistakes::unreadable(&error))),
    }
}
