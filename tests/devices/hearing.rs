//! Where strokes and gongs begin in a recording, also in one that stammers because the machine is busy.

use std::{f64::consts::TAU, time::Duration};

/// Samples in a second of a recording, as in the sounds themselves.
pub(crate) const RATE: usize = 24_000;
/// A tone of the bowl, and one of the gong, that the other does not have (see `make_sounds`), and how
/// strong it is at least when they are struck.
const TONES: [(f64, f64); 2] = [(440.0 * 2.71, 0.005), (220.0, 0.03)];
/// Samples in which a sound is looked for at once: a twentieth of a second.
const WINDOW: usize = RATE / 20;
/// Windows before a stroke in which its tone is weaker: more than a hole in a recording is long.
const BEFORE: usize = 5;
/// Windows after a stroke in most of which its tone is still there: the click at the edge of a hole
/// has every tone, and lasts for one window.
const AFTER: usize = 6;

/// One stroke swells over more than one window.
const SWELL: Duration = Duration::from_millis(300);

/// The samples of a recording, one channel of 16 bits.
pub(crate) fn samples(bytes: &[u8]) -> Vec<f64> {
    let pairs = bytes.as_chunks::<2>().0.iter();
    pairs.map(|pair| f64::from(i16::from_le_bytes(*pair)) / 32_768.0).collect()
}

/// How far from its beginning a sound begins, and whether that is the gong.
pub(crate) fn onsets(samples: &[f64]) -> Vec<(Duration, bool)> {
    let strokes = TONES.map(|(tone, least)| {
        let strengths: Vec<f64> =
            samples.chunks(WINDOW).map(|window| strength(window, tone)).collect();
        begins(&strengths, least)
    });
    let [bowl, gong] = strokes.map(IntoIterator::into_iter);
    let mut onsets: Vec<_> = bowl.map(|at| (at, false)).chain(gong.map(|at| (at, true))).collect();
    onsets.sort_unstable();
    onsets
}

/// When a tone begins that lasts, by its strength in each window.
fn begins(strengths: &[f64], least: f64) -> Vec<Duration> {
    let mut begins: Vec<Duration> = Vec::new();
    for (nth, now) in strengths.iter().enumerate() {
        let before = &strengths[nth.saturating_sub(BEFORE)..nth];
        let after = strengths.iter().skip(nth + 1).take(AFTER);
        let rises = least < *now && before.iter().all(|before| 2.5 * before < *now);
        let lasts = AFTER / 2 <= after.filter(|after| least / 2.0 < **after).count();
        let at = Duration::from_millis(50) * u32::try_from(nth).unwrap();
        let is_same = begins.last().is_some_and(|last| at < *last + SWELL);
        if rises && lasts && !is_same {
            begins.push(at);
        }
    }
    begins
}

/// How strong a tone is in some samples (Goertzel), as the amplitude of a sine.
fn strength(samples: &[f64], frequency: f64) -> f64 {
    let step = TAU * frequency / RATE as f64;
    let (mut re, mut im) = (0.0, 0.0);
    for (n, sample) in samples.iter().enumerate() {
        re += sample * (step * n as f64).cos();
        im += sample * (step * n as f64).sin();
    }
    2.0 * re.hypot(im) / samples.len().max(1) as f64
}
