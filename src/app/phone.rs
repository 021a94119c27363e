//! The clock on other screens in the room: whether it is on, where it is found, and who looks on.

use jiff::SignedDuration;

use super::{
    effect::{Effect, Effects},
    frame::Turn,
    news::News,
};

/// Where nobody looks on after so long (real time), something may be in the way.
const SLOW: SignedDuration = SignedDuration::from_secs(30);

/// What is known of the clock on other screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneState {
    /// The settings let it be.
    pub is_allowed: bool,
    /// Whether it is on, and where.
    pub phone: Phone,
    /// The chair was asked in this meeting, and said yes.
    pub(super) was_asked: bool,
    /// Its picture is drawn the other way round.
    pub is_inverted: bool,
}

impl Default for PhoneState {
    fn default() -> Self {
        Self { is_allowed: true, phone: Phone::Off, was_asked: false, is_inverted: false }
    }
}

/// The clock on other screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phone {
    /// Nothing listens.
    Off,
    /// It is being started.
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
    /// It ended, as it was asked.
    Stopped,
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

impl Turn<'_> {
    /// Starts it.
    pub(super) fn start_phone(&mut self) -> Effects {
        self.frame.phone.was_asked = true;
        self.frame.phone.phone = Phone::Starting;
        Effect::StartPhone.into()
    }

    /// Stops it, where it is on.
    pub(super) fn stop_phone(&mut self) -> Effects {
        let was_on = self.frame.phone.phone != Phone::Off;
        self.frame.phone.phone = Phone::Off;
        was_on.then_some(Effect::StopPhone).into()
    }

    /// Takes in what it tells.
    pub(super) fn hear_from_phone(&mut self, news: PhoneNews) {
        let real = self.now.real;
        match (news, &mut self.frame.phone.phone) {
            // It was switched off meanwhile.
            (_, Phone::Off) => {}
            (PhoneNews::Listens { address, code }, phone) => {
                let alone_since = Some(real);
                let served = Served { address, code, watching: 0, alone_since };
                *phone = Phone::On(Box::new(served));
            }
            (PhoneNews::Watching(count), Phone::On(served)) => {
                served.watching = count;
                served.alone_since.take_if(|_| 0 < count);
            }
            (PhoneNews::Watching(_), Phone::Starting) => {}
            (PhoneNews::Fails(why), phone) => {
                *phone = Phone::Off;
                self.say(News::PhoneFails(why));
            }
            (PhoneNews::Stopped, phone) => *phone = Phone::Off,
        }
    }
}
