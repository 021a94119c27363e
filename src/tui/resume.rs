//! An unfinished meeting was found: what it is, and the deed that goes on with it.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    begin::{draw_button, draw_remarks},
    bitmap::Bitmap,
    letters::Lettering,
    text::{Column, lifted},
    theme,
    widgets::table_sign::TableSign,
};
use crate::{
    screen::{Resume, Screen},
    words::Words,
};

/// Most columns of the words and the button.
const WIDEST: u16 = 74;
/// Rows of all that is said below a title, and of a remark.
const BELOW: (u16, u16) = (12, 3);
/// Rows from which empty ones part what is said.
const AIRY: u16 = 12;

/// Draws the view.
pub fn draw(words: Words, screen: &Screen, resume: &Resume, area: Rect, buf: &mut Buffer) {
    let (headline, facts) = words.begin().resume(resume);
    let air = u16::from(AIRY <= area.height);
    let title = title(words, resume, area);
    let rows = title.as_ref().map_or(area.height, |picture| picture.rows() + 1 + below(resume));
    let mut whole = Column::new(lifted(area, rows), buf);
    if let Some(picture) = &title {
        picture.draw(whole.take(picture.rows()), theme::TEXT, whole.buf);
        whole.gap(1);
    }
    let here = usize::from(resume.here);
    let left = match title {
        // What is wrong with a file is read in one piece.
        Some(_) if resume.remarks.is_empty() => {
            TableSign::seats(here, here).draw_beside(WIDEST, whole.rest, buf)
        }
        _ => whole.rest,
    };
    let mut column = Column::new(Rect { width: left.width.min(WIDEST), ..left }, buf);
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

/// Rows of all that stands below a title.
fn below(resume: &Resume) -> u16 {
    let (said, remark) = BELOW;
    said + u16::try_from(resume.remarks.len()).unwrap_or(u16::MAX).min(2) * remark
}

/// What can be done with it in block letters, the largest for which there is room.
fn title(words: Words, resume: &Resume, area: Rect) -> Option<Bitmap> {
    let fits = |picture: &Bitmap| {
        picture.width() <= area.width && picture.rows() + 1 + below(resume) <= area.height
    };
    let letters = [Lettering::LargeTitle, Lettering::LargeText, Lettering::Title];
    letters.map(|letters| letters.line(words.begin().resume_title(resume))).into_iter().find(fits)
}
