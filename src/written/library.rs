//! The library of werkvormen, read from TOML: all mistakes at once, and the good werkvormen still load.

mod chunks;
mod step;
#[cfg(test)]
mod tests;
mod werkvorm;

use std::{collections::BTreeSet, ops::Range, path::Path};

use ::toml::de::{DeTable, DeValue, Error};

pub(super) use werkvorm::LEVELS;

use super::toml::{
    fields::Fields,
    file::{self, FileError},
    mistake::{Lines, Mistake, MistakeKind, Notes, Type},
};
use crate::domain::{
    library::{Library, Unread},
    werkvorm::{Werkvorm, WerkvormId},
};

/// Most werkvormen in one file.
const WERKVORMEN: usize = 10_000;

/// What a file of werkvormen holds: the good ones, and everything that is wrong with the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The name of the file, for people.
    pub name: String,
    /// Its text, for showing the lines that are wrong.
    pub text: String,
    /// The werkvormen without a mistake, in the order of the file.
    pub werkvormen: Vec<Werkvorm>,
    /// Every mistake, in the order of the file.
    pub mistakes: Vec<Mistake>,
}

/// The werkvormen that come with the program.
pub fn built_in() -> Library {
    let text = include_str!("../../werkvormen.toml");
    Library::unread(chunks::split(text).into_iter().filter_map(|chunk| unread(text.get(chunk)?)))
}

/// A werkvorm of a file without mistakes, known by its id and kind until somebody looks at it.
fn unread(text: &'static str) -> Option<Unread> {
    let value = |key| {
        let value = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        value?.strip_suffix('"')
    };
    let (id, kind) = (WerkvormId::parse(value("id")?)?, werkvorm::kind(value("soort")?)?);
    let read = |text: &str| parse(text, "").werkvormen.pop();
    Some(Unread { id, kind, text, read })
}

/// The werkvormen in a file; an error only when it cannot be read at all.
pub fn read(path: &Path) -> Result<Loaded, FileError> {
    let content = file::read(path)?;
    let name = path.display().to_string();
    Ok(load(content.text, &name, &content.damaged))
}

/// The werkvormen in the text of a file with this name.
pub fn parse(text: &str, name: &str) -> Loaded {
    load(text.to_owned(), name, &[])
}

fn load(text: String, name: &str, damaged: &[Range<usize>]) -> Loaded {
    let lines = Lines::new(&text);
    let notes = Notes::new(&lines, damaged);
    let mut reading = Reading { notes, werkvormen: Vec::new(), ids: BTreeSet::new() };
    let (table, errors) = DeTable::parse_recoverable(&text);
    if errors.is_empty() && damaged.is_empty() {
        reading.collect(table.get_ref());
    } else {
        reading.salvage(&text, &errors, damaged);
    }
    let (werkvormen, mistakes) = (reading.werkvormen, reading.notes.into_mistakes());
    Loaded { name: name.to_owned(), werkvormen, mistakes, text }
}

/// A file that is being read.
struct Reading<'t> {
    notes: Notes<'t>,
    werkvormen: Vec<Werkvorm>,
    ids: BTreeSet<WerkvormId>,
}

impl Reading<'_> {
    /// Takes each werkvorm on its own, since TOML cannot read the whole.
    fn salvage(&mut self, text: &str, errors: &[Error], damaged: &[Range<usize>]) {
        let before = self.notes.count();
        for chunk in chunks::split(text) {
            let whole = !damaged.iter().any(|spot| chunk.contains(&spot.start));
            let Some(part) = text.get(chunk.clone()) else {
                continue;
            };
            let (table, errors) = DeTable::parse_recoverable(part);
            self.notes.start_at(chunk.start);
            self.notes.belong_to(name_of_only(table.get_ref()));
            self.notes.syntax(&errors, part.len());
            if errors.is_empty() && whole {
                self.collect(table.get_ref());
            }
        }
        self.notes.start_at(0);
        if self.notes.count() == before {
            self.notes.syntax(errors, text.len());
        }
    }

    fn collect(&mut self, table: &DeTable<'_>) {
        let file = Fields { table, at: 0..0 };
        file.only(&mut self.notes, &["werkvorm"]);
        let Some((_, value)) = table.get_key_value("werkvorm") else {
            return;
        };
        let DeValue::Array(tables) = value.get_ref() else {
            return self.notes.note(
                value.span(),
                MistakeKind::WrongType { key: "werkvorm", expected: Type::Tables },
            );
        };
        for value in tables {
            if self.werkvormen.len() >= WERKVORMEN {
                let kind = MistakeKind::TooMany { key: "werkvorm", max: WERKVORMEN };
                return self.notes.note(value.span(), kind);
            }
            self.take(value);
        }
    }

    fn take(&mut self, value: &toml::Spanned<DeValue<'_>>) {
        let DeValue::Table(table) = value.get_ref() else {
            let kind = MistakeKind::WrongType { key: "werkvorm", expected: Type::Tables };
            return self.notes.note(value.span(), kind);
        };
        let fields = Fields { table, at: value.span() };
        let werkvorm = werkvorm::read(&fields, &mut self.notes);
        let id = table.get("id").and_then(|id| WerkvormId::parse(id.get_ref().as_str()?));
        if let Some(id) = id.filter(|id| !self.ids.insert(id.clone())) {
            let id = id.to_string();
            return self.notes.note(fields.place("id"), MistakeKind::DuplicateId { id });
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
