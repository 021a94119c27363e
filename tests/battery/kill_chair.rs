//! A real meeting, led by keys and killed at random moments: what the screen called kept is there,
//! and the clock goes on as if nothing had happened.

use std::time::Duration;

use crate::dice::{Dice, times};
use crate::folder::Folder;
use crate::session::{ENTER, Session};

/// Keys that change the clocks, none of them an input line.
const KEYS: [&str; 12] = ["+", "-", " ", " ", "v", "u", "\x1b[D", "k", "k", "z", "z", "l\x1b"];

/// The begun meeting, again on the screen.
fn resumed(folder: &Folder) -> Session {
    let mut session = Session::start(folder, &[]);
    session.wait_for("Er loopt nog een bijeenkomst.");
    session.press(ENTER);
    session.wait_for("→ ");
    session
}

/// Parks a topic, and looks for so long whether it is called kept.
fn park(session: &mut Session, topic: &str, patience: Duration) -> bool {
    session.press("p");
    session.wait_for("Wat parkeren we");
    session.press(&format!("{topic}\r"));
    session.read_for(patience);
    let screen = session.screen();
    !screen.contains("Wat parkeren we")
        && screen.contains("bewaard")
        && !screen.contains("Nog niet")
}

fn topics(folder: &Folder) -> Vec<String> {
    let list = folder.json(&["parkeerlijst", "--json"]);
    let texts = list.as_array().unwrap().iter().map(|topic| topic["text"].as_str().unwrap());
    texts.map(ToOwned::to_owned).collect()
}

#[test]
fn a_killed_meeting_loses_nothing_that_the_screen_called_kept() {
    let kills = times(24, 400);
    let mut dice = Dice::thrown("kill -9 of a meeting");
    let mut acknowledged = 0;
    let mut left = kills;
    while 0 < left {
        // A new meeting now and then, as a journal grows.
        let folder = Folder::new();
        let mut session = Session::start(&folder, &["start"]);
        session.wait_for("→ ");
        folder.wait_for("started", 1);
        let mut kept = Vec::new();
        for round in 0..left.min(40) {
            let topic = format!("zaak {round} {}", dice.next());
            if park(&mut session, &topic, Duration::from_millis(dice.below(150) as u64)) {
                kept.push(topic);
            }
            for _ in 0..dice.below(4) {
                session.press(dice.pick(&KEYS));
            }
            if dice.once_in(3) {
                session.press("phalf getypt");
            }
            session.read_for(Duration::from_micros(dice.below(20_000) as u64));
            let (begun, before) = (folder.files(), folder.status());
            session.kill9();
            // A key that was still under way may have changed the clock since.
            let undisturbed = begun == folder.files();
            let found = topics(&folder);
            let lost: Vec<_> = kept.iter().filter(|topic| !found.contains(topic)).collect();
            assert!(lost.is_empty(), "lost after {round}: {lost:?}");
            let after = folder.status();
            assert_eq!(after.json["running"], true);
            if before.json["state"] == "running" && undisturbed {
                before.goes_on_to(&after, 1.0);
            }
            session = resumed(&folder);
        }
        acknowledged += kept.len();
        left -= left.min(40);
        session.kill9();
    }
    eprintln!("kill -9 of a meeting: {kills} kills, {acknowledged} topics acknowledged, 0 lost");
    assert_ne!(acknowledged, 0);
}
