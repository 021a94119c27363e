//! Which theme the screen has: what the settings ask, as far as the terminal can show it.

use crate::{
    terminal::colours::{Depth, Surroundings},
    tui::theme::{Palette, Scheme, Theme},
    written::settings::Colours,
};

/// The theme of this session. A terminal without colours, or a user who wants none, has none.
pub(super) fn theme(wanted: Colours, terminal: Surroundings) -> Theme {
    let scheme = match wanted {
        Colours::Lamp => Scheme::Lamp,
        Colours::Papier => Scheme::Papier,
        Colours::Contrast => Scheme::Contrast,
        _ if terminal.is_light => Scheme::Papier,
        _ => Scheme::Lamp,
    };
    match (wanted, terminal.depth) {
        (Colours::Colourless, _) | (_, Depth::Colourless) => Theme::Colourless,
        (Colours::Terminal, _) | (_, Depth::Sixteen) => Theme::Terminal,
        (_, Depth::Numbered) => Theme::Painted(Palette::numbered(scheme)),
        (_, Depth::Full) => Theme::Painted(Palette::full(scheme)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
