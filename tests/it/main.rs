//! What the program does and how it is built, tested from outside: one binary, linked once.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails says so by panicking, and needs real deadlines"
)]

mod e2e;
mod meetings;
mod records;
mod terminal;
mod tidy;
