//! A werkvorm: one exercise or form of working from the library, and how long it takes for a group.

mod question_kind;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use question_kind::QuestionKind;

use super::{event::NoteKind, language::Language, minutes::Minutes, timing::Timing};

/// The name by which files and journals refer to a werkvorm: `[a-z0-9-]`, at most 60 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WerkvormId(String);

impl WerkvormId {
    /// Longest id that is accepted, in characters.
    pub const MAX_LEN: usize = 60;

    /// The id, or nothing when it holds other characters than `[a-z0-9-]`, is empty or too long.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= Self::MAX_LEN;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (fits && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// The id as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WerkvormId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The part of a meeting that a werkvorm serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Arrive and concentrate; about ten minutes.
    Opwarmer,
    /// What did people apply, what worked, what did not; ten minutes at most.
    Terugkijken,
    /// The very first meeting of a group: confidentiality, roles, time.
    Kennismaken,
    /// Find out what there is to talk about; a few minutes.
    InbrengGenereren,
    /// Depth and structure around one inbreng.
    Model,
    /// A theme, personal development or the group itself; needs no inbreng.
    AndereWerkvorm,
    /// Evaluate the meeting and give feedback; ten minutes at most.
    Afsluiter,
}

impl Kind {
    /// All kinds, in the order of a meeting.
    pub const ALL: [Self; 7] = [
        Self::Opwarmer,
        Self::Terugkijken,
        Self::Kennismaken,
        Self::InbrengGenereren,
        Self::Model,
        Self::AndereWerkvorm,
        Self::Afsluiter,
    ];
}

/// How much experience a werkvorm asks of the group.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Any group can do it.
    #[default]
    Beginner,
    /// For a group that knows several models.
    Advanced,
}

/// For how many participants (chair included) a werkvorm is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// Fewest participants with whom it can be done.
    pub min: u8,
    /// Size for which the minutes were published; above it each person says less.
    pub ideal: u8,
    /// Most participants with whom it can be done in one group.
    pub max: u8,
}

impl GroupSize {
    /// Whether a group of this size can do it.
    pub fn fits(self, participants: u8) -> bool {
        self.min <= participants && participants <= self.max
    }
}

/// Half minutes: the library's finest grain of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HalfMinutes(pub u16);

/// In which round a step gives minutes when time runs short; each tier is used up before the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Pauze, choosing, questions and analysis, second rounds, terugkijken.
    First,
    /// Advice as "één advies per persoon", action plan, evaluation.
    Second,
    /// Only as a proposal of its own that the group chooses itself: a shorter afsluiter.
    Third,
}

/// A length that may grow with the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scaled {
    /// The part that is the same for every group.
    pub fixed: HalfMinutes,
    /// Added for each participant.
    pub per_participant: HalfMinutes,
    /// Added for each adviser: every participant but the inbrenger.
    pub per_adviser: HalfMinutes,
}

impl Scaled {
    /// Whether it grows with the group.
    pub fn grows(self) -> bool {
        self.per_participant != HalfMinutes(0) || self.per_adviser != HalfMinutes(0)
    }

    /// Whole minutes for this many speakers, rounded up.
    pub fn minutes(self, participants: u8) -> Minutes {
        let n = u32::from(participants);
        let halves = u32::from(self.fixed.0)
            + n * u32::from(self.per_participant.0)
            + n.saturating_sub(1) * u32::from(self.per_adviser.0);
        Minutes::new(halves.div_ceil(2))
    }
}

/// What a step is about, as far as the program's sentences differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// Asking the inbrenger.
    Questions,
    /// Advising the inbrenger.
    Advice,
    /// Looking back at what was done.
    Evaluation,
}

/// One step of a werkvorm as it stands in the library, before a group's size is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WerkvormStep {
    /// What the group does in it.
    pub name: String,
    /// Its name where there is little room; `None`: its name is short enough.
    pub short: Option<String>,
    /// How long it takes.
    pub length: Scaled,
    /// To how few minutes it may be shortened; `None`: not at all.
    pub floor: Option<Scaled>,
    /// When it gives its minutes; `None`: never.
    pub tier: Option<Tier>,
    /// In this step the group chooses its inbreng.
    pub chooses: bool,
    /// This step looks back at last time.
    pub looks_back: bool,
    /// What it is about; `None`: nothing that has sentences of its own.
    pub subject: Option<Subject>,
    /// What is mostly written down in it; `None`: what fits the kind of its werkvorm.
    pub note: Option<NoteKind>,
    /// The one line shown under the clock.
    pub rule: Option<String>,
    /// A sentence the chair can say.
    pub say: Option<String>,
    /// The minutes were published by the source; otherwise they are a richttijd.
    pub published: bool,
    /// By what a group's history knows it; `None`: by its name.
    pub key: Option<String>,
    /// Whether everyone speaks in turn in it; `None`: where its length grows with the group.
    pub is_round: Option<bool>,
    /// How it passes its time, as far as it says so itself.
    #[serde(default, skip_serializing_if = "Timing::is_usual")]
    pub timing: Timing,
}

