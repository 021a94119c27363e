//! After the meeting.

use crate::screen::Ended;

sentences! {
    ended;
    texts {
        /// What can be had of it.
        PAPERS as papers;
        /// To the group.
        THANKS as thanks;
        /// Before what was planned, minute by minute.
        PLANNED as planned;
        /// Before what it was.
        REAL as real;
    }
    /// Above all, in a word or three.
    fn title(ended: &Ended) -> &'static str;
    /// When it closed, beside the promise.
    fn closed(ended: &Ended) -> String;
    /// When it began, beside what was agreed.
    fn began(ended: &Ended) -> String;
    /// Whether all is on disk.
    fn kept(ended: &Ended) -> &'static str;
}
