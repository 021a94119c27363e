//! A document in bands: headings, lines, facts and lists; tables and drawings in files of their own.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag, TagKind};

use super::{
    band::{ACCENT, Band, INK, Meaning, RULE, SOFT, Sheet, Style, Text, WIDTH},
    letters::{Letters, Weight},
    lines::lines,
};
use crate::paper::{Document, FEW, Part, Unshown, Use};

const TITLE: Style = Style::new(Weight::Bold, 14.5, INK);
const HEADING: Style = Style::new(Weight::Bold, 11.0, INK);
pub(super) const BODY: Style = Style::new(Weight::Regular, 9.5, INK);
pub(super) const NAME: Style = Style::new(Weight::Regular, 9.5, SOFT);
const SMALL: Style = Style::new(Weight::Regular, 8.0, SOFT);
const BULLET: Style = Style::new(Weight::Regular, 9.5, ACCENT);
/// The title and the last line of what hangs on a wall.
const WALL_TITLE: Style = Style::new(Weight::Bold, 24.0, INK);
const WALL_LINE: Style = Style::new(Weight::Regular, 14.0, INK);

/// Above the title, and how thick.
const BAR: f32 = 2.2;
/// Between the name of a fact and the fact, and between two facts beside each other.
const GAP: f32 = 12.0;
/// No name of a fact takes more of the width.
const WIDEST_NAME: f32 = 0.42;
/// So many of many facts have the whole width: they are the longest.
const WHOLE: usize = 4;
/// How high a line to write on is.
const ROOM_TO_WRITE: f32 = 22.0;
/// Before the text of a list.
const INDENT: f32 = 11.0;
/// Levels of headings.
const FIRST: NonZeroU16 = NonZeroU16::MIN;
const SECOND: NonZeroU16 = FIRST.saturating_add(1);

/// A document that is being set.
pub(super) struct Layout<'a> {
    pub(super) letters: &'a Letters,
    /// How large everything is beside its usual size.
    pub(super) scale: f32,
    pub(super) sheet: Sheet,
    /// How many texts and drawings there are.
    pub(super) leaves: usize,
    /// Letters that no face has.
    pub(super) unshown: Vec<Unshown>,
    is_wall: bool,
}

