//! What the program itself writes: journals, their folders, and the parcel for a next chair.

pub mod beside;
pub mod disk;
pub mod entered;
pub mod erase;
// The faults are those of Unix: a file that is open can be removed there.
#[cfg(test)]
#[cfg(unix)]
mod faulty;
pub mod folders;
pub mod handover;
pub mod journal;
pub mod line;
pub mod lock;
#[cfg(feature = "encryption")]
pub mod passphrase;
pub mod rescue;
pub mod running;
pub mod sign;
pub mod turn;
mod verbatim;
pub mod whole;
pub mod writer;
