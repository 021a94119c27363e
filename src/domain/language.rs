//! The languages in which the program speaks.

use serde::{Deserialize, Serialize};

/// One of them; that of whoever says nothing of it is the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "&'static str")]
pub enum Language {
    /// As it is spoken in the Netherlands and Flanders, with «je» and «jullie».
    #[default]
    Dutch,
    /// As it is spoken in Europe.
    English,
}

/// Every language by the word for it in files and on the command line.
pub const LANGUAGES: [(&str, Language); 2] = [("nl", Language::Dutch), ("en", Language::English)];

impl Language {
    /// The language of this name, however its letters are written.
    pub fn named(name: &str) -> Option<Self> {
        let known = LANGUAGES.into_iter().find(|(word, _)| word.eq_ignore_ascii_case(name));
        known.map(|(_, language)| language)
    }

    /// The word for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Whether it is the one of whatever says nothing of its language.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "so serde asks")]
    pub(in crate::domain) fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl From<String> for Language {
    /// A later program may know more of them: what it wrote is read as it stands there.
    fn from(name: String) -> Self {
        Self::named(&name).unwrap_or_default()
    }
}

impl From<Language> for &'static str {
    fn from(language: Language) -> Self {
        language.code()
    }
}
