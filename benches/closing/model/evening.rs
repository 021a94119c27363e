//! A meeting before anybody leads it: its agenda by the program's own planner, and what people would do
//! of themselves. All lengths in seconds, all moments in seconds from the promised start.

use intervisie::domain::{
    agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
    event::NextTime,
    history::{History, PastMeeting, Used},
    id::Ids,
    library::Library,
    margin,
    minutes::Minutes,
    people::People as Present,
    plan::{Names, Planner, Wishes},
    werkvorm::{Level, Tier},
};

use super::{
    clock::moment,
    dice::{Dice, What},
    people::People,
};

/// Kinds of groups: each has its length, size and level.
pub(crate) const KINDS: usize = 72;
/// Meetings of one group.
pub(crate) const MEETINGS: usize = 10;
/// A meeting in which more than this share is left over closes earlier, with what the program wants to
/// keep.
const MOST_SLACK: f64 = 0.15;
const WANTED_SLACK: f64 = 0.10;
/// Everything before the closing block takes this much longer, as a logarithm, besides what belongs to
/// its phase: fitted.
const BEFORE_SLOT: f64 = 0.03;

/// What a group does in a step, as far as it matters for how long it talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Opwarmer,
    Terugkijken,
    Choosing,
    Telling,
    Questions,
    Advice,
    Evaluation,
    Andere,
    Pauze,
    Admin,
    Afsluiter,
}

/// How long people talk in a phase.
struct Habit {
    /// By how much they exceed the plan, as a logarithm.
    bias: f64,
    /// How much that differs.
    spread: f64,
    /// Their least, as a share of the plan.
    least: f64,
}

impl Phase {
    /// Arriving, asking and choosing swell most; the meeting's end does not.
    fn habit(self) -> Habit {
        let (bias, spread, least) = match self {
            Self::Opwarmer => (0.15, 0.30, 0.40),
            Self::Terugkijken | Self::Advice => (0.10, 0.28, 0.40),
            Self::Choosing => (0.10, 0.30, 0.40),
            Self::Telling => (0.10, 0.22, 0.55),
            Self::Questions => (0.10, 0.22, 0.40),
            Self::Evaluation => (0.0, 0.25, 0.40),
            Self::Andere => (0.0, 0.22, 0.45),
            Self::Pauze => (0.15, 0.25, 0.60),
            Self::Admin => (0.0, 0.40, 0.40),
            Self::Afsluiter => (0.05, 0.22, 0.40),
        };
        Habit { bias, spread, least }
    }
}

/// A step of the meeting as it was planned.
#[derive(Clone, Debug)]
pub(crate) struct Planned {
    /// Its place in the agenda.
    pub(crate) at: Position,
    /// What the group does in it.
    pub(crate) phase: Phase,
    /// How long it should take.
    pub(crate) plan: f64,
    /// To how little it may be shortened.
    pub(crate) floor: f64,
    /// Whether it is the work the group came for.
    pub(crate) is_casework: bool,
    /// Whether it is one of the closing block.
    pub(crate) in_slot: bool,
}

/// A meeting of a group, before anybody leads it.
#[derive(Clone, Debug)]
pub(crate) struct Evening {
    /// The agenda that is led.
    pub(crate) agenda: Agenda,
    /// Its steps, in order.
    pub(crate) steps: Vec<Planned>,
    /// When it was promised to end.
    pub(crate) promise: f64,
    /// How many take part.
    pub(crate) participants: u8,
}

impl Evening {
    /// How long the closing block should take.
    pub(crate) fn slot(&self) -> f64 {
        self.steps.iter().filter(|step| step.in_slot).map(|step| step.plan).sum()
    }

    /// How long all steps after this one should take.
    pub(crate) fn planned_after(&self, step: usize) -> f64 {
        self.steps.iter().skip(step + 1).map(|step| step.plan).sum()
    }
}

/// The meetings of all kinds of groups; of each its ten in order.
pub(crate) fn evenings(library: &Library, names: &Names) -> Vec<Vec<Evening>> {
    (0..KINDS).map(|kind| of_kind(kind, library, names)).collect()
}

