//! The group's own settings, `groep.toml`: read, never written by a meeting.

use std::{fs::File, io::Read as _, path::Path};

use serde::Deserialize;

use crate::domain::{clean::clean, minutes::Minutes};

/// Largest file that is read, in bytes.
const LARGEST: u64 = 256 * 1024;
/// Most characters of a group's name.
const MAX_NAME: usize = 60;

/// What a group says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFile {
    /// Its name, cleaned.
    pub name: Option<String>,
    /// How many take part.
    pub participants: Option<u8>,
    /// How long a meeting usually takes.
    pub length: Option<Minutes>,
}

/// Why the settings could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GroupFileError {
    /// The system does not give it, or it is no small text file.
    #[error("unreadable")]
    Unreadable,
    /// It has a mistake on this line, from 1.
    #[error("mistake on line {line}")]
    Mistake {
        /// The line.
        line: usize,
    },
}

/// The file as users write it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "naam")]
    name: Option<String>,
    #[serde(rename = "deelnemers", default)]
    participants: Vec<String>,
    #[serde(rename = "duur")]
    length: Option<toml::Spanned<u16>>,
    /// `beginnend` or `gevorderd`; proposals will ask for it.
    #[serde(rename = "niveau")]
    _level: Option<String>,
}

/// Reads the settings of a group; nothing is said where there is no file.
pub fn read(path: &Path) -> Result<GroupFile, GroupFileError> {
    let Ok(about) = std::fs::metadata(path) else { return Ok(GroupFile::default()) };
    if !about.is_file() || LARGEST < about.len() {
        return Err(GroupFileError::Unreadable);
    }
    let mut text = String::new();
    let file = File::open(path).map_err(|_| GroupFileError::Unreadable)?;
    file.take(LARGEST).read_to_string(&mut text).map_err(|_| GroupFileError::Unreadable)?;
    parse(&text)
}

fn parse(text: &str) -> Result<GroupFile, GroupFileError> {
    let mistake = |offset: usize| {
        let before = text.bytes().take(offset);
        GroupFileError::Mistake { line: 1 + before.filter(|byte| *byte == b'\n').count() }
    };
    let written: Written =
        toml::from_str(text).map_err(|error| mistake(error.span().map_or(0, |span| span.start)))?;
    let length = match written.length {
        Some(length) if !(10..=720).contains(length.get_ref()) => {
            return Err(mistake(length.span().start));
        }
        length => length.map(|length| Minutes::of(length.into_inner())),
    };
    let participants = u8::try_from(written.participants.len()).unwrap_or(u8::MAX);
    Ok(GroupFile {
        name: written.name.map(|name| clean(&name, MAX_NAME)).filter(|name| !name.is_empty()),
        participants: (0 < participants).then_some(participants),
        length,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_says_who_takes_part_and_how_long() {
        let text =
            "naam = \"Team\\u001b Noord\"\ndeelnemers = [\"AB\", \"CD\", \"EF\"]\nduur = 90\n";
        let group = GroupFile {
            name: Some("Team Noord".into()),
            participants: Some(3),
            length: Some(Minutes::of(90)),
        };
        assert_eq!(parse(text), Ok(group));
        assert_eq!(parse(""), Ok(GroupFile::default()));
    }

    #[test]
    fn a_mistake_is_told_with_its_line() {
        for text in ["naam = \"a\"\nduur = 5000\n", "naam = \"a\"\nduurr = 90", "\nduur = \"90\""] {
            assert_eq!(parse(text), Err(GroupFileError::Mistake { line: 2 }), "{text}");
        }
    }

    #[test]
    fn a_folder_in_its_place_is_not_read() {
        assert_eq!(read(Path::new("/")), Err(GroupFileError::Unreadable));
        assert_eq!(read(Path::new("/nonexistent/groep.toml")), Ok(GroupFile::default()));
    }
}
