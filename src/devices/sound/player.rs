//! The programs that can play a sound, where the machine's own output is not to be had.

use std::{
    env,
    io::{self, Write as _},
    time::Duration,
};

use tempfile::NamedTempFile;
use tokio::process::Command;

use super::{Unheard, stroke::Stroke};
use crate::{app::devices::CommandFailure, devices::program};

/// In the order in which they are tried.
const PLAYERS: [&str; 4] = ["pw-play", "paplay", "aplay", "afplay"];
/// As long as a player may take beyond the sound itself.
const GRACE: Duration = Duration::from_secs(2);

/// The players that are installed.
pub(super) fn found() -> impl Iterator<Item = &'static str> {
    PLAYERS.into_iter().filter(|name| is_installed(name))
}

fn is_installed(name: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

/// Lets a player play a stroke; it is killed when it hangs.
///
/// Fails when it cannot be started, ends with a failure, or hangs.
pub(super) async fn play(player: &str, stroke: Stroke, volume: u8) -> Result<(), Unheard> {
    let file = written(&stroke.wav(volume)).map_err(|_| Unheard::Absent)?;
    let mut command = Command::new(player);
    command.arg(file.path());
    program::run(command, stroke.length() + GRACE).await.map_err(|failure| match failure {
        CommandFailure::NotStarted | CommandFailure::Failed => Unheard::Absent,
        CommandFailure::TooSlow => Unheard::InVain,
    })
}

/// Players want a file; it is gone when the sound is over.
fn written(wav: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix("intervisie").suffix(".wav").tempfile()?;
    file.write_all(wav)?;
    Ok(file)
}
