//! What stands around every view: header, band, status line, the line of the meeting, keys.

use jiff::civil::Time;
use ratatui::{
    buffer::Buffer,
    layout::{Margin, Rect},
    style::Style,
    text::Line,
    widgets::Widget,
};

use super::{
    text::{Column, clip, edges, first_that_fits, width},
    theme,
    widgets::{band::AlarmBand, keys::Footer, status_line::StatusLineArea, step},
};
use crate::{
    screen::{MeetingClock, Screen, View},
    words::{DOT, PROGRAM, Words},
};

/// Rows from which lines separate the parts.
const WITH_RULES: u16 = 16;
/// Rows that always remain for the view: a step's name, its clock and its word.
const LEAST_BODY: u16 = 5;

/// Where everything stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    header: Rect,
    band: Rect,
    /// Where the view is drawn.
    pub body: Rect,
    /// The status line.
    pub status_line: Rect,
    rule: Rect,
    meeting: Rect,
    keys: Rect,
}

/// Where everything of this screen stands, from the top down.
///
/// `ratatui`'s `Layout` would say the same, but looks for heights that are known here: that takes
/// 0.2 ms in each picture, and twenty times as long in tests.
pub fn places(words: Words, screen: &Screen, area: Rect) -> Places {
    let inner = area.inner(Margin::new(1, 0));
    let quiet = is_quiet(&screen.view);
    let rule_rows = u16::from(WITH_RULES <= area.height && !quiet);
    let header_rows = if quiet { 0 } else { 1 + rule_rows };
    let meeting_rows = meeting_rows(words, screen, inner.width);
    let fixed = header_rows + rule_rows + meeting_rows + 1;
    let free = area.height.saturating_sub(fixed + LEAST_BODY);
    let band_rows = AlarmBand::of(words, screen, area).map_or(0, |band| band.height()).min(free);
    let wanted = StatusLineArea::of(words, screen).height(inner.width);
    let status_line_rows = wanted.max(reserved(area.height, quiet)).min(free - band_rows);
    let body_rows = area.height - (fixed + band_rows + status_line_rows);
    let mut y = area.y;
    let mut below = |height| {
        let part = Rect { y, height, ..inner };
        y += height;
        part
    };
    Places {
        header: below(header_rows),
        band: Rect { x: area.x, width: area.width, ..below(band_rows) },
        body: below(body_rows),
        status_line: below(status_line_rows),
        rule: below(rule_rows),
        meeting: below(meeting_rows),
        keys: below(1),
    }
}

/// Rows kept for the status line so that the clock does not change its size with every message.
fn reserved(height: u16, quiet: bool) -> u16 {
    match height {
        _ if quiet => 0,
        0..20 => 1,
        20..28 => 2,
        _ => 3,
    }
}

/// Views without a header: for the room, for silence, for the clock alone.
fn is_quiet(view: &View) -> bool {
    matches!(view, View::Room(_) | View::Calm(_) | View::Hidden(_))
}

/// The meeting as a whole, where a view shows it below itself.
fn meeting_of(view: &View) -> Option<&MeetingClock> {
    step::clock_of(view).map(|(_, meeting)| meeting)
}

fn meeting_texts(words: Words, view: &View) -> Option<(String, String)> {
    let meeting = meeting_of(view)?;
    let slot = words.meeting().slot(meeting);
    if matches!(view, View::Hidden(_)) {
        return Some((slot, String::new()));
    }
    let [promise, _] = words.meeting().promise(meeting);
    Some((slot, promise))
}

fn meeting_rows(words: Words, screen: &Screen, room: u16) -> u16 {
    match meeting_texts(words, &screen.view) {
        None => 0,
        Some((_, right)) if right.is_empty() => 1,
        Some((left, right)) if width(&left) + width(&right) + 2 <= room => 1,
        Some(_) => 2,
    }
}

