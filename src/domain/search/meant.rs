//! The werkvorm that somebody means by its id, its name, or words that only it has.

use super::{Filters, Index};
use crate::domain::{clean::searchable, library::Library, werkvorm::Werkvorm};

/// So many werkvormen that may be meant are named.
const MOST: usize = 3;

/// The werkvorm that is meant.
///
/// # Errors
/// With the names of those that may be meant, where none is plainly: there may be none.
pub fn meant<'a>(library: &'a Library, typed: &str) -> Result<&'a Werkvorm, Vec<String>> {
    let wanted = searchable(typed.trim());
    let by_name = || library.iter().find(|werkvorm| searchable(werkvorm.name.as_str()) == wanted);
    if let Some(found) = library.find(&wanted).or_else(by_name) {
        return Ok(found);
    }
    let index = Index::new(library, 0);
    let places = index.find(typed, Filters::default());
    let listed: Vec<_> = places.iter().filter_map(|place| index.get(*place)).collect();
    let only = listed.first().filter(|_| listed.len() == 1);
    only.and_then(|listed| library.find(listed.id.as_str()))
        .ok_or_else(|| listed.iter().take(MOST).map(|listed| listed.name.clone()).collect())
}
