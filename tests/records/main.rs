//! What is kept of meetings, as the commands tell it: records, proof sheets, years, and erasing.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at what should not be")]

mod chairs;
mod desk;
mod erasing;
mod forms;
mod secrets;
mod story;
