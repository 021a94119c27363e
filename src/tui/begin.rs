//! Before the meeting: when, with how many, the proposed agenda, and what waits.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    frame::heading,
    text::{Column, edges, first_that_fits, width},
    theme,
    widgets::{figures::Figures, planned, topics::Rows},
};
use crate::{
    app::context::Remark,
    domain::{event::NextTime, figures::Outlook},
    screen::{Begin, PlannedRow, UntilStart},
    words::{DOT, Words},
};

/// Wide enough for the agenda beside the fields.
const TWO_COLUMNS: u16 = 72;
/// Longest wait, in seconds, that is shown as a clock.
const CLOCK: i64 = 6_000;

/// Draws the view.
pub fn draw(words: Words, begin: &Begin, area: Rect, buf: &mut Buffer) {
    let air = u16::from(16 <= area.height);
    let area = Rect { y: area.y + air, height: area.height - air, ..area };
    if area.width < TWO_COLUMNS {
        let mut column = Column::new(area, buf);
        draw_start(words, begin, &mut column, 0);
        draw_fields(words, begin, &mut column);
        column.gap(u16::from(12 <= area.height));
        draw_agenda(words, begin, &mut column);
        return;
    }
    let half = area.width / 2;
    let left = Rect { width: half - 2, ..area };
    let right = Rect { x: area.x + half + 2, width: area.width - half - 2, ..area };
    let mut column = Column::new(left, buf);
    draw_start(words, begin, &mut column, area.height / 4);
    heading(&mut column, words.begin().meeting());
    draw_fields(words, begin, &mut column);
    if let Some(at) = begin.ended {
        column.gap(1);
        column.wrapped(&words.begin().ended(at), 2, theme::TITLE);
    }
    column.gap(1);
    draw_sound(words, begin, &mut column);
    draw_remarks(words, &begin.remarks, &mut column);
    draw_waiting(words, begin, &mut column);
    draw_agenda(words, begin, &mut Column::new(right, buf));
}

/// Most words to the chair that are shown.
const FEEDBACK: usize = 3;
/// Most remarks that are shown.
const REMARKS: usize = 2;

fn draw_start(words: Words, begin: &Begin, column: &mut Column<'_>, most: u16) {
    match begin.until_start {
        UntilStart::In(seconds) if seconds < CLOCK && 3 <= most => {
            let digits = words.time().digits(seconds);
            let most = most.min(7);
            Figures::of_clock(digits, theme::TITLE, column.rest.width, most).draw(column);
            column.text(&words.begin().until_start(begin.until_start), theme::HINT);
        }
        UntilStart::In(seconds) if seconds < CLOCK => {
            let text = words.begin().until_start(begin.until_start);
            column.text(&format!("{} {text}", words.time().digits(seconds)), theme::TITLE);
        }
        other => column.wrapped(&words.begin().until_start(other), 2, theme::TITLE),
    }
    column.gap(u16::from(3 <= most));
}

fn draw_fields(words: Words, begin: &Begin, column: &mut Column<'_>) {
    for field in begin.fields.iter().copied() {
        let line = column.take(1);
        if line.is_empty() {
            return;
        }
        let row = Rect { width: line.width.min(44), ..line };
        let is_marked = field == begin.field;
        let (sign, style) = if is_marked { ("▸", theme::SELECTION) } else { (" ", theme::TEXT) };
        if is_marked {
            column.buf.set_style(row, style);
        }
        let name = format!("{sign} {}", words.begin().field(field));
        let value = format!("{} ", words.begin().value(begin, field));
        edges(row, column.buf, (&name, style), (&value, style));
    }
}

/// Through what is heard, while there is room for what matters more.
fn draw_sound(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let Some((output, heard)) = &begin.sound else { return };
    let is_silent = output.is_silent();
    if is_silent || 5 <= column.rest.height {
        let style = if is_silent { theme::WARNING } else { theme::HINT };
        column.wrapped(&words.signals().sound(output, *heard), 2, style);
        column.gap(1);
    }
}

/// What is wrong with the group's files, most of it cut where it would push all else away.
pub(super) fn draw_remarks(words: Words, remarks: &[Remark], column: &mut Column<'_>) {
    for remark in remarks.iter().take(REMARKS) {
        column.wrapped(&words.begin().remark(remark), 3, theme::WARNING);
    }
    if REMARKS < remarks.len() {
        column.text(&words.begin().more_remarks(remarks.len() - REMARKS), theme::WARNING);
    }
    column.gap(u16::from(!remarks.is_empty()));
}

