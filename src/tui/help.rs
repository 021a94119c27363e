//! All keys in groups, the words that a newcomer does not know, and the clock in one row.

use ratatui::{buffer::Buffer, layout::Rect, text::Line, text::Span, widgets::Widget};

use super::{
    text::{Column, clip, edges, first_that_fits, width, wrap},
    theme,
    widgets::step::CompactClock,
};
use crate::{
    app::{
        action::Action,
        key_group::{KeyGroup, beside, group},
        keymap::Hint,
    },
    screen::HelpView,
    words::Words,
};

/// Least columns of three columns in which everything stands at once.
const AT_ONCE: u16 = 92;
/// Room between two columns.
const GAP: u16 = 3;
/// Room for the name of a key where things stand at once, and for a word that is explained.
const KEY: u16 = 9;
const WORD: u16 = 12;

/// Draws the view.
pub fn draw(words: Words, help: &HelpView, area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    let is_live = help.keys.iter().any(|hint| hint.action == Action::Next);
    let clock = help.clock.as_ref().filter(|_| 5 <= area.height).map(|(clock, _)| clock);
    let kept = if clock.is_some() { 2 } else { 0 };
    let at_once = AtOnce::fitting(words, help, area, u16::from(clock.is_some()));
    let in_two = InTwo::of(words, help, area.width);
    if let Some(table) = at_once.filter(|_| is_live) {
        table.draw(column.buf);
        column.gap(table.height() + 1);
    } else if !is_live && WIDE <= area.width && in_two.rows(0) <= area.height {
        in_two.draw(area, column.buf);
    } else {
        column.rest.height -= kept;
        draw_list(words, help, is_live, &mut column);
        column.rest.height = kept;
    }
    if let Some(clock) = clock {
        let free = column.rest.height.min(LARGEST);
        let rows = if free < LEAST { 1 } else { free };
        let last = Rect { y: area.bottom() - rows, height: rows, ..area };
        CompactClock { words, clock }.render(last, column.buf);
    }
}

/// Wide enough for the keys beside the words, and room between those.
const WIDE: u16 = 114;
const BESIDE: u16 = 8;

/// While no meeting runs, in a wide window: the keys in two columns, the words below the second.
#[derive(Clone, Debug)]
struct InTwo {
    halves: [Vec<Entry>; 2],
    wide: u16,
}

/// What stands below each other in as many rows as it needs, and whether it can stand apart from what is above it.
type Entry = (Vec<Line<'static>>, bool);

impl InTwo {
    fn of(words: Words, help: &HelpView, room: u16) -> Self {
        let (action, wide) = (words.action(), room.saturating_sub(BESIDE) / 2);
        let named: Vec<String> = help.keys.iter().map(|hint| names(words, hint)).collect();
        let key = named.iter().map(|name| width(name)).max().unwrap_or(0) + 2;
        let does = help.keys.iter().map(|hint| action.help(hint.action));
        let keys = named.iter().zip(does).map(|(name, does)| entry(name, &does, key, wide));
        let glossary = action.glossary();
        let explained = glossary.map(|(word, means)| entry(word, means, key.max(WORD), wide));
        let heading = |text| (vec![Line::styled(text, theme::HEADING)], false);
        let below = |entries: Vec<Vec<Line<'static>>>| {
            entries.into_iter().enumerate().map(|(at, lines)| (lines, 0 < at))
        };
        let mut first: Vec<_> = keys.collect();
        let in_first = (first.len() + explained.len() + 2).div_ceil(2).min(first.len());
        let second = first.split_off(in_first);
        let left = [heading(action.help_title())].into_iter().chain(below(first));
        let last = [heading(""), heading(action.glossary_title())];
        let right = [heading("")].into_iter().chain(below(second)).chain(last);
        let halves = [left.collect(), right.chain(below(explained.to_vec())).collect()];
        Self { halves, wide }
    }

    /// Rows of the longer half, with so many empty ones between what can stand apart.
    fn rows(&self, air: u16) -> u16 {
        let of_half = |entries: &Vec<Entry>| {
            let own: usize = entries.iter().map(|(lines, _)| lines.len()).sum();
            own + usize::from(air) * entries.iter().filter(|(_, apart)| *apart).count()
        };
        let most = self.halves.iter().map(of_half).max().unwrap_or(0);
        u16::try_from(most).unwrap_or(u16::MAX)
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let air = u16::from(self.rows(1) <= area.height);
        let xs = [area.x, area.right().saturating_sub(self.wide)];
        for (entries, x) in self.halves.iter().zip(xs) {
            let mut column = Column::new(Rect { x, width: self.wide, ..area }, buf);
            for (lines, is_apart) in entries {
                column.gap(if *is_apart { air } else { 0 });
                for line in lines {
                    column.line(line);
                }
            }
        }
    }
}

