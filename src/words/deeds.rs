//! What can be done now, in words: short enough for every window.

use crate::{app::action::Action, screen::NextUp};

sentences! {
    deeds;
    texts {
        /// Above the list.
        TITLE as title;
        /// That one may type, where nothing was typed yet.
        TYPE_TO_FIND as type_to_find;
        /// Nothing that can be done now has what was typed.
        NONE as none;
    }
    /// How many more there are below what is shown.
    fn more_below(count: usize) -> String;
    /// What a key does, the longest way first; while a meeting runs with what comes next.
    fn deed(action: Action, next: Option<&NextUp>) -> Vec<String>;
    /// What gives all words of a key, to be found by typing.
    fn finder() -> fn(Action) -> String;
}
