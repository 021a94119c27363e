//! The rules of other tools, as they are known from their sources and manuals.

use super::{
    dice::What,
    people::Told,
    tool::{Chair, Says, Tool},
};

/// Deviations that `OnlyT` leaves alone, in seconds: below and above.
const ONLYT_LIMITS: (f64, f64) = (15.0, 15.0 * 60.0);

/// Shorter steps have no warning.
const SHORTEST_WARNED: f64 = 180.0;

/// How a tool tells of the latest start of what comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BackTime {
    /// It does not.
    None,
    /// It is read at a glance.
    Seen,
    /// The chair cuts there, as at an alarm.
    Heard,
}

/// To what `OnlyT` shrinks what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shrinks {
    /// Not at all.
    No,
    /// To the promised end.
    ToPromise,
    /// To the end of its own schedule, which leaves the slack alone.
    ToSchedule,
}

/// What a tool does.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    /// Its name in the tables.
    pub(crate) name: &'static str,
    /// It counts down and sounds at zero; otherwise an agenda on paper and the clock on the wall.
    pub(crate) counts: bool,
    /// It tells how late the meeting will end.
    pub(crate) offset: bool,
    /// It tells the latest start of what follows.
    pub(crate) back_time: BackTime,
    /// It shrinks what follows.
    pub(crate) shrinks: Shrinks,
    /// Seconds that the chair put before the closing block.
    pub(crate) margin: f64,
}

/// A: an agenda on paper.
pub(crate) const PAPER: Rules = Rules {
    name: "a paper + wall clock",
    counts: false,
    offset: false,
    back_time: BackTime::None,
    shrinks: Shrinks::No,
    margin: 0.0,
};
/// B: a countdown for each step.
pub(crate) const COUNTDOWN: Rules = Rules { name: "b countdown per step", counts: true, ..PAPER };
/// C: and how late the meeting will end.
pub(crate) const ONTIME: Rules = Rules { name: "c Ontime (offset)", offset: true, ..COUNTDOWN };
/// D1: shrinks what follows to the promise.
pub(crate) const ONLYT_PROMISE: Rules =
    Rules { name: "d1 OnlyT → promise", shrinks: Shrinks::ToPromise, ..COUNTDOWN };
/// D2: as the program does it, to its own schedule.
pub(crate) const ONLYT_SCHEDULE: Rules =
    Rules { name: "d2 OnlyT → schedule", shrinks: Shrinks::ToSchedule, ..COUNTDOWN };
/// E0: the latest start of what follows, read at a glance.
pub(crate) const CUEZ_SEEN: Rules =
    Rules { name: "e0 Cuez, read at a glance", back_time: BackTime::Seen, ..ONTIME };
/// E: the chair cuts there.
pub(crate) const CUEZ: Rules =
    Rules { name: "e Cuez, cuts at the latest start", back_time: BackTime::Heard, ..ONTIME };

/// A meeting led with such a tool.
pub(crate) struct Peer<'a> {
    rules: Rules,
    chair: Chair<'a>,
    step: usize,
    begun: f64,
    announced: f64,
    /// The moments that have sounded in this step.
    sounded: f64,
}

impl<'a> Peer<'a> {
    pub(crate) fn new(rules: Rules, chair: Chair<'a>) -> Self {
        Self { rules, chair, step: 0, begun: 0.0, announced: 0.0, sounded: f64::MIN }
    }

    /// The moment at which everything before the closing block must be done, or all in it.
    fn target(&self) -> f64 {
        let in_slot = self.chair.evening.steps[self.step].in_slot;
        self.chair.evening.promise - if in_slot { 0.0 } else { self.rules.margin }
    }

    fn zero(&self) -> f64 {
        self.begun + self.announced
    }

    /// How late the meeting will end, as the tool tells it.
    fn late(&self, now: f64) -> f64 {
        let after = self.chair.evening.planned_after(self.step);
        self.zero().max(now) + after - self.target()
    }

