//! The TOML that people write: werkvormen, a group, an agenda, settings, registers. One way to read
//! it, so that mistakes are told alike everywhere.

pub mod agenda;
pub mod colours;
pub mod group;
pub mod keys;
pub mod library;
pub mod path;
pub mod registers;
pub mod settings;
mod timing;
pub mod toml;
pub mod year_plan;
