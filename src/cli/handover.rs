//! `intervisie groep overdragen` and `overnemen`: a group in one file for the next chair.

use std::{fs, io, path::Path};

use super::{
    args::Handed,
    output::{ask as put_prompt, new_file, say},
};
use crate::{
    failure::{Failure, HandOverError},
    known::{Wishes, ids::stamp, memory},
    store::{
        folders::DataFolder,
        handover::{pack, take_in, unpack},
        passphrase::{Passphrase, decrypt, encrypt, is_encrypted},
    },
    terminal::without_echo,
    words::Words,
};

/// Largest file of a group, in bytes.
const LARGEST: u64 = 300 << 20;

pub(super) fn hand_over(
    words: Words,
    wishes: &Wishes,
    data: &DataFolder,
    encrypted: bool,
    handed: &Handed,
) -> Result<(), Failure> {
    let slug = wishes.group(data);
    if !data.group(&slug).is_dir() {
        return Err(HandOverError::Nothing.into());
    }
    if handed.file.exists() {
        return Err(Failure::Exists { path: handed.file.clone() });
    }
    let file = handed.passphrase_file.as_deref();
    let wants = encrypted || file.is_some();
    let passphrase = wants.then(|| passphrase(words, file, true)).transpose()?;
    let plain = pack(data, &slug)?;
    let bytes = match &passphrase {
        None => plain,
        Some(secret) => encrypt(&plain, secret).ok_or(HandOverError::NotEncrypted)?,
    };
    new_file(&handed.file, &bytes)?;
    say(&words.handover().handed_over(&handed.file, wants));
    Ok(())
}

pub(super) fn take_over(
    words: Words,
    wishes: &Wishes,
    data: &DataFolder,
    handed: &Handed,
) -> Result<(), Failure> {
    let path = &handed.file;
    let mut bytes = read(path).map_err(unreadable(path))?;
    if is_encrypted(&bytes) {
        let secret = passphrase(words, handed.passphrase_file.as_deref(), false)?;
        bytes = decrypt(&bytes, &secret).ok_or(HandOverError::WrongPassphrase)?;
    }
    let parcel =
        unpack(&bytes).map_err(|source| HandOverError::Refused { path: path.clone(), source })?;
    let slug = wishes.named().unwrap_or_else(|| parcel.group.clone());
    let blank = words.erase().erased_name();
    let taken = take_in(data, &slug, parcel, blank, &mut stamp()).map_err(HandOverError::from)?;
    say(&words.handover().taken_in(&memory::name(data, &slug), &taken));
    Ok(())
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

/// The words that open the file: from a file, or asked without showing them.
fn passphrase(words: Words, file: Option<&Path>, twice: bool) -> Result<Passphrase, Failure> {
    let secret = match file {
        Some(path) => first_line(path)?,
        None => ask(words.handover().ask_passphrase())?,
    };
    if file.is_none() && twice && !ask(words.handover().ask_again())?.is(&secret) {
        return Err(HandOverError::PassphrasesDiffer.into());
    }
    if secret.is_empty() { Err(HandOverError::PassphraseEmpty.into()) } else { Ok(secret) }
}

fn first_line(path: &Path) -> Result<Passphrase, Failure> {
    let text = fs::read_to_string(path).map_err(unreadable(path))?;
    Ok(Passphrase::new(text.lines().next().unwrap_or_default().to_owned()))
}

fn ask(prompt: &str) -> Result<Passphrase, Failure> {
    let typed = without_echo(|| {
        put_prompt(prompt);
        rpassword::read_password()
    });
    Ok(typed.map(Passphrase::new).map_err(HandOverError::NoPassphrase)?)
}
