//! What a set of meetings comes to, with its uncertainty over groups.

use super::{
    evening::{Evening, Fate, PHASES, Phase},
    life::Outcome,
};

/// A minute, in seconds: what a plan in whole minutes can be off.
const MINUTE: f64 = 60.0;
/// So many seconds early is told.
const EARLY: f64 = -300.0;

/// Sums over the meetings of one group.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    pub meetings: f64,
    /// Meetings that could close within a minute with the afsluiter whole.
    pub possible: f64,
    /// Of those: that did.
    pub success: f64,
    /// And no step more than a minute under its floor.
    pub clean: f64,
    /// Ended within a minute, or three, of the promise; or more than five before it.
    pub within_1: f64,
    pub within_3: f64,
    pub early: f64,
    /// Minutes after the promise.
    pub late: f64,
    /// The afsluiter was whole.
    pub whole: f64,
    /// Steps that were not dropped by consent, and those more than a minute under their floor.
    pub steps: f64,
    pub under: f64,
    /// Minutes of casework that people wanted within the plan and did not get.
    pub cut: f64,
    /// How often the group was asked.
    pub questions: f64,
    /// By phase: minutes over the plan, and the plan's.
    pub over: [f64; PHASES],
    pub planned: [f64; PHASES],
    pub buckets: [(f64, f64); 15],
}

impl Sums {
    /// Counts one meeting.
    pub fn add(&mut self, evening: &Evening, fate: &Fate, outcome: &Outcome) {
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
        let b = ((outcome.slot_late / 60.0).floor().clamp(-8.0, 6.0) + 8.0) as usize;
        self.buckets[b].0 += 1.0;
        self.buckets[b].1 += one(success);
    }

    fn add_steps(&mut self, evening: &Evening, fate: &Fate, outcome: &Outcome) {
        for ((step, wish), took) in evening.steps.iter().zip(&fate.wishes).zip(&outcome.took) {
            if let Some(took) = took {
                self.steps += 1.0;
                let is_admin = step.phase == Phase::Admin;
                self.under += one(!is_admin && *took < step.floor.min(wish.natural) - MINUTE);
                self.over[step.phase as usize] += (took - step.plan) / MINUTE;
                self.planned[step.phase as usize] += step.plan / MINUTE;
            }
            if step.is_casework {
                let wanted = wish.natural.min(step.plan);
                self.cut += (wanted - took.unwrap_or_default()).max(0.0) / MINUTE;
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
pub struct Figure {
    pub value: f64,
    pub half: f64,
}

/// The counts of one policy.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// By group.
    pub groups: Vec<Sums>,
    /// Minutes after the promise, of each meeting.
    pub late: Vec<f32>,
}

impl Counts {
    /// The ratio of two sums, with its uncertainty.
    pub fn figure(&self, sum: impl Fn(&Sums) -> f64, of: impl Fn(&Sums) -> f64) -> Figure {
        ratio(&self.groups.iter().map(|group| (sum(group), of(group))).collect::<Vec<_>>())
    }

    /// A mean over all meetings.
    pub fn mean(&self, sum: impl Fn(&Sums) -> f64) -> f64 {
        self.figure(sum, |group| group.meetings).value
    }

    /// By how much more of the possible meetings succeeded than with another policy, on the same ones.
    pub fn ahead_of(&self, other: &Self) -> Figure {
        let both = self.groups.iter().zip(&other.groups);
        ratio(&both.map(|(a, b)| (a.success - b.success, a.possible)).collect::<Vec<_>>())
    }

    /// The lateness, in minutes, that 95 of 100 meetings stay under.
    pub fn p95(&self) -> f32 {
        let mut late = self.late.clone();
        late.sort_by(f32::total_cmp);
        late.get(late.len() * 95 / 100).copied().unwrap_or_default()
    }

    /// Takes in the groups of another seed.
    pub fn extend(&mut self, more: Self) {
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
