//! Erasing (wissen): what exactly will go, the question, and what was done.

use jiff::tz::TimeZone;

use super::{command, ours, sheet, time};
use crate::{
    domain::{clean::clean, confidential::Confidential, parked::Standing, record::Record},
    known::shown,
    store::erase::{Elsewhere, EraseError, GoesFrom, Like, Mention, Remains, Where},
    words::erase::NameGone,
};

pub(crate) fn meeting(record: &Record, copies: &[String], zone: &TimeZone) -> String {
    let count = |n: usize, one, more| {
        (0 < n).then(|| time::count(i128::try_from(n).unwrap_or(0), one, more))
    };
    let open = record.topics.iter().filter(|topic| topic.standing == Standing::Open).count();
    let listed = count(
        record.topics.len(),
        "topic parked or dealt with there",
        "topics parked or dealt with there",
    );
    let topics = listed.map(|topics| match open {
        0 => topics,
        1 => format!("{topics} (1 still open: it will not come back)"),
        n => format!("{topics} ({n} still open: they will not come back)"),
    });
    let parts: Vec<String> =
        [count(record.notes.len(), "note", "notes"), topics].into_iter().flatten().collect();
    let goes =
        if parts.is_empty() { "there is no content in it".to_owned() } else { parts.join(" and ") };
    format!(
        "What was said in the meeting of {} will be erased: {goes}. Damaged lines and copies in the folder “bijeenkomsten” go too{}.\nWhat stays: times, names, roles, exercises and what was agreed for next time.",
        time::date_with_year(sheet::at(record.times.began, zone).date()),
        ours().erase().named(copies)
    )
}

/// The name in quotes, with the whole one behind it.
fn quoted(whose: NameGone<'_>) -> String {
    let full = whose.full.map(|full| format!(" (in full “{full}”)"));
    format!("“{}”{}", whose.name, full.unwrap_or_default())
}

pub(crate) fn person(whose: NameGone<'_>, from: &GoesFrom) -> String {
    let participants = from.list.then(|| "the list of participants".to_owned());
    let places = held(from.meetings).into_iter().chain(loose(from.topics)).chain(participants);
    let with = |of: &str, copies: &[String]| match copies {
        [] => String::new(),
        copies => format!("\nThese copies of {of} go with it{}.", ours().erase().named(copies)),
    };
    let copies = with("groep.toml", &from.copies) + &with("journals", &from.journals);
    let details = if from.details { ", with job title and registration," } else { "" };
    let of_all = match places.collect::<Vec<_>>().as_slice() {
        [others @ .., last] if !others.is_empty() => {
            format!("{} and from {last}", others.join(", from "))
        }
        [] => "the copies of the list of participants".to_owned(),
        one => one.concat(),
    };
    format!(
        "The name {} will be erased from {of_all}{details} and wherever it is in a text. {ERASED_NAME} takes its place.{copies}\nWhat stays: the times, and everything about the others.",
        quoted(whose)
    )
}

pub(crate) fn old(meetings: usize, topics: usize, years: u16) -> String {
    let gone = held(meetings).into_iter().chain(loose(topics)).collect::<Vec<_>>().join(" and ");
    let years = time::count(years, "year", "years");
    let goes = format!(
        "From more than {years} ago: {gone}. All of that will be erased, times and names too."
    );
    match meetings {
        0 => goes,
        _ => format!("{goes}\nWhat stays: that there was a meeting that day."),
    }
}

/// So many meetings, if any.
fn held(meetings: usize) -> Option<String> {
    let count = i128::try_from(meetings).unwrap_or(0);
    (0 < meetings).then(|| time::count(count, "meeting", "meetings"))
}

/// So many topics that were parked outside a meeting, if any.
fn loose(topics: usize) -> Option<String> {
    let count = i128::try_from(topics).unwrap_or(0);
    (0 < topics).then(|| {
        time::count(count, "topic parked between meetings", "topics parked between meetings")
    })
}

