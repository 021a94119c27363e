//! What the terminal shows, as far as its surroundings tell: how many colours, whether it is light, which signs.

use std::io;

use super::{charset::Charset, out};

/// How many colours there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// None, or none are wanted.
    Colourless,
    /// The sixteen that a terminal chooses itself.
    Sixteen,
    /// The 256 that have a number.
    Numbered,
    /// All that a screen can show.
    Full,
}

/// What is known of the terminal before anything is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// How many colours it shows.
    pub depth: Depth,
    /// Whether its background is light, where it says so.
    pub is_light: bool,
    /// The letters and signs that it shows.
    pub charset: Charset,
}

/// Values of `TERM` of terminals that show all colours, whatever else they say.
const FULL: [&str; 7] = ["alacritty", "contour", "foot", "ghostty", "kitty", "wezterm", "direct"];

/// What the surroundings of this process tell.
pub fn surroundings() -> Surroundings {
    told(|name| std::env::var(name).ok())
}

/// What asks a terminal for the colour of its background.
const ASK: &[u8] = b"\x1b]11;?\x07";

/// Asks the terminal what its background is like; the answer comes as what is typed does, or never.
///
/// # Errors
/// When the terminal is gone.
pub fn ask() -> io::Result<()> {
    out::draw(ASK)
}

fn told(of: impl Fn(&str) -> Option<String>) -> Surroundings {
    let is_light = is_light(&of).unwrap_or(false);
    Surroundings { depth: depth(&of), is_light, charset: Charset::told(&of) }
}

fn depth(of: &impl Fn(&str) -> Option<String>) -> Depth {
    let is = |name: &str, values: &[&str]| of(name).is_some_and(|v| values.contains(&v.as_str()));
    let term = of("TERM").unwrap_or_default();
    if of("NO_COLOR").is_some_and(|set| !set.is_empty()) || is("CLICOLOR", &["0"]) {
        Depth::Colourless
    } else if term == "linux" {
        Depth::Sixteen
    } else if is("COLORTERM", &["truecolor", "24bit"])
        || of("WT_SESSION").is_some()
        || FULL.iter().any(|name| term.contains(name))
    {
        Depth::Full
    } else if term.contains("256") {
        Depth::Numbered
    } else {
        Depth::Sixteen
    }
}

/// `COLORFGBG` ends in the number of the background: white and the bright ones are light.
fn is_light(of: &impl Fn(&str) -> Option<String>) -> Option<bool> {
    let number: u8 = of("COLORFGBG")?.rsplit(';').next()?.parse().ok()?;
    Some(number == 7 || 9 <= number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_by(set: &[(&str, &str)]) -> (Depth, bool) {
        let seen = told(|name| {
            let found = set.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| (*value).to_owned())
        });
        (seen.depth, seen.is_light)
    }

    #[test]
    fn colours_are_as_the_surroundings_tell() {
        let depth = |set: &[(&str, &str)]| told_by(set).0;
        assert_eq!(depth(&[]), Depth::Sixteen);
        assert_eq!(depth(&[("TERM", "xterm-256color")]), Depth::Numbered);
        assert_eq!(depth(&[("TERM", "xterm-kitty")]), Depth::Full);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Depth::Full);
        assert_eq!(depth(&[("TERM", "linux"), ("COLORTERM", "truecolor")]), Depth::Sixteen);
        assert_eq!(depth(&[("NO_COLOR", "1"), ("COLORTERM", "24bit")]), Depth::Colourless);
        assert_eq!(depth(&[("NO_COLOR", ""), ("COLORTERM", "24bit")]), Depth::Full);
        assert_eq!(depth(&[("CLICOLOR", "0"), ("TERM", "xterm-256color")]), Depth::Colourless);
    }

    #[test]
    fn a_light_background_is_known_by_its_number() {
        for (set, light) in [("0;15", true), ("0;default;7", true), ("15;0", false), ("?", false)] {
            assert_eq!(told_by(&[("COLORFGBG", set)]).1, light, "{set}");
        }
        assert!(!told_by(&[]).1);
    }
}
