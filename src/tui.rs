//! Draws a [`Screen`]: pure, decides nothing, and fits any terminal from one cell up.
//!
//! Every screen has the same frame: a header, the band of an alarm, the view with its clock, the strip,
//! the line of the meeting and the keys. The strip grows upward only as far as the clock stays visible.

pub mod begin;
pub mod calm;
pub mod clock;
pub mod ended;
pub mod frame;
pub mod help;
pub mod live;
pub mod parked;
mod past;
pub mod resume;
pub mod room;
pub mod text;
pub mod theme;
pub mod tiny;
pub mod widgets;

#[cfg(test)]
mod tests;

use ratatui::{Frame, buffer::Buffer, layout::Rect};

use crate::screen::{Screen, View};

/// Below this width or height only the step, its clock and the slot remain.
const SMALLEST: (u16, u16) = (40, 12);

/// Draws what is visible.
pub fn draw(screen: &Screen, frame: &mut Frame<'_>) {
    let whole = frame.area();
    let area = Rect {
        width: whole.width.min(screen.size.width),
        height: whole.height.min(screen.size.height),
        ..whole
    };
    if area.is_empty() {
        return;
    }
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        tiny::draw(screen, area, frame.buffer_mut());
        return;
    }
    let places = frame::places(screen, area);
    frame::draw(screen, &places, frame.buffer_mut());
    view(&screen.view, places.body, frame.buffer_mut());
    if let Some(cursor) = widgets::strip::StripArea::of(screen).cursor(places.strip) {
        // A cell in reverse: the terminal's own cursor stays hidden, so that no frame moves it.
        if let Some(cell) = frame.buffer_mut().cell_mut(cursor) {
            cell.set_style(theme::CURSOR);
        }
    }
}

fn view(view: &View, area: Rect, buf: &mut Buffer) {
    match view {
        View::Begin(begin) => begin::draw(begin, area, buf),
        View::Resume(resume) => resume::draw(resume, area, buf),
        View::Live(live) => live::draw(live, area, buf),
        View::Clock(view) => clock::draw(view, area, buf),
        View::Room(room) => room::draw(room, area, buf),
        View::Calm(calm) => calm::draw(calm, area, buf),
        View::Hidden(view) => clock::draw_hidden(view, area, buf),
        View::Parked(parked) => parked::draw(parked, area, buf),
        View::Past(past) => past::draw(past, area, buf),
        View::Help(help) => help::draw(help, area, buf),
        View::Ended(ended) => ended::draw(ended, area, buf),
        View::Waiting { now } => clock::draw_waiting(*now, area, buf),
    }
}
