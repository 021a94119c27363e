//! An unfinished meeting was found: what it is, and the deed that goes on with it.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    begin::{draw_button, draw_remarks},
    letters::Lettering,
    text::{Column, lifted},
    theme,
};
use crate::{
    screen::{Resume, Screen},
    words::Words,
};

/// Most columns of the words and the button.
const WIDEST: u16 = 74;
/// Rows of all that is said below a title, and of a remark.
const BELOW: (u16, u16) = (13, 3);
/// Rows of all of it in a window where it has a title.
const USUAL: u16 = 22;
/// Rows from which empty ones part what is said.
const AIRY: u16 = 12;

/// Draws the view.
pub fn draw(words: Words, screen: &Screen, resume: &Resume, area: Rect, buf: &mut Buffer) {
    let (headline, facts) = words.begin().resume(resume);
    let air = u16::from(AIRY <= area.height);
    let wide = Rect { width: area.width.min(WIDEST), ..area };
    let inner = lifted(wide, USUAL);
    let mut column = Column::new(inner, buf);
    draw_title(words, resume, &mut column);
    column.wrapped(headline, 2, theme::TITLE);
    column.gap(air);
    for fact in facts {
        column.wrapped(&fact, 2, theme::TEXT);
    }
    column.gap(air);
    draw_button(words, screen, &mut column);
    column.gap(air);
    column.wrapped(words.begin().going_on(resume), 2, theme::HINT);
    column.gap(air);
    draw_remarks(words, &resume.remarks, &mut column);
}

/// What can be done with it, in block letters where there is room.
fn draw_title(words: Words, resume: &Resume, column: &mut Column<'_>) {
    let picture = Lettering::Title.line(words.begin().resume_title(resume));
    let (said, remark) = BELOW;
    let remarks = u16::try_from(resume.remarks.len()).unwrap_or(u16::MAX).min(2) * remark;
    let below = said + remarks + picture.rows() + 1;
    if column.rest.height < below || column.rest.width < picture.width() {
        return;
    }
    picture.draw(column.take(picture.rows()), theme::TEXT, column.buf);
    column.gap(1);
}
