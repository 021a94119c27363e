//! What people are called where others may read along: by their initials, or in full.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

use super::{clean::searchable, confidential::Confidential};

/// Most letters of a word that is initials already, and most capitals among them: `JWvdB`.
const INITIALS: (usize, usize) = (6, 3);

/// How a group wants its people to be called on screens and in a verslag.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Naming {
    /// By their initials; two alike get a letter more.
    #[default]
    Initials,
    /// As they stand in the group.
    Full,
}

/// What each of these people is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Called(BTreeMap<Confidential, Confidential>);

impl Called {
    /// What these people are called among one another, whatever their order.
    pub fn of<'a>(naming: Naming, people: impl IntoIterator<Item = &'a Confidential>) -> Self {
        match naming {
            Naming::Initials => Self::by_initials(people),
            Naming::Full => Self::default(),
        }
    }

    /// The same by their initials, whatever the group chose.
    pub fn by_initials<'a>(people: impl IntoIterator<Item = &'a Confidential>) -> Self {
        let mut names: Vec<Short<'a>> = people.into_iter().map(Short::of).collect();
        names.sort_by_key(|short| short.name);
        names.dedup_by_key(|short| short.name);
        while tell_apart(&mut names) {}
        Self(
            names
                .iter()
                .map(|short| (short.name.clone(), Confidential::new(short.text())))
                .collect(),
        )
    }

    /// What somebody is called; who is none of these people, as was written.
    pub fn name(&self, who: &Confidential) -> Confidential {
        self.0.get(who).unwrap_or(who).clone()
    }

    /// Who of these people is called like this, also without accents and capitals.
    pub fn meant(&self, typed: &str) -> Option<&Confidential> {
        let wanted = searchable(typed.trim());
        let mut alike = self.0.iter().filter(|(_, short)| searchable(short.reveal()) == wanted);
        alike.next().map(|(who, _)| who).filter(|_| alike.next().is_none())
    }
}

/// Whether it stands where the name of somebody stood who was erased: within brackets.
pub fn is_nobody(name: &Confidential) -> bool {
    name.reveal().starts_with('(')
}

/// A name, and how much of it is said.
struct Short<'a> {
    name: &'a Confidential,
    /// Its words, with how many letters of each are said.
    words: Vec<(&'a str, usize)>,
    /// Initials could not tell it from another: it is said as it is.
    is_whole: bool,
}

impl<'a> Short<'a> {
    fn of(name: &'a Confidential) -> Self {
        let text = name.reveal();
        let letters = |word: &'a str| word.trim_matches(|c: char| !c.is_alphanumeric());
        let each = text.split_whitespace().map(letters).filter(|word| !word.is_empty());
        let words: Vec<_> = each.map(|word| (word, 1)).collect();
        let is_whole = words.is_empty() || is_initials(text) || is_nobody(name);
        Self { name, words, is_whole }
    }

    fn text(&self) -> String {
        if self.is_whole {
            return self.name.reveal().to_owned();
        }
        let letters = self.words.iter().flat_map(|(word, said)| word.graphemes(true).take(*said));
        letters.collect()
    }

    fn word(&self, at: usize) -> Option<&'a str> {
        self.words.get(at).map(|(word, _)| *word)
    }

    fn has_more(&self, at: usize) -> bool {
        let said_and_all =
            self.words.get(at).map(|(word, said)| (*said, word.graphemes(true).count()));
        !self.is_whole && said_and_all.is_some_and(|(said, all)| said < all)
    }
}

/// One word that begins and ends with a capital or a figure: nothing is left out of those.
fn is_initials(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|c| *c != '.').collect();
    let is_capital = |c: &char| c.is_uppercase() || c.is_numeric();
    let ends = [letters.first(), letters.last()];
    let capitals = letters.iter().filter(|c| is_capital(c)).count();
    ends.into_iter().all(|end| end.is_some_and(is_capital))
        && (letters.len() <= INITIALS.0 && capitals <= INITIALS.1)
        && !name.contains(' ')
}

/// A letter more for those who are said alike, of the first word in which their names differ; whether
/// that made a difference.
fn tell_apart(names: &mut [Short<'_>]) -> bool {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, short) in names.iter().enumerate() {
        alike.entry(searchable(&short.text())).or_default().push(at);
    }
    let mut several = alike.into_values().filter(|group| 1 < group.len());
    several.any(|group| lengthen(names, &group))
}

