//! The proposed agenda of a meeting: which werkvormen, how long, in which order.

use jiff::SignedDuration;

use super::{
    adjust::NewAfsluiter,
    agenda::{Agenda, Block, BlockKind, Part, Purpose, Step},
    library::Library,
    minutes::Minutes,
    round::Round,
    share_out::{Giver, take},
    werkvorm::{Kind, Tier, Werkvorm, WerkvormStep},
};

/// Fewest participants of a meeting.
pub const MIN_PARTICIPANTS: u8 = 2;
/// Most participants of a meeting.
pub const MAX_PARTICIPANTS: u8 = 40;

/// What a meeting is planned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Time from the start to the closing time.
    pub available: Minutes,
    /// How many take part, the chair included.
    pub participants: u8,
    /// The group's first meeting: getting to know each other instead of looking back.
    pub first_meeting: bool,
    /// Open parked topics: they need their time in the slot.
    pub open_topics: usize,
    /// A date for the meeting after this one is fixed already.
    pub next_date_fixed: bool,
}

/// Words that the plan itself needs and no werkvorm brings; chosen where words are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The closing block.
    pub slot: String,
    /// Its first step.
    pub parked_list: String,
    /// What to do in it.
    pub parked_list_rule: String,
    /// Its second step.
    pub next_time: String,
    /// What to do in it.
    pub next_time_rule: String,
}

/// The afsluiter in which everyone is heard in the shortest time.
const ONE_WORD: &str = "een-woord";

/// Minutes of a budget for one length of meeting.
struct Budget {
    available: Minutes,
    opwarmer: Minutes,
    terugkijken: Minutes,
    model: Minutes,
    afsluiter: Minutes,
}

/// Worked budgets for short meetings (domain notes, section 1).
const BUDGETS: [Budget; 2] = [
    Budget {
        available: Minutes::of(90),
        opwarmer: Minutes::of(5),
        terugkijken: Minutes::of(7),
        model: Minutes::of(55),
        afsluiter: Minutes::of(8),
    },
    Budget {
        available: Minutes::of(0),
        opwarmer: Minutes::of(3),
        terugkijken: Minutes::of(5),
        model: Minutes::of(40),
        afsluiter: Minutes::of(5),
    },
];

/// The proposed agenda: opwarmer, terugkijken (or kennismaken), a model, the slot; the rest is slack.
/// A meeting too short for the usual lengths takes the budget of its length, and when that does not
/// fit either, the floors.
pub fn propose(library: &Library, wishes: Wishes, names: &Names) -> Agenda {
    let usual = usual_agenda(library, wishes, names);
    if usual.planned() <= wishes.available {
        return usual;
    }
    let budget = BUDGETS.iter().find(|budget| budget.available <= wishes.available);
    let mut agenda = usual;
    if let Some(budget) = budget {
        apply_budget(&mut agenda, budget);
    }
    squeeze(&mut agenda, wishes.available);
    agenda
}

fn usual_agenda(library: &Library, wishes: Wishes, names: &Names) -> Agenda {
    let opening = if wishes.first_meeting { Kind::Kennismaken } else { Kind::Terugkijken };
    let kinds = [Kind::Opwarmer, opening, Kind::Model];
    let chosen = kinds.into_iter().filter_map(|kind| first_that_fits(library, kind, wishes));
    let mut blocks: Vec<Block> = chosen.map(|w| block(w, wishes.participants)).collect();
    blocks.push(slot(first_that_fits(library, Kind::Afsluiter, wishes), wishes, names));
    Agenda { blocks }
}

fn first_that_fits(library: &Library, kind: Kind, wishes: Wishes) -> Option<&Werkvorm> {
    let mut fitting = library.of_kind(kind).filter(|w| w.group_size.fits(wishes.participants));
    fitting.next().or_else(|| library.of_kind(kind).next())
}

/// The block that a werkvorm makes for a group of this size.
pub fn block(werkvorm: &Werkvorm, participants: u8) -> Block {
    let per_step = clocked_steps(werkvorm, participants);
    let steps = if werkvorm.runs_per_step() {
        per_step
    } else {
        vec![on_one_clock(werkvorm.name.clone(), &per_step)]
    };
    Block {
        kind: block_kind(werkvorm.kind),
        name: werkvorm.name.clone(),
        werkvorm: Some(werkvorm.id.clone()),
        source: werkvorm.source.clone(),
        steps,
    }
}

fn block_kind(kind: Kind) -> BlockKind {
    match kind {
        Kind::Opwarmer => BlockKind::Opwarmer,
        Kind::Terugkijken => BlockKind::Terugkijken,
        Kind::Kennismaken => BlockKind::Kennismaken,
        Kind::InbrengGenereren => BlockKind::InbrengGenereren,
        Kind::Model => BlockKind::Model,
        Kind::AndereWerkvorm => BlockKind::AndereWerkvorm,
        Kind::Afsluiter => BlockKind::Slot,
    }
}

fn clocked_steps(werkvorm: &Werkvorm, participants: u8) -> Vec<Step> {
    let speakers = werkvorm.speakers(participants);
    let steps = werkvorm.steps.iter();
    let clocked = |step: &WerkvormStep| Step {
        // Above the ideal size each says less, but everyone is heard.
        round: Round::of(step.length, participants),
        ..clocked_step(step, speakers)
    };
    steps.map(clocked).collect()
}

fn clocked_step(step: &WerkvormStep, speakers: u8) -> Step {
    let planned = step.length.minutes(speakers);
    Step {
        name: step.name.clone(),
        planned,
        floor: step.floor.map_or(planned, |floor| floor.minutes(speakers).min(planned)),
        tier: step.tier,
        purpose: if step.chooses { Purpose::Choosing } else { Purpose::Work },
        rule: step.rule.clone(),
        say: step.say.clone(),
        parts: Vec::new(),
        round: None,
    }
}

