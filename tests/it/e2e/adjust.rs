//! Time commands: back, undo, minutes and their price, and the closing time.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::e2e::folder::Folder;
use crate::e2e::session::{BACKSPACE, ENTER, Session, poll};

const CONSENT: &str = "Vindt de groep dat goed?";

fn begin(folder: &Folder, args: &[&str]) -> Session {
    let mut session = Session::start(folder, &[&["start"], args].concat());
    session.wait_for("slot uiterlijk");
    folder.wait_for("started", 1);
    session
}

fn moment(value: &serde_json::Value) -> Timestamp {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn previous_step_gets_its_own_clock_back() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--tempo", "600"]);
    let first = folder.status();
    folder.next(&mut session);
    let second = folder.status();
    assert_ne!(second.place(), first.place());
    poll("five minutes", || (300.0 <= folder.status().elapsed()).then_some(()));
    session.outlast_guard();
    session.press(BACKSPACE);
    folder.wait_for("step_started", 2);
    let back = folder.status();
    assert_eq!(back.place(), first.place());
    // The five minutes of the other step are not on this clock.
    let (_, most) = first.passed_until(&back, 600.0);
    assert!(back.elapsed() - first.elapsed() <= most - 300.0);
    assert!(first.elapsed() <= back.elapsed());
}

#[test]
fn undo_puts_the_clocks_back_as_if_nothing_was_pressed() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--tempo", "60"]);
    let before = folder.status();
    folder.next(&mut session);
    session.press(" ");
    session.wait_for("sinds ");
    session.press("v");
    folder.wait_for("minutes_added", 1);
    session.press("uuu");
    folder.wait_for("undone", 3);
    let after = folder.status();
    assert_eq!(after.place(), before.place());
    assert_eq!(after.json["state"], "running");
    assert_eq!(after.planned(), before.planned());
    before.goes_on_to(&after, 60.0);
    // What is left to be undone is the beginning itself.
    session.press("u");
    session.wait_for("Het begin terugnemen?");
}

#[test]
fn minutes_within_the_slack_ask_nothing() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--duur", "180"]);
    let before = folder.status();
    for (added, total) in [(5, 5), (2, 7), (1, 8)] {
        session.press("v");
        session.wait_for(&format!("{added} min erbij · speling"));
        let planned = before.planned() + 60 * total;
        poll("minutes", || (folder.status().planned() == planned).then_some(()));
    }
    session.press("v");
    session.wait_for("kreeg al minuten erbij");
    let after = folder.status();
    assert_eq!(after.planned(), before.planned() + 480);
    assert_eq!(after.json["closing_time"], before.json["closing_time"]);
    let slack = |seen: &serde_json::Value| seen["slack_s"].as_i64().unwrap();
    assert!((479..=481).contains(&(slack(&before.json) - slack(&after.json))));
}

#[test]
fn minutes_beyond_the_slack_ask_the_group() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--duur", "44"]);
    session.press("++");
    folder.wait_for("minutes_added", 2);
    let before = folder.status();
    assert!(before.json["slack_s"].as_i64().unwrap() < 300, "{}", before.json);
    session.press("v");
    session.wait_for(CONSENT);
    assert_eq!(folder.count("minutes_added"), 2);
    session.press("n");
    session.wait_for("De groep houdt het zoals het was.");
    folder.wait_for("consent_refused", 1);
    assert_eq!(folder.status().planned(), before.planned());
    session.press("v");
    session.wait_for(CONSENT);
    session.press("j");
    folder.wait_for("minutes_added", 3);
    let after = folder.status();
    assert_eq!(after.planned(), before.planned() + 300);
    assert!(after.json["slack_s"].as_i64().unwrap() < 0);
    assert_eq!(after.json["closing_time"], before.json["closing_time"]);
    assert!(moment(&after.json["closing_time"]) < moment(&after.json["expected_end"]));
}

#[test]
fn closing_time_moves_only_with_the_groups_consent() {
    let folder = Folder::new();
    let mut session = begin(&folder, &[]);
    let before = folder.status().json;
    let closing = moment(&before["closing_time"]);
    let later = closing + SignedDuration::from_mins(15);
    let typed = TimeZone::system().to_datetime(later).strftime("%H:%M").to_string();
    for (answer, events) in [("n", (0, 1)), (ENTER, (0, 2)), ("j", (1, 2))] {
        session.press("s");
        session.wait_for("Hoe laat sluiten we?");
        session.press(&typed);
        session.press(ENTER);
        session.wait_for(CONSENT);
        assert_eq!(folder.status().json["closing_time"], before["closing_time"]);
        session.outlast_guard();
        session.press(answer);
        session.wait_gone(CONSENT);
        folder.wait_for("closing_time_moved", events.0);
        folder.wait_for("consent_refused", events.1);
    }
    let after = folder.status().json;
    let moved = moment(&after["closing_time"]).duration_since(closing).as_mins();
    assert!((14..=15).contains(&moved), "{moved}");
    session.press("u");
    folder.wait_for("undone", 1);
    assert_eq!(folder.status().json["closing_time"], before["closing_time"]);
}

#[test]
fn step_that_began_earlier_is_corrected() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--tempo", "60"]);
    poll("three minutes", || (180.0 <= folder.status().elapsed()).then_some(()));
    folder.next(&mut session);
    let before = folder.status();
    session.press("c2");
    session.wait_for("› 2");
    session.press(ENTER);
    session.wait_for("deze stap begon 2 minuten geleden");
    folder.wait_for("corrected", 1);
    let after = folder.status();
    let (least, most) = before.passed_until(&after, 60.0);
    // It was pressed a moment after the step began, by the tempo some seconds of its clock.
    let passed = after.elapsed() - before.elapsed();
    assert!((least.min(120.0 - before.elapsed() - 1.0)..=most + 120.0).contains(&passed));
    assert!(120.0 <= after.elapsed(), "{}", after.elapsed());
}
