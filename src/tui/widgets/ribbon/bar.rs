//! The bar of the ribbon: which cell stands for which minutes, and what it looks like.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::agenda::BlockKind,
    screen::{Ribbon, RowState, Stretch},
    tui::theme,
};

/// So many minutes over so many cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    pub(super) minutes: i64,
    pub(super) cells: u16,
}

impl Scale {
    /// A moment in parts of a cell, rounded to the nearest.
    fn parts(self, minute: i64, parts: i64) -> u16 {
        let all = i64::from(self.cells) * parts;
        let at = (minute.max(0) * all * 2 + self.minutes) / (self.minutes * 2);
        u16::try_from(at.min(all)).unwrap_or(u16::MAX)
    }

    /// The edge between cells that is nearest to a moment.
    pub(super) fn edge(self, minute: i64) -> u16 {
        self.parts(minute, 1)
    }

    /// The cell in which a moment is.
    pub(super) fn cell_of(self, minute: i64) -> u16 {
        (self.parts(minute, EIGHTHS) / 8).min(self.cells.saturating_sub(1))
    }
}

const EIGHTHS: i64 = 8;

/// What one cell of the bar looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filling {
    pub(super) shape: Shape,
    pub(super) style: Style,
}

/// Its form, which says by itself what is past and what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing, between two blocks.
    Empty,
    /// A minute or so that can still be missed.
    Spare,
    /// What is past.
    Full,
    /// The same, before the next step of its block.
    Parted,
    /// Past, and over the plan.
    Over,
    /// Past for so many eighths, and on what is to come.
    Edge(u16, Style),
    /// What is to come.
    Low,
    /// The closing block, to come.
    Plate,
    /// After the promised end.
    Late,
}

/// The closing block where it is to come.
pub(super) fn slot_plate(ribbon: &Ribbon, scale: Scale) -> Option<Range<u16>> {
    let slot = &ribbon.slot;
    let is_seen = slot.from < slot.to.min(ribbon.closes);
    let end = scale.edge(slot.to.min(ribbon.closes));
    let from = scale.edge(slot.from).min(end.saturating_sub(1));
    (is_seen && ribbon.slot_is_ahead()).then_some(from..end)
}

/// The bar from the beginning to its end; with what took too long, or without.
pub(super) fn cells(ribbon: &Ribbon, scale: Scale, has_scars: bool) -> Vec<Filling> {
    let empty = Filling { shape: Shape::Empty, style: theme::TEXT };
    let mut bar = Bar { ribbon, scale, has_scars, cells: vec![empty; usize::from(scale.cells)] };
    for (i, step) in ribbon.steps.iter().enumerate() {
        bar.put_step(step, ribbon.steps.get(i + 1));
    }
    bar.put_spare();
    bar.put_slot();
    bar.cells
}

struct Bar<'a> {
    ribbon: &'a Ribbon,
    scale: Scale,
    has_scars: bool,
    cells: Vec<Filling>,
}

/// A step of so many cells has room for what parts it from the next.
const WITH_PARTING: u16 = 3;

