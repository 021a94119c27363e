//! The running meeting in one line.

use crate::{
    domain::meeting::Meeting,
    screen::{MeetingClock, StepClock},
};

sentences! {
    status;
    /// Step, time left, forecast and the latest start of the slot, on one line.
    fn line(meeting: &Meeting, clock: &StepClock, whole: &MeetingClock) -> String;
}
