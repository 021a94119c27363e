//! A group that changes hands (overdragen, overnemen): questions, what was taken in, what was refused.

use crate::store::handover::{ParcelError, TakeInError, TakenIn};
use std::path::Path;

sentences! {
    handover;
    texts {
        /// There is nothing to hand over.
        NOTHING_TO_HAND_OVER as nothing_to_hand_over;
        /// It could not be encrypted.
        NOT_ENCRYPTED as not_encrypted;
        /// This build knows no passphrases.
        NO_ENCRYPTION as no_encryption;
        /// It cannot be asked.
        NO_PASSPHRASE as no_passphrase;
        /// The passphrase was not typed alike twice.
        PASSPHRASES_DIFFER as passphrases_differ;
        /// It is empty.
        PASSPHRASE_EMPTY as passphrase_empty;
        /// To try the words would take more than a computer has.
        TOO_COSTLY as too_costly;
        /// It does not open the file, or the file is damaged.
        WRONG_PASSPHRASE as wrong_passphrase;
        /// Before the passphrase.
        ASK_PASSPHRASE as ask_passphrase;
        /// Before the passphrase is typed a second time.
        ASK_AGAIN as ask_again;
    }
    /// The group was put in a file.
    fn handed_over(path: &Path, encrypted: bool) -> String;
    /// What was taken in.
    fn taken_in(group: &str, taken: &TakenIn) -> String;
    /// Why taking in stopped.
    fn not_taken_in(why: &TakeInError) -> String;
    /// Why a file was not taken in.
    fn refused(path: &Path, why: &ParcelError) -> String;
}
