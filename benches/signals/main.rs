//! The real program at a hundred times the speed while its devices fail: the longest time between
//! two pictures of the clock, the longest delay of a key, and how late the signal that it is time
//! for the slot is seen, heard and shown on the desktop. `cargo bench --bench signals`, and with
//! `-- --check` a missed limit is a failure; `-- bus` measures only the lines with that word.
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
#[expect(
    dead_code,
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::used_underscore_binding,
    clippy::too_many_arguments,
    reason = "the tests use more, and the interfaces are the desktop's"
)]
#[path = "../../tests/devices/bus.rs"]
mod bus;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
#[path = "../../tests/devices/hearing.rs"]
mod hearing;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/devices/journal.rs"]
mod journal;
#[cfg(target_os = "linux")]
#[path = "../../tests/common/poll.rs"]
mod poll;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/devices/program.rs"]
mod program;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/common/pty.rs"]
mod pty;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/devices/pulse.rs"]
mod pulse;
#[expect(dead_code, reason = "the other benchmarks use more of it")]
#[path = "../common/report.rs"]
mod report;
#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/devices/tools.rs"]
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    if !report::asked("--bench") || !cfg!(target_os = "linux") {
        println!("measures only on Linux, with `cargo bench --bench signals`");
        return ExitCode::SUCCESS;
    }
    #[cfg(target_os = "linux")]
    return faults::measure();
    #[cfg(not(target_os = "linux"))]
    ExitCode::SUCCESS
}
