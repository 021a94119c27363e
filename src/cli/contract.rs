//! `intervisie overeenkomst`: what the group agreed on how it works, on a page to sign.

use super::{
    args::PageSheet,
    language::of_group,
    output::{Form, put_paper},
};
use crate::{
    failure::Failure,
    known::{Given, memory},
    words::Words,
};

/// Tells what the group says of itself, with room for what it does not say, and for signatures.
///
/// # Errors
/// When no folder is known for the data, or the file cannot be written.
pub(super) fn contract(words: Words, given: &Given, sheet: &PageSheet) -> Result<(), Failure> {
    let words = of_group(words, given);
    let data = given.data_folder()?;
    let slug = given.usual(&data);
    let group = memory::settings(&data, &slug);
    let document = words.contract().document(&memory::name(&data, &slug), &group);
    let form = sheet.to.form(sheet.form, sheet.markdown)?;
    put_paper(words, Form::of(form, sheet.markdown), &[document], sheet.to.file())
}
