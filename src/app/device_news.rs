//! What devices tell, said one after the other where the line is free.

use jiff::SignedDuration;

use super::{
    devices::DeviceNews,
    effect::{Effect, Effects},
    frame::{Frame, Turn},
    news::{News, Said},
};

/// How long (real time) a line stands at least before news of a device takes its place.
const A_WHILE: SignedDuration = SignedDuration::from_secs(5);

impl Turn<'_> {
    /// What a device tells is said when the line is free; only the bell cannot wait.
    pub(super) fn hear_from_device(&mut self, news: DeviceNews, is_meeting: bool) -> Effects {
        match news {
            DeviceNews::Unheard { bells } => return Effect::RingBell(bells).into(),
            DeviceNews::SoundThrough(output) => {
                // On the begin screen it has a place of its own.
                if self.frame.sound && is_meeting {
                    self.wait_for_the_line(DeviceNews::SoundThrough(output.clone()));
                }
                self.frame.devices.output = Some(output);
            }
            other => self.wait_for_the_line(other),
        }
        Effects::none()
    }

    fn wait_for_the_line(&mut self, news: DeviceNews) {
        self.frame.devices.unsaid.push_back((news, self.now.real));
    }

    /// Says what waits, in its turn; what was cut short is said again. A signal may come again and again:
    /// it gives way to what has waited for a while.
    pub(super) fn say_what_waits(&mut self) {
        let real = self.now.real;
        let Frame { devices, said, .. } = &mut *self.frame;
        if let Some((news, until)) = devices.saying.take()
            && real < until
        {
            let stands = |said: &News| matches!(said, News::Device(said, _) if *said == news);
            if said.as_ref().is_some_and(|said| stands(&said.news)) {
                devices.saying = Some((news, until));
                return;
            }
            devices.unsaid.push_back((news, real));
        }
        let is_signal = |said: &Said| matches!(said.news, News::Signal { .. });
        let gives_way = |said: &Said, since: SignedDuration| {
            A_WHILE <= said.has_stood(real) || (is_signal(said) && A_WHILE <= real - since)
        };
        let says = |(_, since): &mut (DeviceNews, SignedDuration)| {
            said.as_ref().is_none_or(|said| gives_way(said, *since))
        };
        if let Some((news, _)) = devices.unsaid.pop_front_if(says) {
            devices.saying = Some((news.clone(), real + A_WHILE));
            let heard = devices.heard;
            self.say(News::Device(news, heard));
        }
    }
}
