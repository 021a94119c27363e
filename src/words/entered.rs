//! Meetings that were held without the program and are entered afterwards.

use jiff::tz::TimeZone;

use crate::{
    domain::{entered::typed::Stranger, times::MeetingTimes},
    failure::AfterwardsError,
};

/// A meeting that was entered.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// When it was.
    pub times: &'a MeetingTimes,
    /// Who were there.
    pub names: &'a [&'a str],
    /// Those of them who are not in the group.
    pub strangers: &'a [Stranger<'a>],
    /// The beginning of its id.
    pub id: &'a str,
    /// Where its times are said.
    pub zone: &'a TimeZone,
}

sentences! {
    entered;
    texts {
        /// It is removed.
        REMOVED as removed;
    }
    /// What was entered, as it was understood, and how that is put right.
    fn kept(kept: &Kept<'_>) -> String;
    /// What goes when it is removed.
    fn goes(times: &MeetingTimes, zone: &TimeZone) -> String;
    /// Why it is not entered, or not removed.
    fn refused(why: &AfterwardsError) -> String;
}
