//! Tab in a line that asks for a name: the rest of it, or the next of those it could be.

use super::{
    action::{Action, Hint},
    line::{Cycle, Line},
};
use crate::domain::{clean::searchable, confidential::Confidential};

impl Line {
    /// Whether Tab would change anything.
    pub(super) fn can_complete(&self, names: &[Confidential]) -> bool {
        let mut tried = self.clone();
        tried.complete(names);
        tried.text() != self.text()
    }

    /// The keys of a line that asks for one of these names: Tab only where it does something.
    pub(super) fn with_its_tab(&self, hints: Vec<Hint>, names: &[Confidential]) -> Vec<Hint> {
        let can = self.can_complete(names);
        let shown = hints.into_iter().filter(|hint| hint.action != Action::Other || can);
        let as_it_is = |hint: Hint| match hint.action {
            Action::Other => Hint { action: Action::Complete, ..hint },
            _ => hint,
        };
        shown.map(as_it_is).collect()
    }

    /// The one name that begins like this; of several what they share, and then one after the other.
    pub(super) fn complete(&mut self, names: &[Confidential]) {
        let (typed, at) = match &self.cycle {
            Some(Cycle { typed, at }) => (typed.clone(), at + 1),
            None => (self.text(), 0),
        };
        let fits = beginning(&typed, names);
        let Some(name) = fits.get(at % fits.len().max(1)) else { return };
        let start = shared(&fits);
        if self.cycle.is_none() && typed.chars().count() < start.chars().count() {
            self.say(&start);
        } else {
            self.say(name);
            self.cycle = (1 < fits.len()).then_some(Cycle { typed, at });
        }
    }
}

/// The names that begin like this; else those of which another word does.
fn beginning<'a>(typed: &str, names: &'a [Confidential]) -> Vec<&'a str> {
    let wanted = searchable(typed);
    let all = || names.iter().map(Confidential::reveal);
    let first: Vec<&str> = all().filter(|name| searchable(name).starts_with(&wanted)).collect();
    if !first.is_empty() {
        return first;
    }
    let has = |name: &str| name.split(' ').any(|word| searchable(word).starts_with(&wanted));
    all().filter(|name| has(name)).collect()
}

/// What all of these begin with.
fn shared(names: &[&str]) -> String {
    let Some((first, others)) = names.split_first() else { return String::new() };
    let all_have = |start: &str| others.iter().all(|name| name.starts_with(start));
    let ends = first.char_indices().map(|(at, _)| at).chain([first.len()]);
    let starts = ends.filter_map(|end| first.get(..end)).take_while(|start| all_have(start));
    starts.last().unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::key::Key;

    fn names() -> Vec<Confidential> {
        ["Anna Bakker", "Anna Bos", "Bram", "Zoë de Wit"].map(Confidential::new).to_vec()
    }

    fn typed(text: &str) -> Line {
        let mut line = Line::new(40);
        line.insert(text);
        line
    }

    fn tabs(text: &str, times: usize) -> String {
        let mut line = typed(text);
        (0..times).for_each(|_| line.complete(&names()));
        line.text()
    }

    #[test]
    fn what_can_only_be_one_name_becomes_it() {
        for (text, name) in
            [("b", "Bram"), ("zoe", "Zoë de Wit"), ("wit", "Zoë de Wit"), ("x", "x")]
        {
            assert_eq!(tabs(text, 1), name);
        }
        assert!(typed("b").can_complete(&names()));
        for text in ["x", "Bram"] {
            assert!(!typed(text).can_complete(&names()), "{text}");
        }
    }

    #[test]
    fn several_share_what_they_begin_with_and_then_come_one_after_the_other() {
        assert_eq!(tabs("an", 1), "Anna B");
        assert_eq!(tabs("an", 2), "Anna Bakker");
        assert_eq!(tabs("an", 3), "Anna Bos");
        assert_eq!(tabs("an", 4), "Anna Bakker");
        assert_eq!([1, 2, 3, 4, 5].map(|times| tabs("", times)).last().unwrap(), "Anna Bakker");
    }

    #[test]
    fn whatever_is_typed_begins_anew() {
        let mut line = typed("an");
        (0..2).for_each(|_| line.complete(&names()));
        (0..4).for_each(|_| line.press(Key::Backspace));
        line.complete(&names());
        assert_eq!(line.text(), "Anna Bakker");
        line.press(Key::Ctrl('u'));
        line.insert("br");
        line.complete(&names());
        assert_eq!(line.text(), "Bram");
    }

    proptest! {
        /// Pressed often enough it shows each name that begins like what was typed, and no other.
        #[test]
        fn every_name_that_fits_comes_by(start in "[a-z]{0,2}", others in prop::collection::btree_set("[A-C][a-c]{1,4}", 1..6)) {
            let names: Vec<_> = others.iter().map(Confidential::new).collect();
            let mut line = typed(&start);
            let mut seen = std::collections::BTreeSet::new();
            for _ in 0..12 {
                line.complete(&names);
                seen.insert(line.text());
            }
            let fits = beginning(&start, &names);
            prop_assert!(fits.iter().all(|name| seen.contains(*name)), "{seen:?}");
        }
    }
}
