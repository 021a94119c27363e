//! "Wat wil je doen?": everything that can be done now, in words with its key; typing makes it shorter.

use super::{
    action::{Action, Hint},
    line::Line,
};
use crate::{domain::search::Finder, key::Key};

/// Most characters of what is typed to find a deed.
const MAX_WORDS: usize = 40;

/// What can be done, asked for with Esc where nothing is open.
#[derive(Clone, Debug)]
pub struct Deeds {
    /// What was typed to find one.
    pub words: Line,
    /// Which of those that were found is marked.
    pub marked: usize,
    possible: Vec<(Hint, String)>,
    found: Vec<Hint>,
}

impl Deeds {
    pub(super) fn new(possible: Vec<Hint>, say: fn(Action) -> String) -> Self {
        let found = possible.clone();
        let possible = possible.into_iter().map(|hint| (hint, say(hint.action))).collect();
        Self { words: Line::new(MAX_WORDS), marked: 0, possible, found }
    }

    /// Those that have what was typed in their words, in the order of the keys.
    pub fn found(&self) -> &[Hint] {
        &self.found
    }

    /// Edits what is typed; what is marked is then the first of what is found.
    pub(super) fn press(&mut self, key: Key) {
        self.words.press(key);
        let text = self.words.text();
        let mut finder = Finder::of(&text);
        // Whoever types the key that stands there means that one.
        let mut letters = text.chars();
        let typed = letters.next().filter(|_| letters.next().is_none()).map(Key::Char);
        let is_key = |hint: &Hint| typed.is_some_and(|key| hint.keys.contains(&key));
        let found = self.possible.iter().filter(|(hint, said)| is_key(hint) || finder.finds(said));
        self.found = found.map(|(hint, _)| *hint).collect();
        self.found.sort_by_key(|hint| !is_key(hint));
        self.marked = 0;
    }

    pub(super) fn mark(&mut self, below: bool) {
        let last = self.found.len().saturating_sub(1);
        let next =
            if below { self.marked.saturating_add(1) } else { self.marked.saturating_sub(1) };
        self.marked = next.min(last);
    }

    pub(super) fn chosen(&self) -> Option<Action> {
        self.found.get(self.marked).map(|hint| hint.action)
    }
}
