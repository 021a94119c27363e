//! What a group remembers: its settings, its werkvormen, and what its journals tell together.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{beside, file_name};
use crate::{
    app::context::{Instead, Remark},
    domain::{group::Group, history::History, kept::SkipReason, library::Library},
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{GroupFiles, Journal, read_group},
    },
    written::{
        group,
        library::{self, Loaded},
        toml::file::FileError,
    },
};

/// All that is known of a group, and what the chair should know about its files.
pub(crate) struct Known {
    /// The werkvormen built in, with the group's own beside or over them.
    pub(crate) library: Library,
    /// What its journals tell.
    pub(crate) history: History,
    /// What it says of itself.
    pub(crate) settings: Group,
    /// What is wrong in its files; none of it keeps a meeting from being held.
    pub(crate) remarks: Vec<Remark>,
    /// Its journals, so that nobody has to read them again.
    pub(crate) files: GroupFiles,
}

/// Reads everything of a group. Nothing in its files can keep a meeting from being held.
pub(crate) fn read(data: &DataFolder, group: &GroupSlug) -> Known {
    let files = read_group(&data.meetings(group));
    let (library, wrong) = werkvormen(data, group);
    let (settings, unreadable) = settings_told(data, group);
    let remarks = wrong
        .map(|wrong| wrong.remark(&own_file(data, group)))
        .into_iter()
        .chain(unreadable)
        .chain(remarks(&files))
        .chain(beside::in_group(data, group))
        .collect();
    Known { library, history: history_of(&files), settings, remarks, files }
}

/// What the group's journals tell together.
pub(crate) fn history(data: &DataFolder, group: &GroupSlug) -> History {
    history_of(&read_group(&data.meetings(group)))
}

/// What these journals tell together.
pub(crate) fn history_of(files: &GroupFiles) -> History {
    History::of(files.journals.iter().map(Journal::told))
}

/// The group's own settings, as far as they are right.
pub(crate) fn settings(data: &DataFolder, slug: &GroupSlug) -> Group {
    settings_told(data, slug).0
}

/// The group's name for people.
pub(crate) fn name(data: &DataFolder, slug: &GroupSlug) -> String {
    settings(data, slug).name.unwrap_or_else(|| slug.to_string())
}

fn settings_told(data: &DataFolder, slug: &GroupSlug) -> (Group, Option<Remark>) {
    let path = data.group(slug).join(group::FILE);
    let name = file_name(&path);
    match group::read(&path) {
        Ok(file) => {
            let line = file.mistakes.first().map(|mistake| mistake.line);
            (file.value, line.map(|line| Remark::Group { file: name, line }))
        }
        Err(error) => {
            let (why, instead) = (error.why(), Instead::Usual);
            (Group::default(), Some(Remark::Unread { file: name, why, instead }))
        }
    }
}

/// What is wrong in the group's own file of werkvormen; those without a mistake are in the library.
pub(crate) enum WrongFile {
    /// These are its mistakes.
    Mistakes(Loaded),
    /// It cannot be read at all.
    Unreadable(FileError),
}

impl WrongFile {
    fn remark(&self, path: &Path) -> Remark {
        let file = file_name(path);
        match self {
            Self::Mistakes(loaded) => Remark::Werkvormen { file, mistakes: loaded.mistakes.len() },
            Self::Unreadable(error) => {
                Remark::Unread { file, why: error.why(), instead: Instead::BuiltIn }
            }
        }
    }
}

/// The werkvormen built in, with the group's own beside or over them; and what is wrong in the
/// group's file.
pub(crate) fn werkvormen(data: &DataFolder, group: &GroupSlug) -> (Library, Option<WrongFile>) {
    let mut library = library::built_in();
    let wrong = match own(&own_file(data, group)) {
        None => None,
        Some(Ok(mut loaded)) => {
            library.extend(std::mem::take(&mut loaded.value));
            (!loaded.mistakes.is_empty()).then_some(WrongFile::Mistakes(loaded))
        }
        Some(Err(error)) => Some(WrongFile::Unreadable(error)),
    };
    (library, wrong)
}

fn own_file(data: &DataFolder, group: &GroupSlug) -> PathBuf {
    data.group(group).join(library::FILE)
}

/// The group's own file of werkvormen, if there is one.
fn own(path: &Path) -> Option<Result<Loaded, FileError>> {
    fs::symlink_metadata(path).is_ok().then(|| library::read(path))
}

/// What the chair should know about a group's journals.
pub(crate) fn remarks(files: &GroupFiles) -> Vec<Remark> {
    let wrong_lines = files.journals.iter().flat_map(|journal| &journal.damage);
    let damaged = wrong_lines.map(|damage| Remark::Damaged {
        file: file_name(&damage.path),
        line: damage.first_bad_line,
        intact: damage.intact,
        torn: damage.torn,
    });
    let newer = files.journals.iter().filter_map(|journal| {
        let lines = Some(journal.unknown.len()).filter(|lines| 0 < *lines)?;
        Some(Remark::Newer { file: file_name(&journal.path), lines })
    });
    let mut skipped: Vec<(SkipReason, Vec<String>)> = Vec::new();
    for file in &files.skipped {
        let name = file_name(&file.path);
        match skipped.iter_mut().find(|(why, _)| *why == file.why) {
            Some((_, files)) => files.push(name),
            None => skipped.push((file.why, vec![name])),
        }
    }
    let told = skipped.into_iter().map(|(why, files)| Remark::Skipped { files, why });
    let copies = files
        .journals
        .iter()
        .flat_map(Journal::copies)
        .map(|path| Remark::Copy { file: file_name(path) });
    damaged.chain(newer).chain(told).chain(copies).collect()
}
