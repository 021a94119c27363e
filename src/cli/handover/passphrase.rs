//! The passphrase of a file: asked, or read from a file of its own.

use std::{
    fs,
    io::{self, IsTerminal as _},
    path::Path,
};

use super::unreadable;
use crate::{
    cli::output::ask as put_prompt,
    failure::{Failure, HandOverError},
    letters,
    store::passphrase::{Locked, Passphrase, decrypt, encrypt},
    terminal::without_echo,
    words::Words,
};

/// What is made, under a passphrase. It is made when the passphrase is known.
///
/// Fails when no passphrase is typed, or not twice the same.
pub(super) fn lock(
    words: Words,
    file: Option<&Path>,
    make: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<u8>, Failure> {
    let secret = passphrase(words, file, true)?;
    Ok(encrypt(&make()?, &secret).ok_or(HandOverError::NotEncrypted)?)
}

/// What is under a passphrase.
///
/// Fails when no passphrase is typed, or it is another.
pub(super) fn open(words: Words, file: Option<&Path>, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let secret = passphrase(words, file, false)?;
    Ok(decrypt(bytes, &secret).map_err(|why| match why {
        Locked::Otherwise => HandOverError::WrongPassphrase,
        Locked::TooCostly => HandOverError::TooCostly,
    })?)
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
    let bytes = fs::read(path).map_err(unreadable(path))?;
    Ok(Passphrase::new(letters::text(&bytes).lines().next().unwrap_or_default().to_owned()))
}

/// Fails where nobody sits at a terminal: what comes through a pipe would be the first answer, and nothing the
/// second.
fn ask(prompt: &str) -> Result<Passphrase, Failure> {
    if !io::stdin().is_terminal() {
        return Err(HandOverError::NoPassphrase(io::ErrorKind::NotConnected.into()).into());
    }
    let typed = without_echo(|| {
        put_prompt(prompt);
        rpassword::read_password()
    });
    Ok(typed.map(Passphrase::new).map_err(HandOverError::NoPassphrase)?)
}
