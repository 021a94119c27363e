//! The sounds themselves, as `examples/make_sounds.rs` made them.

use crate::{app::effect::Cue, domain::event::Signal, written::settings::Occasion};

/// What can be heard of a signal; some are only seen.
pub fn occasion(cue: Cue) -> Option<Occasion> {
    match cue {
        Cue::Start => Some(Occasion::Start),
        Cue::Side => Some(Occasion::Side),
        Cue::Meeting(Signal::WrapUp(_)) => Some(Occasion::WrapUp),
        Cue::Meeting(Signal::WellOver(_)) => Some(Occasion::WellOver),
        Cue::Meeting(Signal::SlackGone) => Some(Occasion::SlackGone),
        Cue::Meeting(Signal::SlotNow) => Some(Occasion::Slot),
        Cue::Meeting(Signal::CloseNow) => Some(Occasion::Close),
        Cue::Meeting(Signal::SlotIn10 | Signal::SlotIn5 | Signal::CloseIn5) => None,
    }
}

/// A sound that a signal makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// One soft stroke.
    Single,
    /// Two of them.
    Double,
    /// The gong of the closing time.
    Gong,
}

/// Samples in a second.
pub(super) const RATE: u32 = 24_000;
/// Bytes of a file before its samples: one channel of 16 bits, the lowest byte first.
const HEADER: usize = 44;

impl Stroke {
    /// Every sound, from one stroke to the gong.
    pub const ALL: [Self; 3] = [Self::Single, Self::Double, Self::Gong];

    /// What is heard at an occasion.
    pub fn at(occasion: Occasion) -> Self {
        match occasion {
            Occasion::Slot => Self::Double,
            Occasion::Close => Self::Gong,
            Occasion::Start
            | Occasion::Side
            | Occasion::WrapUp
            | Occasion::WellOver
            | Occasion::SlackGone => Self::Single,
        }
    }

    /// How often the terminal's bell rings in its place.
    pub(super) fn bells(self) -> u8 {
        match self {
            Self::Single => 1,
            Self::Double => 2,
            Self::Gong => 3,
        }
    }

    fn file(self) -> &'static [u8] {
        match self {
            Self::Single => include_bytes!("../../../assets/stroke.wav"),
            Self::Double => include_bytes!("../../../assets/double_stroke.wav"),
            Self::Gong => include_bytes!("../../../assets/gong.wav"),
        }
    }

    /// Its samples as bytes, at this volume from 0 to 100.
    pub(super) fn samples(self, volume: u8) -> Vec<u8> {
        let samples = self.file().get(HEADER..).unwrap_or_default();
        let (pairs, _) = samples.as_chunks::<2>();
        let loud = |pair| scaled(i16::from_le_bytes(pair), volume).to_le_bytes();
        pairs.iter().flat_map(|pair| loud(*pair)).collect()
    }

    /// The whole file, at this volume from 0 to 100.
    pub(super) fn wav(self, volume: u8) -> Vec<u8> {
        let header = self.file().get(..HEADER).unwrap_or_default();
        header.iter().copied().chain(self.samples(volume)).collect()
    }

    /// How long it sounds.
    pub(super) fn length(self) -> std::time::Duration {
        let bytes = u32::try_from(self.file().len().saturating_sub(HEADER)).unwrap_or(u32::MAX);
        std::time::Duration::from_millis(u64::from(bytes) * 1000 / u64::from(2 * RATE))
    }
}

/// The ear hears the square of a volume as about half of the way.
fn scaled(sample: i16, volume: u8) -> i16 {
    let volume = i32::from(volume.min(100));
    i16::try_from(i32::from(sample) * volume * volume / 10_000).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agenda::Position;

    #[test]
    fn what_the_meeting_counts_as_heard_has_a_sound() {
        let step = Position { block: 0, step: 0 };
        for signal in [
            Signal::WrapUp(step),
            Signal::WellOver(step),
            Signal::SlackGone,
            Signal::SlotIn10,
            Signal::SlotIn5,
            Signal::SlotNow,
            Signal::CloseIn5,
            Signal::CloseNow,
        ] {
            let has_sound = occasion(Cue::Meeting(signal)).is_some();
            assert_eq!(has_sound, signal.is_heard(), "{signal:?}");
        }
    }

    #[test]
    fn every_file_is_one_channel_of_16_bits_at_the_rate() {
        for stroke in Stroke::ALL {
            let header = stroke.file().get(..HEADER).unwrap();
            assert_eq!(&header[..4], b"RIFF");
            assert_eq!(header[20..24], [1, 0, 1, 0], "PCM, one channel");
            assert_eq!(header[24..28], RATE.to_le_bytes());
            assert_eq!(header[34..36], [16, 0]);
            assert_eq!(&header[36..40], b"data");
            assert!(1000 < stroke.length().as_millis());
        }
    }

    #[test]
    fn volume_makes_it_softer_down_to_nothing() {
        let loudest = |volume| {
            let bytes = Stroke::Gong.samples(volume);
            let (pairs, _) = bytes.as_chunks::<2>();
            pairs.iter().map(|pair| i16::from_le_bytes(*pair).unsigned_abs()).max().unwrap()
        };
        assert_eq!(loudest(0), 0);
        assert!(0 < loudest(20) && loudest(20) < loudest(60) && loudest(60) < loudest(100));
        assert_eq!(Stroke::Gong.wav(100), Stroke::Gong.file());
    }
}
