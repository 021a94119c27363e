//! Which settings file, and what holds when it has mistakes.

use std::path::PathBuf;

use super::{Given, beside, held::held};
use crate::{
    app::{
        context::{Instead, Remark},
        devices::Heard,
    },
    written::{
        settings::{
            self,
            Occasion::{Close, Side, SlackGone, Slot, Start, WellOver, WrapUp},
            Settings, SettingsFile, SoundSettings,
        },
        toml::file::FileError,
    },
};

/// The file that the options or else the platform name, and what was read; nothing where the
/// platform's file is missing, as it usually is.
pub(crate) fn find(wishes: &Given) -> Option<(PathBuf, Result<SettingsFile, FileError>)> {
    if let Some(named) = &wishes.settings {
        return Some((named.clone(), settings::read(named)));
    }
    let usual = settings::platform_file()?;
    let read = settings::read_if_there(&usual)?;
    Some((usual, read))
}

/// The copies of the platform's file that lie beside it.
pub(crate) fn copies(wishes: &Given) -> Vec<Remark> {
    let usual = wishes.settings.clone().or_else(settings::platform_file);
    usual.map_or_else(Vec::new, |usual| beside::of_settings(&usual))
}

/// The settings that hold, with the options over them, and what the chair should know of the file.
pub(crate) fn settings(wishes: &Given) -> (Settings, Option<Remark>) {
    let (mut settings, remark) = match find(wishes) {
        None => (Settings::default(), None),
        Some((path, read)) => held(&path, read, Instead::Usual, |file, line, mistakes| {
            Remark::Settings { file, line, mistakes }
        }),
    };
    settings.sound.on &= !wishes.no_sound;
    settings.notifications &= !wishes.no_notification;
    (settings, remark)
}

/// Which signals the settings let hear.
pub(crate) fn heard(sound: &SoundSettings) -> Heard {
    let others = [Start, Side, WrapUp, WellOver, SlackGone, Slot];
    let count = others.into_iter().filter(|occasion| sound.lets_hear(*occasion)).count();
    match (count, sound.lets_hear(Close)) {
        (0, false) => Heard::Nothing,
        (0, true) => Heard::OnlyClosing,
        (6, true) => Heard::All,
        (_, _) => Heard::Some,
    }
}
