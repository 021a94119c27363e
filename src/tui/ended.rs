//! After the meeting: a word in large letters, how the time went beside its plan, what comes back.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::Widget,
};

use super::{
    bitmap::Bitmap,
    frame::Places,
    letters::Lettering,
    text::{Column, width, wrap},
    theme,
    widgets::{
        agenda::AgendaList,
        ribbon,
        table_sign::TableSign,
        words_table::{WordsTable, first_said, left},
    },
};
use crate::{
    domain::event::NextTime,
    screen::{Ended, Keeping},
    words::Words,
};

/// Wide enough for the table beside the facts.
const TWO_COLUMNS: u16 = 72;
/// Wide enough for the agenda in a column of its own.
const THREE_COLUMNS: u16 = 140;
/// Rows from which the title is in block letters.
const WITH_TITLE: u16 = 18;
/// Columns between the table and the facts.
const GUTTER: u16 = 4;
/// Least columns of the agenda and of the facts.
const AGENDA: u16 = 34;
const FACTS: u16 = 34;
/// Rows of what was planned and what it was.
const COMPARED: u16 = 2;

/// Draws the view above the place of a line that may come, so that nothing moves and all is seen when it does.
pub fn draw(words: Words, ended: &Ended, places: &Places, buf: &mut Buffer) {
    let kept = places.grid.under_line().max(places.covered());
    let (layout, area) = raised(words, ended, places, kept);
    let [below_title, above_compared, below] = layout.air;
    let mut column = Column::new(area, buf);
    match &layout.title {
        Some(picture) => picture.draw(column.take(picture.rows()), theme::TEXT, column.buf),
        None => column.text(words.ended().title(ended), theme::TITLE),
    }
    column.gap(below_title);
    let last = layout.compared + above_compared + below;
    let middle = column.take(column.rest.height.saturating_sub(last));
    layout.middle.draw(words, ended, middle, column.buf);
    column.gap(above_compared);
    draw_compared(words, ended, column.take(layout.compared), column.buf);
}

/// In the body but for so many of its last rows; where the title is larger for it, right below the header.
fn raised(words: Words, ended: &Ended, places: &Places, kept: u16) -> (Layout, Rect) {
    let whole = places.grid.body;
    let body = Rect { height: whole.height.saturating_sub(kept), ..whole };
    let y = places.grid.header.bottom().min(body.y);
    let high = Rect { y, height: body.bottom() - y, ..body };
    let [usual, raised] = [body, high].map(|area| Layout::of(words, ended, area));
    let rows = |layout: &Layout| layout.title.as_ref().map_or(0, Bitmap::rows);
    if rows(&usual) < rows(&raised) { (raised, high) } else { (usual, body) }
}

/// What of it there is room for, and the empty rows below the title, above and below what is compared.
#[derive(Clone, Debug)]
struct Layout {
    title: Option<Bitmap>,
    middle: Middle,
    compared: u16,
    air: [u16; 3],
}

/// Empty rows that what can be missed leaves.
const LEAST_AIR: u16 = 2;
/// Words around the table and how many empty rows, the best first.
const WISHES: [(bool, u16); 4] = [(true, 2), (false, 2), (false, 1), (false, 0)];

impl Layout {
    fn of(words: Words, ended: &Ended, area: Rect) -> Self {
        let middles = Middle::all(words, ended, area);
        let bare = Middle::bare(words, ended, area);
        let titles = pictures(words, ended, area);
        let fitting = WISHES.iter().find_map(|(has_words, air)| {
            middles.iter().filter(|middle| middle.has_words == *has_words).find_map(|middle| {
                let fits =
                    |title: &&Bitmap| title.rows() + middle.rows() + COMPARED + air <= area.height;
                Some((Some(titles.iter().find(fits)?.clone()), middle.clone()))
            })
        });
        // What was agreed matters more than the table.
        let without_table = || {
            let fits = |title: &&Bitmap| title.rows() + bare.rows() + COMPARED <= area.height;
            (titles.iter().find(fits).cloned(), bare.clone())
        };
        let plain = middles.iter().find(|middle| !middle.has_words);
        let without_title = plain.filter(|middle| 1 + middle.rows() + COMPARED <= area.height);
        let (title, middle) = fitting
            .or_else(|| without_title.map(|middle| (None, middle.clone())))
            .unwrap_or_else(without_table);
        let above = title.as_ref().map_or(1, Bitmap::rows);
        let [with_agenda, with_papers, with_more] = middle.wishes(words, ended, area);
        let both = [with_papers, with_more].map(|papers| with_agenda.max(papers));
        let [all, some] = both;
        let wishes = [all, some, with_agenda, with_papers, with_more];
        let fits = |rows: &u16| above + rows + COMPARED + LEAST_AIR <= area.height;
        let rows = wishes.into_iter().find(fits).unwrap_or(0).max(middle.rows());
        let free = area.height.saturating_sub(above + rows + COMPARED);
        let compared = if COMPARED + 3 <= free { 2 * COMPARED } else { COMPARED };
        let air = free - (compared - COMPARED);
        Self { title, middle, compared, air: [air.div_ceil(3), (air + 1) / 3, air / 3] }
    }
}

