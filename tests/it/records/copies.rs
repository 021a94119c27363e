//! Copies of journals that lie where the program does not read: erasing says so, and so does what tells of
//! the meetings.

use std::{fs, path::Path};

use intervisie::domain::event::Event;

use crate::records::{
    desk::Desk,
    story::{Story, rich},
};

fn held(days: i64) -> Story {
    let mut story = Story::begin(days, "");
    story.at(7_000, Event::Ended);
    story
}

fn put(desk: &Desk, place: &str, name: &str, bytes: &[u8]) {
    let folder = desk.group().join(place);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn what_is_erased_of_a_meeting_and_lies_elsewhere_as_well_is_named() {
    let story = rich("");
    let desk = Desk::with(&[rich("")]);
    let (name, bytes) = (story.file_name(), story.bytes());
    for place in ["", "oud", "bijeenkomsten (1)", "../Team Noord (kopie)/bijeenkomsten"] {
        put(&desk, place, &name, &bytes);
    }
    put(&desk, "../zuid/bijeenkomsten", &name, &bytes);
    put(&desk, "oud", "maart.txt", &bytes);
    put(&desk, "oud", &format!("{name}:Zone.Identifier"), b"[ZoneTransfer]");
    for end in [".gz", ".bak"] {
        put(&desk, "bijeenkomsten", &format!("{name}{end}"), b"packed");
    }
    let said = desk.run(&["wis", "bijeenkomst", "--groep", "team-noord", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let with = format!("gaan ook weg: {name}.bak, {name}.gz.");
    assert!(said.out.contains(&with), "no {with} in {}", said.out);
    assert!(said.out.contains("nog niet overal"), "{}", said.out);
    for file in [
        format!("team-noord/{name}"),
        format!("team-noord/oud/{name}"),
        format!("team-noord/bijeenkomsten (1)/{name}"),
        format!("Team Noord (kopie)/bijeenkomsten/{name}"),
        format!("zuid/bijeenkomsten/{name}"),
        "team-noord/oud/maart.txt".to_owned(),
    ] {
        let file = Path::new(&file).display().to_string();
        assert!(said.err.contains(&file), "no {file} in {}", said.err);
    }
    assert!(!said.err.contains("Zone.Identifier"), "{}", said.err);
    for gone in [".gz", ".bak", ""] {
        let path = desk.meetings().join(format!("{name}{gone}"));
        assert_eq!(path.exists(), gone.is_empty(), "{path:?}");
    }
}

#[test]
fn where_nothing_lies_elsewhere_erasing_is_done() {
    let desk = Desk::with(&[rich(""), held(7)]);
    for args in [&["wis", "bijeenkomst", "--ja"][..], &["wis", "ouder", "0", "--ja"]] {
        assert!(desk.done(args).contains("Gewist. Reservekopieën"), "{args:?}");
    }
}

#[test]
fn a_copy_beside_a_group_that_goes_is_named() {
    let story = rich("");
    let desk = Desk::with(&[rich("")]);
    put(&desk, "../Team Noord (kopie)", &story.file_name(), &story.bytes());
    let said = desk.run(&["wis", "groep", "--groep", "team-noord", "--ja"]);
    assert!(said.err.contains("Team Noord (kopie)"), "{}", said.err);
    assert!(said.err.contains(&story.file_name()), "{}", said.err);
    assert!(said.out.contains("nog niet overal"), "{}", said.out);
}

#[test]
fn no_word_where_one_belongs_erases_nothing() {
    let desk = Desk::with(&[rich("")]);
    let before = desk.files();
    let id = desk.refused(&["wis", "bijeenkomst", "", "--ja"]);
    assert!(id.contains("lege id"), "{id}");
    let name = desk.refused(&["wis", "deelnemer", " ", "--ja"]);
    assert!(name.contains("Die naam is niet te lezen"), "{name}");
    let nothing = desk.run(&["wis", "", "--ja"]);
    assert_eq!(nothing.code, 2);
    assert!(
        nothing.err.contains("Er staat een leeg woord waar een opdracht hoort."),
        "{}",
        nothing.err
    );
    assert!(desk.files() == before);
}

#[test]
fn of_somebody_of_whom_nothing_else_is_known_nothing_else_goes() {
    let mut story = Story::begin(0, "");
    story.note(200, intervisie::domain::event::NoteKind::Remark, "Quinten belt");
    story.at(7_000, Event::Ended);
    let desk = Desk::with(&[story]);
    let said = desk.run(&["wis", "deelnemer", "Quinten", "--ja"]);
    assert!(!said.out.contains("functie"), "{}", said.out);
    let known = Desk::with(&[rich("")]);
    let told = known.run(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(told.out.contains("met functie en registratie"), "{}", told.out);
}

#[test]
fn each_telling_of_the_meetings_says_once_that_some_lie_where_they_are_not_read() {
    let other = held(7);
    for place in ["bijeenkomsten (1)", "Bijeenkomsten", "2026/oud"] {
        let desk = Desk::with(&[held(0)]);
        put(&desk, place, &other.file_name(), &other.bytes());
        // A copy of one that is read is missed by nobody.
        put(&desk, "kopie", &held(0).file_name(), &held(0).bytes());
        let named = place.split('/').next().unwrap();
        let sentence = format!(
            "Er ligt 1 logboek waar het programma niet leest, en telt niet mee: {named}/. Zet het in de map “bijeenkomsten”."
        );
        for args in [
            &["geschiedenis"][..],
            &["jaaroverzicht", "2026"],
            &["bewijs"],
            &["verslag"],
            &["parkeerlijst"],
        ] {
            let said = desk.run(args);
            assert_eq!(said.err.matches(&sentence).count(), 1, "{args:?}: {}", said.err);
            assert!(!said.err.contains("kopie"), "{args:?}: {}", said.err);
        }
        let listed = desk.run(&["groep", "lijst"]).err;
        assert_eq!(listed.matches(&sentence).count(), 1, "{listed}");
    }
}

#[test]
fn a_group_whose_meetings_all_lie_elsewhere_is_not_called_empty() {
    let desk = Desk::with(&[]);
    fs::remove_dir(desk.meetings()).unwrap();
    put(&desk, "Bijeenkomsten", &held(0).file_name(), &held(0).bytes());
    for args in [&["geschiedenis"][..], &["parkeerlijst"]] {
        let said = desk.run(args);
        assert_eq!(said.code, 1, "{args:?}: {}", said.out);
        assert!(said.err.contains("Bijeenkomsten/"), "{args:?}: {}", said.err);
    }
}
