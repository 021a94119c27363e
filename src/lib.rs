//! Intervisie.
pub mod app;
pub mod domain;
pub mod screen;
pub mod ports;
pub mod words;
pub mod ports;
pub mod terminal;
