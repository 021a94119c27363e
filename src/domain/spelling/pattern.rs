//! A name as it is looked for: its letters, and what may stand between them.

use super::{
    letters::{Letters, Unit, has_no_spaces},
    ordinary::is_ordinary,
};

/// Most characters between two parts of a name.
const GAP: usize = 3;
/// Most letters of initials.
const INITIALS: usize = 4;
/// A name letter by letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) parts: Vec<Piece>,
    /// Signs behind its last letter, which go with it where they stand.
    tail: Vec<char>,
    /// In small letters it is another word, or nobody's initials.
    needs_capitals: bool,
    /// Its script has no spaces between words: it may stand within a row of letters.
    pub(super) runs_on: bool,
}

/// What a name is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece {
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

impl Pattern {
    pub(super) fn new(name: &str, letters: Letters) -> Self {
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
        // Whoever writes it in small letters means it so.
        let is_capital =
            units.iter().find(|unit| !unit.parts()).is_some_and(|unit| unit.is_capital);
        let runs_on = 2 <= plain.chars().count() && plain.chars().all(has_no_spaces);
        Self {
            parts,
            tail,
            needs_capitals: is_initials || is_capital && is_ordinary(&plain),
            runs_on,
        }
    }

    /// The same, also where it is written in small letters.
    pub(super) fn in_any_case(&self) -> Self {
        Self { needs_capitals: false, ..self.clone() }
    }

    /// How many units this name takes at the beginning of these; nothing where it does not stand there.
    pub(super) fn length(&self, units: &[Unit]) -> Option<usize> {
        // A name without letters or figures stands nowhere.
        if self.parts.is_empty() {
            return None;
        }
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
        // A mark would make another letter of the last one.
        let goes_on = self.runs_on && rest.first().is_none_or(|next| !next.is_mark());
        (ends(rest) || possessive || goes_on).then_some(at)
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
