//! Intervisie.
pub mod app;
pub mod domain;
pub mod screen;