/// One exercise or form of working from the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Werkvorm {
    /// Its name in files.
    pub id: WerkvormId,
    /// Its name for people.
    pub name: String,
    /// The part of a meeting that it serves.
    pub kind: Kind,
    /// Related werkvormen are of one family; none: of its own.
    pub family: Option<String>,
    /// The questions that it suits; empty: nothing is said of it.
    pub suits: Vec<QuestionKind>,
    /// What it is about, in a few words of the one who wrote it; searched as well.
    pub themes: Vec<String>,
    /// What else people call it, or look for when they mean it.
    pub synonyms: Vec<String>,
    /// What it is for, in one sentence.
    pub goal: String,
    /// Whether it works on an inbreng.
    pub needs_inbreng: bool,
    /// It works on the parked topics: without any there is nothing to do.
    pub needs_parked: bool,
    /// It goes on with what this werkvorm left behind last time.
    pub follows: Option<WerkvormId>,
    /// How much experience it asks.
    pub level: Level,
    /// For how many participants it is meant.
    pub group_size: GroupSize,
    /// The group works in pieces of this many (3 for trios).
    pub multiple: Option<u8>,
    /// What must be on the table.
    pub materials: Option<String>,
    /// What must be done beforehand.
    pub preparation: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// A remark for whoever prepares.
    pub remark: Option<String>,
    /// Each step has its own clock, also where its kind usually runs on one clock for the block.
    pub per_step: bool,
    /// How its steps pass their time, those that say nothing of it themselves.
    #[serde(default, skip_serializing_if = "Timing::is_usual")]
    pub timing: Timing,
    /// What the group does, in order; never empty.
    pub steps: Vec<WerkvormStep>,
    /// The language of its words, where it comes with the program.
    #[serde(skip)]
    pub language: Language,
}

/// From so many on each half is a group of its own.
pub(in crate::domain) const TWO_GROUPS: u8 = 12;

impl Werkvorm {
    /// The number of speakers its minutes are counted for: above the ideal size each says less.
    pub fn speakers(&self, participants: u8) -> u8 {
        self.together(participants).clamp(1, self.group_size.ideal.max(1))
    }

    /// The halves in which a group that is too large for it does it side by side. What belongs to all
    /// of them is never split: an inbreng, choosing it, getting to know each other, closing.
    pub fn halves(&self, participants: u8) -> Option<[u8; 2]> {
        let splits = match self.kind {
            Kind::Opwarmer | Kind::Terugkijken | Kind::AndereWerkvorm => !self.needs_inbreng,
            Kind::Kennismaken | Kind::InbrengGenereren | Kind::Model | Kind::Afsluiter => false,
        };
        let is_large = TWO_GROUPS <= participants && self.group_size.max < participants;
        let halves = [participants.div_ceil(2), participants / 2];
        let fit = halves.iter().all(|half| self.can_be_done_with(*half));
        (splits && is_large && fit).then_some(halves)
    }

    /// How many do it together.
    pub fn together(&self, participants: u8) -> u8 {
        self.halves(participants).map_or(participants, |[larger, _]| larger)
    }

    /// Whether it is meant for a group of this size; trios and the like come out even.
    pub fn can_be_done_with(&self, participants: u8) -> bool {
        let even =
            self.multiple.is_none_or(|multiple| participants.is_multiple_of(multiple.max(1)));
        self.group_size.fits(participants) && even
    }

    /// Whole minutes for a group of this size.
    pub fn minutes(&self, participants: u8) -> Minutes {
        let speakers = self.speakers(participants);
        self.steps.iter().map(|step| step.length.minutes(speakers)).sum()
    }

    /// No group does it in fewer minutes: with the fewest people, and only what an agenda never leaves out.
    pub fn least(&self) -> Minutes {
        let speakers = self.speakers(self.group_size.min);
        let always = self.steps.iter().filter(|step| !step.chooses && !step.looks_back);
        let shortest = always.map(|step| {
            let planned = step.length.minutes(speakers);
            step.floor.map_or(planned, |floor| floor.minutes(speakers).min(planned))
        });
        shortest.sum()
    }

    /// Whether each step runs on its own clock, rather than the whole on one. An afsluiter never does:
    /// it is one step of the slot.
    pub fn runs_per_step(&self) -> bool {
        match self.kind {
            Kind::Model | Kind::AndereWerkvorm => true,
            Kind::Afsluiter => false,
            Kind::Opwarmer | Kind::Terugkijken | Kind::Kennismaken | Kind::InbrengGenereren => {
                self.per_step
            }
        }
    }
}
