//! Leaving: asked for, by a signal, or because there is no terminal to begin with.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::e2e::folder::Folder;
use crate::e2e::session::{CTRL_C, ENTER, Session};

const ASKED: &str = "Weggaan?";

fn begin(folder: &Folder) -> Session {
    let mut session = Session::start(folder, &["start"]);
    session.wait_for("slot uiterlijk");
    folder.wait_for("started", 1);
    session
}

fn is_resumable(folder: &Folder) {
    assert_eq!(folder.status().json["running"], true);
    let mut session = Session::start(folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("→ ");
    session.wait_for("slot uiterlijk");
}

#[test]
fn leaving_a_running_meeting_is_asked_first() {
    let folder = Folder::new();
    let mut session = begin(&folder);
    session.press("q");
    session.wait_for(ASKED);
    session.press("n");
    session.wait_gone(ASKED);
    session.press(" ");
    session.wait_for("sinds ");
    session.press("q");
    session.wait_for(ASKED);
    session.press("j");
    assert_eq!(session.finish(), 0);
    let journal = folder.files().remove(0).0;
    let said = session.screen().replace('\n', "");
    assert!(said.contains(&format!("bewaard in {}", journal.display())), "{said}");
    is_resumable(&folder);
}

#[test]
fn second_interrupt_leaves_also_from_an_input_line() {
    for open in ["", "pCijfers", "s", "l", "?", "z", "r", "k", "x"] {
        let folder = Folder::new();
        let mut session = begin(&folder);
        session.press(open);
        session.press(CTRL_C);
        session.wait_for(ASKED);
        session.press(CTRL_C);
        assert_eq!(session.finish(), 0, "{open}");
        assert_eq!(folder.status().json["running"], true);
    }
}

#[test]
fn signals_leave_within_a_second_a_clean_terminal_and_a_meeting_to_resume() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let folder = Folder::new();
        let mut session = begin(&folder);
        session.press("p");
        session.wait_for("Wat parkeren we");
        let sent = Instant::now();
        session.signal(signal);
        session.ends();
        assert!(sent.elapsed() < Duration::from_secs(1), "{signal:?}: {:?}", sent.elapsed());
        session.finish();
        is_resumable(&folder);
    }
}

#[test]
fn rehearsal_keeps_nothing() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["oefen", "--tempo", "600"]);
    session.wait_for("Voorstel");
    session.press(ENTER);
    session.wait_for("→ ");
    session.press("pGeheim\r");
    session.wait_for("Geparkeerd");
    let said = session.screen().replace("niets wordt bewaard", "");
    assert!(!said.contains("bewaard"), "{said}");
    assert_eq!(folder.status().json["running"], false);
    session.press("q");
    session.wait_for(ASKED);
    session.press("j");
    assert_eq!(session.finish(), 0);
    assert!(!session.screen().contains("bewaard"), "{}", session.screen());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn without_a_terminal_one_sentence_says_so() {
    let folder = Folder::new();
    for command in [&[][..], &["start"], &["oefen"], &["klok"]] {
        let said = folder.run(command);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{command:?}");
        assert!(said.err.contains("terminalvenster"), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1);
    }
    for line in ["intervisie start </dev/null", "intervisie start >/dev/null"] {
        let mut session = Session::shell(&folder, line);
        assert_eq!(session.finish(), 1);
        let said = session.screen();
        assert!(said.contains("nodig; in zinnen"), "{said}");
    }
    assert_eq!(folder.files(), []);
}

#[test]
fn a_window_that_is_not_set_to_utf8_is_told_so() {
    const TOLD: &str = "Mooier met LANG";
    for (locale, said) in [("C", TOLD), ("C.UTF-8", "Begonnen om")] {
        let folder = Folder::new();
        let mut session = Session::start_as(&folder, &["start"], &[("LC_ALL", locale)]);
        session.wait_for(said);
        assert_eq!(session.screen().contains(TOLD), said == TOLD, "{locale}");
    }
}
