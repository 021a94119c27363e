//! An older program loses nothing of what a newer one wrote: events, fields and words that it does
//! not know stay where they are, and what it does know counts.

use super::{
    desk::{Desk, golden, lines},
    session::{ENTER, start, wait_for},
};

const GROUP: &str = "nieuwer";
const JOURNAL: &str = "data/groepen/nieuwer/bijeenkomsten/\
                       20260511T120200Z-01KRBEMS5QN7MQWREVT1D4SRDX.jsonl";
/// A journal whose very beginning has another shape.
const UNREADABLE: &str = "data/groepen/veel-nieuwer/bijeenkomsten/\
                          20260512T120000Z-01KRE11KHJ00000000000000ZZ.jsonl";

/// What a newer program wrote, each in a line of its own or in a line that is known.
const NEW_WORDS: [&str; 7] = [
    "{\"hummed\":{\"melody\":\"la la\"",
    "\"event\":\"stretched\"",
    "\"kind\":\"drawing\"",
    "\"temperature_measured\"",
    "\"room_colour\":\"blauw\"",
    "\"weight\":3",
    "\"device\":\"telefoon\"",
];

fn has(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|part| part == words.as_bytes())
}

#[test]
fn the_golden_journal_is_one_of_a_newer_program() {
    let golden = golden();
    for words in NEW_WORDS {
        assert!(has(&golden[JOURNAL], words), "no {words}");
    }
}

#[test]
fn a_meeting_of_a_newer_program_is_held_to_its_end_and_stays_as_it_was() {
    let desk = Desk::with_running();
    let before = desk.files();
    let mut session = start(&desk, &["--groep", GROUP, "--geen-geluid"]);
    wait_for(&mut session, "Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    wait_for(&mut session, "Enter verder");
    session.outlast_guard();
    session.press(" ");
    session.wait_until("no band", |screen| !screen.contains("Enter verder"));
    session.press("p");
    wait_for(&mut session, "Wat parkeren we");
    session.press("Derde zaak\r");
    desk.wait_for_new(&before, "topic_parked");
    session.outlast_guard();
    while !session.screen().contains("Dank jullie wel") {
        let screen = session.screen();
        session.press(ENTER);
        session.wait_until("the next step", |now| now != screen);
        session.outlast_guard();
    }
    let new = desk.wait_for_new(&before, "ended");
    session.press(ENTER);
    wait_for(&mut session, "Nog eens Enter");
    session.press(ENTER);
    session.ends();
    let after = desk.files();
    assert!(after[JOURNAL] == before[JOURNAL], "the journal was rewritten");
    assert_eq!(after.len(), before.len() + 1);
    assert!(new.ends_with(".2.jsonl"), "{new}");
    let record = desk.run(&["verslag", "--groep", GROUP]);
    for words in ["Eerste zaak", "Tweede zaak", "Derde zaak"] {
        assert!(record.out.contains(words), "no {words} in:\n{}", record.out);
    }
    assert!(record.err.contains("van een nieuwere versie"), "{}", record.err);
}

#[test]
fn a_check_says_how_many_lines_of_it_are_kept() {
    let desk = Desk::new();
    let said = desk.run(&["controle", "--instellingen", "instellingen.toml"]);
    let told = said.out.lines().find(|line| line.contains("bijeenkomsten")).unwrap();
    assert!(told.starts_with('✓') && told.contains(" regels van een nieuwere versie"), "{told}");
    assert!(told.ends_with("bewaard, niet gelezen."), "{told}");
    assert!(!said.err.contains("bijeenkomsten"), "{}", said.err);
    let in_json = desk.run(&["controle", "--instellingen", "instellingen.toml", "--json"]);
    assert!(in_json.out.contains("\"trial\": \"meetings\""), "{}", in_json.out);
}

#[test]
fn commands_that_write_in_the_group_leave_it_as_it_was() {
    let desk = Desk::new();
    let before = desk.files();
    for args in [
        &["parkeer", "Nog iets"][..],
        &["groep", "deelnemers", "toevoegen", "GH"],
        &["verslag", "--naar", "verslag.md"],
        &["groep", "overdragen", "nieuw.intervisie"],
        &["groep", "overnemen", "nieuw.intervisie"],
    ] {
        let said = desk.run(&[args, &["--groep", GROUP]].concat());
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
    }
    let after = desk.files();
    assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)));
}

#[test]
fn a_parcel_carries_it_whole_to_the_next_chair() {
    for journal in [JOURNAL, UNREADABLE] {
        let desk = Desk::new();
        let group = journal.split('/').nth(2).unwrap();
        desk.run(&["groep", "overdragen", "nieuw.intervisie", "--groep", group]);
        let said = desk.run(&["groep", "overnemen", "nieuw.intervisie", "--data-map", "erbij"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let files = desk.files();
        let taken = journal.replacen("data", "erbij", 1);
        assert!(files[&taken] == files[journal], "{group}: other bytes");
    }
}

#[test]
fn what_is_missing_of_it_is_added_from_a_parcel() {
    let desk = Desk::new();
    desk.run(&["groep", "overdragen", "nieuw.intervisie", "--groep", GROUP]);
    let whole = desk.files()[JOURNAL].clone();
    let half: Vec<u8> =
        whole.split_inclusive(|byte| *byte == b'\n').take(2).flatten().copied().collect();
    desk.put(JOURNAL, &half);
    let said = desk.run(&["groep", "overnemen", "nieuw.intervisie"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let files = desk.files();
    let folder = JOURNAL.rsplit_once('/').unwrap().0;
    let there: Vec<&[u8]> = files
        .iter()
        .filter(|(name, _)| name.starts_with(folder))
        .flat_map(|(_, bytes)| lines(bytes))
        .collect();
    assert!(lines(&whole).all(|line| there.contains(&line)), "a line is missing");
}

/// A beginning that is not understood is no meeting to this program; it keeps nothing from being
/// held, and waits for the program that knows it.
#[test]
fn a_journal_that_begins_in_another_way_keeps_nothing_from_being_held() {
    let desk = Desk::with_running();
    let before = desk.files();
    let mut session = start(&desk, &["start", "--groep", "veel-nieuwer", "--geen-geluid"]);
    wait_for(&mut session, "→ ");
    desk.wait_for_new(&before, "started");
    session.kill9();
    let after = desk.files();
    assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)));
    assert!(desk.run(&["status", "--groep", "veel-nieuwer"]).out.contains("slot uiterlijk"));
}
