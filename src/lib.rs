//! Intervisie.
pub mod app;
pub mod domain;
pub mod screen;
pub mod tui;
pub mod words;
