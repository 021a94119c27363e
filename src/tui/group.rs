//! Who is here and who does what, whose turn it is, and what the group says of itself.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    frame::heading,
    text::{Column, edges, first_that_fits},
    theme,
    widgets::rows::first_shown,
};
use crate::{
    app::prepare::gathering::GroupRow,
    screen::{GroupView, PersonRow},
    words::Words,
};

/// Wide enough for the settings beside the people.
const TWO: u16 = 72;

/// Draws the view.
pub fn draw(words: Words, view: &GroupView, area: Rect, buf: &mut Buffer) {
    let air = u16::from(18 <= area.height);
    let area = Rect { y: area.y + air, height: area.height - air, ..area };
    if area.width < TWO {
        draw_list(words, view, &view.rows, area, buf);
        return;
    }
    let half = area.width / 2;
    let left = Rect { width: half, ..area };
    let right = Rect { x: area.x + half + 3, width: area.width - half - 3, ..area };
    let is_person = |row: &&GroupRow| matches!(row, GroupRow::Person(_));
    let people: Vec<GroupRow> = view.rows.iter().filter(is_person).copied().collect();
    draw_list(words, view, &people, left, buf);
    let mut column = Column::new(right, buf);
    heading(&mut column, words.group().settings());
    for (at, row) in view.rows.iter().enumerate().skip(people.len()) {
        draw_row(words, view, *row, at == view.marked, &mut column);
    }
    draw_turns(words, view, &mut column);
}

fn draw_list(words: Words, view: &GroupView, rows: &[GroupRow], area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    heading(&mut column, &words.group().heading(view));
    if view.people.is_empty() {
        column.wrapped(&words.group().nobody_yet(), 2, theme::TEXT);
    }
    let room = usize::from(column.rest.height);
    let first = first_shown(view.marked, rows.len(), room);
    for (at, row) in rows.iter().enumerate().skip(first).take(room) {
        draw_row(words, view, *row, at == view.marked, &mut column);
    }
}

fn draw_turns(words: Words, view: &GroupView, column: &mut Column<'_>) {
    if view.turns.is_empty() || column.rest.height < 3 {
        return;
    }
    column.gap(1);
    heading(column, words.group().turns_title());
    for (role, suggestion) in &view.turns {
        column.wrapped(&words.group().turn(*role, suggestion), 2, theme::TEXT);
    }
}

fn draw_row(
    words: Words,
    view: &GroupView,
    row: GroupRow,
    is_marked: bool,
    column: &mut Column<'_>,
) {
    let Some((area, style, sign)) = column.row(is_marked) else { return };
    let (name, value) = match row {
        GroupRow::Person(at) => match view.people.get(at) {
            Some(person) => {
                (name(words, person), first_that_fits(&words.group().doing(person), area.width / 2))
            }
            None => return,
        },
        GroupRow::Confidentiality => {
            let confirmed = words.group().confidentiality(view.confidentiality);
            (words.group().confidentiality_name().to_owned(), confirmed.to_owned())
        }
        GroupRow::Setting(setting) => (
            words.group().setting(setting).to_owned(),
            words.group().value(setting, &view.settings),
        ),
    };
    edges(area, column.buf, (&format!("{sign} {name}"), style), (&value, style));
}

/// Here or not, who, and what this person is.
fn name(words: Words, person: &PersonRow) -> String {
    let who = person.participant.name.reveal();
    let own = person.participant.function.as_ref();
    let function = own.map(|told| format!(", {}", told.reveal())).unwrap_or_default();
    format!("{} {who}{function}", words.group().here(person.here))
}
