//! One seed is one life of the program: random keys, texts, sizes, clocks, crashes and disks, with the
//! journal read back. What must hold is looked at after every command.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::dice::{Dice, is_long, times};
use crate::life::Life;

/// Commands in one life.
const COMMANDS: usize = 500;

/// Lives a life; how many commands it took.
fn live(seed: u64, is_broken: bool) -> usize {
    let mut life = Life::begin(seed);
    life.forgets_what_waits = is_broken;
    for _ in 0..COMMANDS {
        life.go_on();
    }
    COMMANDS
}

#[test]
fn whatever_happens_in_a_life_what_must_hold_holds() {
    let lives = times(12, 2_000);
    let mut dice = Dice::thrown("simulation");
    // A seed that was asked for is that of one life.
    if let Ok(seed) = std::env::var("BATTERY_LIFE") {
        live(seed.parse().unwrap(), false);
        return;
    }
    let mut commands = 0;
    for _ in 0..lives {
        let seed = dice.next();
        let done = catch_unwind(|| live(seed, false));
        assert!(done.is_ok(), "repeat this life with BATTERY_LIFE={seed}");
        commands += done.unwrap_or_default();
    }
    eprintln!("simulation: {lives} lives, {commands} commands, all held");
    assert!(!is_long() || 1_000_000 <= commands);
}

#[test]
fn the_control_that_acknowledges_what_waits_is_caught() {
    let mut dice = Dice::of(1);
    let silent = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let caught = (0..20).any(|_| {
        let seed = dice.next();
        catch_unwind(AssertUnwindSafe(|| live(seed, true))).is_err()
    });
    std::panic::set_hook(silent);
    assert!(caught);
}
