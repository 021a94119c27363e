//! The word that was probably meant.

use strsim::{damerau_levenshtein, jaro_winkler};

/// Longest word that is compared, in characters; longer ones are no slip of the fingers.
const LONGEST: usize = 40;

/// The known word nearest to a mistyped one, when it is near enough.
pub(crate) fn nearest(found: &str, known: &[&'static str]) -> Option<&'static str> {
    nearest_of(found, known.iter().copied())
}

/// The same among many.
pub(crate) fn nearest_of<'k>(found: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    if found.chars().count() > LONGEST {
        return None;
    }
    let found = found.to_lowercase().replace([' ', '_'], "-");
    let plain = |word: &str| word.replace('_', "-");
    let near = |word: &str| {
        let slips = damerau_levenshtein(&found, word);
        slips <= 1 + word.chars().count() / 4 || jaro_winkler(&found, word) > 0.88
    };
    let fits = known.filter(|word| near(&plain(word)));
    fits.min_by_key(|word| damerau_levenshtein(&found, &plain(word)))
}
