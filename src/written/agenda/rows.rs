//! The rows of an agenda that is a sheet or a list: each with its name, its minutes, and where they stand.

use std::ops::Range;

use crate::domain::typed;

/// A text and its bytes in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell<'t> {
    pub(super) text: &'t str,
    pub(super) at: Range<usize>,
}

/// A row of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row<'t> {
    pub(super) name: Cell<'t>,
    pub(super) minutes: Option<Cell<'t>>,
    /// What stands in a column that tells whether the minutes are fixed.
    pub(super) fixed: Option<&'t str>,
    /// Minutes up to the row that follows, where both have a time before them.
    pub(super) until_next: Option<u16>,
    begins: Option<u16>,
}

/// What stands above a column, in small letters.
const NAMES: [&str; 12] = [
    "activiteit",
    "agenda",
    "agendapunt",
    "blok",
    "naam",
    "onderdeel",
    "onderwerp",
    "wat",
    "werkvorm",
    "exercise",
    "item",
    "name",
];
const MINUTES: [&str; 10] = [
    "duration",
    "length",
    "minutes",
    "duur",
    "lengte",
    "min",
    "min.",
    "minuten",
    "tijd",
    "tijdsduur",
];
const BEGINS: [&str; 4] = ["aanvang", "begin", "start", "van"];
const FIXED: [&str; 2] = ["fixed", "vast"];
/// What stands between two columns.
const MARKS: [char; 4] = [';', '\t', '|', ','];

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Minutes,
    Begins,
    Fixed,
    Other,
}

/// The rows of a sheet or a list, in order.
pub(super) fn rows(text: &str) -> Vec<Row<'_>> {
    let lines = lines(text);
    let head = lines.iter().enumerate().find_map(|(at, line)| {
        MARKS.iter().find_map(|mark| Some((at, *mark, columns(line, *mark)?)))
    });
    let mut rows: Vec<Row<'_>> = match head {
        Some((at, mark, columns)) => {
            let below = lines.iter().skip(at + 1).filter(|line| !is_rule(line.text));
            below.map(|line| of_sheet(line, mark, &columns)).collect()
        }
        None => lines.iter().filter(|line| !is_title(line, &lines)).map(of_list).collect(),
    };
    let begins: Vec<Option<u16>> =
        rows.iter().skip(1).map(|row| row.begins).chain([None]).collect();
    for (row, next) in rows.iter_mut().zip(begins) {
        let until_next = || row.begins.zip(next)?.1.checked_sub(row.begins?);
        row.until_next = row.until_next.or_else(until_next);
    }
    rows
}

/// The lines with something on them.
fn lines(text: &str) -> Vec<Cell<'_>> {
    let mut at = 0;
    let all = text.split_inclusive('\n').map(|line| {
        let from = at;
        at += line.len();
        part(text, from..from + line.trim_end().len())
    });
    all.filter(|line| line.text.chars().any(char::is_alphanumeric)).collect()
}

/// A part of the text, without the room around it.
fn part(text: &str, at: Range<usize>) -> Cell<'_> {
    let whole = text.get(at.clone()).unwrap_or_default().trim_start_matches('\u{feff}');
    let from = at.end - whole.trim_start().len();
    let bare = whole.trim();
    Cell { text: bare, at: from..from + bare.len() }
}

impl<'t> Cell<'t> {
    /// A part of it, given as a text within it.
    fn within(&self, bare: &'t str) -> Self {
        let before = bare.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let from = self.at.start + before;
        let trimmed = bare.trim();
        let start = from + (bare.len() - bare.trim_start().len());
        Self { text: trimmed, at: start..start + trimmed.len() }
    }
}

/// What the columns are for, where a line is the head of a sheet.
fn columns(line: &Cell<'_>, mark: char) -> Option<Vec<Column>> {
    let named = |cell: Cell<'_>| {
        let head = cell.text.to_lowercase();
        let is = |words: &[&str]| words.contains(&head.as_str());
        match () {
            () if is(&NAMES) => Column::Name,
            () if is(&MINUTES) => Column::Minutes,
            () if is(&BEGINS) => Column::Begins,
            () if is(&FIXED) => Column::Fixed,
            () => Column::Other,
        }
    };
    let columns: Vec<Column> = cells(line, mark).into_iter().map(named).collect();
    let is_head = 1 < columns.len() && columns.contains(&Column::Name);
    (is_head && columns.iter().filter(|one| **one != Column::Other).nth(1).is_some())
        .then_some(columns)
}

/// A line between a head and its rows, or a row without a word.
fn is_rule(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

fn cells<'t>(line: &Cell<'t>, mark: char) -> Vec<Cell<'t>> {
    let bare = if mark == '|' { line.text.trim_matches('|') } else { line.text };
    let unquoted = |cell: Cell<'t>| {
        let text = cell.text.trim_matches('"');
        cell.within(text)
    };
    bare.split(mark).map(|cell| unquoted(line.within(cell))).collect()
}

