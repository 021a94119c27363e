//! Who takes part, what somebody does in a meeting, and where it is held.

use serde::{Deserialize, Serialize};

use crate::domain::confidential::Confidential;

/// Somebody who takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Name or initials.
    pub name: Confidential,
    /// The whole name, for papers; the group knows it, and no journal does.
    #[serde(skip)]
    pub full_name: Option<Confidential>,
    /// What this person was called before the name was corrected; the group knows it, and no journal does.
    #[serde(skip)]
    pub former: Vec<Confidential>,
    /// What this person is, for the proof sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub function: Option<Confidential>,
    /// Number in a register, for the proof sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<Confidential>,
}

impl Participant {
    /// Somebody of whom only the name is known.
    pub fn named(name: impl Into<String>) -> Self {
        let name = Confidential::new(name);
        Self { name, full_name: None, former: Vec::new(), function: None, registration: None }
    }

    /// As a meeting knows this person: what is said there goes on under the name that the group uses.
    #[must_use]
    pub fn in_a_meeting(self) -> Self {
        Self { full_name: None, former: Vec::new(), ..self }
    }

    /// Whether this is or was the name of this person.
    pub fn was_called(&self, name: &str) -> bool {
        [&self.name].into_iter().chain(&self.former).any(|own| own.reveal() == name)
    }
}

/// What somebody does in a meeting, beside taking part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads the meeting.
    Chair,
    /// Watches the time.
    Timekeeper,
    /// Writes the record.
    NoteTaker,
    /// Brings the inbreng; several in a meeting with several.
    Inbrenger,
}

impl Role {
    /// All roles, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Chair, Self::Timekeeper, Self::NoteTaker, Self::Inbrenger];
}

/// Where a meeting is held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Venue {
    /// Everybody behind a screen.
    Online,
    /// In this place.
    Place(Confidential),
}

/// The word for a meeting that is held in no place.
pub const ONLINE: &str = "online";

impl Venue {
    /// Where a group meets that says so in these words.
    pub fn named(place: impl Into<String>) -> Self {
        let place = place.into();
        if place.eq_ignore_ascii_case(ONLINE) {
            Self::Online
        } else {
            Self::Place(Confidential::new(place))
        }
    }

    /// The words for it.
    pub fn name(&self) -> &str {
        match self {
            Self::Online => ONLINE,
            Self::Place(place) => place.reveal(),
        }
    }
}