/// Rows of a clock that is kept in sight in large, and its fewest and most.
const LARGE: u16 = 8;
const LEAST: u16 = 5;
const LARGEST: u16 = 15;

/// How much is said of each key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Whole,
    Brief,
}

/// All groups beside each other, the words that are explained below the shorter ones.
#[derive(Clone, Copy, Debug)]
struct AtOnce<'a> {
    words: Words,
    help: &'a HelpView,
    said: Said,
    area: Rect,
}

impl<'a> AtOnce<'a> {
    /// As much of each key as leaves the clock its rows; nothing where some of it would be cut.
    fn fitting(words: Words, help: &'a HelpView, area: Rect, of_clock: u16) -> Option<Self> {
        let [whole, brief] =
            [Said::Whole, Said::Brief].map(|said| Self { words, help, said, area });
        let fits = |table: &Self, clock| table.height() + clock <= area.height;
        let is_large = fits(&whole, of_clock * (LARGE + 2));
        let table = if is_large { whole } else { brief };
        (AT_ONCE <= area.width && fits(&table, of_clock)).then_some(table)
    }

    fn wide(&self) -> u16 {
        self.area.width.saturating_sub(2 * GAP) / 3
    }

    fn group(&self, of: KeyGroup) -> Vec<Line<'static>> {
        let action = self.words.action();
        let of_group = self.help.keys.iter().filter(|hint| group(hint.action) == Some(of));
        let key = |hint: &Hint| action.shown(hint.keys);
        let keys = of_group.flat_map(|hint| match self.said {
            Said::Whole => entry(&key(hint), &action.help(hint.action), KEY, self.wide()),
            Said::Brief if self.told_by_another(hint) => Vec::new(),
            Said::Brief => {
                let other = beside(hint.action).and_then(|action| self.hint(action));
                let keys = other
                    .map_or_else(|| key(hint), |other| format!("{} {}", key(hint), key(other)));
                entry(&keys, action.brief(hint.action), KEY, self.wide())
            }
        });
        let title = Line::styled(action.group(of), theme::HEADING);
        std::iter::once(title).chain(keys).collect()
    }

    fn hint(&self, action: Action) -> Option<&Hint> {
        self.help.keys.iter().find(|hint| hint.action == action)
    }

    /// Another key of the list tells of this one.
    fn told_by_another(&self, hint: &Hint) -> bool {
        self.help.keys.iter().any(|other| beside(other.action) == Some(hint.action))
    }

    fn glossary(&self) -> Vec<Line<'static>> {
        let title = Line::styled(self.words.action().glossary_title(), theme::HEADING);
        let room = 2 * self.wide() + GAP;
        let known = self.words.action().glossary().into_iter();
        let explained = known.flat_map(|(word, means)| entry(word, means, WORD, room));
        std::iter::once(title).chain(explained).collect()
    }

    /// The three columns, and what stands below the second and the third.
    fn columns(&self) -> ([Vec<Line<'static>>; 3], Vec<Line<'static>>) {
        let mut others = self.group(KeyGroup::Screens);
        others.extend(self.group(KeyGroup::More));
        let [time, keep] = [KeyGroup::Time, KeyGroup::Keep].map(|of| self.group(of));
        ([time, keep, others], self.glossary())
    }

    fn height(&self) -> u16 {
        let ([first, second, third], glossary) = self.columns();
        let beside = below(&second, &third) + glossary.len();
        u16::try_from(first.len().max(beside)).unwrap_or(u16::MAX)
    }

    fn draw(&self, buf: &mut Buffer) {
        let (columns, glossary) = self.columns();
        let [_, second, third] = &columns;
        let below = u16::try_from(below(second, third)).unwrap_or(u16::MAX);
        let mut x = self.area.x;
        let from_second = x + self.wide() + GAP;
        for lines in &columns {
            let part = Rect { x, width: self.wide(), ..self.area };
            draw_lines(lines, part, buf);
            x += self.wide() + GAP;
        }
        let rest = Rect {
            x: from_second,
            y: self.area.y + below,
            width: self.area.right() - from_second,
            height: self.area.height.saturating_sub(below),
        };
        draw_lines(&glossary, rest, buf);
    }
}