/// One clock for a whole werkvorm, its steps as a list beside it.
fn on_one_clock(name: String, steps: &[Step]) -> Step {
    let parts = steps.iter().map(|step| Part {
        name: step.name.clone(),
        minutes: step.planned,
        rule: step.rule.clone(),
    });
    let chooses = steps.iter().any(|step| step.purpose == Purpose::Choosing);
    Step {
        name,
        planned: steps.iter().map(|step| step.planned).sum(),
        floor: steps.iter().map(|step| step.floor).sum(),
        tier: steps.iter().filter_map(|step| step.tier).min(),
        purpose: if chooses { Purpose::Choosing } else { Purpose::Work },
        rule: None,
        say: steps.iter().find_map(|step| step.say.clone()),
        parts: parts.collect(),
        round: Round::only(steps),
    }
}

/// The closing block: a fate for each parked topic, next time, the afsluiter. Its length is fixed here.
fn slot(afsluiter: Option<&Werkvorm>, wishes: Wishes, names: &Names) -> Block {
    let topics = u32::try_from(wishes.open_topics).unwrap_or(u32::MAX);
    let own = |name: &str, rule: &str, planned, purpose| Step {
        name: name.to_owned(),
        planned,
        floor: planned,
        tier: None,
        purpose,
        rule: Some(rule.to_owned()),
        say: None,
        parts: Vec::new(),
        round: None,
    };
    let parked_minutes = Minutes::new(topics.div_ceil(2).max(2));
    let next_minutes = Minutes::of(if wishes.next_date_fixed { 2 } else { 4 });
    let parked =
        own(&names.parked_list, &names.parked_list_rule, parked_minutes, Purpose::ParkedList);
    let next = own(&names.next_time, &names.next_time_rule, next_minutes, Purpose::NextTime);
    let last = afsluiter.map(|werkvorm| afsluiter_step(werkvorm, wishes.participants));
    Block {
        kind: BlockKind::Slot,
        name: names.slot.clone(),
        werkvorm: afsluiter.map(|werkvorm| werkvorm.id.clone()),
        source: afsluiter.and_then(|werkvorm| werkvorm.source.clone()),
        steps: [Some(parked), Some(next), last].into_iter().flatten().collect(),
    }
}

fn afsluiter_step(werkvorm: &Werkvorm, participants: u8) -> Step {
    let step = on_one_clock(werkvorm.name.clone(), &clocked_steps(werkvorm, participants));
    Step { purpose: Purpose::Afsluiter, floor: step.planned, tier: None, ..step }
}

/// An afsluiter for when there is hardly any time: *Eén woord*, else the shortest for this group.
pub fn short_afsluiter(library: &Library, participants: u8) -> Option<NewAfsluiter> {
    let fitting = library.of_kind(Kind::Afsluiter).filter(|w| w.group_size.fits(participants));
    let short = fitting.min_by_key(|w| (w.id.as_str() != ONE_WORD, w.minutes(participants)))?;
    Some(NewAfsluiter {
        werkvorm: short.id.clone(),
        source: short.source.clone(),
        step: afsluiter_step(short, participants),
    })
}

fn apply_budget(agenda: &mut Agenda, budget: &Budget) {
    for block in &mut agenda.blocks {
        match block.kind {
            BlockKind::Opwarmer => shrink(block, budget.opwarmer),
            BlockKind::Terugkijken | BlockKind::Kennismaken => shrink(block, budget.terugkijken),
            BlockKind::Model => shrink(block, budget.model),
            BlockKind::Slot => {
                for step in &mut block.steps {
                    if step.purpose == Purpose::Afsluiter {
                        set_planned(step, step.planned.min(budget.afsluiter));
                    }
                }
            }
            BlockKind::InbrengGenereren
            | BlockKind::AndereWerkvorm
            | BlockKind::Pauze
            | BlockKind::Onderwerp => {}
        }
    }
}

/// A block on one clock simply gets the budget; one of several steps gives by tiers.
fn shrink(block: &mut Block, to: Minutes) {
    if let [only] = block.steps.as_mut_slice() {
        set_planned(only, only.planned.min(to));
        return;
    }
    let wanted = block.planned().saturating_sub(to);
    give(block.steps.iter_mut().collect(), wanted);
}

fn set_planned(step: &mut Step, planned: Minutes) {
    step.planned = planned;
    step.floor = step.floor.min(planned);
}

fn give(steps: Vec<&mut Step>, wanted: Minutes) {
    let givers: Vec<Giver> = steps
        .iter()
        .map(|step| Giver { planned: step.planned, floor: step.floor, tier: step.tier })
        .collect();
    let new = take(&givers, wanted, &[Tier::First, Tier::Second]);
    for (step, planned) in steps.into_iter().zip(new) {
        step.planned = planned;
    }
}

/// Takes what the agenda has too much, everywhere but in the slot, as far as the floors allow.
fn squeeze(agenda: &mut Agenda, available: Minutes) {
    let wanted = agenda.planned().saturating_sub(available);
    let blocks = agenda.blocks.iter_mut().filter(|block| block.kind != BlockKind::Slot);
    give(blocks.flat_map(|block| block.steps.iter_mut()).collect(), wanted);
}

/// By how much an agenda is longer than the time there is; nothing when it fits.
pub fn excess(agenda: &Agenda, available: SignedDuration) -> SignedDuration {
    (agenda.planned().duration() - available).max(SignedDuration::ZERO)
}