/// Draws all but the view.
pub fn draw(words: Words, screen: &Screen, places: &Places, buf: &mut Buffer) {
    draw_header(words, &screen.view, places.header, buf);
    if let Some(band) = AlarmBand::of(words, screen, places.band_area()) {
        band.render(places.band, buf);
    }
    StatusLineArea::of(words, screen).render(places.status_line, buf);
    rule(places.rule, buf);
    draw_meeting(words, &screen.view, places.meeting, buf);
    Footer::of(words, screen).render(places.keys, buf);
}

impl Places {
    /// An area as high as the whole screen, by which the band chooses its own height.
    fn band_area(&self) -> Rect {
        Rect { height: self.keys.bottom(), ..self.band }
    }
}

/// A line from edge to edge.
fn rule(area: Rect, buf: &mut Buffer) {
    if !area.is_empty() {
        let line = "─".repeat(usize::from(area.width));
        buf.set_stringn(area.x, area.y, line, usize::from(area.width), theme::LINE);
    }
}

fn draw_meeting(words: Words, view: &View, area: Rect, buf: &mut Buffer) {
    let (Some((left, right)), Some(meeting)) = (meeting_texts(words, view), meeting_of(view))
    else {
        return;
    };
    let has_passed = meeting.slot_in.is_some_and(|n| n <= 0);
    let slot = if has_passed { theme::WARNING } else { theme::TITLE };
    let slack = if meeting.outlook().is_short() { theme::WARNING } else { theme::TEXT };
    let mut column = Column::new(area, buf);
    column.centred = matches!(view, View::Hidden(_));
    if area.height == 1 && !right.is_empty() {
        column.edges((&left, slot), (&right, slack));
        return;
    }
    column.text(&left, slot);
    column.text(&first_that_fits(&words.meeting().promise(meeting), area.width), slack);
}

/// The group at the left, the wall clock at the right.
fn draw_header(words: Words, view: &View, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let (group, rehearsal) = group_of(words, view);
    let mut title = PROGRAM.to_owned();
    // The group that is made when none is named has the program's name.
    if !group.is_empty() && !group.eq_ignore_ascii_case(PROGRAM) {
        title = format!("{title}{DOT}{group}");
    }
    let now = now_of(view).map(|at| words.time().clock(at)).unwrap_or_default();
    let row = Rect { height: 1, ..area };
    let practice = rehearsal.map(|tempo| words.meeting().rehearsal(tempo)).unwrap_or_default();
    let right = match (practice.is_empty(), now.is_empty()) {
        (true, _) => now,
        (false, true) => practice,
        (false, false) => {
            let long = format!("{practice}{DOT}{now}");
            let short = format!("{}{DOT}{now}", words.meeting().rehearsal_short());
            first_that_fits(&[long, short], row.width / 2)
        }
    };
    edges(row, buf, (&title, Style::new()), (&clip(&right, row.width), theme::TITLE));
    let below = Rect { y: area.y + 1, height: area.height - 1, ..area };
    rule(below, buf);
}

fn group_of(words: Words, view: &View) -> (&str, Option<u32>) {
    match view {
        View::Begin(begin) => (&begin.group, begin.rehearsal),
        View::Live(live) => (&live.group, live.rehearsal),
        View::Agenda(agenda) => (&agenda.group, agenda.rehearsal),
        View::Group(group) => (&group.name, group.rehearsal),
        View::Resume(resume) => (&resume.group, None),
        View::Ended(ended) => (&ended.group, None),
        View::Clock(view) if view.follows => (words.meeting().follows(), None),
        _ => ("", None),
    }
}

fn now_of(view: &View) -> Option<Time> {
    match view {
        View::Begin(begin) => Some(begin.now),
        View::Agenda(agenda) => Some(agenda.now),
        View::Group(group) => Some(group.now),
        View::Resume(resume) => Some(resume.meeting.now),
        other => meeting_of(other).map(|meeting| meeting.now),
    }
}

/// A title above a list, and a dim line under which it stands.
pub fn heading(column: &mut Column<'_>, text: &str) {
    column.line(&Line::styled(clip(text, column.rest.width), theme::HEADING));
}
