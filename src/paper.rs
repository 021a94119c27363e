//! Records as files for people and programs: a document becomes Markdown or a printable page, rows
//! become CSV, an appointment becomes a calendar file. Nothing of a meeting is known here.

pub mod calendar;
pub mod csv;
pub mod html;
pub mod markdown;

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
    /// Rows and columns with heads above them.
    Table(Table),
}

/// A table; every row is as long as its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Above the columns.
    pub heads: Vec<String>,
    /// The cells of each row, from the top down.
    pub rows: Vec<Vec<String>>,
    /// How many columns hold words; those after them hold figures.
    pub words: usize,
    /// With room in each row for a signature.
    pub roomy: bool,
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
            Self::Table(table) => table.rows.is_empty(),
        }
    }
}
