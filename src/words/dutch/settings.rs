//! What `intervisie instellingen` says.

use super::{super::settings::with_all_keys, action};

/// The page about settings.
const PAGE: &str = include_str!("../../../docs/instellingen.md");
const BEGIN: &str = "<!-- settings: begin -->\n```toml\n";

pub(crate) fn explained() -> String {
    let found = PAGE.split_once(BEGIN).and_then(|(_, from)| from.split_once("```"));
    with_all_keys(found.map_or("", |(settings, _)| settings), action::key, action::help)
}

pub(crate) const OVERWRITE: &str =
    "Er staat al een bestand met instellingen; wat erin staat, gaat weg. Toch schrijven? (j/n) ";
