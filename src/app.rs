//! The program's state and its one transition.

pub mod action;
pub mod key;
pub mod keymap;
