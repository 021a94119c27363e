//! The real program beside a bare ratatui countdown, each in a pseudo-terminal of 100×30:
//! `cargo bench --bench terminal`, and with `-- --check` a missed limit is a failure. Names of parts measure no
//! more than those: `-- starts keys`.
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
#[expect(dead_code, reason = "the core is measured with more of it")]
#[path = "../core/group.rs"]
mod group;
#[cfg(target_os = "linux")]
mod growth;
#[cfg(target_os = "linux")]
mod keys;
#[cfg(target_os = "linux")]
mod past;
#[cfg(target_os = "linux")]
mod peers;
#[cfg(all(target_os = "linux", feature = "phone"))]
mod phones;
#[cfg(target_os = "linux")]
#[path = "../../tests/common/poll.rs"]
mod poll;
#[cfg(target_os = "linux")]
mod programs;
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
    return measure();
    #[cfg(not(target_os = "linux"))]
    ExitCode::SUCCESS
}

/// Puts the rows of one part in the table, beside a program that is bare.
#[cfg(target_os = "linux")]
type Measure = fn(&std::path::Path, &mut report::Table);

/// Measures all and prints a table.
#[cfg(target_os = "linux")]
fn measure() -> ExitCode {
    let bare = programs::build_bare();
    let mut table =
        report::Table::new(&["at 100×30", "intervisie", "bare", "measured", "must", "reach"]);
    let parts: &[(&str, Measure)] = &[
        ("starts", compare::starts),
        ("counting", compare::counting),
        ("keys", keys::measure),
        ("past", past::measure),
        ("growth", |_, table| growth::measure(table)),
        #[cfg(feature = "phone")]
        ("phones", |_, table| phones::measure(table)),
        ("peers", |_, table| peers::measure(table)),
    ];
    let all = !parts.iter().any(|(name, _)| report::asked(name));
    for (name, measured) in parts {
        if all || report::asked(name) {
            measured(&bare, &mut table);
        }
    }
    table.print()
}
