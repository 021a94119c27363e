//! The edge of the program: files, and what else the machine has to offer.

pub mod disk;
pub mod folders;
pub mod journal;
pub mod line;
#[cfg(test)]
mod samples;
