//! The places where keys hold, each with a table of its own.

use crate::key::Key;

/// A table of keys, by the place where they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The welcome, where something is told.
    Welcome,
    /// The welcome, where names are typed.
    Who,
    /// The welcome, where it is said how the group meets.
    How,
    /// Before the meeting, on the row that begins.
    Begin,
    /// Before the meeting, on the row of a setting.
    Field,
    /// It is asked whether to begin although it is early.
    Early,
    /// Who is here, and what the group says of itself.
    Group,
    /// Making the agenda.
    Agenda,
    /// Searching the library for the agenda.
    Library,
    /// The group's past meetings.
    Past,
    /// An unfinished meeting was found.
    Resume,
    /// An unfinished meeting was found that another program leads.
    Led,
    /// An unfinished meeting was found that another program probably leads.
    LedProbably,
    /// It is asked whether to take over an unfinished meeting, or to keep nothing of it.
    Found,
    /// The meeting runs, and the chair looks at it.
    Live,
    /// The meeting runs, and the chair looks at the card of its werkvorm.
    Card,
    /// The meeting runs, and others look on.
    Watched,
    /// The list of parked topics.
    Parked,
    /// Where other screens find the clock.
    Phone,
    /// What was parked, after the meeting.
    ParkedAfter,
    /// After the meeting.
    Ended,
    /// After the meeting, and others look on.
    EndedWatched,
    /// A second terminal that only follows.
    Follow,
    /// The same, where other screens find the clock.
    FollowPhone,
    /// The list of keys.
    Help,
    /// What can be done now, in words.
    Deeds,
    /// The invitation is read before it is sent.
    Invitation,
    /// A menu is open.
    Choice,
    /// Proposals lie beside each other.
    Cards,
    /// A question is open.
    Question,
    /// What the question of the inbreng is about is asked.
    Kind,
    /// An input line is open.
    Input,
}

impl Table {
    /// Every table, for whoever must hold all of them.
    pub const ALL: [Self; 32] = [
        Self::Welcome,
        Self::Who,
        Self::How,
        Self::Begin,
        Self::Field,
        Self::Early,
        Self::Group,
        Self::Agenda,
        Self::Library,
        Self::Past,
        Self::Resume,
        Self::Led,
        Self::LedProbably,
        Self::Found,
        Self::Live,
        Self::Card,
        Self::Watched,
        Self::Parked,
        Self::Phone,
        Self::ParkedAfter,
        Self::Ended,
        Self::EndedWatched,
        Self::Follow,
        Self::FollowPhone,
        Self::Help,
        Self::Deeds,
        Self::Invitation,
        Self::Choice,
        Self::Cards,
        Self::Question,
        Self::Kind,
        Self::Input,
    ];

    /// Whether a key types something here, and can do nothing else.
    pub(super) fn types(self, key: Key) -> bool {
        match self {
            Self::Who | Self::Library | Self::Deeds | Self::Input => {
                matches!(key, Key::Char(_) | Key::Ctrl(_) | Key::Backspace | Key::Delete)
            }
            Self::Begin | Self::Field | Self::How | Self::Agenda => {
                matches!(key, Key::Char('0'..='9' | ':'))
            }
            _ => false,
        }
    }
}
