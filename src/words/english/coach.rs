//! What the guide of a rehearsal says.

use super::{DOT, action::key_of};
use crate::app::{
    action::Action,
    coach::{Coach, Guide},
    keymap::Table,
};

pub(crate) const TOPIC: &str = "What do we do about the waiting list?";

pub(crate) fn says(guide: Guide) -> Vec<String> {
    let coach = match guide {
        Guide::Asks(coach) => coach,
        Guide::Plays => {
            return vec![
                format!("This plays by itself{DOT}any key takes over"),
                "This plays by itself".to_owned(),
            ];
        }
    };
    let Some(action) = coach.asks() else {
        let leave = key_of(Table::Live, Action::Leave);
        return vec![
            format!("That was all: you can lead a meeting now{DOT}{leave} ends the rehearsal"),
            format!("That was all{DOT}{leave} ends it"),
        ];
    };
    let (key, long, short) = told(action);
    let place = format!("Practice {} of {}", coach.number(), Coach::OF);
    vec![
        format!("{place}{DOT}press {key}: {long}"),
        format!("{place}{DOT}{key}: {short}"),
        format!("{key}: {short}"),
    ]
}

/// The key, and what it does in a line and in a word.
fn told(action: Action) -> (String, &'static str, &'static str) {
    let [next, park, extend, adjust, slot] = [
        key_of(Table::Live, Action::Next),
        key_of(Table::Live, Action::Park),
        key_of(Table::Live, Action::Extend),
        key_of(Table::Live, Action::Adjust),
        key_of(Table::Live, Action::ToSlot),
    ];
    match action {
        Action::Park => (park, "type something that has to wait, and keep it", "park something"),
        Action::Extend => (extend, "the group wants a little longer", "more minutes"),
        Action::Adjust => (adjust, "see what can be done about the time", "adjust"),
        Action::ToSlot => (slot, "this is how you close on time", "to the closing"),
        _ => (next, "this takes you to the next step", "next step"),
    }
}
