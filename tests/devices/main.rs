//! The signals with the real things around them: a sound daemon whose output is recorded, message
//! buses with a desktop and a login manager on them, players and commands; and with each of them
//! missing, silent or hanging. What is not installed is skipped, and says so;
//! `tests/devices/install.sh` installs it.
#![cfg(all(target_os = "linux", feature = "sound", feature = "desktop"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    reason = "a test that fails says so by panicking, and needs real deadlines"
)]

mod awake;
#[expect(
    clippy::needless_pass_by_value,
    clippy::unused_self,
    clippy::used_underscore_binding,
    clippy::too_many_arguments,
    reason = "the interfaces are those of the desktop"
)]
mod bus;
mod check;
mod command;
mod heard;
mod hearing;
mod journal;
mod notifications;
#[path = "../common/poll.rs"]
mod poll;
mod program;
#[path = "../common/pty.rs"]
#[expect(dead_code, reason = "tests of the terminal use more of it")]
mod pty;
mod pulse;
mod secrets;
mod sound;
mod ssh;
mod stuck;
mod tools;
