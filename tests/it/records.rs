//! What is kept of meetings, as the commands tell it: records, proof sheets, years, and erasing.

mod chairs;
mod desk;
mod erasing;
mod forms;
mod page;
mod pdf;
mod secrets;
pub(crate) mod story;
