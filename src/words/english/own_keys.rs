//! What is wrong with keys of one's own, and what would be right.

use super::action;
use crate::{
    app::keymap::Fault,
    key::Key,
    written::{keys::Deed, toml::mistake::KeyMistake},
};

pub(super) fn sentence(mistake: &KeyMistake) -> String {
    match mistake {
        KeyMistake::UnknownDeed { found, .. } => {
            format!("no key can be chosen for “{found}”")
        }
        KeyMistake::Unknown { found, .. } => format!("“{found}” is not a key"),
        KeyMistake::Fault(Fault::Taken { key, by, .. }) => {
            format!(
                "{} already does something else on the same screen: {}",
                pressed(*key),
                action::label(*by)
            )
        }
        KeyMistake::Fault(Fault::Typed { key, .. }) => {
            format!("{} is needed for typing there", pressed(*key))
        }
        KeyMistake::Fault(Fault::NoWayOn(action)) => {
            format!("without a key for “{}” nobody gets any further", action::label(*action))
        }
    }
}

pub(super) fn hint(mistake: &KeyMistake) -> String {
    match mistake {
        KeyMistake::UnknownDeed { nearest, .. } => nearest.map_or_else(
            || "all names are in “intervisie settings”".to_owned(),
            |name| {
                let english = Deed::called(name).map_or(name, |deed| deed.english);
                format!("did you mean “{english}”?")
            },
        ),
        KeyMistake::Unknown { nearest, .. } => {
            let ways = "a letter, a sign, F1 to F12, or a name";
            nearest.map_or_else(
                || ways.to_owned(),
                |key| format!("did you mean {}? expected: {ways}", pressed(key)),
            )
        }
        KeyMistake::Fault(Fault::Taken { key: Key::Esc | Key::Enter | Key::Ctrl(_), .. }) => {
            "that key stays what it is, so that one can go on and back everywhere".to_owned()
        }
        KeyMistake::Fault(Fault::Taken { by, .. }) => {
            format!("choose another key, or give “{}” another one as well", action::label(*by))
        }
        KeyMistake::Fault(Fault::Typed { .. }) => {
            "choose a key that types nothing, such as F5".to_owned()
        }
        KeyMistake::Fault(Fault::NoWayOn(_)) => "put at least one key there".to_owned(),
    }
}

/// A key between quotes.
fn pressed(key: Key) -> String {
    format!("“{}”", action::key(key))
}
