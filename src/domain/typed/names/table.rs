//! A sheet of people with a head above its columns.

use super::list::parted;

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    First,
    Between,
    Last,
    /// No part of a name.
    Other,
}

/// What stands above a column, in small letters.
const COLUMNS: [(Column, &[&str]); 5] = [
    (Column::Name, &["deelnemer", "deelnemers", "naam", "namen", "volledige naam", "wie"]),
    (Column::First, &["roepnaam", "voornaam", "voornamen"]),
    (Column::Between, &["tussenvoegsel", "tussenvoegsels", "tussen"]),
    (Column::Last, &["achternaam", "familienaam"]),
    (
        Column::Other,
        &[
            "#",
            "aanwezig",
            "adres",
            "beroep",
            "e-mail",
            "e-mailadres",
            "email",
            "emailadres",
            "functie",
            "mail",
            "mobiel",
            "nr",
            "nr.",
            "nummer",
            "opmerking",
            "organisatie",
            "registratie",
            "rol",
            "tel",
            "tel.",
            "telefoon",
            "telefoonnummer",
            "voorletters",
        ],
    ),
];
/// What stands between two columns.
const MARKS: [char; 4] = [';', '\t', '|', ','];

/// The names in a sheet, one for each row; nothing where the first line is no head of several columns.
pub(super) fn people(lines: &[&str]) -> Option<Vec<String>> {
    let mut lines = lines.iter().filter(|line| line.chars().any(char::is_alphanumeric));
    let head = lines.next()?;
    let (mark, columns) = MARKS.iter().find_map(|mark| Some((*mark, columns(head, *mark)?)))?;
    Some(lines.map(|line| name(&cells(line, mark), &columns)).collect())
}

fn columns(head: &str, mark: char) -> Option<Vec<Column>> {
    let column = |cell: &String| {
        let word = cell.trim_matches(['*', ' ', ':']).to_lowercase();
        COLUMNS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(column, _)| *column)
    };
    let columns: Vec<Column> = cells(head, mark).iter().map(column).collect::<Option<_>>()?;
    let is_named = columns.iter().any(|column| *column != Column::Other);
    (1 < columns.len() && is_named).then_some(columns)
}

fn cells(line: &str, mark: char) -> Vec<String> {
    let bare = if mark == '|' { line.trim().trim_matches('|') } else { line };
    let bare_cell = |cell: String| cell.trim().trim_matches('"').trim().to_owned();
    parted(bare, |c| c == mark).into_iter().map(bare_cell).collect()
}

/// The parts of a name in the order in which they are said.
fn name(cells: &[String], columns: &[Column]) -> String {
    let order = [Column::Name, Column::First, Column::Between, Column::Last];
    let of = |column: Column| cells.iter().zip(columns).filter(move |(_, of)| **of == column);
    let parts = order.into_iter().flat_map(of).map(|(cell, _)| match cell.split_once(", ") {
        Some((last, first)) => format!("{first} {last}"),
        None => cell.clone(),
    });
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
