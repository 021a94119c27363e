//! Intervisie.
pub mod app;
pub mod domain;
pub mod ports;
pub mod screen;
pub mod terminal;
pub mod words;
