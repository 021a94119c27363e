//! `status`: a contract with scripts.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::e2e::folder::{Folder, Seen};
use crate::e2e::session::{Session, poll};

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn begin(folder: &Folder, args: &[&str]) -> Session {
    let mut session = Session::start(folder, &[&["start"], args].concat());
    session.wait_for("slot uiterlijk");
    folder.wait_for("started", 1);
    session
}

#[test]
fn nothing_runs_without_a_meeting() {
    let folder = Folder::new();
    assert_eq!(folder.json(&["status", "--json"]), json!({"running": false}));
    let said = folder.run(&["status"]);
    assert_eq!((said.code, said.out.as_str()), (0, "Er loopt geen bijeenkomst.\n"));
    assert_eq!(folder.files(), []);
}

#[test]
fn json_has_the_keys_and_types_of_the_contract() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--groep", "Team Noord"]);
    let told = folder.status().json;
    let mut expected = [
        "running",
        "group",
        "meeting",
        "state",
        "block",
        "step",
        "closing_time",
        "expected_end",
        "slack_s",
        "margin_s",
        "latest_start_of_closing",
        "parked",
    ];
    expected.sort_unstable();
    assert_eq!(keys(&told), expected);
    assert_eq!(keys(&told["block"]), ["count", "index", "kind", "name"]);
    let of_step = ["count", "elapsed_s", "grade", "index", "name", "planned_s", "remaining_s"];
    assert_eq!(keys(&told["step"]), of_step);
    assert_eq!(told["running"], true);
    assert_eq!(told["group"], "team-noord");
    assert_eq!(told["state"], "running");
    assert_eq!((&told["block"]["index"], &told["block"]["kind"]), (&json!(1), &json!("opwarmer")));
    assert_eq!((&told["step"]["index"], &told["step"]["count"]), (&json!(1), &json!(1)));
    assert_eq!(told["step"]["grade"], "calm");
    assert_eq!(told["parked"], 0);
    let id = told["meeting"].as_str().unwrap();
    assert_eq!(id.len(), 26);
    assert!(folder.files()[0].0.to_str().unwrap().ends_with(&format!("Z-{id}.jsonl")));
    for time in ["closing_time", "expected_end", "latest_start_of_closing"] {
        let text = told[time].as_str().unwrap();
        text.parse::<Timestamp>().unwrap();
        assert_eq!(text.len(), "2026-11-23T16:00:00+01:00".len(), "{text}");
    }
    let number = |value: &Value| value.as_i64().unwrap();
    let step = &told["step"];
    let sum = number(&step["elapsed_s"]) + number(&step["remaining_s"]);
    assert_eq!(sum, number(&step["planned_s"]));
    let moment = |key: &str| told[key].as_str().unwrap().parse::<Timestamp>().unwrap();
    let slack = moment("closing_time").duration_since(moment("expected_end")).as_secs();
    let kept = number(&told["margin_s"]);
    assert_eq!(kept, 480, "of two hours");
    assert!((slack - kept - number(&told["slack_s"])).abs() <= 1);
    session.press("q");
    session.wait_for("Weggaan?");
}

#[test]
fn kinds_and_states_follow_the_meeting() {
    let folder = Folder::new();
    let mut session = begin(&folder, &[]);
    let mut kinds = vec![folder.status().json["block"]["kind"].clone()];
    while kinds.last().unwrap() != "slot" {
        assert_eq!(folder.status().json["state"], "running");
        folder.next(&mut session);
        kinds.push(folder.status().json["block"]["kind"].clone());
    }
    kinds.dedup();
    assert_eq!(kinds, ["opwarmer", "kennismaken", "model", "slot"]);
    assert_eq!(folder.status().json["state"], "closing");
    session.press(" ");
    folder.wait_for("paused", 1);
    assert_eq!(folder.status().json["state"], "paused");
    session.press(" ");
    folder.wait_for("continued", 1);
    assert_eq!(folder.status().json["state"], "closing");
}

#[test]
fn tempo_counts_for_other_processes_too() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--tempo", "100"]);
    let before = folder.status();
    let later = poll("half a minute", || {
        let seen = folder.status();
        (before.elapsed() + 30.0 <= seen.elapsed()).then_some(seen)
    });
    before.goes_on_to(&later, 100.0);
    session.press(" ");
    folder.wait_for("paused", 1);
    let paused = folder.status();
    let slack = |seen: &Seen| seen.json["slack_s"].as_i64().unwrap();
    let expected_end =
        |seen: &Seen| seen.json["expected_end"].as_str().unwrap().parse::<Timestamp>().unwrap();
    let still = poll("less slack", || {
        let seen = folder.status();
        (slack(&seen) <= slack(&paused) - 10).then_some(seen)
    });
    assert!(expected_end(&paused) < expected_end(&still));
    assert_eq!(still.json["step"], paused.json["step"]);
    assert_eq!(still.json["closing_time"], paused.json["closing_time"]);
}

#[test]
fn grade_is_the_one_of_the_time_left() {
    let folder = Folder::new();
    let mut session = begin(&folder, &["--tempo", "120"]);
    while folder.status().planned() < 600 {
        folder.next(&mut session);
    }
    let mut grades = Vec::new();
    poll("overtime", || {
        let seen = folder.status();
        let left = seen.json["step"]["remaining_s"].as_i64().unwrap();
        let grade = seen.json["step"]["grade"].as_str().unwrap().to_owned();
        assert_eq!(grade, expected_grade(seen.planned(), left), "{left} s left");
        if grades.last() != Some(&grade) {
            grades.push(grade);
        }
        (left < 0).then_some(())
    });
    assert!(3 < grades.len(), "{grades:?}");
    session.wait_for("de tijd is om");
}

/// The grades of the contract for a step of ten minutes or longer.
fn expected_grade(planned: i64, left: i64) -> &'static str {
    match left {
        ..=0 => "over",
        left if left <= (planned / 10).clamp(60, 120) => "wrap_up",
        left if left <= (planned / 5).clamp(60, 300) => "nearly",
        left if left <= planned / 2 => "half",
        _ => "calm",
    }
}

#[test]
fn plain_status_is_one_line_with_the_time_left_and_the_slot() {
    let folder = Folder::new();
    let mut session = begin(&folder, &[]);
    let running = folder.run(&["status"]);
    assert_eq!((running.code, running.err.as_str()), (0, ""));
    assert_eq!(running.out.lines().count(), 1);
    for part in ["· nog ", "slot uiterlijk", "lukt", "min speling"] {
        assert!(running.out.contains(part), "{}", running.out);
    }
    let name = folder.status().json["step"]["name"].clone();
    assert!(running.out.starts_with(name.as_str().unwrap()), "{}", running.out);
    session.press(" ");
    folder.wait_for("paused", 1);
    let said = folder.run(&["status"]).out;
    assert!(said.contains("· pauze ·") && said.contains("slot uiterlijk"), "{said}");
}
