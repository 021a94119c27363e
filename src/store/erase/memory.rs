//! Which meetings went with their whole group. Only the part of their ids that is pure chance is
//! kept: it tells nobody anything, but a copy of such a meeting is known by it.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    domain::id::Id,
    store::{
        beside::{self, Beside},
        disk::{At as _, DiskError, RealDisk},
        folders::{DataFolder, GONE},
        journal::read_file,
        whole,
    },
};

/// Its file in the data folder.
pub const FILE: &str = GONE;
/// Where chance begins in an id; before it stands the time.
const CHANCE: usize = 10;

/// Meetings that are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone(BTreeSet<String>);

impl Gone {
    /// What is remembered in this data folder, also in copies that a synchronising program made of it.
    ///
    /// # Errors
    /// When a file of it is there and cannot be read as text.
    pub fn read(data: &DataFolder) -> Result<Self, DiskError> {
        let mut gone = BTreeSet::new();
        for path in copies(data.root()) {
            let told = read_file(&path).map_err(|_| io::ErrorKind::InvalidData.into());
            let bytes = told.at(&path)?.unwrap_or_default();
            let text = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into());
            gone.extend(text.at(&path)?.lines().map(str::to_owned));
        }
        Ok(Self(gone))
    }

    /// Whether this meeting is among them.
    pub fn has(&self, meeting: Id) -> bool {
        self.0.contains(&chance(meeting))
    }
}

/// The file, and its copies: what nobody has seen for long may be a copy alone.
fn copies(root: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(root).into_iter().flatten().flatten();
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name == FILE || name.starts_with(FILE) && beside::named(&name) == Beside::Other
    };
    files.map(|file| file.path()).filter(is_it).collect()
}

/// Remembers that these meetings are gone.
///
/// # Errors
/// When what is remembered cannot be read, or the disk does not take it.
pub(super) fn remember(
    data: &DataFolder,
    meetings: impl IntoIterator<Item = Id>,
) -> Result<(), DiskError> {
    let Gone(mut gone) = Gone::read(data)?;
    let before = gone.len();
    gone.extend(meetings.into_iter().map(chance));
    if gone.len() == before {
        return Ok(());
    }
    let lines = gone.into_iter().map(|line| line + "\n").collect::<String>();
    let path = data.root().join(FILE);
    whole::replace(&RealDisk, &path, lines.as_bytes()).at(&path)
}

fn chance(meeting: Id) -> String {
    meeting.to_string().split_off(CHANCE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::samples;

    #[test]
    fn a_copy_of_what_is_remembered_counts() {
        let place = tempfile::tempdir().unwrap();
        let data = DataFolder::at(place.path().to_owned());
        remember(&data, [samples::id(1)]).unwrap();
        let copy = place.path().join("gewist (conflicted copy 2026-11-28)");
        fs::rename(place.path().join(FILE), &copy).unwrap();
        fs::write(place.path().join("gewist.tmp"), [0xff]).unwrap();
        let gone = Gone::read(&data).unwrap();
        assert!(gone.has(samples::id(1)) && !gone.has(samples::id(2)));
    }
}
