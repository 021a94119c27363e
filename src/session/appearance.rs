//! Which theme the screen has: what the settings ask, as far as the terminal can show it.

use crate::{
    terminal::colours::{Depth, Surroundings},
    tui::theme::{Palette, Scheme, Theme},
    written::settings::Colours,
};

/// What is wanted, and where it is shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Appearance {
    /// What the settings say.
    pub(super) wanted: Colours,
    /// What is known of the terminal without asking it.
    pub(super) terminal: Surroundings,
}

impl Appearance {
    /// The theme, once the terminal told whether it is light, or without that. A terminal without
    /// colours, or a user who wants none, has none.
    pub(super) fn theme(self, is_light: Option<bool>) -> Theme {
        let scheme = match self.wanted {
            Colours::Lamp => Scheme::Lamp,
            Colours::Papier => Scheme::Papier,
            Colours::Contrast => Scheme::Contrast,
            _ if is_light.unwrap_or(self.terminal.is_light) => Scheme::Papier,
            _ => Scheme::Lamp,
        };
        match (self.wanted, self.terminal.depth) {
            (Colours::Colourless, _) | (_, Depth::Colourless) => Theme::Colourless,
            (Colours::Terminal, _) | (_, Depth::Sixteen) => Theme::Terminal,
            (_, Depth::Numbered) => Theme::Painted(Palette::numbered(scheme)),
            (_, Depth::Full) => Theme::Painted(Palette::full(scheme)),
        }
    }

    /// Whether the terminal's answer can make a difference.
    pub(super) fn asks(self) -> bool {
        self.theme(Some(true)) != self.theme(Some(false))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(wanted: Colours, terminal: Surroundings) -> Theme {
        Appearance { wanted, terminal }.theme(None)
    }

    #[test]
    fn settings_choose_and_the_terminal_limits() {
        let seen = |depth, is_light| Surroundings { depth, is_light };
        let full = |scheme| Theme::Painted(Palette::full(scheme));
        let (dark, light) = (seen(Depth::Full, false), seen(Depth::Full, true));
        assert_eq!(theme(Colours::Auto, dark), full(Scheme::Lamp));
        assert_eq!(theme(Colours::Auto, light), full(Scheme::Papier));
        assert_eq!(theme(Colours::Lamp, light), full(Scheme::Lamp));
        assert_eq!(theme(Colours::Contrast, light), full(Scheme::Contrast));
        assert_eq!(theme(Colours::Terminal, dark), Theme::Terminal);
        assert_eq!(theme(Colours::Colourless, dark), Theme::Colourless);
        assert_eq!(theme(Colours::Lamp, seen(Depth::Sixteen, false)), Theme::Terminal);
        assert_eq!(theme(Colours::Lamp, seen(Depth::Colourless, false)), Theme::Colourless);
        let numbered = Theme::Painted(Palette::numbered(Scheme::Papier));
        assert_eq!(theme(Colours::Auto, seen(Depth::Numbered, true)), numbered);
    }

    #[test]
    fn what_the_terminal_tells_of_itself_goes_before_what_was_known() {
        let of = |wanted, depth| Appearance {
            wanted,
            terminal: Surroundings { depth, is_light: false },
        };
        let auto = of(Colours::Auto, Depth::Full);
        assert_eq!(auto.theme(Some(true)), Theme::Painted(Palette::full(Scheme::Papier)));
        assert!(auto.asks() && of(Colours::Auto, Depth::Numbered).asks());
        for other in [
            of(Colours::Lamp, Depth::Full),
            of(Colours::Auto, Depth::Sixteen),
            of(Colours::Auto, Depth::Colourless),
        ] {
            assert!(!other.asks(), "{other:?}");
        }
    }
}
