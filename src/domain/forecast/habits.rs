//! How a group keeps to what is announced: what its meetings took, and how late they begin.

use std::collections::BTreeMap;

use super::ENOUGH;
use crate::domain::{
    agenda::BlockKind,
    times::{BlockTimes, MeetingTimes, StepTimes},
};

/// By how much everything takes longer than announced in a group of which nothing is known, and the
/// seconds of announced time that outweigh it.
const LONGER: (f64, f64) = (0.05, 600.0);
/// Seconds of announced time that what is particular to one kind of block has to outweigh.
const FEW: f64 = 7_200.0;
/// The same for how much lengths differ.
const SOME: f64 = 2_000.0;
/// How much they differ in a group of which nothing is known: the variance of a second; that of ten
/// minutes is about two minutes squared.
const VARIANCE: f64 = 22.0;
/// How late meetings begin, in seconds, and the meetings that weigh as much.
const LATE: (f64, f64) = (240.0, 1.0);
/// A step that took less, in seconds, was only passed.
const PASSED: f64 = 30.0;

/// How a group keeps to what is announced.
#[derive(Clone, Debug, PartialEq)]
pub struct Habits {
    /// By how much everything takes longer, as a share of what is announced.
    all: f64,
    /// By how much more each kind of block does.
    kinds: BTreeMap<BlockKind, f64>,
    /// How much that differs: the variance of a second.
    variance: f64,
    /// What is left of each step that was done when both are taken off, in order: people who round off
    /// in time run over by little, and often.
    pub(super) rest: Vec<f64>,
    /// How late its meetings begin in the mean, in seconds.
    pub(super) late: f64,
}

/// A step that was done: what was announced and by how much it took longer, in seconds.
struct Done {
    kind: BlockKind,
    announced: f64,
    over: f64,
}

/// Those of a group of which nothing is known.
impl Default for Habits {
    fn default() -> Self {
        Self {
            all: LONGER.0,
            kinds: BTreeMap::new(),
            variance: VARIANCE,
            rest: Vec::new(),
            late: LATE.0,
        }
    }
}

impl Habits {
    /// As these meetings show them; nothing before there are enough.
    pub fn of(meetings: &[MeetingTimes]) -> Option<Self> {
        let is_seen =
            |meeting: &&MeetingTimes| meeting.ended.is_some() && meeting.entered.is_none();
        let ended: Vec<&MeetingTimes> = meetings.iter().filter(is_seen).collect();
        if ended.len() < ENOUGH {
            return None;
        }
        let steps: Vec<Done> = ended.iter().flat_map(|meeting| unhurried(meeting)).collect();
        let usual = (LONGER.1, LONGER.0 * LONGER.1);
        let all = longer(usual, steps.iter().map(|step| (step.announced, step.over)));
        let of_kind = |kind: BlockKind| {
            let same = steps.iter().filter(|step| step.kind == kind);
            longer((FEW, 0.0), same.map(|step| (step.announced, step.over - all * step.announced)))
        };
        let kinds = steps.iter().map(|step| (step.kind, of_kind(step.kind))).collect();
        let mean = Self { all, kinds, late: late(&ended), ..Self::default() };
        let spread = Self { variance: mean.variance(&steps), ..mean };
        Some(Self { rest: spread.rest(&steps), ..spread })
    }

    fn rest(&self, steps: &[Done]) -> Vec<f64> {
        let rest = |step: &Done| {
            let (over, differs) = self.over(step.kind, step.announced);
            (step.over - over) / differs
        };
        let mut all: Vec<f64> = steps.iter().map(rest).collect();
        all.sort_by(f64::total_cmp);
        all
    }

    /// By how much longer than announced a step of such a block takes, and how much that differs: both
    /// in seconds.
    pub(super) fn over(&self, kind: BlockKind, announced: f64) -> (f64, f64) {
        let more = self.kinds.get(&kind).copied().unwrap_or_default();
        ((self.all + more) * announced, (self.variance * announced).sqrt())
    }

    fn variance(&self, steps: &[Done]) -> f64 {
        let rest = |step: &Done| (step.over - self.over(step.kind, step.announced).0).powi(2);
        let announced = steps.iter().map(|step| step.announced).sum::<f64>();
        let seen = steps.iter().map(rest).sum::<f64>();
        (VARIANCE * SOME + seen) / (SOME + announced)
    }
}

/// What was done of a meeting until it was first short of time: from then on people hurry, and what they
/// take says nothing of how they talk.
fn unhurried(meeting: &MeetingTimes) -> Vec<Done> {
    let start = meeting.planned_start.unwrap_or(meeting.began);
    let promised = meeting.promised.duration_since(start).as_secs_f64();
    let kept = (meeting.planned() + meeting.margin).duration().as_secs_f64();
    let mut left = promised - kept - meeting.began.duration_since(start).as_secs_f64();
    let before_slot = meeting.blocks.iter().filter(|block| block.kind != BlockKind::Slot);
    let steps = before_slot.flat_map(done);
    let until_short = steps.take_while(|step| {
        let is_in_time = 0.0 <= left;
        left -= step.over;
        is_in_time
    });
    until_short.collect()
}

/// Its steps that were done.
fn done(block: &BlockTimes) -> impl Iterator<Item = Done> {
    block.steps.iter().filter_map(|step| {
        let took = step.real.as_secs_f64();
        let announced = announced(step)?;
        (PASSED < took).then_some(Done { kind: block.kind, announced, over: took - announced })
    })
}

/// What was announced, in seconds: the plan, or what the group made of it when it had to be less.
/// Minutes that the chair gave when the step was over were not announced.
fn announced(step: &StepTimes) -> Option<f64> {
    let minutes = step.planned?.min(step.last_plan);
    (!minutes.is_zero()).then(|| minutes.duration().as_secs_f64())
}

fn late(meetings: &[&MeetingTimes]) -> f64 {
    let (usual, weight) = LATE;
    let known: Vec<f64> = meetings
        .iter()
        .filter_map(|meeting| meeting.begun_late())
        .map(|late| late.as_secs_f64().max(0.0))
        .collect();
    (usual * weight + known.iter().sum::<f64>()) / (weight + count(&known))
}

/// By how much longer it all took, as a share of what was announced: what is usual, and what was seen.
fn longer(usual: (f64, f64), seen: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (announced, over) = seen.fold(usual, |(a, o), (announced, over)| (a + announced, o + over));
    over / announced
}

fn count<T>(list: &[T]) -> f64 {
    f64::from(u32::try_from(list.len()).unwrap_or(u32::MAX))
}
