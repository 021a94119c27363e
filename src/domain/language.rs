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

/// The language alone, as a system names it: of `en_GB.UTF-8` the `en`.
pub fn spoken_of(locale: &str) -> &str {
    locale.split(['_', '-', '.', '@']).next().unwrap_or_default()
}

impl Language {
    /// The language of this name: its word, as a system names it (`en_GB.UTF-8`), or as people call it.
    pub fn named(name: &str) -> Option<Self> {
        const CALLED: [(&str, Language); 4] = [
            ("english", Language::English),
            ("engels", Language::English),
            ("dutch", Language::Dutch),
            ("nederlands", Language::Dutch),
        ];
        let own = spoken_of(name);
        let mut known = LANGUAGES.into_iter().chain(CALLED);
        known.find(|(word, _)| word.eq_ignore_ascii_case(own)).map(|(_, language)| language)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_what_systems_and_people_call_it() {
        for (name, language) in [
            ("en", Some(Language::English)),
            ("EN", Some(Language::English)),
            ("en_GB.UTF-8", Some(Language::English)),
            ("English", Some(Language::English)),
            ("nl-NL", Some(Language::Dutch)),
            ("Nederlands", Some(Language::Dutch)),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::named(name), language, "{name}");
        }
    }
}