pub(crate) fn group(name: &str, meetings: usize, others: &[String]) -> String {
    let meetings = time::count(i128::try_from(meetings).unwrap_or(0), "meeting", "meetings");
    format!(
        "The group {name} will be erased completely: {meetings}, participants, parked topics, its own exercises and settings.{}\n{REMEMBERED}",
        with(others)
    )
}

/// What people put beside the files of a group.
fn with(others: &[String]) -> String {
    if others.is_empty() {
        return String::new();
    }
    format!("\nWhat you put there yourselves goes too: {}.", others.join(", "))
}

pub(crate) fn all(groups: usize, others: &[String]) -> String {
    let groups = time::count(i128::try_from(groups).unwrap_or(0), "group", "groups");
    format!(
        "Everything will be erased: {groups} with all meetings, from the data folder.{}\n{REMEMBERED}",
        with(others)
    )
}

/// What stays of a group.
const REMEMBERED: &str = "What stays: in the file “gewist”, a random code for each meeting, without name or date; an old copy is recognised by it when a group is taken over.";
pub(crate) const ASK: &str = "Erasing cannot be undone. Go on? (y/n) ";
pub(crate) const CANNOT_ASK: &str =
    "There is no terminal to ask on; nothing was erased. With --yes you are not asked.";
pub(crate) const LEFT: &str = "Nothing was erased.";
pub(crate) const DONE: &str = "Erased. Backups, synchronised folders elsewhere and files made by “group handover” may still hold it: erase it there too.";
pub(crate) const PARTLY_DONE: &str = "Erased from what the program keeps, but not yet everywhere: see below. Backups, synchronised folders elsewhere and files made by “group handover” may still hold it too.";
pub(crate) const NOTHING: &str = "There is nothing to erase.";
pub(crate) fn nobody(name: &str, meant: &[Confidential], unseen: &[String]) -> String {
    let nowhere = format!("The name “{name}” is nowhere in this group");
    let longer: Vec<String> = meant.iter().map(|who| format!("“{}”", who.reveal())).collect();
    let alone = match longer.as_slice() {
        [] => format!("{nowhere}."),
        longer => {
            format!("{nowhere} on its own. Type the whole name: {}.", longer.join(" or "))
        }
    };
    if unseen.is_empty() {
        return alone;
    }
    let files: Vec<String> = unseen.iter().map(|file| clean(file, 80)).collect();
    format!("{alone} Could not be checked in full: {}.", few(&files, ", "))
}
pub(crate) fn only_typed(name: &str, places: &[Mention]) -> String {
    format!(
        "“{name}” is not among the meetings or participants, only in what somebody typed: {}. Remove the name there yourself.",
        listed(places)
    )
}
/// What remains of a name, a sentence for each kind.
pub(crate) fn remains(whose: NameGone<'_>, remains: &Remains, zone: &TimeZone) -> Vec<String> {
    let name = quoted(whose);
    let mut told = Vec::new();
    if !remains.mentions.is_empty() {
        told.push(format!(
            "{name} is still in what somebody typed: {}. Remove the name there yourself.",
            listed(&remains.mentions)
        ));
    }
    if !remains.likes.is_empty() {
        told.push(format!(
            "Looks like {name} and is still there: {}. See for yourself whether it is the same person; if so, erase it in that spelling.",
            ours().erase().alike(&remains.likes, zone)
        ));
    }
    if !remains.unseen.is_empty() {
        let files: Vec<String> = remains.unseen.iter().map(|file| clean(file, 80)).collect();
        told.push(format!(
            "Not text, unreadable, too large or too deep, so not checked in full: {}. See for yourself whether {name} is in there.",
            few(&files, ", ")
        ));
    }
    if !remains.other_groups.is_empty() {
        told.push(format!(
            "The other groups were not searched: {}. If {name} is there too, erase it there separately, with --group.",
            few(&remains.other_groups, ", ")
        ));
    }
    told
}

/// Most words, places and lines that are named, each beside the rest of its kind.
const NAMED: usize = 12;

