//! A table in bands, a row in each; columns as wide as their words, and room for who signs.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::{
    band::{Band, INK, Meaning, RULE, SLOT, SOFT, Style, Text, WIDTH},
    layout::{BODY, Layout},
    letters::Weight,
    lines::longest,
};
use crate::paper::{ROOMY, Rank, Table, TableRow, Use};

const HEAD: Style = Style::new(Weight::Bold, 8.5, SOFT);
const NAMED: Style = Style::new(Weight::Bold, 9.5, INK);
/// The same on a wall.
const WALL_HEAD: Style = Style::new(Weight::Bold, 10.0, SOFT);
const WALL_WHOLE: Style = Style::new(Weight::Regular, 18.0, INK);
const WALL_PART: Style = Style::new(Weight::Regular, 12.5, SOFT);
const WALL_SUM: Style = Style::new(Weight::Bold, 22.0, SLOT);
/// Between two columns.
const GAP: f32 = 10.0;
/// Before the name of a part.
const INDENT: f32 = 13.0;
/// How much of the width is for a signature.
const SIGNATURE: f32 = 0.27;
/// How high a row is in which somebody signs, where few do and where many do.
const SIGNED: [f32; 2] = [24.0, 17.5];
/// A column gives way in steps of this.
const STEP: f32 = 1.0;

/// A table with what is needed to set its rows.
struct Grid<'a> {
    table: &'a Table,
    widths: Vec<f32>,
    /// Some rows have parts, or are a sum: then a row has a name.
    is_ranked: bool,
}

impl Layout<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let is_ranked = table.rows.iter().any(|row| row.rank != Rank::Usual);
        let grid = Grid { table, widths: self.widths(table), is_ranked };
        let head = TagKind::from(Tag::THead);
        let above = self.sheet.bands.len();
        let mut parts = vec![Meaning::Group(head, vec![self.heads(&grid)])];
        let rows = table.rows.iter().map(|row| self.row(&grid, row)).collect();
        for row in self.sheet.bands.iter_mut().skip(above + 1) {
            row.head = Some(above);
        }
        parts.push(Meaning::Group(Tag::TBody.into(), rows));
        self.mean(Tag::Table, parts);
    }

    /// How wide each column is.
    fn widths(&self, table: &Table) -> Vec<f32> {
        let heads = TableRow::from(table.heads.clone());
        let wide = |measure: &dyn Fn(Style, &str) -> f32| {
            let mut widths: Vec<f32> = table.heads.iter().map(|_| 0.0).collect();
            let below = table.rows.iter().map(|row| (row, false));
            for (row, is_head) in std::iter::once((&heads, true)).chain(below) {
                for (at, (width, cell)) in widths.iter_mut().zip(&row.cells).enumerate() {
                    let style = if is_head { head(table) } else { style(table, row.rank, at) };
                    let own = measure(style.scaled(self.scale), cell) + indent(table, row, at);
                    *width = width.max(own);
                }
            }
            widths
        };
        let letters = self.letters;
        let mut widths =
            wide(&|style, cell| letters.spell(style.weight, cell, false).width * style.size + STEP);
        let least = wide(&|style, cell| longest(letters, style.weight, cell) * style.size + STEP);
        let gaps: f32 = widths.iter().skip(1).map(|_| GAP).sum();
        if let Some(last) = widths.last_mut().filter(|_| table.used == Use::Signed) {
            *last = last.max(SIGNATURE * WIDTH);
        }
        narrow(&mut widths, &least, WIDTH - gaps);
        widen(&mut widths, table.words, WIDTH - gaps);
        widths
    }

    fn heads(&mut self, grid: &Grid<'_>) -> Meaning {
        let style = head(grid.table);
        let cells = grid.table.heads.iter().zip(&grid.widths);
        let texts: Vec<Text> = cells.map(|(head, width)| self.text(head, style, *width)).collect();
        let meanings = texts.iter().map(|text| {
            let kind = TagKind::from(Tag::TH(TableHeaderScope::Column));
            Meaning::Group(kind, vec![Meaning::Leaf(text.leaf)])
        });
        let meaning = Meaning::Group(Tag::TR.into(), meanings.collect());
        let mut band = Band::below(self.at(7.0));
        band.holds_next = true;
        band.height = texts.iter().map(Text::height).fold(0.0, f32::max) + self.at(3.0);
        place(grid, &mut band, texts, self.at(1.0), 0.0);
        let foot = band.height - 1.0;
        band.rule([0.0, foot], WIDTH, 1.0, SOFT);
        self.push(band);
        meaning
    }

    fn row(&mut self, grid: &Grid<'_>, row: &TableRow) -> Meaning {
        let Grid { table, widths, is_ranked } = grid;
        let named = table.words.checked_sub(1).filter(|_| *is_ranked);
        let mut texts = Vec::new();
        let mut meanings = Vec::new();
        for (at, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
            let room = width - indent(table, row, at);
            let text = self.text(cell, style(table, row.rank, at), room);
            let kind = if named == Some(at) {
                TagKind::from(Tag::TH(TableHeaderScope::Row))
            } else {
                TagKind::from(Tag::TD)
            };
            meanings.push(Meaning::Group(kind, vec![Meaning::Leaf(text.leaf)]));
            texts.push(text);
        }
        let mut band = Band::default();
        let [above, below] = self.padding(table, row.rank);
        let words = texts.iter().map(Text::height).fold(0.0, f32::max);
        let least = if table.used == Use::Signed { self.room_to_sign(table) } else { 0.0 };
        band.height = (above + words + below).max(least);
        let top = band.height - below - words;
        let foot = band.height - 0.6;
        if row.rank == Rank::Sum {
            band.rule([0.0, 0.0], WIDTH, 1.0, SOFT);
        } else if !(table.used == Use::OnAWall && row.rank == Rank::Part) {
            let colour = if table.used == Use::Signed { SOFT } else { RULE };
            band.rule([0.0, foot], WIDTH, 0.6, colour);
        }
        let inset = if row.rank == Rank::Part { INDENT } else { 0.0 };
        place(grid, &mut band, texts, top, inset);
        self.push(band);
        Meaning::Group(Tag::TR.into(), meanings)
    }

    fn room_to_sign(&self, table: &Table) -> f32 {
        let [few, many] = SIGNED;
        self.at(if ROOMY < table.rows.len() { many } else { few })
    }

    /// What is left open above and below the words of a row.
    fn padding(&self, table: &Table, rank: Rank) -> [f32; 2] {
        let usual = match (table.used, rank) {
            (Use::OnAWall, Rank::Part) => [1.0, 2.0],
            (Use::OnAWall, _) => [6.0, 5.0],
            (_, Rank::Part) => [1.0, 1.6],
            _ => [2.2, 2.4],
        };
        usual.map(|length| self.at(length))
    }
}

