//! Where the program meets the world outside: files, clocks, the screen and sound.

pub mod library;
//! The edge of the program: files, and what else the machine has to offer.

pub mod disk;
pub mod folders;
pub mod journal;
pub mod line;
pub mod lock;
pub mod running;
#[cfg(test)]
mod samples;
pub mod writer;
