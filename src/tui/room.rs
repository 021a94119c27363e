//! The screen for the room: the phase, its one rule and whole minutes, to be read from across it.
//!
//! No seconds, no names, no content, no keys and no messages. All of it is in block letters, as large as
//! they fit together.

#[cfg(test)]
mod tests;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use super::{
    bitmap::Bitmap,
    clock::middle,
    letters::Lettering,
    text::{Column, first_that_fits},
    theme,
    widgets::{
        figures::Figures,
        ribbon::{Audience, RibbonBar},
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

/// Lettering of one screen.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    phase: Lettering,
    /// Of the rule, and of the word beside the figures.
    rule: Lettering,
    /// Of what comes next; nothing: in plain text.
    next: Option<Lettering>,
}

const fn sizes(phase: Lettering, rule: Lettering, next: Option<Lettering>) -> Sizes {
    Sizes { phase, rule, next }
}

/// The largest first. A rule that is read well matters more than what comes next.
const SIZES: [Sizes; 9] = [
    sizes(Lettering::LargeTitle, Lettering::LargeTitle, Some(Lettering::LargeText)),
    sizes(Lettering::LargeTitle, Lettering::LargeText, Some(Lettering::Title)),
    sizes(Lettering::LargeText, Lettering::LargeText, Some(Lettering::Text)),
    sizes(Lettering::LargeText, Lettering::LargeText, None),
    sizes(Lettering::Title, Lettering::Title, Some(Lettering::Text)),
    sizes(Lettering::Title, Lettering::Text, Some(Lettering::Text)),
    sizes(Lettering::Title, Lettering::Text, None),
    sizes(Lettering::Text, Lettering::Text, Some(Lettering::Text)),
    sizes(Lettering::Text, Lettering::Text, None),
];
/// Rows of the ribbon: its times, and a bar of two rows.
const RIBBON: u16 = 3;
/// Rows of the figures: at least so many, and this part of the window.
const FIGURES: u16 = 5;
const OF_WINDOW: u16 = 7;
/// Most rows of the figures.
const MOST: u16 = 16;

/// What is said, in words; of each the best first.
#[derive(Clone, Debug)]
struct Said {
    phase: Vec<String>,
    rule: Vec<String>,
    /// In place of the minutes.
    state: Option<String>,
    minutes: String,
    unit: &'static str,
    next: Vec<String>,
}

impl Said {
    fn of(words: Words, room: &Room) -> Self {
        let (name, kind) = (name(words, room.kind, &room.step), words.block().kind(room.kind));
        let is_over = room.minutes_left < 1 && !room.paused;
        let rule = match &room.rule {
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
            phase: room.short.iter().cloned().chain([name, kind.to_owned()]).collect(),
            rule,
            state: state.map(str::to_owned),
            minutes: room.minutes_left.max(0).to_string(),
            unit: words.meeting().unit(room.minutes_left),
            next: words.block().room_next(&room.next),
        }
    }
}

/// The first of these texts that fits in so many lines, else the one in the fewest.
fn picture(letters: Lettering, texts: &[String], columns: u16, most: usize) -> Option<Bitmap> {
    let all: Vec<Vec<Bitmap>> =
        texts.iter().filter_map(|text| letters.lines(text, columns)).collect();
    let wanted = all.iter().find(|lines| lines.len() <= most);
    Some(Bitmap::stacked(wanted.or_else(|| all.iter().min_by_key(|lines| lines.len()))?))
}

/// In how many lines a phase may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    One,
    Any,
}

/// All of it in letters of some sizes.
#[derive(Clone, Debug)]
struct Sheet {
    phase: Bitmap,
    rule: Option<Bitmap>,
    state: Option<Bitmap>,
    unit: Bitmap,
    next: Option<Bitmap>,
    /// Least rows of the figures.
    figures: u16,
}

impl Sheet {
    /// Nothing where it does not fit.
    fn of(said: &Said, sizes: Sizes, area: Rect, of_phase: Lines) -> Option<Self> {
        let large = |letters, text: &[String], most| picture(letters, text, area.width, most);
        let rule =
            if said.rule.is_empty() { None } else { Some(large(sizes.rule, &said.rule, 2)?) };
        let state = match &said.state {
            Some(state) => Some(large(sizes.rule, std::slice::from_ref(state), 2)?),
            None => None,
        };
        let next = match sizes.next {
            Some(letters) => Some(large(letters, &said.next, 1)?),
            None => None,
        };
        let phase = large(sizes.phase, &said.phase, 1)?;
        if of_phase == Lines::One && sizes.phase.on_one_line() < phase.rows() {
            return None;
        }
        let sheet = Self {
            phase,
            rule,
            state,
            unit: sizes.rule.on_its_line(said.unit),
            next,
            figures: FIGURES.max(area.height / OF_WINDOW),
        };
        let is_one_line = sheet.next.as_ref().is_none_or(|next| next.rows() <= MOST_NEXT);
        (sheet.rows() <= area.height && is_one_line).then_some(sheet)
    }

