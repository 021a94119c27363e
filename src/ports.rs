//! The edge of the program: clocks, files, and what else the machine has to offer.

pub mod clock;
pub mod disk;
pub mod folders;
pub mod group;
pub mod journal;
pub mod library;
pub mod line;
pub mod lock;
pub mod running;
#[cfg(test)]
pub(crate) mod samples;
pub mod settings;
pub mod writer;
pub mod zone;
