//! What the chair should know about the files: one sentence each.

use super::{command_line, mistakes, time};
use crate::{
    app::context::{Instead, More, Remark},
    domain::kept::{NotRead, SkipReason},
};

pub(crate) fn remark(remark: &Remark) -> String {
    match remark {
        Remark::Werkvormen { file, mistakes } => format!(
            "{file}: {}. See “intervisie exercises check”; the rest is loaded.",
            time::count(count_of(*mistakes), "mistake", "mistakes")
        ),
        Remark::Unread { file, why, instead } => unread(file, *why, *instead),
        Remark::Group { file, line } => {
            format!(
                "{file}, line {line} is not right; the rest still applies. See “intervisie group”."
            )
        }
        Remark::YearPlan { file, line } => {
            format!(
                "{file}, line {line} is not right; the rest still applies. See “intervisie check”."
            )
        }
        Remark::Settings { file, line, mistakes } => format!(
            "{file}: {}, {} line {line}; the default applies there. See “intervisie check”.",
            time::count(count_of(*mistakes), "mistake", "mistakes"),
            if *mistakes == 1 { "on" } else { "the first on" }
        ),
        Remark::Damaged { files, intact, torn } => damaged(files, *intact, *torn),
        Remark::Skipped { files, why } => {
            format!("{}: {}.", some_of(files), skipped(*why, files.len()))
        }
        Remark::Copies { files } => match files.as_slice() {
            [file] => format!("{file} is a copy; whatever is only in it counts too."),
            files => format!("{}; whatever is only in them counts too.", copies(files, "")),
        },
        Remark::OwnCopies { files, of, more } => own_copies(files, of, more.as_ref()),
        Remark::NotHere { files, is_coming } => not_here(files, *is_coming),
        Remark::Misplaced { places, count } => misplaced(places, *count),
        Remark::Ignored { files } => format!("Not read: {}.", some_of(files)),
        Remark::GroupFolders { folders, are_taken } => group_folders(folders, *are_taken),
        Remark::Blank { files } => {
            format!("{} {} empty.", some_of(files), if files.len() == 1 { "is" } else { "are" })
        }
        Remark::Newer { files, lines } => newer(files, *lines),
        Remark::BroughtBack { files } => brought_back(files),
        Remark::Rescued { files } => {
            let (holds, it) = if files.len() == 1 { ("holds", "it") } else { ("hold", "them") };
            format!(
                "{} {holds} rescued words: move {it} to the folder “bijeenkomsten” of that group.",
                some_of(files)
            )
        }
        Remark::PlainWindow => PLAIN_WINDOW.to_owned(),
        Remark::AnotherLanguage => command_line::ANOTHER_LANGUAGE.to_owned(),
        Remark::Zone { unread, used } => unread_zone(unread, used),
        Remark::OpenFolder { folder } => {
            format!("Other people on this computer can get into {folder}.")
        }
    }
}

fn brought_back(files: &[String]) -> String {
    let its = if files.len() == 1 { "its meeting" } else { "their meetings" };
    format!("What could not be kept before ({}) is back with {its}.", some_of(files))
}

/// Without a sign that such a window lacks.
const PLAIN_WINDOW: &str = "This window knows plain characters only. Nicer with LANG=en_GB.UTF-8.";

/// Journals that lie where they are not read.
fn misplaced(places: &[String], count: usize) -> String {
    let (are, they_do, it) =
        if count == 1 { ("is", "it does", "it") } else { ("are", "they do", "them") };
    let journals = time::count(count_of(count), "journal", "journals");
    let named = some_of(places);
    format!(
        "{journals} {are} where the program does not read, so {they_do} not count: {named}. Put {it} in the folder “bijeenkomsten”."
    )
}

fn unread(file: &str, why: NotRead, instead: Instead) -> String {
    let holds = match instead {
        Instead::Usual => "the default applies",
        Instead::Nothing => "it does not count for now",
        Instead::BuiltIn => "the built-in exercises still work",
    };
    format!("{file} {}; {holds}.", why_unread(why))
}

fn damaged(files: &[(String, usize)], intact: usize, torn: bool) -> String {
    let read = time::count(count_of(intact), "good line", "good lines");
    if let [(file, line)] = files {
        let what = if torn { "the last line is unfinished" } else { "damaged" };
        return format!("{file}: {what} (line {line}); {read} read, the file stays as it is.");
    }
    let count = files.len();
    let what = if torn {
        format!("In {count} journals the last line is unfinished")
    } else {
        format!("{count} journals are damaged")
    };
    let places: Vec<String> =
        files.iter().map(|(file, line)| format!("{file} (line {line})")).collect();
    let named = some_of(&places);
    format!("{what}; {read} read, the files stay as they are: {named}.")
}

