//! An inbreng that is brought before the meeting.

use crate::paper::Document;

sentences! {
    inbreng;
    /// It is kept, and of whom it is, where that was told.
    fn kept(who: Option<&str>) -> String;
    /// A form to prepare one on, for this group.
    fn form(group: &str) -> Document;
}
