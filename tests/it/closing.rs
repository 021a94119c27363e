//! The measure of `cargo bench --bench closing` in its short form: the people in it stay as they were
//! when the rules were first measured, so that a change of the rules shows as one.

#[expect(
    clippy::expect_used,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    dead_code,
    reason = "it simulates in whole and real numbers, and the benchmark uses more of it"
)]
#[path = "../../benches/closing/model.rs"]
mod model;

use intervisie::{words::Words, written::library};

use self::model::{
    intervisie::FOLLOWED,
    measure::Counts,
    peers::{CUEZ, ONLYT_PROMISE, PAPER},
    people::AVERAGE,
    policy::{Policy, World},
};

/// One group of each kind.
const GROUPS: usize = 72;
/// How many of its meetings closed on time, on paper and with two other tools.
const BEFORE: [f64; 3] = [0.1681, 0.5833, 0.6278];
/// One meeting in two hundred: not every machine rounds the last digit alike.
const CLOSE: f64 = 0.005;

fn world() -> World {
    World::new(library::built_in(), &Words::Dutch.plan().names())
}

fn on_time(counts: &Counts) -> f64 {
    counts.figure(|sums| sums.success, |sums| sums.possible).value
}

#[test]
fn the_people_stay_as_they_are() {
    let world = world();
    let led = |rules| on_time(&world.lead(Policy::Peer(rules), &AVERAGE, 1, GROUPS));
    let found = [PAPER, ONLYT_PROMISE, CUEZ].map(led);
    let as_before = |(found, before): (&f64, f64)| (found - before).abs() < CLOSE;
    assert!(found.iter().zip(BEFORE).all(as_before), "{found:.4?}");
}

#[test]
fn whoever_follows_the_program_closes_on_time_more_often_than_on_paper() {
    let world = world();
    let led = |policy| world.lead(policy, &AVERAGE, 1, GROUPS);
    let ahead = led(Policy::Own(FOLLOWED)).ahead_of(&led(Policy::Peer(PAPER)));
    assert!(ahead.half < ahead.value, "{ahead:?}");
}
