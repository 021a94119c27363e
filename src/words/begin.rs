//! Before the meeting: fields, the start, an unfinished meeting.

use jiff::civil::{Date, Time};

use crate::{
    app::{context::Remark, prepare::begin::Field},
    domain::{figures::Outlook, minutes::Minutes},
    screen::{Begin, Resume, UntilStart},
};

sentences! {
    begin;
    texts {
        /// Title of what was agreed last time.
        AGREED as agreed;
        /// Title of the topics that wait.
        TOPICS as topics;
        /// That there is a remark for which the window has too little room.
        LONG_REMARK as long_remark;
    }
    /// Name of a field.
    fn field(field: Field) -> &'static str;
    /// What a field holds.
    fn value(begin: &Begin, field: Field) -> String;
    /// How far the start is.
    fn until_start(until: UntilStart) -> String;
    /// What is wrong with a file of the group, and what was done all the same.
    fn remark(remark: &Remark) -> String;
    /// How many remarks are not shown.
    fn more_remarks(n: usize) -> String;
    /// How the plan fits the time, and what helps where it does not or leaves minutes over; the longest
    /// first.
    fn fits(outlook: Outlook, spare: Option<Minutes>) -> Vec<String>;
    /// The agenda fitted, and does not any more now that the start time has passed.
    fn short_if_now(short: i64) -> Vec<String>;
    /// "slot uiterlijk 15:46".
    fn slot(latest: Time) -> String;
    /// Which meeting of the group this is, and its day: "6e bijeenkomst · za 28 november"; the longest first.
    fn which(begin: &Begin) -> [String; 2];
    /// Behind the time of the start, while that is near: "(nog 8 min)".
    fn to_go(until: UntilStart) -> Option<String>;
    /// The same of a meeting that began, with so many before it.
    fn nth(before: usize, on: Date) -> [String; 2];
    /// The lines about an unfinished meeting: the headline, then the facts.
    fn resume(resume: &Resume) -> (&'static str, [String; 2]);
    /// In a word what can be done with it.
    fn resume_title(resume: &Resume) -> &'static str;
    /// What going on does: resuming keeps the time true, looking on changes nothing.
    fn going_on(resume: &Resume) -> &'static str;
    /// The meeting that ended at this time can be opened again.
    fn ended(at: Time) -> String;
    /// To somebody who has not met here yet: that one can rehearse first.
    fn practise() -> [String; 2];
    /// Title of the agenda: proposed, or the chair's own.
    fn agenda(is_own: bool) -> &'static str;
    /// Title of the roles.
    fn roles_title() -> String;
}

impl Say {
    /// Each role, with how long ago it was where that is known, and without.
    pub fn roles(self, begin: &Begin) -> Vec<[String; 2]> {
        let done = begin.roles.iter().map(|(of, who)| {
            let said = format!("{}: {}", self.0.group().role(*of), who.reveal());
            [said.clone(), said]
        });
        let turns = begin.turns.iter().map(|(of, turn)| {
            let asked = format!("{}: {}?", self.0.group().role(*of), turn.who.reveal());
            [self.0.group().turn(*of, turn), asked]
        });
        done.chain(turns).collect()
    }
}
