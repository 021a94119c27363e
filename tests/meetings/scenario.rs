//! Whole meetings as files: planned, lived on a simulated clock, and compared with what was expected.

use std::{fs, path::Path};

use jiff::{SignedDuration, civil};
use serde::Deserialize;

use crate::desk::{Desk, at};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Scenario {
    /// When the program is opened.
    opened: String,
    moment: Vec<MomentOf>,
    /// The signals that must have been heard, in order.
    hears: Vec<String>,
    /// Most different pictures there may have been.
    frames_at_most: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MomentOf {
    at: String,
    #[serde(default)]
    press: String,
    /// What the big digits say.
    clock: Option<String>,
    #[serde(default)]
    shows: Vec<String>,
    #[serde(default)]
    hides: Vec<String>,
}

fn time(text: &str) -> civil::Time {
    text.parse().unwrap()
}

fn live_through(name: &str) -> Desk {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/meetings").join(name);
    let scenario: Scenario = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut desk = Desk::at(time(&scenario.opened));
    for moment in scenario.moment {
        let until = at(time(&moment.at)).duration_since(desk.now.moment.wall);
        assert!(SignedDuration::ZERO <= until, "{} comes too late in {name}", moment.at);
        desk.wait(until).press(&moment.press);
        if let Some(clock) = moment.clock {
            assert_eq!(desk.clock(), clock, "at {} in {name}", moment.at);
        }
        for text in &moment.shows {
            desk.shows(text);
        }
        for text in &moment.hides {
            desk.hides(text);
        }
    }
    let heard: Vec<String> = desk.signals().iter().map(|signal| format!("{signal:?}")).collect();
    let heard: Vec<&str> = heard.iter().map(|s| s.split('(').next().unwrap()).collect();
    assert_eq!(heard, scenario.hears, "{name}");
    assert!(desk.frames <= scenario.frames_at_most, "{} pictures in {name}", desk.frames);
    desk
}

#[test]
fn a_meeting_of_two_hours_that_closes_on_time() {
    let desk = live_through("two_hours.toml");
    assert!(desk.left);
}
