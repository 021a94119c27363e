//! Says in Dutch what is wrong on a command line: what, where, and what could stand there.

use std::error::Error as _;

use clap::error::{ContextKind, Error, ErrorKind};

use super::command;
pub(crate) use crate::words::usage::{TYPED, all, said};
use crate::{
    domain::clean::clean,
    failure::{NotALength, NotATime, NotWhole},
    written::path::NotInFull,
};

pub(crate) fn usage(error: &Error) -> String {
    let sentence = sentence(error);
    let stop = if sentence.ends_with('?') { "" } else { "." };
    format!("{sentence}{stop} Zie “intervisie --help”.")
}

fn sentence(error: &Error) -> String {
    let option = said(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let nearest = nearest(error, ContextKind::SuggestedArg);
            format!("De optie of het woord “{option}” is onbekend{nearest}")
        }
        ErrorKind::InvalidSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            if command.trim().is_empty() {
                return "Er staat een leeg woord waar een opdracht hoort".to_owned();
            }
            let nearest = nearest(error, ContextKind::SuggestedSubcommand);
            format!("De opdracht “{command}” is onbekend{nearest}")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, &option),
        ErrorKind::MissingRequiredArgument => format!("Er ontbreekt nog: {option}"),
        ErrorKind::MissingSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            let words = choice(error, ContextKind::ValidSubcommand);
            format!("Achter “{command}” hoort nog een woord{words}")
        }
        ErrorKind::ArgumentConflict => {
            let other = said(error, ContextKind::PriorArg);
            format!("“{option}” en “{other}” gaan niet samen: kies een van de twee")
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("Bij “{option}” staan te veel of te weinig waarden")
        }
        _ => "De opdracht is niet te lezen".to_owned(),
    }
}

fn value(error: &Error, option: &str) -> String {
    let found = said(error, ContextKind::InvalidValue);
    if found.is_empty() {
        return format!("Bij “{option}” ontbreekt de waarde");
    }
    let expected = error.source().map_or_else(|| choice(error, ContextKind::ValidValue), expected);
    format!("Bij “{option}” kan “{found}” niet staan{expected}")
}

/// What belongs there.
fn expected(why: &(dyn std::error::Error + 'static)) -> String {
    if let Some(NotWhole { least, most }) = why.downcast_ref() {
        format!(": hier hoort een heel getal van {least} tot en met {most}")
    } else if let Some(NotALength { least, most }) = why.downcast_ref() {
        format!(": hier horen minuten, van {least} tot en met {most} (1u30 mag ook)")
    } else if why.is::<NotATime>() {
        ": hier hoort een tijd, bijvoorbeeld 16:00".to_owned()
    } else if why.is::<NotInFull>() {
        format!(": {}", command::IN_FULL)
    } else {
        format!(": {}", clean(&why.to_string(), TYPED))
    }
}

fn nearest(error: &Error, kind: ContextKind) -> String {
    // The last one is the most alike.
    match all(error, kind).last() {
        Some(nearest) => format!("; bedoel je “{nearest}”?"),
        None => String::new(),
    }
}

/// ": a, b of c"; nothing where nothing is known.
fn choice(error: &Error, kind: ContextKind) -> String {
    let words = all(error, kind);
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => format!(": {only}"),
        Some((last, before)) => format!(": {} of {last}", before.join(", ")),
    }
}
