//! The whole first evening in the real program, from the empty folder to the papers: only what the screen
//! offers is pressed.

use std::fs;

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, ESC, Session};

/// Enter, more than a second after the last, until this stands on the screen.
fn go_on(session: &mut Session, until: &str) {
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for(until);
}

/// A line that is typed and kept.
fn say(session: &mut Session, text: &str, until: &str) {
    session.press(text);
    session.wait_for(&format!("› {text}"));
    session.press(ENTER);
    session.wait_for(until);
}

fn welcome(session: &mut Session) {
    session.wait_for("1 van 3");
    go_on(session, "2 van 3");
    say(session, "Team Oost", "Naam of initialen");
    say(session, "Anna de Boer; Bram Visser; Chantal", "Chantal");
    session.wait_until("three names", |screen| !screen.contains("› Anna"));
    go_on(session, "3 van 3");
    session.wait_until("the first time", |screen| {
        screen.lines().any(|line| line.contains("eerste bijeenkomst") && line.contains("ja"))
    });
    go_on(session, "▸ Beginnen");
    session.wait_for("Eerst even oefenen?");
}

#[test]
fn from_the_empty_folder_to_the_papers() {
    let folder = Folder::new();
    fs::create_dir(folder.home().join("Documenten")).unwrap();
    let mut session = Session::first(&folder);
    welcome(&mut session);
    go_on(&mut session, "Wie doet wat vandaag?");
    go_on(&mut session, "Begonnen om");
    folder.wait_for("role_given", 3);
    to_the_inbreng(&folder, &mut session);
    to_the_words(&folder, &mut session);
    go_on(&mut session, "Dank jullie wel");
    session.wait_for("licht");
    session.wait_for("Alles is bewaard");
    take_papers(&folder, &mut session);
    assert_eq!(session.leave_ended(), 0);
    let next = folder.run(&["volgende"]);
    assert!(next.out.contains("om 19:00"), "{}", next.out);
}

fn to_the_inbreng(folder: &Folder, session: &mut Session) {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press("2");
    say(session, "Het rooster", "Geparkeerd: volgende keer");
    while folder.status().json["block"]["kind"] != "model" {
        session.outlast_guard();
        folder.next(session);
    }
    session.wait_for("1 nieuw");
    session.press("1");
    session.wait_for("›");
    say(session, "Een stille groep", "nieuw");
    session.press(ESC);
    session.wait_until("no line", |screen| !screen.contains('›'));
    session.press("\x1b[B");
    session.wait_for("▸ Een stille groep");
    session.press("2");
    session.wait_for("Waar gaat het om?");
    session.press("4");
    session.outlast_guard();
    folder.next(session);
    session.wait_for("inbreng  Een stille groep");
}

fn to_the_words(folder: &Folder, session: &mut Session) {
    session.press("e");
    session.wait_for("Wat doen we ermee?");
    session.press("2");
    folder.wait_for("topic_settled", 1);
    session.outlast_guard();
    folder.next(session);
    session.wait_for("Wat spreken we af?");
    session.press("1");
    session.wait_for("bijvoorbeeld");
    say(session, "over 6 weken 19:00", "om 19:00");
    session.press("1");
    folder.wait_for("next_time_set", 2);
    session.outlast_guard();
    folder.next(session);
    session.wait_for("1 ieders woord");
    session.press("1");
    session.wait_for("1 van 3");
    say(session, "licht", "2 van 3");
    session.press(ESC);
    session.wait_until("no line", |screen| screen.contains("licht") && !screen.contains('›'));
}

fn take_papers(folder: &Folder, session: &mut Session) {
    session.press("1");
    session.wait_for("~/Documenten");
    session.press(ENTER);
    session.wait_for("Het verslag staat als");
    session.press("3");
    session.wait_for("De afspraak staat als");
    session.press("4");
    session.wait_for("Het rooster");
    session.press(ESC);
    session.wait_for("Dank jullie wel");

    let named = |end: &str| {
        let files = fs::read_dir(folder.home().join("Documenten")).unwrap();
        files.flatten().filter(|file| file.path().to_string_lossy().ends_with(end)).count()
    };
    assert_eq!((named(".html"), named(".ics")), (1, 1));
}