fn lengthen(names: &mut [Short<'_>], group: &[usize]) -> bool {
    let of = |at: &usize| names.get(*at);
    let most = group.iter().filter_map(of).map(|short| short.words.len()).max().unwrap_or(0);
    let differs = |word: &usize| {
        let mut each = group.iter().filter_map(of);
        let first = each.next().map(|short| short.word(*word));
        each.any(|short| Some(short.word(*word)) != first)
            && group.iter().filter_map(of).any(|short| short.has_more(*word))
    };
    let word = (0..most).find(differs);
    let mut is_done = false;
    for at in group {
        let Some(short) = names.get_mut(*at) else { continue };
        match word {
            Some(word) if short.has_more(word) => {
                if let Some((_, said)) = short.words.get_mut(word) {
                    *said += 1;
                    is_done = true;
                }
            }
            Some(_) => {}
            None => is_done |= !std::mem::replace(&mut short.is_whole, true),
        }
    }
    is_done
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn called(names: &[&str]) -> Vec<String> {
        let names: Vec<_> = names.iter().map(|name| Confidential::new(*name)).collect();
        let called = Called::of(Naming::Initials, &names);
        names.iter().map(|who| called.name(who).reveal().to_owned()).collect()
    }

    #[test]
    fn who_was_erased_is_called_nothing_else() {
        let names = ["(gewist)", "Gerda"].map(Confidential::new);
        let called = Called::by_initials(&names);
        assert_eq!(
            names.each_ref().map(|name| called.name(name)),
            ["(gewist)", "G"].map(Confidential::new)
        );
    }

    #[test]
    fn everybody_is_called_by_the_first_letter_of_each_word() {
        let names = ["Anna Bakker", "Jan de Vries", "Kees van 't Hoff", "Zoë", "Anne-Marie Mol"];
        assert_eq!(called(&names), ["AB", "JdV", "KvtH", "Z", "AM"]);
    }

    #[test]
    fn initials_stay_as_they_are() {
        let names = ["AB", "J.d.V.", "P12", "JWvB", "C"];
        assert_eq!(called(&names), names);
    }

    #[test]
    fn two_alike_get_a_letter_more_where_their_names_differ() {
        assert_eq!(called(&["Anna", "Anton", "Bram"]), ["Ann", "Ant", "B"]);
        assert_eq!(called(&["Anna Bakker", "Anna Bos"]), ["ABa", "ABo"]);
        assert_eq!(called(&["Anna Bakker", "Arie Bos"]), ["AnB", "ArB"]);
        assert_eq!(called(&["An", "Anna"]), ["An", "Ann"]);
        assert_eq!(called(&["AB", "Anna Bakker"]), ["AB", "AnB"]);
        assert_eq!(called(&["Anna", "Anna Bos"]), ["A", "AB"]);
        assert_eq!(called(&["A b", "Ab", "Anna"]), ["A b", "Ab", "An"]);
    }

    #[test]
    fn whoever_is_not_known_is_called_as_was_written_and_so_is_everybody_where_the_group_wants() {
        let anna = Confidential::new("Anna Bakker");
        let guest = Confidential::new("Kees Mol");
        assert_eq!(Called::of(Naming::Initials, [&anna]).name(&guest), guest);
        assert_eq!(Called::of(Naming::Full, [&anna]).name(&anna), anna);
    }

    #[test]
    fn initials_are_understood_where_they_are_typed() {
        let names = ["Anna Bakker", "Zoë"].map(Confidential::new);
        let called = Called::by_initials(&names);
        assert_eq!(called.meant("ab "), Some(&names[0]));
        assert_eq!(called.meant("Z"), Some(&names[1]));
        assert_eq!(called.meant("x"), None);
        assert_eq!(called.meant(""), None);
    }

    fn names() -> impl Strategy<Value = Vec<Confidential>> {
        let word = "[ABab]{1,3}";
        let name = prop::collection::vec(word, 1..4).prop_map(|words| words.join(" "));
        prop::collection::vec(name.prop_map(Confidential::new), 1..9)
    }

    proptest! {
        /// Who differ in more than capitals are called differently, and the order does not matter.
        #[test]
        fn no_two_people_are_called_alike(names in names()) {
            let called = Called::by_initials(&names);
            for one in &names {
                for other in &names {
                    let [first, second] = [one, other].map(|who| called.name(who));
                    let [first, second] = [first, second].map(|short| searchable(short.reveal()));
                    let differ = searchable(one.reveal()) != searchable(other.reveal());
                    prop_assert!(!differ || first != second, "{} {}", one.reveal(), other.reveal());
                }
            }
            prop_assert_eq!(called, Called::by_initials(names.iter().rev()));
        }

        /// Letters of a name, in its order.
        #[test]
        fn what_is_said_stands_in_the_name(names in names()) {
            let called = Called::by_initials(&names);
            for who in &names {
                let mut letters = who.reveal().chars();
                let short = called.name(who);
                prop_assert!(short.reveal().chars().all(|c| letters.any(|letter| letter == c)));
            }
        }
    }
}
