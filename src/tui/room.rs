//! The screen for the room: the phase, its one rule and whole minutes, to be read from across it.
//!
//! No seconds, no names, no content, no keys and no messages. All of it is in block letters, as large as
//! they fit together.

mod sheet;
#[cfg(test)]
mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use self::sheet::{BESIDE, Place, RIBBON, Sheet, Shown};
use super::{
    clock::middle,
    letters::{Lettering, Lines},
    text::{Column, first_that_fits, width, wrap},
    theme,
    widgets::{
        figures::Figures,
        ribbon::{Audience, RibbonBar},
        step,
    },
};
use crate::{
    domain::{
        agenda::{BlockKind, Name},
        grade::Grade,
    },
    screen::{Ribbon, Room},
    words::Words,
};

/// The step's name, or its phase where it has none.
pub fn name(words: Words, kind: BlockKind, step: &Name) -> String {
    match words.block().name(step) {
        "" => words.block().kind(kind).to_owned(),
        step => step.to_owned(),
    }
}

/// Most rows of the figures.
const MOST: u16 = 16;
/// In a window without block letters: most rows of a name, rows of figures where a rule is long and where it is
/// not, and free rows from which its parts stand further apart.
const PLAIN: usize = 2;
const SMALL: u16 = 3;
const FEWEST: u16 = 5;
const ROOMY: u16 = 6;

/// What is said, in words; of each the best first.
#[derive(Clone, Debug)]
struct Said {
    phase: Vec<String>,
    /// The part of the meeting that the step belongs to, in a word.
    kind: String,
    rule: Vec<String>,
    /// In place of the minutes.
    state: Option<String>,
    minutes: String,
    unit: &'static str,
    short_unit: &'static str,
    next: Vec<String>,
}

impl Said {
    fn of(words: Words, room: &Room) -> Self {
        let (name, kind) = (name(words, room.kind, &room.step), words.block().kind(room.kind));
        let alone = words.block().in_ribbon(room.kind).to_owned();
        let is_over = room.minutes_left < 1 && !room.paused;
        let rule = match &room.rule {
            _ if room.announced.is_some() => room
                .announced
                .map(|what| words.phone().announcement(what).to_owned())
                .into_iter()
                .collect(),
            _ if is_over => words.meeting().room_over().map(str::to_owned).to_vec(),
            Some(rule) => words.block().room_rule(rule),
            None => Vec::new(),
        };
        let state = match (room.paused, is_over) {
            (true, _) => Some(words.meeting().paused_word()),
            (_, true) => Some(words.block().grade(Grade::Over)),
            _ => None,
        };
        Self {
            kind: alone.clone(),
            phase: room.short.iter().cloned().chain([name, kind.to_owned(), alone]).collect(),
            rule,
            state: state.map(str::to_owned),
            minutes: room.minutes_left.max(0).to_string(),
            unit: words.meeting().unit(room.minutes_left),
            short_unit: words.block().minutes(),
            next: words.block().room_next(&room.next),
        }
    }
}

/// Draws the view over the whole window.
pub fn draw(words: Words, room: &Room, ribbon: Option<&Ribbon>, area: Rect, buf: &mut Buffer) {
    let said = Said::of(words, room);
    let Some(sheet) = Sheet::largest(&said, area) else {
        return draw_plain(words, room, &said, area, buf);
    };
    let unused = area.height - sheet.rows();
    // What comes next stands apart from the picture of the meeting, where that costs nothing.
    let air = unused.min(1);
    let free = unused - air;
    let is_below = sheet.place == Place::Below && sheet.state.is_none();
    let most = if is_below { MOST.saturating_sub(sheet.figures) } else { 0 };
    let more = (free.saturating_sub(sheet.gaps()) / 2).min(most);
    // What cannot be shared out evenly goes between what is read, before it goes above all of it.
    let share = |nth: u16| (free - more + nth) / sheet.gaps();
    let [least, first, second] = [0, 1, 2].map(|at| share((sheet.gaps() - at) % sheet.gaps()));
    let style = style_of(room);
    let mut column = Column::new(area, buf);
    column.gap(least);
    let head = column.take(sheet.head());
    sheet.phase.picture().draw(head, style, column.buf);
    match sheet.place {
        Place::Beside => draw_beside(room, &said, &sheet, head, column.buf),
        Place::Below => draw_kind(&said, &sheet, head, column.buf),
    }
    column.gap(first);
    if let Some(rule) = &sheet.rule {
        draw_rule(rule, &mut column);
        column.gap(second);
    }
    if sheet.place == Place::Below {
        draw_minutes(room, &said, &sheet, sheet.figures + more, &mut column);
    }
    let below = RIBBON + air + sheet.next.as_ref().map_or(1, Lines::rows);
    column.gap(column.rest.height.saturating_sub(below));
    if let Some(ribbon) = ribbon {
        let bar = RibbonBar { words, ribbon, audience: Audience::Room };
        bar.render(column.take(RIBBON), column.buf);
    }
    column.gap(air);
    match &sheet.next {
        Some(next) => {
            next.picture().draw(column.take(next.rows()), theme::HINT, column.buf);
        }
        None => column.text(&first_that_fits(&said.next, area.width), theme::TITLE),
    }
}

/// At the right of the step the part of the meeting that it belongs to, quietly, on the same line: in block
/// letters where they have room, else as text.
fn draw_kind(said: &Said, sheet: &Sheet, head: Rect, buf: &mut Buffer) {
    let room = head.width.saturating_sub(sheet.phase.width() + BESIDE);
    if sheet.phase.lines.contains(&said.kind) || sheet.phase.lines.len() != 1 {
        return;
    }
    let bottom = head.y + sheet.phase.letters.standing();
    let picture = Lettering::Text.line(&said.kind);
    if picture.width() <= room {
        let y = bottom.saturating_sub(Lettering::Text.standing()).max(head.y);
        let x = head.right() - picture.width();
        picture.draw(Rect { x, y, width: picture.width(), ..head }, theme::HINT, buf);
    } else if width(&said.kind) <= room {
        let x = head.right() - width(&said.kind);
        buf.set_string(x, bottom.saturating_sub(1).max(head.y), &said.kind, theme::HINT);
    }
}

