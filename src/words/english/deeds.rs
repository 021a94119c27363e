//! What can be done now, in words: short enough for every window.

use super::{action, block, ours};
use crate::{
    app::{action::Action, keymap::Table},
    screen::NextUp,
};

pub(crate) const TITLE: &str = "What can I do?";
pub(crate) const TYPE_TO_FIND: &str = "type to search";
pub(crate) const NONE: &str = "Not possible now, or it has another name here.";

pub(crate) fn more_below(count: usize) -> String {
    format!("{} {count} more", action::key_of(Table::Deeds, Action::Down))
}

pub(crate) fn finder() -> fn(Action) -> String {
    |action| {
        let (label, sentence) = (action::label(action), action::help(action));
        format!("{} {label} {sentence}", short(action, true))
    }
}

pub(crate) fn deed(action: Action, next: Option<&NextUp>) -> Vec<String> {
    let short = short(action, next.is_some()).to_owned();
    match (action, next) {
        (Action::Next, Some(next)) => {
            let brief = block::goal_name(next).map(str::to_owned);
            let names = [ours().block().next_name(next)].into_iter().chain(brief);
            names.map(|name| format!("on to {name}")).chain([short]).collect()
        }
        _ => vec![short],
    }
}

/// Where a key moves the minutes of a step while a meeting runs, it changes the marked row in the agenda.
fn short(action: Action, runs: bool) -> &'static str {
    match action {
        Action::Start => "start the meeting",
        Action::Practise => "practise first",
        Action::Resume => "resume the meeting",
        Action::NewMeeting => "a new meeting",
        Action::TakeOver => "lead it myself anyway",
        Action::Group => "who is here, who does what",
        Action::Presence => "who comes or goes",
        Action::Agenda => "make the agenda",
        Action::MakeFit => "make the agenda fit",
        Action::Next => "go on",
        Action::Previous => "back to the previous step",
        Action::ToSlot => "go to the closing",
        Action::Pause => "pause, or resume",
        Action::More if runs => "one minute more",
        Action::Less if runs => "one minute less",
        Action::More | Action::Raise => "more on the marked row",
        Action::Less | Action::Lower => "less on the marked row",
        Action::Set => "change the marked row",
        Action::ThrowAway => "discard this meeting",
        Action::Extend => "add minutes",
        Action::Adjust => "adjust with the group",
        Action::GoTo => "go to another block",
        Action::Card => "the card of this exercise",
        Action::Swap => "another exercise",
        Action::Correct => "this step began earlier",
        Action::Undo | Action::TakeBack => "undo the last change",
        Action::Reopen => "open the meeting again",
        Action::Reckon => "count time differently",
        Action::TypeMinutes => "type minutes, more or fewer",
        Action::SideTimer => "time for one speaker",
        Action::SpeakingTime => "type minutes per speaker",
        Action::Record => "save the record",
        Action::Proof => "save proof of attendance",
        Action::Appointment => "save the next date",
        Action::Park => "park something",
        Action::ParkedList => "show the parked topics",
        Action::SeeParked => "see what is parked",
        Action::ChooseInbreng => "choose the case",
        Action::Note => "make a note",
        Action::NextTime => "agree on next time",
        Action::MoveClosingTime => "another closing time",
        Action::Clock => "the timekeeper’s clock",
        Action::Room => "the group screen",
        Action::Calm => "the calm screen",
        Action::Phone => "the clock on phones",
        Action::PhoneOff => "switch the phone clock off",
        Action::Hide => "show only the clock",
        Action::Sound => "sound on or off",
        Action::Past => "earlier meetings",
        Action::Help => "all keys",
        Action::Leave => "leave",
        other => action::label(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap;

    #[test]
    fn every_deed_fits_the_smallest_window_in_words_of_its_own() {
        for table in [Table::Begin, Table::Live, Table::Ended] {
            let mut seen = Vec::new();
            for hint in keymap::all(table) {
                let said = short(hint.action, table == Table::Live);
                assert!(!said.is_empty() && said.chars().count() <= 29, "{said}");
                assert!(!seen.contains(&said), "{table:?}: {said}");
                seen.push(said);
            }
        }
    }
}
