//! The invitation to the next meeting: nothing of what is talked about.

use jiff::civil::{DateTime, Time};

use crate::domain::{
    confidential::Confidential,
    event::{Role, Venue},
};

/// What is told of a meeting that is to come.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The group's name.
    pub group: String,
    /// When it begins, if that was agreed or planned.
    pub start: Option<DateTime>,
    /// It is in the plan of the year, and not agreed yet.
    pub is_planned: bool,
    /// When it closes then.
    pub closing: Option<Time>,
    /// Where the group meets, if that is known.
    pub venue: Option<Venue>,
    /// Who does what, as it was agreed.
    pub roles: Vec<(Role, Confidential)>,
    /// Whose turn it is, for the roles that nobody has yet.
    pub turns: Vec<(Role, Confidential)>,
    /// What is asked beforehand.
    pub asks: Vec<Preparation>,
}

/// What a werkvorm asks before the meeting.
#[derive(Clone, Debug)]
pub struct Preparation {
    /// What it is called.
    pub werkvorm: String,
    /// What is to be prepared.
    pub what: String,
}

sentences! {
    invitation;
    texts {
        /// Above the invitation where it is read.
        TITLE as title;
    }
    /// The whole invitation, to paste in a mail.
    fn text(invitation: &Invitation) -> String;
}
