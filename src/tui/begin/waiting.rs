//! What waits for the meeting: what was agreed, what is parked, what was said to the chair.

use crate::{
    app::topic_row::TopicRow,
    domain::event::NextTime,
    screen::Begin,
    tui::{
        text::{Column, clip, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// Most words to the chair that are shown.
const FEEDBACK: usize = 3;
/// Most rows of each.
const MOST: usize = 3;

/// What waits, below its heading.
#[derive(Debug)]
struct Part {
    heading: String,
    /// The first of it, each in as many lines as it needs.
    items: Vec<Item>,
    /// How many there are.
    count: usize,
}

/// One thing that waits, and what stands at the right of its last line, longest first, as far as there is room.
#[derive(Debug)]
struct Item {
    lines: Vec<String>,
    beside: Vec<String>,
}

impl Item {
    /// What stands at the right of its last line in this form, where that has room.
    fn beside(&self, form: usize, room: u16) -> Option<&str> {
        let last = self.lines.last().map_or(0, |line| width(line));
        let beside = self.beside.get(form)?;
        (last + 2 + width(beside) <= room).then_some(beside)
    }
}

impl Part {
    /// In which form the items tell the same: one in which as many have it as in the shortest.
    fn form(&self, room: u16) -> usize {
        let count =
            |form| self.items.iter().filter(|item| item.beside(form, room).is_some()).count();
        let forms = self.items.iter().map(|item| item.beside.len()).max().unwrap_or(0);
        let shortest = forms.saturating_sub(1);
        (0..forms).find(|form| count(*form) == count(shortest)).unwrap_or(shortest)
    }

    fn plain(heading: &str, items: impl Iterator<Item = Vec<String>>) -> Self {
        let items: Vec<_> = items.map(|lines| Item { lines, beside: Vec::new() }).collect();
        Self { heading: heading.to_owned(), count: items.len(), items }
    }

    /// How many lines its items would like.
    fn lines(&self) -> usize {
        self.items.iter().map(|item| item.lines.len()).sum()
    }

    /// How many of its items are seen whole in so many rows, with a row for how many more there are.
    fn seen(&self, rows: usize) -> usize {
        if self.items.len() == self.count && self.lines() <= rows {
            return self.count;
        }
        let ends = self.items.iter().scan(0, |end, item| {
            *end += item.lines.len();
            Some(*end)
        });
        ends.take_while(|end| *end < rows).count()
    }

    /// The same with its first item cut to so many lines.
    fn cut(mut self, rows: usize, room: u16) -> Self {
        if let Some(first) = self.items.first_mut() {
            first.lines.truncate(rows);
            let last = first.lines.pop().unwrap_or_default();
            first.lines.push(clip(&format!("{last} …"), room));
        }
        self
    }
}

/// All that waits, in so many columns.
#[derive(Debug)]
pub(super) struct Waiting {
    words: Words,
    parts: Vec<Part>,
}

impl Waiting {
    /// What waits for this meeting.
    pub(super) fn of(words: Words, begin: &Begin, room: u16) -> Self {
        Self { words, parts: parts(words, begin, room) }
    }

    /// How many rows all of it would like.
    pub(super) fn rows(&self) -> u16 {
        let rows: usize = self.parts.iter().map(|part| part.lines() + 2).sum();
        u16::try_from(rows).unwrap_or(u16::MAX)
    }

    /// Draws what there is room for; of what is left out is told how much it is.
    pub(super) fn draw(self, column: &mut Column<'_>) {
        let is_roomy = self.rows() <= column.rest.height;
        for part in self.parts {
            column.gap(u16::from(is_roomy || 4 < column.rest.height));
            if column.rest.height < 2 {
                return;
            }
            column.text(&part.heading, theme::HINT);
            let rows = usize::from(column.rest.height);
            let part = if part.seen(rows) == 0 && 1 < rows {
                part.cut(rows - 1, column.rest.width)
            } else {
                part
            };
            let (seen, form) = (part.seen(rows), part.form(column.rest.width));
            for item in part.items.iter().take(seen) {
                draw_item(item, form, column);
            }
            if seen < part.count {
                column.text(&self.words.topic().more(part.count - seen), theme::HINT);
            }
        }
    }
}

fn parts(words: Words, begin: &Begin, room: u16) -> Vec<Part> {
    let mut parts = Vec::new();
    if begin.agreed != NextTime::default() {
        let agreed = words.topic().next_time(&begin.agreed).into_iter();
        let known = agreed.filter(|(_, value)| value != words.topic().open());
        let line = known.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>();
        let lines = wrap(&line.join(DOT), room, MOST);
        parts.push(Part::plain(words.begin().agreed(), [lines].into_iter()));
    }
    if !begin.topics.is_empty() {
        let items = begin.topics.iter().map(|(_, topic)| of_topic(words, topic, room));
        parts.push(Part {
            heading: words.begin().topics().to_owned(),
            items: items.collect(),
            count: begin.topics.len(),
        });
    }
    if !begin.feedback.is_empty() {
        let said = begin.feedback.iter().take(FEEDBACK);
        let items = said.map(|said| wrap(said.reveal(), room, MOST));
        parts.push(Part::plain(words.note().feedback(), items));
    }
    parts
}

/// A topic and since when it waits; that it was brought stands below it where there is no room beside it.
fn of_topic(words: Words, topic: &TopicRow, room: u16) -> Item {
    let [long, told, short] = words.topic().since(topic);
    let lines = hanging(&format!("· {}", topic.text.reveal()), room);
    let item = Item { lines, beside: vec![long, told.clone(), short] };
    if topic.brought.is_none() || item.beside(1, room).is_some() {
        return item;
    }
    let below = clip(&format!("  {told}"), room);
    Item { lines: item.lines.into_iter().chain([below]).collect(), beside: Vec::new() }
}

/// A row of a list in as many lines as it needs, the further ones below its words.
fn hanging(row: &str, room: u16) -> Vec<String> {
    let lines = wrap(row, room.saturating_sub(2), MOST);
    let indented = lines.into_iter().enumerate();
    indented.map(|(at, line)| if at == 0 { line } else { format!("  {line}") }).collect()
}

fn draw_item(item: &Item, form: usize, column: &mut Column<'_>) {
    let Some((last, before)) = item.lines.split_last() else { return };
    for line in before {
        column.text(line, theme::TEXT);
    }
    let beside = item.beside(form, column.rest.width).unwrap_or_default();
    column.edges((last, theme::TEXT), (beside, theme::HINT));
}

/// Rows of who does what, with its heading.
pub(super) fn rows_of_roles(words: Words, begin: &Begin) -> u16 {
    let count = words.begin().roles(begin).len();
    if count == 0 { 0 } else { u16::try_from(count + 1).unwrap_or(u16::MAX) }
}

/// Who does what, while there is room; how many empty rows are owed below it, where only what follows has room.
pub(super) fn draw_roles(words: Words, begin: &Begin, column: &mut Column<'_>) -> u16 {
    let roles = words.begin().roles(begin);
    if roles.is_empty() || column.rest.height < rows_of_roles(words, begin).min(3) {
        return 0;
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
    let gap = u16::from(1 < column.rest.height);
    column.gap(gap);
    1 - gap
}
