//! The rules of a meeting, pure: no terminal, file, clock or thread is known here.

pub mod agenda;
pub mod clean;
pub mod werkvorm;
