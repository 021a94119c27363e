//! What a step has on the table.

use crate::{
    app::lead::step_list::Answer,
    screen::{ItemRow, StepListView},
};

sentences! {
    step_list;
    /// The title above the list.
    fn title(step_list: &StepListView) -> String;
    /// Where there is nothing on the list: how to begin it.
    fn empty(step_list: &StepListView) -> Option<String>;
    /// Where there is nothing to look back at: what to do instead.
    fn nothing_known() -> &'static str;
    /// An answer, in a word or two.
    fn answer(answer: Answer) -> &'static str;
    /// The same where there is little room.
    fn short_answer(answer: Answer) -> &'static str;
    /// A row: its words, and the facts beside it, longest first.
    fn row(row: &ItemRow) -> (String, Vec<String>);
    /// What is asked of a topic that was put off time and again, longest first.
    fn plan_or_let_go(deferred: u16) -> [String; 2];
}
