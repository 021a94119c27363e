//! A list whose rows wrap instead of being cut: the words at the left, the facts at the right, one of them marked.

use ratatui::style::Style;

use crate::{
    tui::{
        text::{Column, clip, edges, width, wrap},
        theme,
    },
    words::{DOT, Words},
};

/// Most lines of a row that is not marked.
const MOST: usize = 3;
/// Cells of the sign before the words.
const SIGN: u16 = 2;

/// A row as it reads.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// What stands beside them, longest first.
    pub facts: Vec<String>,
    /// Its look while it is not marked.
    pub style: Style,
    /// What had to be said of it was said.
    pub is_settled: bool,
    /// It is told whole, however long it is, also where it is not marked.
    pub is_whole: bool,
}

/// The rows that can be seen, each with its place in the list.
#[derive(Clone, Debug)]
pub struct Rows {
    /// The language in which it is drawn.
    pub words: Words,
    /// The rows near the marked one.
    pub rows: Vec<(usize, Row)>,
    /// How many rows the whole list has.
    pub count: usize,
    /// Which is marked.
    pub marked: Option<usize>,
    /// Another list is open before it: in this one nothing is being chosen.
    pub is_behind: bool,
    /// Its rows stand apart, where all of them have room for that.
    pub is_airy: bool,
}

/// The first row to show so that the marked one is among them, where each takes one line.
pub fn first_shown(selected: usize, count: usize, room: usize) -> usize {
    let most = count.saturating_sub(room);
    selected.saturating_sub(room.saturating_sub(1) / 2).min(most)
}

/// A part of the list that fits, in lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sight {
    /// Of the rows that are known: the first, and the one behind the last.
    rows: (usize, usize),
    lines: usize,
}

/// A row in lines.
#[derive(Clone, Debug, Default)]
struct Laid {
    lines: Vec<String>,
    /// What stands beside the first of them.
    facts: String,
    /// What stands beside the last of them instead.
    more: Option<String>,
}

impl Laid {
    fn of(row: &Row, facts: String, room: u16, most: usize) -> Self {
        let beside = if facts.is_empty() { 0 } else { width(&facts) + 2 };
        let words = wrap(&row.text, room.saturating_sub(SIGN + beside), most).into_iter();
        let lines = words.chain(facts_below(row, &facts, room, most)).collect();
        Self { lines, facts, more: None }
    }

    fn height(&self) -> usize {
        self.lines.len()
    }

    /// With this beside its last line, after its facts or instead of them; nothing where that has no room.
    fn with(&self, more: &str, room: u16) -> Option<Self> {
        let beside = |more: String| {
            let used = SIGN + self.lines.last().map_or(0, |line| width(line)) + 2 + width(&more);
            (used <= room).then(|| Self { more: Some(more), ..self.clone() })
        };
        let both = [self.facts.as_str(), more].join(DOT);
        let has_both = self.height() == 1 && !self.facts.is_empty();
        has_both.then(|| beside(both)).flatten().or_else(|| beside(more.to_owned()))
    }
}

impl Rows {
    /// How many lines all of it takes.
    pub fn height(&self, room: u16) -> u16 {
        let known: usize = self.laid(room, usize::MAX).iter().map(Laid::height).sum();
        u16::try_from(known + self.count - self.rows.len()).unwrap_or(u16::MAX)
    }

    /// How many lines its first row takes.
    pub fn first_height(&self, room: u16) -> u16 {
        let lines = self.laid(room, usize::MAX).first().map_or(0, Laid::height);
        u16::try_from(lines).unwrap_or(u16::MAX)
    }

    /// How many lines the marked row takes where there are so many.
    pub fn marked_height(&self, room: u16, lines: u16) -> u16 {
        let laid = self.laid(room, usize::from(lines));
        let all = self.rows.iter().zip(&laid);
        let marked =
            all.filter(|((at, _), _)| self.marked == Some(*at)).map(|(_, row)| row.height());
        u16::try_from(marked.sum::<usize>()).unwrap_or(u16::MAX)
    }

    /// The title, and beside it how many rows stay unseen, where so many lines are kept below them.
    pub fn draw_title(&self, column: &mut Column<'_>, title: &str, kept: u16) {
        let room = usize::from(column.rest.height.saturating_sub(kept + 1));
        let sight = self.sight(&self.laid(column.rest.width, room), room);
        let unseen = self.more_below(sight).unwrap_or_default();
        column.edges((title, theme::HEADING), (&unseen, theme::HINT));
    }

    fn more_below(&self, sight: Sight) -> Option<String> {
        let unseen = self.unseen_below(sight);
        (0 < unseen).then(|| self.words.deeds().more_below(unseen))
    }

