//! The group's past meetings: how long each phase takes as bars, then the meetings.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    text::{Column, clip, edges, first_that_fits, width, wrap},
    theme,
};
use crate::{
    domain::{minutes::Minutes, trend::Trend},
    screen::{
        List,
        past::{PastLine, PastView},
    },
    words::{DOT, Words},
};

/// Room for the figures behind a bar, and its most cells.
const FIGURES: u16 = 14;
const BAR: u16 = 110;

/// Draws the view.
pub(super) fn draw(words: Words, past: &PastView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    let Some(lines) = &past.lines else {
        draw_title(words, past, (title, ""), column.buf);
        column.text(words.history().reading(), theme::HINT);
        return;
    };
    let (room, wide) = (usize::from(column.rest.height), column.rest.width);
    let name = name_width(words, past, wide);
    let rows = lines.iter().map(|(_, line)| drawn(words, line, past.longest, name, wide));
    let shown = with_air(lines, rows.collect(), room);
    let (first, fits) = sight(lines, past.scroll, &shown, room);
    let more = if fits { String::new() } else { words.action().scroll() };
    draw_title(words, past, (title, &more), column.buf);
    if lines.is_empty() {
        column.text(words.history().none(), theme::TEXT);
    }
    for line in shown.iter().skip(first).flatten() {
        column.line(line);
    }
}

/// What it is, as fully as there is room for beside this.
fn draw_title(words: Words, past: &PastView, (row, beside): (Rect, &str), buf: &mut Buffer) {
    let history = words.history();
    let told = if past.has_phases {
        [history.bars(), history.short_bars(), history.short_title()]
    } else {
        [history.heading(past), history.short_title(), history.short_title()]
    };
    let forms = told.map(str::to_owned);
    let title = first_that_fits(&forms, row.width.saturating_sub(width(beside) + 2));
    edges(row, buf, (&title, theme::HEADING), (beside, theme::HINT));
}

/// An empty line below each phase, and one more between meetings, where all stays in sight with them.
fn with_air(
    lines: &List<PastLine>,
    shown: Vec<Vec<Line<'static>>>,
    room: usize,
) -> Vec<Vec<Line<'static>>> {
    let takes_air = |line: &PastLine| matches!(line, PastLine::Trend(_) | PastLine::Gap);
    let all: usize = shown.iter().map(Vec::len).sum();
    let air = lines.iter().filter(|(_, line)| takes_air(line)).count();
    if shown.len() < lines.len() || room < all + air {
        return shown;
    }
    let parted = lines.iter().zip(shown).map(|((_, line), mut rows)| {
        rows.extend(takes_air(line).then(Line::default));
        rows
    });
    parted.collect()
}

/// The first of the known lines that is shown, and whether all lines are seen at once.
fn sight(
    lines: &List<PastLine>,
    scroll: usize,
    shown: &[Vec<Line<'static>>],
    room: usize,
) -> (usize, bool) {
    let known_from = lines.iter().next().map_or(0, |(at, _)| at);
    let known = shown.len();
    let ends_there = known_from + known == lines.len();
    // From here on the rest fits.
    let mut left = room;
    let tail = shown.iter().rev().take_while(|line| {
        let fits = line.len() <= left;
        left = left.saturating_sub(line.len());
        fits
    });
    let last_first = known - tail.count();
    let wanted = scroll.saturating_sub(known_from);
    let first = if ends_there { wanted.min(last_first) } else { wanted };
    (first, ends_there && known_from == 0 && last_first == 0)
}

/// The widest name of a phase, but no more than half of the window.
fn name_width(words: Words, past: &PastView, wide: u16) -> u16 {
    let lines = past.lines.iter().flat_map(List::iter);
    let names = lines.map(|(_, line)| match line {
        PastLine::Trend(trend) => width(&words.history().phase(&trend.phase)),
        _ => 0,
    });
    names.max().unwrap_or(0).min(wide / 2)
}

/// A line in as many rows as it needs.
fn drawn(
    words: Words,
    line: &PastLine,
    longest: Minutes,
    name: u16,
    wide: u16,
) -> Vec<Line<'static>> {
    let (indent, text, style) = match line {
        PastLine::Gap => return vec![Line::default()],
        PastLine::Trend(trend) => return vec![bar(words, trend, longest, name, wide)],
        PastLine::Meetings => (0, words.history().meetings().to_owned(), theme::HEADING),
        PastLine::Suggestion(trend) => (0, words.history().short_advice(trend), theme::TITLE),
        PastLine::Meeting { date, began, ended, participants } => {
            (0, words.history().when(*date, *began, *ended, *participants), theme::TITLE)
        }
        PastLine::Punctuality { began, closed } => {
            (2, words.history().on_time(*began, *closed), theme::TEXT)
        }
        PastLine::Entered => (2, words.history().entered().to_owned(), theme::TEXT),
        PastLine::Werkvormen(names) => (2, names.join(DOT), theme::HINT),
    };
    let rows = wrap(&text, wide.saturating_sub(indent), usize::from(u8::MAX));
    let indented = rows.into_iter().map(|row| format!("{:1$}{row}", "", usize::from(indent)));
    indented.map(|row| Line::styled(row, style)).collect()
}

/// A phase with its bar: the name, the bar, the figures.
fn bar(words: Words, trend: &Trend, longest: Minutes, name: u16, wide: u16) -> Line<'static> {
    let phase = clip(&words.history().phase(&trend.phase), name);
    let pad = " ".repeat(usize::from((name + 1).saturating_sub(width(&phase))));
    let cells = wide.saturating_sub(name + 1 + FIGURES).min(BAR);
    let bar = words.history().bar(trend, longest.get(), i64::from(cells));
    Line::from(vec![
        Span::styled(phase, theme::TEXT),
        Span::raw(pad),
        Span::styled(bar, theme::PAST),
        Span::styled(format!(" {}", words.history().figures(trend)), theme::TEXT),
    ])
}
