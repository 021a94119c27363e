//! One meeting as it goes: people talk, the chair notices, rounds off, and goes on.

use super::{
    dice::What,
    evening::{Evening, Fate, Phase, Wish},
    people::{People, Told},
    tool::{Chair, Tool},
};

/// The share of what is left that talk fills of a step that would end early.
const FILLS: f64 = 0.4;
/// In the last minutes before the promise everybody looks at the clock every minute.
const NEAR: (f64, f64) = (600.0, 60.0);
/// This long before the promise a glance makes those round off who would at a warning.
const LAST: f64 = 90.0;
/// How much too late a step of the closing block begins before that is seen: where a tool shows when the
/// block must begin, and where it does not.
const SEEN: (f64, f64) = (40.0, 50.0);
/// Median and spread of the time until the key that goes on.
const KEY: (f64, f64) = (6.0, 1.0);
/// Median of the time until a sound is noticed.
const NOTICED: f64 = 20.0;
/// How often a step that begins too late is left out: of advice, and of all else.
const LEFT_OUT: (f64, f64) = (0.2, 0.5);

/// How one meeting went.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// When it ended, after the promise; negative: before it.
    pub(crate) late: f64,
    /// How long each step took; nothing where it fell away by consent.
    pub(crate) took: Vec<Option<f64>>,
    /// How long each was announced to take when it ended: what a group's journal tells.
    pub(crate) announced: Vec<f64>,
    /// How often the group was asked.
    pub(crate) questions: usize,
}

struct Life<'a> {
    evening: &'a Evening,
    people: &'a People,
    fate: &'a Fate,
    chair: Chair<'a>,
    tool: &'a mut dyn Tool,
    now: f64,
}

/// A step that runs.
struct Running {
    step: usize,
    wish: Wish,
    begun: f64,
    /// When it ends by itself.
    natural: f64,
    /// When it can end at the earliest.
    least: f64,
    /// When the chair rounds off.
    decided: f64,
    /// What an interruption took and the chair gives back.
    grace: f64,
    /// When sounds will be noticed.
    noticed: Vec<f64>,
    /// The next glance.
    glance: f64,
    glances: usize,
    sounds: usize,
    /// What it was announced to take when that was last reckoned with.
    announced: f64,
    /// The chair squeezes it into what is left until the promise.
    squeezed: bool,
    /// An afsluiter that began too late is kept whole all the same: until then the promise waits.
    kept_until: f64,
}

/// How the meeting goes when it is led with this tool.
pub(crate) fn live(
    evening: &Evening,
    people: &People,
    fate: &Fate,
    tool: &mut dyn Tool,
) -> Outcome {
    let chair = Chair::of(evening, people, fate);
    let mut life = Life { evening, people, fate, chair, tool, now: fate.late };
    let lived = (0..evening.steps.len()).map(|step| (life.step(step), life.tool.announced()));
    let (lengths, announced) = lived.unzip();
    Outcome {
        late: life.now - evening.promise,
        took: lengths,
        announced,
        questions: life.tool.questions(),
    }
}

