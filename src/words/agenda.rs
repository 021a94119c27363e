//! The agenda in the making, the card of a werkvorm and the library.

use crate::{
    app::prepare::library::Filter,
    domain::{minutes::Minutes, search::Filters},
    screen::{AgendaView, BetterLength, Card, LibraryView},
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
        /// Above the columns of the agenda.
        LEGEND as legend;
        /// Above what the group told the chair.
        FEEDBACK as feedback;
    }
    /// The time there is: "Agenda · 14:00–16:00 · 120 min · 6 deelnemers"; the longest first.
    fn title(view: &AgendaView) -> [String; 2];
    /// The sum of the agenda: "samen 104 min".
    fn total(planned: Minutes) -> String;
    /// What took another length of late, and the key that takes it; the longest first.
    fn better(better: &BetterLength) -> [String; 3];
    /// Nothing was found.
    fn nothing(hidden: usize) -> String;
    /// A filter and how it stands: "soort: model".
    fn filter(filter: Filter, filters: &Filters) -> String;
    /// How many were found.
    fn found(view: &LibraryView) -> String;
    /// The facts of a werkvorm, in lines.
    fn facts(card: &Card) -> Vec<String>;
    /// What is needed and where it comes from, each with its name.
    fn needs(card: &Card) -> Vec<(&'static str, &str)>;
}
