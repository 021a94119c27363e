//! Says in Dutch what is wrong on a command line: what, where, and what could stand there.

use clap::error::{ContextKind, ContextValue, Error};

use crate::domain::clean::clean;

sentences! {
    usage;
    /// What is wrong, in one sentence and the way to the help.
    fn usage(error: &Error) -> String;
}

/// Most characters shown of what was typed.
pub(crate) const TYPED: usize = 100;

/// What was typed, or the name of the option, as it can be shown.
pub(crate) fn said(error: &Error, kind: ContextKind) -> String {
    let said = error.get(kind).map(ToString::to_string).unwrap_or_default();
    clean(said.trim_end_matches('.'), TYPED)
}

/// All that could stand there.
pub(crate) fn all(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}
