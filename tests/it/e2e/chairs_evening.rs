//! What a chair does in an evening beside leading it, by keys in the real program: names that change, somebody
//! who leaves, minutes that were fixed, and the papers of it.

use std::{fs, time::Duration};

use crate::e2e::{
    folder::Folder,
    session::{DOWN, ENTER, ESC, HOME, Session, poll},
};

const PEOPLE: &str = "Anna Bakker; Bram Cox; Chris Dam; Daan Eik";

fn has_people(folder: &Folder) {
    let made = folder.run(&["groep", "deelnemers", "toevoegen", PEOPLE, "--groep", "noord"]);
    assert_eq!(made.code, 0, "{}", made.err);
}

fn group_file(folder: &Folder) -> String {
    fs::read_to_string(folder.path().join("groepen/noord/groep.toml")).unwrap()
}

/// To the row with this name.
fn mark(session: &mut Session, row: &str) {
    for _ in 0..20 {
        let marked = format!("▸ {row}");
        if session.screen().contains(&marked) {
            break;
        }
        session.press(DOWN);
        session.read_for(Duration::from_millis(60));
    }
    session.wait_for(&format!("▸ {row}"));
}

/// To the row with this name, and what can be done with it.
fn change(session: &mut Session, row: &str) {
    mark(session, row);
    session.outlast_guard();
    session.press(ENTER);
}

/// The group is called otherwise, and somebody has a whole name.
fn give_names(folder: &Folder, session: &mut Session) {
    session.press("d");
    session.wait_for("▸ Anna Bakker");
    change(session, "Anna Bakker");
    session.wait_for("Wat wil je wijzigen bij Anna Bakker?");
    change(session, "naam voluit");
    session.wait_for("›");
    session.press("Anna Maria Bakker\r");
    session.wait_for("De groep is bewaard");
    change(session, "naam ");
    session.wait_for("Hoe heet de groep?");
    session.press("Team Zuid\r");
    session.wait_for("Team Zuid");
    poll("the name", || group_file(folder).contains("naam = \"Team Zuid\"").then_some(()));
    session.press(ESC);
    session.wait_for("▸ Beginnen");
}

/// What the proof asks, of whom no whole name is known.
fn tell_for_proof(session: &mut Session) {
    for who in ["Bram Cox", "Chris Dam", "Daan Eik"] {
        for asked in ["Naam voluit", "Functie", "Welk nummer"] {
            session.wait_for(&format!("{who} · {asked}"));
            session.outlast_guard();
            let is_told = (who, asked) == ("Chris Dam", "Functie");
            session.press(if is_told { "arts\r" } else { ENTER });
        }
    }
}

#[test]
fn a_group_gets_its_name_and_somebody_a_whole_one_and_both_stand_on_the_papers() {
    let folder = Folder::new();
    has_people(&folder);
    fs::create_dir(folder.home().join("Documenten")).unwrap();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    give_names(&folder, &mut session);
    // They have met before, without the program.
    mark(&mut session, "eerste bijeenkomst");
    session.press("\x1b[C");
    session.wait_for("Terugkijken");
    session.press(HOME);
    session.wait_for("▸ Beginnen");
    session.begin();

    // Somebody has to go: no chair at the table, no turn for a word, but on the papers as long as it was.
    session.press("d");
    session.wait_for("Wie komt, wie gaat, wie doet wat?");
    change(&mut session, "BC");
    session.wait_for("BC is weg");
    folder.wait_for("participant_left", 1);
    // Looked back for a moment only.
    while folder.status().json["block"]["kind"] != "terugkijken" {
        session.outlast_guard();
        folder.next(&mut session);
    }
    folder.to_the_slot(&mut session);
    for _ in 1..folder.status().json["step"]["count"].as_u64().unwrap() {
        folder.next(&mut session);
    }
    session.wait_for("1 ieders woord");
    assert!(!session.screen().contains("BC"), "{}", session.screen());
    session.press("1");
    for (who, word) in [("AB", "zonnig\r"), ("CD", "moe\r"), ("DE", "klaar\r")] {
        session.wait_for(&format!("Met welk woord gaat {who} weg?"));
        session.press(word);
    }
    session.wait_gone("Met welk woord");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Dank jullie wel");
    session.wait_for("Alles is bewaard");

    session.press("2");
    tell_for_proof(&mut session);
    session.wait_for("~/Documenten");
    session.press(ENTER);
    session.wait_for("Het bewijs van deelname staat als");
    let mut files = fs::read_dir(folder.home().join("Documenten")).unwrap().flatten();
    let page = fs::read_to_string(files.next().unwrap().path()).unwrap();
    // A sheet for each who was there, also for who left.
    for name in ["Anna Maria Bakker", "Bram Cox", "Chris Dam", "Daan Eik"] {
        assert!(page.contains(name), "{name}");
    }
    assert_eq!(page.matches("<h1").count(), 4, "{page}");
    assert!(page.contains("Team Zuid") && page.contains("arts"), "{page}");
    poll("the answer", || group_file(&folder).contains("functie = \"arts\"").then_some(()));
    assert!(!page.contains("zonnig"), "{page}");
    // What was looked back on for some seconds is not certified.
    assert!(!page.contains("ja, 0 min") && page.contains("teruggekeken"), "{page}");
    session.press("q");
    assert_eq!(session.finish(), 0);
}

