//! The guided rehearsal in the real program: fast, in a terminal, and nothing of it is kept.

use std::time::Instant;

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, ESC, Session};

#[test]
fn a_rehearsal_is_walked_from_the_first_evening_and_leaves_nothing_behind() {
    let folder = Folder::new();
    let mut session = Session::first(&folder);
    session.wait_for("1 van 3");
    session.outlast_guard();
    session.press(ESC);
    session.wait_for("Dat kan met o: anderhalve minuut");
    let before = folder.files();
    session.press("o");
    session.wait_for("Oefening 1 van 5");
    // A key that was not asked for just works, and the guide waits.
    session.press("k");
    session.press("k");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Oefening 2 van 5");
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press("Rooster");
    session.wait_for("› Rooster");
    session.press(ENTER);
    session.wait_for("Oefening 3 van 5");
    session.press("v");
    session.wait_for("Oefening 4 van 5");
    session.press("b");
    session.wait_for("Oefening 5 van 5");
    session.press(ESC);
    session.outlast_guard();
    session.press("e");
    session.wait_for("Dat was alles");
    assert_eq!(folder.status().json["running"], false);
    session.press("q");
    session.wait_for("De oefening stopt dan");
    session.press("j");
    session.wait_for("er is niets van bewaard");
    session.wait_for("▸ Beginnen");
    assert_eq!(folder.files(), before);
    // What begins after it is a meeting.
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
    assert_eq!(folder.status().json["parked"], 0);
}

#[test]
fn oefen_is_the_same_with_the_guide_from_the_start() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["oefen"]);
    session.wait_for("▸ Beginnen");
    session.press(ENTER);
    session.wait_for("Oefening 1 van 5");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Oefening 2 van 5");
    assert_eq!(folder.count("started"), 0);
}

#[test]
fn vanzelf_plays_a_whole_meeting_in_about_a_minute() {
    let folder = Folder::new();
    let begun = Instant::now();
    let mut session = Session::start(&folder, &["oefen", "--vanzelf"]);
    for said in ["geparkeerd: 1", "stap 4 van", "het slot loopt", "Gesloten om"] {
        session.wait_for(said);
    }
    assert!((40..90).contains(&begun.elapsed().as_secs()), "{:?}", begun.elapsed());
    assert_eq!(folder.count("started"), 0);
}

#[test]
fn vanzelf_goes_on_without_a_key_until_one_is_pressed() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["oefen", "--vanzelf"]);
    session.wait_for("Dit speelt vanzelf");
    session.wait_for("geparkeerd: 1");
    session.press("k");
    session.wait_for("Oefening 1 van 5");
    assert_eq!(folder.count("started"), 0);
}
