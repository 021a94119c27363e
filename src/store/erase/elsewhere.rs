//! What still lies somewhere of meetings that were erased: copies that the program does not read, and so
//! does not erase either.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use memchr::memmem;

use super::{
    ID_LENGTH,
    below::{Below, DEEP, LARGEST},
    ids_in,
};
use crate::{
    domain::id::Id,
    store::{
        beside,
        folders::{DataFolder, GroupSlug},
        journal::JournalName,
    },
};

/// What lies outside the journals that were erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// Files that are called after one of the meetings, or have its journal in them.
    pub files: Vec<String>,
    /// Folders that cannot be looked in, so that nobody can say.
    pub unseen: Vec<String>,
}

/// What lies in the data folder of these meetings, apart from the journals of the group of which they were
/// erased, where that is still there.
pub fn elsewhere(
    data: &DataFolder,
    group: Option<&GroupSlug>,
    meetings: &BTreeSet<Id>,
) -> Elsewhere {
    let mut found = Below::default();
    for group in data.groups() {
        found.look(&data.group(&group), DEEP);
    }
    found.look_around(data);
    found.files.sort();
    let journals = Journals { own: group.map(|group| data.meetings(group)), meetings };
    let within = |path: &Path| {
        let inner =
            path.strip_prefix(data.all_groups()).or_else(|_| path.strip_prefix(data.root()));
        inner.unwrap_or(path).display().to_string()
    };
    let files = found.files.iter().filter(|path| journals.has(path));
    Elsewhere {
        files: files.map(|path| within(path)).collect(),
        unseen: found.unseen.iter().map(|path| within(path)).collect(),
    }
}

/// The journals that were erased.
struct Journals<'a> {
    own: Option<PathBuf>,
    meetings: &'a BTreeSet<Id>,
}

impl Journals<'_> {
    /// Whether a file is another one of them: by its name, or by what stands in it.
    fn has(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        match JournalName::parse(&name) {
            _ if beside::is_mark(&name) => false,
            Some(_) if path.parent() == self.own.as_deref() => false,
            Some(journal) => self.meetings.contains(&journal.meeting),
            None => ids_in(path).any(|id| self.meetings.contains(&id)) || self.stands_in(path),
        }
    }

    fn stands_in(&self, path: &Path) -> bool {
        if fs::metadata(path).is_ok_and(|about| LARGEST < about.len()) {
            return false;
        }
        let bytes = fs::read(path).unwrap_or_default();
        // So an id begins for the next thousand years.
        let begins = memmem::find_iter(&bytes, b"0").filter_map(|at| bytes.get(at..at + ID_LENGTH));
        let ids = begins.filter_map(|bytes| Id::parse(std::str::from_utf8(bytes).ok()?));
        ids.into_iter().any(|id| self.meetings.contains(&id))
    }
}
