//! The pages are for everybody: what a program that reads aloud, a keyboard and a printer need of them.

use intervisie::domain::event::{Event, Participant};
use roxmltree::{Document, Node, ParsingOptions};

use crate::records::{desk::Desk, story::rich};

/// Every page of a meeting with names that run from right to left.
fn pages() -> Vec<String> {
    let mut story = rich("");
    story.entries.pop();
    for name in ["نور على", "שרה (coach)"] {
        story.at(6_710, Event::ParticipantCame(Participant::named(name)));
    }
    story.at(7_260, Event::Ended);
    let desk = Desk::with(&[story]);
    [
        &["verslag"][..],
        &["bewijs"],
        &["bewijs", "--per-deelnemer"],
        &["bewijs", "--register", "skj"],
        &["jaaroverzicht", "2026", "--register", "skj"],
    ]
    .iter()
    .map(|command| desk.done(&[command, &["--vorm", "html"][..]].concat()))
    .collect()
}

/// Those, and the agenda for the wall, on which nobody stands.
fn all_pages() -> Vec<String> {
    let wall = Desk::with(&[rich("")]).done(&["agenda", "--begin", "14:00", "--vorm", "html"]);
    pages().into_iter().chain([wall]).collect()
}

fn read(page: &str) -> Document<'_> {
    Document::parse_with_options(page, ParsingOptions { allow_dtd: true, ..Default::default() })
        .unwrap()
}

fn all<'a>(page: &'a Document<'a>, tag: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    page.descendants().filter(move |node| node.has_tag_name(tag))
}

fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

/// The cells of a row; the name of a block or step is the head of its row.
fn cells<'a>(row: Node<'a, 'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    row.children().filter(|node| node.has_tag_name("td") || node.has_tag_name("th"))
}

#[test]
fn a_page_says_its_language_and_name_and_where_it_begins() {
    for page in all_pages() {
        let read = read(&page);
        assert_eq!(read.root_element().attribute("lang"), Some("nl"));
        let titles: Vec<String> = all(&read, "title").map(text).collect();
        assert!(matches!(titles.as_slice(), [title] if !title.trim().is_empty()), "{titles:?}");
        let mains: Vec<_> = all(&read, "main").collect();
        let body = all(&read, "body").next().unwrap();
        let parts: Vec<_> = body.children().filter(Node::is_element).collect();
        assert_eq!(parts, mains, "all of it is in one main part");
        let viewport = all(&read, "meta").find_map(|node| node.attribute("content")).unwrap();
        assert!(!viewport.contains("maximum-scale") && !viewport.contains("user-scalable"));
        for outside in ["script", "link", "img", "iframe", "object"] {
            assert_eq!(all(&read, outside).count(), 0, "{outside}");
        }
    }
}

#[test]
fn headings_leave_no_level_out() {
    for page in all_pages() {
        let read = read(&page);
        let mut level = 0;
        for node in read.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let Some(found) = name.strip_prefix('h').and_then(|n| n.parse::<u32>().ok()) else {
                continue;
            };
            assert!(found <= level + 1, "{name} after h{level}");
            assert!(!text(node).trim().is_empty(), "an empty {name}");
            level = found;
        }
        assert!(0 < level);
    }
}

#[test]
fn every_column_has_a_head_that_says_so() {
    for page in all_pages() {
        let read = read(&page);
        for table in all(&read, "table") {
            let is_of = |node: &Node<'_, '_>, scope| node.attribute("scope") == Some(scope);
            let all: Vec<_> = table.descendants().filter(|n| n.has_tag_name("th")).collect();
            let heads = all.iter().filter(|head| is_of(head, "col")).count();
            assert!(0 < heads);
            for head in &all {
                assert!(is_of(head, "col") || is_of(head, "row"));
                assert!(!text(*head).trim().is_empty(), "an empty head");
            }
            let rows = table.descendants().filter(|node| node.has_tag_name("tr")).skip(1);
            for row in rows {
                assert_eq!(cells(row).count(), heads);
            }
        }
    }
}

#[test]
fn a_name_from_right_to_left_stands_by_itself() {
    for page in pages() {
        let read = read(&page);
        let foreign = |text: &str| text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
        let texts = read.descendants().filter(Node::is_text);
        let found: Vec<_> = texts.filter(|node| node.text().is_some_and(foreign)).collect();
        assert!(!found.is_empty());
        for node in found {
            let above = node.parent().unwrap();
            let apart = above.has_tag_name("bdi") || above.has_tag_name("title");
            assert!(apart, "{:?} in {}", node.text(), above.tag_name().name());
        }
    }
}

/// How bright a colour is, as the guidelines for the web reckon it.
fn light(colour: &str) -> f64 {
    let wide: String = match colour.len() {
        3 => colour.chars().flat_map(|c| [c, c]).collect(),
        _ => colour.to_owned(),
    };
    let part = |at: usize| {
        f64::from(u8::from_str_radix(wide.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0
    };
    let bright = |part: f64| {
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = [0, 2, 4].map(|at| bright(part(at)));
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(ink: &str, paper: &str) -> f64 {
    (light(paper) + 0.05) / (light(ink) + 0.05)
}

#[test]
fn words_stand_out_from_the_paper() {
    assert!((contrast("777", "fff") - 4.48).abs() < 0.01);
    let page = pages().remove(0);
    let after = |what: &'static str| {
        let found = page.split(what).skip(1);
        found.map(|rest| rest.split([';', '}']).next().unwrap()).collect::<Vec<&str>>()
    };
    let papers = after("background:#");
    assert_eq!(papers, ["fbf7ee", "fff"], "of a screen, and of a printer");
    let lines = after("border-bottom-color:#");
    let inks: Vec<&str> = after("color:#")
        .into_iter()
        .filter(|ink| !lines.contains(ink) || *ink == "574f44")
        .collect();
    assert!(2 < inks.len());
    for ink in inks {
        for paper in &papers {
            assert!(7.0 <= contrast(ink, paper), "{ink} on {paper}");
        }
    }
}

/// The minutes of a table of times, and what it says that they are together.
fn minutes<'a>(table: Node<'a, 'a>, column: usize) -> Option<(i64, i64)> {
    let mut sum = 0;
    let mut whole = None;
    for row in table.descendants().filter(|node| node.has_tag_name("tr")).skip(1) {
        let cells: Vec<String> = cells(row).map(text).collect();
        if cells.len() <= column {
            return None;
        }
        let minutes: i64 = cells[column].split(' ').next().unwrap().parse().unwrap_or(0);
        match cells[0].as_str() {
            "Samen" => whole = Some(minutes),
            _ if row.attribute("class") == Some("part") => {}
            _ => sum += minutes,
        }
    }
    Some((sum, whole?))
}

#[test]
fn minutes_on_a_page_add_up() {
    let mut tables = 0;
    for page in all_pages() {
        let read = read(&page);
        for table in all(&read, "table") {
            for column in [1, 2] {
                if let Some((sum, whole)) = minutes(table, column) {
                    assert_eq!(sum, whole);
                    tables += 1;
                }
            }
        }
    }
    assert!(8 <= tables, "{tables}");
}
