//! A name in every spelling in which people write it, and what only looks like it.
//!
//! Accents, capitals, ligatures and ways to put letters together do not matter; nor do dots between
//! initials, nor which dash, apostrophe or space stands between two parts, nor the s of a possessive.
//! What is part of the longer name of somebody else is that name, and not this one.

mod letters;
mod like;
mod lookalike;
mod ordinary;
mod pattern;
mod places;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, ops::Range};

pub use self::letters::plain_letters;
use self::{
    letters::{Letters, Unit},
    pattern::Pattern,
    places::Looked,
};
use super::clean::searchable;

/// The name of somebody, or each of the names of one person, looked for among those of others.
#[derive(Clone, Debug)]
pub struct Spelling {
    ways: Vec<Way>,
    /// The words of each name, without accents.
    words: Vec<Vec<String>>,
    /// The words of the names of others.
    words_of_others: BTreeSet<String>,
    /// The names as they are searched, and those of people who are others however alike they are.
    searched: BTreeSet<String>,
    known_apart: BTreeSet<String>,
}

/// A name, and those of others, in one of the ways to write accents.
#[derive(Clone, Debug)]
struct Way {
    letters: Letters,
    /// In each order of its words.
    own: Vec<Pattern>,
    others: Vec<Pattern>,
}

impl Spelling {
    /// The name as the group writes it, and the names of everybody else in it: those that are a
    /// spelling of it are taken for it.
    pub fn new<'a>(name: &str, others: impl IntoIterator<Item = &'a str>) -> Self {
        Self::of_person(&[name], others, [])
    }

    /// The same for all names of one person, where these people stand in one list with them: they are
    /// others, however alike.
    pub fn of_person<'a>(
        names: &[&str],
        others: impl IntoIterator<Item = &'a str>,
        listed: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let searched: BTreeSet<String> = names.iter().map(|name| searchable(name.trim())).collect();
        let known_apart: BTreeSet<String> = listed
            .into_iter()
            .map(|other| searchable(other.trim()))
            .filter(|other| !searched.contains(other))
            .collect();
        let mut ways = ways(names);
        let bare = names.iter().map(|name| Pattern::new(name, Letters::Bare));
        let words = bare.map(|name| like::words(&name.parts)).collect();
        let mut words_of_others = BTreeSet::new();
        for other in others {
            let is_apart = known_apart.contains(&searchable(other.trim()));
            if is_apart || !ways.iter().any(|way| way.is(other)) {
                words_of_others.extend(like::words(&Pattern::new(other, Letters::Bare).parts));
                for way in &mut ways {
                    way.others.push(Pattern::new(other, way.letters));
                }
            }
        }
        Self { ways, words, words_of_others, searched, known_apart }
    }

    /// Whether this whole text is the name.
    pub fn is(&self, text: &str) -> bool {
        self.ways.iter().any(|way| way.is(text))
            && !self.known_apart.contains(&searchable(text.trim()))
    }

    /// Whether the name stands in a text.
    pub fn stands_in(&self, text: &str) -> bool {
        !self.found(text).is_empty()
    }

    /// A text with `blank` in each place where the name stood; nothing where it stands nowhere.
    pub fn replaced(&self, text: &str, blank: &str) -> Option<String> {
        let found = self.found(text);
        let mut without = String::with_capacity(text.len());
        let mut rest = 0;
        for place in &found {
            without.push_str(text.get(rest..place.start).unwrap_or_default());
            without.push_str(blank);
            rest = place.end;
        }
        without.push_str(text.get(rest..).unwrap_or_default());
        (!found.is_empty()).then_some(without)
    }

    /// Where the name stands, in bytes and in order.
    fn found(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for way in &self.ways {
            let units = way.letters.units(text);
            let is_own = |at: Range<usize>| {
                text.get(at).is_some_and(|t| self.searched.contains(&searchable(t)))
            };
            let looked = Looked { units: &units, is_own: &is_own };
            found.extend(looked.places(&way.own, &way.others));
        }
        found.sort_by_key(|place| (place.start, std::cmp::Reverse(place.end)));
        let mut end = 0;
        found.retain(|place| {
            let is_next = end <= place.start;
            end = end.max(place.end);
            is_next
        });
        found
    }
}

impl Way {
    /// Whether a text is this name, in capitals or not, and nothing else.
    fn is(&self, text: &str) -> bool {
        let units = self.letters.units(text);
        let from = units.iter().take_while(|unit| unit.parts()).count();
        let rest = units.get(from..).unwrap_or_default();
        self.own.iter().any(|own| {
            own.in_any_case()
                .length(rest)
                .is_some_and(|length| rest.iter().skip(length).all(Unit::parts))
        })
    }
}

/// These names in each way to write accents, as far as those differ.
fn ways(names: &[&str]) -> Vec<Way> {
    let is_two =
        |word: &String| ["ae", "oe", "ue", "aa", "dj"].iter().any(|two| word.contains(two));
    let differs = |name: &&str| {
        let [bare, spelled] = Letters::ALL.map(|letters| Pattern::new(name, letters));
        bare.parts != spelled.parts || like::words(&bare.parts).iter().any(is_two)
    };
    // A name without letters stands nowhere.
    let orders: Vec<String> = names.iter().flat_map(|name| orders(name)).collect();
    let own = |letters| orders.iter().map(|name| Pattern::new(name, letters)).collect();
    let both = names.iter().any(differs);
    let needed = Letters::ALL.into_iter().filter(|letters| both || *letters == Letters::Bare);
    needed.map(|letters| Way { letters, own: own(letters), others: Vec::new() }).collect()
}

/// A name as it is said, and as lists have it: the last name first, what stands between at the end or not.
fn orders(name: &str) -> Vec<String> {
    let mut orders = vec![name.to_owned()];
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((first, rest)) = words.split_first().filter(|_| !name.contains(',')) else {
        return orders;
    };
    let is_between = |word: &&&str| !word.contains(char::is_uppercase);
    let (between, last) = rest.split_at(rest.iter().take_while(is_between).count());
    if last.concat().chars().count() < 2 {
        return orders;
    }
    orders.push(format!("{}, {first}", rest.join(" ")));
    if !between.is_empty() {
        orders.push(format!("{}, {first} {}", last.join(" "), between.join(" ")));
    }
    orders
}
