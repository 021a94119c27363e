//! Documents as pages for a browser and a printer, with nothing from outside them.
//!
//! A page is XML too, so that any program can read it. That is why `maud` does not write it: its
//! `<meta>` stays open, and it knows no line breaks. The test holds that all text is escaped.

use super::{Document, Part, Table};

/// The look, on the screen and on A4 paper.
const STYLE: &str = "
body{font:11pt/1.45 system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;color:#1a1a1a;max-width:46em;margin:2em auto;padding:0 1.5em}
h1{font-size:1.55em;line-height:1.2;margin:0 0 .8em}
h2{font-size:1.05em;margin:1.5em 0 .4em;break-after:avoid}
p{margin:.35em 0}ul{margin:.35em 0;padding-left:1.2em}li{margin:.15em 0}
small{color:#444;font-size:.85em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.2em;margin:.4em 0}
dt{color:#555}dd{margin:0}
table{border-collapse:collapse;width:100%;margin:.5em 0}
th,td{text-align:left;vertical-align:top;padding:.3em .7em .3em 0;border-bottom:1px solid #ccc}
th{border-bottom:1.5px solid #666;font-weight:600;font-size:.9em}
.figure{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.roomy td{height:2.1em;vertical-align:middle;border-bottom:1px solid #888}
tr{break-inside:avoid}
.roomy th:last-child{width:27%}.roomy td:nth-child(n+3){white-space:nowrap}
@page{size:A4;margin:10mm 16mm}
@media print{h1:not(:first-child){break-before:page}body{max-width:none;margin:0;padding:0;font-size:9pt;line-height:1.3}h1{font-size:1.4em;margin-bottom:.4em}h2{margin:.8em 0 .2em}
th,td{padding:.08em .7em .08em 0;line-height:1.2}.roomy td{height:1.8em}
dl{gap:0 1em;grid-template-columns:max-content 1fr max-content 1fr}dd:nth-of-type(-n+4){grid-column:2/-1}dl,p,ul,table{margin:.2em 0}}
";

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
            format!("<dl>\n{}\n</dl>", facts.iter().map(line).collect::<Vec<_>>().join("\n"))
        }
        Part::List(items) => {
            let item = |item: &String| format!("<li>{}</li>", text(item));
            format!("<ul>\n{}\n</ul>", items.iter().map(item).collect::<Vec<_>>().join("\n"))
        }
        Part::Table(table) => rows(table),
    }
}

fn rows(table: &Table) -> String {
    let figure = |column| if column < table.words { "" } else { " class=\"figure\"" };
    let head = |(column, head): (usize, &String)| {
        format!("<th scope=\"col\"{}>{}</th>", figure(column), text(head))
    };
    let cell =
        |(column, cell): (usize, &String)| format!("<td{}>{}</td>", figure(column), whole(cell));
    let heads: String = table.heads.iter().enumerate().map(head).collect();
    let row = |cells: &Vec<String>| {
        format!("<tr>{}</tr>", cells.iter().enumerate().map(cell).collect::<String>())
    };
    let class = if table.roomy { " class=\"roomy\"" } else { "" };
    let body: Vec<String> = table.rows.iter().map(row).collect();
    format!(
        "<table{class}>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table>",
        body.join("\n")
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
    let mut line = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(runs_left) {
        let (before, from) = rest.split_at(start);
        // Up to the last letter of the run; a space or sign may stand within it.
        let other = from.find(|c: char| c.is_alphanumeric() && !runs_left(c)).unwrap_or(from.len());
        let run = from.get(..other).unwrap_or(from);
        let end = run.rfind(runs_left).map_or(run.len(), |at| {
            at + run.get(at..).and_then(|last| last.chars().next()).map_or(1, char::len_utf8)
        });
        let (run, after) = from.split_at(end);
        line.push_str(&escaped(before));
        line.push_str(&apart(run));
        rest = after;
    }
    line.push_str(&escaped(rest));
    line
}

/// Whether a letter is of a script that runs from right to left, such as Hebrew and Arabic.
fn runs_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
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
            let rows = vec![vec![words.clone()]];
            let table = Table { heads: vec!["a".into()], rows, words: 0, roomy: true };
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
