//! Files that were damaged, copied or written by others: the meeting is held all the same.

use std::fs;
use std::path::{Path, PathBuf};

use rustix::process::Signal;

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, Session};

/// A group that met once and parked two topics; its only journal.
fn met_once(folder: &Folder) -> PathBuf {
    let mut session = Session::start(folder, &["start"]);
    session.wait_for("→ ");
    for topic in ["Eerste zaak", "Tweede zaak"] {
        session.press(&format!("p{topic}\r"));
        session.wait_for("bewaard");
        session.outlast_guard();
    }
    folder.wait_for("topic_parked", 2);
    session.kill9();
    let mut files = folder.files();
    assert_eq!(files.len(), 1);
    files.remove(0).0
}

/// The sentence about this file stands on the screen, and nothing about it changed.
fn is_said(folder: &Folder, file: &Path, sentence: &str) {
    let before = fs::read(file).unwrap();
    let mut session = Session::start(folder, &[]);
    // The words may be broken anywhere between the lines of a column.
    let plain = |screen: &str| screen.split_whitespace().collect::<String>();
    session.wait_until(sentence, |screen| plain(screen).contains(&plain(sentence)));
    session.press("q");
    assert_eq!(session.finish(), 0);
    assert_eq!(fs::read(file).unwrap(), before);
}

fn name(file: &Path) -> String {
    file.file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn damage_is_said_in_one_sentence_and_what_is_intact_counts() {
    let folder = Folder::new();
    let journal = met_once(&folder);
    let whole = fs::read(&journal).unwrap();
    let torn = whole[..whole.len() - 20].to_vec();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let last = lines.len();
    let mut zeros = whole.clone();
    let at = lines[..last - 1].concat().len();
    zeros[at..at + 30].fill(0);
    let newer = [
        &whole[..],
        b"{\"id\":\"01KB0000000000000000000000\",\"seq\":99,\"event\":\"hummed\",\"crc\":\"fafb5e73\"}\n",
    ]
    .concat();
    for (bytes, sentence, topics) in [
        (&torn, format!("de laatste regel is niet af (regel {last}); {} goede", last - 1), 1),
        (&zeros, format!("beschadigd (regel {last}); {} goede", last - 1), 1),
        (&newer, "1 regel van een nieuwere versie; bewaard".to_owned(), 2),
    ] {
        fs::write(&journal, bytes).unwrap();
        is_said(&folder, &journal, &format!("{}: {sentence}", name(&journal)));
        let said = folder.run(&["parkeerlijst"]);
        assert_eq!((said.code, said.out.lines().count()), (0, topics), "{}", said.out);
        assert!(said.err.contains(&sentence) && said.err.lines().count() == 1, "{}", said.err);
    }
}

#[test]
fn a_torn_meeting_is_resumed_after_what_was_kept() {
    let folder = Folder::new();
    let journal = met_once(&folder);
    let whole = fs::read(&journal).unwrap();
    let torn = &whole[..whole.len() - 20];
    fs::write(&journal, torn).unwrap();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("→ ");
    folder.wait_for("taken_over", 1);
    session.press("l");
    session.wait_for("Eerste zaak");
    assert!(!session.screen().contains("Tweede zaak"));
    assert!(fs::read(&journal).unwrap().starts_with(torn));
}

#[test]
fn foreign_files_and_copies_are_named_and_left_alone() {
    let folder = Folder::new();
    let journal = met_once(&folder);
    let beside = |name: &str| journal.parent().unwrap().join(name);
    let copy = beside(&name(&journal).replace(".jsonl", " (conflicted copy 2026-11-24).jsonl"));
    fs::copy(&journal, &copy).unwrap();
    let bytes = fs::read(&journal).unwrap();
    fs::write(&journal, &bytes[..bytes.len() - 20]).unwrap();
    let foreign = beside("notulen\u{1b}]0;x\u{7}.docx");
    fs::write(&foreign, "PK").unwrap();
    let said = folder.run(&["parkeerlijst"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 2), "{}", said.out);
    for sentence in
        ["is niet af", "(conflicted copy 2026-11-24).jsonl is een kopie", "]0;x.docx: geen logboek"]
    {
        assert!(said.err.contains(sentence), "{}", said.err);
    }
    assert!(!said.err.contains(['\u{1b}', '\u{7}']), "{:?}", said.err);
    assert_eq!(fs::read_to_string(foreign).unwrap(), "PK");
    assert_eq!(fs::read(copy).unwrap(), bytes);
}

#[test]
fn second_program_that_comes_too_late_follows_and_writes_nothing() {
    let folder = Folder::new();
    met_once(&folder);
    let open = || {
        let mut session = Session::start(&folder, &[]);
        session.wait_for("Er loopt nog een bijeenkomst.");
        session
    };
    let (mut first, mut second) = (open(), open());
    first.press(ENTER);
    first.wait_for("→ ");
    folder.wait_for("taken_over", 1);
    let before = folder.files();
    second.press(ENTER);
    second.wait_gone("Er loopt nog een bijeenkomst.");
    second.wait_for("kijkt mee");
    second.press("pGeheim\r");
    first.press(" ");
    second.wait_for("sinds ");
    assert_eq!(folder.count("topic_parked"), 2);
    assert_eq!((folder.count("taken_over"), folder.files().len()), (1, before.len()));
    first.signal(Signal::KILL);
}
