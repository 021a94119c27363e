//! Makes the sounds of the signals in `assets/`: `cargo run --example make_sounds`.
//!
//! Each is a few sines that die out, as of a singing bowl that is struck with a soft mallet: no
//! recording, no licence, the same samples every time. A partial is a pair of sines a hair apart,
//! which gives the slow beat of a real bowl; higher partials are weaker and die out sooner.
#![expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::unwrap_used,
    reason = "samples are rounded from figures that fit them, and a file that fails ends it"
)]

use std::{
    f64::consts::TAU,
    fs,
    path::{Path, PathBuf},
};

/// Samples in a second: enough for partials up to 4 kHz, and small files.
const RATE: u32 = 24_000;

/// One partial: its frequency in hertz, its part of the whole, and the seconds in which it falls to
/// a third.
type Partial = (f64, f64, f64);

/// The bowl of the soft strokes, tuned to the A of a tuning fork.
const BOWL: [Partial; 4] = [
    (440.0, 0.62, 0.55),
    (440.0 * 2.71, 0.24, 0.30),
    (440.0 * 5.15, 0.09, 0.12),
    (880.0, 0.05, 0.4),
];
/// The gong of the closing time, an octave lower and inharmonic. A laptop hardly plays what lies below
/// 400 Hz, so that much of it lies above.
const GONG: [Partial; 6] = [
    (220.0, 0.30, 2.2),
    (220.0 * 1.49, 0.20, 1.9),
    (220.0 * 2.02, 0.20, 1.7),
    (220.0 * 2.55, 0.13, 1.3),
    (220.0 * 3.01, 0.10, 1.0),
    (220.0 * 4.11, 0.07, 0.6),
];

/// A stroke: its partials, when it falls, how loud it is (its partials together, of the
/// loudest sample that fits), and the
/// seconds in which it swells.
struct Strike<'a> {
    partials: &'a [Partial],
    at: f64,
    loudness: f64,
    swell: f64,
}

fn main() {
    for (name, samples) in sounds() {
        fs::write(file(name), wav(&samples)).unwrap();
    }
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(name)
}

/// The files and what is in them.
fn sounds() -> [(&'static str, Vec<i16>); 3] {
    let stroke = |at, loudness| Strike { partials: &BOWL, at, loudness, swell: 0.012 };
    let gong = Strike { partials: &GONG, at: 0.0, loudness: 1.05, swell: 0.06 };
    [
        ("stroke.wav", render(&[stroke(0.0, 0.36)], 2.2)),
        ("double_stroke.wav", render(&[stroke(0.0, 0.60), stroke(0.7, 0.54)], 2.9)),
        ("gong.wav", render(&[gong], 6.0)),
    ]
}

fn render(strikes: &[Strike<'_>], seconds: f64) -> Vec<i16> {
    let count = (seconds * f64::from(RATE)) as usize;
    let sample = |n: usize| {
        let t = n as f64 / f64::from(RATE);
        let sum: f64 = strikes.iter().map(|strike| strike.at_time(t)).sum();
        // The last fifth of a second fades, so that the end makes no click.
        let fade = ((seconds - t) / 0.2).clamp(0.0, 1.0);
        (sum * fade * f64::from(i16::MAX)).round() as i16
    };
    (0..count).map(sample).collect()
}

impl Strike<'_> {
    fn at_time(&self, t: f64) -> f64 {
        let t = t - self.at;
        if t < 0.0 {
            return 0.0;
        }
        let risen = (t / self.swell).min(1.0);
        let swell = 0.5 - 0.5 * (risen * TAU / 2.0).cos();
        let partial = |(frequency, part, fall): &Partial| {
            let beat = frequency * 0.0007;
            let pair = (TAU * frequency * t).sin() + (TAU * (frequency + beat) * t).sin();
            part * 0.5 * pair * (-t / fall).exp()
        };
        self.loudness * swell * self.partials.iter().map(partial).sum::<f64>()
    }
}

/// The samples as a WAV file: one channel of 16 bits.
fn wav(samples: &[i16]) -> Vec<u8> {
    let bytes = samples.len() as u32 * 2;
    let mut file = Vec::new();
    file.extend(b"RIFF");
    file.extend((36 + bytes).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend([1_u16, 1].map(u16::to_le_bytes).concat());
    file.extend([RATE, RATE * 2].map(u32::to_le_bytes).concat());
    file.extend([2_u16, 16].map(u16::to_le_bytes).concat());
    file.extend(b"data");
    file.extend(bytes.to_le_bytes());
    file.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_what_is_computed() {
        for (name, samples) in sounds() {
            let (kept, made) = (fs::read(file(name)).unwrap(), wav(&samples));
            let (header, kept) = kept.split_at(44);
            assert!(header == &made[..44] && kept.len() == 2 * samples.len(), "{name}");
            // Another machine may round the last bit of a sine otherwise.
            for (pair, sample) in kept.as_chunks::<2>().0.iter().zip(samples) {
                assert!(i16::from_le_bytes(*pair).abs_diff(sample) <= 1, "{name}");
            }
        }
    }

    #[test]
    fn none_clicks_or_is_cut_off() {
        for (name, samples) in sounds() {
            let loudest = samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap();
            assert!((8_000..31_000).contains(&loudest), "{name}: {loudest}");
            let (first, last) = (&samples[..24], &samples[samples.len() - 24..]);
            assert!(first.iter().chain(last).all(|sample| sample.abs() < 330), "{name}");
        }
    }

    #[test]
    fn each_signal_carries_further_than_the_one_before() {
        let [stroke, double, gong] = sounds().map(|(_, samples)| {
            samples.iter().map(|sample| f64::from(*sample).powi(2)).sum::<f64>()
        });
        assert!(1.5 * stroke < double && 1.5 * double < gong);
    }
}
