//! Reading a TOML file that a person wrote, with every mistake in its place.

mod character;
mod fields;
pub mod file;
pub(crate) mod line_ends;
pub mod mistake;
mod mistakes;
pub(super) mod nearest;
pub mod report;
pub mod syntax;
#[cfg(test)]
mod tests;

use std::path::Path;

use toml::de::DeTable;

use self::{
    file::{Content, FileError},
    mistake::Mistake,
};

pub(crate) use self::{
    fields::{Fields, length::length},
    mistakes::Mistakes,
    nearest::nearest_of,
};

/// A file that a person wrote, as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TomlFile<T> {
    /// Its name, for people.
    pub name: String,
    /// Its text, for showing the lines that are wrong.
    pub text: String,
    /// What it says, as far as it is right.
    pub value: T,
    /// Every mistake, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

impl<T> TomlFile<T> {
    /// What the file says, where all of it must be right.
    ///
    /// # Errors
    /// When it has a mistake: the file, to show the lines that are wrong.
    pub(crate) fn all_right(self) -> Result<T, Box<TomlFile<()>>> {
        if self.mistakes.is_empty() { Ok(self.value) } else { Err(Box::new(self.wrong())) }
    }

    /// The file without what it says, to show the lines that are wrong.
    pub(crate) fn wrong(self) -> TomlFile<()> {
        let Self { name, text, mistakes, .. } = self;
        TomlFile { name, text, value: (), mistakes }
    }

    /// Reads a file by what its tables mean.
    ///
    /// # Errors
    /// When it cannot be read at all; see [`FileError`].
    pub(crate) fn read(
        path: &Path,
        meaning: impl FnOnce(&Fields<'_, '_>, &mut Mistakes<'_>) -> T,
    ) -> Result<Self, FileError> {
        Ok(Self::of(file::read(path)?, &path.display().to_string(), meaning))
    }

    /// Reads the text of a file with this name by what its tables mean.
    pub(crate) fn of(
        content: Content,
        name: &str,
        meaning: impl FnOnce(&Fields<'_, '_>, &mut Mistakes<'_>) -> T,
    ) -> Self {
        Self::with(content, name, |content, mistakes| {
            let (table, errors) = DeTable::parse_recoverable(&content.text);
            mistakes.syntax(&errors, content.text.len());
            meaning(&Fields { table: table.get_ref(), at: 0..0 }, mistakes)
        })
    }

    /// Reads a text, also where it is not TOML.
    pub(crate) fn with(
        content: Content,
        name: &str,
        meaning: impl FnOnce(&Content, &mut Mistakes<'_>) -> T,
    ) -> Self {
        let Content { text, damaged } = content;
        let in_lines = Content { text: line_ends::in_lines(&text), damaged };
        let mut mistakes = Mistakes::new(&in_lines);
        let value = meaning(&in_lines, &mut mistakes);
        let found = mistakes.into_mistakes();
        Self { name: name.to_owned(), value, mistakes: found, text }
    }
}
