//! After the meeting: how the time went, what comes back, where it is kept.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{frame::heading, text::Column, theme, widgets::agenda::AgendaList};
use crate::{domain::event::NextTime, screen::Ended, words::Words};

/// Wide enough for the agenda beside the facts.
const TWO_COLUMNS: u16 = 72;

/// Draws the view.
pub fn draw(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let air = u16::from(16 <= area.height);
    let area = Rect { y: area.y + air, height: area.height - air, ..area };
    if area.width < TWO_COLUMNS {
        draw_facts(words, ended, &mut Column::new(area, buf));
        return;
    }
    let half = area.width / 2;
    let left = Rect { width: half - 2, ..area };
    let right = Rect { x: area.x + half + 2, width: area.width - half - 2, ..area };
    draw_facts(words, ended, &mut Column::new(left, buf));
    let agenda = AgendaList { words, rows: &ended.agenda, now: theme::TITLE };
    agenda.render(right, buf);
}

fn draw_facts(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let gap = u16::from(12 <= column.rest.height);
    column.text(words.ended().title(), theme::HEADING);
    column.gap(gap);
    column.wrapped(&words.ended().began(ended), 2, theme::TEXT);
    column.wrapped(&words.ended().closed(ended), 2, theme::TITLE);
    column.gap(gap);
    column.wrapped(&words.topic().come_back(ended.open_topics), 2, theme::TEXT);
    if ended.next_time != NextTime::default() {
        column.gap(gap);
        heading(column, words.topic().next_time_plain());
        for (name, value) in words.topic().next_time(&ended.next_time) {
            column.text(&format!("{name}: {value}"), theme::TEXT);
        }
    }
    column.gap(gap);
    let style = if ended.is_kept || ended.kept_in.is_none() { theme::HINT } else { theme::WARNING };
    column.wrapped(words.ended().kept(ended), 2, style);
    if let Some(path) = &ended.kept_in {
        column.wrapped(path, 3, theme::HINT);
        column.gap(gap);
        column.wrapped(words.ended().papers(), 3, theme::HINT);
    }
}
