//! How much of a meeting each part may take, by the meeting's length, and how a block gets shorter.

use crate::domain::{
    agenda::{Part, Step},
    minutes::Minutes,
    share_out::{Giver, take},
    werkvorm::{Kind, Tier},
};

/// Confidentiality, roles and time are agreed on once, and wholly.
const KENNISMAKEN: Minutes = Minutes::of(10);

/// What each part of a meeting of some length may take at the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// From this length on.
    pub from: Minutes,
    /// To arrive and concentrate; none in a meeting so short that the group arrives while it looks back.
    pub opwarmer: Minutes,
    /// To look back at last time.
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
    /// The worked budgets (domain notes, section 1), longest meeting first; an opwarmer gets what six
    /// people need to be heard.
    pub const ALL: [Self; 4] = [
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
            from: Minutes::of(60),
            opwarmer: Minutes::of(5),
            terugkijken: Minutes::of(5),
            inbreng: Minutes::of(5),
            usual_model: Minutes::of(40),
            afsluiter: Minutes::of(6),
            is_short: true,
        },
        Self {
            from: Minutes::of(0),
            opwarmer: Minutes::of(0),
            terugkijken: Minutes::of(5),
            inbreng: Minutes::of(5),
            usual_model: Minutes::of(30),
            afsluiter: Minutes::of(4),
            is_short: true,
        },
    ];

    /// The budget of a meeting of this length.
    pub fn of(available: Minutes) -> Self {
        let [longer @ .., shortest] = Self::ALL;
        longer.into_iter().find(|budget| budget.from <= available).unwrap_or(shortest)
    }

    /// The most that a werkvorm of this kind may take; nothing where only the time there is limits it.
    pub fn limit(&self, kind: Kind) -> Option<Minutes> {
        match kind {
            Kind::Opwarmer => Some(self.opwarmer),
            Kind::Terugkijken => Some(self.terugkijken),
            Kind::Kennismaken => Some(KENNISMAKEN),
            Kind::InbrengGenereren => Some(self.inbreng),
            Kind::Afsluiter => Some(self.afsluiter),
            Kind::Model | Kind::AndereWerkvorm => None,
        }
    }
}

/// The least that stays open beside the margin when a meeting begins.
const SPELING: Minutes = Minutes::of(2);

/// The least that an agenda leaves open: a tenth of the time, and the margin of the slot with some
/// speling beside it.
pub fn slack_wanted(available: Minutes, margin: Minutes) -> Minutes {
    let tenth = Minutes::new(u32::from(available.get()).div_ceil(10));
    tenth.max(margin + SPELING)
}

/// More slack than this is offered as minutes: 15 %, or what must stay open where that is more.
pub(super) fn slack_most(available: Minutes, margin: Minutes) -> Minutes {
    Minutes::new(u32::from(available.get()) * 15 / 100).max(slack_wanted(available, margin))
}

/// What an agenda leaves open when there is work enough: between the two.
pub(super) fn slack_aimed(available: Minutes, margin: Minutes) -> Minutes {
    let both = slack_wanted(available, margin) + slack_most(available, margin);
    Minutes::of(both.get() / 2)
}

/// Shortens steps until together they take no more than this, tier by tier and as far as their floors
/// allow; whoever has a turn keeps half a minute.
pub(super) fn shorten(steps: &mut [Step], most: Minutes) {
    let planned: Minutes = steps.iter().map(|step| step.planned).sum();
    let wanted = planned.saturating_sub(most);
    let giver = |step: &Step| Giver { planned: step.planned, floor: least(step), tier: step.tier };
    let givers: Vec<Giver> = steps.iter().map(giver).collect();
    let new = take(&givers, wanted, &[Tier::First, Tier::Second]);
    for (step, planned) in steps.iter_mut().zip(new) {
        step.planned = planned;
        step.floor = step.floor.min(planned);
    }
}

/// The fewest minutes that are planned for a step.
pub(super) fn least(step: &Step) -> Minutes {
    let turns = step.round.map_or(Minutes::ZERO, |round| {
        round.before + Minutes::new(u32::from(round.speakers).div_ceil(2)) + round.after
    });
    turns.min(step.planned).max(step.floor)
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
