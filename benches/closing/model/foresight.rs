//! What is said of an agenda before the meeting, held against what then happens: of the meetings of which
//! it is said that they fit so often of ten, so many should, and so it is with five minutes more.

use intervisie::domain::{
    forecast::{Habits, MORE, RUNS},
    margin,
    minutes::Minutes,
    times::MeetingTimes,
};
use jiff::SignedDuration;

use super::{
    evening::{Evening, Fate, MEETINGS, fate},
    life::Outcome,
    people::People,
    policy::{Past, Policy, World},
};

/// Meetings of each group.
const ALL: usize = 16;

/// What is to spare before the closing block, which keeps its margin.
fn slack(evening: &Evening, margin: Minutes) -> SignedDuration {
    let planned: f64 = evening.steps.iter().map(|step| step.plan).sum();
    SignedDuration::from_secs_f64(evening.promise - planned) - margin.duration()
}

/// The margin that the program keeps of this meeting.
fn kept(evening: &Evening, past: &Past) -> Minutes {
    let length = Minutes::new((evening.promise / 60.0) as u32);
    margin::usual(length, &past.history.margins_needed())
}

/// Whether it was never short of time before its closing block.
fn fitted(evening: &Evening, fate: &Fate, outcome: &Outcome, slack: SignedDuration) -> bool {
    let mut over = fate.late;
    let mut most = over;
    for (step, took) in evening.steps.iter().zip(&outcome.took).filter(|(step, _)| !step.in_slot) {
        let Some(took) = took else { return false };
        over += took - step.plan;
        most = most.max(over);
    }
    most <= slack.as_secs_f64()
}

/// What was said and what happened, in shares of the meetings: as planned, and with more time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Held {
    pub(crate) meetings: f64,
    pub(crate) said: [f64; 2],
    pub(crate) happened: [f64; 2],
}

impl Held {
    fn add(&mut self, said: [u32; 2], happened: [bool; 2]) {
        self.meetings += 1.0;
        for (sum, said) in self.said.iter_mut().zip(said) {
            *sum += f64::from(said) / f64::from(RUNS);
        }
        for (sum, happened) in self.happened.iter_mut().zip(happened) {
            *sum += f64::from(u8::from(happened));
        }
    }

    /// By how many points what was said was off: as planned, with more time, and of the difference that
    /// this makes.
    pub(crate) fn off(&self) -> [f64; 3] {
        let points = |sums: [f64; 2]| sums.map(|sum| 100.0 * sum / self.meetings);
        let ([said, with_more], [happened, then]) = (points(self.said), points(self.happened));
        [said - happened, with_more - then, (with_more - said) - (then - happened)]
    }
}

/// Of meetings with six to ten known before them, and with more.
pub(crate) fn held(
    world: &World,
    policy: Policy,
    people: &People,
    seeds: &[u64],
    groups: usize,
) -> [Held; 2] {
    let [mut few, mut many] = [Held::default(); 2];
    let each = seeds.iter().flat_map(|seed| (0..groups).map(move |group| (*seed, group)));
    for (seed, group) in each {
        let (mut known, mut past) = (Vec::new(), Past::default());
        for meeting in 0..ALL {
            let all = &world.evenings[group % world.evenings.len()];
            let evening = &all[meeting % MEETINGS];
            let fate = fate(evening, people, seed, group, meeting);
            let room = slack(evening, kept(evening, &past));
            let mut other = past.clone();
            let outcome = world.meeting(policy, people, (evening, &fate), &mut past);
            if let Some(habits) = Habits::of(&known) {
                let more =
                    Evening { promise: evening.promise + MORE.as_secs_f64(), ..evening.clone() };
                let with_more = slack(&more, kept(&more, &other));
                let then = world.meeting(policy, people, (&more, &fate), &mut other);
                let said = habits.fitting(&evening.agenda, [room, with_more]);
                let happened = [
                    fitted(evening, &fate, &outcome, room),
                    fitted(&more, &fate, &then, with_more),
                ];
                if known.len() < 11 { &mut few } else { &mut many }.add(said, happened);
            }
            known.extend(MeetingTimes::of(&past.last));
        }
    }
    [few, many]
}
