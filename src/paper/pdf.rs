//! Documents as a PDF: on A4, with its letters within it, and with what a screen reader needs of it, as
//! PDF/UA asks. The faces are read when a PDF is made, and at no other time.

mod band;
mod drawing;
mod layout;
mod letters;
mod lines;
mod press;
mod table;

use self::{layout::Layout, letters::Letters, press::Press};
use super::{Document, NoPdf, Pdf};

/// How large a document is set beside its usual size: the first at which it stands on one page, else the first.
const SCALES: [f32; 4] = [1.0, 0.95, 0.9, 0.86];

/// The documents in this language (`nl`) as one PDF; each begins a page of its own.
///
/// # Errors
/// When the letters of this program cannot be read, or the file would not keep to the standard.
pub fn pdf(language: &str, documents: &[Document]) -> Result<Pdf, NoPdf> {
    made(language, documents).ok_or(NoPdf::NotMade)
}

fn made(language: &str, documents: &[Document]) -> Option<Pdf> {
    let letters = Letters::new()?;
    let title = documents.first().map_or("", |first| &first.title);
    let mut press = Press::new(&letters, language, title)?;
    let mut unshown = Vec::new();
    let mut leaves = 0;
    for document in documents {
        let layout = on_one_page(&letters, leaves, document);
        leaves = layout.leaves;
        unshown.extend(layout.unshown);
        press.print(layout.sheet, leaves)?;
    }
    Some(Pdf { bytes: press.finish()?, unshown })
}

/// The document at the size at which it stands on one page; where it never does, at its usual size.
fn on_one_page<'a>(letters: &'a Letters, leaves: usize, document: &Document) -> Layout<'a> {
    let set = |scale: &f32| Layout::of(letters, *scale, leaves, document);
    let fits = |layout: &Layout<'_>| layout.sheet.is_one_page();
    SCALES.iter().map(set).find(fits).unwrap_or_else(|| Layout::of(letters, 1.0, leaves, document))
}

#[cfg(test)]
mod tests;
