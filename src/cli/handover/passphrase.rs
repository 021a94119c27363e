//! The passphrase of a file: asked, or read from a file of its own.

use std::{fs, path::Path};

use crate::{
    cli::{Failure, output::ask as put_prompt},
    store::passphrase::{Passphrase, decrypt, encrypt},
    terminal::without_echo,
    words::{self, records as own},
};

/// What is made, under a passphrase. It is made when the passphrase is known.
pub(super) fn lock(
    file: Option<&Path>,
    make: impl FnOnce() -> Result<Vec<u8>, Failure>,
) -> Result<Vec<u8>, Failure> {
    let words = passphrase(file, true)?;
    encrypt(&make()?, &words).ok_or_else(|| own::NOT_ENCRYPTED.to_owned())
}

/// What is under a passphrase.
pub(super) fn open(file: Option<&Path>, bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let words = passphrase(file, false)?;
    decrypt(bytes, &words).ok_or_else(|| own::WRONG_PASSPHRASE.to_owned())
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
