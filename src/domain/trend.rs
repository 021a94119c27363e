//! How long each phase really takes in a group, beside its plan, over all its meetings.

use std::collections::BTreeMap;

use jiff::SignedDuration;

use super::{
    agenda::{BlockKind, Name},
    minutes::Minutes,
    times::{MeetingTimes, shown::Share},
};

/// From this many meetings on a better length is suggested.
pub const ENOUGH: u16 = 3;
/// A plan that is this close, in minutes, is good.
pub(super) const CLOSE: u16 = 1;
/// A step that took less was only passed.
const PASSED: SignedDuration = SignedDuration::from_secs(30);

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// A whole block of this kind.
    Block(BlockKind),
    /// A step with this name, in a block of this kind that has several.
    Step(BlockKind, Name),
}

/// One phase over the meetings in which it was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The part of a meeting.
    pub phase: Phase,
    /// In how many meetings it was done.
    pub meetings: u16,
    /// Its minutes in the plans with which those began, on average.
    pub planned: Minutes,
    /// Its real minutes, on average.
    pub real: Minutes,
}

impl Trend {
    /// The minutes that would fit better, where enough meetings say so. Never applied by itself.
    pub fn suggestion(&self) -> Option<Minutes> {
        let differs = CLOSE < self.planned.get().abs_diff(self.real.get());
        let known = ENOUGH <= self.meetings && self.real != Minutes::ZERO;
        (known && differs && self.phase.is_chosen()).then_some(self.real)
    }
}

impl Phase {
    /// Whether its length is chosen on its own: a block of several steps is as long as they are, and
    /// the slot is a reservation.
    pub(super) fn is_chosen(&self) -> bool {
        match self {
            Self::Block(kind) => match kind {
                BlockKind::Opwarmer
                | BlockKind::Terugkijken
                | BlockKind::Kennismaken
                | BlockKind::InbrengGenereren
                | BlockKind::Pauze => true,
                BlockKind::Model
                | BlockKind::AndereWerkvorm
                | BlockKind::Onderwerp
                | BlockKind::Slot => false,
            },
            Self::Step(kind, _) => *kind != BlockKind::Slot,
        }
    }
}

struct Sum {
    /// When it was first met: phases of one kind stay in the order in which they are done.
    first: usize,
    /// As it was called last.
    called: Phase,
    meetings: u16,
    planned: i64,
    real: i64,
}

/// The trend of every phase, in the order of a meeting.
pub fn trends<'a>(meetings: impl IntoIterator<Item = &'a MeetingTimes>) -> Vec<Trend> {
    let mut sums: BTreeMap<Phase, Sum> = BTreeMap::new();
    for meeting in meetings {
        for Done { phase, called, planned, real } in done(meeting) {
            let (first, new) = (sums.len(), called.clone());
            let sum = sums.entry(phase).or_insert(Sum {
                first,
                called: new,
                meetings: 0,
                planned: 0,
                real: 0,
            });
            sum.called = called;
            sum.meetings = sum.meetings.saturating_add(1);
            sum.planned += i64::from(planned.get()) * 60;
            sum.real += real.as_secs();
        }
    }
    let mut of_phases: Vec<(Phase, Sum)> = sums.into_iter().collect();
    of_phases.sort_by_key(|(phase, sum)| (place(phase), sum.first));
    let mut whole = Whole::default();
    of_phases.into_iter().map(|(_, sum)| whole.trend(sum)).collect()
}

/// The block whose steps come now: their minutes together are its own, where they were done as often.
#[derive(Default)]
struct Whole {
    meetings: u16,
    shares: Option<[Share; 2]>,
}

impl Whole {
    fn trend(&mut self, sum: Sum) -> Trend {
        let (phase, sums) = (sum.called, [sum.planned, sum.real]);
        let shares = self.shares.as_mut().filter(|_| self.meetings == sum.meetings);
        let is_step = matches!(phase, Phase::Step(..));
        let [planned, real] = match shares.filter(|_| is_step) {
            Some([planned, real]) => [planned.of(lasting(sum.planned)), real.of(lasting(sum.real))],
            None => sums.map(|seconds| average(seconds, sum.meetings)),
        };
        if !is_step {
            self.meetings = sum.meetings;
            let [of_planned, of_real] = sums.map(lasting);
            self.shares = Some([Share::new(planned, of_planned), Share::new(real, of_real)]);
        }
        let [planned, real] =
            [planned, real].map(|minutes| Minutes::new(u32::try_from(minutes).unwrap_or(0)));
        Trend { phase, meetings: sum.meetings, planned, real }
    }
}

/// Whole minutes in one meeting.
fn average(seconds: i64, meetings: u16) -> i64 {
    let whole = i64::from(meetings.max(1)) * 60;
    (seconds + whole / 2).div_euclid(whole)
}

