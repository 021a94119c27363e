//! The rules of professional registers: built in, and a group's own beside or over them.

#[cfg(test)]
mod tests;

use std::path::Path;

use super::toml::{Fields, Mistakes, TomlFile, file::FileError, mistake::Type};
use crate::domain::{
    minutes::Minutes,
    register::{Register, Rounding, Wanted},
};

/// The name of the file in the group's folder.
pub const FILE: &str = "registers.toml";
const BUILT_IN: &str = include_str!("../../assets/registers.toml");
/// Longest text of a rule, in characters.
const LONGEST: usize = 300;
/// Most registers in one file.
const REGISTERS: usize = 1000;

const KEYS: [&str; 1] = ["register"];
const REGISTER: [&str; 13] = [
    "id",
    "naam",
    "afronding",
    "uren",
    "jaren",
    "bijeenkomsten",
    "kortste",
    "groep",
    "vraagt",
    "opmerking",
    "opmerking_en",
    "bron",
    "nagekeken",
];
const GROUP: [&str; 2] = ["min", "max"];
const ROUNDINGS: [(&str, Rounding); 4] = [
    ("minuten", Rounding::Minutes),
    ("kwartieren", Rounding::Quarters),
    ("halve uren", Rounding::HalfHours),
    ("hele uren", Rounding::Hours),
];
/// What a register wants to read, as it is written.
pub const ASKED: [(&str, Wanted); 27] = [
    ("datum", Wanted::Day),
    ("begin", Wanted::Begin),
    ("einde", Wanted::End),
    ("duur", Wanted::Length),
    ("plaats", Wanted::Place),
    ("jaarplan", Wanted::YearPlan),
    ("namen", Wanted::Names),
    ("functies", Wanted::Functions),
    ("registraties", Wanted::Registrations),
    ("handtekeningen", Wanted::Signatures),
    ("afwezigen", Wanted::Absent),
    ("voorzitter", Wanted::Chair),
    ("verslaglegger", Wanted::NoteTaker),
    ("begeleider", Wanted::Facilitator),
    ("methode", Wanted::Method),
    ("bron", Wanted::Source),
    ("stappen", Wanted::Steps),
    ("terugblik", Wanted::LookBack),
    ("vertrouwelijkheid", Wanted::Confidentiality),
    ("inbreng", Wanted::Inbreng),
    ("thema", Wanted::Theme),
    ("leerdoel", Wanted::Goal),
    ("opbrengst", Wanted::Yield),
    ("verslag", Wanted::Record),
    ("agenda", Wanted::Agenda),
    ("overeenkomst", Wanted::Contract),
    ("jaaroverzicht", Wanted::Year),
];
/// No register asks more than this of anything that is counted.
const COUNT: (u16, u16) = (0, 10_000);
/// No register asks more hours than this.
const HOURS: (u16, u16) = (0, 1000);
/// No register asks of a meeting that it takes longer than this, in minutes.
const SHORTEST: (u16, u16) = (0, 720);

/// A file of registers as it was read: those without a mistake, in the order of the file.
pub type RegistersFile = TomlFile<Vec<Register>>;

/// The registers that are built in.
pub fn built_in() -> Vec<Register> {
    parse(BUILT_IN, FILE).value
}

/// The registers of a group: its own first, then the built-in ones with another id.
///
/// # Errors
/// When there is a file of its own that cannot be read; see [`FileError`].
pub fn read(path: &Path) -> Result<RegistersFile, FileError> {
    let mut file = match TomlFile::read(path, registers) {
        Err(FileError::NotFound { .. }) => RegistersFile::default(),
        read => read?,
    };
    let mut others = built_in();
    others.retain(|other| file.value.iter().all(|own| own.id != other.id));
    file.value.extend(others);
    Ok(file)
}

fn parse(text: &str, name: &str) -> RegistersFile {
    TomlFile::of(text.into(), name, registers)
}

fn registers(file: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Vec<Register> {
    file.only(mistakes, &KEYS);
    let tables = file.tables(mistakes, "register", REGISTERS);
    tables.iter().filter_map(|fields| register(fields, mistakes)).collect()
}

/// The rule of a register, or nothing when anything in it is wrong.
fn register(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<Register> {
    let before = mistakes.count();
    fields.only(mistakes, &REGISTER);
    fields.require(mistakes, &["id", "naam", "bron"], &REGISTER);
    let [id, name, remark, remark_in_english, source] =
        ["id", "naam", "opmerking", "opmerking_en", "bron"]
            .map(|key| fields.text(mistakes, key, LONGEST));
    let hours = fields.hours(mistakes, "uren", HOURS);
    let meetings = fields.number(mistakes, "bijeenkomsten", COUNT);
    let shortest = fields.length(mistakes, "kortste", SHORTEST).map(Minutes::get);
    let rounding = fields.word(mistakes, "afronding", &ROUNDINGS).unwrap_or_default();
    let years = fields.number(mistakes, "jaren", COUNT).unwrap_or(1).max(1);
    let group = group(fields, mistakes);
    let asks = fields.words(mistakes, "vraagt", &ASKED).unwrap_or_default();
    let checked_on = fields.date(mistakes, "nagekeken");
    (mistakes.count() == before).then_some(Register {
        id: id?,
        name: name?,
        rounding,
        hours,
        years,
        meetings,
        shortest,
        group,
        asks,
        remark,
        remark_in_english,
        source: source?,
        checked_on,
    })
}

/// How small and how large a group may be.
fn group(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> (Option<u8>, Option<u8>) {
    let Some(sizes) = fields.table(mistakes, "groep", Type::Bounds) else {
        return (None, None);
    };
    sizes.only(mistakes, &GROUP);
    let [min, max] = GROUP.map(|key| sizes.whole(mistakes, key, 0, u8::MAX));
    (min, max)
}
