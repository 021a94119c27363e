//! What the clock on other screens tells, and how it is switched on and off.

use jiff::{SignedDuration, Timestamp};

use super::{
    effect::{Effect, Effects},
    frame::Turn,
    news::News,
    phone::{CodeOf, PhoneClock, PhoneFailure, PhoneNews, Served, Way},
};

impl Turn<'_> {
    /// Other screens can see the clock soon.
    pub(super) fn start_phone(&mut self) -> Effects {
        self.start_phone_at(None)
    }

    /// The same, at this address of the machine.
    fn start_phone_at(&mut self, at: Option<String>) -> Effects {
        self.frame.phone.was_asked = true;
        self.frame.phone.phone = PhoneClock::Starting;
        self.frame.phone.code = CodeOf::Clock;
        let as_before = self.frame.phone.as_before.take();
        Effect::StartPhone { at, as_before }.into()
    }

    /// No other screen can see it any more.
    pub(super) fn stop_phone(&mut self) -> Effects {
        let was_on = self.frame.phone.phone != PhoneClock::Off;
        self.frame.phone.phone = PhoneClock::Off;
        was_on.then_some(Effect::StopPhone).into()
    }

    /// The meeting is led here no more: of the next one it is asked anew.
    pub(super) fn forget_phone(&mut self) -> Effects {
        self.frame.phone.was_asked = false;
        self.frame.phone.as_before = None;
        self.stop_phone()
    }

    /// The picture of something else: of the clock, the timekeeper's hand, a calendar.
    pub(super) fn switch_code(&mut self) -> Effects {
        self.frame.phone.code = self.frame.phone.code.next();
        Effects::none()
    }

    /// The picture the other way round, for a reader that wants it so.
    pub(super) fn invert_code(&mut self) -> Effects {
        self.frame.phone.is_inverted = !self.frame.phone.is_inverted;
        Effects::none()
    }

    /// The clock is found at another address of this machine, where it has several.
    pub(super) fn switch_address(&mut self, down: bool) -> Effects {
        let state = &self.frame.phone;
        let PhoneClock::On(served) = &state.phone else { return Effects::none() };
        let at = if down { Some(served.at + 1) } else { served.at.checked_sub(1) };
        match at.and_then(|at| state.addresses.get(at)).cloned() {
            Some(address) => self.start_phone_at(Some(address)),
            None => Effects::none(),
        }
    }

    /// The alarm for a calendar goes with the moment that it rings, while its picture can be asked for.
    pub(super) fn draw_calendar(&mut self, moment: Option<Timestamp>) -> Effects {
        let state = &mut self.frame.phone;
        let of_minute = |moment: Timestamp| {
            let into = SignedDuration::from_secs(moment.as_second().rem_euclid(60));
            let whole = Timestamp::from_second(moment.as_second()).ok()?;
            whole.checked_sub(into).ok()
        };
        let minute = moment.and_then(of_minute);
        if std::mem::replace(&mut state.drawn_for, minute) == minute {
            return Effects::none();
        }
        state.calendar.take_if(|(drawn, _)| Some(*drawn) != minute);
        minute.map(Effect::DrawCalendar).into()
    }

    /// Takes in what it tells.
    pub(super) fn hear_from_phone(&mut self, news: PhoneNews) -> Effects {
        let state = &mut self.frame.phone;
        match (news, &mut state.phone) {
            (PhoneNews::Calendar(moment, code), _) => {
                if state.drawn_for == Some(moment) {
                    state.calendar = Some((moment, code));
                }
            }
            // It was switched off meanwhile, or has nobody yet.
            (_, PhoneClock::Off)
            | (PhoneNews::Watching(_), PhoneClock::Starting | PhoneClock::Nowhere)
            | (PhoneNews::Signed(_), _) => {}
            (PhoneNews::Listens { clock, hand, addresses }, _) => {
                self.is_found(clock, hand, addresses);
            }
            (PhoneNews::Watching(count), PhoneClock::On(served)) => {
                served.watching = count;
                served.alone_since.take_if(|_| 0 < count);
            }
            (PhoneNews::Fails(PhoneFailure::NoNetwork), phone) => *phone = PhoneClock::Nowhere,
            (PhoneNews::Fails(why), phone) => {
                state.as_before = match (why, phone) {
                    (PhoneFailure::Gone, PhoneClock::On(served)) => {
                        Some([&served.clock, &served.hand].map(|way| way.address.clone()))
                    }
                    _ => None,
                };
                self.say(News::PhoneFails(why));
                return self.stop_phone();
            }
        }
        Effects::none()
    }

    /// Where it is found from now on.
    fn is_found(&mut self, clock: Way, hand: Way, addresses: Vec<String>) {
        let alone_since = Some(self.now.real);
        let state = &mut self.frame.phone;
        // Where one was chosen it is told alone, and stands among those that were told before.
        let is_alone = addresses.len() == 1;
        let chosen = state.addresses.iter().position(|known| addresses.contains(known));
        let at = chosen.filter(|_| is_alone).unwrap_or(0);
        if !is_alone || chosen.is_none() {
            state.addresses = addresses;
        }
        let served = Served { clock, hand, at, watching: 0, alone_since };
        state.phone = PhoneClock::On(Box::new(served));
    }
}
