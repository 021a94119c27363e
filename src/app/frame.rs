//! What surrounds every stage: the size of the terminal, what was just said, the list of keys, the
//! devices, the ids that are given out.

use jiff::{SignedDuration, tz::TimeZone};

use super::{
    coach::{Coach, Player, Practice},
    context::Context,
    deeds::Deeds,
    devices::DeviceState,
    effect::Effects,
    group_changes::GroupChanges,
    message::Size,
    news::{News, NotNow, Said},
    papers::ReadInvitation,
    phone::PhoneState,
};
use crate::domain::{
    id::{Id, Ids},
    time::Reading,
};

/// A key that goes on or back does so once in this long (real time, whatever the tempo), and each further
/// press begins it anew: a key that is doubled or lies held passes one place and no more.
const GUARD: SignedDuration = SignedDuration::from_secs(1);

/// What lies over the place where the program is, whichever it is.
#[derive(Clone, Debug)]
pub enum Over {
    /// The list of keys, from this line on.
    Help(usize),
    /// What can be done now, in words.
    Deeds(Box<Deeds>),
    /// The invitation, before it is sent.
    Invitation(ReadInvitation),
}

/// What surrounds every stage.
#[derive(Clone, Debug)]
pub struct Frame {
    /// How large the terminal is.
    pub size: Size,
    /// Whether the terminal's background is light, where it told so.
    pub is_light: Option<bool>,
    /// The terminal has blocks of half a cell.
    pub has_blocks: bool,
    /// Signals may sound.
    pub sound: bool,
    /// What just happened.
    pub said: Option<Said>,
    /// What is known of the devices.
    pub devices: DeviceState,
    /// What is known of the clock on other screens.
    pub phone: PhoneState,
    /// What lies over the place where the program is.
    pub over: Option<Over>,
    /// Who asks for one key after the other, in a rehearsal.
    pub coach: Option<Coach>,
    /// A guided rehearsal, while it lasts.
    pub(super) practice: Option<Box<Practice>>,
    /// Who presses the keys, in a rehearsal that plays by itself.
    pub(super) player: Option<Player>,
    pub(super) ids: Ids,
    /// What was changed about the group, and is not on disk yet.
    pub(super) group: GroupChanges,
    /// Until when (real time) no key goes on or back.
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
            is_light: None,
            has_blocks: true,
            sound: true,
            said: None,
            devices: DeviceState::default(),
            phone: PhoneState::default(),
            over: None,
            coach: None,
            practice: None,
            player: None,
            ids: Ids::new(seed),
            group: GroupChanges::default(),
            guard_until: now.real,
            last: now,
            zone_here: zone,
            zone_asked: now.real,
        }
    }

    /// From now on no key goes on or back for a second.
    fn guard(&mut self, now: Reading) {
        self.guard_until = now.real + GUARD;
    }

    /// Whether a key that goes on or back may do so now. Whatever the answer, the next one may only after
    /// a second without.
    pub(super) fn may_go(&mut self, now: Reading) -> bool {
        let is_free = self.guard_until <= now.real;
        self.guard(now);
        is_free
    }

    /// Something was typed: an Enter after it is meant.
    pub(super) fn typed(&mut self, now: Reading) {
        self.guard_until = now.real;
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

    /// From now on no key goes on or back for a second: it was meant for what has just closed.
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
