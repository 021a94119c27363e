//! What a step has on the table: a title, notes, the list with one marked, and the answers.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::topics::in_sight;
use crate::{
    app::topic_row::TopicMark,
    domain::parked::OFTEN_DEFERRED,
    screen::{AgreeValue, ItemRow, NoteLine, StepListView},
    tui::{
        text::{Column, edges, first_that_fits, width, wrap},
        theme,
    },
    words::Words,
};

/// Most lines that the marked row takes, so that long words can be read.
const MARKED: usize = 3;
/// Most lines that a note takes.
const NOTE: usize = 2;

/// The list of a step.
#[derive(Clone, Copy, Debug)]
pub struct Docket<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// What is on the table.
    pub list: &'a StepListView,
}

/// How the rows are shared out.
struct Shares {
    above: u16,
    rows: u16,
    below: u16,
}

impl Docket<'_> {
    /// How many rows it would like.
    pub fn height(self, room: u16) -> u16 {
        self.wanted(room).total().saturating_add(1 + self.footer_height(room))
    }

    fn wanted(self, room: u16) -> Shares {
        let marked = self.marked_lines(room).len().saturating_sub(1);
        let rows = self.list.rows.len() + marked + usize::from(self.empty().is_some());
        Shares {
            above: notes_height(self.words, &self.list.above, room),
            rows: u16::try_from(rows).unwrap_or(u16::MAX),
            below: notes_height(self.words, &self.list.below, room),
        }
    }

    /// What can be done where nothing is on the list yet.
    fn empty(self) -> Option<String> {
        let nothing = self.list.rows.is_empty() && self.list.below.is_empty();
        self.words.step_list().empty(self.list.about).filter(|_| nothing)
    }

    /// Rows that stay below the list: a question, and the answers.
    fn footer_height(self, room: u16) -> u16 {
        let answers = self.answer_lines(room).len();
        u16::try_from(answers).unwrap_or(0) + u16::from(self.asks().is_some())
    }

    /// How often the marked topic was put off, where the group should decide.
    fn asks(self) -> Option<u16> {
        match self.list.rows.get(self.list.marked?)? {
            ItemRow::Topic(topic) if topic.mark == TopicMark::Open => {
                Some(topic.deferred).filter(|n| OFTEN_DEFERRED <= *n)
            }
            ItemRow::Topic(_) | ItemRow::Action(_) | ItemRow::Agree(_) => None,
        }
    }

    /// The answers, over as many lines as they need.
    fn answer_lines(self, room: u16) -> Vec<Vec<(u8, &'static str)>> {
        let mut lines: Vec<Vec<(u8, &'static str)>> = Vec::new();
        let mut used = u16::MAX;
        for (figure, answer) in &self.list.answers {
            let word = self.words.step_list().answer(*answer);
            let wide = width(word) + 2;
            if room < used.saturating_add(wide + GAP) {
                lines.push(Vec::new());
                used = 0;
            } else {
                used += GAP;
            }
            used += wide;
            if let Some(line) = lines.last_mut() {
                line.push((*figure, word));
            }
        }
        lines
    }

    fn marked_lines(self, room: u16) -> Vec<String> {
        let marked = self.list.marked.and_then(|marked| self.list.rows.get(marked));
        marked.map(|row| lines_of(self.words, row, room)).unwrap_or_default()
    }

    fn draw_rows(self, column: &mut Column<'_>, rows: u16) {
        if let Some(empty) = self.empty() {
            column.text(&empty, theme::HINT);
            return;
        }
        let further = self.marked_lines(column.rest.width).len().saturating_sub(1);
        let wide = if rows < 3 { 0 } else { further.min(usize::from(rows) / 2) };
        let lines = usize::from(rows).saturating_sub(wide);
        let sight = in_sight(self.list.marked.unwrap_or(0), self.list.rows.len(), lines);
        let rows = self.list.rows.iter().skip_while(|(i, _)| *i < sight.first);
        for (index, row) in rows.take(sight.shown) {
            draw_row(self.words, column, row, self.list.marked == Some(index), wide);
        }
        if let Some(more) = sight.more {
            column.text(&self.words.topic().more(more), theme::HINT);
        }
    }
}

/// Rows that the list itself has before there is one for its title.
const LEAST: u16 = 3;
/// Cells between two answers.
const GAP: u16 = 3;

impl Shares {
    fn total(&self) -> u16 {
        self.above.saturating_add(self.rows).saturating_add(self.below)
    }