fn of_sheet<'t>(line: &Cell<'t>, mark: char, columns: &[Column]) -> Row<'t> {
    let cells = cells(line, mark);
    let of = |wanted: Column| {
        let found = columns.iter().zip(&cells).find(|(column, _)| **column == wanted);
        found.map(|(_, cell)| cell.clone())
    };
    let (name, minutes) = (of(Column::Name), of(Column::Minutes));
    Row {
        name: name.unwrap_or_else(|| line.within(line.text.get(..0).unwrap_or_default())),
        minutes,
        fixed: of(Column::Fixed).map(|cell| cell.text),
        begins: of(Column::Begins).and_then(|cell| clock(cell.text)),
        until_next: None,
    }
}

/// A line above a list, which tells what it is: a head of Markdown, or one with a colon at its end or without a
/// mark where all others have one.
fn is_title(line: &Cell<'_>, lines: &[Cell<'_>]) -> bool {
    let has_mark = |line: &Cell<'_>| without_mark(line.text).len() < line.text.len();
    let others = lines.iter().filter(|other| other.at != line.at);
    line.text.starts_with('#')
        || line.text.ends_with(':')
        || lines.first().is_some_and(|first| first.at == line.at)
            && !has_mark(line)
            && 1 < lines.len()
            && others.into_iter().all(has_mark)
}

/// `- Weerbericht (8 min)`, `1. Weerbericht: 8`, `14:00 Weerbericht`, `Weerbericht;8`.
fn of_list<'t>(line: &Cell<'t>) -> Row<'t> {
    let bare = without_mark(line.text);
    let (begins, until, rest) = timed(bare);
    let (name, minutes) = with_minutes(rest);
    let length = begins.zip(until).and_then(|(from, to)| to.checked_sub(from));
    Row {
        name: line.within(name),
        minutes: minutes.map(|minutes| line.within(minutes)),
        fixed: None,
        until_next: length,
        begins,
    }
}

/// A line without the bullet, number or box before it.
fn without_mark(text: &str) -> &str {
    let bullet = text.trim_start_matches(['-', '*', '+', '•', '–']).trim_start();
    let boxed = ["[ ]", "[x]", "[X]"].iter().find_map(|mark| bullet.strip_prefix(mark));
    let rest = boxed.unwrap_or(bullet).trim_start();
    let figures = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = figures.strip_prefix(['.', ')']).filter(|name| name.starts_with(' '));
    counted.filter(|_| figures.len() < rest.len()).unwrap_or(rest).trim_start()
}

/// The times before a row, and the rest of it: `14:00`, `14:00-14:10`.
fn timed(text: &str) -> (Option<u16>, Option<u16>, &str) {
    let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | '-' | '–' | ' ' | 'u');
    let end = text.find(|c: char| !is_time(c)).unwrap_or(0);
    let (times, rest) = text.split_at_checked(end).unwrap_or(("", text));
    let mut parts = times.split(['-', '–']).map(str::trim).filter(|part| !part.is_empty());
    match (parts.next().and_then(clock), parts.next()) {
        (Some(from), until) => (Some(from), until.and_then(clock), rest),
        (None, _) => (None, None, text),
    }
}

/// Minutes since midnight of a time in figures.
fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once([':', '.', 'u'])?;
    let number = |text: &str, most: u16| text.parse().ok().filter(|n: &u16| *n <= most);
    (minute.len() == 2).then(|| Some(number(hour, 23)? * 60 + number(minute, 59)?))?
}

/// A name and the minutes behind it: in brackets, behind a mark, or as the last words.
fn with_minutes(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let in_brackets = || {
        let (name, length) = text.strip_suffix(')')?.rsplit_once('(')?;
        length.contains(|c: char| c.is_ascii_digit()).then_some((name, length))
    };
    let marked = || {
        let marks = [";", "\t", "|", ":", " - ", " – ", ","];
        let mut parts = marks.into_iter().filter_map(|mark| text.rsplit_once(mark));
        parts.find(|(_, length)| length.trim().starts_with(|c: char| c.is_ascii_digit()))
    };
    let last_words = || {
        let at = text.find(|c: char| c.is_ascii_digit()).filter(|at| 0 < *at)?;
        let (name, length) = text.split_at_checked(at)?;
        typed::minutes(length).filter(|_| name.ends_with(' ')).map(|_| (name, length))
    };
    match in_brackets().or_else(marked).or_else(last_words) {
        Some((name, length)) => (name, Some(length)),
        None => (text, None),
    }
}
