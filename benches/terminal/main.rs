//! The real program beside a bare ratatui countdown, each in a pseudo-terminal of 100×30:
//! `cargo bench --bench terminal`, and with `-- --check` a missed limit is a failure.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "it prints"
)]
#![cfg_attr(
    target_os = "linux",
    expect(
        clippy::unwrap_used,
        clippy::as_conversions,
        clippy::cast_precision_loss,
        clippy::disallowed_methods,
        reason = "it measures real time, and whatever fails ends it"
    )
)]

#[cfg(target_os = "linux")]
mod compare;
#[cfg(target_os = "linux")]
#[path = "../../tests/common/poll.rs"]
mod poll;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/common/pty.rs"]
mod pty;
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "nothing is measured there"))]
#[path = "../common/report.rs"]
mod report;
#[cfg(target_os = "linux")]
mod session;
#[cfg(target_os = "linux")]
mod usage;

use std::process::ExitCode;

fn main() -> ExitCode {
    if !report::asked("--bench") || !cfg!(target_os = "linux") {
        println!("measures only on Linux, with `cargo bench --bench terminal`");
        return ExitCode::SUCCESS;
    }
    #[cfg(target_os = "linux")]
    return compare::measure();
    #[cfg(not(target_os = "linux"))]
    ExitCode::SUCCESS
}
