//! A group that changes hands (overdragen, overnemen): questions, what was taken in, what was refused.

use crate::store::handover::TakenIn;
use std::path::Path;

sentences! {
    handover;
    texts {
        /// Before the passphrase.
        ASK_PASSPHRASE as ask_passphrase;
        /// Before the passphrase is typed a second time.
        ASK_AGAIN as ask_again;
    }
    /// The group was put in a file.
    fn handed_over(path: &Path, encrypted: bool) -> String;
    /// What was taken in.
    fn taken_in(group: &str, taken: &TakenIn) -> String;
}
