//! The full-screen program on the golden files: what had begun is offered, and goes on.

use super::{
    desk::Desk,
    session::{ENTER, Session, start, wait_for},
};

/// The groups with a meeting under way: what is offered, and what stands there once it goes on.
const UNDER_WAY: [(&str, &str, &[&str]); 8] = [
    ("loopt", "Model · Inbreng inventariseren en kiezen", &["geparkeerd: 1", "Nachtrust"]),
    ("pauze", "Terugkijken · Actierondje", &["sinds ", "niets geparkeerd"]),
    ("in-het-slot", "Slot · Parkeerlijst", &["Wat doen we ermee?", "Wie sluit de deur"]),
    ("hervat", "Model · Verhelderende en verdiepende vragen", &["geparkeerd: 2"]),
    ("bijgestuurd", "Terugkijken · Actierondje", &["Model 55"]),
    ("teruggedraaid", "Slot · Tops en tips", &["stap 3 van 3"]),
    ("beschadigd", "Model · Inbreng inventariseren en kiezen", &["Eerste zaak", "Derde zaak"]),
    ("nieuwer", "Model · Inbreng inventariseren en kiezen", &["Eerste zaak", "Tweede zaak"]),
];

/// What is said of files that are not as they should be.
const REMARKS: [(&str, &[&str]); 2] = [
    ("beschadigd", &["werkvormen.toml: 4 fouten", "groep.toml, regel 2 klopt niet", "en nog 3"]),
    ("nieuwer", &["4 regels van een nieuwere versie"]),
];

#[test]
fn a_meeting_under_way_is_offered_and_goes_on() {
    for (group, offered, shown) in UNDER_WAY {
        let desk = Desk::with_running();
        let before = desk.files();
        let mut session = resume(&desk, group, offered);
        for text in shown {
            wait_for(&mut session, text);
        }
        desk.wait_for_new(&before, "taken_over");
        session.kill9();
        // It goes on in a file of its own; not a byte of what was there changes.
        let after = desk.files();
        assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)), "{group}");
        assert_eq!(after.len(), before.len() + 1, "{group}");
    }
}

fn resume(desk: &Desk, group: &str, offered: &str) -> Session {
    let mut session = start(desk, &["--groep", group, "--geen-geluid"]);
    wait_for(&mut session, "Er loopt nog een bijeenkomst.");
    wait_for(&mut session, offered);
    let remarks = REMARKS.iter().filter(|(of, _)| *of == group);
    for remark in remarks.flat_map(|(_, remarks)| *remarks) {
        wait_for(&mut session, remark);
    }
    session.press(ENTER);
    session.wait_until("the meeting", |screen| !screen.contains("Er loopt nog een bijeenkomst."));
    session
}

#[test]
fn a_second_terminal_follows() {
    let desk = Desk::with_running();
    let before = desk.files();
    let mut session = start(&desk, &["klok", "--groep", "pauze"]);
    wait_for(&mut session, "sinds ");
    session.press("q");
    session.ends();
    assert!(before == desk.files(), "who follows wrote");
}

#[test]
fn an_agenda_by_hand_is_shown_and_a_mistake_in_it_told() {
    let desk = Desk::new();
    let mut right = start(&desk, &["--agenda", "agenda.toml", "--groep", "Team Noord"]);
    for text in ["Weerbericht", "Basismodel in vier blokken", "Pauze", "Eén woord"] {
        wait_for(&mut right, text);
    }
    right.press("q");
    right.ends();
    let mut session = start(&desk, &["--agenda", "agenda-fout.toml"]);
    wait_for(&mut session, "bedoelde je “weerbericht”?");
    session.ends();
}

#[test]
fn the_group_is_shown_as_its_file_tells() {
    let desk = Desk::new();
    let before = desk.files();
    let mut group = start(&desk, &["--groep", "Team Noord"]);
    wait_for(&mut group, "Beginnen");
    group.press("d");
    for text in ["Anna de Wit, verpleegkundig", "gevorderd", "Kamer 3", "ons"] {
        wait_for(&mut group, text);
    }
    group.press("q");
    group.ends();
    let mut session = start(&desk, &["--groep", "Team Noord"]);
    wait_for(&mut session, "Beginnen");
    session.press("g");
    wait_for(&mut session, "Tops en tips");
    session.press(&"\x1b[B".repeat(30));
    wait_for(&mut session, "9 feb");
    session.press("q");
    session.ends();
    assert!(before == desk.files(), "looking wrote");
}