fn of_kind(kind: usize, library: &Library, names: &Names) -> Vec<Evening> {
    let dice = Dice::of(0, kind, 0);
    let length = match dice.uniform(What::Kind, 0, 0) {
        n if n < 0.15 => Minutes::of(60),
        n if n < 0.40 => Minutes::of(90),
        n if n < 0.85 => Minutes::of(120),
        _ => Minutes::of(150),
    };
    let participants = 4 + (dice.uniform(What::Kind, 1, 0) * 6.0) as u8;
    let level = match dice.uniform(What::Kind, 2, 0) {
        n if n < 1.0 / 3.0 => None,
        n if n < 2.0 / 3.0 => Some(Level::Beginner),
        _ => Some(Level::Advanced),
    };
    let mut history = History::default();
    let mut ids = Ids::new(kind as u128);
    let meetings = (0..MEETINGS).map(|meeting| {
        let without = dice.happens(What::NoInbreng, meeting, 0, 1.0 / 7.0);
        let wishes = Wishes {
            available: length,
            margin: margin::usual(length, &[]),
            participants,
            level,
            first_meeting: false,
            without_inbreng: without,
            can_prepare: true,
            next_date_fixed: false,
        };
        let agenda = Planner { library, history: &history, names }.propose(wishes).agenda;
        remember(&mut history, &agenda, &mut ids, participants);
        evening(agenda, length, participants)
    });
    meetings.collect()
}

fn evening(agenda: Agenda, length: Minutes, participants: u8) -> Evening {
    let planned = seconds(agenda.planned());
    let is_spacious = planned < seconds(length) * (1.0 - MOST_SLACK);
    let earlier = (planned / (1.0 - WANTED_SLACK) / 60.0).ceil() * 60.0;
    let promise = if is_spacious { earlier } else { seconds(length) };
    let steps = agenda.steps().map(|(at, step)| of_step(&agenda, at, step)).collect();
    Evening { steps, promise: promise.max(planned), agenda, participants }
}

fn of_step(agenda: &Agenda, at: Position, step: &Step) -> Planned {
    let block = &agenda.blocks[at.block];
    Planned {
        at,
        phase: phase(block, at, step),
        plan: seconds(step.planned),
        floor: seconds(step.floor),
        is_casework: matches!(block.kind, BlockKind::Model | BlockKind::AndereWerkvorm),
        in_slot: at.block == agenda.slot(),
    }
}

/// The steps of a model tell by their tiers what they are: questions give first, advice and evaluation
/// after them, telling never.
fn phase(block: &Block, at: Position, step: &Step) -> Phase {
    match (block.kind, step.purpose) {
        (_, Purpose::ParkedList | Purpose::NextTime) => Phase::Admin,
        (_, Purpose::Afsluiter) => Phase::Afsluiter,
        (_, Purpose::Choosing) | (BlockKind::InbrengGenereren, _) => Phase::Choosing,
        (BlockKind::Opwarmer, _) => Phase::Opwarmer,
        (BlockKind::Terugkijken | BlockKind::Kennismaken, _) => Phase::Terugkijken,
        (BlockKind::Pauze, _) => Phase::Pauze,
        (BlockKind::AndereWerkvorm | BlockKind::Onderwerp | BlockKind::Slot, _) => Phase::Andere,
        (BlockKind::Model, _) => match step.tier {
            Some(Tier::First) => Phase::Questions,
            Some(Tier::Second | Tier::Third) if at.step + 1 == block.steps.len() => {
                Phase::Evaluation
            }
            Some(Tier::Second | Tier::Third) => Phase::Advice,
            None => Phase::Telling,
        },
    }
}

fn seconds(minutes: Minutes) -> f64 {
    f64::from(minutes.get()) * 60.0
}

/// The planner rotates over what the group did before.
fn remember(history: &mut History, agenda: &Agenda, ids: &mut Ids, participants: u8) {
    let used = agenda.blocks.iter().filter_map(|block| {
        let werkvorm = block.werkvorm.clone()?;
        Some(Used { werkvorm, kind: block.kind })
    });
    let at = moment(history.meetings.len() as f64 * 28.0 * 86_400.0);
    history.meetings.push(PastMeeting {
        id: ids.next(at),
        began: at.wall,
        ended: Some(at.wall),
        is_entered: false,
        closing_time: at.wall,
        participants,
        used: used.collect(),
        spent: None,
        inbreng: Vec::new(),
        next_time: NextTime::default(),
        dates_agreed: 0,
        people: Present::default(),
        zone: String::new(),
    });
    history.last_agenda = Some(agenda.clone());
}

