//! An alarm over the full width, in the place of messages and keys.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::event::Signal,
    screen::{Band, Screen, StatusLine, View},
    tui::{
        text::{Column, edges, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// Rows of a window from which the band has room around its words.
const WITH_AIR: u16 = 28;
/// Cells between what is said and what a key does.
const GAP: u16 = 3;

/// The band of the alarm that waits for a key.
#[derive(Clone, Debug)]
pub struct AlarmBand {
    text: String,
    hint: String,
    is_on_one_row: bool,
    air: u16,
    is_of_slot: bool,
}

impl AlarmBand {
    /// The band of this screen, if an alarm waits.
    pub fn of(words: Words, screen: &Screen, window: Rect) -> Option<Self> {
        let band = screen.band.as_ref()?;
        let said = words.meeting().band(band);
        let told = hint(words, screen, band);
        let lost = words.meeting().band_lost(band).filter(|_| told.is_some());
        let hint = told.unwrap_or_default();
        let room = window.width.saturating_sub(GAP * 2);
        let whole = lost.map(|lost| format!("{said}{DOT}{lost}"));
        let fits = |text: &String| width(text) + width(&hint) + GAP <= room;
        let text = whole.filter(fits).unwrap_or(said);
        let is_typing = matches!(screen.status_line, StatusLine::Input(_));
        Some(Self {
            is_on_one_row: fits(&text),
            air: u16::from(WITH_AIR <= window.height && !is_typing),
            is_of_slot: band.signal == Signal::SlotNow,
            text,
            hint,
        })
    }

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        let lines = if self.is_on_one_row || self.hint.is_empty() { 1 } else { 2 };
        lines + self.air * 2
    }

    /// Draws it over an area, its words so many cells from the sides.
    pub fn draw(&self, area: Rect, side: u16, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        let style = if self.is_of_slot { theme::BAND } else { theme::CLOSING_BAND };
        buf.set_style(area, style);
        let side = side.min(area.width / 2);
        let inner = Rect { x: area.x + side, width: area.width - 2 * side, ..area };
        let mut column = Column::new(inner, buf);
        column.gap(self.air.min(area.height.saturating_sub(1)));
        if self.is_on_one_row {
            let row = column.take(1);
            return edges(row, column.buf, (&self.text, style), (&self.hint, style));
        }
        for line in [&self.text, &self.hint].into_iter().flat_map(|text| wrap(text, inner.width, 1))
        {
            column.text(&line, style);
        }
    }
}

/// What a key does with it; the room is told of no keys.
fn hint(words: Words, screen: &Screen, band: &Band) -> Option<String> {
    match (&screen.view, &screen.status_line) {
        (View::Room(_) | View::Calm(_) | View::Hidden(_), _) => None,
        (_, StatusLine::Input { .. }) => Some(words.meeting().band_hint_typing(band)),
        _ => Some(words.meeting().band_hint(band)),
    }
}
