//! Faults on purpose, many times: what is acknowledged is kept, whatever ends the program.
//!
//! The short form runs with every `cargo test`; the long form with `tests/battery/run`. A seed is
//! printed, and `BATTERY_SEED` repeats it. Each test has its control beside it: the same without the
//! waiting for the disk, without the repair, without the cleaning must fail.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    reason = "a test that fails says so by panicking, tells what it did, and needs real deadlines"
)]

#[path = "../../fuzz/checks.rs"]
mod checks;
mod corpus;
mod dice;
mod disk;
mod endings;
mod flood;
#[path = "../it/e2e/folder.rs"]
#[expect(dead_code, reason = "the battery needs part of what the tests by keys need")]
mod folder;
mod full;
mod hours;
mod journals;
mod kept;
mod kill_chair;
mod kill_writer;
mod leads;
mod life;
mod lines;
mod odd;
mod places;
#[path = "../common/poll.rs"]
mod poll;
mod power;
mod private;
#[path = "../common/pty.rs"]
#[expect(dead_code, reason = "devices and benchmarks use more of it")]
mod pty;
#[path = "../it/e2e/session.rs"]
#[expect(dead_code, reason = "the battery needs part of what the tests by keys need")]
mod session;
mod simulation;
