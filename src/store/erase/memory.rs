//! Which meetings went with their whole group. Only the part of their ids that is pure chance is
//! kept: it tells nobody anything, but a copy of such a meeting is known by it.

use std::{collections::BTreeSet, io};

use crate::{
    domain::id::Id,
    store::{
        disk::{At as _, DiskError, RealDisk},
        folders::DataFolder,
        journal::read_file,
        whole,
    },
};

/// Its file in the data folder.
pub const FILE: &str = "gewist";
/// Where chance begins in an id; before it stands the time.
const CHANCE: usize = 10;

/// Meetings that are gone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gone(BTreeSet<String>);

impl Gone {
    /// What is remembered in this data folder.
    ///
    /// # Errors
    /// When the file is there and cannot be read as text.
    pub fn read(data: &DataFolder) -> Result<Self, DiskError> {
        let path = data.root().join(FILE);
        let told = read_file(&path).map_err(|_| io::ErrorKind::InvalidData.into());
        let bytes = told.at(&path)?.unwrap_or_default();
        let text = String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into());
        Ok(Self(text.at(&path)?.lines().map(str::to_owned).collect()))
    }

    /// Whether this meeting is among them.
    pub fn has(&self, meeting: Id) -> bool {
        self.0.contains(&chance(meeting))
    }
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
