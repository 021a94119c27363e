//! What the guide of a rehearsal says.

use super::{DOT, action::key_of};
use crate::app::{
    action::Action,
    coach::{Coach, Guide},
    keymap::Table,
};

pub(crate) const TOPIC: &str = "Wat doen we met de wachtlijst?";

pub(crate) fn says(guide: Guide) -> Vec<String> {
    let coach = match guide {
        Guide::Asks(coach) => coach,
        Guide::Plays => {
            return vec![
                format!("Dit speelt vanzelf{DOT}elke toets neemt het over"),
                "Dit speelt vanzelf".to_owned(),
            ];
        }
    };
    let Some(action) = coach.asks() else {
        let leave = key_of(Table::Live, Action::Leave);
        return vec![
            format!("Dat was alles: zo leid je een bijeenkomst{DOT}{leave} sluit de oefening"),
            format!("Dat was alles{DOT}{leave} sluit"),
        ];
    };
    let (key, long, short) = told(action);
    let place = format!("Oefening {} van {}", coach.number(), Coach::OF);
    vec![
        format!("{place}{DOT}druk op {key}: {long}"),
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
        Action::Park => (park, "typ iets dat moet wachten, en bewaar het", "iets parkeren"),
        Action::Extend => (extend, "de groep wil nog even door", "minuten erbij"),
        Action::Adjust => (adjust, "kijk wat er met de tijd kan", "bijsturen"),
        Action::ToSlot => (slot, "zo sluiten jullie op tijd", "naar het slot"),
        _ => (next, "zo ga je naar de volgende stap", "volgende stap"),
    }
}
