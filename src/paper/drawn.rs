//! Documents as lines in a terminal: columns as wide as their words, and none of the marks of Markdown.

mod columns;

use unicode_width::UnicodeWidthStr as _;

use super::{Document, Part};
use crate::cells::wrap;

/// Narrower than this no paper is drawn, wider than this nobody reads a line.
const WIDTHS: (usize, usize) = (40, 100);
/// Between the name of a fact and what it is.
const GAP: usize = 2;
/// A name of a fact that is wider has its fact on the next line.
const NAME: usize = 24;

/// The documents one after the other, in lines of at most so many columns.
pub fn drawn(documents: &[Document], width: usize) -> String {
    let width = width.clamp(WIDTHS.0, WIDTHS.1);
    let lines: Vec<String> = documents.iter().flat_map(|document| of(document, width)).collect();
    let bare = lines.iter().map(|line| line.trim_end());
    bare.collect::<Vec<_>>().join("\n") + "\n"
}

fn of(document: &Document, width: usize) -> Vec<String> {
    let mut lines = wrapped(&document.title, width);
    lines.push("═".repeat(width));
    for part in &document.parts {
        let of_part = part_lines(part, width);
        // A heading stands by what follows it.
        let is_headed = matches!(part, Part::Heading(_));
        if !of_part.is_empty() {
            lines.push(String::new());
            lines.extend(is_headed.then(String::new));
            lines.extend(of_part);
        }
    }
    lines.push(String::new());
    lines
}

fn part_lines(part: &Part, width: usize) -> Vec<String> {
    match part {
        Part::Heading(heading) => {
            let heading = wrapped(heading, width);
            let rule = "─".repeat(heading.iter().map(|line| line.width()).max().unwrap_or(0));
            heading.into_iter().chain([rule]).collect()
        }
        Part::Line(line) | Part::Small(line) => wrapped(line, width),
        Part::Facts(facts) => self::facts(facts, width),
        Part::List(items) => items.iter().flat_map(|item| hanging("· ", 2, item, width)).collect(),
        Part::Room(lines) => vec![".".repeat(width); usize::from(*lines)],
        Part::Table(table) => columns::table(table, width),
        // A table beside it tells the same.
        Part::Drawing(_) => Vec::new(),
    }
}

/// Names in a column, and what they are in the next.
fn facts(facts: &[(String, String)], width: usize) -> Vec<String> {
    let names = facts.iter().map(|(name, _)| name.width()).filter(|name| *name <= NAME);
    let column = names.max().unwrap_or(0) + GAP;
    let fact = |(name, fact): &(String, String)| {
        let first = format!("{name}{}", " ".repeat(column.saturating_sub(name.width()).max(GAP)));
        hanging(&first, column, fact, width)
    };
    facts.iter().flat_map(fact).collect()
}

/// A text behind a mark, its further lines below its first letter.
fn hanging(first: &str, column: usize, text: &str, width: usize) -> Vec<String> {
    let indent = " ".repeat(column);
    let lines = wrapped(text, width.saturating_sub(column));
    let fits = first.width() <= column;
    let own_line = (!fits).then(|| first.to_owned());
    let indented = lines.into_iter().enumerate().map(|(at, line)| match at {
        0 if fits => format!("{first}{line}"),
        _ => format!("{indent}{line}"),
    });
    own_line.into_iter().chain(indented).collect()
}

/// A text in lines of at most so many columns; a longer word is cut. At least one line.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let room = u16::try_from(width).unwrap_or(u16::MAX).max(1);
    let lines = wrap(text, room, usize::MAX);
    if lines.is_empty() { vec![String::new()] } else { lines }
}

#[cfg(test)]
mod tests;
