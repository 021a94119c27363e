//! From a key to its first byte, on every screen, and what a key costs.

use std::{path::Path, thread::sleep, time::Duration};

use crate::{compare::SETTLED, programs::Group, report::Table, session::Session, usage::Usage};

/// How many keys are pressed on a screen, and how far apart: a key that lies held comes as fast.
const KEYS: usize = 1_000;
const BETWEEN_KEYS: Duration = Duration::from_millis(40);
/// What a second costs without keys is looked at for so long.
const IDLE: Duration = Duration::from_secs(5);

/// A screen: whether the meeting runs, the keys that lead to it, and those that are pressed on it in turn.
struct Place {
    name: &'static str,
    live: bool,
    way: &'static [&'static str],
    keys: [&'static str; 2],
}

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";

const PLACES: [Place; 5] = [
    // The timekeeper's clock and back: nearly every cell of the screen changes.
    Place { name: "live", live: true, way: &[], keys: ["k", "k"] },
    Place { name: "parked list", live: true, way: &["l"], keys: [DOWN, UP] },
    Place { name: "begin", live: false, way: &[], keys: [DOWN, UP] },
    Place { name: "agenda", live: false, way: &["a"], keys: [DOWN, UP] },
    Place { name: "library", live: false, way: &["a", "a"], keys: ["m", "\x7f"] },
];

/// What the keys of one screen took.
struct Took {
    /// Middle, the hundredth from above and the worst, in milliseconds.
    spread: [f64; 3],
    /// Processor time of one key, in microseconds.
    cpu: f64,
}

pub(crate) fn measure(bare: &Path, table: &mut Table) {
    let bare = press(&mut Session::start(bare, &[]), ["a", "b"]);
    for Place { name, live, way, keys } in &PLACES {
        // A meeting that was left runs on: each has a group of its own.
        let group = Group::met(100);
        let mut session = if *live { group.live() } else { group.begin() };
        sleep(SETTLED);
        for key in *way {
            session.press_at_once(key);
            sleep(Duration::from_millis(300));
        }
        let ours = press(&mut session, *keys);
        rows(name, &ours, &bare, table);
    }
}

fn rows(name: &str, ours: &Took, bare: &Took, table: &mut Table) {
    let limits = [(2.0, 1.6), (5.0, 3.0), (10.0, 8.0)];
    let [middle, ..] = bare.spread;
    for (at, what) in ["half of the keys", "99 of 100", "the worst of 1,000"].iter().enumerate() {
        let (value, unit) =
            if at == 0 { (ours.spread[0] / middle, "×") } else { (ours.spread[at], "ms") };
        let (must, reach) = limits[at];
        let cells = [
            format!("{name}: {what}, to the first byte"),
            format!("{:.2} ms", ours.spread[at]),
            format!("{:.2} ms", bare.spread[at]),
            format!("{value:.2} {unit}"),
            format!("≤ {must} {unit}"),
            format!("≤ {reach} {unit}"),
        ];
        table.row(cells, value <= must);
    }
    let ratio = ours.cpu / bare.cpu;
    let cells = [
        format!("{name}: processor time a key"),
        format!("{:.0} µs", ours.cpu),
        format!("{:.0} µs", bare.cpu),
        format!("{ratio:.2} ×"),
        "≤ 3.5 ×".to_owned(),
        "≤ 3 ×".to_owned(),
    ];
    table.row(cells, ratio <= 3.5);
}

fn press(session: &mut Session, keys: [&str; 2]) -> Took {
    sleep(SETTLED);
    let before = Usage::of(session.id());
    sleep(IDLE);
    let begun = Usage::of(session.id());
    let idle = (begun.cpu - before.cpu) / IDLE.as_secs_f64();
    let mut awaited = Vec::new();
    for key in keys.iter().cycle().take(KEYS) {
        sleep(BETWEEN_KEYS);
        awaited.push(session.answer(key).as_secs_f64() * 1e3);
    }
    let took = KEYS as f64 * BETWEEN_KEYS.as_secs_f64();
    let cpu = (Usage::of(session.id()).cpu - begun.cpu - idle * took) / KEYS as f64;
    Took { spread: spread(awaited), cpu }
}

/// Middle, the hundredth from above, and the worst.
fn spread(values: impl IntoIterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let last = values.len() - 1;
    [values[last / 2], values[last * 99 / 100], values[last]]
}
