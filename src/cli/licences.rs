//! `--licenties`: whose work is in the program, and under which licences.

use super::output::say;
use crate::{failure::Failure, words::Words};

/// Written by the tests from the packages of the lock, see `tests/it/tidy/licences.rs`.
const ALL: &str = include_str!("../../assets/licenties.txt");

/// Fails when stdout does not take it.
pub(super) fn licences(words: Words) -> Result<(), Failure> {
    let (_, all) = ALL.split_once("\n\n").unwrap_or_default();
    say(&format!("{}\n\n{all}", words.command().licences()))
}