fn draw_waiting(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let roles = words.begin().roles(begin);
    if !roles.is_empty() && 4 <= column.rest.height {
        heading(column, &words.begin().roles_title());
        for line in roles {
            column.text(&line, theme::TEXT);
        }
        column.gap(1);
    }
    if begin.agreed != NextTime::default() {
        heading(column, words.begin().agreed());
        for (name, value) in words
            .topic()
            .next_time(&begin.agreed)
            .into_iter()
            .filter(|(_, v)| v != words.topic().open())
        {
            column.text(&format!("{name}: {value}"), theme::TEXT);
        }
        column.gap(1);
    }
    if !begin.topics.is_empty() && 2 <= column.rest.height {
        heading(column, words.begin().topics());
        let list = Rows { words, rows: &begin.topics, selected: None };
        list.render(column.take(column.rest.height), column.buf);
    }
}

fn draw_agenda(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let which = words.begin().which(begin.meetings);
    let title = format!("{}{DOT}{which}", words.begin().agenda(begin.is_own));
    heading(column, &title);
    let room = usize::from(column.rest.height.saturating_sub(2 + feedback_rows(begin)));
    let shown = Shown::in_room(begin, room);
    let blocks = begin.agenda.iter().filter(|row| row.is_block());
    let long = planned::with_phase(
        words,
        blocks.map(|row| (&row.what, name_room(words, row, column.rest.width))),
    );
    for row in begin.agenda.iter().filter(|row| shown.steps || row.is_block()) {
        if column.rest.height <= 2 + feedback_rows(begin) {
            break;
        }
        draw_row(words, row, long, column);
        if shown.reasons && !row.reasons.is_empty() {
            column.text(&format!("       {}", words.plan().reasons(&row.reasons)), theme::HINT);
        }
    }
    for lack in begin.lacks.iter().take(usize::from(column.rest.height.saturating_sub(2))) {
        column.wrapped(&words.plan().lack(*lack), 2, theme::WARNING);
    }
    if 0 < begin.gone {
        column.wrapped(&words.news().topics_gone(begin.gone), 2, theme::WARNING);
    }
    column.gap(u16::from(3 <= column.rest.height));
    let style = if begin.outlook.is_short() { theme::WARNING } else { theme::TEXT };
    let fits = match begin.outlook {
        Outlook::Late(n) if n <= begin.late => words.begin().short_if_now(n),
        outlook => words.begin().fits(outlook, begin.spare),
    };
    column.beside(&fits, style, &words.begin().slot(begin));
    draw_foresight(words, begin, column);
    draw_feedback(words, begin, column);
}

/// Quietly, where there is room beside what was said to the chair.
fn draw_foresight(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let lines = [
        begin.odds.map(|odds| words.plan().odds(odds)),
        begin.record.map(|record| vec![words.plan().closed_on_time(record)]),
    ];
    for line in lines.into_iter().flatten() {
        if feedback_rows(begin) < column.rest.height {
            column.text(&first_that_fits(&line, column.rest.width), theme::HINT);
        }
    }
}

/// Rows kept for what was said to the chair: a gap, a title and a line.
fn feedback_rows(begin: &Begin) -> u16 {
    if begin.feedback.is_empty() { 0 } else { 3 }
}

fn draw_feedback(words: Words, begin: &Begin, column: &mut Column<'_>) {
    if begin.feedback.is_empty() || column.rest.height < 2 {
        return;
    }
    column.gap(u16::from(3 <= column.rest.height));
    heading(column, words.note().feedback());
    for said in begin.feedback.iter().take(FEEDBACK) {
        column.wrapped(said.reveal(), 3, theme::TEXT);
    }
}

/// How much of the proposal there is room for.
#[derive(Clone, Copy)]
struct Shown {
    steps: bool,
    reasons: bool,
}

impl Shown {
    /// Why a block is there says more than the names of its steps.
    fn in_room(begin: &Begin, room: usize) -> Self {
        let blocks = begin.agenda.iter().filter(|row| row.is_block()).count();
        let reasons = begin.agenda.iter().filter(|row| !row.reasons.is_empty()).count();
        let reasons_fit = blocks + reasons <= room;
        let steps = begin.agenda.len() + if reasons_fit { reasons } else { 0 } <= room;
        Self { steps, reasons: reasons_fit }
    }
}

/// The minutes of a row, those that are kept for the slot beside its own.
fn minutes(words: Words, row: &PlannedRow) -> String {
    words.begin().minutes_kept(row.planned, row.margin)
}

/// What is left for a row's name between its start and its minutes.
fn name_room(words: Words, row: &PlannedRow, whole: u16) -> u16 {
    let minutes = minutes(words, row);
    whole.saturating_sub(width(&minutes) + 8 + width(planned::indent(&row.what)))
}

fn draw_row(words: Words, row: &PlannedRow, long: bool, column: &mut Column<'_>) {
    let start = row.start.map(|at| words.time().clock(at)).unwrap_or_default();
    let (indent, style) = (planned::indent(&row.what), planned::style(&row.what));
    let minutes = minutes(words, row);
    let room = name_room(words, row, column.rest.width);
    let name = planned::name(words, &row.what, long, room);
    column.edges((&format!("{start:5}  {indent}{name}"), style), (&minutes, style));
}
