//! The same meeting lived many times over, by fixed numbers of chance.

use std::{array, f64::consts::TAU};

use jiff::SignedDuration;

use super::{Habits, RUNS};
use crate::domain::agenda::Agenda;

/// How many equally likely values something has.
const VALUES: usize = 256;
/// Those values, in seconds where nothing else is said.
type Likely = [f64; VALUES];
/// So many steps of which nothing is known stand beside those that were done.
const UNKNOWN: usize = 10;

impl Habits {
    /// How many of [`RUNS`] meetings with this agenda are never short of time before the closing block,
    /// for each of these slacks. More slack never fits less often: it is held against the same runs.
    pub fn fitting<const N: usize>(
        &self,
        agenda: &Agenda,
        slacks: [SignedDuration; N],
    ) -> [u32; N] {
        let (late, steps) = (likely_late(self.late), self.steps(agenda));
        let slacks = slacks.map(|slack| slack.as_secs_f64());
        let mut fit = [0; N];
        let mut chance = Chance::default();
        for _ in 0..RUNS {
            let mut over = chance.one_of(&late);
            let mut most = over;
            for step in &steps {
                over += chance.one_of(step);
                most = most.max(over);
            }
            for (count, slack) in fit.iter_mut().zip(&slacks) {
                *count += u32::from(most <= *slack);
            }
        }
        fit
    }

    /// For each step before the closing block, by how much it exceeds its plan.
    fn steps(&self, agenda: &Agenda) -> Vec<Likely> {
        let rest = likely_rest(&self.rest);
        let slot = agenda.slot();
        let before = agenda.steps().filter(|(at, _)| at.block < slot);
        let step = before.filter_map(|(at, step)| {
            let kind = agenda.blocks.get(at.block)?.kind;
            let (over, differs) = self.over(kind, step.planned.duration().as_secs_f64());
            Some(rest.map(|z| over + differs * z))
        });
        step.collect()
    }
}

/// What may be left of a step, in its own measure: as it was with those that were done, and some chance
/// beside it.
fn likely_rest(done: &[f64]) -> Likely {
    let own = VALUES * done.len() / (done.len() + UNKNOWN);
    let chance = normal();
    array::from_fn(|at| {
        let value = match at.checked_sub(own) {
            None => done.get(at * done.len() / own),
            Some(beyond) => chance.get(beyond * VALUES / (VALUES - own)),
        };
        value.copied().unwrap_or_default()
    })
}

/// Equally likely values of a standard normal number: sixteen radii in sixteen directions.
fn normal() -> Likely {
    array::from_fn(|at| {
        let (radius, angle) = (middle(at / 16, 16.0), middle(at % 16, 16.0));
        (-2.0 * radius.ln()).sqrt() * (TAU * angle).cos()
    })
}

/// Equally likely waiting times with this mean.
fn likely_late(mean: f64) -> Likely {
    array::from_fn(|at| -mean * middle(at, 256.0).ln())
}

/// The middle of the so-manieth of these equal parts of one.
fn middle(at: usize, parts: f64) -> f64 {
    (f64::from(u16::try_from(at).unwrap_or(u16::MAX)) + 0.5) / parts
}

/// Bytes of chance, eight from each number of splitmix64.
#[derive(Default)]
struct Chance {
    state: u64,
    bytes: [u8; 8],
    used: usize,
}

impl Chance {
    fn one_of(&mut self, likely: &Likely) -> f64 {
        if self.used.is_multiple_of(8) {
            self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            self.bytes = mixed(self.state).to_le_bytes();
        }
        let byte = self.bytes.get(self.used % 8).copied().unwrap_or_default();
        self.used += 1;
        likely.get(usize::from(byte)).copied().unwrap_or_default()
    }
}

fn mixed(n: u64) -> u64 {
    let once = (n ^ (n >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}
