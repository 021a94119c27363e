//! A meeting as bars, drawn; a table beside it tells the same.

use krilla::tagging::Tag;

use super::{
    band::{BLOCK, Band, Ink, Meaning, SLOT, WIDTH, WORK},
    layout::{Layout, NAME},
};
use crate::paper::{Drawing, Lane, PieceKind};

/// How high a bar is, and what is left open between two pieces and beside the bar.
const HIGH: f32 = 9.0;
const PARTING: f32 = 1.0;
const GAP: f32 = 7.0;

impl Layout<'_> {
    pub(super) fn drawing(&mut self, drawing: &Drawing) {
        let longest = drawing.bars.iter().map(minutes).fold(1.0, f32::max);
        let texts = drawing.bars.iter().flat_map(|bar| [&bar.ends[0], &bar.ends[1]]);
        let end = self.widest(texts);
        let name = self.widest(drawing.bars.iter().map(|bar| &bar.name));
        let leaf = self.leaf();
        for (at, bar) in drawing.bars.iter().enumerate() {
            let mut band = Band::below(self.at(if at == 0 { 8.0 } else { 3.0 }));
            self.lane(&mut band, bar, [name, end, longest], leaf);
            self.push(band);
        }
        self.mean(Tag::Figure(Some(drawing.says.clone())), vec![Meaning::Leaf(leaf)]);
    }

    /// How wide the widest of these is, with room behind it; nothing where none says anything.
    fn widest<'w>(&self, words: impl Iterator<Item = &'w String>) -> f32 {
        let style = NAME.scaled(self.scale);
        let wide = words.map(|word| self.letters.spell(style.weight, word, false).width);
        let width = wide.fold(0.0, f32::max) * style.size;
        if 0.0 < width { width + GAP } else { 0.0 }
    }

    fn lane(&mut self, band: &mut Band, bar: &Lane, [name, end, longest]: [f32; 3], leaf: usize) {
        let mut put = |words: &str, left: f32| {
            let mut text = self.text(words, NAME, WIDTH);
            text.leaf = leaf;
            band.height = band.height.max(text.height());
            band.put(text, [left, 0.0], None);
        };
        put(&bar.name, 0.0);
        put(&bar.ends[0], name);
        put(&bar.ends[1], WIDTH - end + GAP);
        let room = WIDTH - name - 2.0 * end;
        let top = (band.height - HIGH) / 2.0;
        let mut left = name + end;
        for piece in &bar.pieces {
            let wide = f32::from(piece.minutes) / longest * room;
            let colour = match piece.kind {
                PieceKind::Block => Some(BLOCK),
                PieceKind::Work => Some(WORK),
                PieceKind::Slot => Some(SLOT),
                PieceKind::Free => None,
            };
            if let Some(colour) = colour.filter(|_| PARTING < wide) {
                let (at, size) = ([left, top], [wide - PARTING, HIGH]);
                band.inks.push(Ink::Area { at, size, colour, leaf: Some(leaf) });
            }
            left += wide;
        }
    }
}

fn minutes(bar: &Lane) -> f32 {
    bar.pieces.iter().map(|piece| f32::from(piece.minutes)).sum()
}
