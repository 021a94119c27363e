//! Seconds from the promised start, as the core's moments.

use intervisie::domain::time::Moment;
use jiff::{SignedDuration, Timestamp};

/// So many seconds after the promised start.
pub(crate) fn moment(seconds: f64) -> Moment {
    let start = Timestamp::from_second(1_800_000_000).expect("a moment of this century");
    Moment { wall: start, elapsed: SignedDuration::from_hours(100) }
        .after(SignedDuration::from_millis((seconds * 1000.0).round() as i64))
}

/// How many seconds after the promised start it is.
pub(crate) fn seconds(wall: Timestamp) -> f64 {
    wall.duration_since(moment(0.0).wall).as_secs_f64()
}