    fn unseen_below(&self, sight: Sight) -> usize {
        let last = self.rows.get(sight.rows.1.wrapping_sub(1)).map_or(0, |(at, _)| at + 1);
        self.count.saturating_sub(last)
    }

    /// Draws what fits; where some stay unseen and `tells`, how many: below the last one that is seen, or beside
    /// it where all lines are used.
    pub fn draw(&self, column: &mut Column<'_>, tells: bool) {
        let wide = column.rest.width;
        let room = usize::from(column.rest.height);
        let laid = self.laid(wide, room);
        let whole = self.sight(&laid, room);
        let more = self.more_below(whole).filter(|_| tells);
        let is_full = room <= whole.lines;
        let last = whole.rows.1.checked_sub(1).and_then(|at| laid.get(at)).filter(|_| is_full);
        let beside = last.zip(more.as_ref()).and_then(|(last, more)| last.with(more, wide));
        let has_line = more.is_some() && beside.is_none() && 2 <= room;
        let sight = if has_line { self.sight(&laid, room - 1) } else { whole };
        let seen = sight.rows.0..sight.rows.1;
        let is_all = seen.len() == self.rows.len() && self.unseen_below(sight) == 0;
        let is_apart = self.is_airy && is_all && sight.lines + seen.len() <= room;
        for (at, (row, laid)) in self.rows.iter().zip(&laid).enumerate() {
            if seen.contains(&at) {
                let is_last = at + 1 == seen.end;
                self.draw_row(column, row, beside.as_ref().filter(|_| is_last).unwrap_or(laid));
                column.gap(u16::from(is_apart));
            }
        }
        if let Some(more) = self.more_below(sight).filter(|_| has_line) {
            column.text(&more, theme::HINT);
        }
    }

    /// The words of each row in lines, beside its facts; those of the marked one make way where it is whole
    /// without them alone, in so many lines.
    fn laid(&self, room: u16, lines: usize) -> Vec<Laid> {
        let laid = |(at, row): &(usize, Row)| {
            let is_marked = self.marked == Some(*at);
            let most = if row.is_whole || is_marked { usize::from(u8::MAX) } else { MOST };
            let usual = Laid::of(row, facts(row, room), room, most);
            let has_room = !is_marked || usual.height() <= lines;
            let bare = || Laid::of(row, String::new(), room, most);
            if has_room || !row.facts.iter().any(String::is_empty) { usual } else { bare() }
        };
        self.rows.iter().map(laid).collect()
    }

    /// As many whole rows around the marked one as fit: first those below it.
    fn sight(&self, laid: &[Laid], room: usize) -> Sight {
        let marked = self.rows.iter().position(|(at, _)| self.marked == Some(*at)).unwrap_or(0);
        let height = |at: usize| laid.get(at).map(Laid::height);
        let mut sight = Sight { rows: (marked, marked), lines: 0 };
        let more = |sight: &mut Sight, below: bool| {
            let at = if below { Some(sight.rows.1) } else { sight.rows.0.checked_sub(1) };
            let Some((at, rows)) = at.and_then(|at| Some((at, height(at)?))) else { return false };
            // The marked row is there however little room there is.
            if room < sight.lines + rows && at != marked {
                return false;
            }
            sight.lines += rows;
            sight.rows = if below { (sight.rows.0, at + 1) } else { (at, sight.rows.1) };
            true
        };
        more(&mut sight, true);
        // One above it, so that one sees where it stands.
        more(&mut sight, false);
        while more(&mut sight, true) {}
        while more(&mut sight, false) {}
        sight
    }

    fn draw_row(&self, column: &mut Column<'_>, (at, row): &(usize, Row), laid: &Laid) {
        let is_marked = self.marked == Some(*at) && !self.is_behind;
        let style = if is_marked { theme::SELECTION } else { row.style };
        let quiet = if is_marked { style } else { theme::HINT };
        let first = match (is_marked, row.is_settled) {
            (true, _) => "▸",
            (false, true) => "✓",
            (false, false) => "·",
        };
        let lines = in_rows(
            &laid.lines,
            usize::from(column.rest.height),
            column.rest.width.saturating_sub(SIGN),
        );
        let last = lines.len().saturating_sub(1);
        for (i, line) in lines.iter().enumerate() {
            let area = column.take(1);
            if area.is_empty() {
                return;
            }
            if is_marked {
                column.buf.set_style(area, style);
            }
            let sign = if i == 0 { first } else { " " };
            let beside = match (i, &laid.more) {
                (i, Some(more)) if i == last => more,
                (0, _) => &laid.facts,
                _ => "",
            };
            edges(area, column.buf, (&format!("{sign} {line}"), style), (beside, quiet));
        }
    }
}

