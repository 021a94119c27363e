//! Names of keys, and what each key does: a short label and a sentence.

use crate::{
    app::{action::Action, key_group::KeyGroup},
    key::Key,
};

sentences! {
    action;
    texts {
        /// What the pause key does while the clocks stand still.
        GO_ON as go_on;
        /// What the arrows do on the help screen.
        SCROLL_KEYS as scroll_keys;
        /// What the key of a view does in that view.
        BACK as back;
        /// Above the words that are explained.
        GLOSSARY as glossary_title;
        /// Title of the help screen.
        HELP as help_title;
    }
    /// The letter that says yes.
    fn yes() -> Key;
    /// A key as it stands on the keyboard.
    fn key(key: Key) -> String;
    /// The one of the keys for a thing that is shown.
    fn shown(keys: &[Key]) -> String;
    /// Both arrows, where the footer names them as one.
    fn arrows() -> String;
    /// The arrows between cards that lie side by side, named as one.
    fn arrows_of_cards() -> String;
    /// Figures in a row, so many of them at most, named by the first and the last.
    fn figures(keys: &[Key], most: Option<usize>) -> String;
    /// The arrows that change a filter, named as one.
    fn sideways() -> String;
    /// Below a list of which not all is shown.
    fn scroll() -> String;
    /// What a key does, in a word for the footer.
    fn label(action: Action) -> &'static str;
    /// The same, where all keys stand beside each other.
    fn brief(action: Action) -> &'static str;
    /// What a group of keys is for.
    fn group(of: KeyGroup) -> &'static str;
    /// Words that a newcomer does not know, and what they mean.
    fn glossary() -> [(&'static str, &'static str); 4];
    /// What a key does, in a sentence for the help screen.
    fn help(action: Action) -> String;
}
