//! What a step has on the table: a title, the list with one marked, and the answers.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    rows::{Row, Rows},
    words_table::{WordsTable, lighting_up},
};
use crate::{
    app::topic_row::{TopicMark, TopicRow},
    domain::parked::OFTEN_DEFERRED,
    screen::{AgreeValue, ItemRow, StepListView, TableView},
    tui::{
        text::{Column, first_that_fits, width},
        theme,
    },
    words::Words,
};

/// Cells between two answers.
const GAP: u16 = 3;
/// The same where they have little room.
const NARROW: u16 = 2;

/// Rows of the list and its title before there is one for a question below them.
const LEAST: u16 = 3;

/// The list of a step.
#[derive(Clone, Copy, Debug)]
pub struct Docket<'a> {
    /// The language in which it is drawn.
    pub words: Words,
    /// What is on the table.
    pub list: &'a StepListView,
    /// In which of the forms for which there is room the table is drawn, rather than told in words.
    pub as_table: Option<usize>,
    /// Another list is open before it.
    pub is_behind: bool,
    /// What is said above the clock asks the same: it has no title of its own.
    pub has_heading: bool,
    /// What the figures are for.
    pub figures: FiguresAre,
}

/// What the figures are for while a list is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiguresAre {
    /// They say something of the marked one, which is told below the list.
    Told,
    /// They are for a line that is open: the rows of what they would say stay empty.
    Elsewhere,
    /// The same, where the list needs those rows.
    Gone,
}

impl<'a> Docket<'a> {
    /// How many rows it would like.
    pub fn height(self, room: u16) -> u16 {
        let asks = u16::from(self.asks().is_some());
        let title = u16::from(!self.has_heading);
        let above =
            if self.as_table.is_some() { self.table_rows(room).unwrap_or(0) } else { title };
        self.list_height(&self.rows(), room).saturating_add(above + asks + self.footer_height(room))
    }

    /// The ways to tell the words around its table in so many columns, the best first; none where it has no
    /// table. What people said is rather told whole without chairs than cut beside them: whose turn it is says
    /// the question too.
    pub fn ways(self, room: u16) -> Vec<Self> {
        let Some(view) = self.table_view() else { return Vec::new() };
        let drawn = lighting_up(view, room);
        let form = |(form, table): (usize, WordsTable)| {
            (table.is_cut(), Self { as_table: Some(form), ..self })
        };
        let all: Vec<(bool, Self)> = drawn.into_iter().enumerate().map(form).collect();
        let of = |is_cut| all.iter().filter(move |way| way.0 == is_cut).map(|way| way.1);
        let told = Self { as_table: None, ..self };
        of(false).chain([told]).chain(of(true)).collect()
    }

    /// What is on the table before any word was said; nothing where it has none.
    pub fn silent(self) -> Option<StepListView> {
        let table = self.table_view()?.clone().silent();
        Some(StepListView { rows: vec![ItemRow::Table(table)].into(), ..self.list.clone() })
    }

    /// The fewest rows with which the words around its table are told in this way.
    pub fn least_height(self, room: u16) -> u16 {
        let told = || self.rows().first_height(room);
        let table = self.table_rows(room).unwrap_or_else(told);
        table.saturating_add(self.footer_height(room))
    }

    /// Rows of its table in so many columns, where it has one of this form.
    fn table_rows(self, room: u16) -> Option<u16> {
        Some(self.table(room)?.rows())
    }

    fn table(self, room: u16) -> Option<WordsTable> {
        let form = self.as_table?;
        lighting_up(self.table_view()?, room).into_iter().nth(form)
    }

    fn table_view(self) -> Option<&'a TableView> {
        self.list.rows.iter().find_map(|(_, row)| match row {
            ItemRow::Table(table) => Some(table),
            _ => None,
        })
    }

    fn list_height(self, rows: &Rows, room: u16) -> u16 {
        rows.height(room) + u16::from(self.empty().is_some())
    }

    fn rows(self) -> Rows {
        let words = self.words;
        let is_told =
            |row: &ItemRow| !(self.as_table.is_some() && matches!(row, ItemRow::Table(_)));
        let told = self.list.rows.iter().filter(|(_, row)| is_told(row));
        let rows: Vec<_> = told.map(|(at, row)| (at, read(words, row))).collect();
        let count = self.list.rows.len() - usize::from(self.as_table.is_some());
        let (marked, is_behind) = (self.list.marked, self.is_behind);
        Rows { words, rows, count, marked, is_behind, is_airy: false }
    }

    /// What can be done where nothing is on the list yet.
    fn empty(self) -> Option<String> {
        self.words.step_list().empty(self.list).filter(|_| self.list.rows.is_empty())
    }

    /// Rows of the answers, which stay below the list.
    fn footer_height(self, room: u16) -> u16 {
        u16::try_from(self.answer_lines(room).1.len()).unwrap_or(0)
    }

    /// How often the marked topic was put off, where the group should decide.
    fn asks(self) -> Option<u16> {
        match self.list.rows.get(self.list.marked?)? {
            ItemRow::Topic(topic) if topic.mark == TopicMark::Open => {
                Some(topic.deferred).filter(|n| OFTEN_DEFERRED <= *n)
            }
            ItemRow::Topic(_)
            | ItemRow::Action(_)
            | ItemRow::Agree(_)
            | ItemRow::Note(_)
            | ItemRow::Waiting(_)
            | ItemRow::Table(_) => None,
        }
    }

    /// The answers on one line, whole or short, or else over as many as they need; cells between two.
    fn answer_lines(self, room: u16) -> (u16, Vec<Answers>) {
        let say = self.words.step_list();
        let open = || self.list.answers.iter().filter(|_| self.figures != FiguresAre::Gone);
        let whole = open().map(|(at, answer)| (*at, say.answer(*answer))).collect();
        let short = open().map(|(at, answer)| (*at, say.short_answer(*answer))).collect();
        let [whole, short] = [(whole, GAP), (short, NARROW)]
            .map(|(answers, gap): (Answers, u16)| (gap, in_lines(answers, gap, room)));
        if 1 < whole.1.len() && short.1.len() == 1 { short } else { whole }
    }

    fn draw_answers(self, column: &mut Column<'_>) {
        let (between, lines) = self.answer_lines(column.rest.width);
        for line in lines.into_iter().filter(|_| self.figures == FiguresAre::Told) {
            let mut spans = Vec::new();
            for (figure, word) in line {
                let gap = if spans.is_empty() { 0 } else { usize::from(between) };
                spans.push(Span::raw(" ".repeat(gap)));
                spans.push(Span::styled(figure.to_string(), theme::KEY));
                spans.push(Span::styled(format!(" {word}"), theme::HINT));
            }
            column.line(&Line::from(spans));
        }
    }
}

