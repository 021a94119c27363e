//! The names below the ribbon: each whole and below its own block, or none.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::bar::{Scale, slot_plate};
use crate::{
    domain::agenda::BlockKind,
    screen::{Ribbon, RowState},
    tui::{text::width, theme},
    words::Words,
};

/// A block on the ribbon.
#[derive(Clone, Copy, Debug)]
struct Place {
    kind: BlockKind,
    from: u16,
    runs: bool,
}

/// A name and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) text: &'static str,
    pub(super) from: u16,
    pub(super) runs: bool,
}

impl Name {
    pub(super) fn end(&self) -> u16 {
        self.from + width(self.text)
    }
}

/// The blocks in their order; the closing block only where it has no plate with its own word.
fn places(ribbon: &Ribbon, scale: Scale) -> Vec<Place> {
    let slot = slot_plate(ribbon, scale).is_none().then_some(ribbon.slot);
    let mut places: Vec<(usize, Place)> = Vec::new();
    for step in ribbon.steps.iter().copied().chain(slot).filter(|step| step.from < step.to) {
        let runs = step.state == RowState::Now;
        match places.last_mut() {
            Some((block, place)) if *block == step.block => place.runs |= runs,
            _ => {
                let from = scale.edge(step.from);
                places.push((step.block, Place { kind: step.kind, from, runs }));
            }
        }
    }
    places.into_iter().map(|(_, place)| place).collect()
}

/// The names that have room: the running block always has one, if need be before its own place.
pub(super) fn placed(words: Words, ribbon: &Ribbon, scale: Scale) -> Vec<Name> {
    let places = places(ribbon, scale);
    let plate = slot_plate(ribbon, scale).map_or(scale.cells, |plate| plate.start);
    let text = |place: &Place| words.block().in_ribbon(place.kind);
    let now = places.iter().find(|place| place.runs).map(|place| {
        let most = scale.cells.saturating_sub(width(text(place)));
        Name { text: text(place), from: place.from.min(most), runs: true }
    });
    let mut names: Vec<Name> = Vec::new();
    for (i, place) in places.iter().enumerate() {
        if place.runs {
            names.extend(now);
            continue;
        }
        let name = Name { text: text(place), from: place.from, runs: false };
        let next = places.get(i + 1).map_or(plate + 1, |next| next.from);
        let is_clear = now.is_none_or(|now| name.end() < now.from || now.end() < name.from);
        if name.end() < next && is_clear {
            names.push(name);
        }
    }
    names
}

/// Draws the names on a row.
pub(super) fn draw(
    words: Words,
    ribbon: &Ribbon,
    scale: Scale,
    (row, running): (Rect, Style),
    buf: &mut Buffer,
) {
    for name in placed(words, ribbon, scale) {
        let style = if name.runs { running } else { theme::HINT };
        let room = usize::from(row.width.saturating_sub(name.from));
        buf.set_stringn(row.x + name.from, row.y, name.text, room, style);
    }
}
