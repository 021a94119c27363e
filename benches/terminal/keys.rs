//! From a key to its first byte, on every screen, and what a key costs.

use std::{
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{compare::SETTLED, programs::Group, report::Table, session::Session, usage::Usage};

/// How many keys are pressed on a screen, and how far apart: a key that lies held comes as fast.
const KEYS: usize = 1_000;
/// The calmest of so many rounds counts: what makes a key wait in the program comes back in each, what the
/// machine did does not.
const ROUNDS: usize = 3;
/// Each program gets one in 40 ms, in turn.
const BETWEEN_KEYS: Duration = Duration::from_millis(20);
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
    for Place { name, live, way, keys } in &PLACES {
        // A meeting that was left runs on: each has a group of its own.
        let group = Group::met(100);
        let mut session = if *live { group.live() } else { group.begin() };
        sleep(SETTLED);
        for key in *way {
            session.press_at_once(key);
            sleep(Duration::from_millis(300));
        }
        let bare = Session::start(bare, &[]);
        let [ours, bare] = press([(session, *keys), (bare, ["a", "b"])]);
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

/// Both in turn, so that what else the machine does weighs on both.
fn press(mut pressed: [(Session, [&str; 2]); 2]) -> [Took; 2] {
    sleep(SETTLED);
    let usages =
        |pressed: &[(Session, _); 2]| pressed.each_ref().map(|(one, _)| Usage::of(one.id()).cpu);
    let before = usages(&pressed);
    sleep(IDLE);
    let begun = usages(&pressed);
    let start = Instant::now();
    let rounds: [[[f64; 3]; 2]; ROUNDS] = std::array::from_fn(|_| round(&mut pressed));
    let took = start.elapsed();
    let ended = usages(&pressed);
    [0, 1].map(|one| {
        let calmest =
            |at: usize| rounds.iter().map(|round| round[one][at]).fold(f64::MAX, f64::min);
        let idle = (begun[one] - before[one]) * took.div_duration_f64(IDLE);
        let cpu = (ended[one] - begun[one] - idle) / (KEYS * ROUNDS) as f64;
        Took { spread: [0, 1, 2].map(calmest), cpu }
    })
}

/// What the keys of one round took, of each of both.
fn round(pressed: &mut [(Session, [&str; 2]); 2]) -> [[f64; 3]; 2] {
    let mut awaited = [Vec::new(), Vec::new()];
    for at in 0..KEYS {
        for ((session, keys), awaited) in pressed.iter_mut().zip(&mut awaited) {
            sleep(BETWEEN_KEYS);
            awaited.push(session.answer(keys[at % 2]).as_secs_f64() * 1e3);
        }
    }
    awaited.map(spread)
}

/// Middle, the hundredth from above, and the worst.
fn spread(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    let last = values.len() - 1;
    [values[last / 2], values[last * 99 / 100], values[last]]
}