/// From which row on both the second column and the third have ended.
fn below(second: &[Line<'_>], third: &[Line<'_>]) -> usize {
    (second.len() + 1).max(third.len())
}

fn draw_lines(lines: &[Line<'_>], area: Rect, buf: &mut Buffer) {
    let mut column = Column::new(area, buf);
    for line in lines {
        column.line(line);
    }
}

/// Every key with all that it does, as far as there is room; the rest is scrolled to.
fn draw_list(words: Words, help: &HelpView, is_live: bool, column: &mut Column<'_>) {
    let lines = lines(words, help, is_live, column.rest.width);
    let rows = usize::from(column.rest.height.saturating_sub(1));
    let more = if rows < lines.len() { words.action().scroll() } else { String::new() };
    let title = column.take(1);
    if title.is_empty() {
        return;
    }
    edges(title, column.buf, (words.action().help_title(), theme::HEADING), (&more, theme::HINT));
    let first = help.scroll.min(lines.len().saturating_sub(rows));
    for line in lines.iter().skip(first).take(rows) {
        column.line(line);
    }
}

/// Every key in its group with all that it does, and the words at the end.
fn lines(words: Words, help: &HelpView, is_live: bool, room: u16) -> Vec<Line<'static>> {
    let wide = help.keys.iter().map(|hint| width(&names(words, hint))).max().unwrap_or(0) + 2;
    let key = wide.min(room / 3);
    let said = |hint: &Hint| {
        let forms = [names(words, hint), words.action().shown(hint.keys)];
        let shown = first_that_fits(&forms, key.saturating_sub(1));
        entry(&shown, &words.action().help(hint.action), key, room)
    };
    let mut lines = Vec::new();
    let groups = [KeyGroup::Time, KeyGroup::Keep, KeyGroup::Screens, KeyGroup::More];
    for of in groups.into_iter().filter(|_| is_live) {
        lines.push(Line::styled(words.action().group(of), theme::HEADING));
        let keys = help.keys.iter().filter(|hint| group(hint.action) == Some(of));
        lines.extend(keys.flat_map(said));
        lines.push(Line::default());
    }
    if !is_live {
        lines.extend(help.keys.iter().flat_map(said));
        lines.push(Line::default());
    }
    lines.push(Line::styled(words.action().glossary_title(), theme::HEADING));
    for (word, means) in words.action().glossary() {
        lines.extend(entry(word, means, key, room));
    }
    lines
}

/// The names of the keys for one thing.
fn names(words: Words, hint: &Hint) -> String {
    let names: Vec<String> = hint.keys.iter().copied().map(|key| words.action().key(key)).collect();
    names.join("  ")
}

/// What something is or does, in as many rows as it needs.
fn entry(key: &str, does: &str, wide: u16, room: u16) -> Vec<Line<'static>> {
    let texts = wrap(does, room.saturating_sub(wide), usize::from(u8::MAX)).into_iter().enumerate();
    let line = |(at, text)| {
        let key = if at == 0 { clip(key, wide.saturating_sub(1)) } else { String::new() };
        let pad = " ".repeat(usize::from(wide.saturating_sub(width(&key))));
        Line::from_iter([Span::styled(key, theme::KEY), Span::raw(pad), Span::raw(text)])
    };
    texts.map(line).collect()
}
