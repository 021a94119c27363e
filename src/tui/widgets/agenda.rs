//! The agenda beside the clock: each block and the steps of the running one, with one number each.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
    widgets::Widget,
};

use crate::{
    app::row_name::RowName,
    domain::agenda::BlockKind,
    screen::{AgendaRow, RowState},
    tui::{
        text::{Column, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// The agenda from the top down.
#[derive(Clone, Copy, Debug)]
pub struct AgendaList<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// Its rows in order.
    pub rows: &'a [AgendaRow],
    /// How the mark of what runs looks.
    pub now: Style,
}

/// Rows of an area from which the list has a row above it, where that takes none from its own.
const WITH_LEGEND: u16 = 15;

impl AgendaList<'_> {
    /// Rows above the list.
    fn legend(&self, area: Rect) -> u16 {
        let height = usize::from(area.height);
        u16::from(WITH_LEGEND <= area.height && self.rows.len() < height)
    }

    /// Rows in which all of it is told, without empty ones between.
    pub fn height(&self, area: Rect) -> u16 {
        let lines = self.rows.iter().map(|row| self.lines(row, area.width, MOST).len().max(1));
        let rows = u16::try_from(lines.sum::<usize>()).unwrap_or(u16::MAX);
        rows.saturating_add(self.legend(area))
    }

    /// Whether blocks have an empty row between them.
    fn is_airy(&self, room: u16) -> bool {
        self.rows.len() * 2 + 4 < usize::from(room)
    }
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
        let mut column = Column::new(area, buf);
        if 0 < self.legend(area) {
            let [left, right] = [self.words.block().agenda(), self.words.block().minutes()];
            column.edges((left, theme::HINT), (right, theme::HINT));
        }
        let is_airy = self.is_airy(column.rest.height);
        let mut spare = usize::from(column.rest.height).saturating_sub(self.rows.len());
        for (index, row) in shown(self.rows, usize::from(column.rest.height)).iter().enumerate() {
            let Some(row) = row else {
                column.text(self.words.block().more(), theme::HINT);
                continue;
            };
            if is_airy && 0 < index && row.what.kind().is_some() {
                column.gap(1);
            }
            let most = if is_airy { MOST } else { MOST.min(1 + spare) };
            spare -= self.draw_row(&mut column, row, most) - 1;
        }
    }
}

/// Most rows of a name that does not fit in one.
const MOST: usize = 2;

impl AgendaList<'_> {
    /// Draws a row, in at most so many; says how many it took.
    fn draw_row(&self, column: &mut Column<'_>, row: &AgendaRow, most: usize) -> usize {
        let words = self.words.block();
        let (is_slot, is_now) = (row.what.is_slot(), row.state == RowState::Now);
        let name_style = if is_slot && row.state != RowState::Done {
            theme::OF_SLOT
        } else {
            theme::row(row.state)
        };
        let mark = match row.state {
            _ if row.fell_away() => theme::HINT,
            _ if is_slot && row.state != RowState::Done => theme::OF_SLOT,
            RowState::Now => self.now,
            RowState::Done | RowState::Ahead => theme::HINT,
        };
        let indent = indent(row);
        let room = column.rest.width.saturating_sub(width(indent) + 2);
        let number = number(self.words, row);
        let longer = words.longer(row.longer());
        let lines = self.lines(row, column.rest.width, most);
        let (name, further) = match lines.as_slice() {
            [name, further @ ..] => (name.clone(), further.to_vec()),
            [] => (String::new(), Vec::new()),
        };
        let mut free = room.saturating_sub(width(&name) + width(&number) + 1);
        let mut right = vec![Span::styled(number, number_style(row, name_style))];
        let fixed = if row.is_fixed { self.words.agenda().locked() } else { "" };
        for (beside, gap) in [(fixed, " "), (longer.as_str(), "  ")] {
            let used = width(beside) + width(gap);
            if !beside.is_empty() && used <= free {
                free -= used;
                right.insert(0, Span::styled(format!("{beside}{gap}"), theme::HINT));
            }
        }
        let mut left = vec![
            Span::raw(indent),
            Span::styled(format!("{} ", words.mark(row)), theme::mark(mark)),
            Span::styled(name, name_style),
        ];
        let form = words.form(&row.what).map(|form| format!("{DOT}{form}"));
        if let Some(form) = form.filter(|form| width(form) < free) {
            let quiet =
                if is_now { theme::HINT.remove_modifier(Modifier::BOLD) } else { theme::HINT };
            left.push(Span::styled(form, quiet));
        }
        let area = column.take(1);
        if area.is_empty() {
            return 1;
        }
        column.buf.set_line(area.x, area.y, &Line::from(left), area.width);
        let figures = Line::from(right);
        let used = u16::try_from(figures.width()).unwrap_or(u16::MAX).min(area.width);
        column.buf.set_line(area.right() - used, area.y, &figures, used);
        for line in &further {
            column.text(&format!("{indent}  {line}"), name_style);
        }
        1 + further.len()
    }

    /// Columns for the name of a row, beside its minutes.
    fn room(&self, row: &AgendaRow, columns: u16) -> u16 {
        let beside = width(indent(row)) + 2 + width(&number(self.words, row)) + 1;
        columns.saturating_sub(beside)
    }

    /// Its name over so many lines at the most, beside its minutes.
    fn lines(&self, row: &AgendaRow, columns: u16, most: usize) -> Vec<String> {
        wrap(&self.name(row, columns), self.room(row, columns), most)
    }

    /// Whether every step has room for its whole name: where one has not, all have their short one.
    fn are_whole(&self, columns: u16) -> bool {
        self.rows.iter().all(|row| match &row.what {
            RowName::Step(name, Some(_)) => {
                width(self.words.block().name(name)) <= self.room(row, columns)
            }
            RowName::Step(_, None) | RowName::Block(..) | RowName::Topic(_) => true,
        })
    }

    /// A block by its kind, a step by its whole name or its short one.
    fn name(&self, row: &AgendaRow, columns: u16) -> String {
        match &row.what {
            RowName::Block(kind, _) => self.words.block().in_ribbon(*kind).to_owned(),
            RowName::Topic(_) => self.words.block().in_ribbon(BlockKind::Onderwerp).to_owned(),
            RowName::Step(name, short) => {
                let whole = self.words.block().name(name);
                let shown = short.as_deref().filter(|_| !self.are_whole(columns));
                shown.unwrap_or(whole).to_owned()
            }
        }
    }
}

const fn indent(row: &AgendaRow) -> &'static str {
    if matches!(row.what, RowName::Step(..)) { "  " } else { "" }
}

/// The minutes that something took, takes or will take; for what fell away that it did.
fn number(words: Words, row: &AgendaRow) -> String {
    let planned = row.now_planned.unwrap_or(row.planned);
    match (row.state, row.real) {
        _ if row.fell_away() => words.block().dropped().to_owned(),
        (RowState::Done | RowState::Now, Some(real)) => real.to_string(),
        _ => words.block().with_margin(planned, row.margin),
    }
}

fn number_style(row: &AgendaRow, of_name: Style) -> Style {
    match row.state {
        RowState::Now => of_name,
        _ if row.what.is_slot() => of_name,
        RowState::Done | RowState::Ahead => theme::HINT,
    }
}
