//! The running meeting in one line.

use crate::domain::{meeting::Meeting, time::Moment};
use jiff::tz::TimeZone;

sentences! {
    status;
    /// Step, time left, forecast and the latest start of the slot, on one line.
    fn line(meeting: &Meeting, now: Moment, zone: &TimeZone) -> String;
}
