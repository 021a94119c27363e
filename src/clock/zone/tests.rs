//! Zones by name, by file and by rule; and what says nothing.

use std::path::PathBuf;

use jiff::Timestamp;
use tempfile::{TempDir, tempdir};

use super::*;

const AMSTERDAM: &str = "Europe/Amsterdam";
const RULE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A winter and a summer day, each at noon in Greenwich.
const DAYS: [&str; 2] = ["2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"];

fn hours(zone: &TimeZone) -> [i8; 2] {
    DAYS.map(|day| zone.to_datetime(day.parse::<Timestamp>().unwrap()).hour())
}

/// A machine whose `/etc/localtime` is this: a plain copy of a zone, a link, or nothing.
fn machine(make: impl FnOnce(&Path)) -> (TempDir, PathBuf) {
    let folder = tempdir().unwrap();
    let local = folder.path().join("localtime");
    make(&local);
    (folder, local)
}

fn copy_of(zone: &str) -> (TempDir, PathBuf) {
    machine(|local| {
        fs::copy(Path::new("/usr/share/zoneinfo").join(zone), local).unwrap();
    })
}

/// What is written down of a zone says the same times when it is read again.
fn is_kept(zone: &TimeZone) {
    let read = named(&zone_name(zone));
    assert_eq!((hours(&read), zone_name(&read)), (hours(zone), zone_name(zone)));
}

#[test]
fn the_link_leads_to_the_zone_of_the_library() {
    let Some(linked) = in_file(Path::new(LOCAL)).filter(|zone| zone.iana_name().is_some()) else {
        return;
    };
    let known = TimeZone::get(linked.iana_name().unwrap()).unwrap();
    for second in [0, 1_795_438_800, 1_806_000_000] {
        let moment = Timestamp::from_second(second).unwrap();
        assert_eq!(linked.to_offset(moment), known.to_offset(moment));
    }
}

#[test]
fn a_zone_by_name_file_or_rule_says_its_own_times_also_when_it_is_read_again() {
    let (_folder, file) = copy_of(AMSTERDAM);
    let file = format!(":{}", file.display());
    for (text, hours_there, written) in [
        (AMSTERDAM, [13, 14], AMSTERDAM),
        (":Europe/Amsterdam", [13, 14], AMSTERDAM),
        ("posix/Europe/Amsterdam", [13, 14], AMSTERDAM),
        (file.as_str(), [13, 14], RULE),
        (RULE, [13, 14], RULE),
        ("CET-1CEST", [13, 14], "CET-1CEST,M3.2.0,M11.1.0"),
        ("CET-1", [13, 13], "CET-1"),
        ("UTC", [12, 12], "UTC"),
    ] {
        let Here { zone, unread } = of_place(Some(text), Path::new("/nonexistent"));
        assert_eq!((hours(&zone), zone_name(&zone).as_str()), (hours_there, written), "{text}");
        assert_eq!(unread, None, "{text}");
        is_kept(&zone);
    }
}

#[test]
fn a_machine_says_its_zone_by_a_link_or_by_a_plain_copy() {
    use std::os::unix::fs::symlink;
    let (_copied, copy) = copy_of(AMSTERDAM);
    let target = "/usr/share/zoneinfo/Europe/Amsterdam";
    let (_linked, link) = machine(|local| symlink(target, local).unwrap());
    let (_twice, twice) = machine(|local| symlink(&link, local).unwrap());
    for (local, written) in [(copy, RULE), (link.clone(), AMSTERDAM), (twice, AMSTERDAM)] {
        let Here { zone, unread } = of_place(None, &local);
        assert_eq!((hours(&zone), unread), ([13, 14], None));
        assert_eq!(zone_name(&zone), written);
        is_kept(&zone);
    }
}

#[test]
fn what_says_nothing_is_told_and_the_next_best_is_taken() {
    use std::os::unix::fs::symlink;
    let (_folder, copy) = copy_of(AMSTERDAM);
    for text in ["Bogus/Zone", "W. Europe Standard Time", ":/nonexistent/zone", "\u{1b}[2J"] {
        let here = of_place(Some(text), &copy);
        assert_eq!((hours(&here.zone), here.unread), ([13, 14], Some(clean(text, MAX_SHOWN))));
    }
    let (_dangling, dangling) = machine(|local| symlink("/nonexistent/Zone", local).unwrap());
    let (_none, none) = machine(|_| ());
    let (_words, words) = machine(|local| fs::write(local, "Europe/Amsterdam\n").unwrap());
    for (local, is_told) in [(dangling, true), (words, true), (none, false)] {
        let here = of_place(None, &local);
        assert_eq!((here.zone, here.unread.is_some()), (TimeZone::UTC, is_told), "{local:?}");
    }
}

#[test]
fn what_an_older_program_wrote_is_read_as_before() {
    assert_eq!(named("UTC"), TimeZone::UTC);
    assert_eq!(hours(&named(AMSTERDAM)), [13, 14]);
    assert_eq!(named("Nowhere/Land"), system());
}
