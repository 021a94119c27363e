//! What is written down in a meeting, as the journal tells it.

use serde::{Deserialize, Serialize};

use crate::domain::{confidential::Confidential, id::Id};

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Somebody will do something, perhaps before a day.
    Action,
    /// What somebody sees in another light now.
    Insight,
    /// The question that an inbreng comes down to.
    Question,
    /// Whatever is worth keeping and none of the others.
    Remark,
    /// The group agreed to something.
    Agreement,
    /// The evaluation: what worked.
    Worked,
    /// The evaluation: what did not.
    DidNotWork,
    /// One word with which somebody leaves, in the afsluiter.
    OneWord,
    /// For whoever chairs: it comes back to that person alone, before the next meeting that he or she chairs.
    Feedback,
}

/// A note. One with the same id tells it anew; the latest counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id, by which it can be told anew.
    pub note: Id,
    /// What it is.
    pub kind: NoteKind,
    /// Its words: of an action, what will be done. At most [`crate::domain::parked::MAX_TEXT`]
    /// characters, cleaned.
    pub text: Confidential,
    /// Whose it is: of an action, who will do it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<Confidential>,
    /// Before when an action will be done, in the group's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Confidential>,
    /// Name of the block that ran, in words for whoever reads the journal itself; intervisie only writes
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub during: Option<String>,
}

/// What became of an action, told when looking back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// Somebody is still at it: it comes back. What older programs called not done is this too.
    #[serde(rename = "partly", alias = "not_done")]
    Busy,
    /// It is not needed any more, or came to nothing: it does not come back, and that is all right.
    LetGo,
}

/// Something that a participant could bring, named while the group chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// Its id; when it is put away it is a parked topic of the same id.
    pub topic: Id,
    /// At most [`crate::domain::parked::MAX_TEXT`] characters, cleaned.
    pub text: Confidential,
}
