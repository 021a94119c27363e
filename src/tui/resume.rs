//! An unfinished meeting was found.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{begin::draw_remarks, clock::middle, text::Column, theme};
use crate::{screen::Resume, words::Words};

/// Draws the view.
pub fn draw(words: Words, resume: &Resume, area: Rect, buf: &mut Buffer) {
    let (headline, facts) = words.begin().resume(resume);
    let side = area.width / 8;
    let inner = Rect { x: area.x + side, width: area.width - side * 2, ..area };
    let roomy = u16::from(12 <= area.height);
    let remarks = u16::try_from(resume.remarks.len()).unwrap_or(u16::MAX).min(3) * 2;
    let mut column = Column::new(middle(inner, 6 + roomy * 4 + remarks), buf);
    column.wrapped(headline, 2, theme::TITLE);
    column.gap(roomy);
    for fact in facts {
        column.wrapped(&fact, 2, theme::TEXT);
    }
    column.gap(roomy);
    column.text(&words.meeting().slot(&resume.meeting), theme::TITLE);
    let [promise, _] = words.meeting().promise(&resume.meeting);
    column.wrapped(&promise, 2, theme::TEXT);
    column.gap(roomy);
    column.wrapped(words.begin().going_on(resume), 2, theme::HINT);
    column.gap(roomy);
    draw_remarks(words, &resume.remarks, &mut column);
}
