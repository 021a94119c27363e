//! `intervisie werkvormen`: the library, searched or checked.

use std::path::Path;

use serde::Serialize;

use super::{
    mistakes::{ToldMistake, of_file},
    output::{complain, say},
};
use crate::{
    domain::{
        search::called,
        werkvorm::{Kind, Level, Werkvorm},
    },
    failure::Failure,
    known::{
        Given,
        memory::{self, WrongFile},
    },
    words::Words,
    written::library,
};

/// The word before a file to check; the one in English is also looked for, before what is no file.
const CHECK: &str = "controleer";
const CHECK_IN_ENGLISH: &str = "check";

/// One werkvorm in JSON; minutes for a group of the ideal size.
#[derive(Serialize)]
struct Told<'a> {
    id: &'a str,
    kind: Kind,
    name: &'a str,
    goal: &'a str,
    level: Level,
    inbreng: bool,
    group_min: u8,
    group_ideal: u8,
    group_max: u8,
    minutes: u16,
    materials: Option<&'a str>,
    preparation: Option<&'a str>,
    multiple: Option<u8>,
    source: Option<&'a str>,
}

/// Lists the werkvormen that fit what was typed, or checks a file of them.
///
/// # Errors
/// When no folder is known, or when the file that is checked cannot be read or has mistakes.
pub(super) fn werkvormen(
    words: Words,
    given: &Given,
    search: &[String],
    json: bool,
) -> Result<(), Failure> {
    if let [check, file] = search
        && (check == CHECK || check == CHECK_IN_ENGLISH && is_file_name(file))
    {
        return check_file(words, Path::new(file), json);
    }
    let data = given.data_folder()?;
    let (library, wrong) = memory::werkvormen(&data, &given.usual(&data), words.language());
    let words_of = search.iter().flat_map(|typed| typed.split_whitespace());
    let wanted: Vec<Vec<String>> = words_of.map(called::forms).collect();
    let found: Vec<&Werkvorm> = library.iter().filter(|w| matches(w, &wanted)).collect();
    if json {
        let told: Vec<Told<'_>> = found.into_iter().map(told).collect();
        say(&serde_json::to_string_pretty(&told).unwrap_or_default())?;
    } else if found.is_empty() {
        say(words.command().nothing_found())?;
    } else {
        say(&found.into_iter().map(|it| words.library().line(it)).collect::<Vec<_>>().join("\n"))?;
    }
    match wrong {
        None => {}
        Some(WrongFile::Unreadable(error)) => complain(&words.mistakes().unreadable(&error)),
        Some(WrongFile::Mistakes(file)) => {
            complain(&words.mistakes().report(&file));
        }
    }
    Ok(())
}

/// Whether this can hardly be a word that somebody looks for.
fn is_file_name(typed: &str) -> bool {
    Path::new(typed).is_file()
        || typed.contains(['/', '\\'])
        || Path::new(typed).extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))
}

/// Whether each word stands in it, in one of its forms.
fn matches(werkvorm: &Werkvorm, wanted: &[Vec<String>]) -> bool {
    let own = [&werkvorm.name, werkvorm.id.as_str(), &werkvorm.synonyms.join(" ")];
    let text = format!("{} {}", called::text(&own.join(" ")), called::about(werkvorm));
    wanted.iter().all(|forms| forms.iter().any(|form| text.contains(form.as_str())))
}

fn told(werkvorm: &Werkvorm) -> Told<'_> {
    let size = werkvorm.group_size;
    Told {
        id: werkvorm.id.as_str(),
        kind: werkvorm.kind,
        name: &werkvorm.name,
        goal: &werkvorm.goal,
        level: werkvorm.level,
        inbreng: werkvorm.needs_inbreng,
        group_min: size.min,
        group_ideal: size.ideal,
        group_max: size.max,
        minutes: werkvorm.minutes(size.ideal).get(),
        materials: werkvorm.materials.as_deref(),
        preparation: werkvorm.preparation.as_deref(),
        multiple: werkvorm.multiple,
        source: werkvorm.source.as_deref(),
    }
}

/// A file that was checked in JSON; keys and meanings only grow.
#[derive(Serialize)]
struct Checked {
    werkvormen: usize,
    mistakes: Vec<ToldMistake>,
}

fn check_file(words: Words, path: &Path, json: bool) -> Result<(), Failure> {
    let file = library::read(path)?;
    if json {
        let mistakes = of_file(words, &file);
        let told = Checked { werkvormen: file.value.len(), mistakes };
        say(&serde_json::to_string_pretty(&told).unwrap_or_default())?;
        return file.all_right().map(drop).map_err(Failure::Mistakes);
    }
    let werkvormen = file.all_right().map_err(Failure::Mistakes)?;
    say(&words.command().no_mistakes(werkvormen.len()))
}
