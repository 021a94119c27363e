//! What the room reads, in block letters of sizes that fit together.

use super::Said;
use crate::tui::{
    digits,
    letters::{Lettering, Lines},
    text::{width, wrap},
};
use ratatui::layout::Rect;

/// Lettering of one screen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) phase: Lettering,
    /// Of the rule, and of the word beside the figures; nothing: the rule is in plain text.
    pub(super) rule: Option<Lettering>,
    /// Of what comes next; nothing: in plain text.
    next: Option<Lettering>,
}

const fn sizes(phase: Lettering, rule: Option<Lettering>, next: Option<Lettering>) -> Sizes {
    Sizes { phase, rule, next }
}

/// The largest first. A rule that is read well matters more than what comes next, one that is larger than that
/// does not.
const SIZES: [Sizes; 13] = [
    sizes(Lettering::LargeTitle, Some(Lettering::LargeTitle), Some(Lettering::LargeText)),
    sizes(Lettering::LargeTitle, Some(Lettering::LargeText), Some(Lettering::Title)),
    sizes(Lettering::LargeText, Some(Lettering::LargeText), Some(Lettering::Text)),
    sizes(Lettering::Title, Some(Lettering::Title), Some(Lettering::Text)),
    sizes(Lettering::LargeText, Some(Lettering::LargeText), None),
    sizes(Lettering::Title, Some(Lettering::Title), None),
    sizes(Lettering::Title, Some(Lettering::Text), Some(Lettering::Text)),
    sizes(Lettering::Title, Some(Lettering::Text), None),
    sizes(Lettering::Text, Some(Lettering::Text), Some(Lettering::Text)),
    sizes(Lettering::Text, Some(Lettering::Text), None),
    sizes(Lettering::LargeTitle, None, Some(Lettering::Title)),
    sizes(Lettering::Title, None, Some(Lettering::Text)),
    sizes(Lettering::Text, None, None),
];

/// A text in block letters, or in lines of plain text.
#[derive(Clone, Debug)]
pub(super) enum Shown {
    Large(Lines),
    Plain(Vec<String>),
}

impl Shown {
    fn of(letters: Option<Lettering>, texts: &[String], columns: u16) -> Option<Self> {
        let in_plain = || {
            let lines = texts.first().map(|text| wrap(text, columns, usize::from(u8::MAX)));
            lines.map(Self::Plain)
        };
        letters
            .map_or_else(in_plain, |letters| in_lines(letters, texts, columns, 2).map(Self::Large))
    }

    pub(super) fn rows(&self) -> u16 {
        match self {
            Self::Large(lines) => lines.rows(),
            Self::Plain(lines) => u16::try_from(lines.len()).unwrap_or(u16::MAX),
        }
    }
}

/// The first of these texts that fits in so many lines, else the one in the fewest.
fn in_lines(letters: Lettering, texts: &[String], columns: u16, most: usize) -> Option<Lines> {
    let all: Vec<Lines> = texts.iter().filter_map(|text| letters.lines(text, columns)).collect();
    let wanted = all.iter().find(|text| text.lines.len() <= most);
    wanted.or_else(|| all.iter().min_by_key(|text| text.lines.len())).cloned()
}

/// The first of these texts that fits on one line.
fn on_one_line(letters: Lettering, texts: &[String], columns: u16) -> Option<Lines> {
    let line = |text: &String| Lines { letters, lines: vec![text.clone()] };
    texts.iter().map(line).find(|line| line.width() <= columns)
}

/// Where the minutes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Below the rule.
    Below,
    /// On the line of the phase, so that a long rule has their rows.
    Beside,
}

/// What must be read across a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Read {
    /// The rule; where there is none, the phase.
    Rule,
    Phase,
    Nothing,
}

/// All of it in letters of some sizes.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) phase: Lines,
    pub(super) rule: Option<Shown>,
    /// What there is to say instead of the minutes.
    pub(super) state: Option<Lines>,
    /// Of the word beside the figures.
    pub(super) unit: Lettering,
    pub(super) place: Place,
    pub(super) next: Option<Lines>,
    /// Least rows of the figures.
    pub(super) figures: u16,
}

/// Rows of the ribbon: its times, and a bar of two rows.
pub(super) const RIBBON: u16 = 3;
/// Rows of the figures: at least so many, and this part of the window.
const FIGURES: u16 = 5;
const OF_WINDOW: u16 = 7;
/// Cells between the phase and what stands beside it.
pub(super) const BESIDE: u16 = 4;
/// Rows of a window from which its parts do not touch, and how many empty ones there are at the least.
const AIRY: u16 = 36;
const AIR: u16 = 5;
/// The part of a window that letters take which are read across a room.
const LEGIBLE: u16 = 12;