fn lasting(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

/// A phase that was done in a meeting.
pub(super) struct Done {
    /// What it is, also where it is called otherwise in another meeting.
    pub(super) phase: Phase,
    /// The same, as it was called in this one.
    called: Phase,
    /// Its minutes in the plan with which the meeting began.
    planned: Minutes,
    /// Its real length.
    pub(super) real: SignedDuration,
}

/// What was done in a meeting that had been planned: each phase once, with its lengths in the minutes
/// that stand on its papers. Of a meeting without the program no lengths are known.
pub(super) fn done(meeting: &MeetingTimes) -> Vec<Done> {
    let mut done: Vec<Done> = Vec::new();
    let mut add = |new: Done| match done.iter_mut().find(|known| known.phase == new.phase) {
        Some(known) => {
            known.planned = known.planned + new.planned;
            known.real += new.real;
        }
        None => done.push(new),
    };
    let minutes = |shown: i64| SignedDuration::from_mins(shown);
    let seen = meeting.blocks.iter().filter(|_| meeting.entered.is_none());
    for (block, shown) in seen.zip(meeting.shown().blocks) {
        let Some(planned) = block.planned().filter(|_| PASSED < block.real()) else { continue };
        let (phase, called) = (Phase::Block(block.kind), Phase::Block(block.kind));
        add(Done { phase, called, planned, real: minutes(shown.iter().sum()) });
        let several = 1 < block.steps.len();
        let steps = block.steps.iter().zip(shown);
        for (step, shown) in steps.filter(|(step, _)| several && PASSED < step.real) {
            let planned = step.planned.unwrap_or_default();
            let of = |name: &Name| Phase::Step(block.kind, name.clone());
            let (phase, called) = (of(&step.lasting), of(&step.name));
            add(Done { phase, called, planned, real: minutes(shown) });
        }
    }
    done
}

/// Blocks in the order of a meeting, each before its steps.
fn place(phase: &Phase) -> (BlockKind, bool) {
    match phase {
        Phase::Block(kind) => (*kind, false),
        Phase::Step(kind, _) => (*kind, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::times::tests::{block, meeting};

    #[test]
    fn a_phase_that_always_runs_over_gets_a_better_length_with_three_meetings() {
        let long =
            || meeting(vec![block(BlockKind::Model, &[("kiezen", 10, 9), ("vragen", 25, 31)])]);
        let of = |meetings: &[MeetingTimes]| {
            let phase = Phase::Step(BlockKind::Model, Name::Given("vragen".to_owned()));
            trends(meetings).into_iter().find(|trend| trend.phase == phase).unwrap()
        };
        let two = of(&[long(), long()]);
        assert_eq!((two.meetings, two.planned.get(), two.real.get()), (2, 25, 31));
        assert_eq!(two.suggestion(), None);
        assert_eq!(of(&[long(), long(), long()]).suggestion(), Some(Minutes::of(31)));
        let short =
            meeting(vec![block(BlockKind::Model, &[("kiezen", 10, 9), ("vragen", 25, 16)])]);
        assert_eq!(of(&[long(), long(), short]).suggestion(), None);
    }

    #[test]
    fn a_step_that_is_called_otherwise_now_goes_on_where_it_was() {
        let held = |name: &str| {
            let mut model = block(BlockKind::Model, &[("kiezen", 10, 9), ("vragen", 25, 31)]);
            model.steps[1].name = Name::Given(name.to_owned());
            meeting(vec![model])
        };
        let told = trends(&[held("vragen"), held("vragen"), held("doorvragen")]);
        let called = Phase::Step(BlockKind::Model, Name::Given("doorvragen".to_owned()));
        let [_, _, vragen] = told.as_slice() else { panic!("{told:?}") };
        assert_eq!((&vragen.phase, vragen.meetings), (&called, 3));
        assert_eq!(vragen.suggestion(), Some(Minutes::of(31)));
    }

    #[test]
    fn what_was_skipped_or_not_planned_does_not_count() {
        let skipped = meeting(vec![block(BlockKind::Opwarmer, &[("rondje", 8, 0)])]);
        assert_eq!(trends(&[skipped]), vec![]);
        let mut added = block(BlockKind::Onderwerp, &[("", 15, 12)]);
        added.steps[0].planned = None;
        assert_eq!(trends(&[meeting(vec![added])]), vec![]);
    }

    #[test]
    fn the_steps_of_a_block_make_its_minutes_as_on_paper() {
        let of = |seconds: [[i64; 3]; 2]| {
            let [mut model, mut slot] = [BlockKind::Model, BlockKind::Slot]
                .map(|kind| block(kind, &[("a", 6, 0), ("b", 2, 0), ("c", 2, 0)]));
            let steps = model.steps.iter_mut().chain(&mut slot.steps);
            for (step, seconds) in steps.zip(seconds.into_iter().flatten()) {
                step.real = SignedDuration::from_secs(seconds);
            }
            meeting(vec![model, slot])
        };
        let one = of([[330, 95, 95], [95, 95, 95]]);
        let shown: Vec<i64> = one.shown().blocks.iter().map(|steps| steps.iter().sum()).collect();
        let more = of([[340, 100, 95], [95, 80, 110]]);
        for meetings in
            [&[one.clone()][..], &[one.clone(), more.clone()], &[one, more.clone(), more]]
        {
            let told = trends(meetings);
            let real: Vec<i64> = told.iter().map(|trend| trend.real.get().into()).collect();
            for (at, whole) in [(0, shown[0]), (4, shown[1])] {
                assert_eq!(real[at], real[at + 1..at + 4].iter().sum::<i64>(), "{told:?}");
                assert!(1 < meetings.len() || real[at] == whole, "{told:?}");
            }
        }
    }

    #[test]
    fn blocks_come_in_the_order_of_a_meeting() {
        let blocks = vec![
            block(BlockKind::Slot, &[("a", 2, 2), ("b", 4, 4)]),
            block(BlockKind::Opwarmer, &[("rondje", 8, 9)]),
        ];
        let phases: Vec<Phase> =
            trends(&[meeting(blocks)]).into_iter().map(|trend| trend.phase).collect();
        assert_eq!(phases[0], Phase::Block(BlockKind::Opwarmer));
        assert_eq!(phases[1], Phase::Block(BlockKind::Slot));
        assert_eq!(phases.len(), 4);
    }
}
