//! The user's own settings, `instellingen.toml`: which signals reach the room, and how the screen looks.

pub mod shown;
#[cfg(test)]
mod tests;

use std::{
    fs,
    net::Ipv4Addr,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    colours, keys, path, timing,
    toml::{Fields, Mistakes, TomlFile, file::FileError, mistake::Type},
};
use crate::{
    app::keymap::Keys,
    domain::{
        colour::{GROUNDS, OwnColour, Rgb},
        language::{LANGUAGES, Language},
        margin::MARGINS,
        minutes::Minutes,
        timings::Timings,
    },
};
use etcetera::BaseStrategy;

/// Name of the file in the platform's folder for settings.
pub const FILE: &str = "instellingen.toml";
/// Longest program name or argument of the own command, in characters.
const MAX_WORD: usize = 1000;
/// Most words of the own command.
const MAX_WORDS: usize = 50;
/// Longest time that the own command gets, in seconds.
const MAX_DEADLINE: u8 = 60;

/// What the user wants of the signals.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the file")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What is heard.
    pub sound: SoundSettings,
    /// Notifications appear on the desktop.
    pub notifications: bool,
    /// The laptop is kept awake while a meeting runs.
    pub awake: bool,
    /// What is kept for the slot, for groups that say nothing of it; nothing: as usual.
    pub margin: Option<Minutes>,
    /// How long each speaker has with the timer beside the step's clock.
    pub speaker: Minutes,
    /// How the steps of a meeting pass their time.
    pub timings: Timings,
    /// In which colours the screen is.
    pub colours: Colours,
    /// Single colours of the user's own.
    pub own_colours: Vec<OwnColour>,
    /// With which signs it is drawn.
    pub signs: WantedSigns,
    /// Other screens in the room may see the clock, where the chair says so.
    pub phone: bool,
    /// At this address of the machine; nothing: where a phone most likely finds it.
    pub phone_address: Option<Ipv4Addr>,
    /// The language in which all is said; nothing: as usual.
    pub language: Option<Language>,
    /// A meeting goes by lines, rather than on the full screen.
    pub lines: bool,
    /// Which keys do what.
    pub keys: Keys,
    /// A command of the user's own that runs at each signal.
    pub command: Option<OwnCommand>,
}

/// The colours that the chair wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colours {
    /// As the terminal allows: dark, or light where its background is.
    #[default]
    Auto,
    /// Dark, as by the light of a lamp.
    Lamp,
    /// Light, as on paper.
    Papier,
    /// Dark, with the largest differences.
    Contrast,
    /// The terminal's own sixteen.
    Terminal,
    /// None: what stands out is bold or reversed.
    Colourless,
}

impl Colours {
    /// What words can stand on.
    fn grounds(self) -> Vec<Rgb> {
        let [lamp, papier, contrast] = GROUNDS;
        match self {
            Self::Auto => vec![lamp, papier],
            Self::Lamp => vec![lamp],
            Self::Papier => vec![papier],
            Self::Contrast => vec![contrast],
            Self::Terminal | Self::Colourless => GROUNDS.to_vec(),
        }
    }
}

/// The signs that the chair wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WantedSigns {
    /// As the terminal can show them.
    #[default]
    Auto,
    /// None beside letters and what is on a keyboard.
    Plain,
}

/// What is heard of the signals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoundSettings {
    /// Signals sound, until `m` is pressed.
    pub on: bool,
    /// How loud, from 0 to 100.
    pub volume: u8,
    /// Only the closing time is heard.
    pub quiet: bool,
    /// Signals that are not heard.
    pub silent: Vec<Occasion>,
}

/// A signal that can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// The start time.
    Start,
    /// The side timer has run out.
    Side,
    /// A step is about to end.
    WrapUp,
    /// A step is well over.
    WellOver,
    /// The slack is gone.
    SlackGone,
    /// The closing block must begin now.
    Slot,
    /// The closing time.
    Close,
}