/// The lines of a row in so many, the last of them cut with … where there are more.
fn in_rows(lines: &[String], rows: usize, room: u16) -> Vec<String> {
    let (seen, unseen) = lines.split_at(rows.min(lines.len()));
    let mut shown = seen.to_vec();
    if let Some(last) = shown.last_mut().filter(|_| !unseen.is_empty()) {
        *last = clip(&format!("{last} {}", unseen.join(" ")), room.min(width(last) + 1));
    }
    shown
}

/// The longest facts beside which the words stay on one line; else those beside which no word is broken, in
/// at most half of the row.
fn facts(row: &Row, room: u16) -> String {
    let beside_all = room.saturating_sub(SIGN + width(&row.text) + 2);
    if let Some(facts) = row.facts.first().filter(|facts| width(facts) <= beside_all) {
        return facts.clone();
    }
    let longest = row.text.split_whitespace().map(width).max().unwrap_or(0);
    let beside = room.saturating_sub(SIGN + longest + 2).min(room / 2);
    let keeps_words = row.facts.iter().find(|facts| width(facts) <= beside);
    let shortest = || row.facts.iter().find(|facts| width(facts) <= room / 2);
    keeps_words.or_else(shortest).cloned().unwrap_or_default()
}

/// Facts that are too long to stand beside the words, in lines below them.
fn facts_below(row: &Row, beside: &str, room: u16, most: usize) -> Vec<String> {
    let Some(whole) = row.facts.first().filter(|_| beside.is_empty()) else {
        return Vec::new();
    };
    let has_none = row.facts.iter().any(String::is_empty);
    let lines =
        if has_none { Vec::new() } else { wrap(whole, room.saturating_sub(2 * SIGN), most) };
    lines.into_iter().map(|line| format!("  {line}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize, marked: usize) -> Rows {
        let row = |at: usize| Row {
            text: "lang ".repeat(1 + at % 3 * 3),
            facts: vec![String::new()],
            style: theme::TEXT,
            ..Row::default()
        };
        let rows = (0..count).map(|at| (at, row(at))).collect();
        let (words, marked) = (Words::DUTCH, Some(marked));
        Rows { words, rows, count, marked, is_behind: false, is_airy: false }
    }

    #[test]
    fn facts_become_shorter_before_a_word_is_broken() {
        let facts = ["opwarmer · 7 min", "7 min"].map(str::to_owned).to_vec();
        let text = "Aanwezigheidsschaal".to_owned();
        let row = Row { text, facts, style: theme::TEXT, ..Row::default() };
        let beside = [60, 37, 28, 10].map(|room| super::facts(&row, room));
        assert_eq!(beside, ["opwarmer · 7 min", "7 min", "7 min", "7 min"]);
    }

    #[test]
    fn facts_that_are_too_long_stand_whole_below_the_words() {
        let facts = vec!["Anna Bos, Bram Klein, Çelik Öztürk en Dewi Smit".to_owned()];
        let row = Row { text: "aanwezig".to_owned(), facts, ..Row::default() };
        let of = |room| {
            let rows = vec![(0, row.clone())];
            let (words, marked) = (Words::DUTCH, Some(0));
            let list = Rows { words, rows, count: 1, marked, is_behind: false, is_airy: false };
            list.laid(room, usize::MAX).into_iter().flat_map(|row| row.lines).collect::<Vec<_>>()
        };
        assert_eq!(of(60), ["aanwezig"], "beside them");
        assert_eq!(of(58), ["aanwezig", "  Anna Bos, Bram Klein, Çelik Öztürk en Dewi Smit"]);
        let narrow = ["aanwezig", "  Anna Bos, Bram Klein, Çelik", "  Öztürk en Dewi Smit"];
        assert_eq!(of(34), narrow);
    }

    #[test]
    fn the_marked_row_is_always_seen_and_every_row_is_counted() {
        for (lines, count) in (1..12).flat_map(|lines| (1..20).map(move |count| (lines, count))) {
            for marked in 0..count {
                let rows = rows(count, marked);
                let sight = rows.sight(&rows.laid(20, lines), lines);
                let seen = sight.rows.0..sight.rows.1;
                assert!(seen.contains(&marked), "{marked} of {count} in {lines}: {sight:?}");
                assert_eq!(seen.end + rows.unseen_below(sight), count);
                assert!(sight.lines <= lines || seen.len() == 1, "{sight:?}");
            }
        }
    }
}