impl Bar<'_> {
    fn fill(&mut self, range: Range<u16>, shape: Shape, style: Style) {
        let range = usize::from(range.start)..usize::from(range.end).min(self.cells.len());
        if let Some(cells) = self.cells.get_mut(range) {
            cells.fill(Filling { shape, style });
        }
    }

    /// A length of time as cells, one at the least.
    fn length(&self, minutes: i64) -> u16 {
        if minutes <= 0 { 0 } else { self.scale.edge(minutes).max(1) }
    }

    fn put_step(&mut self, step: &Stretch, next: Option<&Stretch>) {
        let whole = self.scale.edge(step.from)..self.scale.edge(step.to);
        let has_room = WITH_PARTING <= whole.end - whole.start;
        let is_parted = next.is_some_and(|next| next.block == step.block);
        let end = whole.end - u16::from(has_room && !is_parted);
        self.put(step, whole.start..end, theme::running(self.ribbon.grade));
        if has_room && is_parted {
            self.part(end - 1);
        }
    }

    /// What is past of it, what of that is over, and what is to come.
    fn put(&mut self, step: &Stretch, cells: Range<u16>, style: Style) {
        let is_slot = step.kind == BlockKind::Slot;
        let over = self.length(step.over).min(cells.end - cells.start);
        match (step.state, self.ribbon.now) {
            (RowState::Done, _) => {
                let past = if is_slot { theme::SLOT } else { theme::PAST };
                self.fill(cells.clone(), Shape::Full, past);
                // What a block took as a whole, the closing one does not tell after the meeting.
                if self.has_scars && (!is_slot || self.ribbon.now.is_some()) {
                    self.fill(cells.end - over..cells.end, Shape::Over, theme::PAST_OVER);
                }
            }
            (RowState::Now, Some(now)) => {
                let now = if 0 < step.over { now.max(step.to) } else { now };
                let edge = self.put_running(now, cells.clone(), style);
                let from = edge.saturating_sub(over).max(cells.start);
                self.fill(from..edge, Shape::Over, theme::LATE);
            }
            (RowState::Now, None) => self.fill(cells, Shape::Low, theme::MARKED_AHEAD),
            (RowState::Ahead, _) if is_slot => self.fill(cells, Shape::Low, theme::rest(style)),
            (RowState::Ahead, _) => self.fill(cells, Shape::Low, theme::AHEAD),
        }
    }

    /// Full up to now, which moves in eighths of a cell. Says where it is.
    fn put_running(&mut self, now: i64, cells: Range<u16>, style: Style) -> u16 {
        let eighths = self.scale.parts(now, EIGHTHS).clamp(cells.start * 8, cells.end * 8);
        let (edge, part) = (eighths / 8, eighths % 8);
        let rest = theme::rest(style);
        self.fill(cells.start..edge, Shape::Full, style);
        self.fill(edge..cells.end, Shape::Low, rest);
        if 0 < part {
            self.fill(edge..edge + 1, Shape::Edge(part, rest), style);
        }
        edge
    }

    /// Parts a step from the next one of its block.
    fn part(&mut self, at: u16) {
        if let Some(cell) = self.cells.get_mut(usize::from(at)) {
            match cell.shape {
                Shape::Full => cell.shape = Shape::Parted,
                Shape::Low => cell.style = theme::parting(cell.style),
                _ => {}
            }
        }
    }

    fn edges(&self, minutes: &Range<i64>) -> Range<u16> {
        self.scale.edge(minutes.start)..self.scale.edge(minutes.end)
    }

    /// What can still be missed, or came to nothing in the end: dots of which none touches what stands at its
    /// sides.
    fn put_spare(&mut self) {
        let Range { start, end } = self.edges(&self.ribbon.spare());
        let (from, to) = match slot_plate(self.ribbon, self.scale) {
            Some(plate) => (start, plate.start),
            None => (start + 1, end),
        };
        for at in (from..to).rev().skip(1).step_by(2) {
            self.fill(at..at + 1, Shape::Spare, theme::HINT);
        }
    }

    /// The closing block, with its margin behind it until it begins; beyond the promised end what is too long.
    fn put_slot(&mut self) {
        let slot = self.ribbon.slot;
        let [promise, end] = [self.ribbon.closes, slot.to].map(|at| self.scale.edge(at));
        self.fill(self.edges(&self.ribbon.margin()), Shape::Low, theme::rest(theme::SLOT));
        match slot_plate(self.ribbon, self.scale) {
            Some(plate) => self.fill(plate, Shape::Plate, theme::SLOT_PLATE),
            None if self.ribbon.slot_steps.is_empty() => {
                self.put(&slot, self.scale.edge(slot.from)..end, theme::SLOT);
            }
            None => {
                for step in &self.ribbon.slot_steps {
                    let cells = self.scale.edge(step.from)..self.scale.edge(step.to);
                    self.put(step, cells, theme::SLOT);
                }
            }
        }
        self.fill(promise..end, Shape::Late, theme::LATE);
    }
}

/// At which side of the bar the half rows lie of what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shelf {
    /// Below, as what is past will stand.
    Low,
    /// Above, apart from another bar below it; the closing block too is half as high.
    High,
}

/// Draws the bar over the rows of an area.
pub(super) fn draw(cells: &[Filling], shelf: Shelf, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let half = match shelf {
        Shelf::Low => area.bottom().saturating_sub(1),
        Shelf::High => area.y,
    };
    for (y, is_low) in (area.y..area.bottom()).map(|y| (y, y == half)) {
        for (x, cell) in (area.x..area.right()).zip(cells.iter().map(|cell| cell.on(shelf))) {
            let Some(sign) = sign(cell.shape, is_low, (area.height, shelf)) else { continue };
            if let Some(shown) = buf.cell_mut((x, y)) {
                shown.set_char(sign).set_style(cell.style);
                if let (Shape::Edge(_, rest), true, 2..) = (cell.shape, is_low, area.height) {
                    shown.bg = rest.fg.unwrap_or_default();
                }
            }
        }
    }
}

impl Filling {
    /// On a shelf that lies high no plate reaches down to what is below it.
    const fn on(&self, side: Shelf) -> Self {
        match (self.shape, side) {
            (Shape::Plate, Shelf::High) => Self { shape: Shape::Low, style: theme::SLOT },
            _ => *self,
        }
    }
}

fn sign(shape: Shape, is_low: bool, of: (u16, Shelf)) -> Option<char> {
    match shape {
        Shape::Empty => None,
        Shape::Spare => is_low.then_some('·'),
        Shape::Full => Some('█'),
        Shape::Parted => Some('▉'),
        Shape::Over => Some('▓'),
        Shape::Late => Some('▒'),
        Shape::Edge(part, _) => "▏▎▍▌▋▊▉".chars().nth(usize::from(part.saturating_sub(1))),
        Shape::Low => is_low.then_some(match of {
            (1, Shelf::Low) => '▄',
            (1, Shelf::High) => '▀',
            _ => '█',
        }),
        Shape::Plate => Some(' '),
    }
}