impl Life<'_> {
    fn step(&mut self, step: usize) -> Option<f64> {
        let begun = self.now;
        let announced = self.tool.begin(step, begun, &self.chair)?;
        let is_late = self.is_late(step);
        if is_late && self.leaves_out(step) {
            return Some(0.0);
        }
        let wish = self.fate.wishes[step];
        let mut running = Running {
            step,
            wish,
            begun,
            natural: 0.0,
            least: begun + wish.least,
            decided: f64::INFINITY,
            grace: 0.0,
            noticed: Vec::new(),
            glance: begun,
            glances: 0,
            sounds: 0,
            announced,
            squeezed: false,
            kept_until: f64::NEG_INFINITY,
        };
        self.squeeze(&mut running);
        running.natural = begun + self.wanted(&running);
        if is_late && self.evening.steps[step].phase != Phase::Afsluiter {
            running.decided = begun + KEY.0;
        }
        self.run(&mut running);
        self.now += self.fate.dice.lognormal(What::Key, (step, 0), KEY.0, KEY.1);
        Some(self.now - begun)
    }

    /// Time passes until the step ends: by itself, or because it was rounded off.
    fn run(&mut self, running: &mut Running) {
        loop {
            let wrapped = (running.decided + running.wish.wrap).max(running.least);
            let end = running.natural.min(wrapped);
            let heard = running.noticed.iter().copied().fold(f64::INFINITY, f64::min);
            let sound = self.tool.next_sound(self.now).unwrap_or(f64::INFINITY);
            let interruption = self.next_interruption();
            let next = running.glance.min(heard).min(sound).min(interruption.0);
            if end <= next {
                self.now = end.max(self.now);
                return;
            }
            self.now = next.max(self.now);
            if next == interruption.0 {
                self.interrupt(running, interruption.1);
            } else if next == sound {
                self.hear(running);
            } else if next == heard {
                running.noticed.retain(|at| heard < *at);
                self.look(running);
            } else {
                running.glance = self.next_glance(running);
                self.look(running);
            }
        }
    }

    /// The next interruption after now: when, and how long.
    fn next_interruption(&self) -> (f64, f64) {
        let ahead = self.fate.interruptions.iter().find(|(at, _)| self.now < *at);
        ahead.copied().unwrap_or((f64::INFINITY, 0.0))
    }

    /// Nobody works meanwhile; the step gets its time back as far as what follows allows it.
    fn interrupt(&self, running: &mut Running, length: f64) {
        let after = self.evening.planned_after(running.step);
        let left = (running.begun + running.announced - self.now).max(0.0);
        let room = self.evening.promise - self.now - left - after;
        running.grace += length.min(room.max(0.0));
        running.natural += length;
        running.least += length;
        if running.decided < self.now {
            running.decided += length;
        }
    }

    fn hear(&mut self, running: &mut Running) {
        if !self.tool.sound(self.now) {
            return;
        }
        let (dice, people) = (self.fate.dice, self.people);
        let nth = (running.step, running.sounds);
        running.sounds += 1;
        if !dice.happens(What::Missed, nth.0, nth.1, people.missed) {
            let delay = dice.lognormal(What::Noticing, nth, NOTICED, people.noticing);
            running.noticed.push(self.now + delay);
        }
    }

    fn next_glance(&self, running: &mut Running) -> f64 {
        let on_the_table = self.tool.is_on_the_table();
        let usual = if on_the_table { self.people.glance } else { self.people.glance_wall } * 60.0;
        let is_near = self.evening.promise - NEAR.0 < self.now;
        let mean = if is_near { usual.min(NEAR.1) } else { usual };
        running.glances += 1;
        let chance = self.fate.dice.uniform(What::Glance, running.step, running.glances);
        self.now + mean * (0.5 + chance)
    }

    /// The chair looks, and rounds off, or does what the tool asks and may let the step run on.
    fn look(&mut self, running: &mut Running) {
        self.decide(running);
        if running.decided <= self.now {
            return;
        }
        let asked = self.tool.look(self.now, &self.chair);
        running.natural += asked;
        running.least += asked;
        self.hear_of_less(running);
        let [zero, ..] = self.tool.says(self.now).zeros;
        if zero.is_some() {
            self.tool.run_on(self.now, &self.chair);
        }
    }

    /// What was announced has changed: wishes change with it.
    fn hear_of_less(&self, running: &mut Running) {
        let announced = self.tool.announced();
        if running.squeezed || announced == running.announced {
            return;
        }
        let before = self.wanted(running);
        running.announced = announced;
        running.natural += self.wanted(running) - before;
    }

    fn decide(&self, running: &mut Running) {
        let says = self.tool.says(self.now);
        let r = running.wish.reluctance;
        let mut decided = running.decided;
        if says.warning.is_some_and(|told| r < self.people.obedience[told as usize].at_warning) {
            decided = decided.min(self.now);
        }
        for (index, (zero, told)) in
            says.zeros.into_iter().enumerate().filter_map(|(i, zero)| Some((i, zero?)))
        {
            let zero = if index == 0 { zero + running.grace } else { zero };
            if zero <= self.now && running.kept_until < self.now {
                decided = decided.min(self.tolerated(r, zero, told));
            }
        }
        for (zero, told) in self.own_moments(running) {
            decided = decided.min(self.tolerated(r, zero, told));
        }
        if self.is_at_the_end(running) && r < self.people.obedience[Told::Short as usize].at_warning
        {
            decided = decided.min(self.now);
        }
        running.decided = decided;
    }

    /// When the chair rounds off who sees that this moment has passed.
    fn tolerated(&self, reluctance: f64, zero: f64, told: Told) -> f64 {
        let obedience = self.people.obedience[told as usize];
        if reluctance < obedience.at_zero {
            return self.now;
        }
        let beyond = (reluctance - obedience.at_zero) / (1.0 - obedience.at_zero);
        let over = -obedience.tolerance * 60.0 * (1.0 - beyond).ln();
        (zero + over).max(self.now)
    }

    /// What the chair knows without being told: when the slot must begin, and the promise.
    fn own_moments(&self, running: &Running) -> impl Iterator<Item = (f64, Told)> {
        let in_slot = self.evening.steps[running.step].in_slot;
        let latest = (!in_slot).then(|| (self.known_latest(), Told::Short));
        let squeezed = running.squeezed.then_some((self.evening.promise, Told::Short));
        let waits = self.now < running.kept_until;
        let counts = in_slot && !waits;
        let promise = counts.then(|| (self.evening.promise, self.tool.at_promise()));
        let now = self.now;
        latest.into_iter().chain(squeezed).chain(promise).filter(move |(at, _)| *at <= now)
    }

    /// When the slot must begin: as it is shown, or as the chair reckons.
    fn known_latest(&self) -> f64 {
        self.tool.latest_start().unwrap_or_else(|| {
            let part = self.fate.dice.uniform(What::Reckons, 0, 0);
            self.evening.promise - part * self.evening.slot()
        })
    }

    fn is_at_the_end(&self, running: &Running) -> bool {
        let in_slot = self.evening.steps[running.step].in_slot;
        in_slot && running.kept_until < self.now && self.evening.promise - LAST <= self.now
    }

    /// Whether a step begins too late to be done as it was planned.
    fn is_late(&self, step: usize) -> bool {
        let evening = self.evening;
        if !evening.steps[step].in_slot {
            return self.known_latest() < self.now;
        }
        let seen = if self.tool.latest_start().is_some() { SEEN.0 } else { SEEN.1 };
        evening.promise + seen < self.now + evening.steps[step].plan + evening.planned_after(step)
    }

    fn leaves_out(&self, step: usize) -> bool {
        let planned = &self.evening.steps[step];
        let often = if planned.phase == Phase::Advice { LEFT_OUT.0 } else { LEFT_OUT.1 };
        !planned.in_slot && self.fate.dice.happens(What::Skip, step, 0, often)
    }

    /// An afsluiter that begins late gets what is left, and then people can do it in that; or it is
    /// kept whole.
    fn squeeze(&self, running: &mut Running) {
        let is_afsluiter = self.evening.steps[running.step].phase == Phase::Afsluiter;
        let left = self.evening.promise - running.begun;
        if is_afsluiter && left < self.evening.steps[running.step].plan {
            let squeezes =
                self.fate.dice.happens(What::Squeeze, running.step, 0, self.people.squeeze);
            if squeezes {
                running.squeezed = true;
                running.announced = left.max(60.0);
                running.least = running.least.min(running.begun + running.announced);
            } else {
                running.kept_until = running.begun + self.evening.steps[running.step].plan;
            }
        }
    }

    /// How long people would talk, at what is announced: less is wished for when it is less, and talk
    /// fills part of what is left.
    fn wanted(&self, running: &Running) -> f64 {
        let plan = self.evening.steps[running.step].plan;
        let announced = running.announced.max(30.0);
        let shrunk = (announced / plan).min(1.0).powf(self.people.elasticity);
        let natural = running.wish.natural * shrunk;
        natural + FILLS * (announced - natural).max(0.0)
    }
}
