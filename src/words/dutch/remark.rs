//! What the chair should know about the files: one sentence each.

use super::{command_line, mistakes, time};
use crate::{
    app::context::{Instead, More, Remark},
    domain::kept::{NotRead, SkipReason},
};

pub(crate) fn remark(remark: &Remark) -> String {
    match remark {
        Remark::Werkvormen { file, mistakes } => format!(
            "{file}: {}. Zie “intervisie werkvormen controleer”; de rest is geladen.",
            time::count(count_of(*mistakes), "fout", "fouten")
        ),
        Remark::Unread { file, why, instead } => unread(file, *why, *instead),
        Remark::Group { file, line } => {
            format!("{file}, regel {line} klopt niet; de rest ervan geldt. Zie “intervisie groep”.")
        }
        Remark::YearPlan { file, line } => format!(
            "{file}, regel {line} klopt niet; de rest ervan geldt. Zie “intervisie controle”."
        ),
        Remark::Settings { file, line, mistakes } => {
            let which = match mistakes {
                1 => "1 fout".to_owned(),
                more => format!("{more} fouten, de eerste"),
            };
            format!(
                "{file}: {which} op regel {line}; daar geldt de standaard. Zie “intervisie controle”."
            )
        }
        Remark::Damaged { files, intact, torn } => damaged(files, *intact, *torn),
        Remark::Skipped { files, why } => {
            format!("{}: {}.", some_of(files), skipped(*why, files.len()))
        }
        Remark::Copies { files } => match files.as_slice() {
            [file] => format!("{file} is een kopie; wat alleen daarin staat, telt mee."),
            files => format!("{}; wat alleen daarin staat, telt mee.", copies(files, "")),
        },
        Remark::OwnCopies { files, of, more } => own_copies(files, of, more.as_ref()),
        Remark::NotHere { files, is_coming } => not_here(files, *is_coming),
        Remark::Misplaced { places, count } => misplaced(places, *count),
        Remark::Ignored { files } => format!("Niet gelezen: {}.", some_of(files)),
        Remark::GroupFolders { folders, are_taken } => group_folders(folders, *are_taken),
        Remark::Blank { files } => {
            format!("{} {} leeg.", some_of(files), if files.len() == 1 { "is" } else { "zijn" })
        }
        Remark::Newer { files, lines } => newer(files, *lines),
        Remark::BroughtBack { files } => {
            let named = some_of(files);
            let its = if files.len() == 1 { "zijn" } else { "hun" };
            format!(
                "Wat eerder niet bewaard kon worden ({named}), staat weer bij {its} bijeenkomst."
            )
        }
        Remark::Rescued { files } => {
            let (named, it) = (some_of(files), if files.len() == 1 { "het" } else { "ze" });
            format!(
                "In {named} staan geredde woorden: verplaats {it} naar de map “bijeenkomsten” van die groep."
            )
        }
        Remark::PlainWindow => PLAIN_WINDOW.to_owned(),
        Remark::AnotherLanguage => command_line::ANOTHER_LANGUAGE.to_owned(),
        Remark::Zone { unread, used } => unread_zone(unread, used),
        Remark::OpenFolder { folder } => format!("Anderen op deze computer kunnen bij {folder}."),
    }
}

/// Without a sign that such a window lacks.
const PLAIN_WINDOW: &str = "Dit venster kent alleen gewone tekens. Mooier met LANG=nl_NL.UTF-8.";

/// Journals that lie where they are not read.
fn misplaced(places: &[String], count: usize) -> String {
    let (lies, counts, it) =
        if count == 1 { ("ligt", "telt", "het") } else { ("liggen", "tellen", "ze") };
    let journals = time::count(count_of(count), "logboek", "logboeken");
    let named = some_of(places);
    format!(
        "Er {lies} {journals} waar het programma niet leest, en {counts} niet mee: {named}. Zet {it} in de map “bijeenkomsten”."
    )
}

fn unread(file: &str, why: NotRead, instead: Instead) -> String {
    let holds = match instead {
        Instead::Usual => "de standaard geldt",
        Instead::Nothing => "het telt nu niet mee",
        Instead::BuiltIn => "de ingebouwde werkvormen zijn er wel",
    };
    format!("{file} {}; {holds}.", why_unread(why))
}

fn damaged(files: &[(String, usize)], intact: usize, torn: bool) -> String {
    let read = time::count(count_of(intact), "goede regel", "goede regels");
    if let [(file, line)] = files {
        let what = if torn { "de laatste regel is niet af" } else { "beschadigd" };
        return format!(
            "{file}: {what} (regel {line}); {read} gelezen, het bestand blijft zoals het is."
        );
    }
    let count = files.len();
    let what = if torn {
        format!("Van {count} logboeken is de laatste regel niet af")
    } else {
        format!("{count} logboeken zijn beschadigd")
    };
    let places: Vec<String> =
        files.iter().map(|(file, line)| format!("{file} (regel {line})")).collect();
    let named = some_of(&places);
    format!("{what}; {read} gelezen, de bestanden blijven zoals ze zijn: {named}.")
}

