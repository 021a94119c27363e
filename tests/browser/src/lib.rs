//! The clock on other screens, as a browser shows it.
#![cfg(test)]

#[path = "../../common/poll.rs"]
mod poll;
#[expect(dead_code, reason = "the tests of the program use more of it")]
#[path = "../../common/pty.rs"]
mod pty;

mod browser;
mod codes;
mod followed;
mod hand;
mod room;
