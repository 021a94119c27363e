//! Questions, choices and input lines.

use crate::screen::{Ask, Choice, ChoiceTitle, Prompt};

sentences! {
    ask;
    /// The facts before a question, and the question itself.
    fn ask(ask: &Ask) -> (String, &'static str);
    /// Before the options: what they are about, and which topic if any.
    fn title(title: &ChoiceTitle) -> (String, Option<&str>);
    /// An option, and the facts beside it.
    fn choice(choice: &Choice) -> (String, String);
    /// What an input line asks, and a hint beside it.
    fn prompt(prompt: &Prompt) -> (String, String);
    /// "2 van 5", where not all options fit.
    fn place(index: usize, count: usize) -> String;
}
