//! The agenda: blocks and steps with whole minutes, the closing block (slot) last.

use serde::{Deserialize, Serialize};

use super::{
    id::Id,
    language::Language,
    minutes::Minutes,
    round::Round,
    timing::Timing,
    werkvorm::{Tier, WerkvormId},
};

/// What a block of the agenda is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// Arrive and concentrate.
    Opwarmer,
    /// Look back at last time.
    Terugkijken,
    /// Getting to know each other, in a group's first meeting.
    Kennismaken,
    /// Find out what there is to talk about.
    InbrengGenereren,
    /// One inbreng in a fixed form.
    Model,
    /// An exercise without an inbreng.
    AndereWerkvorm,
    /// A break, in which nothing is asked of anyone.
    Pauze,
    /// A parked topic as a block of its own.
    Onderwerp,
    /// The closing block: parked list, next time, afsluiter.
    Slot,
}

impl BlockKind {
    /// Whether it is what a group comes for: a model, an andere werkvorm, a parked topic.
    pub fn is_casework(self) -> bool {
        match self {
            Self::Model | Self::AndereWerkvorm | Self::Onderwerp => true,
            Self::Opwarmer
            | Self::Terugkijken
            | Self::Kennismaken
            | Self::InbrengGenereren
            | Self::Pauze
            | Self::Slot => false,
        }
    }
}

/// A part of a meeting that is the program's own. A journal holds its name too, for programs of before
/// it was told by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnPart {
    /// The closing block.
    Slot,
    /// A break, as a block and as its only step.
    Pauze,
    /// The slot's step for the parked topics.
    ParkedList,
    /// The slot's step for what is agreed about next time.
    NextTime,
    /// The step in which the group chooses its inbreng, where no werkvorm has one.
    Choosing,
}

/// What journals call the choosing of before they told it by what it is.
const CHOOSING: &str = "Inbreng kiezen";

/// What a block or a step is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// In the program's own words, chosen when it is shown.
    Own(OwnPart),
    /// As its werkvorm calls it.
    Given(String),
}

impl Name {
    /// As a werkvorm calls it; empty for a part that is the program's own, and for a parked topic.
    pub fn given(&self) -> &str {
        match self {
            Self::Own(_) => "",
            Self::Given(name) => name,
        }
    }
}

impl Default for Name {
    fn default() -> Self {
        Self::Given(String::new())
    }
}

/// The one line under the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// In the program's own words, chosen when it is shown.
    Own(OwnPart),
    /// Two groups do the step side by side, each by this rule.
    InTwoGroups(Option<String>),
    /// As its werkvorm says it.
    Given(String),
    /// It got less time than planned; what is left of it can be done after the meeting.
    Afterwards,
}

/// A group that is too large for a step does it in two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The rule of each of the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// What a step means to the program, beside its name for people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The group works.
    #[default]
    Work,
    /// The group chooses its inbreng.
    Choosing,
    /// The slot's first step: a fate for each open parked topic.
    ParkedList,
    /// The slot's second step: date, chair and timekeeper for next time.
    NextTime,
    /// The slot's last step, which ends the meeting.
    Afsluiter,
}

impl Purpose {
    /// What the closing block settles: it can be done after the meeting too.
    pub fn is_settled_afterwards(self) -> bool {
        matches!(self, Self::ParkedList | Self::NextTime)
    }
}

/// One line of a werkvorm that runs on a single clock: shown beside it, not timed on its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What the group does in it.
    pub name: String,
    /// Its name where there is little room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Its share of the step's minutes.
    pub minutes: Minutes,
    /// The one line shown under the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
}

/// A part of a block with its own clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What the group does in it.
    pub name: String,
    /// Its name where there is little room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// How long it should take.
    pub planned: Minutes,
    /// To how few minutes it may be shortened; equal to `planned` when not at all.
    pub floor: Minutes,
    /// When it gives minutes; `None`: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier: Option<Tier>,
    /// What it means to the program.
    #[serde(default)]
    pub purpose: Purpose,
    /// The one line shown under the clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// A sentence the chair can say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// The lines beside the clock, where a block runs on one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The round that it is, or that is the only one in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Round>,
    /// It is the program's own: its name and its rule are there for programs of before this was kept.
    #[serde(default, skip_serializing_if = "is_false")]
    pub own: bool,
    /// Two groups do it side by side; its rule says so too, for programs of before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// The language of its words, where they come with the program.
    #[serde(default, skip_serializing_if = "Language::is_usual")]
    pub language: Language,
    /// By what a group's history knows it, where that is not its name: it stays when the name changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// How it passes its time, where its werkvorm says so.
    #[serde(default, skip_serializing_if = "Timing::is_usual")]
    pub timing: Timing,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "so serde asks")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// One werkvorm (or pauze, topic, slot) in the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is for.
    pub kind: BlockKind,
    /// Its name for people.
    pub name: String,
    /// The werkvorm it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub werkvorm: Option<WerkvormId>,
    /// Where the werkvorm comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The parked topic that it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Id>,
    /// The chair fixed its minutes: nothing takes any of them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fixed: bool,
    /// Its clocks, in order; never empty.
    pub steps: Vec<Step>,
}

