//! Everybody at the table, each with the word with which he or she leaves.

use crate::domain::confidential::Confidential;

use super::TakenNote;

/// A place at the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// Who sits there, where the group has names.
    pub who: Option<Confidential>,
    /// The word with which that person leaves, once it was said and noted.
    pub word: Option<Confidential>,
}

/// A table for these people, and for as many without a name as there are more of, with their words. A word of
/// nobody in particular is of the first who has neither name nor word; of a stranger it gets a chair of its
/// own: no word is lost.
pub fn seats<'a>(
    people: impl IntoIterator<Item = &'a Confidential>,
    count: u8,
    words: impl IntoIterator<Item = &'a TakenNote>,
) -> Vec<Seat> {
    let known = people.into_iter().map(|who| Seat { who: Some(who.clone()), word: None });
    let mut table: Vec<Seat> = known.collect();
    table.resize(table.len().max(usize::from(count)), Seat::default());
    for said in words {
        let who = said.who();
        let is_free = |seat: &&mut Seat| seat.who.as_ref() == who && seat.word.is_none();
        let word = Some(said.note.text.clone());
        match table.iter_mut().find(is_free) {
            Some(seat) => seat.word = word,
            None => table.push(Seat { who: who.cloned(), word }),
        }
    }
    table
}

/// The first after this many places who has no word yet.
pub fn next_without_word(seats: &[Seat], after: usize) -> Option<usize> {
    let mut waiting = seats.iter().enumerate().skip(after);
    waiting.find(|(_, seat)| seat.word.is_none()).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        event::{Entry, Event, Note, NoteKind},
        notes::Notes,
        samples::{id, moment},
    };

    fn name(name: &str) -> Confidential {
        Confidential::new(name)
    }

    fn table(names: &[&str], people: u8, words: &[(Option<&str>, &str)]) -> Vec<(String, String)> {
        let mut notes = Notes::default();
        for ((who, word), n) in words.iter().zip(1u64..) {
            let (note, who) = (id(n), who.map(name));
            let kind = NoteKind::OneWord;
            let taken = Note { note, kind, text: name(word), who, by: None, during: None };
            let at = moment(i64::try_from(n).unwrap());
            notes.apply(id(50), &Entry { id: note, seq: n, at, event: Event::NoteTaken(taken) });
        }
        let names: Vec<_> = names.iter().map(|who| name(who)).collect();
        let said = |words: &Option<Confidential>| {
            words.as_ref().map_or_else(|| "-".to_owned(), |words| words.reveal().to_owned())
        };
        let seats = seats(&names, people, notes.of_kind(id(50), NoteKind::OneWord));
        seats.iter().map(|seat| (said(&seat.who), said(&seat.word))).collect()
    }

    fn rows(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        rows.iter().map(|(who, word)| ((*who).to_owned(), (*word).to_owned())).collect()
    }

    #[test]
    fn each_word_is_with_whoever_said_it() {
        let words = [(Some("Bram"), "moe"), (None, "helder"), (Some("Gast"), "blij")];
        let seated = table(&["Anna", "Bram"], 3, &words);
        let expected = [("Anna", "-"), ("Bram", "moe"), ("-", "helder"), ("Gast", "blij")];
        assert_eq!(seated, rows(&expected));
    }

    #[test]
    fn without_names_the_chairs_light_up_one_after_another() {
        let seated = table(&[], 3, &[(None, "moe"), (None, "helder")]);
        assert_eq!(seated, rows(&[("-", "moe"), ("-", "helder"), ("-", "-")]));
    }

    #[test]
    fn a_second_word_of_somebody_is_not_lost() {
        let seated = table(&["Anna"], 1, &[(Some("Anna"), "moe"), (Some("Anna"), "helder")]);
        assert_eq!(seated, rows(&[("Anna", "moe"), ("Anna", "helder")]));
    }
}