pub(crate) fn place(same: &[&Like], zone: &TimeZone) -> String {
    let file = same.iter().find_map(|like| match &like.place {
        Where::File(file, _) => Some(file),
        Where::Meeting(_) | Where::Loose(_) => None,
    });
    let one = |like: &&Like| match &like.place {
        Where::File(_, line) => line.to_string(),
        Where::Meeting(began) => {
            format!("meeting of {}", time::date_with_year(sheet::at(*began, zone).date()))
        }
        Where::Loose(at) => {
            format!("parked on {}", time::date_with_year(sheet::at(*at, zone).date()))
        }
    };
    let told: Vec<String> = same.iter().map(one).collect();
    file.map_or_else(|| told.concat(), |file| lines(file, &told))
}

fn listed(places: &[Mention]) -> String {
    let of_file = |group: &[Mention]| {
        let file = group.first().map(|mention| mention.file.as_str()).unwrap_or_default();
        let numbers: Vec<String> =
            group.iter().filter_map(|mention| mention.line).map(|line| line.to_string()).collect();
        let is_called_so = group.iter().any(|mention| mention.line.is_none());
        let name = is_called_so.then(|| format!("the name of {}", clean(file, 80)));
        let in_it = (!numbers.is_empty()).then(|| lines(file, &numbers));
        name.into_iter().chain(in_it).collect::<Vec<_>>().join(", ")
    };
    let files = places.chunk_by(|a, b| a.file == b.file).map(of_file);
    files.collect::<Vec<_>>().join(", ")
}

/// `letter.txt line 3`, `letter.txt lines 3, 5 and 9`.
fn lines(file: &str, numbers: &[String]) -> String {
    let lines = if numbers.len() == 1 { "line" } else { "lines" };
    format!("{} {lines} {}", clean(file, 80), few(numbers, " and "))
}

pub(crate) fn few(all: &[String], last: &str) -> String {
    if let (named, [_, ..]) = all.split_at(all.len().min(NAMED)) {
        let more = all.len() - named.len();
        return format!("{} and {more} more", named.join(", "));
    }
    match all {
        [before @ .., end] if !before.is_empty() => format!("{}{last}{end}", before.join(", ")),
        one => one.concat(),
    }
}

pub(crate) fn elsewhere(left: &Elsewhere) -> Vec<String> {
    let shown = |files: &[String]| files.iter().map(|file| clean(file, 100)).collect::<Vec<_>>();
    let mut told = Vec::new();
    if !left.files.is_empty() {
        told.push(format!(
            "It is still there, as the program neither reads nor erases anything there: {}. Look at it and remove what must go.",
            few(&shown(&left.files), ", ")
        ));
    }
    if !left.unseen.is_empty() {
        told.push(format!(
            "Cannot be looked into, too deep or elsewhere, so not checked: {}. See for yourself whether a copy is in there.",
            few(&shown(&left.unseen), ", ")
        ));
    }
    told
}

pub(crate) fn left_alone(files: &[String]) -> String {
    format!(
        "Not read and so not erased: {}. See for yourself whether there are still words in there.",
        few(files, ", ")
    )
}
pub(crate) fn rescued_left(files: &[String]) -> String {
    let named = few(files, ", ");
    match files {
        [_] => format!(
            "Not erased: {named} holds rescued words of a meeting. Erase that file yourself if it must go."
        ),
        _ => format!(
            "Not erased: {named} hold rescued words of meetings. Erase those files yourself if they must go."
        ),
    }
}
pub(crate) const ERASED_NAME: &str = "(erased)";

pub(crate) fn not_erased(why: &EraseError) -> String {
    match why {
        EraseError::Running => "A meeting is running: close it first.".to_owned(),
        EraseError::NotThere => "That meeting is no longer there.".to_owned(),
        EraseError::Unreadable(_) => "One of the meeting’s files cannot be read, so nobody can say what is in it; make it readable and try again.".to_owned(),
        EraseError::Io(error) => format!(
            "Not everything was erased ({}): {}. Give the same command again once that is put right.",
            shown(&error.path),
            command::trouble(error.trouble())
        ),
    }
}
