//! Below the clock: the rule, the inbreng, what can be done, each behind a label at its own place.

use ratatui::style::Style;

use crate::{
    domain::agenda::Part,
    screen::Live,
    tui::{
        text::{Column, first_that_fits, width, wrap},
        theme,
    },
    words::Words,
};

/// Columns of the labels.
const LABEL: u16 = 9;
/// Narrower than this there are no labels.
const WITH_LABELS: u16 = 40;
/// Most rows of one text.
const MOST: usize = 2;

/// How long a row stays when there is too little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Left,
    Next,
    Pace,
    Inbreng,
    Question,
    Part,
    Price,
    Rule,
    Speaker,
}

/// A label with its text, wrapped.
#[derive(Clone, Debug)]
struct Entry {
    rank: Rank,
    label: &'static str,
    lines: Vec<String>,
    style: Style,
}

/// The rows below the clock.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    entries: Vec<Entry>,
    label: u16,
}

impl Labelled {
    /// What a running step has to say.
    pub(super) fn of(words: Words, live: &Live, room: u16) -> Self {
        let label = if room < WITH_LABELS { 0 } else { LABEL };
        let meeting = words.meeting();
        let wide = room.saturating_sub(label);
        let entry = |rank, label, text: &str, style| {
            let lines = wrap(text, wide, MOST);
            Entry { rank, label, lines, style }
        };
        let mut entries = Vec::new();
        if let Some(side) = &live.side {
            entries.push(entry(
                Rank::Speaker,
                meeting.speaker(),
                &meeting.side(side),
                theme::TITLE,
            ));
        }
        if let Some(rule) = &live.clock.rule {
            let rule = words.block().rule(rule);
            entries.push(entry(Rank::Rule, meeting.rule(), &rule, theme::TITLE));
        }
        if let Some(inbreng) = &live.inbreng {
            let label = words.topic().inbreng();
            entries.push(entry(Rank::Inbreng, label, inbreng.reveal(), theme::TEXT));
        }
        if let Some(question) = &live.question {
            let label = words.topic().question();
            entries.push(entry(Rank::Question, label, question.reveal(), theme::TITLE));
        }
        entries.extend(parts(words, &live.parts, wide));
        if let Some(pace) = &live.pace {
            let pace = first_that_fits(&meeting.pace(pace), wide);
            entries.push(entry(Rank::Pace, meeting.tempo(), &pace, theme::TEXT));
        }
        if let Some(price) = &live.extension {
            let [long, short] = meeting.extension(price);
            let text = if width(&long) <= wide { long } else { short };
            entries.push(entry(Rank::Price, "", &text, theme::TEXT));
        }
        let next = words.block().coming(&live.next);
        entries.push(entry(Rank::Next, meeting.after(), &next, theme::TEXT));
        // Words of people are told whole or not at all.
        if live.left.has_words() {
            let said = [words.note().left(), &words.note().words(&live.left)].join(": ");
            let lines = wrap(&said, room, usize::MAX);
            let whole = Entry { rank: Rank::Left, label: "", lines, style: theme::HINT };
            entries.extend(Some(whole).filter(|whole| whole.lines.len() <= MOST));
        }
        Self { entries, label }
    }

    /// How many rows it would like.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.rows()).unwrap_or(u16::MAX)
    }

    fn rows(&self) -> usize {
        self.entries.iter().map(|entry| entry.lines.len()).sum()
    }

    /// Draws what fits.
    pub(super) fn draw(mut self, column: &mut Column<'_>) {
        let room = usize::from(column.rest.height);
        while room < self.rows() {
            let least = self
                .entries
                .iter()
                .enumerate()
                .min_by_key(|(at, entry)| (entry.rank, std::cmp::Reverse(*at)));
            let Some((at, _)) = least else { return };
            self.entries.remove(at);
        }
        for entry in &self.entries {
            for (at, line) in entry.lines.iter().enumerate() {
                let row = column.take(1);
                if at == 0 && 0 < self.label {
                    let wide = usize::from(self.label);
                    column.buf.set_stringn(row.x, row.y, entry.label, wide, theme::HINT);
                }
                let wide = usize::from(row.width - self.label);
                column.buf.set_stringn(row.x + self.label, row.y, line, wide, entry.style);
            }
        }
    }
}

/// The parts of a block on one clock, each with what to do in it.
fn parts(words: Words, parts: &[Part], wide: u16) -> impl Iterator<Item = Entry> {
    parts.iter().map(move |part| {
        let said = |name: &str, minutes, rule| words.block().part(name, minutes, rule);
        let (rule, minutes) = (part.rule.as_deref(), Some(part.minutes));
        let short = part.short.as_ref().unwrap_or(&part.name);
        let [own, shorter] = [&part.name, short].map(|name| said(name, minutes, rule));
        let [alone, shortest] = [&part.name, short].map(|name| said(name, minutes, None));
        let text = first_that_fits(&[own, shorter, said(short, None, rule), alone, shortest], wide);
        Entry { rank: Rank::Part, label: "", lines: vec![text], style: theme::TEXT }
    })
}
