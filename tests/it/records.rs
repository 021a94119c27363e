//! What is kept of meetings, as the commands tell it: records, proof sheets, years, and erasing.

mod ahead;
mod around;
#[cfg(unix)]
mod asked;
mod calendars;
mod chairs;
mod copies;
mod desk;
mod entered;
mod erasing;
mod faulty;
mod forms;
mod fresh;
mod gone;
mod page;
mod pdf;
mod registers;
mod secrets;
mod shapes;
pub(crate) mod story;
mod waiting;
mod year;
