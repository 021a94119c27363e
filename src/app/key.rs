//! A key as the chair presses it.

pub use crate::key::Key;
