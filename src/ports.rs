//! Where the program meets the world outside: files, clocks, the screen and sound.

pub mod library;
