//! What surrounds every stage: the size of the terminal, what was just said, the list of keys, the
//! devices, the ids that are given out.

use jiff::{SignedDuration, tz::TimeZone};

use super::{
    context::Context,
    devices::DeviceState,
    effect::Effects,
    group_changes::GroupChanges,
    message::Size,
    news::{News, NotNow, Said},
};
use crate::{
    domain::{
        id::{Id, Ids},
        time::Reading,
    },
    key::Key,
};

/// After a line or choice closes, Enter and Backspace do nothing for this long (real time), so that
/// a doubled key never skips a step.
const GUARD: SignedDuration = SignedDuration::from_secs(1);

/// What surrounds every stage.
#[derive(Clone, Debug)]
pub struct Frame {
    /// How large the terminal is.
    pub size: Size,
    /// Signals may sound.
    pub sound: bool,
    /// What just happened.
    pub said: Option<Said>,
    /// What is known of the devices.
    pub devices: DeviceState,
    /// The list of keys is open, from this line on.
    pub help: Option<usize>,
    pub(super) ids: Ids,
    /// What was changed about the group, and is not on disk yet.
    pub(super) group: GroupChanges,
    /// Until when (real time) Enter and Backspace do nothing.
    guard_until: SignedDuration,
    /// What the clocks said last.
    pub(super) last: Reading,
    /// The zone the laptop was in last.
    pub(super) zone_here: TimeZone,
    /// When (real time) it was asked for last.
    pub(super) zone_asked: SignedDuration,
}

impl Frame {
    pub(super) fn new(zone: TimeZone, seed: u128, now: Reading) -> Self {
        Self {
            size: Size { width: 80, height: 24 },
            sound: true,
            said: None,
            devices: DeviceState::default(),
            help: None,
            ids: Ids::new(seed),
            group: GroupChanges::default(),
            guard_until: now.real,
            last: now,
            zone_here: zone,
            zone_asked: now.real,
        }
    }

    /// From now on Enter and Backspace do nothing for a second.
    pub(super) fn guard(&mut self, now: Reading) {
        self.guard_until = now.real + GUARD;
    }

    /// Whether this key comes so soon that it was meant for what has just closed.
    pub(super) fn is_guarded(&self, key: Key, now: Reading) -> bool {
        matches!(key, Key::Enter | Key::Backspace) && now.real < self.guard_until
    }

    pub(super) fn say(&mut self, said: Said) {
        self.said = Some(said);
    }
}

/// One turn: what a stage may use and change while a message is taken in.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    pub(super) context: &'a mut Context,
    pub(super) frame: &'a mut Frame,
    pub(super) now: Reading,
}

impl Turn<'_> {
    /// An id that nothing has yet.
    pub(super) fn id(&mut self) -> Id {
        self.frame.ids.next(self.now.moment)
    }

    pub(super) fn say(&mut self, news: News) {
        self.frame.say(Said::new(news, self.now.real));
    }

    /// Says why what was asked does not fit now; nothing else happens.
    pub(super) fn refuse(&mut self, why: NotNow) -> Effects {
        self.say(News::Refused(why));
        Effects::none()
    }

    /// From now on Enter and Backspace do nothing for a second.
    pub(super) fn guard(&mut self) {
        self.frame.guard(self.now);
    }

    /// Signals may sound, or not any more.
    pub(super) fn switch_sound(&mut self) -> Effects {
        self.frame.sound = !self.frame.sound;
        self.say(News::Sound(self.frame.sound));
        Effects::none()
    }
}