/// What is said in large letters in which it stands on one line, the largest first.
fn pictures(words: Words, ended: &Ended, area: Rect) -> Vec<Bitmap> {
    let fits = |picture: &Bitmap| {
        picture.width() <= area.width
            && WITH_TITLE + picture.rows().saturating_sub(7) * 2 <= area.height
    };
    let letters = [Lettering::LargeTitle, Lettering::LargeText, Lettering::Title, Lettering::Text];
    letters
        .map(|letters| letters.line(words.ended().title(ended)))
        .into_iter()
        .filter(fits)
        .collect()
}

/// The table at the left, below it the agenda where there is room, and the facts at the right.
#[derive(Clone, Debug, Default)]
struct Middle {
    sign: Option<WordsTable>,
    /// The words with which they leave stand around the table.
    has_words: bool,
    facts: Vec<Fact>,
}

/// A line of what is said beside the table.
#[derive(Clone, Debug)]
struct Fact {
    text: String,
    style: Style,
    missed: Missed,
}

/// How easily a line can be missed where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Missed {
    Never,
    /// An empty line between two others.
    Second,
    First,
}

impl Middle {
    /// With the words in each form for which there is room beside the facts, the largest first; without last.
    fn all(words: Words, ended: &Ended, area: Rect) -> Vec<Self> {
        let people = u8::try_from(ended.table.seats.len()).unwrap_or(u8::MAX);
        let plain = WordsTable::Around(TableSign::of(people));
        let fits = |sign: &WordsTable| TWO_COLUMNS.max(wide(sign) + GUTTER + FACTS) <= area.width;
        let with_words = left(&ended.table, area.width.saturating_sub(GUTTER + FACTS)).into_iter();
        let forms = with_words.filter(fits).map(|sign| (Some(sign), true));
        let all = forms.chain([(Some(plain).filter(fits), false)]);
        let middle = |(sign, has_words): (Option<WordsTable>, bool)| {
            let beside = sign.as_ref().map_or(0, |sign| wide(sign) + GUTTER + third(area));
            let room = area.width.saturating_sub(beside);
            let most = if has_words { 0 } else { usize::MAX };
            Self { facts: facts(words, ended, most, room), sign, has_words }
        };
        all.map(middle).collect()
    }

    /// Without the table: what is said has all columns. Where their words leave no room for what was agreed, the
    /// last of them are counted.
    fn bare(words: Words, ended: &Ended, area: Rect) -> Self {
        let with = |most| {
            let facts = facts(words, ended, most, area.width);
            Self { sign: None, has_words: false, facts }
        };
        let whole = with(usize::MAX);
        let over = (1 + whole.rows() + COMPARED).saturating_sub(area.height);
        let said = wrap(&words.note().words(&ended.table), area.width, usize::MAX).len();
        if over == 0 { whole } else { with(said.saturating_sub(usize::from(over)).max(1)) }
    }

    /// The fewest rows with which nothing is missed that matters.
    fn rows(&self) -> u16 {
        let needed = self.facts.iter().filter(|fact| fact.missed == Missed::Never).count();
        let facts = u16::try_from(needed).unwrap_or(u16::MAX);
        self.sign.as_ref().map_or(0, WordsTable::rows).max(facts)
    }

    /// Rows with the agenda below the table, with the papers below the facts, and with the last of those.
    fn wishes(&self, words: Words, ended: &Ended, area: Rect) -> [u16; 3] {
        let rows = |count: usize| u16::try_from(count + 1).unwrap_or(u16::MAX);
        let above = |sign: &WordsTable| if third(area) == 0 { sign.rows() } else { 0 };
        let agenda = self.sign.as_ref().map_or(0, |sign| above(sign) + rows(ended.agenda.len()));
        let papers = if ended.has_papers { words.ended().papers(ended).len() } else { 0 };
        [agenda, rows(self.facts.len() + papers), rows(self.facts.len() + papers.min(1))]
    }

