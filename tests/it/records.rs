//! What is kept of meetings, as the commands tell it: records, proof sheets, years, and erasing.

mod ahead;
mod around;
#[cfg(unix)]
mod asked;
mod chairs;
mod desk;
mod entered;
mod erasing;
mod faulty;
mod forms;
mod gone;
mod page;
mod pdf;
mod registers;
mod secrets;
pub(crate) mod story;
mod year;
