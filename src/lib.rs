//! Intervisie.
pub mod domain;
