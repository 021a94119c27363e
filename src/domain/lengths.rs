//! How long the parts of a meeting took in the group's last meetings, and which minutes would fit better
//! in an agenda.

use std::collections::BTreeMap;

use jiff::SignedDuration;

use super::{
    agenda::Block,
    figures::rounded_minutes,
    minutes::Minutes,
    times::MeetingTimes,
    trend::{CLOSE, Done, ENOUGH, Phase, done},
};

/// So many of the last times count: what a group did long ago says little of today.
const LAST: usize = 6;

/// How long each part took of late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths(BTreeMap<Phase, Lasted>);

/// What a part took, on average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lasted {
    times: usize,
    real: Minutes,
}

/// Minutes that would fit a part of an agenda better, and why. Never applied by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Better {
    /// What took another length.
    pub phase: Phase,
    /// Of the last times so many were counted.
    pub times: usize,
    /// What it took then, on average; the minutes that would fit.
    pub minutes: Minutes,
    /// The step of the block that it is; nothing: the block as a whole.
    pub step: Option<usize>,
}

impl Lengths {
    /// As these meetings show them, in order.
    pub fn of(meetings: &[MeetingTimes]) -> Self {
        let mut taken: BTreeMap<Phase, Vec<SignedDuration>> = BTreeMap::new();
        for Done { phase, real, .. } in meetings.iter().rev().flat_map(done) {
            let lengths = taken.entry(phase).or_default();
            if lengths.len() < LAST {
                lengths.push(real);
            }
        }
        Self(taken.into_iter().filter_map(|(phase, of)| Some((phase, Lasted::of(&of)?))).collect())
    }

    /// What would fit this block better: the block as a whole where its length is chosen so, else the
    /// step of it that differs most.
    pub fn better(&self, block: &Block) -> Option<Better> {
        let whole = self.other(Phase::Block(block.kind), block.planned(), None);
        let several = 1 < block.steps.len();
        let steps = block.steps.iter().enumerate().filter(|_| several).filter_map(|(at, step)| {
            let phase = Phase::Step(block.kind, block.lasting_step_name(step));
            Some((step.planned, self.other(phase, step.planned, Some(at))?))
        });
        let most =
            steps.max_by_key(|(planned, better)| better.minutes.get().abs_diff(planned.get()));
        whole.or_else(|| most.map(|(_, better)| better))
    }

    fn other(&self, phase: Phase, planned: Minutes, step: Option<usize>) -> Option<Better> {
        let Lasted { times, real } = *self.0.get(&phase).filter(|_| phase.is_chosen())?;
        let differs = CLOSE < planned.get().abs_diff(real.get());
        differs.then_some(Better { phase, times, minutes: real, step })
    }
}

impl Lasted {
    /// Nothing where too few meetings tell it.
    fn of(lengths: &[SignedDuration]) -> Option<Self> {
        let times = lengths.len();
        let sum: SignedDuration = lengths.iter().sum();
        let average = sum / i32::try_from(times.max(1)).unwrap_or(i32::MAX);
        let real = Minutes::new(u32::try_from(rounded_minutes(average)).unwrap_or(0));
        (usize::from(ENOUGH) <= times && !real.is_zero()).then_some(Self { times, real })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        agenda::BlockKind,
        plan,
        times::tests::{block, meeting},
    };

    fn lengths(of: &[i64]) -> Lengths {
        let looked_back =
            |real: &i64| meeting(vec![block(BlockKind::Terugkijken, &[("", 9, *real)])]);
        Lengths::of(&of.iter().map(looked_back).collect::<Vec<_>>())
    }

    fn terugkijken(minutes: u16) -> Block {
        let library = crate::written::library::built_in();
        let mut block = plan::block(library.find("actierondje").unwrap(), 6);
        block.steps[0].planned = Minutes::of(minutes);
        block
    }

    #[test]
    fn the_last_six_times_count_and_a_minute_more_or_less_is_nothing() {
        let took = lengths(&[40, 14, 13, 15, 14, 14, 14]);
        let better = took.better(&terugkijken(9)).unwrap();
        assert_eq!((better.times, better.minutes.get(), better.step), (6, 14, None));
        assert_eq!(better.phase, Phase::Block(BlockKind::Terugkijken));
        assert_eq!(took.better(&terugkijken(13)), None);
        assert_eq!(lengths(&[14, 14]).better(&terugkijken(9)), None, "two are too few");
    }

    #[test]
    fn of_a_model_it_is_the_step_that_differs_most() {
        let steps = [("Inbreng inventariseren en kiezen", 10, 12), ("Vragen", 25, 31)];
        let library = crate::written::library::built_in();
        let mut model = plan::block(library.find("basismodel").unwrap(), 6);
        model.steps[1].name = "Vragen".to_owned();
        let of = vec![meeting(vec![block(BlockKind::Model, &steps)]); 3];
        let better = Lengths::of(&of).better(&model).unwrap();
        assert_eq!((better.step, better.minutes.get()), (Some(1), 31));
    }
}