    fn draw(&self, words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
        let Some(sign) = &self.sign else {
            return self.draw_facts(words, ended, &mut Column::new(area, buf));
        };
        let left = Rect { width: wide(sign), ..area };
        let x = left.right() + GUTTER;
        let right = Rect { x, width: (area.right() - x).saturating_sub(third(area)), ..area };
        let mut column = Column::new(left, buf);
        if sign.rows() <= column.rest.height {
            sign.render(column.take(sign.rows()), column.buf);
            column.gap(1);
        }
        let own = Rect { x: right.right() + GUTTER, width: AGENDA, ..area };
        let place = if third(area) == 0 { column.rest } else { own };
        let rows = u16::try_from(ended.agenda.len()).unwrap_or(u16::MAX);
        if rows <= place.height {
            let agenda = AgendaList { words, rows: &ended.agenda, now: theme::TITLE };
            agenda.render(place, column.buf);
        }
        self.draw_facts(words, ended, &mut Column::new(right, buf));
    }

    /// How it went and what comes back; where there is room, also what can be missed.
    fn draw_facts(&self, words: Words, ended: &Ended, column: &mut Column<'_>) {
        let room = usize::from(column.rest.height);
        let up_to = |most| self.facts.iter().filter(move |fact| fact.missed <= most);
        let most = [Missed::First, Missed::Second].into_iter().find(|m| up_to(*m).count() <= room);
        for fact in up_to(most.unwrap_or(Missed::Never)) {
            column.text(&fact.text, fact.style);
        }
        draw_papers(words, ended, column);
    }
}

/// Columns of the agenda with what parts it from the facts, where it has a column of its own.
const fn third(area: Rect) -> u16 {
    if THREE_COLUMNS <= area.width { GUTTER + AGENDA } else { 0 }
}

/// Columns of the table with the agenda below it.
fn wide(sign: &WordsTable) -> u16 {
    sign.width().max(AGENDA)
}

/// How it went and what comes back, in lines; the words in so many of them at the most, none where they stand
/// around the table.
fn facts(words: Words, ended: &Ended, of_words: usize, room: u16) -> Vec<Fact> {
    let lines = |text: &str, style, missed| {
        let lines = wrap(text, room, usize::from(u8::MAX)).into_iter();
        lines.map(move |text| Fact { text, style, missed }).collect::<Vec<_>>()
    };
    let said = |text: &str, style| lines(text, style, Missed::Never);
    let gap = || vec![Fact { text: String::new(), style: theme::TEXT, missed: Missed::Second }];
    let of_file = match ended.keeping {
        Keeping::Never | Keeping::Done => theme::HINT,
        Keeping::Underway => theme::WARNING,
    };
    let mut facts = vec![
        said(words.ended().thanks(), theme::TITLE),
        said(&words.ended().closed(ended), theme::TEXT),
    ];
    if 0 < of_words && ended.table.has_words() {
        let first = first_said(words, &ended.table, "", (room, of_words));
        facts.push(said(&first.join(" "), theme::TITLE));
    }
    facts.extend([
        lines(&words.ended().began(ended), theme::HINT, Missed::First),
        said(words.ended().kept(ended), of_file),
    ]);
    if ended.keeping == Keeping::Never {
        // Of a rehearsal nothing comes back.
        return facts.concat();
    }
    facts.extend([gap(), said(&words.topic().come_back(ended.open_topics), theme::TEXT)]);
    if ended.next_time != NextTime::default() {
        facts.extend([gap(), said(words.topic().next_time_plain(), theme::HEADING)]);
        let agreed = words.topic().next_time(&ended.next_time).into_iter();
        facts.extend(agreed.map(|(name, value)| said(&format!("{name}: {value}"), theme::TEXT)));
    }
    facts.concat()
}

/// What can be taken home, each with its key; where not all of it has room the last, which leads to the papers
/// whose keys do not stand below.
fn draw_papers(words: Words, ended: &Ended, column: &mut Column<'_>) {
    let papers = words.ended().papers(ended);
    let has_room = |count: usize| count < usize::from(column.rest.height);
    let shown = [papers.len(), 1].into_iter().find(|count| has_room(*count));
    let Some(shown) = shown.filter(|_| ended.has_papers) else { return };
    column.gap(1);
    for (key, what) in papers.into_iter().rev().take(shown).rev() {
        let line = [Span::styled(format!("{key}  "), theme::KEY), Span::styled(what, theme::TEXT)];
        column.line(&Line::from_iter(line));
    }
}

/// What was planned above what it was, minute by minute.
fn draw_compared(words: Words, ended: &Ended, area: Rect, buf: &mut Buffer) {
    let labels = [words.ended().planned(), words.ended().real()];
    let beside = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    if area.height < COMPARED {
        return;
    }
    let rows = [area.y, area.bottom() - 1];
    for (y, (label, style)) in rows.into_iter().zip(labels.iter().zip([theme::HINT, theme::TITLE]))
    {
        buf.set_stringn(area.x, y, label, usize::from(area.width), style);
    }
    let bars = Rect {
        x: area.x + beside.min(area.width),
        width: area.width.saturating_sub(beside),
        ..area
    };
    ribbon::draw_compared(&ended.plan, &ended.real, bars, buf);
}
