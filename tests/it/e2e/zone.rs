//! The hour is that of the place where the meeting began, however its zone is known and wherever the
//! laptop is later.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use jiff::{Timestamp, civil, tz::TimeZone};

use crate::e2e::folder::Folder;
use crate::e2e::session::{ENTER, ESC, Session};

/// Another place, where the laptop is afterwards.
const ELSEWHERE: &str = "America/New_York";

/// What a command says elsewhere.
fn said(folder: &Folder, zone: &str, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command
        .args(args)
        .args(folder.options())
        .env("TZ", zone)
        .env("HOME", folder.home())
        .stdin(Stdio::null());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn amsterdam() -> TimeZone {
    TimeZone::get("Europe/Amsterdam").unwrap()
}

/// The time on the clock in Amsterdam.
fn there(moment: &str) -> civil::DateTime {
    amsterdam().to_datetime(moment.parse::<Timestamp>().unwrap())
}

/// A moment as JSON tells it there: with the offset of Amsterdam.
fn is_told_there(moment: &str) {
    let offset = amsterdam().to_offset(moment.parse::<Timestamp>().unwrap());
    assert!(moment.ends_with(&format!("+{:02}:00", offset.seconds() / 3600)), "{moment}");
}

/// A meeting begun in Amsterdam, said so; killed, and resumed, ended and told elsewhere.
fn a_meeting_in(zone: &str, written: &str) {
    let folder = Folder::new();
    let mut first = Session::start_as(&folder, &["start"], &[("TZ", zone)]);
    first.wait_for("→ ");
    folder.wait_for("started", 1);
    let journal = folder.files().remove(0).1;
    assert!(journal.contains(&format!("\"zone\":\"{written}\"")), "{zone}: {journal}");
    let status = folder.status().json;
    let closing = status["closing_time"].as_str().unwrap();
    is_told_there(closing);
    let closes = there(closing).strftime("%H:%M lukt").to_string();
    first.wait_for(&closes);
    first.kill9();
    let slot = there(status["latest_start_of_closing"].as_str().unwrap());
    let status_there = said(&folder, ELSEWHERE, &["status"]);
    assert!(status_there.contains(&slot.strftime("%H:%M").to_string()), "{zone}: {status_there}");
    is_told_there(folder.status().json["closing_time"].as_str().unwrap());
    let mut chair = Session::start_as(&folder, &[], &[("TZ", ELSEWHERE)]);
    chair.wait_for(&closes);
    chair.press(ENTER);
    chair.wait_for("→ ");
    chair.wait_for(&closes);
    folder.to_the_end(&mut chair);
    let history = said(&folder, ELSEWHERE, &["geschiedenis", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&history).unwrap();
    let began = told[0]["began"].as_str().unwrap();
    is_told_there(began);
    let hour = there(began).strftime("%H:%M").to_string();
    for command in ["verslag", "bewijs"] {
        let told = said(&folder, ELSEWHERE, &[command]);
        assert!(told.contains(&hour), "{zone}: no {hour} in {told}");
    }
}

fn copy_of_amsterdam(place: &Path) -> String {
    let copy = place.join("localtime");
    fs::copy("/usr/share/zoneinfo/Europe/Amsterdam", &copy).unwrap();
    format!(":{}", copy.display())
}

#[test]
fn a_zone_with_a_name() {
    a_meeting_in("Europe/Amsterdam", "Europe/Amsterdam");
}

#[test]
fn a_zone_in_a_file_without_a_name() {
    let place = tempfile::tempdir().unwrap();
    a_meeting_in(&copy_of_amsterdam(place.path()), "CET-1CEST,M3.5.0,M10.5.0/3");
}

#[test]
fn a_zone_by_its_rule() {
    let rule = "CET-1CEST,M3.5.0,M10.5.0/3";
    a_meeting_in(rule, rule);
}

#[test]
fn what_was_agreed_is_an_hour_of_that_place_in_every_calendar() {
    let folder = Folder::new();
    let rule = "CET-1CEST,M3.5.0,M10.5.0/3";
    let mut chair = Session::start_as(&folder, &["start"], &[("TZ", rule)]);
    chair.wait_for("→ ");
    chair.press("n");
    chair.wait_for("datum en tijd");
    chair.press(ENTER);
    chair.wait_for("Volgende keer: datum en tijd");
    chair.press("12-1-2027 14:00\r");
    folder.wait_for("next_time_set", 1);
    chair.press(ESC);
    chair.outlast_guard();
    folder.to_the_end(&mut chair);
    let calendar = said(&folder, ELSEWHERE, &["volgende", "--ics"]);
    assert!(calendar.contains("DTSTART:20270112T130000Z"), "{calendar}");
}

#[test]
fn a_zone_that_means_nothing_is_said_and_so_is_what_is_used() {
    let folder = Folder::new();
    let zone = [("TZ", "Bogus/Zone")];
    let mut before = Session::start_as(&folder, &[], &zone);
    before.wait_for("De tijdzone “Bogus/Zone” is onbekend; de");
    before.wait_for("zijn die van");
    before.press("q");
    assert_eq!(before.finish(), 0);
    let mut chair = Session::start_as(&folder, &["start"], &zone);
    chair.wait_for("De tijdzone “Bogus/Zone” is onbekend");
    chair.kill9();
    let mut check = Session::start_as(&folder, &["controle"], &zone);
    check.wait_for("tijdzone");
    check.wait_for("Nog niet in orde: tijdzone");
}
