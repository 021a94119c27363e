//! What a step has on the table, as it is shown to the chair.

use jiff::civil;

use super::{List, TopicRow};
use crate::{
    app::{
        docket::{About, Agree, Answer},
        suggest::SuggestedDate,
    },
    domain::{
        confidential::Confidential,
        event::{NoteKind, Outcome},
        people::Suggestion,
    },
};

/// The list of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocketView {
    /// What it is about.
    pub about: About,
    /// The day of the meeting that is looked back at.
    pub day: Option<civil::Date>,
    /// Notes that come before the list.
    pub above: Vec<NoteLine>,
    /// What can be marked.
    pub rows: List<MatterRow>,
    /// Notes that come after it.
    pub below: Vec<NoteLine>,
    /// Which is marked.
    pub marked: Option<usize>,
    /// What can be said of the marked one, each with its figure.
    pub answers: Vec<(u8, Answer)>,
}

/// A note to be read, or the words of all together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// What it is.
    pub kind: NoteKind,
    /// Its words; several only where each is a word.
    pub words: Vec<Confidential>,
}

/// Something that can be marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatterRow {
    /// A parked topic or a candidate.
    Topic(TopicRow),
    /// An action of an earlier meeting.
    Action(ActionRow),
    /// Something to agree about next time.
    Agree(AgreeRow),
}

/// An action and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// What would be done.
    pub text: Confidential,
    /// By whom.
    pub who: Option<Confidential>,
    /// By when.
    pub by: Option<Confidential>,
    /// What became of it, if anything was said.
    pub outcome: Option<Outcome>,
}

/// Something to agree about next time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreeRow {
    /// What.
    pub agree: Agree,
    /// What was agreed, or else what is suggested.
    pub value: AgreeValue,
}

/// How far an agreement is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgreeValue {
    /// Nothing is agreed and nothing is suggested.
    Open,
    /// This moment was agreed.
    Date(civil::DateTime),
    /// This person was agreed.
    Person(Confidential),
    /// This moment is suggested.
    SuggestedDate(SuggestedDate),
    /// This person is suggested.
    SuggestedPerson(Suggestion),
}
