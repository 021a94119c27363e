//! A name in every spelling in which people write it, and what only looks like it.
//!
//! Accents, capitals, ligatures and ways to put letters together do not matter; nor do dots between
//! initials, nor which dash, apostrophe or space stands between two parts, nor the s of a possessive.
//! What is part of the longer name of somebody else is that name, and not this one.

mod letters;
mod like;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, ops::Range};

pub use self::letters::plain_letters;
use self::letters::{Letters, Unit};

/// Most characters between two parts of a name.
const GAP: usize = 3;
/// Most letters of initials.
const INITIALS: usize = 4;
/// Names that are everyday words as well: in small letters they are those.
const ORDINARY: [&str; 13] =
    ["ad", "al", "an", "bas", "els", "jet", "mark", "mei", "merel", "roos", "storm", "ton", "wil"];

/// A name that is looked for, among those of others.
#[derive(Clone, Debug)]
pub struct Spelling {
    ways: Vec<Way>,
    /// Its words without accents.
    words: Vec<String>,
    /// The words of the names of others.
    words_of_others: BTreeSet<String>,
}

/// A name, and those of others, in one of the ways to write accents.
#[derive(Clone, Debug)]
struct Way {
    letters: Letters,
    own: Pattern,
    others: Vec<Pattern>,
}

/// A name letter by letter.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    parts: Vec<Piece>,
    /// Signs behind its last letter, which go with it where they stand.
    tail: Vec<char>,
    /// In small letters it is another word, or nobody's initials.
    needs_capitals: bool,
}

/// What a name is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Letter(char),
    /// Between two parts: a space stays one, or becomes a dash.
    Space,
    /// A dash, dot or apostrophe, which may also be left out.
    Joint,
    /// Between two initials: a dot, or nothing.
    Dot,
    /// Another sign, such as &, with or without spaces around it.
    Sign(char),
}

impl Spelling {
    /// The name as the group writes it, and the names of everybody else in it.
    pub fn new<'a>(name: &str, others: impl IntoIterator<Item = &'a str>) -> Self {
        let [bare, spelled] = Letters::ALL.map(|letters| Pattern::new(name, letters));
        let words = like::words(&bare.parts);
        // Elsewhere both ways say the same of every text.
        let differs = |word: &String| ["ae", "oe", "ue", "aa"].iter().any(|two| word.contains(two));
        let both = bare.parts != spelled.parts || words.iter().any(differs);
        let patterns = [(Letters::Bare, bare), (Letters::Spelled, spelled)].into_iter();
        let own = patterns
            .filter(|(letters, own)| !own.parts.is_empty() && (both || *letters == Letters::Bare));
        let mut ways: Vec<Way> =
            own.map(|(letters, own)| Way { letters, own, others: Vec::new() }).collect();
        let mut words_of_others = BTreeSet::new();
        for other in others {
            if !ways.iter().any(|way| way.is(other)) {
                words_of_others.extend(like::words(&Pattern::new(other, Letters::Bare).parts));
                for way in &mut ways {
                    way.others.push(Pattern::new(other, way.letters));
                }
            }
        }
        Self { ways, words, words_of_others }
    }

    /// Whether this whole text is the name.
    pub fn is(&self, text: &str) -> bool {
        self.ways.iter().any(|way| way.is(text))
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
            found.extend(places(&way.letters.units(text), &way.own, &way.others));
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
        let any_case = Pattern { needs_capitals: false, ..self.own.clone() };
        any_case.length(rest).is_some_and(|length| rest.iter().skip(length).all(Unit::parts))
    }
}

/// Where a name stands among letters, outside the longer names of others.
fn places(units: &[Unit], name: &Pattern, others: &[Pattern]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let rest = units.get(at..).unwrap_or_default();
        let begins = at.checked_sub(1).and_then(|before| units.get(before)).is_none_or(Unit::parts);
        let (own, other) = if begins {
            (name.length(rest), others.iter().filter_map(|other| other.length(rest)).max())
        } else {
            (None, None)
        };
        match (own, other) {
            (Some(own), other) if other.is_none_or(|other| other < own) => {
                let place = rest.get(..own).unwrap_or_default();
                if let (Some(first), Some(last)) = (place.first(), place.last()) {
                    found.push(first.at.start..last.at.end);
                }
                at += own;
            }
            (_, Some(other)) => at += other,
            _ => at += 1,
        }
    }
    found
}

