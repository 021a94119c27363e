//! What is wrong with keys of one's own, and what would be right.

use super::action;
use crate::{app::keymap::Fault, key::Key, written::toml::mistake::KeyMistake};

pub(super) fn sentence(mistake: &KeyMistake) -> String {
    match mistake {
        KeyMistake::UnknownDeed { found, .. } => {
            format!("voor “{found}” is geen toets te kiezen")
        }
        KeyMistake::Unknown { found, .. } => format!("“{found}” is geen toets"),
        KeyMistake::Fault(Fault::Taken { key, by, .. }) => {
            format!(
                "{} doet op hetzelfde scherm al iets anders: {}",
                pressed(*key),
                action::label(*by)
            )
        }
        KeyMistake::Fault(Fault::Typed { key, .. }) => {
            format!("{} is daar nodig om te typen", pressed(*key))
        }
        KeyMistake::Fault(Fault::NoWayOn(action)) => {
            format!("zonder toets voor “{}” komt niemand verder", action::label(*action))
        }
    }
}

pub(super) fn hint(mistake: &KeyMistake) -> String {
    match mistake {
        KeyMistake::UnknownDeed { nearest, .. } => nearest.map_or_else(
            || "alle namen staan in “intervisie instellingen”".to_owned(),
            |name| format!("bedoelde je “{name}”?"),
        ),
        KeyMistake::Unknown { nearest, .. } => {
            let ways = "een letter, een teken, F1 tot F12, of een naam";
            nearest.map_or_else(
                || ways.to_owned(),
                |key| format!("bedoelde je {}? verwacht: {ways}", pressed(key)),
            )
        }
        KeyMistake::Fault(Fault::Taken { key: Key::Esc | Key::Enter | Key::Ctrl(_), .. }) => {
            "die toets blijft wat hij is, zodat je overal verder en terug kunt".to_owned()
        }
        KeyMistake::Fault(Fault::Taken { by, .. }) => {
            format!("kies een andere toets, of geef “{}” er ook een andere", action::label(*by))
        }
        KeyMistake::Fault(Fault::Typed { .. }) => {
            "kies een toets die niets typt, zoals F5".to_owned()
        }
        KeyMistake::Fault(Fault::NoWayOn(_)) => "zet er ten minste één toets bij".to_owned(),
    }
}

/// A key between quotes.
fn pressed(key: Key) -> String {
    format!("“{}”", action::key(key))
}
