//! The welcome to somebody who never was here.

use super::{DOT, action::key_of, group};
use crate::{
    app::{action::Action, keymap::Table},
    domain::event::Role,
    screen::welcome::WelcomeAsks,
};

pub(crate) const TITLE: &str = "Welcome";
pub(crate) const STAYS: &str = "Everything stays on this computer. No account, no internet.";
pub(crate) const NEXT_NAME: &str = "next name";
pub(crate) const GROUP: &str = "group";

pub(crate) fn says(asks: &WelcomeAsks) -> [String; 2] {
    let next = key_of(Table::Who, Action::NextName);
    let on = key_of(Table::How, Action::GoOn);
    match asks {
        WelcomeAsks::Nothing => [
            "This program keeps track of the time and of what you agree, so that you can keep your attention on each other.".to_owned(),
            "It suggests an agenda, counts down each step and helps you finish on time.".to_owned(),
        ],
        WelcomeAsks::Who { .. } => [
            "What is your group called, and who is in it?".to_owned(),
            format!("Press {next} after each name, or paste a whole list. {next} without a name: go on."),
        ],
        WelcomeAsks::How(_) => [
            "Is this your first time together, and when do you want to finish?".to_owned(),
            format!("Is this right? Then just press {on}."),
        ],
    }
}

pub(crate) fn place(number: u8) -> String {
    format!("{number} of 3")
}

pub(crate) fn roles(roles: &[Role], is_marked: bool) -> String {
    if roles.is_empty() && is_marked {
        return format!("{} gives a role", key_of(Table::Who, Action::NextRole));
    }
    roles.iter().map(|role| group::role(*role)).collect::<Vec<_>>().join(DOT)
}
