//! The plan of a group's year.

use jiff::civil::{Date, DateTime};

use crate::{
    domain::{confidential::Confidential, event::Role, year_plan::Avoided},
    paper::Document,
};

/// A meeting of the plan.
#[derive(Clone, Debug)]
pub struct PlannedMeeting {
    /// When it begins.
    pub start: DateTime,
    /// The day that it would have been, and why it is not.
    pub instead_of: Option<(Date, Avoided)>,
    /// Whose turn it is.
    pub roles: Vec<(Role, Confidential)>,
}

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
        /// The plan is kept.
        KEPT as kept;
        /// Nothing is known of vacations.
        NO_VACATIONS as no_vacations;
    }
    /// The whole plan.
    fn document(page: YearPage<'_>) -> Document;
    /// Whose turn it is in one meeting, on one line.
    fn turns(meeting: &PlannedMeeting) -> String;
}
