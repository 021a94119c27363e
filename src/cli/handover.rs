//! `intervisie groep overdragen` and `overnemen`: a group in one file for the next chair.

#[cfg(not(feature = "encryption"))]
#[path = "handover/no_passphrase.rs"]
mod passphrase;
#[cfg(feature = "encryption")]
mod passphrase;

use std::{fs, io, path::Path};

use super::{
    args::Handed,
    output::{new_file, say_done},
};
use crate::{
    failure::{Failure, HandOverError},
    known::{Given, beside, ids::stamp, memory},
    store::{
        folders::DataFolder,
        handover::{is_encrypted, pack, take_in, unpack},
        whole,
    },
    words::Words,
};

/// Largest file of a group, in bytes.
const LARGEST: u64 = 300 << 20;

/// Puts a group in one new file.
///
/// # Errors
/// When there is no such group, the file is there already, no passphrase is given where one is asked,
/// or a file cannot be read or written.
pub(super) fn hand_over(
    words: Words,
    given: &Given,
    data: &DataFolder,
    encrypted: bool,
    handed: &Handed,
) -> Result<(), Failure> {
    let slug = given.group(data)?;
    if !data.group(&slug).is_dir() {
        return Err(HandOverError::Nothing.into());
    }
    if whole::is_taken(&handed.file) {
        return Err(Failure::Exists { path: handed.file.clone() });
    }
    let file = handed.passphrase_file.as_deref();
    let wants = encrypted || file.is_some();
    let plain = || Ok(pack(data, &slug)?);
    let bytes = if wants { passphrase::lock(words, file, plain)? } else { plain()? };
    new_file(&handed.file, &bytes)?;
    say_done(&words.handover().handed_over(&handed.file, wants))
}

/// Takes in a group from the file that another chair made.
///
/// # Errors
/// When the file cannot be read, is no group's, or does not open with the passphrase, or when the
/// folder cannot be written.
pub(super) fn take_over(
    words: Words,
    given: &Given,
    data: &DataFolder,
    handed: &Handed,
) -> Result<(), Failure> {
    let path = &handed.file;
    let mut bytes = read(path).map_err(unreadable(path))?;
    if is_encrypted(&bytes) {
        bytes = passphrase::open(words, handed.passphrase_file.as_deref(), &bytes)?;
    }
    let parcel =
        unpack(&bytes).map_err(|source| HandOverError::Refused { path: path.clone(), source })?;
    let slug = given.named(data).unwrap_or_else(|| parcel.group.clone());
    beside::is_free(data, &slug)?;
    let blank = words.erase().erased_name();
    let taken = take_in(data, &slug, parcel, blank, &mut stamp()).map_err(HandOverError::from)?;
    say_done(&words.handover().taken_in(&memory::name(data, &slug), &taken))
}

/// The file of a group, unless it is larger than any group.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let about = fs::metadata(path)?;
    if !about.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if LARGEST < about.len() {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    |source| Failure::Unreadable { path: path.to_owned(), source }
}