impl<'a> Layout<'a> {
    /// Sets a document at this scale; its leaves go on from those before it.
    pub(super) fn of(letters: &'a Letters, scale: f32, leaves: usize, document: &Document) -> Self {
        let is_wall = document
            .parts
            .iter()
            .any(|part| matches!(part, Part::Table(table) if table.used == Use::OnAWall));
        let sheet = Sheet::default();
        let mut layout = Self { letters, scale, sheet, leaves, unshown: Vec::new(), is_wall };
        layout.title(&document.title);
        for part in &document.parts {
            layout.part(part);
        }
        layout
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(text) => self.heading(text),
            Part::Line(text) if self.is_wall => self.paragraph(text, WALL_LINE),
            Part::Line(text) => self.paragraph(text, BODY),
            Part::Small(text) => self.paragraph(text, SMALL),
            Part::Facts(facts) => self.facts(facts),
            Part::List(items) => self.list(items),
            Part::Room(lines) => (0..*lines).for_each(|_| self.room()),
            Part::Table(table) => self.table(table),
            Part::Drawing(drawing) => self.drawing(drawing),
        }
    }

    /// A text in its lines, as a leaf of its own.
    pub(super) fn text(&mut self, text: &str, style: Style, width: f32) -> Text {
        let style = style.scaled(self.scale);
        let found = self.letters.missing(style.weight, text);
        for character in found {
            let unshown = Unshown { character, within: text.to_owned() };
            if !self.unshown.contains(&unshown) {
                self.unshown.push(unshown);
            }
        }
        let leaf = self.leaf();
        let lines = lines(self.letters, style.weight, text, width / style.size);
        Text { lines, style, leaf }
    }

    pub(super) fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    /// A length at this scale.
    pub(super) fn at(&self, length: f32) -> f32 {
        length * self.scale
    }

    pub(super) fn push(&mut self, band: Band) {
        self.sheet.bands.push(band);
    }

    pub(super) fn mean(&mut self, kind: impl Into<TagKind>, parts: Vec<Meaning>) {
        self.sheet.meanings.push(Meaning::Group(kind.into(), parts));
    }

    fn title(&mut self, title: &str) {
        let style = if self.is_wall { WALL_TITLE } else { TITLE };
        let text = self.text(title, style, WIDTH);
        let (leaf, height, top) = (text.leaf, text.height(), self.at(9.0));
        let mut band = Band { height: top + height, holds_next: true, ..Band::default() };
        band.heading = Some((FIRST.get(), title.to_owned()));
        band.rule([0.0, 0.0], WIDTH, BAR, ACCENT);
        band.put(text, [0.0, top], None);
        self.push(band);
        self.mean(Tag::Hn(FIRST, Some(title.to_owned())), vec![Meaning::Leaf(leaf)]);
    }

    fn heading(&mut self, heading: &str) {
        let text = self.text(heading, HEADING, WIDTH);
        let leaf = text.leaf;
        let mut band = Band::below(self.at(10.0));
        band.height = text.height();
        band.holds_next = true;
        band.heading = Some((SECOND.get(), heading.to_owned()));
        band.put(text, [0.0, 0.0], None);
        self.push(band);
        self.mean(Tag::Hn(SECOND, Some(heading.to_owned())), vec![Meaning::Leaf(leaf)]);
    }

    /// A paragraph, which may go on on the next page.
    fn paragraph(&mut self, text: &str, style: Style) {
        let text = self.text(text, style, WIDTH);
        let leaf = text.leaf;
        self.flow(text, [0.0, self.at(5.0)]);
        self.mean(Tag::P, vec![Meaning::Leaf(leaf)]);
    }

    /// Each line of a text in a band of its own.
    fn flow(&mut self, text: Text, [left, above]: [f32; 2]) {
        let Text { lines, style, leaf } = text;
        for (at, line) in lines.into_iter().enumerate() {
            let mut band = Band::below(if at == 0 { above } else { 0.0 });
            band.height = style.line();
            band.put(Text { lines: vec![line], style, leaf }, [left, 0.0], None);
            self.push(band);
        }
    }

    /// An empty line, to write on; it says nothing.
    fn room(&mut self) {
        let mut band = Band { height: self.at(ROOM_TO_WRITE), ..Band::default() };
        band.rule([0.0, band.height - 0.6], WIDTH, 0.6, RULE);
        self.push(band);
    }

    fn list(&mut self, items: &[String]) {
        let mut meanings = Vec::new();
        for item in items {
            let bullet = self.text("•", BULLET, WIDTH);
            let indent = self.at(INDENT);
            let text = self.text(item, BODY, WIDTH - indent);
            meanings.push(item_meaning(&bullet, &text));
            let first = self.sheet.bands.len();
            self.flow(text, [indent, self.at(2.5)]);
            if let Some(band) = self.sheet.bands.get_mut(first) {
                band.put(bullet, [0.0, 0.0], None);
            }
        }
        self.mean(Tag::L(ListNumbering::Disc), meanings);
    }

    /// Facts below each other; of many, those that are short stand two beside each other.
    fn facts(&mut self, facts: &[(String, String)]) {
        let alone = if FEW < facts.len() { WHOLE } else { facts.len() };
        let (whole, pairs) = facts.split_at(alone);
        let mut meanings = Vec::new();
        let name = self.widest_name(facts, WIDTH);
        for (at, fact) in whole.iter().enumerate() {
            let above = if at == 0 { self.at(5.0) } else { self.at(1.0) };
            let mut band = Band::below(above);
            meanings.push(self.fact(&mut band, fact, [0.0, name, WIDTH]));
            self.push(band);
        }
        let half = (WIDTH - GAP) / 2.0;
        for pair in pairs.chunks(2) {
            let mut band = Band::below(self.at(1.0));
            let narrow = self.widest_name(pairs, half);
            for (fact, left) in pair.iter().zip([0.0, half + GAP]) {
                let first = if left == 0.0 { name.min(half * WIDEST_NAME) } else { narrow };
                meanings.push(self.fact(&mut band, fact, [left, first, half]));
            }
            self.push(band);
        }
        self.mean(Tag::L(ListNumbering::None), meanings);
    }

    fn widest_name(&self, facts: &[(String, String)], width: f32) -> f32 {
        let style = NAME.scaled(self.scale);
        let wide = facts
            .iter()
            .map(|(name, _)| self.letters.spell(style.weight, name, false).width * style.size);
        wide.fold(0.0, f32::max).min(width * WIDEST_NAME) + 0.5
    }

    /// A fact from the left, with so much room for its name, and for all of it.
    fn fact(
        &mut self,
        band: &mut Band,
        (name, what): &(String, String),
        [left, first, width]: [f32; 3],
    ) -> Meaning {
        let name = self.text(name, NAME, first);
        let what = self.text(what, BODY, width - first - GAP);
        let meaning = item_meaning(&name, &what);
        band.height = band.height.max(name.height()).max(what.height());
        band.put(name, [left, 0.0], None);
        band.put(what, [left + first + GAP, 0.0], None);
        meaning
    }
}

/// What stands before an item, and the item.
fn item_meaning(label: &Text, body: &Text) -> Meaning {
    let leaf = |text: &Text| vec![Meaning::Leaf(text.leaf)];
    let parts = vec![
        Meaning::Group(Tag::Lbl.into(), leaf(label)),
        Meaning::Group(Tag::LBody.into(), leaf(body)),
    ];
    Meaning::Group(Tag::LI.into(), parts)
}
