//! The rules of professional registers: built in, and a group's own beside or over them.

use std::path::Path;

use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    domain::{
        clean::clean,
        register::{Register, Rounding},
    },
    store::journal::read_file,
};

/// The name of the file in the group's folder.
pub const FILE: &str = "registers.toml";
const BUILT_IN: &str = include_str!("../../assets/registers.toml");
/// Longest text of a rule, in characters.
const LONGEST: usize = 300;

/// Why a file of registers could not be used; the built-in ones are there all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistersError {
    /// The system does not give it.
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
    #[serde(default)]
    register: Vec<WrittenRegister>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRegister {
    id: String,
    #[serde(rename = "naam")]
    name: String,
    #[serde(rename = "afronding", default)]
    rounding: WrittenRounding,
    #[serde(rename = "uren")]
    hours: Option<u16>,
    #[serde(rename = "jaren", default = "one")]
    years: u16,
    #[serde(rename = "bijeenkomsten")]
    meetings: Option<u16>,
    #[serde(rename = "kortste")]
    shortest: Option<u16>,
    #[serde(rename = "groep", default)]
    group: WrittenGroup,
    #[serde(rename = "opmerking")]
    remark: Option<String>,
    #[serde(rename = "bron")]
    source: String,
    #[serde(rename = "nagekeken")]
    checked_on: Option<toml::value::Datetime>,
}

fn one() -> u16 {
    1
}

#[derive(Clone, Copy, Default, Deserialize)]
enum WrittenRounding {
    #[default]
    #[serde(rename = "minuten")]
    Minutes,
    #[serde(rename = "kwartieren")]
    Quarters,
    #[serde(rename = "halve uren")]
    HalfHours,
    #[serde(rename = "hele uren")]
    Hours,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGroup {
    min: Option<u8>,
    max: Option<u8>,
}

/// The registers that are built in.
pub fn built_in() -> Vec<Register> {
    // A test reads it: there is nothing wrong in it.
    parse(BUILT_IN).unwrap_or_default()
}

/// The registers of a group: its own first, then the built-in ones with another id.
pub fn read(path: &Path) -> Result<Vec<Register>, RegistersError> {
    let own = match read_file(path) {
        Ok(Some(bytes)) => parse(&String::from_utf8_lossy(&bytes))?,
        Ok(None) => Vec::new(),
        Err(_) => return Err(RegistersError::Unreadable),
    };
    let is_own = |register: &Register| own.iter().any(|own| own.id == register.id);
    let others: Vec<Register> = built_in().into_iter().filter(|other| !is_own(other)).collect();
    Ok(own.into_iter().chain(others).collect())
}

fn parse(text: &str) -> Result<Vec<Register>, RegistersError> {
    let mistake = |offset: usize| RegistersError::Mistake {
        line: 1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count(),
    };
    let written: Written =
        toml::from_str(text).map_err(|error| mistake(error.span().map_or(0, |span| span.start)))?;
    written.register.into_iter().map(|one| register(one).ok_or_else(|| mistake(0))).collect()
}

fn register(written: WrittenRegister) -> Option<Register> {
    let checked_on = match written.checked_on {
        Some(day) => Some(date(day)?),
        None => None,
    };
    let text = |text: String| clean(&text, LONGEST);
    Some(Register {
        id: text(written.id),
        name: text(written.name),
        rounding: match written.rounding {
            WrittenRounding::Minutes => Rounding::Minutes,
            WrittenRounding::Quarters => Rounding::Quarters,
            WrittenRounding::HalfHours => Rounding::HalfHours,
            WrittenRounding::Hours => Rounding::Hours,
        },
        hours: written.hours,
        years: written.years.max(1),
        meetings: written.meetings,
        shortest: written.shortest,
        group: (written.group.min, written.group.max),
        remark: written.remark.map(text),
        source: text(written.source),
        checked_on,
    })
}

fn date(written: toml::value::Datetime) -> Option<Date> {
    let day = written.date?;
    let (year, month) = (i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?);
    Date::new(year, month, i8::try_from(day.day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_built_in_registers_are_right() {
        let registers = parse(BUILT_IN).unwrap();
        assert!(10 < registers.len());
        let mut ids: Vec<&str> = registers.iter().map(|register| register.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), registers.len());
        assert!(registers.iter().all(|register| !register.source.is_empty()));
        let unchecked = registers.iter().filter(|register| register.checked_on.is_none());
        assert!(unchecked.count() < 3, "most were laid beside a page");
    }

    #[test]
    fn a_group_can_put_right_what_is_built_in() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        assert_eq!(read(&path).unwrap(), built_in());
        let own = "[[register]]\nid = \"skj\"\nnaam = \"SKJ\"\nuren = 40\nbron = \"brief\"\nnagekeken = 2027-01-02\n";
        fs::write(&path, own).unwrap();
        let registers = read(&path).unwrap();
        assert_eq!(registers.len(), built_in().len());
        assert_eq!((registers[0].id.as_str(), registers[0].hours), ("skj", Some(40)));
        fs::write(&path, "[[register]]\nid = \"x\"\nuur = 3\n").unwrap();
        assert!(matches!(read(&path), Err(RegistersError::Mistake { line: 1..=3 })));
    }
}
