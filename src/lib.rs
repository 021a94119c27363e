//! Intervisie.
pub mod app;
pub mod cli;
pub mod domain;
pub mod engine;
pub mod ports;
pub mod screen;
pub mod terminal;
pub mod tui;
pub mod words;
