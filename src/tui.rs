//! Draws a [`Screen`]: pure, decides nothing, and fits any terminal from one cell up.
//!
//! The chair's screens have three storeys that never move: above the meeting, in the middle the view with its
//! clock, below it what just happened and the keys. Where each stands, the size of the window alone says
//! ([`grid`]). A list from which is chosen takes rows of the view, a message or an open line covers its last
//! ones; the clock stays. What others look at has the whole window.

pub mod agenda;
pub mod begin;
pub mod bitmap;
pub mod calm;
pub mod card;
pub mod clock;
pub mod deeds;
pub mod digits;
pub mod ended;
pub mod frame;
pub mod grid;
pub mod group;
pub mod help;
mod invitation;
pub mod letters;
pub mod library;
pub mod live;
pub mod parked;
mod past;
pub mod phone;
pub mod resume;
pub mod room;
pub mod signs;
pub mod text;
pub mod theme;
pub mod tiny;
pub mod welcome;
pub mod widgets;

#[cfg(test)]
mod tests;

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Position, Rect},
};

use self::{frame::Places, theme::Theme};
use crate::{
    domain::clean::drawn,
    screen::{Screen, View},
    words::Words,
};

/// Below this width or height only the step, its clock and the slot remain.
const SMALLEST: (u16, u16) = (40, 12);

/// Draws what is visible, as the theme has it; where the next letter goes while a line is open, so that
/// the terminal's own cursor can stand there: it is what an input method, a magnifier and a braille
/// display follow.
pub fn draw(
    words: Words,
    theme: &Theme,
    screen: &Screen,
    frame: &mut Frame<'_>,
) -> Option<Position> {
    let caret = draw_inks(words, screen, frame);
    theme.paint(frame.buffer_mut());
    draw_alike(frame.buffer_mut());
    caret
}

/// An emoji over whose cells terminals disagree is drawn as all do.
fn draw_alike(buf: &mut Buffer) {
    for cell in &mut buf.content {
        if let Some(symbol) = drawn(cell.symbol()) {
            cell.set_symbol(&symbol);
        }
    }
}

fn draw_inks(words: Words, screen: &Screen, frame: &mut Frame<'_>) -> Option<Position> {
    let whole = frame.area();
    let area = Rect {
        width: whole.width.min(screen.size.width),
        height: whole.height.min(screen.size.height),
        ..whole
    };
    if area.is_empty() {
        return None;
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return tiny::draw(words, screen, area, frame.buffer_mut());
    }
    let places = frame::places(words, screen, area);
    frame::draw(words, screen, &places, frame.buffer_mut());
    let searching = draw_below(words, screen, &places, frame.buffer_mut());
    frame::draw_over(words, screen, &places, frame.buffer_mut());
    let status_line = widgets::status_line::StatusLineArea::of(words, screen);
    status_line.caret(places.status_line).or(searching)
}

/// The view as it is without what stands over its last rows: nothing moves when that comes. Only where the row
/// that is looked at would be below it, the view makes room.
fn draw_below(
    words: Words,
    screen: &Screen,
    places: &Places,
    buf: &mut Buffer,
) -> Option<Position> {
    let body = places.body;
    let covered = Rect { y: places.covered_from, height: places.covered(), ..body };
    if covered.intersection(body).is_empty() {
        return draw_body(words, screen, places, buf);
    }
    let mut whole = buf.clone();
    let searching = draw_body(words, screen, places, &mut whole);
    let is_mark = |at| whole.cell(at).is_some_and(|cell| cell.symbol() == "▸");
    if covered.positions().any(is_mark) {
        return draw_body(words, screen, &places.making_room(screen.size.height), buf);
    }
    *buf = whole;
    searching
}

fn draw_body(words: Words, screen: &Screen, places: &Places, buf: &mut Buffer) -> Option<Position> {
    match &screen.view {
        View::Agenda(view) => agenda::draw(words, view, places.body, buf),
        View::Begin(begin) => {
            begin::draw(words, screen, begin, places, buf);
            None
        }
        View::Room(room) => {
            let whole = Rect { y: 0, height: screen.size.height, ..places.body };
            room::draw(words, room, screen.ribbon.as_ref(), whole, buf);
            None
        }
        View::Live(live) => {
            live::draw(words, live, places, buf);
            None
        }
        View::Deeds(view) => deeds::draw(words, view, places.body, buf),
        View::Welcome(view) => {
            welcome::draw(words, screen, view, places, buf);
            None
        }
        View::Resume(resume) => {
            resume::draw(words, screen, resume, places.body, buf);
            None
        }
        View::Ended(ended) => {
            ended::draw(words, ended, places, buf);
            None
        }
        view => {
            draw_view(words, view, places.body, buf);
            None
        }
    }
}

fn draw_view(words: Words, view: &View, area: Rect, buf: &mut Buffer) {
    match view {
        View::Welcome(_)
        | View::Begin(_)
        | View::Agenda(_)
        | View::Live(_)
        | View::Room(_)
        | View::Deeds(_)
        | View::Resume(_)
        | View::Ended(_) => {}
        View::Group(group) => group::draw(words, group, area, buf),
        View::Clock(view) => clock::draw(words, view, area, buf),
        View::Calm(calm) => calm::draw(words, calm, area, buf),
        View::Hidden(view) => clock::draw_hidden(words, view, area, buf),
        View::Card(view) => card::draw_running(words, view, area, buf),
        View::Parked(parked) => parked::draw(words, parked, area, buf),
        View::Phone(view) => phone::draw(words, view, area, buf),
        View::Past(past) => past::draw(words, past, area, buf),
        View::Invitation(view) => invitation::draw(words, view, area, buf),
        View::Help(help) => help::draw(words, help, area, buf),
        View::Waiting { now } => clock::draw_waiting(words, *now, area, buf),
    }
}
