//! Bands on pages, and pages in a file: what is drawn, and what it means.

use krilla::{
    Document as File, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::Fill,
    surface::Surface,
    tagging::{
        Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, Tag, TagGroup, TagTree,
    },
};

use super::{
    band::{Band, EDGE, EDGE_ABOVE, Ink, Meaning, SOFT, Sheet, Style, WIDTH, colour},
    letters::{Letters, Weight},
    lines::{Line, lines},
};

/// A4, in points.
const PAGE: [f32; 2] = [595.28, 841.89];
/// Of which page how many it is.
const NUMBER: Style = Style::new(Weight::Regular, 8.0, SOFT);
/// Where it stands.
const NUMBER_AT: f32 = 818.0;

/// A file that is being made.
pub(super) struct Press<'a> {
    letters: &'a Letters,
    file: File,
    pages: usize,
    outline: Outline,
    /// What was drawn of each leaf.
    drawn: Vec<Vec<Identifier>>,
    tree: TagTree,
}

impl<'a> Press<'a> {
    /// A file in this language with this name; nothing where the standard for screen readers is not known.
    pub(super) fn new(letters: &'a Letters, language: &str, title: &str) -> Option<Self> {
        let standard = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
        let configuration = standard.finish().ok()?;
        let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
        let mut file = File::new_with(settings);
        file.set_metadata(
            Metadata::new()
                .title(title.to_owned())
                .language(language.to_owned())
                .creator("intervisie".to_owned()),
        );
        let tree = TagTree::new().with_lang(Some(language.to_owned()));
        let (outline, drawn) = (Outline::new(), Vec::new());
        Some(Self { letters, file, pages: 0, outline, drawn, tree })
    }

    /// Draws a document, which begins on a page of its own. It has `leaves` leaves with those before it.
    pub(super) fn print(&mut self, sheet: Sheet, leaves: usize) -> Option<()> {
        self.drawn.resize(leaves, Vec::new());
        let (pages, meanings) = sheet.pages();
        let count = pages.len();
        let mut heading: Option<OutlineNode> = None;
        for (number, bands) in (1..).zip(pages) {
            let mut page = self.file.start_page_with(PageSettings::from_wh(PAGE[0], PAGE[1])?);
            let mut surface = page.surface();
            let mut top = EDGE_ABOVE;
            for (at, band) in bands.into_iter().enumerate() {
                top += if at == 0 { 0.0 } else { band.above };
                if let Some((level, name)) = &band.heading {
                    let to = XyzDestination::new(self.pages, Point::from_xy(EDGE, top));
                    let node = OutlineNode::new(name.clone(), to);
                    match (&mut heading, level) {
                        (Some(title), 2..) => title.push_child(node),
                        _ => heading = Some(node),
                    }
                }
                top += band.height;
                draw(&mut surface, self.letters, band, top, &mut self.drawn);
            }
            if 1 < count {
                number_of(&mut surface, self.letters, &format!("{number} / {count}"));
            }
            surface.finish();
            page.finish();
            self.pages += 1;
        }
        if let Some(title) = heading {
            self.outline.push_child(title);
        }
        let mut part = TagGroup::new(Tag::Part);
        for one in meanings {
            part.push(self.node(one));
        }
        self.tree.push(part);
        Some(())
    }

    /// The bytes of the file; nothing where it does not keep to the standard.
    pub(super) fn finish(mut self) -> Option<Vec<u8>> {
        self.file.set_outline(self.outline);
        self.file.set_tag_tree(self.tree);
        self.file.finish().ok()
    }

    fn node(&mut self, meaning: Meaning) -> TagGroup {
        match meaning {
            Meaning::Group(kind, parts) => {
                let mut group = TagGroup::new(kind);
                for part in parts {
                    match part {
                        Meaning::Leaf(leaf) => {
                            let drawn = self.drawn.get_mut(leaf).map(std::mem::take);
                            drawn.into_iter().flatten().for_each(|id| group.push(Node::Leaf(id)));
                        }
                        whole @ Meaning::Group(..) => group.push(self.node(whole)),
                    }
                }
                group
            }
            leaf @ Meaning::Leaf(_) => self.node(Meaning::Group(Tag::P.into(), vec![leaf])),
        }
    }
}

/// Draws a band that ends here.
fn draw(
    surface: &mut Surface<'_>,
    letters: &Letters,
    band: Band,
    foot: f32,
    drawn: &mut [Vec<Identifier>],
) {
    let top = foot - band.height;
    for ink in band.inks {
        match ink {
            Ink::Letters { at: [left, base], line, style, leaf } => {
                let at = [EDGE + left, top + base];
                let ids = spell(surface, letters, (&line, style), at, leaf.is_some());
                if let Some(drawn_of) = leaf.and_then(|leaf| drawn.get_mut(leaf)) {
                    drawn_of.extend(&ids);
                }
            }
            Ink::Area { at: [left, above], size: [width, height], colour: of, leaf } => {
                let artifact = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
                let tag = if leaf.is_some() { ContentTag::Other } else { artifact };
                let id = surface.start_tagged(tag);
                surface.set_fill(Some(Fill { paint: colour(of).into(), ..Fill::default() }));
                let mut path = PathBuilder::new();
                if let Some(area) = Rect::from_xywh(EDGE + left, top + above, width, height) {
                    path.push_rect(area);
                }
                path.finish().iter().for_each(|path| surface.draw_path(path));
                surface.end_tagged();
                if let Some(drawn_on) = leaf.and_then(|leaf| drawn.get_mut(leaf)) {
                    drawn_on.push(id);
                }
            }
        }
    }
}

/// Draws a line of letters; what stands for a letter that no face has says which it is. What is not `said` is for
/// who looks at it.
fn spell(
    surface: &mut Surface<'_>,
    letters: &Letters,
    (line, style): (&Line, Style),
    [left, base]: [f32; 2],
    said: bool,
) -> Vec<Identifier> {
    let mut x = left;
    let mut ids = Vec::new();
    for piece in line.pieces.iter().filter(|piece| !piece.text.is_empty()) {
        let span = SpanTag::empty().with_actual_text(piece.meant.as_deref());
        let again = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
        ids.push(surface.start_tagged(if said { ContentTag::Span(span) } else { again }));
        surface.set_fill(Some(Fill { paint: colour(style.colour).into(), ..Fill::default() }));
        let font = letters.font(style.weight);
        let at = Point::from_xy(x, base);
        surface.draw_glyphs(at, &piece.glyphs, font, &piece.text, style.size, false);
        surface.end_tagged();
        x += piece.width * style.size;
    }
    ids
}

/// The number of a page, for who looks at it.
fn number_of(surface: &mut Surface<'_>, letters: &Letters, number: &str) {
    let kind = ArtifactType::PageNumber;
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    surface.set_fill(Some(Fill { paint: colour(NUMBER.colour).into(), ..Fill::default() }));
    for line in lines(letters, NUMBER.weight, number, WIDTH) {
        let mut x = EDGE + WIDTH - line.width * NUMBER.size;
        for piece in &line.pieces {
            let font = letters.font(NUMBER.weight);
            let at = Point::from_xy(x, NUMBER_AT);
            surface.draw_glyphs(at, &piece.glyphs, font, &piece.text, NUMBER.size, false);
            x += piece.width * NUMBER.size;
        }
    }
    surface.end_tagged();
}
