//! What the devices tell: through what is heard, and what does not work.

use std::collections::VecDeque;

use jiff::SignedDuration;

/// Below this volume, in hundredths, a soft stroke is not heard in a room.
const NEARLY_SILENT: u16 = 25;

/// What is known of the devices, and what of it is still to be said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviceState {
    /// Through what signals are heard; nothing until that was found.
    pub output: Option<Output>,
    /// Which signals are heard.
    pub heard: Heard,
    /// What is to be said, in that order, and since when (real time) it waits.
    pub(super) unsaid: VecDeque<(DeviceNews, SignedDuration)>,
    /// What is being said, and until when (real time) it has to stand.
    pub(super) saying: Option<(DeviceNews, SignedDuration)>,
}

/// Which signals the user wants to hear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heard {
    /// All of them.
    #[default]
    All,
    /// Some of them.
    Some,
    /// The closing time only.
    OnlyClosing,
    /// None of them.
    Nothing,
}

/// Something that a device tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceNews {
    /// Found: through this signals will be heard.
    SoundThrough(Output),
    /// A signal is not, or perhaps not, heard: the terminal's bell rings so often in its place.
    Unheard {
        /// How many times in a row.
        bells: u8,
    },
    /// A signal was not heard; this is what is left. Told once.
    SoundFails(Output),
    /// Notifications on the desktop do not come through; told once.
    NotificationsFail,
    /// The laptop may fall asleep; told once.
    AwakeFails,
    /// The user's own command does not do what it should; told once.
    CommandFails(CommandFailure),
}

/// Through what a sound is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    /// An output of the machine.
    Device {
        /// The name it gives itself, if it tells.
        name: Option<String>,
        /// It is switched to silent.
        muted: bool,
        /// How loud it is set, in hundredths of the usual loudest, if it tells.
        volume: Option<u16>,
    },
    /// A program that plays files.
    Player(&'static str),
    /// Nothing but the terminal's bell.
    Bell,
    /// The terminal's bell: the program runs on a computer elsewhere, and its sound is not in the room.
    Far,
}

impl Output {
    /// Whether a stroke through it is hardly heard, or not at all.
    pub fn is_silent(&self) -> bool {
        match self {
            Self::Device { muted, volume, .. } => {
                *muted || volume.is_some_and(|volume| volume < NEARLY_SILENT)
            }
            Self::Player(_) => false,
            Self::Bell | Self::Far => true,
        }
    }
}

/// What went wrong with the user's own command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommandFailure {
    /// It is not there, or may not be run.
    NotStarted,
    /// It ended with an error.
    Failed,
    /// It did not end in time, and was ended.
    TooSlow,
}

/// What stays awake while a meeting runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Awake {
    /// The computer does not go to sleep by itself.
    pub computer: bool,
    /// The screen stays on.
    pub screen: bool,
}
