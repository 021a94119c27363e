//! The blocks that werkvormen make for a group: scaled steps, one clock or several, and the slot.

use super::{Names, Wishes};
use crate::domain::{
    agenda::{Block, BlockKind, Part, Purpose, Split, Step},
    event::NewAfsluiter,
    id::Id,
    language::Language,
    library::Library,
    minutes::Minutes,
    plan::budget::shorten,
    round::Round,
    timing::Timing,
    werkvorm::{Kind, Tier, Werkvorm, WerkvormStep},
};

/// The afsluiter in which everyone is heard in the shortest time.
const ONE_WORD: &str = "een-woord";
/// How long a break lasts as it is proposed.
const PAUZE: Minutes = Minutes::of(10);
/// To how few minutes a break may be shortened.
const PAUZE_FLOOR: Minutes = Minutes::of(5);
/// The fewest minutes in which an inbreng can be chosen; a minute and 20 seconds for each when many
/// have one.
const CHOOSING_FLOOR: Minutes = Minutes::of(3);
/// A parked topic as a block of its own.
pub(super) const TOPIC: Minutes = Minutes::of(15);

/// What the rest of the agenda asks of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct BlockRules<'a> {
    pub(super) names: &'a Names,
    /// An earlier block chooses the inbreng.
    pub(super) is_chosen: bool,
    /// The agenda has a block that looks back, or there is nothing to look back at.
    pub(super) has_looked_back: bool,
}

/// The block that a werkvorm makes for a group of this size, alone in an agenda.
pub fn block(werkvorm: &Werkvorm, participants: u8) -> Block {
    let steps = werkvorm.steps.iter();
    of_steps(werkvorm, steps.map(|step| clocked_step(werkvorm, step, participants)).collect())
}

/// The block that a werkvorm makes in an agenda: without a second choosing or looking back, and with
/// a choosing where a model has none.
pub(super) fn build(werkvorm: &Werkvorm, participants: u8, rules: BlockRules<'_>) -> Block {
    build_within(werkvorm, participants, rules, Minutes::MAX)
}

/// The same in so many minutes, or in as few as its steps can do with.
pub(super) fn build_within(
    werkvorm: &Werkvorm,
    participants: u8,
    rules: BlockRules<'_>,
    most: Minutes,
) -> Block {
    let mut steps = steps(werkvorm, participants, rules);
    shorten(&mut steps, most);
    let mut block = of_steps(werkvorm, steps);
    if let (Some(_), Some(first)) = (werkvorm.halves(participants), block.steps.first_mut()) {
        let (in_two, rule) = (&rules.names.in_two_groups, first.rule.take());
        first.rule = Some(match &rule {
            Some(rule) => format!("{in_two}: {rule}"),
            None => in_two.clone(),
        });
        first.split = Some(Split { rule });
    }
    block
}

fn steps(werkvorm: &Werkvorm, participants: u8, rules: BlockRules<'_>) -> Vec<Step> {
    let is_model = werkvorm.kind == Kind::Model;
    let stays = |step: &&WerkvormStep| {
        let second_choosing = step.chooses && rules.is_chosen;
        let second_look = step.looks_back && is_model && rules.has_looked_back;
        !second_choosing && !second_look
    };
    let own =
        werkvorm.steps.iter().filter(stays).map(|step| clocked_step(werkvorm, step, participants));
    let chooses = rules.is_chosen || werkvorm.steps.iter().any(|step| step.chooses);
    let choosing = (is_model && !chooses).then(|| choosing(participants, rules.names));
    choosing.into_iter().chain(own).collect()
}

/// Choosing, where no werkvorm does: 4 minutes and half a minute for each participant.
fn choosing(participants: u8, names: &Names) -> Step {
    let planned = Minutes::new((8 + u32::from(participants.min(12))).div_ceil(2));
    let floor = Minutes::new((3 + u32::from(participants.min(12))).div_ceil(3)).max(CHOOSING_FLOOR);
    let step = own_step(&names.choosing, &names.choosing_rule, planned, Purpose::Choosing);
    Step { floor, tier: Some(Tier::First), ..step }
}

fn of_steps(werkvorm: &Werkvorm, per_step: Vec<Step>) -> Block {
    let steps =
        if werkvorm.runs_per_step() { per_step } else { vec![on_one_clock(werkvorm, &per_step)] };
    Block {
        kind: werkvorm.kind.into(),
        name: werkvorm.name.clone(),
        werkvorm: Some(werkvorm.id.clone()),
        source: werkvorm.source.clone(),
        topic: None,
        fixed: false,
        steps,
    }
}

impl From<Kind> for BlockKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Opwarmer => Self::Opwarmer,
            Kind::Terugkijken => Self::Terugkijken,
            Kind::Kennismaken => Self::Kennismaken,
            Kind::InbrengGenereren => Self::InbrengGenereren,
            Kind::Model => Self::Model,
            Kind::AndereWerkvorm => Self::AndereWerkvorm,
            Kind::Afsluiter => Self::Slot,
        }
    }
}

fn clocked_step(werkvorm: &Werkvorm, step: &WerkvormStep, participants: u8) -> Step {
    let speakers = werkvorm.speakers(participants);
    let planned = step.length.minutes(speakers);
    Step {
        name: step.name.clone(),
        short: step.short.clone(),
        planned,
        floor: step.floor.map_or(planned, |floor| floor.minutes(speakers).min(planned)),
        tier: step.tier,
        purpose: if step.chooses { Purpose::Choosing } else { Purpose::Work },
        rule: step.rule.clone(),
        say: step.say.clone(),
        parts: Vec::new(),
        // Above the ideal size each says less, but everyone is heard.
        round: Round::of(step, werkvorm.together(participants)),
        own: false,
        split: None,
        language: werkvorm.language,
        key: step.key.clone(),
        timing: step.timing.or(werkvorm.timing),
    }
}

