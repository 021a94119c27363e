//! What the commands say in English of files that an earlier program wrote in Dutch: what the group wrote itself
//! stays as it is.

use super::{desk::Desk, hold, transcript::transcript};

const NOORD: [&str; 4] = ["--groep", "Team Noord", "--taal", "en"];
const BY_KEYS: &str = "01KES4S3WMM7M4SJ6W52EBSKAY";
const EVERYTHING: &str = "01KH17X7A0PGFDDDBH6ZD0YTT9";

#[test]
fn every_paper_and_list_is_told_in_english() {
    let desk = Desk::new();
    let before = desk.files();
    let commands: &[&[&str]] = &[
        &["history"],
        &["record", BY_KEYS],
        &["record", EVERYTHING],
        &["proof", BY_KEYS],
        &["proof", EVERYTHING, "--per-deelnemer"],
        &["reflection", BY_KEYS],
        &["agreement"],
        &["year", "2026"],
        &["next"],
        &["case", "form"],
        &["parked"],
        &["group"],
        &["group", "people"],
        &["exercises", "incident"],
        &["status"],
        &["settings"],
        // Each mistake in its sentence.
        &["record", "99"],
        &["start", "--length", "nil"],
        &["start", "--length", "60", "--closes", "16:00"],
        &["erase"],
        &["erase", "person", "Karel"],
        &["begin"],
    ];
    let typed: Vec<Vec<&str>> =
        commands.iter().map(|command| [command, &NOORD[..]].concat()).collect();
    let said = transcript(&desk, &typed.iter().map(Vec::as_slice).collect::<Vec<_>>());
    assert!(before == desk.files(), "a command that reads wrote:\n{said}");
    hold("english", said);
}
