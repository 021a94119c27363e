//! Names for meetings, topics and records: sortable, unique without a central counter.

use std::fmt;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use super::time::Moment;

/// A ULID, in files as its 26 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a ULID")
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
}

impl Ids {
    /// A source that grows from this seed.
    pub fn new(seed: u128) -> Self {
        Self { state: seed | 1 }
    }

    /// A new id that sorts by this moment.
    pub fn next(&mut self, now: Moment) -> Id {
        // A 128-bit Lehmer generator; its high half is well mixed and 80 bits of it are used.
        self.state = self.state.wrapping_mul(0xda94_2042_e4dd_58b5_0000_0000_0000_0001);
        let random = (self.state >> 32) ^ self.state.rotate_left(47);
        Id(Ulid::from_parts(u64::try_from(now.wall.as_millisecond()).unwrap_or(0), random))
    }
}