/// One clock for a whole werkvorm, its steps as a list beside it.
fn on_one_clock(werkvorm: &Werkvorm, steps: &[Step]) -> Step {
    let parts = steps.iter().map(|step| Part {
        name: step.name.clone(),
        short: step.short.clone(),
        minutes: step.planned,
        rule: step.rule.clone(),
    });
    let chooses = steps.iter().any(|step| step.purpose == Purpose::Choosing);
    Step {
        name: werkvorm.name.clone(),
        short: None,
        planned: steps.iter().map(|step| step.planned).sum(),
        floor: steps.iter().map(|step| step.floor).sum(),
        tier: steps.iter().filter_map(|step| step.tier).min(),
        purpose: if chooses { Purpose::Choosing } else { Purpose::Work },
        rule: None,
        say: steps.iter().find_map(|step| step.say.clone()),
        parts: parts.collect(),
        round: only_round(steps),
        own: false,
        split: None,
        language: werkvorm.language,
        key: None,
        timing: werkvorm.timing,
    }
}

/// The only round among steps that run on one clock, as it lies in all of them together.
fn only_round(steps: &[Step]) -> Option<Round> {
    let mut rounds = steps.iter().enumerate().filter_map(|(i, step)| Some((i, step.round?)));
    let (at, round) = rounds.next().filter(|_| rounds.next().is_none())?;
    let before: Minutes = steps.iter().take(at).map(|step| step.planned).sum();
    let after: Minutes = steps.iter().skip(at + 1).map(|step| step.planned).sum();
    Some(Round { before: before + round.before, after: round.after + after, ..round })
}

fn own_step(name: &str, rule: &str, planned: Minutes, purpose: Purpose) -> Step {
    Step {
        name: name.to_owned(),
        short: None,
        planned,
        floor: planned,
        tier: None,
        purpose,
        rule: Some(rule.to_owned()).filter(|rule| !rule.is_empty()),
        say: None,
        parts: Vec::new(),
        round: None,
        own: true,
        split: None,
        language: Language::default(),
        key: None,
        timing: Timing::default(),
    }
}

/// A break as a block.
pub fn pauze(names: &Names) -> Block {
    let own = own_step(&names.pauze, "", PAUZE, Purpose::Work);
    let step = Step { floor: PAUZE_FLOOR, tier: Some(Tier::First), ..own };
    let (kind, name) = (BlockKind::Pauze, names.pauze.clone());
    Block { kind, name, werkvorm: None, source: None, topic: None, fixed: false, steps: vec![step] }
}

/// A parked topic as a block of its own. Without a name: the topic's words stay with the topic.
pub fn topic(id: Id) -> Block {
    let step = own_step("", "", TOPIC, Purpose::Work);
    let (kind, name) = (BlockKind::Onderwerp, String::new());
    Block {
        kind,
        name,
        werkvorm: None,
        source: None,
        topic: Some(id),
        fixed: false,
        steps: vec![step],
    }
}

/// The minutes of the slot before its afsluiter.
pub(super) fn before_afsluiter(topics: usize, wishes: Wishes) -> [Minutes; 2] {
    let topics = u32::try_from(topics).unwrap_or(u32::MAX);
    let next = Minutes::of(if wishes.next_date_fixed { 2 } else { 4 });
    [Minutes::new(topics.div_ceil(2).max(2)), next]
}

/// The closing block: a fate for each parked topic, next time, and the afsluiter where there is one.
pub(super) fn slot(
    afsluiter: Option<Block>,
    topics: usize,
    wishes: Wishes,
    names: &Names,
) -> Block {
    let [parked, next] = before_afsluiter(topics, wishes);
    let parked = own_step(&names.parked_list, &names.parked_list_rule, parked, Purpose::ParkedList);
    let next = own_step(&names.next_time, &names.next_time_rule, next, Purpose::NextTime);
    let (werkvorm, source, last) = match afsluiter {
        Some(block) => (block.werkvorm, block.source, block.steps),
        None => (None, None, Vec::new()),
    };
    let last = last.into_iter().map(as_afsluiter);
    Block {
        kind: BlockKind::Slot,
        name: names.slot.clone(),
        werkvorm,
        source,
        topic: None,
        fixed: false,
        steps: [parked, next].into_iter().chain(last).collect(),
    }
}

/// A slot with another afsluiter.
pub(super) fn slot_with(slot: &Block, afsluiter: Block) -> Block {
    let first = slot.steps.iter().filter(|step| step.purpose != Purpose::Afsluiter).cloned();
    let last = afsluiter.steps.into_iter().map(as_afsluiter);
    let steps = first.chain(last).collect();
    Block { werkvorm: afsluiter.werkvorm, source: afsluiter.source, steps, ..slot.clone() }
}

/// The step that ends the meeting; its length is fixed.
fn as_afsluiter(step: Step) -> Step {
    Step { purpose: Purpose::Afsluiter, floor: step.planned, tier: None, ..step }
}

/// An afsluiter for when there is hardly any time: *Eén woord*, else the shortest for this group.
pub fn short_afsluiter(library: &Library, participants: u8) -> Option<NewAfsluiter> {
    let fitting = library.of_kind(Kind::Afsluiter).filter(|w| w.group_size.fits(participants));
    let short = fitting.min_by_key(|w| (w.id.as_str() != ONE_WORD, w.minutes(participants)))?;
    let step = block(short, participants).steps.into_iter().map(as_afsluiter).next()?;
    Some(NewAfsluiter { werkvorm: short.id.clone(), source: short.source.clone(), step })
}
