//! Who is here and who does what, whose turn it is, and what the group says of itself.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    text::Column,
    theme,
    widgets::{
        rows::{Row, Rows},
        table_sign::TableSign,
    },
};
use crate::{
    app::prepare::gathering::GroupRow,
    screen::{GroupView, PersonRow},
    words::Words,
};

/// Wide enough for the settings beside the people.
const TWO: u16 = 72;
/// Columns between them.
const GAP: u16 = 4;
/// Rows around the table and above what stands apart.
const AROUND: u16 = 3;

/// Draws the view.
pub fn draw(words: Words, view: &GroupView, area: Rect, buf: &mut Buffer) {
    if area.width < TWO {
        draw_list(words, view, (0..view.rows.len(), false), &mut Column::new(area, buf));
        return;
    }
    let half = (area.width - GAP) / 2;
    let left = Rect { width: half, ..area };
    let x = half + GAP;
    let right = Rect { x: area.x + x, width: area.width - x, ..area };
    let people = view.rows.iter().filter(|row| matches!(row, GroupRow::Person(_))).count();
    let settings = view.rows.len() - people;
    let most = u16::try_from(2 * people.max(settings)).unwrap_or(u16::MAX);
    let is_airy = most.saturating_add(TableSign::ROWS + AROUND) <= area.height;
    let mut beside = Column::new(left, buf);
    draw_list(words, view, (0..people, is_airy), &mut beside);
    draw_table(view, &mut beside);
    let mut column = Column::new(right, buf);
    column.text(words.group().settings(), theme::HINT);
    draw_rows(words, view, (people..view.rows.len(), is_airy), &mut column);
    draw_turns(words, view, &mut column);
}

/// Rows of the list, and whether they stand apart.
type Part = (Range<usize>, bool);

fn draw_list(words: Words, view: &GroupView, rows: Part, column: &mut Column<'_>) {
    column.text(&words.group().heading(view), theme::HINT);
    if view.people.is_empty() {
        column.wrapped(&words.group().nobody_yet(), 2, theme::TEXT);
    }
    draw_rows(words, view, rows, column);
}

fn draw_rows(words: Words, view: &GroupView, (part, is_airy): Part, column: &mut Column<'_>) {
    let count = part.end;
    let known = view.rows.iter().enumerate().take(part.end).skip(part.start);
    let read = |(at, row): (usize, &GroupRow)| Some((at, read(words, view, *row)?));
    let rows = known.filter_map(read).collect();
    let marked = Some(view.marked);
    Rows { words, rows, count, marked, is_behind: false, is_airy }.draw(column, true);
}

/// The table with a chair for each: as many are taken as are here.
fn draw_table(view: &GroupView, column: &mut Column<'_>) {
    let here = view.people.iter().filter(|person| person.here).count();
    let Rect { width, height, .. } = column.rest;
    let sign = TableSign::seats(here, view.people.len()).fitting(width, height.saturating_sub(2));
    let Some(sign) = sign.filter(|_| !view.people.is_empty()) else { return };
    column.gap(height - sign.rows() - 1);
    sign.render(column.take(sign.rows()), column.buf);
}

fn draw_turns(words: Words, view: &GroupView, column: &mut Column<'_>) {
    if view.turns.is_empty() || column.rest.height < 3 {
        return;
    }
    column.gap(1);
    column.text(words.group().turns_title(), theme::HINT);
    for (role, suggestion) in &view.turns {
        column.wrapped(&words.group().turn(*role, suggestion), 2, theme::TEXT);
    }
}

fn read(words: Words, view: &GroupView, row: GroupRow) -> Option<Row> {
    let group = words.group();
    let plain = |text: &str, fact: String, is_settled| Row {
        text: text.to_owned(),
        facts: vec![fact],
        style: theme::TEXT,
        is_settled,
        ..Row::default()
    };
    Some(match row {
        GroupRow::Person(at) => {
            let person = view.people.get(at)?;
            let style = if person.here { theme::TEXT } else { theme::HINT };
            let row = plain(&name(person), String::new(), person.here);
            Row { facts: group.doing(person), style, ..row }
        }
        GroupRow::Confidentiality => {
            let said = group.confidentiality(view.confidentiality).to_owned();
            plain(group.confidentiality_name(), said, view.confidentiality)
        }
        GroupRow::Setting(setting) => {
            plain(group.setting(setting), group.value(setting, &view.settings), false)
        }
    })
}

/// Who, and what this person is.
fn name(person: &PersonRow) -> String {
    let who = person.participant.name.reveal();
    let own = person.participant.function.as_ref();
    own.map_or_else(|| who.to_owned(), |own| format!("{who}, {}", own.reveal()))
}
