//! Parked topics: kept as soon as the screen says so, and back at the next meeting.

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, ESC, Session, TAB, figures};

const TOPIC: &str = "Rust in de groep";

fn park(session: &mut Session, text: &str) {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(text);
    session.wait_for(text);
    session.press(ENTER);
    session.wait_for("bewaard");
}

#[test]
fn topic_that_is_called_kept_survives_a_kill_and_returns_next_time() {
    let folder = Folder::new();
    let mut first = Session::start(&folder, &["start", "--groep", "noord"]);
    first.wait_for("→ ");
    park(&mut first, TOPIC);
    first.kill9();
    let listed = folder.json(&["parkeerlijst", "--json", "--groep", "noord"]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["text"], TOPIC);
    assert_eq!(listed[0]["target"], "later_today");
    assert!(listed[0]["id"].is_string());
    assert_eq!(folder.status().json["parked"], 1);
    let plain = folder.run(&["parkeerlijst"]);
    assert!(plain.code == 0 && plain.out.contains(TOPIC), "{}", plain.out);

    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("geparkeerd: 1");
    folder.wait_for("taken_over", 1);
    folder.to_the_end(&mut session);

    let mut next = Session::start(&folder, &["--groep", "noord"]);
    next.wait_for("Op de parkeerlijst");
    next.wait_for(TOPIC);
    let mut other = Session::start(&folder, &["--groep", "zuid"]);
    other.wait_for("Voorstel");
    assert!(!other.screen().contains(TOPIC));
}

#[test]
fn an_inbreng_that_is_written_on_the_begin_screen_is_on_the_list_and_first_to_choose() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Beginnen");
    session.press("p");
    session.wait_for("Wat brengt iemand in?");
    session.press(TOPIC);
    session.wait_for(TOPIC);
    session.press(ENTER);
    session.wait_for("Bewaard: deze inbreng staat bovenaan");
    let listed = folder.json(&["parkeerlijst", "--json", "--groep", "noord"]);
    assert_eq!((&listed[0]["text"], &listed[0]["target"]), (&TOPIC.into(), &"next_time".into()));
}

#[test]
fn clock_goes_on_in_sight_while_a_topic_is_typed() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--tempo", "30"]);
    session.wait_for("→ ");
    session.press("p");
    session.wait_for("Wat parkeren we voor later vandaag?");
    session.press("nq jx");
    session.wait_for("› nq jx");
    for _ in 0..3 {
        let now = session.figures();
        assert!(!now.is_empty(), "{}", session.screen());
        session.wait_until("another figure", |screen| figures(screen) != now);
        assert!(session.screen().contains("› nq jx"));
    }
    session.press(ESC);
    session.wait_gone("› nq jx");
    assert_eq!(folder.count("topic_parked"), 0);
}

#[test]
fn slot_offers_no_later_today() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    session.press("p");
    for asked in
        ["voor later vandaag", "voor volgende keer", "om elders te bespreken", "voor later vandaag"]
    {
        session.wait_for(&format!("Wat parkeren we {asked}?"));
        session.press(TAB);
    }
    session.press(ESC);
    session.wait_gone("Wat parkeren we");
    session.outlast_guard();
    folder.to_the_slot(&mut session);
    session.press("p");
    for asked in ["voor volgende keer", "om elders te bespreken", "voor volgende keer"] {
        session.wait_for(&format!("Wat parkeren we {asked}?"));
        session.press(TAB);
    }
    session.press("Bureau\r");
    session.wait_for("Geparkeerd: elders bespreken · bewaard");
    let files = folder.files();
    assert!(files[0].1.contains(r#""text":"Bureau","target":"elsewhere""#), "{}", files[0].1);
}

#[test]
fn topic_parked_from_outside_is_on_the_list_of_the_running_meeting() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--groep", "noord"]);
    session.wait_for("→ ");
    let said = folder.run(&["parkeer", "Rooster", "in", "mei"]);
    assert_eq!((said.code, said.out.as_str()), (0, "Geparkeerd voor de volgende keer.\n"));
    assert_eq!(folder.status().json["parked"], 1);
    session.press("l");
    session.wait_for("Rooster in mei");
    let listed = folder.json(&["parkeerlijst", "--json"]);
    assert_eq!(listed[0]["text"], "Rooster in mei");
    assert_eq!(listed[0]["target"], "next_time");
}

#[test]
fn topic_gets_its_fate_in_the_slot() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["parkeer", TOPIC]).code, 0);
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    folder.to_the_slot(&mut session);
    session.press("l");
    session.wait_for("Enter  wat ermee doen");
    session.press(ENTER);
    session.wait_for("zo laten");
    session.press("\x1b[B");
    session.wait_for("▸ afgerond");
    session.press(ENTER);
    session.wait_for("Afgerond · bewaard");
    assert_eq!(folder.json(&["parkeerlijst", "--json"]), serde_json::json!([]));
}

#[test]
fn line_stops_at_two_hundred_characters() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(&format!("{}\r", "ij".repeat(105)));
    session.wait_for("bewaard");
    let listed = folder.json(&["parkeerlijst", "--json"]);
    assert_eq!(listed[0]["text"], "ij".repeat(100));
}

#[test]
fn longer_than_two_hundred_characters_is_refused() {
    let folder = Folder::new();
    let fits = "é".repeat(200);
    assert_eq!(folder.run(&["parkeer", &fits]).code, 0);
    let said = folder.run(&["parkeer", &"é".repeat(201)]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("200") && said.err.lines().count() == 1, "{}", said.err);
    let listed = folder.json(&["parkeerlijst", "--json"]);
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["text"], fits);
}
