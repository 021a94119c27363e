//! `intervisie groep overdragen` and `overnemen`: a group in one file for the next chair.

use std::{fs, path::Path};

use super::{
    Failure,
    args::{Common, Handed},
    erase::stamp,
    output::{ask as put_prompt, new_file, say},
    past,
};
use crate::{
    known::{group as usual_group, named},
    store::{
        folders::DataFolder,
        handover::{pack, take_in, unpack},
        passphrase::{Passphrase, decrypt, encrypt, is_encrypted},
    },
    terminal::without_echo,
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
    let passphrase = wants.then(|| passphrase(file, true)).transpose()?;
    let plain = pack(data, &slug).map_err(own::not_erased)?;
    let bytes = match &passphrase {
        None => plain,
        Some(words) => encrypt(&plain, words).ok_or_else(|| own::NOT_ENCRYPTED.to_owned())?,
    };
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
        let words = passphrase(handed.passphrase_file.as_deref(), false)?;
        bytes = decrypt(&bytes, &words).ok_or_else(|| own::WRONG_PASSPHRASE.to_owned())?;
    }
    let parcel = unpack(&bytes).map_err(|why| own::refused(&handed.file, &why))?;
    let slug = named(common).unwrap_or_else(|| parcel.group.clone());
    let blank = words::erase::ERASED_NAME;
    let taken = take_in(data, &slug, parcel, blank, &mut stamp()).map_err(own::not_taken_in)?;
    say(&own::taken_in(&past::name(data, &slug), &taken));
    Ok(())
}

/// The words that open the file: from a file, or asked without showing them.
fn passphrase(file: Option<&Path>, twice: bool) -> Result<Passphrase, Failure> {
    let words = match file {
        Some(path) => first_line(path)?,
        None => ask(own::ASK_PASSPHRASE)?,
    };
    if file.is_none() && twice && !ask(own::ASK_AGAIN)?.is(&words) {
        return Err(own::PASSPHRASES_DIFFER.to_owned());
    }
    if words.is_empty() { Err(own::PASSPHRASE_EMPTY.to_owned()) } else { Ok(words) }
}

fn first_line(path: &Path) -> Result<Passphrase, Failure> {
    let text = fs::read_to_string(path).map_err(|_| words::cli::unreadable(path))?;
    Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
}

fn ask(prompt: &str) -> Result<Passphrase, Failure> {
    let typed = without_echo(|| {
        put_prompt(prompt);
        rpassword::read_password()
    });
    typed.map(Passphrase::new).map_err(|_| own::NO_PASSPHRASE.to_owned())
}
