//! Names for meetings, topics and records: sortable, unique without a central counter.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use ulid::Ulid;

use super::time::Moment;

/// A ULID, in files as its 26 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct Id(Ulid);

impl Id {
    /// The id written as these 26 characters; nothing when they are not one.
    pub fn parse(text: &str) -> Option<Self> {
        Ulid::from_string(text).ok().map(Self)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Read where it stands: a start meets one on every line of the past.
impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl de::Visitor<'_> for Text {
            type Value = Id;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a ULID")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Id, E> {
                Id::parse(text).ok_or_else(|| E::custom("not a ULID"))
            }
        }

        deserializer.deserialize_str(Text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.to_string()
    }
}

/// Makes new ids from one random seed, so that the core needs no source of chance.
#[derive(Clone, Debug)]
pub struct Ids {
    state: u128,
    last: Option<Ulid>,
}

impl Ids {
    /// A source that grows from this seed.
    pub fn new(seed: u128) -> Self {
        Self { state: seed | 1, last: None }
    }

    /// A new id that sorts by this moment, and after the one before it: what is told within the same
    /// millisecond keeps its order.
    pub fn next(&mut self, now: Moment) -> Id {
        // A 128-bit Lehmer generator; its high half is well mixed and 80 bits of it are used.
        self.state = self.state.wrapping_mul(0xda94_2042_e4dd_58b5_0000_0000_0000_0001);
        let random = (self.state >> 32) ^ self.state.rotate_left(47);
        let fresh = Ulid::from_parts(u64::try_from(now.wall.as_millisecond()).unwrap_or(0), random);
        let same = self.last.filter(|last| last.timestamp_ms() == fresh.timestamp_ms());
        let new = same.and_then(|last| last.increment()).unwrap_or(fresh);
        self.last = Some(new);
        Id(new)
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::*;

    #[test]
    fn ids_of_the_same_millisecond_sort_as_they_were_made() {
        let now = Moment { wall: Timestamp::UNIX_EPOCH, elapsed: SignedDuration::ZERO };
        let mut ids = Ids::new(42);
        let made: Vec<Id> = (0..100).map(|_| ids.next(now)).collect();
        assert!(made.is_sorted_by(|before, after| before < after));
    }
}