#[test]
fn minutes_that_the_chair_fixed_stay_when_the_plan_is_adjusted() {
    let folder = Folder::new();
    has_people(&folder);
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    session.press("a");
    let marked = |screen: &str| {
        screen.lines().find(|line| line.contains("▸ ")).map(str::to_owned).unwrap_or_default()
    };
    session.wait_until("a block is marked", |screen| {
        let row = marked(screen);
        !row.is_empty() && !row.contains("Beginnen")
    });
    while !marked(&session.screen()).contains("Model") {
        let row = marked(&session.screen());
        session.press(DOWN);
        session.wait_until("the next is marked", |screen| {
            // A frame that is read in two parts has no mark for a moment.
            let next = marked(screen);
            !next.is_empty() && next != row
        });
    }
    session.press("v");
    session.wait_for("vast");
    session.press(ESC);
    session.wait_for("▸ Beginnen");
    session.begin();
    let model = |session: &Session| {
        let screen = session.screen();
        let row = screen.lines().find(|line| line.contains("○ Model")).unwrap().to_owned();
        row.split_whitespace().find_map(|word| word.parse::<u16>().ok()).unwrap()
    };
    session.wait_for("○ Model");
    let before = model(&session);
    // So much earlier that something has to give, however long before its time it began; as it stands at the
    // end of the ribbon.
    let screen = session.screen();
    let said = screen.split_once(" min speling").and_then(|(before, _)| before.rsplit(' ').next());
    let spare: i64 = said.and_then(|minutes| minutes.parse().ok()).unwrap_or_default();
    let ribbon = screen.lines().find(|line| line.contains('▼')).unwrap();
    let closing: jiff::civil::Time = ribbon.split_whitespace().last().unwrap().parse().unwrap();
    let earlier =
        closing.wrapping_sub(jiff::SignedDuration::from_mins(spare + 13)).strftime("%H:%M");
    session.press("s");
    session.wait_for("›");
    session.press(&format!("\x15{earlier}\r"));
    session.wait_for("j  ja");
    session.press("j");
    session.wait_until("it is short", |screen| screen.contains("klaar") || screen.contains("krap"));
    session.outlast_guard();
    session.press("b");
    session.wait_for("Bijsturen");
    session.press(ENTER);
    session.wait_for("j  ja");
    session.press("j");
    session.wait_for("Aangepast");
    assert_eq!(model(&session), before, "{}", session.screen());
}

#[test]
fn the_room_sees_the_words_only_where_the_group_says_so_and_without_names() {
    for may in [false, true] {
        let folder = Folder::new();
        has_people(&folder);
        let path = folder.path().join("groepen/noord/groep.toml");
        let told = format!("{}woorden_in_zaal = {may}\n", group_file(&folder));
        fs::write(&path, told).unwrap();
        let mut session = Session::start(&folder, &["start", "--groep", "noord"]);
        session.wait_for("→ ");
        folder.to_the_slot(&mut session);
        for _ in 1..folder.status().json["step"]["count"].as_u64().unwrap() {
            folder.next(&mut session);
        }
        session.wait_for("1 ieders woord");
        session.press("1");
        session.wait_for("Met welk woord gaat AB weg?");
        session.press("helder\r");
        session.wait_for("Met welk woord gaat BC weg?");
        session.press(ESC);
        session.wait_gone("Met welk woord");
        folder.wait_for("note_taken", 1);
        for look in ["z", "r"] {
            session.press(look);
            session.wait_gone("1 ieders woord");
            session.read_for(Duration::from_millis(300));
            let screen = session.screen();
            assert_eq!(screen.contains("helder"), may, "{look}:\n{screen}");
            assert!(!screen.contains(" AB "), "{look}:\n{screen}");
            session.press(ESC);
            session.wait_for("1 ieders woord");
        }
    }
}

#[test]
fn what_is_changed_of_a_group_in_a_rehearsal_leaves_nothing() {
    let folder = Folder::new();
    has_people(&folder);
    let before = folder.files();
    let mut session = Session::start(&folder, &["oefen", "--groep", "noord"]);
    session.wait_for("▸ Beginnen");
    session.press("d");
    session.wait_for("▸ Anna Bakker");
    session.press("+");
    session.wait_for("›");
    session.press("Eva Fok\r");
    session.wait_for("✓ Eva Fok");
    session.press(ESC);
    session.wait_gone("›");
    change(&mut session, "naam ");
    session.wait_for("Hoe heet de groep?");
    session.press("Team Zuid\r");
    session.wait_for("Team Zuid");
    session.press(ESC);
    session.wait_for("▸ Beginnen");
    session.press("q");
    assert_eq!(session.finish(), 0);
    assert_eq!(folder.files(), before);
}
