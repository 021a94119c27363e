//! What the keys of a running meeting are for: the list of keys shows them by it.

use super::action::Action;

/// What keys are for, while a meeting runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyGroup {
    /// The time of the meeting.
    Time,
    /// What is put away or written down.
    Keep,
    /// What is looked at.
    Screens,
    /// Signals, help and leaving.
    More,
}

/// The key that is told in one row with this one, where there is little room.
pub const fn beside(action: Action) -> Option<Action> {
    match action {
        Action::More => Some(Action::Less),
        Action::SideTimer => Some(Action::SpeakingTime),
        Action::Room => Some(Action::Calm),
        _ => None,
    }
}

/// The group of a key; nothing for one that says itself what it does.
pub const fn group(action: Action) -> Option<KeyGroup> {
    Some(match action {
        Action::Next
        | Action::Previous
        | Action::Pause
        | Action::Extend
        | Action::TypeMinutes
        | Action::More
        | Action::Less
        | Action::Adjust
        | Action::ToSlot
        | Action::GoTo
        | Action::Swap
        | Action::Correct
        | Action::Reckon
        | Action::MoveClosingTime
        | Action::SideTimer
        | Action::SpeakingTime
        | Action::Undo => KeyGroup::Time,
        Action::Park
        | Action::ParkedList
        | Action::Note
        | Action::ChooseInbreng
        | Action::Answer
        | Action::NextTime
        | Action::Presence => KeyGroup::Keep,
        Action::Card
        | Action::Clock
        | Action::Room
        | Action::Calm
        | Action::Phone
        | Action::Hide => KeyGroup::Screens,
        Action::Up | Action::Down => return None,
        _ => KeyGroup::More,
    })
}
