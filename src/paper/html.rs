//! Documents as pages for a browser and a printer, with nothing from outside them.
//!
//! A page is XML too, so that any program can read it. That is why `maud` does not write it: its
//! `<meta>` stays open, and it knows no line breaks. The test holds that all text is escaped.

mod style;

use self::style::STYLE;
use super::{
    Document, Drawing, FEW, Lane, Part, PieceKind, ROOMY, Rank, Table, TableRow, Use,
    direction::{Run, runs, runs_left},
};

/// A figure and its unit have no more characters.
const LONG: usize = 16;
/// How wide a minute of a bar is drawn, and how much of it is left open between two pieces.
const MINUTE: u32 = 10;
const PARTING: u32 = 4;

/// The documents in this language (`nl`) as one HTML file that is XML too; each begins a page of its own
/// in print.
pub fn html(language: &str, documents: &[Document]) -> String {
    let title = documents.first().map(|first| escaped(&first.title)).unwrap_or_default();
    let pages: Vec<String> = documents.iter().map(page).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width\"/>\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<main>\n{}\n</main>\n</body>\n</html>\n",
        pages.join("\n")
    )
}

fn page(document: &Document) -> String {
    let title = format!("<h1>{}</h1>", text(&document.title));
    let parts = document.parts.iter().map(part);
    std::iter::once(title).chain(parts).collect::<Vec<_>>().join("\n")
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(heading) => format!("<h2>{}</h2>", text(heading)),
        Part::Line(line) => format!("<p>{}</p>", text(line)),
        Part::Small(line) => format!("<p><small>{}</small></p>", text(line)),
        Part::Facts(facts) => {
            let line = |(name, fact): &(String, String)| {
                format!("<dt>{}</dt><dd>{}</dd>", text(name), text(fact))
            };
            // Where there are many, paper has two beside each other.
            let two = if FEW < facts.len() { " class=\"two\"" } else { "" };
            format!("<dl{two}>\n{}\n</dl>", facts.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        Part::List(items) => {
            let item = |item: &String| format!("<li>{}</li>", text(item));
            format!("<ul>\n{}\n</ul>", items.iter().map(item).collect::<Vec<_>>().join("\n"))
        }
        Part::Room(lines) => {
            "<p class=\"room\"></p>\n".repeat(usize::from(*lines)).trim_end().to_owned()
        }
        Part::Table(table) => rows(table),
        Part::Drawing(ribbon) => picture(ribbon),
    }
}

fn rows(table: &Table) -> String {
    let figure = |column, head: &str| if column < table.words { "" } else { class_of(head) };
    let head = |(column, head): (usize, &String)| {
        format!("<th scope=\"col\"{}>{}</th>", figure(column, head), text(head))
    };
    let heads: String = table.heads.iter().enumerate().map(head).collect();
    let class = match table.used {
        Use::Read => "",
        Use::Signed if ROOMY < table.rows.len() => " class=\"signed many\"",
        Use::Signed => " class=\"signed\"",
        Use::OnAWall => " class=\"wall\"",
    };
    let body: Vec<String> = table.rows.iter().map(|one| row(table, one)).collect();
    format!(
        "<table{class}>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>",
        body.join("\n")
    )
}

/// A row; in a table of blocks and steps its name is the head of the row.
fn row(table: &Table, row: &TableRow) -> String {
    let named = table.words.checked_sub(1);
    let is_ranked = table.rows.iter().any(|row| row.rank != Rank::Usual);
    let cell = |(column, cell): (usize, &String)| match column {
        column if is_ranked && Some(column) == named => {
            format!("<th scope=\"row\" class=\"name\">{}</th>", whole(cell))
        }
        column if table.words <= column => format!("<td{}>{}</td>", class_of(cell), whole(cell)),
        _ => format!("<td>{}</td>", whole(cell)),
    };
    let class = match row.rank {
        Rank::Usual | Rank::Whole => "",
        Rank::Part => " class=\"part\"",
        Rank::Sum => " class=\"sum\"",
    };
    format!("<tr{class}>{}</tr>", row.cells.iter().enumerate().map(cell).collect::<String>())
}

/// A figure stays on one line with its unit; words beside it may go on in the next.
fn class_of(figure: &str) -> &'static str {
    if LONG < figure.chars().count() { " class=\"figure long\"" } else { " class=\"figure\"" }
}

