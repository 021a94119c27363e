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
        "onderwerp dat daar geparkeerd of afgehandeld is",
        "onderwerpen die daar geparkeerd of afgehandeld zijn",
    );
    let topics = listed.map(|topics| match open {
        0 => topics,
        1 => format!("{topics} (waarvan 1 nog open: dat komt dan niet terug)"),
        n => format!("{topics} (waarvan {n} nog open: die komen dan niet terug)"),
    });
    let parts: Vec<String> =
        [count(record.notes.len(), "notitie", "notities"), topics].into_iter().flatten().collect();
    let goes =
        if parts.is_empty() { "er staat geen inhoud in".to_owned() } else { parts.join(" en ") };
    format!(
        "Van de bijeenkomst van {} gaat weg wat er gezegd is: {goes}. Beschadigde regels en kopieën in de map “bijeenkomsten” gaan ook weg{}.\nWat blijft: tijden, namen, rollen, werkvormen en de afspraak voor de volgende keer.",
        time::date_with_year(sheet::at(record.times.began, zone).date()),
        ours().erase().named(copies)
    )
}

/// The name in quotes, with the whole one behind it.
fn quoted(whose: NameGone<'_>) -> String {
    let full = whose.full.map(|full| format!(" (voluit “{full}”)"));
    format!("“{}”{}", whose.name, full.unwrap_or_default())
}

pub(crate) fn person(whose: NameGone<'_>, from: &GoesFrom) -> String {
    let participants = from.list.then(|| "de lijst van deelnemers".to_owned());
    let places = held(from.meetings).into_iter().chain(loose(from.topics)).chain(participants);
    let with = |of: &str, copies: &[String]| match copies {
        [] => String::new(),
        copies => {
            format!("\nDeze kopieën van {of} gaan daarmee weg{}.", ours().erase().named(copies))
        }
    };
    let copies = with("groep.toml", &from.copies) + &with("logboeken", &from.journals);
    let details = if from.details { ", met functie en registratie" } else { "" };
    let of_all = match places.collect::<Vec<_>>().as_slice() {
        [others @ .., last] if !others.is_empty() => {
            format!("{} en uit {last}", others.join(", uit "))
        }
        [] => "de kopieën van de lijst van deelnemers".to_owned(),
        one => one.concat(),
    };
    format!(
        "De naam {} gaat weg uit {of_all}{details}; ook waar hij in een tekst staat. Er komt {ERASED_NAME} voor in de plaats.{copies}\nWat blijft: de tijden, en alles van de anderen.",
        quoted(whose)
    )
}

pub(crate) fn old(meetings: usize, topics: usize, years: u16) -> String {
    let gone = held(meetings).into_iter().chain(loose(topics)).collect::<Vec<_>>().join(" en ");
    let goes = format!(
        "Van meer dan {years} jaar geleden: {gone}. Alles daarvan gaat weg, ook tijden en namen."
    );
    match meetings {
        0 => goes,
        _ => format!("{goes}\nWat blijft: dat er die dag een bijeenkomst was."),
    }
}

/// So many meetings, if any.
fn held(meetings: usize) -> Option<String> {
    let count = i128::try_from(meetings).unwrap_or(0);
    (0 < meetings).then(|| time::count(count, "bijeenkomst", "bijeenkomsten"))
}

/// So many topics that were parked outside a meeting, if any.
fn loose(topics: usize) -> Option<String> {
    let count = i128::try_from(topics).unwrap_or(0);
    (0 < topics)
        .then(|| time::count(count, "los geparkeerd onderwerp", "los geparkeerde onderwerpen"))
}

pub(crate) fn group(name: &str, meetings: usize, others: &[String]) -> String {
    let meetings =
        time::count(i128::try_from(meetings).unwrap_or(0), "bijeenkomst", "bijeenkomsten");
    format!(
        "De groep {name} gaat helemaal weg: {meetings}, deelnemers, parkeerlijst, eigen werkvormen en instellingen.{}\n{REMEMBERED}",
        with(others)
    )
}

/// What people put beside the files of a group.
fn with(others: &[String]) -> String {
    if others.is_empty() {
        return String::new();
    }
    format!("\nOok weg gaat wat jullie er zelf bij zetten: {}.", others.join(", "))
}

pub(crate) fn all(groups: usize, others: &[String]) -> String {
    let groups = time::count(i128::try_from(groups).unwrap_or(0), "groep gaat", "groepen gaan");
    format!(
        "Alles gaat weg: {groups} met alle bijeenkomsten uit de map met gegevens.{}\n{REMEMBERED}",
        with(others)
    )
}

/// What stays of a group.
const REMEMBERED: &str = "Wat blijft: in het bestand “gewist” een willekeurige code per bijeenkomst, zonder naam of datum; daaraan wordt een oude kopie bij het overnemen herkend.";
pub(crate) const ASK: &str = "Wissen kan niet ongedaan worden gemaakt. Doorgaan? (j/n) ";
pub(crate) const CANNOT_ASK: &str =
    "Er is geen terminal om het te vragen; er is niets gewist. Met --ja wordt het niet gevraagd.";
