//! What a chair has on the table: what it says, what sounds, and what it makes the chair do.

use super::{
    dice::{Dice, What},
    evening::{Evening, Fate},
    people::{People, Told},
};

/// What the chair sees in it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Says {
    /// A warning before the end of the step, and what is told with it.
    pub(crate) warning: Option<Told>,
    /// Moments that have passed, and what each tells.
    pub(crate) zeros: [Option<(f64, Told)>; 3],
}

/// The chair at the table: what a tool needs to know of whoever follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chair<'a> {
    /// The meeting that is led.
    pub(crate) evening: &'a Evening,
    /// Those who take part in it.
    pub(crate) people: &'a People,
    /// The chance of this meeting.
    pub(crate) dice: Dice,
}

impl<'a> Chair<'a> {
    /// The chair of this meeting.
    pub(crate) fn of(evening: &'a Evening, people: &'a People, fate: &Fate) -> Self {
        Self { evening, people, dice: fate.dice }
    }

    /// How much less the chair announces at this step when the meeting is seen to end this late: its
    /// share of what is ahead, up to a quarter; from two minutes on.
    pub(crate) fn improvised(&self, step: usize, plan: f64, late: f64) -> f64 {
        let does =
            120.0 < late && self.dice.happens(What::Improvise, step, 0, self.people.improvise);
        let share = late * plan / (plan + self.evening.planned_after(step));
        if does { share.min(plan / 4.0) } else { 0.0 }
    }
}

/// What leads the meeting. Steps are counted as in [`Evening::steps`].
pub(crate) trait Tool {
    /// The chair goes on to this step; how long it is announced to take. Nothing when it fell away.
    fn begin(&mut self, step: usize, now: f64, chair: &Chair<'_>) -> Option<f64>;
    /// What the chair sees at a glance.
    fn says(&self, now: f64) -> Says;
    /// When it makes the next sound.
    fn next_sound(&self, now: f64) -> Option<f64>;
    /// It is that moment; whether it can be heard.
    fn sound(&mut self, now: f64) -> bool;
    /// The chair looks and does what the tool asks: how much of the meeting's time that takes.
    fn look(&mut self, _now: f64, _chair: &Chair<'_>) -> f64 {
        0.0
    }
    /// The chair lets the step run on: does the tool get more minutes for it?
    fn run_on(&mut self, _now: f64, _chair: &Chair<'_>) {}
    /// How long the running step is announced to take now.
    fn announced(&self) -> f64;
    /// The latest start of the closing block that it shows.
    fn latest_start(&self) -> Option<f64> {
        None
    }
    /// What is told when the promise itself has passed.
    fn at_promise(&self) -> Told {
        Told::Short
    }
    /// Whether it is a clock on the table, rather than one on the wall.
    fn is_on_the_table(&self) -> bool {
        true
    }
    /// How often the group was asked.
    fn questions(&self) -> usize {
        0
    }
}
