//! The log for whoever helps: what it holds, and what it never holds.

use crate::e2e::{folder::Folder, session::Session};

#[test]
fn a_log_tells_of_the_machine_and_never_what_was_typed() {
    let folder = Folder::new();
    let log = folder.home().join("log.txt");
    let mut session = Session::start(&folder, &["start", "--log", log.to_str().unwrap()]);
    session.wait_for("Begonnen om");
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press("Geheimwoord\r");
    session.wait_for("bewaard");
    session.press("q");
    session.press("j");
    session.finish();
    let text = std::fs::read_to_string(&log).unwrap();
    for part in ["intervisie 0.", "TERM=\"xterm-256color\"", "in_lines=false", "kept up to 2"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("Geheim") && !text.contains("Key"), "{text}");
}
