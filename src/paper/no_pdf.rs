//! A build without `pdf`: none is made, and a page can be printed.

use super::{Document, NoPdf, Pdf};

/// Makes nothing.
///
/// # Errors
/// Always.
pub fn pdf(_: &str, _: &[Document]) -> Result<Pdf, NoPdf> {
    Err(NoPdf::NotBuiltIn)
}