/// Bars that are drawn, so that they are there in print.
fn picture(ribbon: &Drawing) -> String {
    let minutes = |bar: &Lane| bar.pieces.iter().map(|piece| u32::from(piece.minutes)).sum::<u32>();
    let longest = ribbon.bars.iter().map(minutes).max().unwrap_or_default().max(1);
    let bars: Vec<String> = ribbon.bars.iter().map(|one| bar(one, longest)).collect();
    format!(
        "<figure role=\"img\" aria-label=\"{}\">\n{}\n</figure>",
        escaped(&ribbon.says),
        bars.join("\n")
    )
}

/// One bar, as long beside the longest as it is in minutes.
fn bar(bar: &Lane, longest: u32) -> String {
    let mut from = 0;
    let mut pieces = Vec::new();
    for piece in &bar.pieces {
        let length = u32::from(piece.minutes) * MINUTE;
        let colour = match piece.kind {
            PieceKind::Block => Some("#948771"),
            PieceKind::Work => Some("#6f6555"),
            PieceKind::Slot => Some("#3349b0"),
            PieceKind::Free => None,
        };
        if let Some(colour) = colour.filter(|_| PARTING < length) {
            let width = length - PARTING;
            pieces.push(format!(
                "<rect x=\"{from}\" y=\"0\" width=\"{width}\" height=\"10\" fill=\"{colour}\"/>"
            ));
        }
        from += length;
    }
    let of = match text(&bar.name) {
        name if name.is_empty() => name,
        name => format!("<span class=\"of\">{name}</span>"),
    };
    let [begin, end] = bar.ends.each_ref().map(|end| text(end));
    format!(
        "<div>{of}<span>{begin}</span><svg viewBox=\"0 0 {} 10\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\">{}</svg><span>{end}</span></div>",
        longest * MINUTE,
        pieces.concat()
    )
}

/// Text in which nothing is a tag.
fn escaped(text: &str) -> String {
    // The ampersand first: those that follow are ours.
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A cell, which is one name or word: where any of it runs from right to left, by itself.
fn whole(text: &str) -> String {
    if text.chars().any(runs_left) { apart(text) } else { escaped(text) }
}

/// Words whose direction is their own.
fn apart(words: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(words))
}

/// A line, in which what runs from right to left moves nothing that stands around it.
fn text(text: &str) -> String {
    let part = |run: &Run<'_>| if run.is_leftward { apart(run.text) } else { escaped(run.text) };
    runs(text).iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::clean::clean;

    #[test]
    fn a_name_of_another_direction_stands_by_itself() {
        for (line, expected) in [
            ("AB, نور, CD", "AB, <bdi>نور</bdi>, CD"),
            ("שרה (coach) · نور على", "<bdi>שרה</bdi> (coach) · <bdi>نور على</bdi>"),
            ("<b> & \"", "&lt;b&gt; &amp; &quot;"),
        ] {
            assert_eq!(text(line), expected);
        }
        assert_eq!(whole("שרה (coach)"), "<bdi>שרה (coach)</bdi>");
        assert_eq!(whole("AB"), "AB");
    }

    proptest! {
        #[test]
        fn whatever_was_written_is_read_back_as_text(words in any::<String>()) {
            let words = clean(&words, 200);
            let mut document = Document::new(words.clone());
            let rows = vec![vec![words.clone()].into()];
            let table = Table { heads: vec!["a".into()], rows, words: 0, used: Use::Signed };
            document.add(Part::Line(words.clone())).add(Part::Small(words.clone()));
            document.add(Part::Facts(vec![(words.clone(), words.clone())]));
            document.add(Part::List(vec![words.clone()])).add(Part::Table(table));
            let page = html("nl", &[document]);
            let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
            let read = roxmltree::Document::parse_with_options(&page, options).unwrap();
            for name in ["title", "h1", "p", "small", "dt", "dd", "li", "td"] {
                let found = read.descendants().find(|node| node.has_tag_name(name)).unwrap();
                let text: String = found.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
                prop_assert_eq!(&text, &words);
            }
        }
    }
}
