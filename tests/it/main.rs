//! What the program does and how it is built, tested from outside: one binary, linked once.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails says so by panicking"
)]

#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "a program that answers late needs real deadlines")]
mod golden;
mod tidy;
