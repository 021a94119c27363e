//! The agenda beside the clock: minutes taken (planned), and the latest start of what is to come.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, widgets::Widget};

use crate::{
    app::row_name::RowName,
    domain::agenda::BlockKind,
    screen::{AgendaRow, RowState},
    tui::{
        text::{Column, clip, first_that_fits, width},
        theme,
    },
    words::Words,
};

/// The agenda in columns.
#[derive(Clone, Copy, Debug)]
pub struct AgendaList<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// Its rows in order.
    pub rows: &'a [AgendaRow],
    /// Whether anything is to come, with a latest start.
    pub with_latest: bool,
}

/// Widths of the columns at the right.
struct Columns {
    real: u16,
    planned: u16,
    latest: u16,
    long_names: bool,
}

impl AgendaList<'_> {
    /// How many rows it would like.
    pub fn height(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(u16::MAX).saturating_add(2)
    }

    fn columns(&self, room: u16) -> Columns {
        let planned = self.rows.iter().map(|row| width(&planned(self.words, row))).max();
        let mut columns = Columns {
            real: 4,
            planned: planned.unwrap_or(0) + 1,
            latest: if self.with_latest && 34 <= room { 7 } else { 0 },
            long_names: false,
        };
        columns.long_names = 30 <= columns.name_room(room);
        columns
    }
}

impl Columns {
    fn name_room(&self, room: u16) -> u16 {
        room.saturating_sub(self.real + self.planned + self.latest + 2)
    }
}

fn planned(words: Words, row: &AgendaRow) -> String {
    words.block().planned(row.planned, row.now_planned)
}

/// The rows that fit: the ones before the running row go first, the last one (the slot) stays.
fn shown(rows: &[AgendaRow], room: usize) -> Vec<Option<&AgendaRow>> {
    if rows.len() <= room {
        return rows.iter().map(Some).collect();
    }
    let now = rows.iter().rposition(|row| row.state == RowState::Now);
    let room = room.saturating_sub(2);
    let first = now.unwrap_or(0).saturating_sub(1).min(rows.len().saturating_sub(room + 1));
    let window = rows.iter().skip(first).take(room).map(Some);
    let mut shown: Vec<_> = window.collect();
    if first + room + 1 < rows.len() {
        shown.push(None);
    }
    shown.push(rows.last());
    shown
}

impl Widget for &AgendaList<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let columns = self.columns(area.width);
        let legend = if columns.latest == 0 {
            self.words.block().legend_short()
        } else {
            self.words.block().legend()
        };
        let mut column = Column::new(area, buf);
        let room = usize::from(column.rest.height);
        let with_legend = self.rows.len() + 2 <= room;
        if with_legend {
            column.edges(("", theme::HINT), (legend, theme::HINT));
            column.gap(1);
        }
        for row in shown(self.rows, usize::from(column.rest.height)) {
            match row {
                Some(row) => draw_row(self.words, &mut column, row, &columns),
                None => column.text(self.words.block().more(), theme::HINT),
            }
        }
    }
}

fn draw_row(words: Words, column: &mut Column<'_>, row: &AgendaRow, columns: &Columns) {
    let area = column.take(1);
    if area.is_empty() {
        return;
    }
    let is_slot = matches!(row.what, RowName::Block(BlockKind::Slot, _));
    let style = match row.state {
        RowState::Ahead if is_slot => theme::TITLE,
        state => theme::row(state),
    };
    let indent = if matches!(row.what, RowName::Step(..)) { "  " } else { "" };
    let mark = words.block().mark(row.state);
    let room = columns.name_room(area.width) + 2;
    let named = |long| format!("{indent}{mark} {}", words.block().row(&row.what, long));
    let name = match row.what {
        RowName::Block(..) => named(columns.long_names),
        RowName::Step(..) => first_that_fits(&[named(true), named(false)], room),
    };
    let mut cell = Cells { column, area, style };
    cell.left(&clip(&name, room), room);
    let mut right = area.right();
    let latest = row.latest.map(|at| words.time().clock(at)).unwrap_or_default();
    right = cell.right(&latest, right, columns.latest);
    right = cell.right(&planned(words, row), right, columns.planned);
    let real = row.real.map(|n| n.to_string()).unwrap_or_default();
    cell.right(&real, right, columns.real);
}

struct Cells<'a, 'b> {
    column: &'a mut Column<'b>,
    area: Rect,
    style: Style,
}

impl Cells<'_, '_> {
    fn left(&mut self, text: &str, room: u16) {
        let Rect { x, y, .. } = self.area;
        self.column.buf.set_stringn(x, y, text, usize::from(room), self.style);
    }

    /// Writes a text that ends at `end`, and says where the next column to the left ends.
    fn right(&mut self, text: &str, end: u16, wide: u16) -> u16 {
        let start = end.saturating_sub(wide).max(self.area.x);
        let used = width(text);
        if used <= wide && start + used <= end {
            let room = usize::from(used);
            self.column.buf.set_stringn(end - used, self.area.y, text, room, self.style);
        }
        start
    }
}