/// What people would do of themselves in a step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    /// How long they would talk.
    pub(crate) natural: f64,
    /// The least they can do it in; it knows no floor of a library.
    pub(crate) least: f64,
    /// How reluctant the chair is to round it off, between 0 and 1.
    pub(crate) reluctance: f64,
    /// How long rounding off takes.
    pub(crate) wrap: f64,
}

/// What happens of itself in one meeting: the same whoever leads it.
#[derive(Clone, Debug)]
pub(crate) struct Fate {
    /// How late it begins.
    pub(crate) late: f64,
    /// Interruptions: when, and for how long.
    pub(crate) interruptions: Vec<(f64, f64)>,
    /// For each step.
    pub(crate) wishes: Vec<Wish>,
    /// The chance of this meeting.
    pub(crate) dice: Dice,
}

/// What happens of itself in this meeting of a group.
pub(crate) fn fate(
    evening: &Evening,
    people: &People,
    seed: u64,
    group: usize,
    meeting: usize,
) -> Fate {
    let (of_group, dice) = (Dice::of(seed, group, 0), Dice::of(seed, group, meeting + 1));
    let wish = |(step, planned)| wish(step, planned, people, of_group, dice);
    let late = dice.exponential(What::LateStart, 0, 0, people.late * 60.0);
    Fate {
        late,
        interruptions: interruptions(evening, people, late, dice),
        wishes: evening.steps.iter().enumerate().map(wish).collect(),
        dice,
    }
}

fn wish(step: usize, planned: &Planned, people: &People, of_group: Dice, dice: Dice) -> Wish {
    let habit = planned.phase.habit();
    let group = 0.08 * of_group.normal(What::GroupBias, 0, 0);
    let phase = 0.08 * of_group.normal(What::PhaseBias, planned.phase as usize, 0);
    let takes_long = planned.phase == Phase::Questions
        && of_group.happens(What::LongQuestions, 0, 0, people.long_questions);
    let questions = 1.2 + 0.2 * of_group.uniform(What::LongQuestions, 1, 0);
    let long = if takes_long { questions.ln() } else { 0.0 };
    let chance = habit.spread * people.spread * dice.normal(What::Natural, step, 0);
    let before = if planned.in_slot { 0.0 } else { BEFORE_SLOT };
    let bias = habit.bias + people.bias + before + group + phase + long;
    let natural = planned.plan * (bias + chance).exp();
    let share = (habit.least + 0.08 * dice.normal(What::Minimum, step, 0)).max(0.1);
    let (median, sigma) = people.wrap;
    Wish {
        natural,
        least: (share * (planned.plan * natural).sqrt()).min(natural),
        reluctance: dice.uniform(What::Reluctance, step, 0),
        wrap: dice.lognormal(What::Wrap, (step, 0), median, sigma),
    }
}

fn interruptions(evening: &Evening, people: &People, late: f64, dice: Dice) -> Vec<(f64, f64)> {
    let between = (evening.promise - late).max(600.0) / people.interruptions;
    let mut at = late;
    let mut all = Vec::new();
    for nth in 0.. {
        at += dice.exponential(What::Interruption, 0, nth, between);
        if evening.promise < at {
            break;
        }
        all.push((at, dice.lognormal(What::InterruptionLength, (0, nth), 120.0, 0.9)));
    }
    all
}

impl Fate {
    /// Whether the meeting could close within a minute of the promise with its afsluiter whole: every
    /// step at the least people can do it in, none left out.
    pub(crate) fn is_possible(&self, evening: &Evening) -> bool {
        let interrupted: f64 = self.interruptions.iter().map(|(_, length)| length).sum();
        let steps = evening.steps.iter().zip(&self.wishes);
        let least = steps.map(|(step, wish)| match step.phase {
            Phase::Afsluiter => wish.natural.min(step.plan),
            _ => wish.least,
        });
        let keys = 8.0 * evening.steps.len() as f64;
        self.late + interrupted + least.sum::<f64>() + keys <= evening.promise + 60.0
    }
}
