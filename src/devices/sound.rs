//! Sound: through the machine's own output, else a player, else the terminal's bell.

mod player;
pub mod stroke;

#[cfg(all(feature = "sound", any(windows, target_os = "macos")))]
#[path = "sound/platform.rs"]
mod machine;
#[cfg(all(feature = "sound", not(any(windows, target_os = "macos"))))]
#[path = "sound/server.rs"]
mod machine;
#[cfg(not(feature = "sound"))]
#[path = "sound/none.rs"]
mod machine;

use tokio::{sync::mpsc::UnboundedReceiver, task::JoinSet};

pub use self::{
    machine::IS_BUILT_IN,
    stroke::{Stroke, occasion},
};
use super::Tell;
use crate::app::devices::{DeviceNews, Output};

/// Most sounds at once; beyond it something hangs, and only the bell still rings.
const AT_ONCE: usize = 4;

/// Why an output did not sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unheard {
    /// It is not there, or said no: something else may sound.
    Absent,
    /// It did not answer in time, or plays to nobody: a player would fare no better.
    InVain,
}

/// Through what a stroke would be heard.
pub async fn find() -> Output {
    match machine::look().await {
        Ok(output) => output,
        Err(Unheard::InVain) => Output::Bell,
        Err(Unheard::Absent) => player::found().next().map_or(Output::Bell, Output::Player),
    }
}

/// Plays a stroke to its end, at this volume from 0 to 100; through what it was heard.
pub async fn play(stroke: Stroke, volume: u8) -> Output {
    match machine::play(stroke, volume).await {
        Ok(output) => return output,
        Err(Unheard::InVain) => return Output::Bell,
        Err(Unheard::Absent) => {}
    }
    for player in player::found() {
        match player::play(player, stroke, volume).await {
            Ok(()) => return Output::Player(player),
            Err(Unheard::InVain) => return Output::Bell,
            Err(Unheard::Absent) => {}
        }
    }
    Output::Bell
}

/// What the task is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// Through what will signals be heard?
    Look,
    /// Let this be heard.
    Play(Stroke),
}

/// What came of it.
enum Done {
    Found(Output),
    Played { through: Output, rang: bool, stroke: Stroke },
}

/// Lets each stroke be heard. Until an output has proved itself the bell rings along with it, so
/// that one that hangs or is silent costs no time.
pub(super) async fn sound_each(mut asked: UnboundedReceiver<Ask>, volume: u8, tell: Tell) {
    let mut running = JoinSet::new();
    let mut proved = false;
    let mut told = false;
    loop {
        tokio::select! {
            Some(ask) = asked.recv() => {
                let Ask::Play(stroke) = ask else {
                    running.spawn(async { Done::Found(find().await) });
                    continue;
                };
                let rang = !proved || AT_ONCE <= running.len();
                if rang {
                    tell(DeviceNews::Unheard { bells: stroke.bells() });
                }
                if running.len() < AT_ONCE {
                    running.spawn(async move {
                        Done::Played { through: play(stroke, volume).await, rang, stroke }
                    });
                }
            }
            Some(Ok(done)) = running.join_next() => match done {
                Done::Found(output) => {
                    // A player is found by its name only: whether it plays is yet to be seen.
                    proved = matches!(output, Output::Device { .. }) && !output.is_silent();
                    told = output.is_silent();
                    tell(DeviceNews::SoundThrough(output));
                }
                Done::Played { through, rang, stroke } => {
                    proved = !through.is_silent();
                    if !proved && !rang {
                        tell(DeviceNews::Unheard { bells: stroke.bells() });
                    }
                    if !proved && !told {
                        told = true;
                        tell(DeviceNews::SoundFails(through));
                    }
                }
            },
            else => return,
        }
    }
}
