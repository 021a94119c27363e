//! The letters within a PDF: two faces of one family, and how wide what they spell is.

use harfrust::{Direction, FontRef, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use unicode_segmentation::UnicodeSegmentation as _;

static REGULAR: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSansCondensed.ttf");
static BOLD: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSansCondensed-Bold.ttf");

/// Stands where a letter is that no face has.
const UNSHOWN: char = '\u{25a1}';

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// What is read.
    Regular,
    /// What stands out.
    Bold,
}

/// Both faces, as they are read.
pub(super) struct Letters {
    regular: Face,
    bold: Face,
}

struct Face {
    tables: FontRef<'static>,
    shaper: ShaperData,
    font: Font,
}

/// Letters that are drawn at once; lengths are in parts of their size.
#[derive(Clone, Debug)]
pub(super) struct Spelled {
    /// What they spell.
    pub(super) text: String,
    /// As they are drawn.
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// How wide they are.
    pub(super) width: f32,
    /// What should have stood there, where a letter could not be shown.
    pub(super) meant: Option<String>,
}

impl Letters {
    /// The faces of this program; nothing where they cannot be read.
    pub(super) fn new() -> Option<Self> {
        Some(Self { regular: Face::new(REGULAR)?, bold: Face::new(BOLD)? })
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// The face as it is embedded.
    pub(super) fn font(&self, weight: Weight) -> Font {
        self.face(weight).font.clone()
    }

    /// These words in letters; where one is missing, with a sign in its place.
    pub(super) fn spell(&self, weight: Weight, words: &str, is_leftward: bool) -> Spelled {
        let face = self.face(weight);
        let spelled = face.spell(words, is_leftward);
        let missing = spelled.missing();
        if missing.is_empty() {
            return spelled;
        }
        let shown = |c: char| if missing.contains(&c) { UNSHOWN } else { c };
        // Whatever belongs to a sign that is missing is missing with it.
        let seen = |grapheme: &str| match grapheme.chars().next() {
            Some(first) if missing.contains(&first) => UNSHOWN.into(),
            _ => grapheme.chars().map(shown).collect::<String>(),
        };
        let text: String = words.graphemes(true).map(seen).collect();
        Spelled { meant: Some(words.to_owned()), ..face.spell(&text, is_leftward) }
    }

    /// The letters of these words that no face has.
    pub(super) fn missing(&self, weight: Weight, words: &str) -> Vec<char> {
        self.face(weight).spell(words, false).missing()
    }
}

impl Spelled {
    /// The letters that were not found.
    fn missing(&self) -> Vec<char> {
        let none = self.glyphs.iter().filter(|glyph| glyph.glyph_id.to_u32() == 0);
        let words = none.filter_map(|glyph| self.text.get(glyph.text_range.clone()));
        words.flat_map(str::chars).collect()
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        let tables = FontRef::new(bytes).ok()?;
        let shaper = ShaperData::new(&tables);
        Some(Self { shaper, tables, font: Font::new(bytes.into(), 0)? })
    }

    fn spell(&self, words: &str, is_leftward: bool) -> Spelled {
        let shaper = self.shaper.shaper(&self.tables).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.guess_segment_properties();
        let direction = if is_leftward { Direction::RightToLeft } else { Direction::LeftToRight };
        buffer.set_direction(direction);
        let glyphs_set = shaper.shape(buffer, harfrust::ShapeOptions::new());
        let em = whole(shaper.units_per_em());
        let starts: Vec<usize> = glyphs_set
            .glyph_infos()
            .iter()
            .filter_map(|info| info.cluster.try_into().ok())
            .collect();
        let end = |start: usize| {
            starts.iter().copied().filter(|other| start < *other).min().unwrap_or(words.len())
        };
        let places = glyphs_set.glyph_infos().iter().zip(glyphs_set.glyph_positions()).zip(&starts);
        let glyphs: Vec<KrillaGlyph> = places
            .map(|((info, place), start)| {
                KrillaGlyph::new(
                    GlyphId::new(info.glyph_id),
                    whole(place.x_advance) / em,
                    whole(place.x_offset) / em,
                    whole(place.y_offset) / em,
                    whole(place.y_advance) / em,
                    *start..end(*start),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Spelled { text: words.to_owned(), glyphs, width, meant: None }
    }
}

/// No length in a face is longer than this can be.
fn whole(units: i32) -> f32 {
    f32::from(i16::try_from(units).unwrap_or(i16::MAX))
}
