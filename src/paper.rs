//! Records for people and programs: a document becomes a printable page, a PDF, Markdown, or lines in a terminal;
//! rows become CSV, an appointment becomes a calendar file. Nothing of a meeting is known here.

pub mod calendar;
pub mod csv;
mod direction;
pub mod drawn;
pub mod html;
pub mod markdown;
#[cfg(not(feature = "pdf"))]
#[path = "paper/no_pdf.rs"]
pub mod pdf;
#[cfg(feature = "pdf")]
pub mod pdf;

/// So many facts stand below each other on paper; of more, the short ones stand beside each other.
const FEW: usize = 9;
/// So many can sign with room to spare on one page.
const ROOMY: usize = 6;

/// A document as data, without a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name, above everything else on the page.
    pub title: String,
    /// What it is made of, in order.
    pub parts: Vec<Part>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading of a section.
    Heading(String),
    /// A paragraph in the ordinary size.
    Line(String),
    /// A paragraph in small print.
    Small(String),
    /// Facts, each with its name before it.
    Facts(Vec<(String, String)>),
    /// A list with a bullet before each.
    List(Vec<String>),
    /// So many empty lines, to write on.
    Room(u8),
    /// Rows and columns with heads above them.
    Table(Table),
    /// A meeting as one picture, where there are pictures; a table beside it tells the same.
    Drawing(Drawing),
}

/// A table; every row is as long as its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Above the columns.
    pub heads: Vec<String>,
    /// The rows, from the top down.
    pub rows: Vec<TableRow>,
    /// How many columns hold words; those after them hold figures.
    pub words: usize,
    /// What is done with it on paper.
    pub used: Use,
}

/// What is done with a table on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It is read.
    Read,
    /// It is signed: there is room for it in each row.
    Signed,
    /// It hangs on a wall, and is read from afar.
    OnAWall,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// As many as the table has heads.
    pub cells: Vec<String>,
    /// What it is to the rows around it.
    pub rank: Rank,
}

/// What a row is to those around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Like every other.
    Usual,
    /// It has parts, which follow it.
    Whole,
    /// A part of the last that has parts.
    Part,
    /// What all others come to.
    Sum,
}

impl TableRow {
    /// A row of this rank.
    pub fn new(rank: Rank, cells: Vec<String>) -> Self {
        Self { cells, rank }
    }
}

impl From<Vec<String>> for TableRow {
    fn from(cells: Vec<String>) -> Self {
        Self::new(Rank::Usual, cells)
    }
}

/// A meeting as bars, one below the other, in minutes of the same length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, for who cannot see it.
    pub says: String,
    /// The bars, from the top down.
    pub bars: Vec<Lane>,
}

/// A meeting from its begin to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it is: planned, or as it went.
    pub name: String,
    /// When it begins and ends.
    pub ends: [String; 2],
    /// What it is made of, in order.
    pub pieces: Vec<Piece>,
}

/// A piece of a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it stands for.
    pub kind: PieceKind,
    /// How long it is.
    pub minutes: u16,
}

/// What a piece of a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// What comes before and after that work.
    Block,
    /// The work of the meeting.
    Work,
    /// The closing block.
    Slot,
    /// Nothing: time to spare, a pause.
    Free,
}

/// Documents in one file that keeps its looks wherever it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// What the file holds.
    pub bytes: Vec<u8>,
    /// What it could not show as it was written: a sign stands there.
    pub unshown: Vec<Unshown>,
}

/// A character for which no letter was at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unshown {
    /// The character itself.
    pub character: char,
    /// The words in which it stands.
    pub within: String,
}

/// Why there is no PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPdf {
    /// This build makes none.
    #[error("built without PDF")]
    NotBuiltIn,
    /// It did not come out as it should.
    #[error("not made")]
    NotMade,
}

impl Document {
    /// An empty document.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), parts: Vec::new() }
    }

    /// Adds a part.
    pub fn add(&mut self, part: Part) -> &mut Self {
        self.parts.push(part);
        self
    }

    /// Adds a section with this heading, unless nothing stands in it.
    pub fn section(&mut self, heading: &str, parts: impl IntoIterator<Item = Part>) -> &mut Self {
        let mut parts = parts.into_iter().filter(|part| !part.is_empty()).peekable();
        if parts.peek().is_some() {
            self.parts.push(Part::Heading(heading.to_owned()));
            self.parts.extend(parts);
        }
        self
    }
}

impl Part {
    fn is_empty(&self) -> bool {
        match self {
            Self::Heading(text) | Self::Line(text) | Self::Small(text) => text.is_empty(),
            Self::Facts(facts) => facts.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Room(lines) => *lines == 0,
            Self::Table(table) => table.rows.is_empty(),
            Self::Drawing(ribbon) => ribbon.bars.is_empty(),
        }
    }
}
