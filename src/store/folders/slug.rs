//! The name of a group as a folder: it can stand on every system, and cannot leave its place.

use std::fmt;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::spelling::plain_letters;

/// A group's folder: `[a-z0-9-]`, at most 60 characters, never a name that a system keeps for
/// itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupSlug(String);

impl GroupSlug {
    /// Longest name of a folder.
    const MAX: usize = 60;

    /// The folder of the group with this name.
    ///
    /// Names that differ in more than case, accents and signs get folders that differ: where
    /// letters were left out, the check of the whole name stands at the end.
    pub fn new(name: &str) -> Self {
        let (mut slug, lost) = fold(name);
        if lost || slug.is_empty() || Self::MAX < slug.len() {
            let whole: String = name.nfc().collect();
            let check = format!("{:08x}", crc32fast::hash(whole.trim().as_bytes()));
            slug.truncate(Self::MAX - check.len() - 1);
            let words = match slug.trim_end_matches('-') {
                "" => "groep",
                words => words,
            };
            slug = format!("{words}-{check}");
        } else if is_reserved(&slug) {
            slug = format!("groep-{slug}");
        }
        Self(slug)
    }

    /// The folder with exactly this name; nothing when no group has such a folder.
    pub fn of_folder(name: &str) -> Option<Self> {
        Some(Self::new(name)).filter(|slug| slug.0 == name)
    }

    /// The folder's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The group of those who named none.
impl Default for GroupSlug {
    fn default() -> Self {
        Self("intervisie".to_owned())
    }
}

impl fmt::Display for GroupSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name in `[a-z0-9-]`, and whether letters or digits had to be left out.
fn fold(name: &str) -> (String, bool) {
    let mut slug = String::new();
    let mut lost = false;
    for c in name.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if let Some(letters) = plain_letters(c) {
            slug.push_str(letters);
        } else {
            lost |= c.is_alphanumeric();
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    (slug, lost)
}

/// Names that Windows keeps for its devices, whatever comes after a dot.
fn is_reserved(slug: &str) -> bool {
    let numbered = |device| {
        slug.strip_prefix(device)
            .is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(slug, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_become_folders() {
        for (name, slug) in [
            ("Team Noord", "team-noord"),
            ("  Zuid & Ooſt!  ", "zuid-oost"),
            ("Café Müller, één", "cafe-muller-een"),
            ("Straße Øst", "strasse-ost"),
            ("../../etc/passwd", "etc-passwd"),
            ("CON", "groep-con"),
            ("com7", "groep-com7"),
            ("com10", "com10"),
            ("", "groep-00000000"),
            ("..", "groep-9608161c"),
        ] {
            assert_eq!(GroupSlug::new(name).as_str(), slug, "{name}");
        }
        assert_eq!(GroupSlug::new("e\u{301}e\u{301}n"), GroupSlug::new("één"));
    }

    #[test]
    fn names_that_lose_letters_stay_apart() {
        assert_ne!(GroupSlug::new("日本"), GroupSlug::new("中国"));
        let long = "a".repeat(80);
        assert_ne!(GroupSlug::new(&long), GroupSlug::new(&format!("{long}b")));
    }

    #[test]
    fn only_a_groups_own_folder_is_one() {
        assert_eq!(GroupSlug::of_folder("team-noord").unwrap().as_str(), "team-noord");
        for foreign in ["Team", ".git", "con", "a--b", "-a", "", "a_b"] {
            assert_eq!(GroupSlug::of_folder(foreign), None);
        }
    }

    proptest! {
        #[test]
        fn every_name_is_a_safe_folder(name: String) {
            let slug = GroupSlug::new(&name);
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            prop_assert!(slug.as_str().chars().all(plain));
            prop_assert!((1..=60).contains(&slug.as_str().len()));
            prop_assert!(!slug.as_str().starts_with('-') && !slug.as_str().ends_with('-'));
            prop_assert!(!is_reserved(slug.as_str()));
            prop_assert_eq!(GroupSlug::of_folder(slug.as_str()), Some(slug));
        }
    }
}
