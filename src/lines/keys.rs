//! What is typed in the line mode: the words that stand for keys, and what each place takes.

use crate::{
    app::{action::Action, keymap::Hint},
    key::Key,
    lines::line::named,
    words::{Words, spoken::Wish},
};

/// The key that a word stands for, in whichever language it was learnt; a letter is no word.
pub(super) fn key_named(text: &str) -> Option<Key> {
    let mut of_languages = Words::ALL.into_iter().flat_map(|words| words.spoken().keys());
    let spoken = of_languages.find(|(name, _)| text.eq_ignore_ascii_case(name));
    let called = || Key::named(text).filter(|_| 1 < text.chars().count());
    spoken.map(|(_, key)| *key).or_else(called)
}

/// What a word asks of the line mode itself.
pub(super) fn asked_by(text: &str) -> Option<Wish> {
    let of_languages = Words::ALL.into_iter().flat_map(|words| words.spoken().asks());
    of_languages.into_iter().find(|(word, _)| *word == text).map(|(_, asks)| *asks)
}

/// What is typed for a key; nothing for one that a line cannot have.
fn typed(words: Words, key: Key) -> Option<String> {
    match key {
        // The plus sign does the same as the equals sign.
        Key::Char('=')
        | Key::Ctrl(_)
        | Key::Backspace
        | Key::PageDown
        | Key::PageUp
        | Key::Other => None,
        Key::Char(c) if c.is_alphanumeric() => Some(words.action().key(key)),
        _ => {
            let name = words.spoken().keys().iter().find(|(_, of)| *of == key);
            Some(name.map_or_else(|| words.action().key(key), |(name, _)| (*name).to_owned()))
        }
    }
}

/// What is typed for the first key of a row that can be typed; the language's own letter before that.
fn typed_for(words: Words, hint: &Hint) -> Option<String> {
    let own = hint.keys.iter().find(|key| **key == words.action().yes());
    own.into_iter().chain(hint.keys).find_map(|key| typed(words, *key))
}

/// A deed with what is typed for it.
pub(super) fn with_key(words: Words, hint: &Hint, deed: &str) -> String {
    typed_for(words, hint).map_or_else(|| deed.to_owned(), |key| format!("{deed} ({key})"))
}

/// The keys of a place with what each does, and what else can be typed.
pub fn help(words: Words, keys: &[Hint]) -> Vec<String> {
    // What the line mode answers itself is told once.
    let own = keys.iter().filter(|hint| !matches!(hint.action, Action::Clock | Action::Help));
    let of = |hint: &Hint| Some(named(&typed_for(words, hint)?, &words.action().help(hint.action)));
    let glossary = words.action().glossary().map(|(word, means)| named(word, means));
    words
        .spoken()
        .anywhere()
        .into_iter()
        .chain(own.filter_map(of))
        .chain([words.action().glossary_title().to_owned()])
        .chain(glossary)
        .collect()
}
