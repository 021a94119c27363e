//! The real program in a pseudo-terminal: what a chair, a second terminal and a script may rely on.

mod adjust;
mod agenda;
mod begin;
mod colours;
mod commands;
mod damaged;
mod files;
mod folder;
mod follow;
mod group;
mod held;
mod help;
mod hostile;
mod leave;
mod meeting;
mod notes;
mod papers;
mod parking;
mod records;
mod secrets;
pub(crate) mod session;
mod status;
mod swap;
mod taken_back;
mod typing;
mod welcome;
mod zone;
