//! A meeting that began by accident leaves nothing behind, and one can be thrown away on purpose.

use std::fs;

use crate::e2e::folder::Folder;
use crate::e2e::session::{DELETE, ENTER, ESC, Session, poll};

/// The journal of the meeting that runs, under a name of its own that keeps all that is written there.
fn second_name(folder: &Folder) -> (std::path::PathBuf, std::path::PathBuf) {
    let (journal, _) =
        folder.files().into_iter().find(|(_, text)| text.contains("started")).unwrap();
    let copy = folder.home().join("kopie");
    fs::hard_link(&journal, &copy).unwrap();
    (journal, copy)
}

fn park(session: &mut Session, text: &str) {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(text);
    session.wait_for(text);
    session.press(ENTER);
    session.wait_for("bewaard");
}

fn topics(folder: &Folder) -> Vec<String> {
    let listed = folder.json(&["parkeerlijst", "--json"]);
    let texts = listed.as_array().unwrap().iter().map(|topic| topic["text"].as_str().unwrap());
    texts.map(str::to_owned).collect()
}

fn is_gone(folder: &Folder) {
    poll("the meeting is gone", || (folder.count("started") == 0).then_some(()));
    assert_eq!(folder.status().json["running"], false);
    assert_eq!(folder.json(&["geschiedenis", "--json"]).as_array().unwrap().len(), 0);
    assert_eq!(topics(folder), ["Grenzen stellen"]);
}

#[test]
fn what_began_by_accident_is_taken_back_and_leaves_only_what_was_parked() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    session.press(ENTER);
    session.wait_for("u ongedaan");
    folder.wait_for("started", 1);
    park(&mut session, "Grenzen stellen");
    let (journal, copy) = second_name(&folder);
    session.outlast_guard();
    session.press("u");
    session.wait_for("Het begin terugnemen?");
    session.press("j");
    session.wait_for("De bijeenkomst is weg");
    session.wait_for("▸ Beginnen");
    is_gone(&folder);
    session.wait_for("Grenzen stellen");
    session.wait_for("nog geen eerdere bijeenkomst");
    // A copy that comes back, from a drive that synchronises, counts as nothing.
    fs::copy(&copy, &journal).unwrap();
    assert_eq!(folder.status().json["running"], false);
    assert_eq!(topics(&folder), ["Grenzen stellen"]);
    fs::remove_file(&journal).unwrap();
    // And another one begins as if there had been none.
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
}

#[test]
fn a_question_that_is_not_answered_with_yes_takes_nothing_back() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    for no in ["n", ESC, ENTER] {
        session.outlast_guard();
        session.press("u");
        session.wait_for("Het begin terugnemen?");
        session.outlast_guard();
        session.press(no);
        session.wait_until("no question", |screen| !screen.contains("Het begin terugnemen?"));
    }
    assert_eq!(folder.count("started"), 1);
    assert_eq!(folder.status().json["running"], true);
}

#[test]
fn a_meeting_is_thrown_away_while_it_runs_and_when_it_is_found() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    park(&mut session, "Grenzen stellen");
    session.outlast_guard();
    session.press(DELETE);
    session.wait_for("Weggooien?");
    session.press("j");
    session.wait_for("De bijeenkomst is weg");
    is_gone(&folder);
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
    session.kill9();
    let mut again = Session::start(&folder, &[]);
    again.wait_for("Er loopt nog een bijeenkomst.");
    again.press(DELETE);
    again.wait_for("Weggooien?");
    again.press("n");
    again.wait_until("no question", |screen| !screen.contains("Weggooien?"));
    assert_eq!(folder.count("started"), 1);
    again.press(DELETE);
    again.wait_for("Weggooien?");
    again.press("j");
    again.wait_for("De bijeenkomst is weg");
    is_gone(&folder);
    again.wait_for("nog geen eerdere bijeenkomst");
}

#[test]
fn whoever_leaves_after_taking_it_back_is_told_of_nothing_that_is_not_kept() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    session.press(ENTER);
    session.wait_for("u ongedaan");
    folder.wait_for("started", 1);
    session.press("u");
    session.wait_for("Het begin terugnemen?");
    session.press("j");
    session.wait_for("▸ Beginnen");
    poll("the meeting is gone", || (folder.count("started") == 0).then_some(()));
    session.press("q");
    assert_eq!(session.finish(), 0);
    assert!(!session.screen().contains("niet zeker bewaard"), "{}", session.screen());
}
