//! The first time: a welcome on an empty folder, passed with Enter alone or filled in.

use std::fs;

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, ESC, Session, TAB};

const UP: &str = "\x1b[A";

fn group_file(folder: &Folder) -> String {
    fs::read_to_string(folder.path().join("groepen/intervisie/groep.toml")).unwrap_or_default()
}

/// Enter, more than a second after the last, until this stands on the screen.
fn go_on(session: &mut Session, until: &str) {
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for(until);
}

#[test]
fn three_enters_lead_from_an_empty_folder_to_the_beginning() {
    let folder = Folder::new();
    let mut session = Session::first(&folder);
    session.wait_for("1 van 3");
    session.wait_for("Geen account, geen internet");
    go_on(&mut session, "2 van 3");
    session.wait_for("Hoe heet jullie groep");
    go_on(&mut session, "3 van 3");
    session.wait_for("eerste bijeenkomst");
    go_on(&mut session, "▸ Beginnen");
    assert_eq!(folder.count("started"), 0);
    assert_eq!(group_file(&folder), "", "nothing was said, and nothing is written");
    go_on(&mut session, "Begonnen om");
    folder.wait_for("started", 1);
}

#[test]
fn whoever_says_who_they_are_finds_it_in_the_file_of_the_group() {
    let folder = Folder::new();
    let mut session = Session::first(&folder);
    session.wait_for("1 van 3");
    go_on(&mut session, "2 van 3");
    // The name of the group first; then names, in a line that stays open.
    session.wait_for("Hoe heet de groep?");
    session.press("Team Oost");
    session.wait_for("› Team Oost");
    session.press(ENTER);
    session.wait_for("Naam of initialen");
    for name in ["Anna de Boer", "Bram"] {
        session.press(name);
        session.wait_for(name);
        session.press(ENTER);
        session.wait_until("the next name", |screen| !screen.contains(&format!("› {name}")));
    }
    // The last one who was named gets a role, and then another.
    session.press(TAB);
    session.wait_for("voorzitter");
    session.press(TAB);
    session.wait_for("tijdbewaker");
    session.press("\x1b[200~Chantal Öz\nDounia\n\x1b[201~");
    session.wait_for("Chantal Öz; Dounia");
    session.press(ENTER);
    session.wait_until("four names", |screen| screen.contains("Dounia") && !screen.contains(';'));
    // Up to the name of the group, past four people: it can still be another.
    session.press(&UP.repeat(5));
    session.wait_for("Hoe heet de groep?");
    session.press("Team Noord");
    session.wait_for("› Team Noord");
    session.press(ENTER);
    session.wait_until("the name", |screen| {
        screen.lines().any(|row| row.contains("Team Noord") && row.contains("2 van 3"))
    });
    go_on(&mut session, "3 van 3");
    session.wait_until("the first time", |screen| {
        screen.lines().any(|line| line.contains("eerste bijeenkomst") && line.contains("ja"))
    });
    session.press(DOWN);
    session.press("90");
    session.wait_for("› 90");
    session.press(ENTER);
    session.wait_for("90 minuten");
    go_on(&mut session, "▸ Beginnen");
    session.wait_for("Kennismaken");
    session.wait_for("4 van 4");
    session.wait_for("tijdbewaker: B ");
    crate::e2e::session::poll("the file", || {
        let text = group_file(&folder);
        let all = ["Team Noord", "Anna de Boer", "Bram", "Chantal Öz", "Dounia", "duur = 90"];
        all.iter().all(|part| text.contains(part)).then_some(())
    });
    // It comes once.
    session.press("q");
    assert_eq!(session.finish(), 0);
    let mut again = Session::first(&folder);
    again.wait_for("▸ Beginnen");
}

#[test]
fn escape_goes_back_and_from_the_first_screen_to_the_beginning() {
    let folder = Folder::new();
    let mut session = Session::first(&folder);
    session.wait_for("1 van 3");
    go_on(&mut session, "2 van 3");
    go_on(&mut session, "3 van 3");
    for back in ["2 van 3", "1 van 3", "▸ Beginnen"] {
        session.outlast_guard();
        session.press(ESC);
        session.wait_for(back);
    }
    assert_eq!(folder.count("started"), 0);
}

#[test]
fn a_group_that_is_named_and_a_command_are_not_welcomed() {
    let named = Folder::new();
    let mut session = Session::start(&named, &["--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    let folder = Folder::new();
    let mut rehearsal = Session::start(&folder, &["oefen"]);
    rehearsal.wait_for("▸ Beginnen");
}