impl Block {
    /// The sum of its steps.
    pub fn planned(&self) -> Minutes {
        self.steps.iter().map(|step| step.planned).sum()
    }

    /// Its name for everybody; empty for a parked topic, whose name stays in the group.
    pub fn public_name(&self) -> Name {
        match self.kind {
            BlockKind::Slot => Name::Own(OwnPart::Slot),
            BlockKind::Pauze => Name::Own(OwnPart::Pauze),
            BlockKind::Onderwerp => Name::default(),
            BlockKind::Opwarmer
            | BlockKind::Terugkijken
            | BlockKind::Kennismaken
            | BlockKind::InbrengGenereren
            | BlockKind::Model
            | BlockKind::AndereWerkvorm => Name::Given(self.name.clone()),
        }
    }

    /// The name of one of its steps for everybody.
    pub fn public_step_name(&self, step: &Step) -> Name {
        match (self.kind, step.purpose) {
            (BlockKind::Onderwerp, _) => Name::default(),
            (BlockKind::Pauze, _) => Name::Own(OwnPart::Pauze),
            (_, Purpose::ParkedList) => Name::Own(OwnPart::ParkedList),
            (_, Purpose::NextTime) => Name::Own(OwnPart::NextTime),
            (_, Purpose::Choosing) if step.own || step.name == CHOOSING => {
                Name::Own(OwnPart::Choosing)
            }
            (_, Purpose::Work | Purpose::Choosing | Purpose::Afsluiter) => {
                Name::Given(step.name.clone())
            }
        }
    }

    /// By what a group's history knows one of its steps, whatever it is called now.
    pub fn lasting_step_name(&self, step: &Step) -> Name {
        match self.public_step_name(step) {
            Name::Given(name) => Name::Given(step.key.clone().unwrap_or(name)),
            own @ Name::Own(_) => own,
        }
    }

    /// The line under the clock of one of its steps, for everybody.
    pub fn public_rule(&self, step: &Step) -> Option<Rule> {
        if let Some(split) = &step.split {
            return Some(Rule::InTwoGroups(split.rule.clone()));
        }
        let given = step.rule.clone()?;
        Some(match self.public_step_name(step) {
            Name::Own(part) if step.own => Rule::Own(part),
            Name::Own(_) | Name::Given(_) => Rule::Given(given),
        })
    }
}

/// A place in the agenda: which block, and which step of it, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// Index of the block.
    pub block: usize,
    /// Index of the step in that block.
    pub step: usize,
}

impl Position {
    /// The first step of the first block.
    pub const FIRST: Self = Self { block: 0, step: 0 };
}

/// The plan of a meeting. Its last block is the slot; no block is without a step.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// The blocks in the order of the meeting.
    pub blocks: Vec<Block>,
}

impl Agenda {
    /// All steps with their places, in order.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = (Position, &Step)> {
        self.blocks.iter().enumerate().flat_map(|(block, b)| {
            let place = move |(step, s)| (Position { block, step }, s);
            b.steps.iter().enumerate().map(place)
        })
    }

    /// The step at a place.
    pub fn step(&self, at: Position) -> Option<&Step> {
        self.blocks.get(at.block)?.steps.get(at.step)
    }

    /// The step at a place, to change.
    pub fn step_mut(&mut self, at: Position) -> Option<&mut Step> {
        self.blocks.get_mut(at.block)?.steps.get_mut(at.step)
    }

    /// The place after this one.
    pub fn next(&self, at: Position) -> Option<Position> {
        self.steps().map(|(place, _)| place).find(|place| at < *place)
    }

    /// The place before this one.
    pub fn previous(&self, at: Position) -> Option<Position> {
        self.steps().rev().map(|(place, _)| place).find(|place| *place < at)
    }

    /// The sum of all steps.
    pub fn planned(&self) -> Minutes {
        self.planned_from(0)
    }

    /// The sum of this block and all later ones.
    pub fn planned_from(&self, block: usize) -> Minutes {
        self.blocks.iter().skip(block).map(Block::planned).sum()
    }

    /// The first step of the closing block.
    pub fn beginning_of_slot(&self) -> Position {
        Position { block: self.slot(), step: 0 }
    }

    /// Index of the closing block.
    pub fn slot(&self) -> usize {
        self.blocks.len().saturating_sub(1)
    }
}