pub(crate) const LEFT: &str = "Er is niets gewist.";
pub(crate) const DONE: &str = "Gewist. Reservekopieën, gesynchroniseerde mappen elders en bestanden van “groep overdragen” kunnen het nog bevatten: wis het daar ook.";
pub(crate) const PARTLY_DONE: &str = "Gewist uit wat het programma bewaart, maar nog niet overal: zie hieronder. Reservekopieën, gesynchroniseerde mappen elders en bestanden van “groep overdragen” kunnen het ook nog bevatten.";
pub(crate) const NOTHING: &str = "Er is niets om te wissen.";
pub(crate) fn nobody(name: &str, meant: &[Confidential], unseen: &[String]) -> String {
    let nowhere = format!("De naam “{name}” staat nergens in deze groep");
    let longer: Vec<String> = meant.iter().map(|who| format!("“{}”", who.reveal())).collect();
    let alone = match longer.as_slice() {
        [] => format!("{nowhere}."),
        longer => {
            format!("{nowhere} als naam alleen. Typ de hele naam: {}.", longer.join(" of "))
        }
    };
    if unseen.is_empty() {
        return alone;
    }
    let files: Vec<String> = unseen.iter().map(|file| clean(file, 80)).collect();
    format!("{alone} Niet helemaal na te kijken: {}.", few(&files, ", "))
}
pub(crate) fn only_typed(name: &str, places: &[Mention]) -> String {
    format!(
        "Bij de bijeenkomsten en de deelnemers staat “{name}” niet, wel in wat iemand zelf typte: {}. Haal de naam daar zelf weg.",
        listed(places)
    )
}
/// What remains of a name, a sentence for each kind.
pub(crate) fn remains(whose: NameGone<'_>, remains: &Remains, zone: &TimeZone) -> Vec<String> {
    let name = quoted(whose);
    let mut told = Vec::new();
    if !remains.mentions.is_empty() {
        told.push(format!(
            "{name} staat nog in wat iemand zelf typte: {}. Haal de naam daar zelf weg.",
            listed(&remains.mentions)
        ));
    }
    if !remains.likes.is_empty() {
        told.push(format!(
            "Lijkt op {name} en staat er nog: {}. Kijk zelf of dat dezelfde is, en wis het zo nodig met die spelling.",
            ours().erase().alike(&remains.likes, zone)
        ));
    }
    if !remains.unseen.is_empty() {
        let files: Vec<String> = remains.unseen.iter().map(|file| clean(file, 80)).collect();
        told.push(format!(
            "Geen tekst, niet te lezen, te groot of te diep, dus niet helemaal nagekeken: {}. Kijk zelf of {name} erin staat.",
            few(&files, ", ")
        ));
    }
    if !remains.other_groups.is_empty() {
        told.push(format!(
            "In de andere groepen is niet gekeken: {}. Staat {name} daar ook, wis die daar dan apart, met --groep.",
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
            format!("bijeenkomst van {}", time::date_with_year(sheet::at(*began, zone).date()))
        }
        Where::Loose(at) => {
            format!("geparkeerd op {}", time::date_with_year(sheet::at(*at, zone).date()))
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
        let name = is_called_so.then(|| format!("de naam van {}", clean(file, 80)));
        let in_it = (!numbers.is_empty()).then(|| lines(file, &numbers));
        name.into_iter().chain(in_it).collect::<Vec<_>>().join(", ")
    };
    let files = places.chunk_by(|a, b| a.file == b.file).map(of_file);
    files.collect::<Vec<_>>().join(", ")
}

/// `brief.txt regel 3`, `brief.txt regels 3, 5 en 9`.
fn lines(file: &str, numbers: &[String]) -> String {
    let lines = if numbers.len() == 1 { "regel" } else { "regels" };
    format!("{} {lines} {}", clean(file, 80), few(numbers, " en "))
}

pub(crate) fn few(all: &[String], last: &str) -> String {
    if let (named, [_, ..]) = all.split_at(all.len().min(NAMED)) {
        let more = all.len() - named.len();
        return format!("{} en nog {more}", named.join(", "));
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
            "Daar staat het nog, want daar leest en wist het programma niet: {}. Kijk het na en haal weg wat weg moet.",
            few(&shown(&left.files), ", ")
        ));
    }
    if !left.unseen.is_empty() {
        told.push(format!(
            "Niet in te kijken, te diep of elders, dus niet nagekeken: {}. Kijk zelf of er een kopie in ligt.",
            few(&shown(&left.unseen), ", ")
        ));
    }
    told
}

pub(crate) fn left_alone(files: &[String]) -> String {
    format!(
        "Niet gelezen en dus niet gewist: {}. Kijk zelf of daar nog woorden in staan.",
        few(files, ", ")
    )
}
pub(crate) fn rescued_left(files: &[String]) -> String {
    let (of, it) = match files {
        [_] => ("een bijeenkomst", "dat bestand zelf als het"),
        _ => ("bijeenkomsten", "die bestanden zelf als ze"),
    };
    let must = if files.len() == 1 { "moet" } else { "moeten" };
    let named = few(files, ", ");
    format!("Niet gewist: in {named} staan geredde woorden van {of}. Wis {it} weg {must}.")
}
pub(crate) const ERASED_NAME: &str = "(gewist)";

pub(crate) fn not_erased(why: &EraseError) -> String {
    match why {
        EraseError::Running => "Er loopt een bijeenkomst: sluit die eerst af.".to_owned(),
        EraseError::NotThere => "Die bijeenkomst is er niet meer.".to_owned(),
        EraseError::Unreadable(_) => "Een van de bestanden van de bijeenkomst is niet te lezen, dus niemand kan zeggen wat erin staat; maak het leesbaar en probeer het opnieuw.".to_owned(),
        EraseError::Io(error) => format!(
            "Niet alles is gewist ({}): {}. Geef dezelfde opdracht nog eens als dat verholpen is.",
            shown(&error.path),
            command::trouble(error.trouble())
        ),
    }
}