    /// The latest start of what follows.
    fn last_moment(&self) -> Option<f64> {
        let follows = self.step + 1 < self.chair.evening.steps.len();
        let told = self.rules.back_time != BackTime::None && follows;
        told.then(|| self.target() - self.chair.evening.planned_after(self.step))
    }

    /// By how much `OnlyT` shortens this step: its share of what is lost.
    fn shortened(&self, plan: f64, now: f64) -> f64 {
        let evening = self.chair.evening;
        if self.rules.shrinks == Shrinks::No || evening.steps[self.step].in_slot {
            return 0.0;
        }
        let left = plan + evening.planned_after(self.step);
        let end = match self.rules.shrinks {
            Shrinks::No | Shrinks::ToPromise => self.target(),
            Shrinks::ToSchedule => evening.planned_after(0) + evening.steps[0].plan,
        };
        let lost = now + left - end;
        let (least, most) = ONLYT_LIMITS;
        if lost < least || most < lost {
            return 0.0;
        }
        let adaptable = left - evening.slot();
        (plan * lost / adaptable).min(plan)
    }
}

impl Tool for Peer<'_> {
    fn begin(&mut self, step: usize, now: f64, chair: &Chair<'_>) -> Option<f64> {
        self.step = step;
        self.begun = now;
        self.sounded = f64::MIN;
        let plan = chair.evening.steps[step].plan;
        self.announced = plan;
        if self.rules.offset {
            let late = self.late(now);
            self.announced -= chair.improvised(step, plan, late);
        }
        let shortened = self.shortened(plan, now);
        self.announced -= shortened;
        Some(self.announced)
    }

    fn says(&self, now: f64) -> Says {
        if !self.rules.counts {
            let memory = self.chair.dice.uniform(What::Memory, self.step, 0);
            let remembered = self.begun + self.announced * (0.85 + 0.3 * memory);
            let zero = (remembered <= now).then_some((remembered, Told::Step));
            return Says { warning: None, zeros: [zero, None, None] };
        }
        let told = if self.rules.offset && 0.0 < self.late(now) { Told::Short } else { Told::Step };
        let zero = self.zero();
        let left = zero - now;
        let warning = wrap_up(self.announced).is_some_and(|at| left <= at).then_some(told);
        let back = self.last_moment().filter(|last| *last <= now).map(|last| {
            let told = match self.rules.back_time {
                BackTime::Heard => Told::LastMoment,
                BackTime::Seen | BackTime::None => Told::Short,
            };
            (last, told)
        });
        Says { warning, zeros: [(zero <= now).then_some((zero, told)), back, None] }
    }

    fn next_sound(&self, now: f64) -> Option<f64> {
        if !self.rules.counts {
            return None;
        }
        let last = self.last_moment().filter(|_| self.rules.back_time == BackTime::Heard);
        let after = now.max(self.sounded);
        [Some(self.zero()), last].into_iter().flatten().filter(|at| after < *at).reduce(f64::min)
    }

    fn sound(&mut self, now: f64) -> bool {
        self.sounded = now;
        true
    }

    fn announced(&self) -> f64 {
        self.announced
    }

    fn latest_start(&self) -> Option<f64> {
        let evening = self.chair.evening;
        let latest = evening.promise - self.rules.margin - evening.slot();
        (self.rules.back_time != BackTime::None).then_some(latest)
    }

    fn at_promise(&self) -> Told {
        match self.rules.back_time {
            BackTime::Heard => Told::LastMoment,
            BackTime::Seen | BackTime::None => Told::Short,
        }
    }

    fn is_on_the_table(&self) -> bool {
        self.rules.counts
    }
}

/// How long before its end a step warns, in every tool: a twentieth, half a minute to two.
fn wrap_up(announced: f64) -> Option<f64> {
    (SHORTEST_WARNED <= announced).then(|| (announced / 20.0).clamp(30.0, 120.0))
}
