//! Chance that repeats, and how much of it there is.

use std::env;
use std::time::SystemTime;

/// Whether the long form runs.
pub(crate) fn is_long() -> bool {
    env::var("BATTERY").is_ok_and(|form| form == "long")
}

/// How often: in the short form, in the long form.
pub(crate) fn times(short: usize, long: usize) -> usize {
    if is_long() { long } else { short }
}

/// Random numbers that a seed repeats.
#[derive(Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice from the seed that was asked for; else always the same, or new ones in the long form.
    pub(crate) fn thrown(what: &str) -> Self {
        let new = || SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64;
        let asked = env::var("BATTERY_SEED").ok().map(|seed| seed.parse().unwrap());
        let seed = asked.unwrap_or_else(|| if is_long() { new() } else { 1 });
        eprintln!("{what}: seed {seed}");
        Self(seed)
    }

    /// Dice of their own for one round, so that it can be repeated alone.
    pub(crate) fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number (`SplitMix64`).
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below this one.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    /// Once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}
