//! Questions, and what input lines ask.

use crate::{
    app::{lead::panel::Ask, news::NotNow, prepare::panel::EarlyStart, price::ShownPrice},
    screen::{InputLine, ModelOffer, OfWhom, Prompt, ShownProposal, Whose},
    words::DOT,
};

sentences! {
    ask;
    texts {
        /// Whether to take the lead from a program that may be alive.
        TAKE_OVER as take_over;
    }
    /// The facts before a question, and the question itself.
    fn ask(ask: &Ask) -> (String, &'static str);
    /// Whether to throw away the meeting that was found, and what goes with it.
    fn throw_away() -> String;
    /// Whether to start although it is early, with the keys that answer it.
    fn early(asked: &EarlyStart) -> String;
    /// What a proposal comes to, and the question whether the group agrees.
    fn consent(proposal: &ShownProposal) -> (String, &'static str);
    /// A model that suits the question better, and whether the group takes it.
    fn model(offered: &ModelOffer) -> (String, &'static str);
    /// What an input line asks, and a hint beside it; whether what was typed just before is on disk.
    fn prompt(prompt: Prompt, kept: bool) -> (String, String);
    /// Whose word is asked, and a hint beside it.
    fn word(whose: &Whose, kept: bool) -> (String, String);
    /// What the minutes cost that are being typed.
    fn price(price: &ShownPrice) -> String;
    /// The name of what can be chosen beside what is typed: for when a topic is parked, a kind of note.
    fn alternative(prompt: Prompt) -> &'static str;
    /// What was wrong with what was typed.
    fn again(why: &NotNow) -> String;
}

impl Say {
    /// What is asked in a line, and of whom where it is of somebody; and a hint.
    pub fn asked(self, input: &InputLine, kept: bool) -> (String, String) {
        let asks = || self.prompt(input.prompt, kept);
        match &input.of {
            Some(OfWhom::Word(whose)) => self.word(whose, kept),
            Some(OfWhom::Person(who)) => {
                let (what, hint) = asks();
                (format!("{}{DOT}{what}", who.reveal()), hint)
            }
            None => asks(),
        }
    }
}
