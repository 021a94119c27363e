//! A whole meeting, and one that was cut off in the middle.

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, Session};

const CLOSED: &str = "Dank jullie wel";
const BAND: &str = "Enter verder";
const TO_SLOT: &str = "Enter naar het slot · Esc nog even";

#[test]
fn whole_meeting_is_walked_with_enter_alone_and_kept() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--tempo", "1200"]);
    loop {
        session.wait_until("end of a step", |screen| {
            ["de tijd is om", BAND, CLOSED].iter().any(|text| screen.contains(text))
        });
        if session.screen().contains(CLOSED) {
            break;
        }
        session.press(ENTER);
        // Until the next Enter may count, the screen is long that of after this one.
        session.outlast_guard();
    }
    session.wait_for("Alles is bewaard");
    assert_eq!(folder.count("ended"), 1);
    assert_eq!(session.leave_ended(), 0);
    let (journal, text) = &folder.files()[0];
    let told = session.screen().replace('\n', "");
    assert!(told.contains(&format!("bewaard in {}", journal.display())), "{told}");
    assert!(text.contains("\"event\":\"ended\""), "{text}");
    assert_eq!(folder.json(&["status", "--json"]), serde_json::json!({"running": false}));
}

#[test]
fn enter_at_the_band_of_the_slot_goes_there_and_at_that_of_the_closing_time_nowhere() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start", "--duur", "60", "--tempo", "240"]);
    session.wait_for("Tijd voor het slot");
    session.wait_for(TO_SLOT);
    session.outlast_guard();
    session.press(ENTER);
    folder.wait_for("acknowledged", 1);
    folder.wait_for("step_started", 1);
    session.wait_gone("Tijd voor het slot");
    session.wait_for("de afgesproken sluittijd");
    session.wait_for(BAND);
    session.outlast_guard();
    session.press("p");
    folder.wait_for("acknowledged", 2);
    session.wait_gone("de afgesproken sluittijd");
    assert!(!session.screen().contains("Wat parkeren we"));
    folder.next(&mut session);
    assert_eq!(folder.count("acknowledged"), 2);
}

#[test]
fn alarm_waits_until_a_line_is_typed_and_rings_once_also_after_a_kill() {
    let folder = Folder::new();
    let mut first = Session::start(&folder, &["start", "--duur", "60", "--tempo", "240"]);
    first.wait_for("→ ");
    first.press("pCijfers");
    first.wait_for("Tijd voor het slot");
    first.wait_for("na het typen: Enter naar het slot");
    first.press("! \r");
    folder.wait_for("topic_parked", 1);
    first.wait_gone("na het typen");
    assert!(first.screen().contains(TO_SLOT), "{}", first.screen());
    assert_eq!(folder.count("acknowledged"), 0);
    first.kill9();

    let mut session = Session::start(&folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for(TO_SLOT);
    session.outlast_guard();
    session.press(" ");
    folder.wait_for("acknowledged", 1);
    assert_eq!(folder.count("paused"), 0);
    let rang = folder.files()[0].1.matches(r#""rang":{"signal":"slot_now""#).count();
    assert_eq!(rang, 1);
}

#[test]
fn killed_meeting_resumes_with_the_right_time() {
    let folder = Folder::new();
    let mut first = Session::start(&folder, &["start", "--tempo", "60"]);
    first.wait_for("slot uiterlijk");
    folder.next(&mut first);
    folder.next(&mut first);
    folder.next(&mut first);
    let before = folder.status();
    first.kill9();
    let between = folder.status();
    assert_eq!(between.place(), before.place());
    before.goes_on_to(&between, 60.0);

    let mut session = Session::start(&folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("→ ");
    folder.wait_for("taken_over", 1);
    let after = folder.status();
    assert_eq!(after.place(), before.place());
    before.goes_on_to(&after, 60.0);
    for same in ["meeting", "closing_time", "latest_start_of_closing", "block"] {
        assert_eq!(after.json[same], before.json[same], "{same}");
    }
    folder.to_the_end(&mut session);
}

#[test]
fn pause_survives_a_kill() {
    let folder = Folder::new();
    let mut first = Session::start(&folder, &["start", "--tempo", "60"]);
    first.wait_for("slot uiterlijk");
    first.press(" ");
    first.wait_for("sinds ");
    folder.wait_for("paused", 1);
    let before = folder.status();
    first.kill9();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("sinds ");
    let after = folder.status();
    assert_eq!(after.json["state"], "paused");
    assert_eq!(after.json["step"], before.json["step"]);
    session.press(" ");
    session.wait_gone("sinds ");
}

#[test]
fn meeting_goes_on_at_any_size() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    let line = |text: &str| {
        let mut rows = text.lines().map(str::trim_end).rev();
        rows.find(|row| !row.is_empty()).map(str::to_owned)
    };
    let footer = line(&session.screen());
    session.resize(1, 1);
    session.wait_until("one character", |screen| screen.trim().chars().count() == 1);
    session.resize(500, 200);
    session.wait_until("a full screen", |screen| {
        screen.contains("→ ") && 190 <= screen.lines().count()
    });
    session.resize(100, 30);
    session.wait_until("the screen as it was", |screen| {
        screen.contains("→ ") && line(screen) == footer
    });
    folder.next(&mut session);
    session.press(" ");
    session.wait_for("sinds ");
}
