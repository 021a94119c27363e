//! What `intervisie instellingen` says.

/// The page about settings.
const PAGE: &str = include_str!("../../../docs/instellingen.md");
const BEGIN: &str = "<!-- settings: begin -->\n```toml\n";

pub(crate) fn explained() -> &'static str {
    let found = PAGE.split_once(BEGIN).and_then(|(_, from)| from.split_once("```"));
    found.map_or("", |(settings, _)| settings)
}

pub(crate) const OVERWRITE: &str =
    "Er staat al een bestand met instellingen; wat erin staat, gaat weg. Toch schrijven? (j/n) ";
