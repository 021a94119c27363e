//! A file under a passphrase, in the age format, which other programs read too.

use age::{scrypt, secrecy::SecretString};

/// The most work (a power of two) that a file may ask for to be opened.
const MOST_WORK: u8 = 22;

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
    age::encrypt(&scrypt::Recipient::new(passphrase.0.clone()), bytes).ok()
}

/// Opens a file; nothing when the passphrase is not its own, or the file is damaged.
pub fn decrypt(bytes: &[u8], passphrase: &Passphrase) -> Option<Vec<u8>> {
    let mut identity = scrypt::Identity::new(passphrase.0.clone());
    identity.set_max_work_factor(MOST_WORK);
    age::decrypt(&identity, bytes).ok()
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
        assert_eq!(decrypt(&file, &words("zeven fietsen")), None);
        let damaged: Vec<u8> = file.iter().rev().skip(1).rev().copied().collect();
        assert_eq!(decrypt(&damaged, &words("zes fietsen")), None);
        assert!(!format!("{:?}", words("zes fietsen")).contains("zes"));
    }
}
