//! A sheet of people with a head above its columns.

use super::{
    away::{Whom, is_no},
    heads::is_of_absent,
    list::parted,
};

/// Somebody in a list, and what a sheet tells beside the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) function: String,
    pub(super) registration: String,
}

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    First,
    Between,
    Last,
    /// Whether somebody comes.
    There,
    /// Whether somebody does not come.
    Away,
    Function,
    Registration,
    /// No part of a name.
    Other,
}

/// What stands above a column, in small letters.
const COLUMNS: [(Column, &[&str]); 9] = [
    (
        Column::Name,
        &[
            "deelnemer",
            "deelnemers",
            "display name",
            "full name",
            "fullname",
            "naam",
            "name",
            "name (original name)",
            "namen",
            "participant",
            "volledige naam",
            "weergavenaam",
            "wie",
        ],
    ),
    (
        Column::First,
        &["first name", "firstname", "given name", "roepnaam", "voornaam", "voornamen"],
    ),
    (
        Column::Between,
        &[
            "middle name",
            "tussen",
            "tussenvoegsel",
            "tussenvoegsels",
            "voorvoegsel",
            "voorvoegsels",
        ],
    ),
    (
        Column::Last,
        &["achternaam", "familienaam", "family name", "last name", "lastname", "surname"],
    ),
    (Column::There, &["aanwezig", "aanwezigheid", "erbij", "komt", "present"]),
    (Column::Away, &["absent", "afgemeld", "afwezig", "verhinderd"]),
    (Column::Function, &["beroep", "functie", "job title"]),
    (Column::Registration, &["big-nummer", "registratie", "registratienummer", "skj-nummer"]),
    (
        Column::Other,
        &[
            "#",
            "aanmeldtijd",
            "adres",
            "e-mail",
            "e-mailadres",
            "email",
            "emailadres",
            "duration",
            "duur",
            "eerste deelname",
            "first join",
            "join time",
            "laatste vertrek",
            "last leave",
            "leave time",
            "mail",
            "mobiel",
            "nr",
            "nr.",
            "nummer",
            "opmerking",
            "organisatie",
            "rol",
            "role",
            "tel",
            "tel.",
            "telefoon",
            "telefoonnummer",
            "timestamp",
            "user action",
            "user email",
            "voorletters",
        ],
    ),
];
/// What stands between two columns.
const MARKS: [char; 4] = [';', '\t', '|', ','];

/// The names in a sheet, each once; nothing where no line is a head of several columns. Above the head can
/// stand what a program tells of a meeting, and below the people another sheet.
pub(super) fn people(lines: &[&str], whom: Whom) -> Option<Vec<Person>> {
    let mut told = lines.iter().filter(|line| line.chars().any(char::is_alphanumeric));
    let head =
        told.find_map(|line| MARKS.iter().find_map(|mark| Some((*mark, columns(line, *mark)?))));
    let (mark, columns) = head?;
    let is_title = |line: &str| {
        let (number, title) = line.split_once(". ").unwrap_or_default();
        let is_count = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
        is_count && !title.contains(mark) && 2 < columns.len()
    };
    let rows = told.take_while(|line| !is_title(line));
    let mut people: Vec<Person> = Vec::new();
    for row in rows {
        let cells = cells(row, mark);
        let parts: Vec<(Column, String)> = columns.iter().copied().zip(cells).collect();
        let of = |wanted| {
            let cell = parts.iter().find(|(column, _)| *column == wanted);
            cell.map(|(_, text)| text.clone()).unwrap_or_default()
        };
        let [function, registration] = [Column::Function, Column::Registration].map(of);
        let person = Person { name: said(&parts), function, registration };
        let is_known = people.iter().any(|known| known.name == person.name);
        if !is_known && (whom == Whom::All || !is_away(&parts)) {
            people.push(person);
        }
    }
    Some(people)
}

/// Whether a row says that somebody is not there.
fn is_away(parts: &[(Column, String)]) -> bool {
    parts.iter().any(|(column, text)| match column {
        Column::There => is_no(text),
        Column::Away => is_of_absent(&text.to_lowercase()) || !text.is_empty() && !is_no(text),
        _ => false,
    })
}

/// What a column is for by what stands above it, in small letters, also in two languages.
pub(super) fn column(head: &str) -> Option<Column> {
    let of = |word: &str| {
        let word = word.trim_matches(['*', ' ', ':', '\u{feff}']);
        COLUMNS.iter().find(|(_, words)| words.contains(&word)).map(|(column, _)| *column)
    };
    of(head).or_else(|| head.split('/').find_map(of))
}

fn columns(head: &str, mark: char) -> Option<Vec<Column>> {
    let heads = cells(head, mark);
    let columns: Vec<Option<Column>> =
        heads.iter().map(|cell| column(&cell.to_lowercase())).collect();
    let known: Vec<Column> = columns.iter().copied().flatten().collect();
    let is_named = known.iter().any(|column| *column != Column::Other);
    // Programs add columns of their own; people put no name beside two heads.
    let is_head = is_named && 1 < known.len() && (columns.len() == known.len() || 2 < known.len());
    let all = columns.into_iter().map(|column| column.unwrap_or(Column::Other));
    is_head.then(|| all.collect())
}

fn cells(line: &str, mark: char) -> Vec<String> {
    let bare = if mark == '|' { line.trim().trim_matches('|') } else { line };
    let bare_cell = |cell: String| cell.trim().trim_matches('"').trim().to_owned();
    parted(bare, |c| c == mark).into_iter().map(bare_cell).collect()
}

/// A name by its parts, in the order in which they are said. Beside a first name «naam» is a last one,
/// unless that stands there as well.
pub(super) fn said(parts: &[(Column, String)]) -> String {
    let of = |wanted: Column| {
        let told = parts.iter().filter(move |(of, text)| *of == wanted && !text.is_empty());
        told.map(|(_, text)| match text.split_once(", ") {
            Some((last, first)) => format!("{first} {last}"),
            None => text.clone(),
        })
    };
    let is_whole = of(Column::Last).next().is_some() || of(Column::First).next().is_none();
    if is_whole && let Some(name) = of(Column::Name).next() {
        return name;
    }
    let order = [Column::First, Column::Between, Column::Last, Column::Name];
    order.into_iter().flat_map(of).collect::<Vec<_>>().join(" ")
}