impl Occasion {
    /// Every occasion, in the order in which their keys are explained.
    pub const ALL: [Self; 7] = [
        Self::Start,
        Self::Side,
        Self::WrapUp,
        Self::WellOver,
        Self::SlackGone,
        Self::Slot,
        Self::Close,
    ];
}

/// A command of the user's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCommand {
    /// The program, as the shell would find it.
    pub program: String,
    /// The words behind it, each as it is.
    pub arguments: Vec<String>,
    /// How long it may take.
    pub deadline: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        let sound = SoundSettings { on: true, volume: 80, quiet: false, silent: Vec::new() };
        Self {
            sound,
            notifications: true,
            awake: true,
            margin: None,
            speaker: Minutes::of(2),
            timings: Timings::default(),
            colours: Colours::default(),
            own_colours: Vec::new(),
            signs: WantedSigns::default(),
            phone: true,
            phone_address: None,
            language: None,
            lines: false,
            keys: Keys::USUAL,
            command: None,
        }
    }
}

impl SoundSettings {
    /// Whether this signal is to be heard while sound is on.
    pub fn lets_hear(&self, occasion: Occasion) -> bool {
        let quiet = self.quiet && occasion != Occasion::Close;
        // A step that goes past its last moment is both: what older programs told apart is one signal.
        let is_silent = match occasion {
            Occasion::WellOver | Occasion::SlackGone => {
                [Occasion::WellOver, Occasion::SlackGone].iter().any(|o| self.silent.contains(o))
            }
            other => self.silent.contains(&other),
        };
        0 < self.volume && !quiet && !is_silent
    }
}

/// A settings file as it was read: what is written without a mistake, and the usual for the rest.
pub type SettingsFile = TomlFile<Settings>;

/// Where the platform keeps a user's settings.
pub fn platform_file() -> Option<PathBuf> {
    let strategy = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(strategy.config_dir().join("intervisie").join(FILE))
}

/// Reads a file that has to be there.
///
/// # Errors
/// When it is not, or cannot be read; see [`FileError`].
pub fn read(path: &Path) -> Result<SettingsFile, FileError> {
    TomlFile::read(path, settings)
}

/// Reads a file that may be missing; nothing when it is.
pub fn read_if_there(path: &Path) -> Option<Result<SettingsFile, FileError>> {
    fs::symlink_metadata(path).is_ok().then(|| read(path))
}

const KEYS: [&str; 13] = [
    "taal",
    "geluid",
    "melding",
    "wakker",
    "regels",
    "kleuren",
    "tekens",
    "telefoon",
    "telefoon_adres",
    colours::KEY,
    "tijd",
    keys::KEY,
    "opdracht",
];
/// Where others find the clock: only this machine can be wished for, which is for tests.
const ADDRESSES: [(&str, Option<Ipv4Addr>); 2] =
    [("vanzelf", None), ("127.0.0.1", Some(Ipv4Addr::LOCALHOST))];
const TIME_KEYS: [&str; 2] = ["marge", "spreker"];
/// The minutes that a speaker can have.
const SPEAKER: (u16, u16) = (1, 60);
const COLOURS: [(&str, Colours); 6] = [
    ("vanzelf", Colours::Auto),
    ("lamp", Colours::Lamp),
    ("papier", Colours::Papier),
    ("contrast", Colours::Contrast),
    ("terminal", Colours::Terminal),
    ("geen", Colours::Colourless),
];
const SIGNS: [(&str, WantedSigns); 2] =
    [("vanzelf", WantedSigns::Auto), ("plat", WantedSigns::Plain)];
const COMMAND_KEYS: [&str; 2] = ["start", "hooguit"];

/// The key that lets an occasion be heard, or not.
fn key(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Start => "begin",
        Occasion::Side => "spreker",
        Occasion::WrapUp => "afronden",
        Occasion::WellOver => "uitloop",
        Occasion::SlackGone => "speling",
        Occasion::Slot => "slot",
        Occasion::Close => "sluiten",
    }
}

