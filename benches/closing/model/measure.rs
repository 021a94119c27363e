//! What a set of meetings comes to, with its uncertainty over groups.

use super::{
    evening::{Evening, Fate, Phase},
    life::Outcome,
};

/// A minute, in seconds: what a plan in whole minutes can be off.
const MINUTE: f64 = 60.0;
/// So many seconds early is told.
const EARLY: f64 = -300.0;

/// Sums over the meetings of one group.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    pub(crate) meetings: f64,
    /// Meetings that could close within a minute with the afsluiter whole.
    pub(crate) possible: f64,
    /// Of those: that did.
    pub(crate) success: f64,
    /// And no step more than a minute under its floor.
    pub(crate) clean: f64,
    /// Ended within a minute, or three, of the promise; or more than five before it.
    pub(crate) within_1: f64,
    pub(crate) within_3: f64,
    pub(crate) early: f64,
    /// Minutes after the promise.
    pub(crate) late: f64,
    /// The afsluiter was whole.
    pub(crate) whole: f64,
    /// Steps, and those more than a minute under their floor, whether people were hurried or agreed to
    /// let them fall; what the closing block administers can be done afterwards, and does not count.
    pub(crate) steps: f64,
    pub(crate) under: f64,
    /// Minutes of casework that people wanted within the plan and did not get.
    pub(crate) cut: f64,
    /// How often the group was asked.
    pub(crate) questions: f64,
}

impl Sums {
    /// Counts one meeting.
    pub(crate) fn add(&mut self, evening: &Evening, fate: &Fate, outcome: &Outcome) {
        let is_possible = fate.is_possible(evening);
        let whole = is_whole(evening, fate, outcome);
        let success = is_possible && outcome.late <= MINUTE && whole;
        let under_before = self.under;
        self.add_steps(evening, fate, outcome);
        self.meetings += 1.0;
        self.possible += one(is_possible);
        self.success += one(success);
        self.clean += one(success && self.under == under_before);
        self.within_1 += one(outcome.late <= MINUTE);
        self.within_3 += one(outcome.late <= 3.0 * MINUTE);
        self.early += one(outcome.late < EARLY);
        self.late += outcome.late.max(0.0) / MINUTE;
        self.whole += one(whole);
        self.questions += outcome.questions as f64;
    }

    fn add_steps(&mut self, evening: &Evening, fate: &Fate, outcome: &Outcome) {
        for ((step, wish), took) in evening.steps.iter().zip(&fate.wishes).zip(&outcome.took) {
            let took = took.unwrap_or_default();
            let is_admin = step.phase == Phase::Admin;
            self.steps += 1.0;
            self.under += one(!is_admin && took < step.floor.min(wish.natural) - MINUTE);
            if step.is_casework {
                let wanted = wish.natural.min(step.plan);
                self.cut += (wanted - took).max(0.0) / MINUTE;
            }
        }
    }
}

fn is_whole(evening: &Evening, fate: &Fate, outcome: &Outcome) -> bool {
    evening.steps.iter().zip(&fate.wishes).zip(&outcome.took).all(|((step, wish), took)| {
        step.phase != Phase::Afsluiter
            || wish.natural.min(step.plan) - MINUTE <= took.unwrap_or_default()
    })
}

fn one(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// A share or a mean, and half the width of its 95 % interval over groups.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    pub(crate) value: f64,
    pub(crate) half: f64,
}

/// The counts of one policy.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    /// The sums of each group.
    pub(crate) groups: Vec<Sums>,
    /// Minutes after the promise, of each meeting.
    pub(crate) late: Vec<f32>,
}

impl Counts {
    /// The ratio of two sums, with its uncertainty.
    pub(crate) fn figure(&self, sum: impl Fn(&Sums) -> f64, of: impl Fn(&Sums) -> f64) -> Figure {
        ratio(&self.groups.iter().map(|group| (sum(group), of(group))).collect::<Vec<_>>())
    }

    /// A mean over all meetings.
    pub(crate) fn mean(&self, sum: impl Fn(&Sums) -> f64) -> f64 {
        self.figure(sum, |group| group.meetings).value
    }

    /// By how much more of the possible meetings succeeded than with another policy, on the same ones.
    pub(crate) fn ahead_of(&self, other: &Self) -> Figure {
        let both = self.groups.iter().zip(&other.groups);
        ratio(&both.map(|(a, b)| (a.success - b.success, a.possible)).collect::<Vec<_>>())
    }

    /// The lateness, in minutes, that 95 of 100 meetings stay under.
    pub(crate) fn p95(&self) -> f32 {
        let mut late = self.late.clone();
        late.sort_by(f32::total_cmp);
        late.get(late.len() * 95 / 100).copied().unwrap_or_default()
    }

    /// Takes in the groups of another seed.
    pub(crate) fn extend(&mut self, more: Self) {
        self.groups.extend(more.groups);
        self.late.extend(more.late);
    }
}

/// The mean of a ratio over groups: each gives what it counts, and of how many.
fn ratio(groups: &[(f64, f64)]) -> Figure {
    let (sum, of) = groups.iter().fold((0.0, 0.0), |(a, b), (x, n)| (a + x, b + n));
    let value = sum / of;
    let n = groups.len() as f64;
    let rest = groups.iter().map(|(x, of)| (x - value * of).powi(2)).sum::<f64>();
    Figure { value, half: 1.96 * (rest * n / (n - 1.0)).sqrt() / of }
}
