//! What the clock on other screens tells, and how it is switched on and off.

use super::{
    effect::{Effect, Effects},
    frame::Turn,
    news::News,
    phone::{PhoneClock, PhoneNews, Served},
};

impl Turn<'_> {
    /// Other screens can see the clock soon.
    pub(super) fn start_phone(&mut self) -> Effects {
        self.frame.phone.was_asked = true;
        self.frame.phone.phone = PhoneClock::Starting;
        Effect::StartPhone.into()
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
        self.stop_phone()
    }

    /// Takes in what it tells.
    pub(super) fn hear_from_phone(&mut self, news: PhoneNews) -> Effects {
        let real = self.now.real;
        match (news, &mut self.frame.phone.phone) {
            // It was switched off meanwhile, or has nobody yet.
            (_, PhoneClock::Off) | (PhoneNews::Watching(_), PhoneClock::Starting) => {}
            (PhoneNews::Listens { address, code }, phone) => {
                let alone_since = Some(real);
                let served = Served { address, code, watching: 0, alone_since };
                *phone = PhoneClock::On(Box::new(served));
            }
            (PhoneNews::Watching(count), PhoneClock::On(served)) => {
                served.watching = count;
                served.alone_since.take_if(|_| 0 < count);
            }
            (PhoneNews::Fails(why), _) => {
                self.say(News::PhoneFails(why));
                return self.stop_phone();
            }
        }
        Effects::none()
    }
}
