//! Says in Dutch what is wrong in a file that people write, and what was expected.

use crate::written::toml::{TomlFile, file::FileError, mistake::Mistake};

sentences! {
    mistakes;
    /// Every mistake of a file, each with its line and what would be right; empty when there is none.
    fn report<T>(file: &TomlFile<T>) -> String;
    /// What is wrong, and what would be right.
    fn of(mistake: &Mistake) -> [String; 2];
    /// Why a file could not be read, in one sentence.
    fn unreadable(error: &FileError) -> String;
}
