//! Changing what a group says of itself: one program after the other, each what it was asked and
//! nothing else, in the file as it is then.

use std::{io, path::Path};

use crate::{
    domain::{group::Group, kept::WriteTrouble},
    store::{turn::Turn, whole::Placed},
    written::{
        group::{self, GroupFile},
        toml::{TomlFile, file::FileError},
    },
};

/// How often a file that others keep changing is read again.
const TRIES: u32 = 20;

/// Why a group's file was not changed; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// It is there and cannot be read.
    #[error("unreadable")]
    Unreadable(#[from] FileError),
    /// It has mistakes, which only its owner can mend.
    #[error("mistakes")]
    Mistakes(Box<TomlFile<()>>),
    /// The disk does not take it.
    #[error("disk")]
    Disk(#[from] WriteTrouble),
    /// Another program is changing it, and does not stop.
    #[error("busy")]
    Busy,
}

/// Changes a group in its file and waits for the disk; the group as it is then. What `change` does is
/// done again where others changed the file meanwhile.
///
/// Fails when the file cannot be read, has mistakes or is kept busy, the disk does not take it, or `change`
/// fails.
pub(crate) fn change<E: From<NotWritten>>(
    path: &Path,
    mut change: impl FnMut(&mut Group) -> Result<(), E>,
) -> Result<Group, E> {
    let turn = Turn::wait(path).map_err(refused)?.ok_or(NotWritten::Busy)?;
    for _ in 0..TRIES {
        let file = without_mistakes(path)?;
        let mut group = file.value.clone();
        change(&mut group)?;
        let text = group::edited(&file, &group);
        match turn.put(file.text.as_bytes(), text.as_bytes()).map_err(refused)? {
            Placed::Done => return Ok(group),
            Placed::Overtaken => {}
        }
    }
    Err(NotWritten::Busy.into())
}

/// The file as it is, if it can be changed.
///
/// Fails when it cannot be read or has mistakes.
fn without_mistakes(path: &Path) -> Result<GroupFile, NotWritten> {
    let file = group::read(path)?;
    if file.mistakes.is_empty() { Ok(file) } else { Err(NotWritten::Mistakes(file.wrong().into())) }
}

fn refused(error: io::Error) -> NotWritten {
    NotWritten::Disk(error.into())
}

#[cfg(test)]
mod tests;
