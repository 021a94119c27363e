//! `intervisie groep overdragen` and `overnemen`: a group in one file for the next chair.

#[cfg(not(feature = "encryption"))]
#[path = "handover/no_passphrase.rs"]
mod passphrase;
#[cfg(feature = "encryption")]
mod passphrase;

use std::fs;

use super::{
    Failure,
    args::{Common, Handed},
    erase::stamp,
    output::{new_file, say},
    past,
};
use crate::{
    known::{group as usual_group, named},
    store::{
        folders::DataFolder,
        handover::{is_encrypted, pack, take_in, unpack},
    },
    words::{self, records as own},
};

/// Largest file of a group, in bytes.
const LARGEST: u64 = 300 << 20;

pub(super) fn hand_over(
    common: &Common,
    data: &DataFolder,
    encrypted: bool,
    handed: &Handed,
) -> Result<(), Failure> {
    let slug = usual_group(common, data);
    if !data.group(&slug).is_dir() {
        return Err(own::NOTHING_TO_HAND_OVER.to_owned());
    }
    if handed.file.exists() {
        return Err(own::exists(&handed.file));
    }
    let file = handed.passphrase_file.as_deref();
    let wants = encrypted || file.is_some();
    let plain = || pack(data, &slug).map_err(own::not_erased);
    let bytes = if wants { passphrase::lock(file, plain)? } else { plain()? };
    new_file(&handed.file, &bytes)?;
    say(&own::handed_over(&handed.file, wants));
    Ok(())
}

pub(super) fn take_over(
    common: &Common,
    data: &DataFolder,
    handed: &Handed,
) -> Result<(), Failure> {
    let unreadable = || words::cli::unreadable(&handed.file);
    let about = fs::metadata(&handed.file).map_err(|_| unreadable())?;
    if !about.is_file() || LARGEST < about.len() {
        return Err(unreadable());
    }
    let mut bytes = fs::read(&handed.file).map_err(|_| unreadable())?;
    if is_encrypted(&bytes) {
        bytes = passphrase::open(handed.passphrase_file.as_deref(), &bytes)?;
    }
    let parcel = unpack(&bytes).map_err(|why| own::refused(&handed.file, &why))?;
    let slug = named(common).unwrap_or_else(|| parcel.group.clone());
    let blank = words::erase::ERASED_NAME;
    let taken = take_in(data, &slug, parcel, blank, &mut stamp()).map_err(own::not_taken_in)?;
    say(&own::taken_in(&past::name(data, &slug), &taken));
    Ok(())
}
