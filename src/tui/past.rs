//! The group's past meetings: how long each phase takes as bars, then the meetings.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    text::{Column, clip, edges, width},
    theme,
};
use crate::{
    domain::{minutes::Minutes, trend::Trend},
    screen::past::{PastLine, PastView},
    words::Words,
};

/// Widest name of a phase.
const NAME: u16 = 34;
/// Room for the figures behind a bar.
const FIGURES: u16 = 14;

/// Draws the view.
pub(super) fn draw(words: Words, past: &PastView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    let Some(lines) = &past.lines else {
        edges(title, column.buf, (words.history().title(), theme::HEADING), ("", theme::HINT));
        column.text(words.history().reading(), theme::HINT);
        return;
    };
    let room = usize::from(column.rest.height);
    let more = if room < lines.len() { words.action().scroll() } else { String::new() };
    edges(title, column.buf, (words.history().title(), theme::HEADING), (&more, theme::HINT));
    if lines.is_empty() {
        column.text(words.history().none(), theme::TEXT);
        return;
    }
    let first = past.scroll.min(lines.len().saturating_sub(room.max(1)));
    let seen = lines.iter().skip_while(|(at, _)| *at < first).take(room);
    for (_, line) in seen {
        draw_line(words, line, past.longest, &mut column);
    }
}

fn draw_line(words: Words, line: &PastLine, longest: Minutes, column: &mut Column<'_>) {
    let wide = column.rest.width;
    match line {
        PastLine::Gap => drop(column.take(1)),
        PastLine::Trend(trend) => column.line(&bar(words, trend, longest, wide)),
        PastLine::Suggestion(trend) => {
            let text = words.history().short_advice(trend);
            column.text(&clip(&text, wide), theme::TITLE);
        }
        PastLine::Meeting { date, began, ended, participants } => {
            let text = words.history().when(*date, *began, *ended, *participants);
            column.text(&clip(&text, wide), theme::TITLE);
        }
        PastLine::Punctuality { began, closed } => {
            let text = format!("  {}", words.history().on_time(*began, *closed));
            column.text(&clip(&text, wide), theme::TEXT);
        }
        PastLine::Werkvormen(names) => {
            column.text(&clip(&format!("  {}", names.join(", ")), wide), theme::HINT);
        }
    }
}

/// A phase with its bar: the name, the bar, the figures.
fn bar(words: Words, trend: &Trend, longest: Minutes, wide: u16) -> Line<'static> {
    let name_width = NAME.min(wide / 2);
    let name = clip(&words.history().phase(&trend.phase), name_width);
    let pad = " ".repeat(usize::from((name_width + 1).saturating_sub(width(&name))));
    let cells = wide.saturating_sub(name_width + 1 + FIGURES).min(50);
    let bar = words.history().bar(trend, longest.get(), i64::from(cells));
    Line::from(vec![
        Span::styled(name, theme::TEXT),
        Span::raw(pad),
        Span::styled(bar, theme::TEXT),
        Span::styled(format!(" {}", words.history().figures(trend)), theme::TEXT),
    ])
}
