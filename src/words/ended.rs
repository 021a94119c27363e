//! After the meeting.

use crate::screen::Ended;

sentences! {
    ended;
    texts {
        /// What can be had of it.
        PAPERS as papers;
        /// Above all: the meeting is over, with thanks.
        TITLE as title;
    }
    /// When it closed, beside the promise.
    fn closed(ended: &Ended) -> String;
    /// When it began, beside what was agreed.
    fn began(ended: &Ended) -> String;
    /// Whether all is on disk.
    fn kept(ended: &Ended) -> &'static str;
}
