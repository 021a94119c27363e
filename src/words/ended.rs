//! After the meeting.

use crate::{app::papers::Paper, screen::Ended};

sentences! {
    ended;
    texts {
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
    /// What can be taken home, each with its key.
    fn papers(ended: &Ended) -> Vec<(String, &'static str)>;
    /// How the file of a paper is called, before its day and group.
    fn file(paper: Paper) -> &'static str;
    /// Whether all is on disk.
    fn kept(ended: &Ended) -> &'static str;
}