fn time_keys() -> Vec<&'static str> {
    let of_steps = timing::STEPS.into_iter().map(|(key, _)| key);
    TIME_KEYS.into_iter().chain(timing::KEYS).chain(of_steps).collect()
}

fn sound_keys() -> Vec<&'static str> {
    ["aan", "volume", "stil"].into_iter().chain(Occasion::ALL.map(key)).collect()
}

/// What holds of a file; where it is no TOML, the usual for all.
fn settings(file: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Settings {
    let mut settings = Settings::default();
    if 0 < mistakes.count() {
        return settings;
    }
    file.only(mistakes, &KEYS);
    settings.notifications = file.flag(mistakes, "melding").unwrap_or(settings.notifications);
    settings.awake = file.flag(mistakes, "wakker").unwrap_or(settings.awake);
    settings.language = file.word(mistakes, "taal", &LANGUAGES);
    settings.lines = file.flag(mistakes, "regels").unwrap_or(settings.lines);
    settings.colours = file.word(mistakes, "kleuren", &COLOURS).unwrap_or_default();
    settings.signs = file.word(mistakes, "tekens", &SIGNS).unwrap_or_default();
    settings.phone = file.flag(mistakes, "telefoon").unwrap_or(settings.phone);
    settings.phone_address = file.word(mistakes, "telefoon_adres", &ADDRESSES).unwrap_or_default();
    settings.own_colours = colours::own(file, mistakes, &settings.colours.grounds());
    settings.keys = keys::own(file, mistakes);
    if let Some(fields) = file.table(mistakes, "geluid", Type::Table) {
        read_sound(&fields, mistakes, &mut settings.sound);
    }
    if let Some(fields) = file.table(mistakes, "tijd", Type::Table) {
        fields.only(mistakes, &time_keys());
        settings.margin = fields.length(mistakes, "marge", MARGINS);
        settings.speaker = fields.length(mistakes, "spreker", SPEAKER).unwrap_or(settings.speaker);
        settings.timings = timing::timings(&fields, mistakes);
    }
    if let Some(fields) = file.table(mistakes, "opdracht", Type::Table) {
        settings.command = read_command(&fields, mistakes);
    }
    settings
}

fn read_sound(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>, sound: &mut SoundSettings) {
    fields.only(mistakes, &sound_keys());
    sound.on = fields.flag(mistakes, "aan").unwrap_or(sound.on);
    sound.volume = fields.whole(mistakes, "volume", 0, 100).unwrap_or(sound.volume);
    sound.quiet = fields.flag(mistakes, "stil").unwrap_or(sound.quiet);
    let is_silent = |occasion: &Occasion| fields.flag(mistakes, key(*occasion)) == Some(false);
    sound.silent = Occasion::ALL.into_iter().filter(is_silent).collect();
}

/// A program in the user's own home, as no shell reads it; whatever else is as it was written.
fn at_home(program: &str) -> String {
    let read = path::typed(program.as_ref()).ok();
    read.and_then(|path| path.into_os_string().into_string().ok()).unwrap_or_else(|| program.into())
}

/// Nothing when anything in it is wrong: half a command is not what was meant.
fn read_command(fields: &Fields<'_, '_>, mistakes: &mut Mistakes<'_>) -> Option<OwnCommand> {
    let before = mistakes.count();
    fields.only(mistakes, &COMMAND_KEYS);
    fields.require(mistakes, &["start"], &COMMAND_KEYS);
    let deadline = fields.whole(mistakes, "hooguit", 1, MAX_DEADLINE).unwrap_or(10);
    let words = fields.texts(mistakes, "start", MAX_WORDS, MAX_WORD)?;
    let (program, arguments) = words.split_first()?;
    (mistakes.count() == before).then(|| OwnCommand {
        program: at_home(program),
        arguments: arguments.to_vec(),
        deadline: Duration::from_secs(deadline.into()),
    })
}
