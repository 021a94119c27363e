//! Which settings file, and what holds when it has mistakes.

use std::path::{Path, PathBuf};

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

/// What was read of the settings.
#[derive(Clone, Debug)]
pub(crate) struct ReadSettings {
    /// The file that the options name.
    named: Option<PathBuf>,
    /// What is right in it; where nothing is said, the usual.
    pub(crate) settings: Settings,
    /// What the chair should know of the file.
    remark: Option<Remark>,
}

impl ReadSettings {
    /// Of the file that the options name, or else of the platform's.
    pub(crate) fn of(named: Option<PathBuf>) -> Self {
        let (settings, remark) = match find(named.as_deref()) {
            None => (Settings::default(), None),
            Some((path, read)) => held(&path, read, Instead::Usual, |file, line, mistakes| {
                Remark::Settings { file, line, mistakes }
            }),
        };
        Self { named, settings, remark }
    }
}

/// The file that the options or else the platform name, and what was read; nothing where the
/// platform's file is missing, as it usually is.
pub(crate) fn find(named: Option<&Path>) -> Option<(PathBuf, Result<SettingsFile, FileError>)> {
    if let Some(named) = named {
        return Some((named.to_owned(), settings::read(named)));
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
    let already = wishes.read.clone().filter(|read| read.named == wishes.settings);
    let read = already.unwrap_or_else(|| ReadSettings::of(wishes.settings.clone()));
    let ReadSettings { mut settings, remark, .. } = read;
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

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_was_read_once_is_not_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let [file, other] = ["own.toml", "other.toml"].map(|name| folder.path().join(name));
        fs::write(&file, "regels = true\nwaker = false\n").unwrap();
        let read = Some(ReadSettings::of(Some(file.clone())));
        fs::remove_file(&file).unwrap();
        let given = Given { settings: Some(file), read: read.clone(), ..Given::default() };
        let (held, remark) = settings(&given);
        assert!(held.lines);
        assert!(matches!(remark, Some(Remark::Settings { line: 2, .. })), "{remark:?}");
        let silent = settings(&Given { no_sound: true, ..given }).0;
        assert!(silent.lines && !silent.sound.on);
        // Another file is another matter.
        let elsewhere = Given { settings: Some(other), read, ..Given::default() };
        assert!(!settings(&elsewhere).0.lines);
    }
}
