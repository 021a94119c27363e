//! Forms of a few rows: a meeting that was held without the program, and the plan of the year.

use crate::{
    app::{
        message::Entered,
        prepare::forms::{Attendee, RhythmRow, ToldFact, ToldRow},
    },
    domain::{confidential::Confidential, event::Role, year_plan::PlannedMeeting},
    words::DOT,
};

sentences! {
    forms;
    /// What is told in a row.
    fn row(row: ToldRow) -> &'static str;
    /// Somebody who was there; that it is a guest, or who may have been meant.
    fn attendee(one: &Attendee) -> String;
    /// How many there were.
    fn people(count: u8) -> String;
    /// What a row of it asks, and a hint.
    fn ask_told(row: ToldRow) -> (String, String);
    /// What a row of the plan asks, and a hint.
    fn ask_plan(row: RhythmRow) -> (&'static str, &'static str);
    /// A role in a word.
    fn brief(role: Role) -> &'static str;
    /// What became of a meeting without the program.
    fn entered(done: Entered) -> &'static str;
}

impl Say {
    /// A row of what is told, and what stands there.
    pub fn told(self, row: ToldRow, fact: &ToldFact) -> (String, String) {
        let time = self.0.time();
        let fact = match fact {
            ToldFact::Nothing => "–".to_owned(),
            ToldFact::Day(day) => time.date_with_year(*day),
            ToldFact::Time(at) => time.clock(*at),
            ToldFact::Present(present) => {
                present.iter().map(|one| self.attendee(one)).collect::<Vec<_>>().join(", ")
            }
            ToldFact::People(people) => {
                people.iter().map(Confidential::reveal).collect::<Vec<_>>().join(", ")
            }
            ToldFact::Count(count) => self.people(*count),
            ToldFact::Names(names) => names.join(", "),
            ToldFact::Venue(venue) => venue.name().to_owned(),
        };
        (self.row(row).to_owned(), fact)
    }

    /// A meeting of the plan: when, and why not on its usual day; and who does what.
    pub fn planned(self, meeting: &PlannedMeeting) -> (String, String) {
        let (start, time) = (meeting.start, self.0.time());
        let when = format!("{}, {}", time.date_with_year(start.date()), time.clock(start.time()));
        let instead = meeting.instead_of.as_ref();
        let why = instead.map(|(usual, why)| self.0.year_plan().instead(*usual, why));
        let said = [Some(when), why].into_iter().flatten().collect::<Vec<_>>().join(DOT);
        let turn =
            |(role, who): &(Role, Confidential)| format!("{} {}", self.brief(*role), who.reveal());
        (said, meeting.roles.iter().map(turn).collect::<Vec<_>>().join(DOT))
    }
}
