//! The clock on other screens in the room: whether it is on, where it is found, and who looks on.

use jiff::SignedDuration;

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
    /// Its picture is drawn the other way round.
    pub is_inverted: bool,
}

impl Default for PhoneState {
    fn default() -> Self {
        Self { is_allowed: true, phone: PhoneClock::Off, was_asked: false, is_inverted: false }
    }
}

/// The clock on other screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneClock {
    /// No other screen can see it.
    Off,
    /// Soon they can.
    Starting,
    /// It can be found.
    On(Box<Served>),
}

/// Where the clock is found, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// As it is typed.
    pub address: String,
    /// The same as a picture: its rows from the top down, dark where true.
    pub code: Vec<Vec<bool>>,
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

/// What the clock on other screens tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneNews {
    /// It can be found.
    Listens {
        /// As it is typed.
        address: String,
        /// The same as a picture.
        code: Vec<Vec<bool>>,
    },
    /// So many look on.
    Watching(u16),
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