impl Widget for Docket<'_> {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let mut column = Column::new(area, buf);
        let rows = self.rows();
        let list = self.list_height(&rows, area.width);
        let answers = self.footer_height(area.width);
        let fits = list.min(LEAST) + answers < area.height;
        let asks = self.asks().filter(|_| fits);
        let footer = answers + u16::from(asks.is_some());
        let room = area.height.saturating_sub(footer);
        // Where the list does not fit whole, the title says so; below that there is no room for one.
        let by_lines = usize::from(list) == rows.count;
        let is_told = self.as_table.is_none() && self.table_view().is_some();
        let is_roomy = 4 <= room || 3 <= room && (room < list || by_lines);
        let is_whole = rows.marked_height(area.width, room) < room;
        let has_title = !self.has_heading && (list < room || is_roomy && is_whole && !is_told);
        if let Some(sign) = self.table(area.width) {
            sign.render(column.take(sign.rows()), column.buf);
        } else if has_title {
            rows.draw_title(&mut column, &self.words.step_list().title(self.list), footer);
        }
        let listed = column.take(column.rest.height.saturating_sub(footer).min(list));
        let mut inner = Column::new(listed, column.buf);
        match self.empty() {
            Some(empty) => inner.text(&empty, theme::HINT),
            None => rows.draw(&mut inner, !has_title),
        }
        if let Some(deferred) = asks {
            let asked = self.words.step_list().plan_or_let_go(deferred);
            let shown = first_that_fits(&asked, area.width);
            column.text(&shown, theme::TITLE);
        }
        self.draw_answers(&mut column);
    }
}

/// Answers on one line, each with its figure.
type Answers = Vec<(u8, &'static str)>;

/// Answers in as many lines as they need, with so many cells between two.
fn in_lines(answers: Answers, gap: u16, room: u16) -> Vec<Answers> {
    let mut lines: Vec<Answers> = Vec::new();
    let mut used = u16::MAX;
    for (figure, word) in answers {
        let wide = width(word) + 2;
        if room < used.saturating_add(wide + gap) {
            lines.push(Vec::new());
            used = 0;
        } else {
            used += gap;
        }
        used += wide;
        if let Some(line) = lines.last_mut() {
            line.push((figure, word));
        }
    }
    lines
}

/// A parked topic as a row.
pub fn of_topic(words: Words, topic: &TopicRow) -> Row {
    let (style, is_settled) = look_of(topic.mark);
    Row {
        text: topic.text.reveal().to_owned(),
        facts: words.topic().facts(topic),
        style,
        is_settled,
        ..Row::default()
    }
}

/// How a topic looks, and whether what had to be said of it was said.
const fn look_of(mark: TopicMark) -> (Style, bool) {
    match mark {
        TopicMark::Open | TopicMark::Offered => (theme::TEXT, false),
        TopicMark::Unfinished => (theme::TITLE, false),
        TopicMark::Chosen => (theme::TITLE, true),
        TopicMark::Done | TopicMark::Again(_) | TopicMark::LetGo => (theme::HINT, true),
    }
}

fn read(words: Words, item: &ItemRow) -> Row {
    let (text, facts) = words.step_list().row(item);
    let (style, is_settled) = match item {
        ItemRow::Topic(topic) => look_of(topic.mark),
        ItemRow::Action(action) if action.outcome.is_some() => (theme::HINT, true),
        ItemRow::Action(_) | ItemRow::Note(_) | ItemRow::Waiting(_) | ItemRow::Table(_) => {
            (theme::TEXT, false)
        }
        ItemRow::Agree(row) => match row.value {
            AgreeValue::Date(_) | AgreeValue::Person(_) => (theme::TITLE, true),
            AgreeValue::Open | AgreeValue::SuggestedDate(_) | AgreeValue::SuggestedPerson(_) => {
                (theme::TEXT, false)
            }
        },
    };
    // Words of people are told whole.
    Row { text, facts, style, is_settled, is_whole: matches!(item, ItemRow::Table(_)) }
}
