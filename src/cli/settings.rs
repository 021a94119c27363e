//! `intervisie instellingen`: every setting with what holds and what it is for.

use std::{
    fs,
    io::{self, BufRead as _, IsTerminal as _},
    path::Path,
};

use serde_json::{Map, Value};

use super::output::{ask, complain_of, is_yes, new_file, say, say_done};
use crate::{
    failure::Failure,
    known::{Given, PlaceError, settings},
    store::disk::private_folder,
    words::Words,
    written::settings::{Settings, platform_file, shown},
};

/// Says them, or writes them to the file that is read.
///
/// Fails when no place for that is known, when it may not be written over, or the disk does not take it.
pub(super) fn settings(
    words: Words,
    given: &Given,
    writes: bool,
    json: bool,
) -> Result<(), Failure> {
    let (held, remark) = settings::settings(given);
    if !writes {
        complain_of(words, remark.as_slice());
    }
    if json {
        return say(&serde_json::to_string_pretty(&told(&held)).unwrap_or_default());
    }
    let page = shown::page(&words.settings().explained(), &held);
    if !writes {
        return say(&page);
    }
    let path = given.settings.clone().or_else(platform_file).ok_or(PlaceError::NoDataFolder)?;
    if fs::symlink_metadata(&path).is_ok() && !may_overwrite(words, &path)? {
        return Err(Failure::Exists { path });
    }
    let made =
        path.parent().map_or(Ok(()), |folder| private_folder().recursive(true).create(folder));
    made.map_err(|error| Failure::NotWritten { path: path.clone(), source: error.into() })?;
    new_file(&path, page.as_bytes())?;
    say_done(&words.command().written(&path))
}

/// Asks whether a file may go that is there, and takes it away; never without an answer.
///
/// Fails when the disk does not let it go.
fn may_overwrite(words: Words, path: &Path) -> Result<bool, Failure> {
    if !io::stdin().is_terminal() {
        return Ok(false);
    }
    ask(words.settings().overwrite());
    let mut answer = String::new();
    // An end of the input is no yes.
    let _ = io::stdin().lock().read_line(&mut answer);
    if !is_yes(&answer) {
        return Ok(false);
    }
    let gone = fs::remove_file(path);
    gone.map_err(|error| Failure::NotWritten { path: path.to_owned(), source: error.into() })?;
    Ok(true)
}

/// For other programs: what is set for nothing is null.
fn told(held: &Settings) -> Value {
    let mut all = Map::new();
    for (table, key, value) in shown::held(held) {
        let value = value.unwrap_or_default();
        if table.is_empty() {
            all.insert(key.to_owned(), value);
            continue;
        }
        let tables = all.entry(table).or_insert_with(|| Value::Object(Map::new()));
        if let Some(fields) = tables.as_object_mut() {
            fields.insert(key.to_owned(), value);
        }
    }
    Value::Object(all)
}
