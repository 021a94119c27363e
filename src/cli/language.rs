//! In which language the program speaks, known before anything of the command line is read: its help is in it.

use std::{env, ffi::OsString};

use super::help::spelled;
use crate::{
    domain::language::{Language, spoken_of},
    known::{Given, memory, settings::ReadSettings},
    words::Words,
    written::path,
};

/// The variable that names a language.
const VARIABLE: &str = "INTERVISIE_TAAL";
/// Where a system says in which language its user is, the first that says anything first.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// What was found of the language.
pub(super) struct Found {
    /// The words in which all is said.
    pub(super) words: Words,
    /// Somebody chose them: on the command line, in the environment or in the settings.
    pub(super) is_chosen: bool,
    /// The settings in which they were looked for.
    pub(super) read: ReadSettings,
}

impl Found {
    /// Whether it is worth a line that there is another language: nobody chose this one, and the system says
    /// that its user reads another than Dutch. A system that only says how bytes are read says nothing of that.
    pub(super) fn offers_another(&self) -> bool {
        let mut all = LOCALE.iter().filter_map(|name| env::var(name).ok());
        let said = all.find(|said| !said.is_empty()).unwrap_or_default();
        !self.is_chosen && !matches!(spoken_of(&said), "nl" | "C" | "POSIX" | "")
    }
}

/// The words of a command line: in the language that it says, else the environment, else the settings, else
/// Dutch; with the keys of the settings.
pub(super) fn of(arguments: &[OsString]) -> Found {
    let asked = value(arguments, "taal");
    let named = |name: OsString| Language::named(name.to_str()?.trim());
    let said = asked.and_then(named).or_else(|| env::var_os(VARIABLE).and_then(named));
    let typed = value(arguments, "instellingen");
    let file = typed.and_then(|typed| path::typed(&typed).ok());
    let read = ReadSettings::of(file);
    let chosen = said.or(read.settings.language);
    let words = Words::from(chosen.unwrap_or_default()).with_keys(read.settings.keys);
    Found { words, is_chosen: chosen.is_some(), read }
}

/// The words for the papers of the group that is meant: as the command line says, else as the group has it.
pub(super) fn of_group(words: Words, given: &Given) -> Words {
    let Ok(data) = given.data_folder() else { return words };
    let group = memory::settings(&data, &given.usual(&data));
    given.papers_in(words.language()).of(&group).into()
}

/// What stands behind an option on a command line, by any of its names: `--groep noord`, `--group=noord`.
pub(super) fn value(arguments: &[OsString], option: &str) -> Option<OsString> {
    let names = spelled(option);
    let behind = |at: usize| {
        let (word, next) =
            (arguments.get(at)?.to_str()?.strip_prefix("--")?, arguments.get(at + 1));
        names.iter().find_map(|name| match word.strip_prefix(name)? {
            "" => next.cloned(),
            joined => joined.strip_prefix('=').map(OsString::from),
        })
    };
    (0..arguments.len()).find_map(behind).filter(|value| !value.is_empty())
}
