//! Which colours and signs the screen has: what the settings ask, as far as the terminal can show it.

use crate::{
    domain::colour::OwnColour,
    terminal::{
        charset::Charset,
        colours::{Depth, Surroundings},
    },
    tui::{
        signs::Signs,
        theme::{Palette, Scheme, Theme},
    },
    written::settings::{Colours, Settings, WantedSigns},
};

/// What is wanted, and where it is shown.
#[derive(Clone, Debug)]
pub(super) struct Appearance {
    /// What the settings say.
    pub(super) wanted: Colours,
    /// Single colours of the user's own.
    pub(super) own: Vec<OwnColour>,
    /// The signs that the settings ask.
    pub(super) signs: WantedSigns,
    /// What is known of the terminal without asking it.
    pub(super) terminal: Surroundings,
}

impl Appearance {
    /// What these settings ask of this terminal.
    pub(super) fn of(settings: &Settings, terminal: Surroundings) -> Self {
        let Settings { colours, own_colours, signs, .. } = settings;
        Self { wanted: *colours, own: own_colours.clone(), signs: *signs, terminal }
    }

    /// The theme, once the terminal told whether it is light, or without that; the group's own colours go
    /// before the user's. A terminal without colours, or a user who wants none, has none.
    pub(super) fn theme(&self, is_light: Option<bool>, of_group: &[OwnColour]) -> Theme {
        let scheme = match self.wanted {
            Colours::Lamp => Scheme::Lamp,
            Colours::Papier => Scheme::Papier,
            Colours::Contrast => Scheme::Contrast,
            _ if is_light.unwrap_or(self.terminal.is_light) => Scheme::Papier,
            _ => Scheme::Lamp,
        };
        let painted = |palette: Palette| {
            Theme::Painted(palette.with(scheme, &self.own).with(scheme, of_group))
        };
        match (self.wanted, self.terminal.depth) {
            (Colours::Colourless, _) | (_, Depth::Colourless) => Theme::Colourless,
            (Colours::Terminal, _) | (_, Depth::Sixteen) => Theme::Terminal,
            (_, Depth::Numbered) => painted(Palette::numbered(scheme)),
            (_, Depth::Full) => painted(Palette::full(scheme)),
        }
    }

    /// The signs, as far as they are there.
    pub(super) fn signs(&self) -> Signs {
        match (self.terminal.charset, self.signs) {
            (Charset::Other, _) => Signs::Ascii,
            (_, WantedSigns::Plain) => Signs::Plain,
            (Charset::Console, _) => Signs::Console,
            (Charset::Utf8, _) => Signs::All,
        }
    }

    /// Whether the terminal's answer can make a difference.
    pub(super) fn asks(&self) -> bool {
        self.theme(Some(true), &[]) != self.theme(Some(false), &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::colour::Tint;

    fn of(wanted: Colours, terminal: Surroundings) -> Appearance {
        Appearance::of(&Settings { colours: wanted, ..Settings::default() }, terminal)
    }

    fn theme(wanted: Colours, terminal: Surroundings) -> Theme {
        of(wanted, terminal).theme(None, &[])
    }

    fn seen(depth: Depth, is_light: bool) -> Surroundings {
        Surroundings { depth, is_light, charset: Charset::Utf8 }
    }

    #[test]
    fn settings_choose_and_the_terminal_limits() {
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
        let of = |wanted, depth| of(wanted, seen(depth, false));
        let auto = of(Colours::Auto, Depth::Full);
        assert_eq!(auto.theme(Some(true), &[]), Theme::Painted(Palette::full(Scheme::Papier)));
        assert!(auto.asks() && of(Colours::Auto, Depth::Numbered).asks());
        for other in [
            of(Colours::Lamp, Depth::Full),
            of(Colours::Auto, Depth::Sixteen),
            of(Colours::Auto, Depth::Colourless),
        ] {
            assert!(!other.asks(), "{other:?}");
        }
    }

    #[test]
    fn the_groups_own_colour_goes_before_the_users() {
        let own = |colour| vec![OwnColour { tint: Tint::Slot, colour }];
        let settings = Settings { own_colours: own([0xff; 3]), ..Settings::default() };
        let looks = Appearance::of(&settings, seen(Depth::Full, false));
        let lamp = Palette::full(Scheme::Lamp);
        let painted = |colour| Theme::Painted(lamp.with(Scheme::Lamp, &own(colour)));
        assert_eq!(looks.theme(None, &[]), painted([0xff; 3]));
        assert_eq!(looks.theme(None, &own([0xff, 0xff, 0])), painted([0xff, 0xff, 0]));
    }

    #[test]
    fn signs_are_those_that_the_window_has_and_none_where_none_are_wanted() {
        let signs = |charset, signs| {
            let terminal = Surroundings { charset, ..seen(Depth::Full, false) };
            Appearance::of(&Settings { signs, ..Settings::default() }, terminal).signs()
        };
        assert_eq!(signs(Charset::Utf8, WantedSigns::Auto), Signs::All);
        assert_eq!(signs(Charset::Utf8, WantedSigns::Plain), Signs::Plain);
        assert_eq!(signs(Charset::Console, WantedSigns::Auto), Signs::Console);
        assert_eq!(signs(Charset::Console, WantedSigns::Plain), Signs::Plain);
        assert_eq!(signs(Charset::Other, WantedSigns::Plain), Signs::Ascii);
    }
}
