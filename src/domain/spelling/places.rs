//! Where a name stands in a text, and not the name of somebody else.

use std::ops::Range;

use super::{letters::Unit, pattern::Pattern};

/// A text in units, and which places are the name where somebody else could be meant as well.
pub(super) struct Looked<'t> {
    pub(super) units: &'t [Unit],
    pub(super) is_own: &'t dyn Fn(Range<usize>) -> bool,
}

impl Looked<'_> {
    /// Where a name stands among letters, outside the longer names of others.
    pub(super) fn places(&self, names: &[Pattern], others: &[Pattern]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.units.len() {
            let rest = self.units.get(at..).unwrap_or_default();
            let before = at.checked_sub(1).and_then(|before| self.units.get(before));
            let is_border = before.is_none_or(Unit::parts);
            let length = |name: &Pattern| name.length(rest).filter(|_| is_border || name.runs_on);
            let other = others.iter().filter_map(length).max();
            let own = names.iter().filter_map(length).max().and_then(|own| {
                let (first, last) = (rest.first()?, rest.get(own.checked_sub(1)?)?);
                let place = first.at.start..last.at.end;
                let is_own = other.is_none_or(|other| {
                    other < own || other == own && (self.is_own)(place.clone())
                });
                is_own.then_some((own, place))
            });
            at += match own {
                Some((own, place)) => {
                    found.push(place);
                    own
                }
                None => other.unwrap_or(1),
            };
        }
        found
    }
}
