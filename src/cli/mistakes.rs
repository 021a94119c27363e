//! What is wrong in files that people write, in JSON.

use serde::Serialize;

use crate::{
    words::Words,
    written::toml::{TomlFile, file::FileError},
};

/// One thing that is wrong; keys and meanings only grow.
#[derive(Debug, Serialize)]
pub(super) struct ToldMistake {
    file: String,
    /// Nothing where the file cannot be read at all.
    line: Option<usize>,
    column: Option<usize>,
    /// What is wrong, and what would be right, as people are told.
    what: String,
    hint: Option<String>,
}

/// All that is wrong in a file.
pub(super) fn of_file<T>(words: Words, file: &TomlFile<T>) -> Vec<ToldMistake> {
    let told = file.mistakes.iter().map(|mistake| {
        let [what, hint] = words.mistakes().of(mistake);
        ToldMistake {
            file: file.name.clone(),
            line: Some(mistake.line),
            column: Some(mistake.column),
            what,
            hint: Some(hint),
        }
    });
    told.collect()
}

/// Why a file cannot be read.
pub(super) fn unreadable(words: Words, error: &FileError) -> ToldMistake {
    ToldMistake {
        file: error.path().display().to_string(),
        line: None,
        column: None,
        what: words.mistakes().unreadable(error),
        hint: None,
    }
}