fn skipped(why: SkipReason, files: usize) -> String {
    let (it, stays) = match files {
        1 => ("it", "skipped, the file stays as it is"),
        _ => ("them", "skipped, they stay as they are"),
    };
    match why {
        SkipReason::Folder => "a folder; what is in it is not read".to_owned(),
        SkipReason::Coming => "not fully here yet; to be read later".to_owned(),
        SkipReason::Elsewhere => {
            format!("not on this computer; fetch {it} with the program that syncs")
        }
        SkipReason::Empty => "empty; nothing of that meeting is here".to_owned(),
        SkipReason::Foreign => format!("not a journal; {stays}"),
        SkipReason::NotAFile => format!("not an ordinary file; {stays}"),
        SkipReason::TooLong => format!("too large for a journal; {stays}"),
        SkipReason::Unreadable => format!("cannot be read; {stays}"),
    }
}

fn not_here(files: &[String], is_coming: bool) -> String {
    let named = some_of(files);
    let one = files.len() == 1;
    if is_coming {
        let is = if one { "is" } else { "are" };
        return format!("{named} {is} not fully here yet, and not read yet.");
    }
    let (is, it) = if one { ("is", "it") } else { ("are", "them") };
    format!("{named} {is} not on this computer; fetch {it} with the program that syncs.")
}

fn group_folders(folders: &[(String, String)], are_taken: bool) -> String {
    match (folders, are_taken) {
        ([(folder, should_be)], true) => format!(
            "The folder “{folder}” is not read, and there is already a “{should_be}”: move its contents there, or rename it."
        ),
        ([(folder, should_be)], false) => {
            format!("The folder “{folder}” is not read: rename it “{should_be}”.")
        }
        (folders, true) => {
            let both = |(folder, it): &(String, String)| format!("“{folder}” beside “{it}”");
            let named = some_of(&folders.iter().map(both).collect::<Vec<_>>());
            format!(
                "{} folders are not read, as those groups exist already: {named}. Move their contents there, or rename them.",
                folders.len()
            )
        }
        (folders, false) => {
            let both = |(folder, it): &(String, String)| format!("“{folder}” to “{it}”");
            let named = some_of(&folders.iter().map(both).collect::<Vec<_>>());
            format!("{} folders are not read; rename them: {named}.", folders.len())
        }
    }
}

fn newer(files: &[String], lines: usize) -> String {
    let count = time::count(count_of(lines), "line", "lines");
    format!("{}: {count} from a newer version; kept, not read.", some_of(files))
}

/// How many copies there are, and the first of them.
fn copies(files: &[String], of: &str) -> String {
    format!("{} copies{of} ({})", files.len(), some_of(files))
}

/// Copies of a file that people write, and what only they have.
fn own_copies(files: &[String], of: &str, more: Option<&More>) -> String {
    let (are, it) = match files {
        [file] => (format!("{file} is a copy of {of} and is not read"), "the copy"),
        files => {
            let of_file = format!(" of {of}");
            (format!("{} are not read", copies(files, &of_file)), "the copies")
        }
    };
    let Some(more) = more else {
        return format!("{are}: look for yourself what is in there.");
    };
    let people = more.people.iter().map(|who| who.reveal().to_owned());
    let all: Vec<String> = people.chain(more.others.iter().cloned()).collect();
    if all.is_empty() {
        return format!("{are}; {of} has everything already.");
    }
    format!("{are}; only there: {}. Take over what is right and remove {it}.", some_of(&all))
}

/// The first of these, and how many more there are.
fn some_of(all: &[String]) -> String {
    const SHOWN: usize = 6;
    let shown = all.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

fn why_unread(why: NotRead) -> String {
    match why {
        NotRead::Gone => "is not there".to_owned(),
        NotRead::NotAFile => "is not an ordinary file".to_owned(),
        NotRead::TooLarge => "is too large".to_owned(),
        NotRead::Wide => format!("is {}", mistakes::WIDE),
        NotRead::Formatted => mistakes::FORMATTED.to_owned(),
        NotRead::Zeros => mistakes::ZEROS.to_owned(),
        NotRead::Refused => "cannot be read".to_owned(),
    }
}

/// The system's time zone is not understood; this one is used.
pub(super) fn unread_zone(unread: &str, used: &str) -> String {
    format!("The time zone “{unread}” is unknown; times are those of {used}.")
}

fn count_of(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
