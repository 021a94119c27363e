//! Below the clock: the rule, the inbreng, what can be done, each behind a label at its own place.

use ratatui::style::Style;

use crate::{
    domain::agenda::Part,
    screen::Live,
    tui::{
        text::{Column, first_that_fits, width, wrap},
        theme,
        widgets::words_table::told,
    },
    words::{DOT, Words},
};

/// Columns of the labels.
const LABEL: u16 = 9;
/// Narrower than this there are no labels.
const WITH_LABELS: u16 = 40;
/// Most rows of one text, and of one that people typed where there is room.
const MOST: usize = 2;
const TYPED: usize = 4;

/// How long a row stays when there is too little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Next,
    Left,
    Pace,
    Inbreng,
    Question,
    Part,
    Price,
    Rule,
    LastTime,
    Speaker,
}

/// A label with its text, wrapped.
#[derive(Clone, Debug)]
struct Entry {
    rank: Rank,
    label: &'static str,
    lines: Vec<String>,
    /// What people typed, in fewer lines, where all of it has no room.
    brief: Option<Vec<String>>,
    style: Style,
}

/// The rows below the clock.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    /// What stands above the parts of a block on one clock.
    entries: Vec<Entry>,
    /// Those parts: each whole, each on one row, or as many on a row as fit.
    parts: [Vec<Entry>; 3],
    /// What stands below them.
    below: Vec<Entry>,
    label: u16,
}

impl Labelled {
    /// What a running step has to say; how they left last time where that does not stand below the agenda.
    pub(super) fn of(words: Words, live: &Live, has_agenda: bool, room: u16) -> Self {
        let label = if room < WITH_LABELS { 0 } else { LABEL };
        let meeting = words.meeting();
        let wide = room.saturating_sub(label);
        let entry = |rank, label, text: &str, style| {
            let lines = wrap(text, wide, MOST);
            Entry { rank, label, lines, brief: None, style }
        };
        let typed = |rank, label, text: &str, style| {
            let brief = Some(wrap(text, wide, MOST));
            Entry { lines: wrap(text, wide, TYPED), brief, ..entry(rank, label, text, style) }
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
        if live.knows_nothing {
            let said = words.step_list().nothing_known();
            entries.push(entry(Rank::LastTime, "", said, theme::TEXT));
        }
        if let Some(rule) = &live.clock.rule {
            let rule = words.block().rule(rule);
            entries.push(entry(Rank::Rule, meeting.rule(), &rule, theme::TITLE));
        }
        if let Some(inbreng) = &live.inbreng {
            let label = words.topic().worked_on(live.clock.kind);
            entries.push(typed(Rank::Inbreng, label, inbreng.reveal(), theme::TEXT));
        }
        if let Some(question) = &live.question {
            let label = words.topic().question();
            entries.push(typed(Rank::Question, label, question.reveal(), theme::TITLE));
        }
        let above = std::mem::take(&mut entries);
        if live.clock.paused.is_some() {
            let still = first_that_fits(&meeting.stands_still(live.meeting.closing), wide);
            entries.push(entry(Rank::Pace, "", &still, theme::TEXT));
        } else if let Some(pace) = &live.pace {
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
        if live.left.has_words() && !has_agenda {
            let lines = told(words, &live.left, wide, MOST);
            entries.push(Entry { lines, ..entry(Rank::Left, "", "", theme::HINT) });
        }
        let parts = parts(words, &live.parts, wide);
        Self { entries: above, parts, below: entries, label }
    }

    /// How many rows it needs: what comes next is told by the first key too.
    pub(super) fn needed(&self) -> u16 {
        let [whole, ..] = &self.parts;
        let all = self.entries.iter().chain(whole).chain(&self.below);
        let lines = all.filter(|entry| entry.rank != Rank::Next).map(|entry| entry.lines.len());
        u16::try_from(lines.sum::<usize>()).unwrap_or(u16::MAX)
    }

    /// What fits into so many rows, in order.
    fn fitting(self, room: usize) -> Vec<Entry> {
        let needed = rows(&self.entries);
        let found = self.parts.iter().find(|parts| needed + rows(parts) <= room);
        let [.., fewest] = &self.parts;
        let parts = found.unwrap_or(fewest).clone();
        let mut all: Vec<Entry> = self.entries.into_iter().chain(parts).chain(self.below).collect();
        while room < rows(&all) {
            let least = all
                .iter()
                .enumerate()
                .min_by_key(|(at, entry)| (entry.rank, std::cmp::Reverse(*at)));
            let Some((at, rank)) = least.map(|(at, entry)| (at, entry.rank)) else { break };
            // What matters less makes way before what people typed is cut.
            let typed = all.iter_mut().filter(|_| Rank::Inbreng <= rank).find_map(|entry| {
                entry.lines = entry.brief.take()?;
                Some(())
            });
            if typed.is_none() {
                all.remove(at);
            }
        }
        all
    }

    /// Draws what fits, but for what would be seen in part: from this row on something stands over it.
    pub(super) fn draw(self, column: &mut Column<'_>, covered_from: u16) {
        let label = self.label;
        for entry in self.fitting(usize::from(column.rest.height)) {
            let lines = u16::try_from(entry.lines.len()).unwrap_or(u16::MAX);
            if covered_from < column.rest.y.saturating_add(lines) {
                return;
            }
            for (at, line) in entry.lines.iter().enumerate() {
                let row = column.take(1);
                if at == 0 && 0 < label {
                    let wide = usize::from(label);
                    column.buf.set_stringn(row.x, row.y, entry.label, wide, theme::HINT);
                }
                let wide = usize::from(row.width - label);
                column.buf.set_stringn(row.x + label, row.y, line, wide, entry.style);
            }
        }
    }
}

fn rows(entries: &[Entry]) -> usize {
    entries.iter().map(|entry| entry.lines.len()).sum()
}

/// The parts of a block on one clock, each with its minutes and what to do in it.
fn parts(words: Words, parts: &[Part], wide: u16) -> [Vec<Entry>; 3] {
    let entry =
        |lines| Entry { rank: Rank::Part, label: "", lines, brief: None, style: theme::TEXT };
    let forms: Vec<[String; 4]> = parts.iter().map(|part| forms(words, part)).collect();
    let whole = forms.iter().map(|[own, ..]| entry(wrap(own, wide, MOST)));
    let on_one_row = forms.iter().map(|forms| entry(vec![first_that_fits(forms, wide)]));
    let all = forms.iter().map(|[.., shortest]| shortest.as_str()).collect::<Vec<_>>().join(DOT);
    let together = (!forms.is_empty()).then(|| entry(wrap(&all, wide, MOST)));
    [whole.collect(), on_one_row.collect(), together.into_iter().collect()]
}

/// A part with its rule and without it, by its own name and by its short one.
fn forms(words: Words, part: &Part) -> [String; 4] {
    let said = |name: &str, rule| words.block().part(name, Some(part.minutes), rule);
    let (rule, short) = (part.rule.as_deref(), part.short.as_ref().unwrap_or(&part.name));
    [said(&part.name, rule), said(short, rule), said(&part.name, None), said(short, None)]
}