    /// The same within so many rows: the list first, then the question above it, then the rest.
    fn within(self, room: u16) -> Self {
        let least_above = self.above.min(1);
        let rows = self.rows.min(room.saturating_sub(least_above));
        let above = self.above.min(room - rows);
        Self { above, rows, below: self.below.min(room - rows - above) }
    }
}

impl Widget for Docket<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let mut column = Column::new(area, buf);
        let footer = self.footer_height(area.width);
        let list = self.wanted(area.width).total().min(LEAST);
        if footer.saturating_add(list) < area.height {
            column.text(&self.words.step_list().title(self.list), theme::HEADING);
        }
        let shares = self.wanted(area.width).within(column.rest.height.saturating_sub(footer));
        draw_notes(self.words, &mut column, &self.list.above, shares.above);
        self.draw_rows(&mut column, shares.rows);
        draw_notes(self.words, &mut column, &self.list.below, shares.below);
        if let Some(deferred) = self.asks() {
            let asks =
                first_that_fits(&self.words.step_list().plan_or_let_go(deferred), area.width);
            column.text(&asks, theme::TITLE);
        }
        for line in self.answer_lines(area.width) {
            let mut spans = Vec::new();
            for (figure, word) in line {
                let gap = if spans.is_empty() { 0 } else { usize::from(GAP) };
                spans.push(Span::raw(" ".repeat(gap)));
                spans.push(Span::styled(figure.to_string(), theme::KEY));
                spans.push(Span::styled(format!(" {word}"), theme::HINT));
            }
            column.line(&Line::from(spans));
        }
    }
}

fn notes_height(words: Words, notes: &[NoteLine], room: u16) -> u16 {
    let lines = |note| wrap(&words.step_list().note_line(note), room.saturating_sub(2), NOTE).len();
    u16::try_from(notes.iter().map(lines).sum::<usize>()).unwrap_or(u16::MAX)
}

fn draw_notes(words: Words, column: &mut Column<'_>, notes: &[NoteLine], rows: u16) {
    let mut left = rows;
    for note in notes {
        let most = usize::from(left).min(NOTE);
        for (i, line) in
            wrap(&words.step_list().note_line(note), column.rest.width.saturating_sub(2), most)
                .into_iter()
                .enumerate()
        {
            let indent = if i == 0 { "" } else { "  " };
            column.text(&format!("{indent}{line}"), theme::TEXT);
            left -= 1;
        }
    }
}

/// The words of a row in lines, beside its facts.
fn lines_of(words: Words, row: &ItemRow, room: u16) -> Vec<String> {
    let (text, facts) = words.step_list().row(row);
    let taken = width(&first_that_fits(&facts, room / 2));
    let beside = if taken == 0 { 0 } else { taken + 2 };
    wrap(&text, room.saturating_sub(2 + beside), MARKED)
}

fn style_of(row: &ItemRow) -> Style {
    match row {
        ItemRow::Topic(topic) => match topic.mark {
            TopicMark::Open | TopicMark::Offered => theme::TEXT,
            TopicMark::Chosen | TopicMark::Unfinished => theme::TITLE,
            TopicMark::Done | TopicMark::Again(_) | TopicMark::LetGo => theme::HINT,
        },
        ItemRow::Action(action) if action.outcome.is_some() => theme::HINT,
        ItemRow::Action(_) => theme::TEXT,
        ItemRow::Agree(row) => match row.value {
            AgreeValue::Date(_) | AgreeValue::Person(_) => theme::TITLE,
            AgreeValue::Open | AgreeValue::SuggestedDate(_) | AgreeValue::SuggestedPerson(_) => {
                theme::TEXT
            }
        },
    }
}

fn draw_row(words: Words, column: &mut Column<'_>, row: &ItemRow, is_marked: bool, more: usize) {
    let room = column.rest.width;
    let (text, facts) = words.step_list().row(row);
    let facts = first_that_fits(&facts, room / 2);
    let sign = if is_marked { "▸" } else { "·" };
    let style = if is_marked { theme::SELECTION } else { style_of(row) };
    let quiet = if is_marked { style } else { theme::HINT };
    let lines = if is_marked && 0 < more { lines_of(words, row, room) } else { vec![text] };
    for (i, line) in lines.iter().take(more + 1).enumerate() {
        let area = column.take(1);
        if area.is_empty() {
            return;
        }
        if is_marked {
            column.buf.set_style(area, style);
        }
        let sign = if i == 0 { sign } else { " " };
        let facts = if i == 0 { facts.as_str() } else { "" };
        edges(area, column.buf, (&format!("{sign} {line}"), style), (facts, quiet));
    }
}