/// Puts the cells of a row in their columns: words to the left, figures to the right.
fn place(grid: &Grid<'_>, band: &mut Band, texts: Vec<Text>, top: f32, inset: f32) {
    let mut left = 0.0;
    for ((at, text), width) in texts.into_iter().enumerate().zip(&grid.widths) {
        let is_figure = grid.table.words <= at;
        let inset = if at + 1 == grid.table.words { inset } else { 0.0 };
        // What stands beside larger letters stands on the same line.
        band.put(text, [left + inset, top], is_figure.then_some(left + width));
        left += width + GAP;
    }
}

/// Makes columns narrower until there is room for all: the widest give way first.
fn narrow(widths: &mut [f32], least: &[f32], room: f32) {
    while room < widths.iter().sum() {
        let can_give = widths.iter_mut().zip(least).filter(|(width, least)| **least < **width);
        let widest = can_give.max_by(|(one, _), (other, _)| one.total_cmp(other));
        let Some((widest, least)) = widest else { break };
        *widest = (*widest - STEP).max(*least);
    }
}

/// Shares out what is left over the columns of words; where words of one piece need more than there is, all
/// are narrower.
fn widen(widths: &mut [f32], words: usize, room: f32) {
    let whole: f32 = widths.iter().sum();
    let (of_words, figures) = widths.split_at_mut(words.min(widths.len()));
    let can_change: f32 = of_words.iter().sum();
    if 0.0 < can_change && whole < room {
        let stretch = 1.0 + (room - whole) / can_change;
        for width in of_words {
            *width *= stretch;
        }
    } else if 0.0 < whole {
        let stretch = room / whole;
        for width in of_words.iter_mut().chain(figures) {
            *width *= stretch;
        }
    }
}

/// How far a cell stands in.
fn indent(table: &Table, row: &TableRow, column: usize) -> f32 {
    let is_name = column + 1 == table.words;
    if is_name && row.rank == Rank::Part { INDENT } else { 0.0 }
}

fn head(table: &Table) -> Style {
    if table.used == Use::OnAWall { WALL_HEAD } else { HEAD }
}

fn style(table: &Table, rank: Rank, column: usize) -> Style {
    let is_name = column + 1 == table.words;
    match (table.used, rank) {
        (Use::OnAWall, Rank::Part) => WALL_PART,
        (Use::OnAWall, Rank::Sum) => WALL_SUM,
        (Use::OnAWall, _) => WALL_WHOLE,
        (_, Rank::Sum) => NAMED,
        (_, Rank::Whole) if is_name => NAMED,
        _ => BODY,
    }
}
