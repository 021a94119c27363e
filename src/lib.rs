//! Intervisie.
pub mod domain;
pub mod ports;
pub mod words;
