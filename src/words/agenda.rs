//! The agenda in the making, the card of a werkvorm and the library.

use crate::{
    app::prepare::library::Filter,
    domain::search::Filters,
    screen::{AgendaView, BetterLength, Card, FoundRow, LibraryView},
};

sentences! {
    agenda;
    texts {
        /// At the head of an agenda that is kept in a file, for whoever opens it.
        IN_FILE as in_file;
        /// What the marked row's minutes are kept from.
        LOCKED as locked;
        /// Title of the library when a block is added.
        ADD as add;
        /// Title of the library when a block is replaced.
        REPLACE as replace;
        /// Title of the agenda in the making.
        TITLE as title;
        /// What ends the making of it.
        READY as ready;
        /// Above the reasons of the marked block.
        WHY as why;
        /// What the sign beside a werkvorm stands for.
        PROPOSED as proposed;
        /// Above the columns of the agenda.
        LEGEND as legend;
        /// In the place of the card, where the block that runs has none.
        NO_CARD as no_card;
        /// Above what the group told the chair.
        FEEDBACK as feedback;
    }
    /// For whom and for how long it is: "Team Noord · 6 deelnemers · 120 min"; the longest first.
    fn context(view: &AgendaView, group: &str) -> [String; 2];
    /// The sum of the agenda, with what is kept for the slot and what is left; the longest first.
    fn total(view: &AgendaView) -> Vec<String>;
    /// What took another length of late, and the key that takes it; the longest first.
    fn better(better: &BetterLength) -> [String; 4];
    /// Nothing was found.
    fn nothing(hidden: usize) -> String;
    /// A filter and how it stands: "soort: model".
    fn filter(filter: Filter, filters: &Filters) -> String;
    /// What stands beside a werkvorm that was found, the longest first: whether the program would take it,
    /// what it is where asked, how long it takes, when it was done last.
    fn found_facts(found: &FoundRow, with_kind: bool) -> Vec<String>;
    /// How many were found.
    fn found(view: &LibraryView) -> String;
    /// The length of a werkvorm, and whether its source gives it.
    fn length(card: &Card) -> String;
    /// For whom a werkvorm is, and when the group did it, in lines.
    fn facts(card: &Card) -> Vec<String>;
    /// What is needed and where it comes from, each with its name.
    fn needs(card: &Card) -> Vec<(&'static str, &str)>;
}
