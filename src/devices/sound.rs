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

use std::{env, ffi::OsString};

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
    if is_far(|name| env::var_os(name)) {
        return Output::Far;
    }
    match machine::look().await {
        Ok(output) => output,
        Err(Unheard::InVain) => Output::Bell,
        Err(Unheard::Absent) => player::found().next().map_or(Output::Bell, Output::Player),
    }
}

/// Plays a stroke to its end, at this volume from 0 to 100; through what it was heard.
pub async fn play(stroke: Stroke, volume: u8) -> Output {
    if is_far(|name| env::var_os(name)) {
        return Output::Far;
    }
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

/// Whether whoever looks on sits at another computer: sound would be heard there, in another room.
fn is_far(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].into_iter().any(is_set)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_ssh_the_sound_of_this_computer_is_in_another_room() {
        let with = |set: &'static str, value: &'static str| {
            is_far(move |name| (name == set).then(|| value.into()))
        };
        assert!(
            with("SSH_CONNECTION", "10.0.0.2 50000 10.0.0.1 22") && with("SSH_TTY", "/dev/pts/9")
        );
        assert!(!with("SSH_CONNECTION", "") && !with("SSH_AUTH_SOCK", "/tmp/agent"));
        assert!(Output::Far.is_silent(), "the bell rings with each stroke");
    }
}