impl Sheet {
    /// The largest that fits. Where a rule is long, first the minutes make room for it, then its letters.
    pub(super) fn largest(said: &Said, area: Rect) -> Option<Self> {
        let is_read = |letters: Lettering| area.height * 2 <= letters.tallest() * LEGIBLE;
        let is_wanted = |sizes: &Sizes, what: Read| match what {
            Read::Rule if !said.rule.is_empty() => sizes.rule.is_some_and(is_read),
            Read::Rule | Read::Phase => is_read(sizes.phase),
            Read::Nothing => true,
        };
        let air = if AIRY <= area.height { AIR } else { 0 };
        let within = Rect { height: area.height.saturating_sub(air), ..area };
        let find = |place, what, within| {
            let mut fitting = SIZES.iter().filter(|sizes| is_wanted(sizes, what));
            fitting.find_map(|sizes| Self::of(said, *sizes, place, within))
        };
        // In a large window what comes next is read from afar too, also where the minutes make room for it.
        let with_next = |place| {
            let mut fitting = SIZES.iter().filter(|sizes| {
                AIRY <= area.height && sizes.next.is_some() && is_wanted(sizes, Read::Rule)
            });
            fitting.find_map(|sizes| Self::of(said, *sizes, place, within))
        };
        with_next(Place::Below)
            .or_else(|| with_next(Place::Beside))
            .or_else(|| find(Place::Below, Read::Rule, within))
            .or_else(|| find(Place::Beside, Read::Rule, within))
            .or_else(|| find(Place::Below, Read::Rule, area))
            .or_else(|| find(Place::Beside, Read::Rule, area))
            .or_else(|| find(Place::Below, Read::Phase, area))
            .or_else(|| find(Place::Below, Read::Nothing, area))
    }

    /// Nothing where it does not fit.
    fn of(said: &Said, sizes: Sizes, place: Place, area: Rect) -> Option<Self> {
        let rule = match said.rule.as_slice() {
            [] => None,
            rule => Some(Shown::of(sizes.rule, rule, area.width)?),
        };
        let next = match sizes.next {
            Some(letters) => Some(on_one_line(letters, &said.next, area.width)?),
            None => None,
        };
        let letters = sizes.rule.unwrap_or(Lettering::Text);
        let state = match &said.state {
            Some(state) => Some(in_lines(letters, std::slice::from_ref(state), area.width, 2)?),
            None => None,
        };
        let figures = match place {
            Place::Below => FIGURES.max(area.height / OF_WINDOW),
            Place::Beside => sizes.phase.on_one_line(),
        };
        let taken = match (place, &state) {
            (Place::Below, _) => 0,
            (Place::Beside, Some(state)) => state.width() + BESIDE,
            (Place::Beside, None) => said.beside(figures) + BESIDE,
        };
        let phase = on_one_line(sizes.phase, &said.phase, area.width.checked_sub(taken)?)?;
        let sheet = Self { phase, rule, state, unit: letters, place, next, figures };
        (sheet.rows() <= area.height).then_some(sheet)
    }

    /// Rows of the phase with what stands beside it.
    pub(super) fn head(&self) -> u16 {
        match self.place {
            Place::Below => self.phase.rows(),
            Place::Beside => self.phase.rows().max(self.middle()),
        }
    }

    /// Rows of the minutes, or of what is said instead.
    fn middle(&self) -> u16 {
        let of_minutes = || self.figures.max(self.unit.standing());
        self.state.as_ref().map_or_else(of_minutes, Lines::rows)
    }

    pub(super) fn rows(&self) -> u16 {
        let rule = self.rule.as_ref().map_or(0, Shown::rows);
        let below = if self.place == Place::Below { self.middle() } else { 0 };
        self.head() + rule + below + RIBBON + self.next.as_ref().map_or(1, Lines::rows)
    }

    /// Empty places: above the phase, the rule, the minutes and the ribbon.
    pub(super) const fn gaps(&self) -> u16 {
        match self.place {
            Place::Below => 4,
            Place::Beside => 3,
        }
    }
}

impl Said {
    /// Cells of the figures in so many rows, with a short word behind them.
    fn beside(&self, rows: u16) -> u16 {
        let figures = digits::number(&self.minutes, u16::MAX, rows);
        figures.map_or(0, |figures| figures.width()) + 1 + width(self.short_unit)
    }
}
