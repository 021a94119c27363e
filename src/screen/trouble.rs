//! What lasts and must be seen beside all else.

use jiff::civil;

use crate::domain::kept::WriteTrouble;

/// Something that lasts and must be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The disk cannot be written; so many records are only in memory.
    NotKept {
        /// Why.
        why: WriteTrouble,
        /// How many records wait.
        waiting: usize,
    },
    /// The disk has been slow for some seconds; records wait.
    Slow {
        /// How many records wait.
        waiting: usize,
    },
    /// The system's clock was set; until the chair says which is right there are two.
    TwoClocks {
        /// Whole seconds forward; negative: back.
        by_s: i64,
        /// The closing time.
        closing: civil::Time,
        /// Whole minutes until then by the system's clock; negative: ago.
        by_system: i64,
        /// Whole minutes until then by the time that elapsed; negative: ago.
        by_elapsed: i64,
    },
    /// Time passed while nobody was at the program.
    Away {
        /// Whole seconds.
        seconds: i64,
        /// From when.
        from: civil::Time,
        /// To when.
        to: civil::Time,
        /// It was counted for the running step, and need not be.
        counted: bool,
    },
}
