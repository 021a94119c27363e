//! What a shell offers while a command is typed: commands and options, and what this computer knows of
//! groups, meetings, participants and werkvormen. Nothing is ever written, and what cannot be read is
//! not offered.

use std::{env, ffi::OsString, path::PathBuf};

use clap_complete::{CompleteEnv, engine::CompletionCandidate};

use super::language;
use crate::{
    clock::zone,
    domain::{history::History, language::Language},
    known::{Given, memory},
    store::folders::{DataFolder, GroupSlug},
    words::Words,
};

/// The variable in which a shell says which one it is, and that it asks.
pub const VARIABLE: &str = "INTERVISIE_AANVULLEN";

/// Answers a shell that asks what can be typed, and ends; else nothing happens.
pub(super) fn answer(words: Words) {
    CompleteEnv::with_factory(move || super::command(words)).var(VARIABLE).complete();
}

/// What stands behind an option in what was typed so far.
fn typed(option: &str) -> Option<OsString> {
    language::value(&env::args_os().collect::<Vec<_>>(), option)
}

/// The data folder and the group that are meant by what was typed so far.
fn place() -> Option<(DataFolder, GroupSlug)> {
    let data_folder = typed("data-map").map(PathBuf::from);
    let group = typed("groep").and_then(|name| name.into_string().ok());
    let given = Given { data_folder, group, ..Given::default() };
    let data = given.data_folder().ok()?;
    let slug = given.group(&data).ok()?;
    Some((data, slug))
}

fn candidates<T>(found: impl IntoIterator<Item = (T, String)>) -> Vec<CompletionCandidate>
where
    T: Into<OsString>,
{
    let one = |(value, help): (T, String)| {
        let help = Some(help).filter(|help| !help.is_empty());
        CompletionCandidate::new(value).help(help.map(Into::into))
    };
    found.into_iter().map(one).collect()
}

/// The names of the groups.
pub(super) fn groups() -> Vec<CompletionCandidate> {
    let Some((data, _)) = place() else { return Vec::new() };
    let named = |slug: GroupSlug| (memory::name(&data, &slug), String::new());
    candidates(data.groups().into_iter().map(named))
}

fn history() -> Option<History> {
    let (data, slug) = place()?;
    Some(memory::history(&data, &slug, Language::default()).0)
}

/// The ids of the meetings, the last one first, each with its day.
pub(super) fn meetings() -> Vec<CompletionCandidate> {
    let here = zone::here().zone;
    let past = history().map(|history| history.meetings).unwrap_or_default();
    let dated = past.into_iter().rev().map(|meeting| {
        let day = here.to_datetime(meeting.began).date();
        (meeting.id.to_string(), day.to_string())
    });
    candidates(dated)
}

/// The participants of the group.
pub(super) fn people() -> Vec<CompletionCandidate> {
    let Some((data, slug)) = place() else { return Vec::new() };
    let people = memory::settings(&data, &slug).participants;
    candidates(people.into_iter().map(|person| (person.name.reveal().to_owned(), String::new())))
}

/// The werkvormen, by id, each with its name.
pub(super) fn werkvormen() -> Vec<CompletionCandidate> {
    let Some((data, slug)) = place() else { return Vec::new() };
    let language = language::of(&env::args_os().collect::<Vec<_>>()).words.language();
    let (library, _) = memory::werkvormen(&data, &slug, language);
    candidates(library.iter().map(|one| (one.id.as_str().to_owned(), one.name.clone())))
}
