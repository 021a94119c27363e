//! Chance that does not depend on the order in which it is asked: whoever leads, the same people live
//! the same meeting.

use std::f64::consts::TAU;

/// What a number of chance is for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    /// Kind of group: length, size and level.
    Kind,
    /// How much longer this group talks.
    GroupBias,
    /// How much longer this group takes for one phase.
    PhaseBias,
    /// Whether this group's questions always take longer, and by how much.
    LongQuestions,
    /// Whether there is no inbreng.
    NoInbreng,
    /// How late the meeting begins.
    LateStart,
    /// When it is interrupted.
    Interruption,
    /// For how long.
    InterruptionLength,
    /// How long people want to talk in a step.
    Natural,
    /// The least they can do it in.
    Minimum,
    /// How reluctant the chair is to round a step off.
    Reluctance,
    /// How long rounding off takes.
    Wrap,
    /// Whether a sound is missed.
    Missed,
    /// How long until a sound is noticed.
    Noticing,
    /// How long until the next glance at the clock.
    Glance,
    /// How long until the key that goes on.
    Key,
    /// How well the end of a step is remembered.
    Memory,
    /// Whether the chair announces less by itself.
    Improvise,
    /// Whether a step is left out when it is late.
    Skip,
    /// Whether the afsluiter is squeezed.
    Squeeze,
    /// Which part of the closing block the chair reckons with.
    Reckons,
    /// How long a question to the group takes.
    Question,
    /// Whether the group says yes.
    Consent,
    /// Whether the chair extends.
    Extend,
}

/// The chance of one meeting of one group.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The chance of this meeting; what belongs to the group as a whole is asked of meeting 0.
    pub(crate) fn of(seed: u64, group: usize, meeting: usize) -> Self {
        let mixed = mix(seed ^ 0x9e37_79b9_7f4a_7c15);
        Self(mix(mix(mixed ^ group as u64) ^ ((meeting as u64) << 32)))
    }

    /// Between 0 and 1, for the so-manieth time in a step.
    pub(crate) fn uniform(self, what: What, step: usize, nth: usize) -> f64 {
        let at = (what as u64) << 48 | (step as u64) << 24 | nth as u64;
        (mix(self.0 ^ mix(at)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub(crate) fn happens(self, what: What, step: usize, nth: usize, probability: f64) -> bool {
        self.uniform(what, step, nth) < probability
    }

    /// A standard normal number.
    pub(crate) fn normal(self, what: What, step: usize, nth: usize) -> f64 {
        let radius = 1.0 - self.uniform(what, step, 2 * nth + (1 << 16));
        let angle = self.uniform(what, step, 2 * nth + 1 + (1 << 16));
        (-2.0 * radius.ln()).sqrt() * (TAU * angle).cos()
    }

    /// A length around a median.
    pub(crate) fn lognormal(
        self,
        what: What,
        (step, nth): (usize, usize),
        median: f64,
        sigma: f64,
    ) -> f64 {
        median * (sigma * self.normal(what, step, nth)).exp()
    }

    /// A waiting time with this mean.
    pub(crate) fn exponential(self, what: What, step: usize, nth: usize, mean: f64) -> f64 {
        -mean * (1.0 - self.uniform(what, step, nth)).ln()
    }
}

/// The finaliser of splitmix64.
fn mix(n: u64) -> u64 {
    let mut mixed = n.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
