//! The library of werkvormen, read from TOML: all mistakes at once, and the good werkvormen still load.

mod built_in;
mod chunks;
mod step;
#[cfg(test)]
mod tests;
mod werkvorm;

use std::{collections::BTreeSet, ops::Range, path::Path};

use ::toml::de::{DeTable, DeValue, Error};

pub use built_in::{built_in, in_language};
pub(super) use werkvorm::LEVELS;

use super::toml::{
    Fields, Mistakes, TomlFile,
    file::{self, Content, FileError},
    mistake::MistakeKind,
};
use crate::domain::werkvorm::{Werkvorm, WerkvormId};

/// The name of a group's own file of werkvormen.
pub const FILE: &str = "werkvormen.toml";
/// Most werkvormen in one file.
const WERKVORMEN: usize = 10_000;

/// A file of werkvormen as it was read: those without a mistake, in the order of the file.
pub type Loaded = TomlFile<Vec<Werkvorm>>;

/// The werkvormen in a file.
///
/// # Errors
/// When it cannot be read at all; see [`FileError`].
pub fn read(path: &Path) -> Result<Loaded, FileError> {
    Ok(load(file::read(path)?, &path.display().to_string()))
}

/// The werkvormen in the text of a file with this name.
pub fn parse(text: &str, name: &str) -> Loaded {
    load(text.into(), name)
}

fn load(content: Content, name: &str) -> Loaded {
    TomlFile::with(content, name, |Content { text, damaged }, mistakes| {
        let mut reading = Reading { mistakes, werkvormen: Vec::new(), ids: BTreeSet::new() };
        let (table, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() && damaged.is_empty() {
            reading.collect(table.get_ref());
        } else {
            reading.salvage(text, &errors, damaged);
        }
        reading.werkvormen
    })
}

/// A file that is being read.
struct Reading<'a, 't> {
    mistakes: &'a mut Mistakes<'t>,
    werkvormen: Vec<Werkvorm>,
    ids: BTreeSet<WerkvormId>,
}

impl Reading<'_, '_> {
    /// Takes each werkvorm on its own, since TOML cannot read the whole.
    fn salvage(&mut self, text: &str, errors: &[Error], damaged: &[Range<usize>]) {
        let before = self.mistakes.count();
        for chunk in chunks::split(text) {
            let whole = !damaged.iter().any(|spot| chunk.contains(&spot.start));
            let Some(part) = text.get(chunk.clone()) else {
                continue;
            };
            let (table, errors) = DeTable::parse_recoverable(part);
            self.mistakes.start_at(chunk.start);
            self.mistakes.belong_to(name_of_only(table.get_ref()));
            self.mistakes.syntax(&errors, part.len());
            if errors.is_empty() && whole {
                self.collect(table.get_ref());
            }
        }
        self.mistakes.start_at(0);
        if self.mistakes.count() == before {
            self.mistakes.syntax(errors, text.len());
        }
    }

    fn collect(&mut self, table: &DeTable<'_>) {
        let file = Fields { table, at: 0..0 };
        file.only(self.mistakes, &["werkvorm"]);
        let room = WERKVORMEN - self.werkvormen.len();
        for fields in file.tables(self.mistakes, "werkvorm", room) {
            self.take(&fields);
        }
    }

    fn take(&mut self, fields: &Fields<'_, '_>) {
        let werkvorm = werkvorm::read(fields, self.mistakes);
        let id = fields.get("id").and_then(|id| werkvorm::parse_id(id.get_ref().as_str()?));
        if let Some(id) = id.filter(|id| !self.ids.insert(id.clone())) {
            let id = id.to_string();
            return self.mistakes.note(fields.place("id"), MistakeKind::DuplicateId { id });
        }
        self.werkvormen.extend(werkvorm);
    }
}

/// The name of the one werkvorm in a piece of a file.
fn name_of_only(table: &DeTable<'_>) -> Option<String> {
    let first = table.get("werkvorm")?.get_ref().get(0)?;
    let DeValue::Table(table) = first.get_ref() else {
        return None;
    };
    werkvorm::name_for_people(&Fields { table, at: first.span() })
}
