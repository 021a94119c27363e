//! The plan of a group's year.

use jiff::civil::{Date, DateTime};

use crate::{
    domain::{
        confidential::Confidential,
        event::Role,
        year_plan::{Avoided, PlannedMeeting},
    },
    paper::Document,
    words::DOT,
};

/// The plan as it is told.
#[derive(Clone, Copy, Debug)]
pub struct YearPage<'a> {
    /// The group's name.
    pub group: &'a str,
    /// Its meetings, in order.
    pub meetings: &'a [PlannedMeeting],
}

sentences! {
    year_plan;
    texts {
        /// Above the plan in its file.
        ABOVE as above;
        /// Nothing is known of vacations.
        NO_VACATIONS as no_vacations;
    }
    /// The whole plan.
    fn document(page: YearPage<'_>) -> Document;
    /// A meeting is not on its usual day, and why.
    fn instead(usual: Date, why: &Avoided) -> String;
    /// The plan is kept; and what holds all the same, where another day was agreed.
    fn kept(agreed: Option<DateTime>) -> String;
}

impl Say {
    /// Whose turn it is in one meeting, on one line.
    pub fn turns(self, meeting: &PlannedMeeting) -> String {
        let told = |(role, who): &(Role, Confidential)| {
            format!("{}: {}", self.0.group().role(*role), who.reveal())
        };
        meeting.roles.iter().map(told).collect::<Vec<_>>().join(DOT)
    }
}
