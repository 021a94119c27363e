//! Intervisie.
pub mod domain;
pub mod ports;
