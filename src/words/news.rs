//! What just happened, in one line.

use crate::screen::Notice;

sentences! {
    news;
    /// What just happened.
    fn notice(notice: &Notice) -> String;
    /// Topics of the agenda that were dealt with, or let go.
    fn topics_gone(count: usize) -> String;
}
