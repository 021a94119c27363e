//! How much of a meeting each part may take, by the meeting's length, and how a block gets shorter.

use crate::domain::{
    agenda::{Block, Part, Step},
    minutes::Minutes,
    share_out::{Giver, take},
    werkvorm::{Kind, Tier},
};

/// What each part of a meeting of some length may take at the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// From this length on.
    pub from: Minutes,
    /// To arrive and concentrate.
    pub opwarmer: Minutes,
    /// Terugkijken, or kennismaken in its place.
    pub terugkijken: Minutes,
    /// To find out what there is to talk about.
    pub inbreng: Minutes,
    /// A model or an andere werkvorm as it usually is; what is left of the time is the limit.
    pub usual_model: Minutes,
    /// To end the meeting with, the last step of the slot.
    pub afsluiter: Minutes,
    /// So short that a model of its own length hardly fits: one that fits when a little shortened is
    /// as good.
    pub is_short: bool,
}

impl Budget {
    /// The worked budgets (domain notes, section 1), longest meeting first.
    pub const ALL: [Self; 3] = [
        Self {
            from: Minutes::of(120),
            opwarmer: Minutes::of(10),
            terugkijken: Minutes::of(10),
            inbreng: Minutes::of(10),
            usual_model: Minutes::of(60),
            afsluiter: Minutes::of(10),
            is_short: false,
        },
        Self {
            from: Minutes::of(90),
            opwarmer: Minutes::of(5),
            terugkijken: Minutes::of(7),
            inbreng: Minutes::of(6),
            usual_model: Minutes::of(55),
            afsluiter: Minutes::of(8),
            is_short: false,
        },
        Self {
            from: Minutes::of(0),
            opwarmer: Minutes::of(3),
            terugkijken: Minutes::of(5),
            inbreng: Minutes::of(4),
            usual_model: Minutes::of(40),
            afsluiter: Minutes::of(5),
            is_short: true,
        },
    ];

    /// The budget of a meeting of this length.
    pub fn of(available: Minutes) -> Self {
        let [usual, shorter, shortest] = Self::ALL;
        let fitting = [usual, shorter].into_iter().find(|budget| budget.from <= available);
        fitting.unwrap_or(shortest)
    }

    /// The most that a werkvorm of this kind may take; nothing where only the time there is limits it.
    pub fn limit(&self, kind: Kind) -> Option<Minutes> {
        match kind {
            Kind::Opwarmer => Some(self.opwarmer),
            Kind::Terugkijken | Kind::Kennismaken => Some(self.terugkijken),
            Kind::InbrengGenereren => Some(self.inbreng),
            Kind::Afsluiter => Some(self.afsluiter),
            Kind::Model | Kind::AndereWerkvorm => None,
        }
    }
}

/// About a tenth of the time is slack.
pub fn slack_wanted(available: Minutes) -> Minutes {
    Minutes::new((u32::from(available.get()) + 5) / 10)
}

/// More slack than this is offered as minutes: 15 %.
pub(super) fn slack_most(available: Minutes) -> Minutes {
    Minutes::new((u32::from(available.get()) * 15).div_ceil(100))
}

/// Shortens a block to a budget: one clock simply gets it, several give by tiers down to their floors.
pub(super) fn shrink(block: &mut Block, to: Minutes) {
    if let [only] = block.steps.as_mut_slice() {
        set_planned(only, only.planned.min(to));
        return;
    }
    let wanted = block.planned().saturating_sub(to);
    give(block.steps.iter_mut().collect(), wanted);
}

/// Gives a step fewer minutes, and each line beside its clock its share of them.
pub(super) fn set_planned(step: &mut Step, planned: Minutes) {
    share(&mut step.parts, planned);
    step.planned = planned;
    step.floor = step.floor.min(planned);
}

fn share(parts: &mut [Part], planned: Minutes) {
    let giver = |part: &Part| Giver {
        planned: part.minutes,
        floor: Minutes::ZERO,
        tier: Some(Tier::First),
    };
    let givers: Vec<Giver> = parts.iter().map(giver).collect();
    let sum: Minutes = parts.iter().map(|part| part.minutes).sum();
    let new = take(&givers, sum.saturating_sub(planned), &[Tier::First]);
    for (part, minutes) in parts.iter_mut().zip(new) {
        part.minutes = minutes;
    }
}

/// Takes minutes from steps, tier by tier, as far as their floors allow.
pub(super) fn give(steps: Vec<&mut Step>, wanted: Minutes) {
    let giver =
        |step: &&mut Step| Giver { planned: step.planned, floor: step.floor, tier: step.tier };
    let givers: Vec<Giver> = steps.iter().map(giver).collect();
    let new = take(&givers, wanted, &[Tier::First, Tier::Second]);
    for (step, planned) in steps.into_iter().zip(new) {
        set_planned(step, planned);
    }
}
