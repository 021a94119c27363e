//! An alarm over the full width, above everything but the clock.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    screen::{Band, Screen, StatusLine, View},
    tui::{
        text::{Column, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// The band of the alarm that waits for a key.
#[derive(Clone, Debug)]
pub struct AlarmBand {
    lines: Vec<String>,
    padding: u16,
}

impl AlarmBand {
    /// The band of this screen, if an alarm waits.
    pub fn of(words: Words, screen: &Screen, area: Rect) -> Option<Self> {
        let band = screen.band.as_ref()?;
        let text = words.meeting().band(band);
        let hint = hint(words, screen, band).unwrap_or_default();
        let dot = if hint.is_empty() { "" } else { DOT };
        let one_line = format!("{text}{dot}{hint}");
        let padding = u16::from(24 <= area.height);
        let lines = if padding == 0 && width(&one_line) + 2 <= area.width {
            vec![one_line]
        } else {
            let mut lines = wrap(&text, area.width.saturating_sub(2), 2);
            lines.extend(wrap(&hint, area.width.saturating_sub(2), 1));
            lines
        };
        Some(Self { lines, padding })
    }

    /// How many rows it takes.
    pub fn height(&self) -> u16 {
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        lines.saturating_add(self.padding * 2)
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

impl Widget for &AlarmBand {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let area = area.intersection(buf.area);
        buf.set_style(area, theme::BAND);
        let mut column = Column::centred(area, buf);
        column.gap(self.padding);
        for line in &self.lines {
            column.text(line, theme::BAND);
        }
    }
}
