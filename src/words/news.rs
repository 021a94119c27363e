//! What just happened, in one line.

use crate::app::news::News;

sentences! {
    news;
    /// What just happened; whether the record of it is on disk.
    fn news(news: &News, kept: bool) -> String;
    /// Topics of the agenda that were dealt with, or let go.
    fn topics_gone(count: usize) -> String;
}
