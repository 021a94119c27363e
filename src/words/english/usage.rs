//! Says in English what is wrong on a command line: what, where, and what could stand there.

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
    format!("{sentence}{stop} See “intervisie --help”.")
}

fn sentence(error: &Error) -> String {
    let option = said(error, ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            let nearest = nearest(error, ContextKind::SuggestedArg);
            format!("The option or word “{option}” is unknown{nearest}")
        }
        ErrorKind::InvalidSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            if command.trim().is_empty() {
                return "There is an empty word where a command belongs".to_owned();
            }
            let nearest = nearest(error, ContextKind::SuggestedSubcommand);
            format!("The command “{command}” is unknown{nearest}")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, &option),
        ErrorKind::MissingRequiredArgument => format!("Still missing: {option}"),
        ErrorKind::MissingSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            let words = choice(error, ContextKind::ValidSubcommand);
            format!("“{command}” needs another word after it{words}")
        }
        ErrorKind::ArgumentConflict => {
            let other = said(error, ContextKind::PriorArg);
            format!("“{option}” and “{other}” do not go together: choose one of the two")
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            format!("“{option}” has too many or too few values")
        }
        _ => "The command cannot be read".to_owned(),
    }
}

fn value(error: &Error, option: &str) -> String {
    let found = said(error, ContextKind::InvalidValue);
    if found.is_empty() {
        return format!("“{option}” lacks its value");
    }
    let expected = error.source().map_or_else(|| choice(error, ContextKind::ValidValue), expected);
    format!("“{option}” cannot be “{found}”{expected}")
}

/// What belongs there.
fn expected(why: &(dyn std::error::Error + 'static)) -> String {
    if let Some(NotWhole { least, most }) = why.downcast_ref() {
        format!(": it takes a whole number from {least} to {most}")
    } else if let Some(NotALength { least, most }) = why.downcast_ref() {
        format!(": it takes minutes, from {least} to {most} (or 1h30)")
    } else if why.is::<NotATime>() {
        ": it takes a time, such as 16:00".to_owned()
    } else if why.is::<NotInFull>() {
        format!(": {}", command::IN_FULL)
    } else {
        format!(": {}", clean(&why.to_string(), TYPED))
    }
}

fn nearest(error: &Error, kind: ContextKind) -> String {
    // The last one is the most alike.
    match all(error, kind).last() {
        Some(nearest) => format!("; did you mean “{nearest}”?"),
        None => String::new(),
    }
}

/// ": a, b or c"; nothing where nothing is known.
fn choice(error: &Error, kind: ContextKind) -> String {
    let words = all(error, kind);
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => format!(": {only}"),
        Some((last, before)) => format!(": {} or {last}", before.join(", ")),
    }
}
