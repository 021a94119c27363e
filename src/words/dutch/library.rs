//! A werkvorm on one line of a list.

use crate::domain::werkvorm::{Kind, Level, Werkvorm};

pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Opwarmer => "opwarmer",
        Kind::Terugkijken => "terugkijken",
        Kind::Kennismaken => "kennismaken",
        Kind::InbrengGenereren => "inbreng genereren",
        Kind::Model => "model",
        Kind::AndereWerkvorm => "andere werkvorm",
        Kind::Afsluiter => "afsluiter",
    }
}

/// How experienced a group is.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "beginnend",
        Level::Advanced => "gevorderd",
    }
}

pub(crate) fn line(werkvorm: &Werkvorm) -> String {
    let size = werkvorm.group_size;
    let kind = kind(werkvorm.kind);
    let minutes = werkvorm.minutes(size.ideal);
    let group = format!("{}–{}", size.min, size.max);
    let name = &werkvorm.name;
    format!("{:<34} {kind:<17} {minutes:>3} min  {group:>5} pers.  {name}", werkvorm.id.as_str())
}
