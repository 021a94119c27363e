//! What there is to choose from.

use crate::screen::{Choice, Title};

sentences! {
    menu;
    /// Before the options: what they are about, and which topic or person if any.
    fn title(title: &Title) -> (String, Option<&str>);
    /// An option, and the facts beside it.
    fn choice(choice: &Choice) -> (String, String);
    /// "2 van 5", where not all options fit.
    fn place(index: usize, count: usize) -> String;
}
