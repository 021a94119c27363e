//! Documents as Markdown. Whatever people wrote stays text: no sign of it becomes a mark.
//!
//! It is read as plain text as well, by people: tables have spaces around their words, and `&` stays
//! `&`. `pulldown-cmark-to-cmark` writes neither, and takes four events for what is one line here.

use super::{Document, Part, Rank, Table, TableRow};

/// A line to write on.
const ROOM: &str = "................................................................";

/// The documents in plain Markdown, with tables, one after the other.
pub fn markdown(documents: &[Document]) -> String {
    let blocks = documents.iter().flat_map(blocks).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n\n") + "\n"
}

fn blocks(document: &Document) -> impl Iterator<Item = String> {
    let title = format!("# {}", text(&document.title));
    std::iter::once(title).chain(document.parts.iter().map(part))
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(heading) => format!("## {}", text(heading)),
        Part::Line(line) => text(line),
        Part::Small(line) => format!("*{}*", text(line)),
        Part::Facts(facts) => {
            let line =
                |(name, fact): &(String, String)| format!("- **{}:** {}", text(name), text(fact));
            facts.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Part::List(items) => {
            items.iter().map(|item| format!("- {}", text(item))).collect::<Vec<_>>().join("\n")
        }
        Part::Room(lines) => vec![ROOM; usize::from(*lines)].join("\n\n"),
        Part::Table(table) => rows(table),
        Part::Drawing(_) => String::new(),
    }
}

fn rows(table: &Table) -> String {
    let joined = |cells: &mut dyn Iterator<Item = String>| {
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let row = |row: &TableRow| {
        let of_part = |(at, cell): (usize, &String)| match (row.rank, at + 1 == table.words) {
            (Rank::Part, true) => format!("– {}", text(cell)),
            _ => text(cell),
        };
        joined(&mut row.cells.iter().enumerate().map(of_part))
    };
    let rule = |column| if column < table.words { "---" } else { "---:" };
    let rules: Vec<&str> = (0..table.heads.len()).map(rule).collect();
    let heads = joined(&mut table.heads.iter().map(|head| text(head)));
    let head = [heads, format!("|{}|", rules.join("|"))];
    head.into_iter().chain(table.rows.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// Text in which every sign that Markdown could take for a mark is escaped.
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let first = at == 0;
        let is_mark = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&')
            || (first && matches!(c, '#' | '+' | '-' | '='))
            || (matches!(c, '.' | ')') && begins_an_item(text, at));
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Whether a text as far as this mark would begin a numbered list; "0.8 hours" does not.
fn begins_an_item(text: &str, mark: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(mark) else { return false };
    let is_number = !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit());
    is_number && after.chars().nth(1).is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;
    use crate::{domain::clean::clean, paper::Use};

    /// The texts of paragraphs, list items and cells, as a reader of Markdown sees them; any other
    /// mark is told by its name.
    fn read(markdown: &str) -> Vec<String> {
        let mut texts = vec![];
        let mut open = String::new();
        for event in
            Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH)
        {
            match event {
                Event::Text(text) => open.push_str(&text),
                Event::End(
                    TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::Heading(_),
                ) => texts.push(std::mem::take(&mut open)),
                Event::Start(
                    Tag::Paragraph
                    | Tag::List(None)
                    | Tag::Item
                    | Tag::Heading { .. }
                    | Tag::Table(_)
                    | Tag::TableHead
                    | Tag::TableRow
                    | Tag::TableCell,
                )
                | Event::End(_) => {}
                other => texts.push(format!("{other:?}")),
            }
        }
        texts
    }

    #[test]
    fn a_number_with_a_point_stays_what_it_is() {
        for (plain, marked) in
            [("0.8 hours", "0.8 hours"), ("1. one", "1\\. one"), ("12)", "12\\)"), ("1.", "1\\.")]
        {
            assert_eq!(text(plain), marked);
        }
    }

    proptest! {
        #[test]
        fn whatever_was_written_is_read_back_as_text(words in any::<String>()) {
            let words = clean(&words, 200);
            prop_assume!(!words.is_empty());
            let mut document = Document::new(words.clone());
            let table = Table {
                heads: vec![words.clone(), "b".into()],
                rows: vec![vec![words.clone(), "c".into()].into()],
                words: 1,
                used: Use::Read,
            };
            document.add(Part::Line(words.clone())).add(Part::List(vec![words.clone()]));
            document.add(Part::Table(table));
            let read = read(&markdown(&[document]));
            let expected = [&words, &words, &words, &words, "b", &words, "c"].map(str::to_owned);
            prop_assert_eq!(read, expected);
        }
    }
}
