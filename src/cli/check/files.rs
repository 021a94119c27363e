//! The files that people wrote for their groups: what is read of each, and every mistake in it.

use std::{fs, path::Path};

use crate::{
    cli::mistakes::{ToldMistake, of_file, unreadable},
    known::memory,
    store::folders::DataFolder,
    words::Words,
    written::{
        agenda, group, library, registers,
        toml::{TomlFile, file::FileError},
        year_plan,
    },
};

/// What was read of all groups.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// How many files were read.
    pub(super) count: usize,
    /// What is said of each that has mistakes or cannot be read.
    pub(super) reports: Vec<String>,
    /// Each thing that is wrong in them.
    pub(super) mistakes: Vec<ToldMistake>,
}

/// Reads every file of every group.
pub(super) fn of_groups(words: Words, data: &DataFolder) -> Found {
    let mut found = Found::default();
    for slug in data.groups() {
        let folder = data.group(&slug);
        let mut reading = Reading { words, found: &mut found };
        reading.file(&folder.join(group::FILE), group::read);
        reading.file(&folder.join(library::FILE), library::read);
        reading.file(&folder.join(registers::FILE), registers::read);
        reading.file(&folder.join(year_plan::FILE), year_plan::read);
        reading.file(&folder.join(year_plan::VACATIONS), year_plan::vacations);
        // Its agendas are made of its own werkvormen.
        let (known, _) = memory::werkvormen(data, &slug, words.language());
        for (_, path) in agenda::names(&folder.join(agenda::FOLDER)).unwrap_or_default() {
            reading.file(&path, |path| agenda::read(path, &known));
        }
    }
    found
}

/// The files of one group, one after the other.
struct Reading<'a> {
    words: Words,
    found: &'a mut Found,
}

impl Reading<'_> {
    fn file<T>(&mut self, path: &Path, read: impl Fn(&Path) -> Result<TomlFile<T>, FileError>) {
        if fs::symlink_metadata(path).is_err() {
            return;
        }
        self.found.count += 1;
        match read(path) {
            Ok(file) if file.mistakes.is_empty() => {}
            Ok(file) => {
                self.found.reports.push(self.words.mistakes().report(&file));
                self.found.mistakes.extend(of_file(self.words, &file));
            }
            Err(error) => {
                self.found.reports.push(self.words.mistakes().unreadable(&error));
                self.found.mistakes.push(unreadable(self.words, &error));
            }
        }
    }
}
