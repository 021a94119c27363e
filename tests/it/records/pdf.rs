//! Papers as PDF say what the page says, and are drawn as they should.

use std::{path::PathBuf, process::Command};

use lopdf::Document;
use tempfile::TempDir;

use crate::records::{desk::Desk, story::rich};

/// A paper as it was made.
pub(crate) struct Made {
    file: PathBuf,
    /// Where it lies, as long as somebody looks at it.
    _folder: TempDir,
    pub(crate) read: Document,
}

/// Every paper that there is, and how many pages it has.
const PAPERS: [(&[&str], usize); 10] = [
    (&["verslag"], 2),
    (&["bewijs"], 1),
    (&["bewijs", "--per-deelnemer"], 4),
    (&["jaaroverzicht", "2026", "--register", "skj"], 1),
    (&["agenda", "--begin", "14:00"], 1),
    (&["reflectie"], 1),
    (&["reflectie", "--deelnemer", "Bram"], 1),
    (&["overeenkomst"], 1),
    (&["inbreng", "formulier"], 1),
    (&["jaarplan"], 1),
];

/// The paper of a command.
pub(crate) fn pdf(desk: &Desk, command: &[&str]) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("papier.pdf");
    let said = desk.done(&[command, &["--naar", file.to_str().unwrap()]].concat());
    assert!(said.starts_with("Opgeslagen als"), "{said}");
    let read = Document::load(&file).unwrap();
    Made { file, _folder: folder, read }
}

impl Made {
    pub(crate) fn text(&self) -> String {
        let pages: Vec<u32> = self.read.get_pages().into_keys().collect();
        self.read.extract_text(&pages).unwrap()
    }
}

/// All that is said, without what a line makes of it.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn desk() -> Desk {
    let desk = Desk::with(&[rich("")]);
    let settings = "naam = \"Team Noord\"\nduur = 120\nplaats = \"Kamer 3\"\nregister = \"skj\"\n";
    std::fs::write(desk.group().join("groep.toml"), settings).unwrap();
    std::fs::write(desk.group().join("vakanties.toml"), "# geen\n").unwrap();
    desk
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn a_pdf_says_what_the_page_says_and_has_no_page_too_many() {
    let desk = desk();
    for (command, pages) in PAPERS {
        let made = pdf(&desk, command);
        assert_eq!(made.read.get_pages().len(), pages, "{command:?}");
        let text = bare(&made.text());
        let html = desk.done(&[command, &["--vorm", "html"]].concat());
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let page = roxmltree::Document::parse_with_options(&html, options).unwrap();
        let body = page.descendants().find(|node| node.has_tag_name("body")).unwrap();
        let said = body.descendants().filter(roxmltree::Node::is_text);
        for words in said.filter_map(|node| node.text()).map(bare) {
            assert!(text.contains(&words), "{command:?}: {words} in {text}");
        }
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn the_name_of_a_paper_and_its_language_are_told() {
    let desk = desk();
    for (command, _) in PAPERS {
        let read = pdf(&desk, command).read;
        let about = read.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let named = read.get_dictionary(about).unwrap().get(b"Title").unwrap();
        let title = lopdf::decode_text_string(named).unwrap();
        assert!(title.contains("2026") || title.contains("Team Noord"), "{command:?}: {title}");
        let language = read.catalog().unwrap().get(b"Lang").unwrap();
        assert_eq!(lopdf::decode_text_string(language).unwrap(), "nl");
    }
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn a_name_that_the_letters_do_not_have_is_told() {
    let desk = desk();
    std::fs::write(desk.group().join("groep.toml"), "naam = \"Team 家\"\n").unwrap();
    let file = desk.path().join("bewijs.pdf");
    let said = desk.run(&["bewijs", "--naar", file.to_str().unwrap()]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("家 in “") && said.err.contains('□'), "{}", said.err);
}

/// The bytes of the red, green and blue of each point of a page, if there is something to draw it with.
fn drawn(made: &Made) -> Option<Vec<u8>> {
    let mut call = Command::new("pdftoppm");
    let drawn = call.args(["-r", "50", "-f", "1", "-l", "1"]).arg(&made.file).output().ok()?;
    assert!(drawn.status.success());
    let body = drawn.stdout.splitn(4, |byte| *byte == b'\n').nth(3).unwrap();
    Some(body.to_vec())
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn a_page_is_drawn_with_ink_within_its_edges() {
    let desk = desk();
    for (command, _) in PAPERS {
        let Some(points) = drawn(&pdf(&desk, command)) else {
            eprintln!("skipped: pdftoppm is not here, so no page was drawn");
            return;
        };
        let width = 414;
        let is_ink = |point: &&[u8]| point.iter().any(|part| *part < 160);
        let all: Vec<&[u8]> = points.chunks(3).collect();
        let ink = all.iter().filter(|point| is_ink(point)).count();
        assert!((all.len() / 100..all.len() / 3).contains(&ink), "{command:?}: {ink} points");
        for row in all.chunks(width) {
            let edges = row.iter().take(25).chain(row.iter().rev().take(25));
            assert_eq!(edges.filter(|point| is_ink(point)).count(), 0, "{command:?}");
        }
    }
}
