//! What the papers of a meeting share: when it was, who was there, and its times.

sentences! {
    sheet;
    texts {
        /// Time in which the clocks of steps stood still.
        PAUSED as paused;
    }
    /// Above the columns of the times in a spreadsheet.
    fn time_heads() -> [&'static str; 8];
}