fn skipped(why: SkipReason, files: usize) -> String {
    let stays = match files {
        1 => "overgeslagen, het bestand blijft zoals het is",
        _ => "overgeslagen, ze blijven zoals ze zijn",
    };
    match why {
        SkipReason::Folder => "een map; wat erin staat wordt niet gelezen".to_owned(),
        SkipReason::Coming => "nog niet helemaal binnen; straks wordt het gelezen".to_owned(),
        SkipReason::Elsewhere => {
            "staat niet op deze computer; haal het op met het programma dat synchroniseert"
                .to_owned()
        }
        SkipReason::Empty => "leeg; van die bijeenkomst staat hier niets".to_owned(),
        SkipReason::Foreign => format!("geen logboek; {stays}"),
        SkipReason::NotAFile => format!("geen gewoon bestand; {stays}"),
        SkipReason::TooLong => format!("te groot voor een logboek; {stays}"),
        SkipReason::Unreadable => format!("niet te lezen; {stays}"),
    }
}

fn not_here(files: &[String], is_coming: bool) -> String {
    let named = some_of(files);
    let one = files.len() == 1;
    if is_coming {
        let (is, becomes) = if one { ("is", "wordt") } else { ("zijn", "worden") };
        return format!("{named} {is} nog niet helemaal binnen en {becomes} nog niet gelezen.");
    }
    let (stands, it) = if one { ("staat", "het") } else { ("staan", "ze") };
    format!(
        "{named} {stands} niet op deze computer; haal {it} op met het programma dat synchroniseert."
    )
}

fn group_folders(folders: &[(String, String)], are_taken: bool) -> String {
    match (folders, are_taken) {
        ([(folder, should_be)], true) => format!(
            "De map “{folder}” wordt niet gelezen, en “{should_be}” is er al: zet wat erin staat daarbij, of geef haar een andere naam."
        ),
        ([(folder, should_be)], false) => {
            format!("De map “{folder}” wordt niet gelezen: noem haar “{should_be}”.")
        }
        (folders, true) => {
            let both = |(folder, it): &(String, String)| format!("“{folder}” naast “{it}”");
            let named = some_of(&folders.iter().map(both).collect::<Vec<_>>());
            format!(
                "{} mappen worden niet gelezen, want die groepen zijn er al: {named}. Zet wat erin staat daarbij, of geef ze een andere naam.",
                folders.len()
            )
        }
        (folders, false) => {
            let both = |(folder, it): &(String, String)| format!("“{folder}” wordt “{it}”");
            let named = some_of(&folders.iter().map(both).collect::<Vec<_>>());
            format!(
                "{} mappen worden niet gelezen; geef ze een andere naam: {named}.",
                folders.len()
            )
        }
    }
}

fn newer(files: &[String], lines: usize) -> String {
    let count = time::count(count_of(lines), "regel", "regels");
    format!("{}: {count} van een nieuwere versie; bewaard, niet gelezen.", some_of(files))
}

/// How many copies there are, and the first of them.
fn copies(files: &[String], of: &str) -> String {
    format!("{} kopieën{of} ({})", files.len(), some_of(files))
}

/// Copies of a file that people write, and what only they have.
fn own_copies(files: &[String], of: &str, more: Option<&More>) -> String {
    let (are, it) = match files {
        [file] => (format!("{file} is een kopie van {of} en wordt niet gelezen"), "de kopie"),
        files => {
            let of_file = format!(" van {of}");
            (format!("{} worden niet gelezen", copies(files, &of_file)), "de kopieën")
        }
    };
    let Some(more) = more else {
        return format!("{are}: kijk zelf wat erin staat.");
    };
    let people = more.people.iter().map(|who| who.reveal().to_owned());
    let all: Vec<String> = people.chain(more.others.iter().cloned()).collect();
    if all.is_empty() {
        return format!("{are}; {of} heeft alles al.");
    }
    format!("{are}; alleen daarin: {}. Neem over wat klopt en haal {it} weg.", some_of(&all))
}

/// The first of these, and how many more there are.
fn some_of(all: &[String]) -> String {
    const SHOWN: usize = 6;
    let shown = all.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    match all.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} en nog {more}"),
    }
}

fn why_unread(why: NotRead) -> String {
    match why {
        NotRead::Gone => "is er niet".to_owned(),
        NotRead::NotAFile => "is geen gewoon bestand".to_owned(),
        NotRead::TooLarge => "is te groot".to_owned(),
        NotRead::Wide => format!("is {}", mistakes::WIDE),
        NotRead::Formatted => mistakes::FORMATTED.to_owned(),
        NotRead::Zeros => mistakes::ZEROS.to_owned(),
        NotRead::Refused => "is niet te lezen".to_owned(),
    }
}

/// The system's time zone is not understood; this one is used.
pub(super) fn unread_zone(unread: &str, used: &str) -> String {
    format!("De tijdzone “{unread}” is onbekend; de tijden zijn die van {used}.")
}

fn count_of(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
