//! What the papers of a meeting share: when it was, who was there, and its times.

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::{
    domain::{confidential::Confidential, event::Role, people::People, times::BlockTimes},
    paper::{NoPdf, Unshown, csv::Dialect},
};

sentences! {
    sheet;
    texts {
        /// A PDF would go to a terminal.
        NOT_FOR_A_TERMINAL as not_for_a_terminal;
        /// The code of the language: `nl`.
        LANGUAGE as language;
        /// Time in which the clocks of steps stood still.
        PAUSED as paused;
    }
    /// Above the columns of the times in a spreadsheet.
    fn time_heads() -> [&'static str; 8];
    /// What a PDF could not show, where there is something.
    fn unshown(unshown: &[Unshown]) -> Option<String>;
    /// How spreadsheets in this language write.
    fn dialect() -> Dialect;
    /// Why there is no PDF.
    fn no_pdf(why: NoPdf) -> &'static str;
}

impl Say {
    /// A time of day.
    pub fn clock(self, moment: Timestamp, zone: &TimeZone) -> String {
        self.0.time().clock(at(moment, zone).time())
    }

    /// "voorzitter: AB", for each role that somebody had.
    pub fn roles(self, people: &People) -> Vec<(String, String)> {
        let told = |role: Role| {
            let names: Vec<&str> = people.in_role(role).map(Confidential::reveal).collect();
            (!names.is_empty()).then(|| (self.0.group().role(role).to_owned(), names.join(", ")))
        };
        Role::ALL.into_iter().filter_map(told).collect()
    }

    /// A block by its phase and its name.
    pub fn block_name(self, of: &BlockTimes) -> String {
        self.0.block().kind_and_name(of.kind, self.0.block().name(&of.name))
    }
}

/// A moment on the wall clock of the place.
pub(crate) fn at(moment: Timestamp, zone: &TimeZone) -> DateTime {
    zone.to_datetime(moment)
}
