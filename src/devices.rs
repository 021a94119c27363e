//! What reaches the room beside the screen: sound, a notification, a laptop that stays awake, a
//! command of the user's own. Each is a task of its own on the one tokio thread, fed by values and
//! under deadlines: whatever hangs, dies or is missing holds up nothing else, and is told once.

pub mod awake;
pub mod command;
pub mod notification;
pub mod phone;
mod program;
pub mod sign;
pub mod sound;
pub mod viewer;

use std::sync::Arc;

use tokio::{
    runtime::Handle,
    sync::mpsc::{UnboundedSender, unbounded_channel},
};

use self::{
    command::Environment,
    notification::Notice,
    sound::{Ask, Stroke, occasion},
};
use crate::{
    app::{
        devices::DeviceNews,
        effect::{Cue, Facts},
    },
    words::Words,
    written::settings::{Settings, SoundSettings},
};

/// How a device tells what the chair should know.
type Tell = Arc<dyn Fn(DeviceNews) + Send + Sync>;

/// The hand on the devices; nothing on it ever waits.
#[derive(Debug)]
pub struct Devices {
    words: Words,
    /// What may be heard.
    heard: SoundSettings,
    sound: UnboundedSender<Ask>,
    notices: Option<UnboundedSender<Notice>>,
    awake: Option<UnboundedSender<bool>>,
    command: Option<UnboundedSender<Environment>>,
}

impl Devices {
    /// Starts a task for each device that the settings want; sound always, as it can be switched on.
    pub fn start(
        runtime: &Handle,
        settings: &Settings,
        words: Words,
        tell: impl Fn(DeviceNews) + Send + Sync + 'static,
    ) -> Self {
        let tell: Tell = Arc::new(tell);
        let (sound, asked) = unbounded_channel();
        runtime.spawn(sound::sound_each(asked, settings.sound.volume, Arc::clone(&tell)));
        let notices = (settings.notifications && notification::IS_BUILT_IN).then(|| {
            let (notices, received) = unbounded_channel();
            runtime.spawn(notification::show_each(received, Arc::clone(&tell)));
            notices
        });
        let awake = settings.awake.then(|| {
            let (awake, wishes) = unbounded_channel();
            runtime.spawn(awake::keep(wishes, words.signals().meeting_runs(), Arc::clone(&tell)));
            awake
        });
        let command = settings.command.clone().map(|own| {
            let (facts, received) = unbounded_channel();
            runtime.spawn(command::run_each(own, received, tell));
            facts
        });
        Self { words, heard: settings.sound.clone(), sound, notices, awake, command }
    }

    /// Finds out through what signals will be heard; what was found is told.
    pub fn look_for_sound(&self) {
        // Here and below: a task only ends with the process, and then nothing has to be done.
        let _ = self.sound.send(Ask::Look);
    }

    /// Gives a signal: shown on the desktop, heard if it may be `aloud` and the settings let it, and
    /// handed to the user's own command.
    pub fn give(&self, cue: Cue, aloud: bool, facts: &Facts) {
        let words = self.words.signals();
        if let Some(title) = words.notification(cue) {
            self.notify(Notice { title: title.to_owned(), body: words.notification_facts(facts) });
        }
        let heard = occasion(cue).filter(|occasion| aloud && self.heard.lets_hear(*occasion));
        if let Some(occasion) = heard {
            let _ = self.sound.send(Ask::Play(Stroke::at(occasion)));
        }
        self.run(command::environment(cue, facts));
    }

    /// Shows a notification in the place of the one before.
    fn notify(&self, notice: Notice) {
        let _ = self.notices.as_ref().map(|notices| notices.send(notice));
    }

    /// Keeps the laptop awake from now on, or no longer.
    pub fn keep_awake(&self, awake: bool) {
        let _ = self.awake.as_ref().map(|wishes| wishes.send(awake));
    }

    /// Runs the user's own command.
    fn run(&self, facts: Environment) {
        let _ = self.command.as_ref().map(|command| command.send(facts));
    }
}
