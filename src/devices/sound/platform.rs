//! macOS and Windows: the platform's own audio. Its calls wait, so each sound has a thread, left
//! alone when it hangs.

use std::{num::NonZero, time::Duration};

use rodio::{DeviceSinkBuilder, Player, buffer::SamplesBuffer};
use tokio::{task::spawn_blocking, time::timeout};

use super::{
    Unheard,
    stroke::{RATE, Stroke},
};
use crate::app::devices::Output;

/// This build has sound of its own.
pub const IS_BUILT_IN: bool = true;

/// As long as the platform gets to open its output.
const OPEN: Duration = Duration::from_secs(2);

/// The output that would be heard. The platform tells neither its name nor how loud it is.
///
/// Fails when there is none.
pub(super) async fn look() -> Result<Output, Unheard> {
    on_a_thread(OPEN, || open().map(|_| ())).await
}

/// Plays a stroke to its end.
///
/// Fails when there is no output, or it does not play.
pub(super) async fn play(stroke: Stroke, volume: u8) -> Result<Output, Unheard> {
    on_a_thread(OPEN + stroke.length(), move || {
        let sink = open()?;
        let player = Player::connect_new(sink.mixer());
        player.append(source(stroke, volume).ok_or(Unheard::Absent)?);
        player.sleep_until_end();
        Ok(())
    })
    .await
}

async fn on_a_thread(
    deadline: Duration,
    work: impl FnOnce() -> Result<(), Unheard> + Send + 'static,
) -> Result<Output, Unheard> {
    let done = timeout(deadline, spawn_blocking(work)).await.map_err(|_| Unheard::InVain)?;
    done.map_err(|_| Unheard::Absent)??;
    Ok(Output::Device { name: None, muted: false, volume: None })
}

fn open() -> Result<rodio::MixerDeviceSink, Unheard> {
    let mut sink = DeviceSinkBuilder::open_default_sink().map_err(|_| Unheard::Absent)?;
    // Nothing may be written on our screen.
    sink.log_on_drop(false);
    Ok(sink)
}

fn source(stroke: Stroke, volume: u8) -> Option<SamplesBuffer> {
    let bytes = stroke.samples(volume);
    let (pairs, _) = bytes.as_chunks::<2>();
    let sample = |pair: &[u8; 2]| f32::from(i16::from_le_bytes(*pair)) / f32::from(i16::MAX);
    let samples: Vec<f32> = pairs.iter().map(sample).collect();
    Some(SamplesBuffer::new(NonZero::new(1)?, NonZero::new(RATE)?, samples))
}
