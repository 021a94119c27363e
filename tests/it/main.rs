//! What the program does and how it is built, tested from outside: one binary, linked once.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails says so by panicking, and needs real deadlines"
)]

mod closing;
#[cfg(unix)]
mod e2e;
mod foresight;
#[cfg(unix)]
mod golden;
mod meetings;
#[cfg(all(unix, feature = "phone"))]
mod phone;
#[cfg(unix)]
#[path = "../common/poll.rs"]
mod poll;
#[cfg(unix)]
#[expect(dead_code, reason = "devices and benchmarks use more of it")]
#[path = "../common/pty.rs"]
mod pty;
mod records;
#[cfg(unix)]
mod terminal;
mod tidy;
