//! The edge of the program: clocks, files, and what else the machine has to offer.

pub mod agenda;
pub mod clock;
pub mod disk;
pub mod erase;
// The faults are those of Unix: a file that is open can be removed there.
#[cfg(test)]
#[cfg(unix)]
mod faulty;
pub mod folders;
pub mod group;
pub mod handover;
pub mod journal;
pub mod library;
pub mod line;
mod lines;
pub mod lock;
pub mod passphrase;
pub mod registers;
mod replace;
pub mod rescue;
pub mod running;
pub mod settings;
pub mod writer;
pub mod zone;
