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
    // Whoever looks for one sees what was found; here nobody does, and letters that are left out are a guess.
    if let [only] = index.called(typed).as_slice()
        && let Some(found) = library.find(only.id.as_str())
    {
        return Ok(found);
    }
    let places = index.find(typed, Filters::default()).into_iter();
    let listed = places.filter_map(|place| index.get(place));
    Err(listed.take(MOST).map(|listed| listed.name.clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::library::built_in;

    #[test]
    fn only_words_of_a_name_mean_a_werkvorm_and_what_may_be_meant_is_told() {
        let library = built_in();
        let found = |typed| meant(&library, typed).map(|werkvorm| werkvorm.id.as_str());
        assert_eq!(found("basismodel"), Ok("basismodel"));
        assert_eq!(found("Incidentmethode (kort)"), Ok("incidentmethode-kort"));
        assert_eq!(found("EEN woord"), Ok("een-woord"));
        for typed in ["Foo bar baz", "wrbrcht", "incdntmethode kort", "", "concentratie"] {
            assert!(found(typed).is_err(), "{typed}: {:?}", found(typed));
        }
        assert!(found("incidentmetode").unwrap_err()[0].starts_with("Incidentmethode"));
        assert!(found("incidentmethode").unwrap_err()[0].starts_with("Incidentmethode"));
    }
}
