//! What waits for the meeting: what was agreed, what is parked, what was said to the chair.

use crate::{
    domain::event::NextTime,
    screen::Begin,
    tui::{
        text::{Column, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// Most words to the chair that are shown.
const FEEDBACK: usize = 3;
/// Most rows of each.
const MOST: usize = 3;

/// A heading, and what stands below it.
type Part = (String, Vec<Said>);

/// A row of it, and what stands at its right, longest first, as far as there is room.
#[derive(Clone, Debug)]
struct Said {
    text: String,
    beside: Vec<String>,
}

fn parts(words: Words, begin: &Begin, room: u16) -> Vec<Part> {
    let mut parts = Vec::new();
    if begin.agreed != NextTime::default() {
        let agreed = words.topic().next_time(&begin.agreed).into_iter();
        let known = agreed.filter(|(_, value)| value != words.topic().open());
        let line = known.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>();
        parts.push((words.begin().agreed().to_owned(), plain(wrap(&line.join(DOT), room, MOST))));
    }
    if !begin.topics.is_empty() {
        let rows = begin.topics.iter().flat_map(|(_, topic)| {
            let age = words.time().ago(topic.days);
            aged(&format!("· {}", topic.text.reveal()), age, room)
        });
        parts.push((words.begin().topics().to_owned(), rows.collect()));
    }
    if !begin.feedback.is_empty() {
        let said = begin.feedback.iter().take(FEEDBACK);
        let lines = said.flat_map(|said| wrap(said.reveal(), room, MOST)).collect();
        parts.push((words.note().feedback().to_owned(), plain(lines)));
    }
    parts
}

fn plain(lines: Vec<String>) -> Vec<Said> {
    lines.into_iter().map(|text| Said { text, beside: Vec::new() }).collect()
}

/// A topic with its age at the right of its last row.
fn aged(row: &str, age: [String; 2], room: u16) -> Vec<Said> {
    let mut lines = plain(hanging(row, room));
    if let Some(last) = lines.last_mut() {
        last.beside = age.into();
    }
    lines
}

/// A row of a list in as many lines as it needs, the further ones below its words.
fn hanging(row: &str, room: u16) -> Vec<String> {
    let lines = wrap(row, room.saturating_sub(2), MOST);
    let indented = lines.into_iter().enumerate();
    indented.map(|(at, line)| if at == 0 { line } else { format!("  {line}") }).collect()
}

/// How many rows all of it would like.
pub(super) fn rows(words: Words, begin: &Begin, room: u16) -> u16 {
    let rows: usize = parts(words, begin, room).iter().map(|(_, lines)| lines.len() + 2).sum();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Draws what there is room for; of what is cut is told how much more there is.
pub(super) fn draw(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let parts = parts(words, begin, column.rest.width);
    let wanted: usize = parts.iter().map(|(_, lines)| lines.len() + 2).sum();
    let is_roomy = wanted <= usize::from(column.rest.height);
    for (heading, lines) in parts {
        column.gap(u16::from(is_roomy || 4 < column.rest.height));
        if column.rest.height < 2 {
            return;
        }
        column.text(&heading, theme::HINT);
        let room = usize::from(column.rest.height);
        let more = if lines.len() <= room { 0 } else { lines.len() + 1 - room };
        for line in lines.iter().take(lines.len() - more) {
            let room = column.rest.width.saturating_sub(width(&line.text) + 2);
            let fits = |beside: &&String| width(beside) <= room;
            let beside = line.beside.iter().find(fits).map_or("", String::as_str);
            column.edges((&line.text, theme::TEXT), (beside, theme::HINT));
        }
        if 0 < more {
            column.text(&words.topic().more(more), theme::HINT);
        }
    }
}

/// Who does what, while there is room.
pub(super) fn draw_roles(words: Words, begin: &Begin, column: &mut Column<'_>) {
    let roles = words.begin().roles(begin);
    if roles.is_empty() || column.rest.height < 3 {
        return;
    }
    column.text(&words.begin().roles_title(), theme::HINT);
    for (at, [told, bare]) in roles.iter().enumerate() {
        let left = roles.len() - at;
        if column.rest.height < 2 && 1 < left {
            column.text(&words.topic().more(left), theme::HINT);
            break;
        }
        let line = if width(told) <= column.rest.width { told } else { bare };
        column.wrapped(line, 2, theme::TEXT);
    }
    column.gap(u16::from(1 < column.rest.height));
}
