//! Below 40×12: only the step, its clock and the slot, and what waits for a key.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
};

use super::{
    room,
    text::{Column, first_that_fits, wrap},
    theme,
    widgets::{figures::Figures, status_line, step},
};
use crate::{
    app::prepare::begin::Field,
    screen::{Begin, MeetingClock, Screen, StepClock, View},
    words::Words,
};

/// Draws the screen; where the next letter goes while a line is open.
pub fn draw(words: Words, screen: &Screen, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let mut column = Column::new(area, buf);
    let extra = waiting(words, screen);
    let rows = u16::try_from(extra.len()).unwrap_or(u16::MAX);
    if let Some((clock, meeting)) = screen.view.clocks() {
        draw_clock(words, clock, meeting, rows, &mut column);
    } else {
        let room = area.height.saturating_sub(rows);
        let lines = without_clock(words, screen);
        for line in lines.iter().take(usize::from(room.max(1))) {
            column.text(line, theme::TEXT);
        }
    }
    let row = column.rest;
    for line in &extra {
        column.line(line);
    }
    let at = status_line::gist_caret(screen).filter(|_| !row.is_empty())?;
    Some(Position::new(row.x + at.min(row.width - 1), row.y))
}

/// Rows from which a message can have a second one without the figures becoming smaller.
const WITH_TWO: u16 = 10;

/// What waits for a key: an alarm before the status line.
fn waiting(words: Words, screen: &Screen) -> Vec<Line<'static>> {
    let most = if WITH_TWO <= screen.size.height { 2 } else { 1 };
    let Some(band) = &screen.band else { return status_line::gist(words, screen, most) };
    let lines = wrap(&words.meeting().band(band), screen.size.width, most).into_iter();
    lines.map(|line| Line::styled(line, theme::BAND)).collect()
}

fn draw_clock(
    words: Words,
    clock: &StepClock,
    meeting: &MeetingClock,
    extra: u16,
    column: &mut Column<'_>,
) {
    let Rect { width, height, .. } = column.rest;
    let others = 2 + extra;
    let text = words.meeting().countdown(clock.countdown);
    let most = height.saturating_sub(others + 1);
    if 3 <= height {
        column.text(step::name(words, clock), theme::TITLE);
    }
    let figures = Figures::of_step(words, clock, width, most);
    if figures.is_large() {
        figures.draw(column);
        column.line(&step::standing(words, clock));
    } else {
        let word = match clock.paused {
            Some(_) => words.meeting().paused_word(),
            None => words.block().grade(clock.grade),
        };
        let shown = first_that_fits(&[format!("{text} {word}"), text], width);
        column.text(&shown, step::style(clock));
    }
    if 0 < column.rest.height {
        let slot = [words.meeting().slot(meeting), words.meeting().slot_short(meeting)];
        column.text(&first_that_fits(&slot, width), theme::TITLE);
    }
}

/// When it begins, where no figures tell how long that still is.
fn until_start(words: Words, begin: &Begin, room: u16) -> String {
    let Some(near) = words.begin().to_go(begin.until_start) else {
        return words.begin().until_start(begin.until_start);
    };
    let field = words.begin().field(Field::Start);
    let at = format!("{field} {}", words.begin().value(begin, Field::Start));
    first_that_fits(&[format!("{at} {near}"), at], room)
}

fn without_clock(words: Words, screen: &Screen) -> Vec<String> {
    match &screen.view {
        View::Welcome(view) => {
            let said = words.welcome().says(&view.asks);
            [words.welcome().title().to_owned()].into_iter().chain(said).collect()
        }
        View::Begin(begin) => {
            vec![
                screen.group.clone(),
                until_start(words, begin, screen.size.width),
                words.begin().slot(begin.slot_latest),
            ]
        }
        View::Group(group) => vec![screen.group.clone(), words.group().heading(group)],
        View::Agenda(agenda) => {
            let total = words.agenda().total(agenda);
            [screen.group.clone()].into_iter().chain(total.last().cloned()).collect()
        }
        View::Resume(resume) => {
            let (headline, [step, _]) = words.begin().resume(resume);
            vec![headline.to_owned(), step, words.meeting().slot_short(&resume.meeting)]
        }
        View::Room(view) => {
            vec![
                room::name(words, view.kind, &view.step),
                words.meeting().room_minutes(view.minutes_left),
            ]
        }
        View::Calm(calm) => vec![room::name(words, calm.kind, &calm.step)],
        View::Ended(view) => {
            vec![words.ended().closed(view), words.topic().come_back(view.open_topics)]
        }
        View::Waiting { now } => {
            vec![words.time().clock(*now), words.meeting().waiting().to_owned()]
        }
        View::Deeds(deeds) => {
            let deed = |hint: &crate::app::keymap::Hint| {
                words.deeds().deed(hint.action, deeds.next.as_ref())
            };
            deeds.found.iter().filter_map(|(_, hint)| deed(hint).into_iter().next()).collect()
        }
        View::Help(help) => help.keys.iter().map(|hint| words.action().help(hint.action)).collect(),
        View::Past(past) => vec![words.history().heading(past).to_owned()],
        View::Invitation(view) => {
            view.invitation.text.reveal().lines().map(str::to_owned).collect()
        }
        View::Live(_)
        | View::Clock(_)
        | View::Hidden(_)
        | View::Parked(_)
        | View::Phone(_)
        | View::Card(_) => Vec::new(),
    }
}
