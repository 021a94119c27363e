//! A file under a passphrase, in the age format, which other programs read too.

use age::{scrypt, secrecy::SecretString};

/// The most work (a power of two) that a file may ask for to be opened: a gigabyte of memory.
const MOST_WORK: u8 = 20;
/// The work that a file of our own asks for: an eighth of that. A build that is not optimised takes
/// thirty times as long for the same.
const OWN_WORK: u8 = if cfg!(debug_assertions) { 12 } else { 17 };

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locked {
    /// The passphrase is not its own, or it is damaged.
    Otherwise,
    /// It asks for more work than any file needs.
    TooCostly,
}

/// Words that open a file; never shown, wiped from memory.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(passphrase)")
    }
}

impl Passphrase {
    /// Words that were typed, or read from a file.
    pub fn new(words: String) -> Self {
        Self(words.into())
    }

    /// Whether both are the same.
    pub fn is(&self, other: &Self) -> bool {
        use age::secrecy::ExposeSecret;
        self.0.expose_secret() == other.0.expose_secret()
    }

    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        use age::secrecy::ExposeSecret;
        self.0.expose_secret().is_empty()
    }
}

/// Puts a file under a passphrase; nothing when that fails.
pub fn encrypt(bytes: &[u8], passphrase: &Passphrase) -> Option<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(OWN_WORK);
    age::encrypt(&recipient, bytes).ok()
}

/// Opens a file.
///
/// # Errors
/// When the passphrase is not its own, the file is damaged, or it asks for too much work.
pub fn decrypt(bytes: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, Locked> {
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    age::decrypt(&identity, bytes).map_err(|error| match error {
        age::DecryptError::ExcessiveWork { .. } => Locked::TooCostly,
        _ => Locked::Otherwise,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::handover::is_encrypted;

    #[test]
    fn only_the_same_words_open_it() {
        let words = |words: &str| Passphrase::new(words.to_owned());
        let file = encrypt(b"noord", &words("zes fietsen")).unwrap();
        assert!(is_encrypted(&file) && !is_encrypted(b"noord"));
        assert!(!file.windows(5).any(|part| part == b"noord"));
        assert_eq!(decrypt(&file, &words("zes fietsen")).unwrap(), b"noord");
        assert_eq!(decrypt(&file, &words("zeven fietsen")), Err(Locked::Otherwise));
        let damaged: Vec<u8> = file.iter().rev().skip(1).rev().copied().collect();
        assert_eq!(decrypt(&damaged, &words("zes fietsen")), Err(Locked::Otherwise));
        assert!(!format!("{:?}", words("zes fietsen")).contains("zes"));
    }

    #[test]
    fn a_file_that_asks_for_a_fortune_is_not_opened() {
        let words = Passphrase::new("zes fietsen".to_owned());
        let file = encrypt(b"noord", &words).unwrap();
        let head = file.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let end = file.iter().skip(head).position(|byte| *byte == b'\n').unwrap() + head;
        let line = std::str::from_utf8(file.get(head..end).unwrap()).unwrap();
        let asks = line.replace(&format!(" {OWN_WORK}"), " 22");
        let costly = [file.get(..head).unwrap(), asks.as_bytes(), file.get(end..).unwrap()];
        assert_eq!(decrypt(&costly.concat(), &words), Err(Locked::TooCostly));
    }
}
