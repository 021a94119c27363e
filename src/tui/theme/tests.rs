//! What is drawn can be read, on every terminal and by every eye: contrast and colours are measured.

use ratatui::layout::Rect;

use super::*;
use crate::domain::colour::{GROUNDS, OwnColour, linear};
pub(in crate::tui) use crate::domain::colour::{Rgb, contrast};

/// The sixteen colours of common terminals, as published.
pub(in crate::tui) const TERMINALS: [(&str, &str); 7] = [
    (
        "xterm",
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 \
         7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    ),
    (
        "macOS Basic",
        "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf \
         666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5",
    ),
    (
        "GNOME",
        "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc \
         5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff",
    ),
    (
        "Konsole",
        "232627 ed1515 11d116 f67400 1d99f3 9b59b6 1abc9c fcfcfc \
         7f8c8d c0392b 1cdc9a fdbc4b 3daee9 8e44ad 16a085 ffffff",
    ),
    (
        "Solarized",
        "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 \
         002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
    ),
    (
        "Windows Terminal",
        "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc \
         767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    ),
    (
        "Linux console",
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa \
         555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    ),
];

const ACCENTS: [Ink; 6] = [Ink::CALM, Ink::HALF, Ink::NEARLY, Ink::WRAP_UP, Ink::OVER, Ink::SLOT];

pub(in crate::tui) fn palettes() -> impl Iterator<Item = (Scheme, Palette)> {
    let schemes = [Scheme::Lamp, Scheme::Papier, Scheme::Contrast];
    schemes.into_iter().flat_map(|s| [(s, Palette::full(s)), (s, Palette::numbered(s))])
}

/// A colour that is shown alike on every terminal.
pub(in crate::tui) fn rgb(colour: Color) -> Rgb {
    match colour {
        Color::Rgb(..) | Color::Indexed(16..) => palette::rgb(colour),
        other => panic!("{other:?} has no fixed look"),
    }
}

#[test]
fn every_word_stands_out_from_what_it_stands_on() {
    for (scheme, palette) in palettes() {
        let against =
            |front, back| contrast(rgb(palette.colour(front, 0)), rgb(palette.colour(back, 0)));
        let least = if scheme == Scheme::Contrast { 7.0 } else { 4.5 };
        for back in [Ink::BACKGROUND, Ink::SELECTED, Ink::KEY_PLATE, Ink::CARD] {
            assert!(7.0 <= against(Ink::TEXT, back), "{scheme:?} {back:?}");
            assert!(least <= against(Ink::SOFT, back), "{scheme:?} {back:?}");
        }
        for accent in ACCENTS {
            let seen = against(accent, Ink::BACKGROUND);
            assert!(least <= seen, "{scheme:?} {accent:?} {seen}");
        }
    }
}

/// A colour of a plate in a terminal with these.
pub(in crate::tui) fn of_plate(colours: &str, colour: Color) -> Rgb {
    let number = match colour {
        Color::Black => 0,
        Color::Yellow => 3,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::White => 15,
        other => panic!("{other:?} is no colour of a plate"),
    };
    let hex = colours.split_whitespace().nth(number).unwrap();
    let [_, r, g, b] = u32::from_str_radix(hex, 16).unwrap().to_be_bytes();
    [r, g, b]
}

#[test]
fn plates_in_a_terminals_own_colours_can_be_read() {
    for (name, colours) in TERMINALS {
        for (words, beneath) in ACCENTS.into_iter().filter_map(palette::plate) {
            let seen = contrast(of_plate(colours, words), of_plate(colours, beneath));
            assert!(4.0 <= seen, "{name} {words:?} on {beneath:?}: {seen}");
        }
    }
}

/// How colours look to eyes that see no difference of one kind: Machado, Oliveira and Fernandes 2009.
const EYES: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

/// A colour in CIELAB as such eyes see it.
fn seen(colour: Rgb, eyes: [[f64; 3]; 3]) -> [f64; 3] {
    let light = linear(colour);
    let dot = |row: [f64; 3], with: [f64; 3]| row.iter().zip(with).map(|(a, b)| a * b).sum::<f64>();
    let rgb = eyes.map(|row| dot(row, light).clamp(0.0, 1.0));
    let f = |t: f64| if 0.008_856 < t { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505);
    let y = f(dot([0.2126, 0.7152, 0.0722], rgb));
    let z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

#[test]
fn accents_differ_to_every_eye() {
    for (scheme, palette) in palettes() {
        for eyes in EYES {
            let looks = ACCENTS.map(|accent| seen(rgb(palette.colour(accent, 0)), eyes));
            for (i, one) in looks.iter().enumerate() {
                for (j, other) in looks.iter().enumerate().take(i) {
                    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
                    let apart = squares.sum::<f64>().sqrt();
                    let pair = (ACCENTS[i], ACCENTS[j]);
                    assert!(7.0 <= apart, "{scheme:?} {pair:?}: {apart:.1} in {eyes:?}");
                }
            }
        }
    }
}

/// One cell in this style, painted.
fn painted(theme: Theme, style: Style) -> Cell {
    let mut buf = Buffer::empty(Rect::new(0, 0, 1, 1));
    buf.set_string(0, 0, "█", style);
    theme.paint(&mut buf);
    buf.content.remove(0)
}

#[test]
fn a_terminals_own_colours_are_never_those_of_words() {
    for now in [Grade::Calm, Grade::Half, Grade::Nearly, Grade::WrapUp, Grade::Over] {
        for style in [clock(now, false), grade(now, false), WARNING, HINT, HEADING, TITLE] {
            let cell = painted(Theme::Terminal, style);
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
        }
        assert_ne!(painted(Theme::Terminal, bar(now, false)).fg, Color::Reset);
    }
}

#[test]
fn the_plate_of_the_slot_has_its_colour_where_nothing_is_read_on_it() {
    let [plate, band] = [SLOT_PLATE, BAND].map(|style| painted(Theme::Terminal, style));
    assert_eq!((plate.fg, band.fg), (Color::Blue, Color::Reset));
    for cell in [plate, band] {
        assert!(cell.modifier.contains(Modifier::REVERSED), "{cell:?}");
    }
    for (_, palette) in palettes() {
        let [plate, band] = [SLOT_PLATE, BAND].map(|s| painted(Theme::Painted(palette), s));
        assert_eq!(plate.bg, band.bg);
    }
}

#[test]
fn on_a_plate_in_a_terminals_own_colours_no_black_is_bold() {
    for grade in [Grade::Calm, Grade::Half, Grade::Nearly, Grade::WrapUp, Grade::Over] {
        let cell = painted(Theme::Terminal, plate(grade, false));
        assert_ne!(cell.bg, Color::Reset);
        assert!(!cell.modifier.contains(Modifier::BOLD), "{cell:?}");
    }
}

#[test]
fn without_colours_what_stands_out_is_bold_or_reversed() {
    for style in [WARNING, HEADING, grade(Grade::Over, false)] {
        let cell = painted(Theme::Colourless, style);
        assert_eq!((cell.fg, cell.modifier), (Color::Reset, Modifier::BOLD));
    }
    for style in [BAND, CLOSING_BAND, SELECTION] {
        let cell = painted(Theme::Colourless, style);
        assert!(cell.modifier.contains(Modifier::REVERSED) && cell.bg == Color::Reset);
    }
}

#[test]
fn a_single_colour_takes_its_place_where_it_can_be_read() {
    let own = |tint, colour| [OwnColour { tint, colour }];
    let [yellow, navy] = [[0xff, 0xff, 0], [0, 0, 0x80]];
    for (scheme, palette) in palettes() {
        let shown = |tint, colour| {
            rgb(palette.with(scheme, &own(tint, colour)).colour(Ink::of_tint(tint), 0))
        };
        let kept = |tint| rgb(palette.colour(Ink::of_tint(tint), 0));
        let (taken, left) = if scheme == Scheme::Papier { (navy, yellow) } else { (yellow, navy) };
        for tint in [Tint::Text, Tint::Soft, Tint::Calm, Tint::Slot] {
            let seen = shown(tint, taken);
            assert!(seen.iter().zip(taken).all(|(a, b)| a.abs_diff(b) < 9), "{scheme:?} {tint:?}");
            assert_eq!(shown(tint, left), kept(tint), "{scheme:?} {tint:?}");
        }
        assert_ne!(shown(Tint::Line, left), kept(Tint::Line));
    }
}

#[test]
fn the_grounds_are_those_of_the_schemes() {
    let schemes = [Scheme::Lamp, Scheme::Papier, Scheme::Contrast];
    assert_eq!(schemes.map(|s| rgb(Palette::full(s).colour(Ink::BACKGROUND, 0))), GROUNDS);
}