/// How the phase and what counts most look.
fn style_of(room: &Room) -> Style {
    step::grade_of(room.kind, room.grade, room.paused)
}

fn draw_rule(rule: &Shown, column: &mut Column<'_>) {
    match rule {
        Shown::Large(lines) => {
            lines.picture().draw(column.take(lines.rows()), theme::TEXT, column.buf);
        }
        Shown::Plain(lines) => {
            for line in lines {
                column.text(line, theme::TITLE);
            }
        }
    }
}

/// At the right of the phase: the minutes with a short word behind them, or what there is to say instead.
fn draw_beside(room: &Room, said: &Said, sheet: &Sheet, head: Rect, buf: &mut Buffer) {
    if let Some(state) = &sheet.state {
        let x = head.right().saturating_sub(state.width());
        let place = Rect { x, width: head.right() - x, ..head };
        return state.picture().draw(place, style_of(room), buf);
    }
    let style = theme::clock(room.grade, room.paused);
    let figures = Figures::of_number(said.minutes.clone(), style, head.width, sheet.figures);
    let wide = figures.width() + 1 + width(said.short_unit);
    let x = head.right().saturating_sub(wide);
    draw_number(
        room,
        (&figures, said.short_unit),
        Rect { x, width: head.right() - x, ..head },
        buf,
    );
}

/// The figures, and on their last row a word beside them.
fn draw_number(room: &Room, (figures, unit): (&Figures, &str), place: Rect, buf: &mut Buffer) {
    figures.draw(&mut Column::new(place, buf));
    let last = place.y + figures.rows().saturating_sub(1);
    buf.set_string(place.x + figures.width() + 1, last, unit, style_of_unit(room));
}

/// The minutes as figures with their word beside them on one line; or what there is to say instead.
fn draw_minutes(room: &Room, said: &Said, sheet: &Sheet, rows: u16, column: &mut Column<'_>) {
    if let Some(state) = &sheet.state {
        let style = style_of(room);
        return state.picture().draw(column.take(state.rows()), style, column.buf);
    }
    let style = theme::clock(room.grade, room.paused);
    // As far from the figures as its letters are high.
    let word = sheet.unit.on_its_line(said.unit);
    let beside = word.rows();
    let room_left = column.rest.width.saturating_sub(word.width() + beside);
    let figures = Figures::of_number(said.minutes.clone(), style, room_left, rows);
    // Both stand on one line, also where the word is the higher one.
    column.gap(word.rows().saturating_sub(figures.rows()));
    let place = column.rest;
    let wide = figures.draw(column);
    let line = (place.y + figures.rows()).saturating_sub(word.rows());
    let unit = Rect { x: place.x + wide + beside, y: line, ..place };
    let unit_area = Rect { width: place.width.saturating_sub(wide + beside), ..unit };
    word.draw(unit_area, style_of_unit(room), column.buf);
}

fn style_of_unit(room: &Room) -> Style {
    match theme::clock(room.grade, room.paused) {
        theme::TEXT => theme::HINT,
        style => style,
    }
}

/// In text, where block letters do not fit: a small window, or a rule that is too long for it. The minutes are
/// large also there.
fn draw_plain(words: Words, room: &Room, said: &Said, area: Rect, buf: &mut Buffer) {
    let side = area.width / 8;
    let inner = Rect { x: area.x + side, width: area.width - side * 2, ..area };
    let phase = wrap(&name(words, room.kind, &room.step), inner.width, PLAIN);
    let beside = phase.len() + usize::from(SMALL) + 1;
    let of_rule = usize::from(area.height).saturating_sub(beside).max(PLAIN);
    let rule = said.rule.first().map(|rule| wrap(rule, inner.width, of_rule)).unwrap_or_default();
    let lines = u16::try_from(phase.len() + rule.len() + 1).unwrap_or(u16::MAX);
    let most = area.height.saturating_sub(lines + 2).min((area.height / 3).max(FEWEST));
    let columns = inner.width.saturating_sub(width(said.unit) + 1);
    let style = theme::clock(room.grade, room.paused);
    let figures = Figures::of_number(said.minutes.clone(), style, columns, most);
    let large = Some(&figures).filter(|figures| said.state.is_none() && figures.is_large());
    let used = lines + large.map_or(1, Figures::rows);
    let free = area.height.saturating_sub(used);
    let airy = 1 + u16::from(ROOMY <= free);
    let [below_phase, above, below] = [3, 1, 2].map(|least| airy * u16::from(least <= free));
    let mut column = Column::centred(middle(inner, used + below_phase + above + below), buf);
    for line in &phase {
        column.text(line, style_of(room));
    }
    column.gap(below_phase);
    for line in &rule {
        column.text(line, theme::TITLE);
    }
    column.gap(above);
    if let Some(figures) = large {
        let place = column.take(figures.rows());
        let wide = figures.width() + 1 + width(said.unit);
        let x = place.x + place.width.saturating_sub(wide) / 2;
        draw_number(room, (figures, said.unit), Rect { x, width: wide, ..place }, column.buf);
    } else {
        let minutes = words.meeting().room_minutes(room.minutes_left);
        column.text(said.state.as_ref().unwrap_or(&minutes), theme::TITLE);
    }
    column.gap(below);
    column.text(&words.meeting().closing(room.closing), theme::HINT);
}
