//! The card of a werkvorm: what it is for, how it goes, what it needs and when it was done.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    deeds::draw_step as draw_clock_beside,
    text::{Column, width, wrap},
    theme,
};
use crate::{
    domain::grade::Grade,
    screen::{AgendaView, Card, CardStep, CardView},
    words::{DOT, Words},
};

/// Rows from which empty ones part what a card says.
const AIRY: u16 = 13;

/// Draws the card, and below it what the group told the chair last time.
pub fn draw(words: Words, view: &AgendaView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    match &view.card {
        Some(card) => draw_card(words, card, Form::within(words, card, column.rest), &mut column),
        None => draw_block(words, view, &mut column),
    }
    let told = view.feedback.iter().map(|told| format!("“{}”", told.reveal()));
    let lines: Vec<String> = told.flat_map(|told| wrap(&told, area.width, 3)).collect();
    if !lines.is_empty() && 3 <= column.rest.height {
        column.gap(1);
        column.text(words.agenda().feedback(), theme::HINT);
        for line in &lines {
            column.text(line, theme::TEXT);
        }
    }
}

/// Draws the card of the werkvorm that runs, the clock beside it.
pub fn draw_running(words: Words, view: &CardView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let running = (&view.clock, view.ends, view.last_moment);
    draw_clock_beside(words, running, &mut column);
    match &view.card {
        Some(card) => draw_from(words, card, view.from, &mut column),
        None => column.wrapped(words.agenda().no_card(), 3, theme::TEXT),
    }
}

/// More rows than any card has.
const TALLEST: u16 = 200;

/// Draws a card whole from this line on, and below it that there is more where that is so.
fn draw_from(words: Words, card: &Card, from: usize, column: &mut Column<'_>) {
    let drawn = |form: Form| {
        let mut whole = Buffer::empty(Rect { x: 0, y: 0, height: TALLEST, ..column.rest });
        let mut inner = Column::new(whole.area, &mut whole);
        draw_card(words, card, form, &mut inner);
        let height = TALLEST - inner.rest.height;
        (whole, height)
    };
    let airy = drawn(Form { has_rules: true, is_airy: true, air: 1 });
    let fits = airy.1 <= column.rest.height;
    let close = Form { has_rules: true, is_airy: false, air: 0 };
    let (whole, height) = if fits { airy } else { drawn(close) };
    let has_more = column.rest.height < height;
    let shown = column.take(column.rest.height.saturating_sub(u16::from(has_more)));
    let last = height.saturating_sub(shown.height);
    let from = u16::try_from(from).unwrap_or(last).min(last);
    for (x, y) in (0..shown.width).flat_map(|x| (0..shown.height.min(height)).map(move |y| (x, y)))
    {
        let place = (shown.x + x, shown.y + y);
        if let (Some(drawn), Some(cell)) = (whole.cell((x, from + y)), column.buf.cell_mut(place)) {
            *cell = drawn.clone();
        }
    }
    if has_more {
        column.text(&words.action().scroll(), theme::HINT);
    }
}

/// What a block is for, where it is no werkvorm.
fn draw_block(words: Words, view: &AgendaView, column: &mut Column<'_>) {
    let Some(row) = view.rows.get(view.marked).filter(|_| view.library.is_none()) else { return };
    let minutes = words.time().min(i64::from(row.planned.get()));
    draw_head(&words.block().planned_row(&row.what, true).to_uppercase(), &minutes, column);
}

fn draw_head(kind: &str, facts: &str, column: &mut Column<'_>) {
    column.line(&Line::from_iter([
        Span::styled(kind.to_owned(), theme::grade(Grade::Calm, false)),
        Span::styled(format!("{DOT}{facts}"), theme::HINT),
    ]));
}

/// How much of a card is said.
#[derive(Clone, Copy)]
struct Form {
    /// What holds in each step.
    has_rules: bool,
    /// The steps stand apart.
    is_airy: bool,
    /// Empty rows above and below the steps.
    air: u16,
}

impl Form {
    /// The most for which there is room.
    fn within(words: Words, card: &Card, Rect { height: room, width: wide, .. }: Rect) -> Self {
        let rows =
            |text: &str, most| u16::try_from(wrap(text, wide, most).len()).unwrap_or(u16::MAX);
        let below: u16 = about(words, card).iter().map(|text| rows(text, ABOUT)).sum();
        let above = 1 + rows(&card.name, 2) + rows(&card.goal, 4);
        let steps = u16::try_from(card.steps.len()).unwrap_or(u16::MAX);
        let rules = card.steps.iter().filter_map(|step| step.rule.as_deref());
        let of_rules: u16 = rules.map(|rule| rows(rule, RULE)).sum();
        let has_rules = above + below + 2 * steps + of_rules + 2 <= room;
        let air = u16::from(AIRY <= room && above + below + steps + 2 <= room);
        Self { has_rules, is_airy: has_rules, air }
    }
}

fn draw_card(words: Words, card: &Card, form: Form, column: &mut Column<'_>) {
    let kind = words.library().kind(card.kind).to_uppercase();
    draw_head(&kind, &words.agenda().length(card), column);
    column.wrapped(&card.name, 2, theme::TITLE);
    column.wrapped(&card.goal, 4, theme::TEXT);
    column.gap(form.air);
    for (at, step) in card.steps.iter().enumerate() {
        column.gap(u16::from(form.is_airy && 0 < at));
        draw_step(step, form.has_rules, column);
    }
    column.gap(form.air);
    for text in about(words, card) {
        column.wrapped(&text, u16::try_from(ABOUT).unwrap_or(0), theme::HINT);
    }
}

/// Most rows of the name of a step, of a rule, and of each thing to know.
const NAME: usize = 2;
const RULE: usize = 2;
const ABOUT: usize = 3;
/// Cells before a rule.
const INDENT: u16 = 2;

/// A step with its minutes, and where there is room the rule that holds in it.
fn draw_step(step: &CardStep, with_rule: bool, column: &mut Column<'_>) {
    let minutes = step.minutes.to_string();
    let beside = column.rest.width.saturating_sub(width(&minutes) + 2 + INDENT);
    for (at, line) in wrap(&step.name, beside, NAME).iter().enumerate() {
        let (sign, right) = if at == 0 { ("·", minutes.as_str()) } else { (" ", "") };
        column.edges((&format!("{sign} {line}"), theme::TEXT), (right, theme::HINT));
    }
    let room = column.rest.width.saturating_sub(INDENT);
    for line in step.rule.iter().filter(|_| with_rule).flat_map(|rule| wrap(rule, room, RULE)) {
        column.text(&format!("{:1$}{line}", "", usize::from(INDENT)), theme::HINT);
    }
}

/// For whom it is, when it was done, and what it needs.
fn about(words: Words, card: &Card) -> Vec<String> {
    let needed = words.agenda().needs(card).into_iter();
    let needs = needed.map(|(name, text)| format!("{name}: {text}"));
    words.agenda().facts(card).into_iter().chain(needs).collect()
}
