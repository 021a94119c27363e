//! The clock on other screens in the room: whether it is on, where it is found, and who looks on.

use jiff::{SignedDuration, Timestamp};

use super::hand::Sign;

/// Where nobody looks on after so long (real time), something may be in the way.
const SLOW: SignedDuration = SignedDuration::from_secs(30);

/// What is known of the clock on other screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneState {
    /// The settings let it be.
    pub is_allowed: bool,
    /// Whether it is on, and where.
    pub phone: PhoneClock,
    /// The chair was asked in this meeting, and said yes.
    pub(super) was_asked: bool,
    /// Which picture is shown.
    pub code: CodeOf,
    /// It is drawn the other way round.
    pub is_inverted: bool,
    /// The addresses of this machine at which others could find it, the likeliest first.
    pub addresses: Vec<String>,
    /// The addresses that it had when it stopped by itself: screens that know them find it back.
    pub(super) as_before: Option<[String; 2]>,
    /// The alarm for a calendar as a picture, and of which moment.
    pub calendar: Option<(Timestamp, Code)>,
    /// For which moment it was asked last.
    pub(super) drawn_for: Option<Timestamp>,
}

impl Default for PhoneState {
    fn default() -> Self {
        Self {
            is_allowed: true,
            phone: PhoneClock::Off,
            was_asked: false,
            code: CodeOf::Clock,
            is_inverted: false,
            addresses: Vec::new(),
            as_before: None,
            calendar: None,
            drawn_for: None,
        }
    }
}

impl PhoneState {
    /// How many look on.
    pub const fn watching(&self) -> u16 {
        match &self.phone {
            PhoneClock::On(served) => served.watching,
            PhoneClock::Off | PhoneClock::Starting | PhoneClock::Nowhere => 0,
        }
    }
}

/// A picture that a phone reads: its rows from the top down, dark where true.
pub type Code = Vec<Vec<bool>>;

/// What the picture is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeOf {
    /// The address of the clock, for everybody.
    Clock,
    /// The timekeeper's own address, from which signs can be given.
    Hand,
    /// An alarm in the phone's own calendar, which needs no network.
    Calendar,
}

impl CodeOf {
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Clock => Self::Hand,
            Self::Hand => Self::Calendar,
            Self::Calendar => Self::Clock,
        }
    }
}

/// The clock on other screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneClock {
    /// No other screen can see it.
    Off,
    /// Soon they can.
    Starting,
    /// They could, but this machine is on no network.
    Nowhere,
    /// It can be found.
    On(Box<Served>),
}

/// Where the clock is found, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// The way for everybody in the room.
    pub clock: Way,
    /// The timekeeper's own way.
    pub hand: Way,
    /// Which of the addresses of this machine it is.
    pub at: usize,
    /// How many look on.
    pub watching: u16,
    /// Since when (real time) it can be found and nobody has looked on.
    pub alone_since: Option<SignedDuration>,
}

impl Served {
    /// How long until it is odd that nobody looks on; nothing once somebody did.
    pub fn odd_in(&self, real: SignedDuration) -> Option<SignedDuration> {
        Some(self.alone_since? + SLOW - real)
    }
}

/// A way to the clock, for whoever looks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// As it is typed.
    pub address: String,
    /// The same as a picture.
    pub code: Code,
}

/// What the clock on other screens tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneNews {
    /// It can be found.
    Listens {
        /// The way for everybody in the room.
        clock: Way,
        /// The timekeeper's own way.
        hand: Way,
        /// The addresses of this machine at which it could be, the likeliest first.
        addresses: Vec<String>,
    },
    /// So many look on.
    Watching(u16),
    /// The timekeeper gives a sign.
    Signed(Sign),
    /// The alarm for a calendar at this moment, as a picture.
    Calendar(Timestamp, Code),
    /// It does not work, or not any more.
    Fails(PhoneFailure),
}

/// Why there is no clock on other screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneFailure {
    /// This build has none.
    NotBuiltIn,
    /// There is no network that a phone could be on.
    NoNetwork,
    /// The machine lets nobody in.
    NoPort,
    /// It cannot be started.
    NotStarted,
    /// It ran, and does not any more.
    Gone,
}
