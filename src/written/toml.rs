//! Reading and replacing a TOML file that a person wrote, with every mistake in its place.

pub(in crate::written) mod fields;
pub mod file;
pub mod mistake;
pub(in crate::written) mod nearest;
pub(in crate::written) mod replace;