impl Pattern {
    fn new(name: &str, letters: Letters) -> Self {
        let units = letters.units(name);
        let is_initials = {
            let all: Vec<&Unit> = units.iter().filter(|unit| !unit.parts()).collect();
            let between = units.iter().filter(|unit| unit.parts());
            (1..=INITIALS).contains(&all.len())
                && all.iter().all(|unit| unit.is_capital)
                && between.into_iter().all(|unit| matches!(unit.c, '.' | ' '))
        };
        let mut parts: Vec<Piece> = Vec::new();
        let mut tail = Vec::new();
        for unit in &units {
            let last = parts.last().copied();
            let follows_letter = matches!(last, Some(Piece::Letter(_)));
            match unit.c {
                c if !unit.parts() => {
                    tail.clear();
                    parts.extend((is_initials && follows_letter).then_some(Piece::Dot));
                    parts.push(Piece::Letter(c));
                    continue;
                }
                _ if is_initials && follows_letter => parts.push(Piece::Dot),
                ' ' if follows_letter => parts.push(Piece::Space),
                ' ' if last == Some(Piece::Joint) => {
                    parts.pop();
                    parts.push(Piece::Space);
                }
                '-' | '.' | '\'' if follows_letter => parts.push(Piece::Joint),
                ' ' | '-' | '.' | '\'' => {}
                c if last.is_some() => {
                    parts.truncate(parts.len() - usize::from(!follows_letter));
                    parts.push(Piece::Sign(c));
                }
                _ => {}
            }
            tail.extend(last.map(|_| unit.c));
        }
        while parts.last().is_some_and(|last| !matches!(last, Piece::Letter(_))) {
            parts.pop();
        }
        let plain: String = units.iter().filter(|unit| !unit.parts()).map(|unit| unit.c).collect();
        let is_ordinary = ORDINARY.contains(&plain.as_str());
        Self { parts, tail, needs_capitals: is_initials || is_ordinary }
    }

    /// How many units this name takes at the beginning of these; nothing where it does not stand there.
    fn length(&self, units: &[Unit]) -> Option<usize> {
        let mut at = 0;
        let mut capitals = true;
        for (number, part) in self.parts.iter().enumerate() {
            match part {
                Piece::Letter(c) => {
                    let unit = units.get(at).filter(|unit| unit.c == *c)?;
                    let is_first = number == 0 || self.parts.contains(&Piece::Dot);
                    capitals &= unit.is_capital || !is_first;
                    at += 1;
                }
                Piece::Sign(c) => {
                    at += spaces(units, at);
                    units.get(at).filter(|unit| unit.c == *c)?;
                    at += 1;
                    at += spaces(units, at);
                }
                gap => {
                    let found = gap_at(units.get(at..).unwrap_or_default(), *gap);
                    if found == 0 && *gap == Piece::Space {
                        return None;
                    }
                    at += found;
                }
            }
        }
        if self.needs_capitals && !capitals {
            return None;
        }
        if self.parts.contains(&Piece::Dot) && has_dot(units, at) {
            return Some(at + 1);
        }
        let rest = units.get(at..).unwrap_or_default();
        if !self.tail.is_empty()
            && rest.iter().map(|unit| unit.c).take(self.tail.len()).eq(self.tail.iter().copied())
        {
            return Some(at + self.tail.len());
        }
        let possessive = matches!(rest, [s, behind @ ..] if s.c == 's' && ends(behind));
        (ends(rest) || possessive).then_some(at)
    }
}

/// How many spaces stand here.
fn spaces(units: &[Unit], at: usize) -> usize {
    units.iter().skip(at).take_while(|unit| unit.c == ' ').take(GAP).count()
}

/// Whether nothing that belongs to the same word follows.
fn ends(rest: &[Unit]) -> bool {
    rest.first().is_none_or(Unit::parts)
}

/// Whether a dot follows initials in which dots stand already.
fn has_dot(units: &[Unit], at: usize) -> bool {
    let dotted = units.iter().take(at).any(|unit| unit.c == '.');
    dotted && units.get(at).is_some_and(|unit| unit.c == '.')
}

/// How many units stand between two parts of a name.
fn gap_at(units: &[Unit], gap: Piece) -> usize {
    let between: Vec<&Unit> = units.iter().take_while(|unit| unit.parts()).take(GAP).collect();
    let fits = |unit: &&Unit| match gap {
        Piece::Dot => unit.c == '.',
        _ => matches!(unit.c, ' ' | '-' | '.' | '\''),
    };
    match gap {
        Piece::Dot => match between.as_slice() {
            [dot, space, ..] if dot.c == '.' && space.c == ' ' => 2,
            [dot, ..] if dot.c == '.' => 1,
            _ => 0,
        },
        _ => between.into_iter().take_while(fits).count(),
    }
}
