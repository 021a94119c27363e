//! What the commands say: what came of it, and one clear sentence per mistake.

use crate::domain::event::NextTime;
use std::path::Path;

sentences! {
    command;
    texts {
        /// No meeting of the group runs.
        NOTHING_RUNS as nothing_runs;
        /// No topic is open.
        NO_TOPICS as no_topics;
        /// No werkvorm has these words.
        NOTHING_FOUND as nothing_found;
        /// A program mistake ended the meeting's screen.
        PANIC as panic;
        /// The topic is kept.
        TOPIC_PARKED as topic_parked;
        /// A meeting behind screens.
        ONLINE as online;
    }
    /// A library file has no mistakes.
    fn no_mistakes(n_werkvormen: usize) -> String;
    /// Where the meeting is kept, said when the program is left.
    fn kept_in(path: &Path) -> String;
    /// A file was written.
    fn written(path: &Path) -> String;
    /// What was agreed about next time, on one line.
    fn next(agreed: &NextTime) -> String;
    /// What the appointment is called.
    fn appointment(group: &str) -> String;
}
