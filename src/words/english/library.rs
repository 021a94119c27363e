//! A werkvorm on one line of a list.

use crate::domain::werkvorm::{Kind, Level, Werkvorm};

pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Opwarmer => "warm-up",
        Kind::Terugkijken => "looking back",
        Kind::Kennismaken => "getting to know each other",
        Kind::InbrengGenereren => "finding a case",
        Kind::Model => "method",
        Kind::AndereWerkvorm => "other exercise",
        Kind::Afsluiter => "closing round",
    }
}

/// How experienced a group is.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Beginner => "beginner",
        Level::Advanced => "advanced",
    }
}

pub(crate) fn line(werkvorm: &Werkvorm) -> String {
    let size = werkvorm.group_size;
    let kind = kind(werkvorm.kind);
    let minutes = werkvorm.minutes(size.ideal);
    let group = format!("{}–{}", size.min, size.max);
    let name = &werkvorm.name;
    format!("{:<34} {kind:<26} {minutes:>3} min  {group:>5} people  {name}", werkvorm.id.as_str())
}