    fn rows(&self) -> u16 {
        let of = |part: &Option<Bitmap>| part.as_ref().map_or(0, Bitmap::rows);
        let middle = self.state.as_ref().map_or(self.figures, Bitmap::rows);
        let next = self.next.as_ref().map_or(1, Bitmap::rows);
        self.phase.rows() + of(&self.rule) + middle + RIBBON + next
    }
}

/// What comes next takes one line of the letters that it may have.
const MOST_NEXT: u16 = 9;

/// Draws the view over the whole window.
pub fn draw(words: Words, room: &Room, ribbon: Option<&Ribbon>, area: Rect, buf: &mut Buffer) {
    let said = Said::of(words, room);
    let fitting =
        |of_phase| SIZES.iter().find_map(|sizes| Sheet::of(&said, *sizes, area, of_phase));
    // Another name on one line says more from afar than its own on two.
    let Some(sheet) = fitting(Lines::One).or_else(|| fitting(Lines::Any)) else {
        return draw_plain(words, room, &said, area, buf);
    };
    let unused = area.height - sheet.rows();
    // What comes next stands apart from the picture of the meeting, where that costs nothing.
    let air = unused.min(1);
    let free = unused - air;
    let more =
        if sheet.state.is_none() { (free / 2).min(MOST.saturating_sub(sheet.figures)) } else { 0 };
    let gap = (free - more) / GAPS;
    let mut column = Column::new(area, buf);
    column.gap(gap);
    let phase = theme::grade(room.grade, room.paused);
    sheet.phase.draw(column.take(sheet.phase.rows()), phase, column.buf);
    column.gap(gap);
    if let Some(rule) = &sheet.rule {
        rule.draw(column.take(rule.rows()), theme::TEXT, column.buf);
        column.gap(gap);
    }
    let below = RIBBON + air + sheet.next.as_ref().map_or(1, Bitmap::rows);
    draw_minutes(room, &said, &sheet, sheet.figures + more, &mut column);
    column.gap(column.rest.height.saturating_sub(below));
    if let Some(ribbon) = ribbon {
        let bar = RibbonBar { words, ribbon, audience: Audience::Room };
        bar.render(column.take(RIBBON), column.buf);
    }
    column.gap(air);
    match &sheet.next {
        Some(next) => next.draw(column.take(next.rows()), theme::HINT, column.buf),
        None => column.text(&first_that_fits(&said.next, area.width), theme::TITLE),
    }
}

/// Empty places: above the phase, the rule, the minutes and the ribbon.
const GAPS: u16 = 4;

/// The minutes as figures with their word beside them on one line; or what there is to say instead.
fn draw_minutes(room: &Room, said: &Said, sheet: &Sheet, rows: u16, column: &mut Column<'_>) {
    if let Some(state) = &sheet.state {
        let style = theme::grade(room.grade, room.paused);
        return state.draw(column.take(state.rows()), style, column.buf);
    }
    let style = theme::clock(room.grade, room.paused);
    // As far from the figures as its letters are high.
    let beside = sheet.unit.rows();
    let room_left = column.rest.width.saturating_sub(sheet.unit.width() + beside);
    let figures = Figures::of_number(said.minutes.clone(), style, room_left, rows);
    let place = column.rest;
    let wide = figures.draw(column);
    let line = (place.y + figures.rows()).saturating_sub(sheet.unit.rows());
    let unit = Rect { x: place.x + wide + beside, y: line, ..place };
    let unit_area = Rect { width: place.width.saturating_sub(wide + beside), ..unit };
    sheet.unit.draw(unit_area, style_of_unit(room), column.buf);
}

fn style_of_unit(room: &Room) -> Style {
    match theme::clock(room.grade, room.paused) {
        theme::TEXT => theme::HINT,
        style => style,
    }
}

/// In text, where block letters do not fit: a small window, or a rule that is too long for it.
fn draw_plain(words: Words, room: &Room, said: &Said, area: Rect, buf: &mut Buffer) {
    let most = (area.height / 3).max(3);
    let figures = Figures::of_number(
        said.minutes.clone(),
        theme::clock(room.grade, room.paused),
        area.width,
        most,
    );
    let is_roomy = 20 <= area.height;
    let gap = 1 + u16::from(is_roomy);
    let total = figures.rows() + 4 + gap * 3;
    let side = area.width / 8;
    let inner = Rect { x: area.x + side, width: area.width - side * 2, ..area };
    let mut column = Column::centred(middle(inner, total), buf);
    let phase = theme::grade(room.grade, room.paused);
    column.wrapped(&name(words, room.kind, &room.step), 2, phase);
    column.gap(gap);
    if let (Some(rule), true) = (said.rule.first(), 10 <= area.height) {
        column.wrapped(rule, 2, theme::TITLE);
        column.gap(gap);
    }
    if said.state.is_none() && 14 <= area.height {
        figures.draw(&mut column);
        column.gap(u16::from(is_roomy));
    }
    let minutes = words.meeting().room_minutes(room.minutes_left);
    column.text(said.state.as_ref().unwrap_or(&minutes), theme::TITLE);
    column.gap(1);
    column.text(&words.meeting().closing(room.closing), theme::HINT);
}
