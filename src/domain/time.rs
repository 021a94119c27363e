//! What time it is: one reading of two clocks.
//!
//! Steps run on *elapsed* time, which goes on while the laptop sleeps and which nobody can set.
//! The closing time is a moment on the *wall* clock. Both are read together, so that they can be
//! compared: a lid that was closed moves both, a clock that was set moves only the wall.

use jiff::{
    SignedDuration, Timestamp,
    fmt::temporal::{DateTimeParser, DateTimePrinter},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

/// The fastest rehearsal; beyond it a second is over before it is seen.
pub const MAX_TEMPO: u32 = 3600;

/// Now, as every rule of a meeting sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The wall clock.
    pub wall: Timestamp,
    /// Time passed since a fixed moment before the meeting, sleep included.
    #[serde(rename = "elapsed_ms", with = "millis")]
    pub elapsed: SignedDuration,
}

impl Moment {
    /// The moment as a journal can tell it.
    #[must_use]
    pub fn whole_millis(self) -> Self {
        let wall = Timestamp::from_millisecond(self.wall.as_millisecond()).unwrap_or(self.wall);
        let millis = i64::try_from(self.elapsed.as_millis()).unwrap_or(i64::MAX);
        Self { wall, elapsed: SignedDuration::from_millis(millis) }
    }

    /// The moment this much later on both clocks.
    #[must_use]
    pub fn after(self, length: SignedDuration) -> Self {
        Self { wall: later(self.wall, length), elapsed: self.elapsed + length }
    }
}

/// What the machine's clocks say, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Wall clock and elapsed time.
    pub moment: Moment,
    /// Elapsed time without the time the laptop slept.
    pub awake: SignedDuration,
    /// Elapsed time of the machine itself, which a rehearsal does not speed up.
    pub real: SignedDuration,
}

impl Reading {
    /// What the clocks say so much real time later, when they run this many times faster than that.
    #[must_use]
    pub fn after(self, real: SignedDuration, tempo: u32) -> Self {
        let faster = i32::try_from(tempo).unwrap_or(1);
        let passed = real.checked_mul(faster).unwrap_or(real);
        Self {
            moment: Moment {
                wall: later(self.moment.wall, passed),
                elapsed: self.moment.elapsed + passed,
            },
            awake: self.awake + real,
            real: self.real + real,
        }
    }
}

/// The machine's own clocks at the start: from here every process computes the meeting's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RealReading {
    /// Clocks of the machine.
    pub at: Moment,
    /// Which start of the machine `elapsed` counts from.
    pub boot: String,
}

/// From where the meeting's clocks are computed: `real + tempo × (now − real)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// How many times faster than real the clocks run.
    pub tempo: u32,
    /// What the real clocks said at the start.
    pub real: RealReading,
}

/// A wall-clock moment moved by a length, held within what a clock can show.
pub fn later(wall: Timestamp, length: SignedDuration) -> Timestamp {
    wall.saturating_add(length).unwrap_or(wall)
}

/// A time zone as it is written down and read again: its IANA name, else its rule, else its offset.
pub fn zone_name(zone: &TimeZone) -> String {
    // Only a zone from a file, of which neither name nor rule was taken, has none of these.
    DateTimePrinter::new().time_zone_to_string(zone).unwrap_or_else(|_| "UTC".to_owned())
}

/// The zone that was written down like this; nothing where that says none.
pub fn zone_of(name: &str) -> Option<TimeZone> {
    DateTimeParser::new().parse_time_zone(name).ok()
}

/// A moment in whole seconds (RFC 3339), with the offset that holds in the zone: as other programs
/// read it.
pub fn rfc3339(moment: Timestamp, zone: &TimeZone) -> String {
    let whole = Timestamp::from_second(moment.as_second()).unwrap_or(moment);
    whole.display_with_offset(zone.to_offset(whole)).to_string()
}

/// Whole milliseconds in the journal.
mod millis {
    use jiff::SignedDuration;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Fails when the journal takes no number.
    pub(super) fn serialize<S: Serializer>(d: &SignedDuration, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_i64(i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
    }

    /// Fails when it is no whole number.
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<SignedDuration, D::Error> {
        i64::deserialize(d).map(SignedDuration::from_millis)
    }
}
