//! A sign of the timekeeper from another program of this machine: nothing wakes as long as none comes, and a flood
//! of them is one in a while.

#[cfg(windows)]
#[path = "sign/windows.rs"]
mod platform;
#[cfg(unix)]
#[path = "sign/unix.rs"]
mod platform;
#[cfg(not(any(unix, windows)))]
#[path = "sign/none.rs"]
mod platform;

use std::{path::PathBuf, time::Duration};

use tokio::{runtime::Handle, task::AbortHandle};

use crate::app::hand::Sign;

/// After one it is not listened for so long.
const REST: Duration = Duration::from_secs(1);
/// What is read at once: of several the last counts.
const AT_ONCE: usize = 64;

/// Listens for signs as long as this is held.
#[derive(Debug)]
pub struct Listening(AbortHandle);

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Listening {
    /// Listens at this pipe, until it is gone.
    pub fn start(
        runtime: &Handle,
        pipe: PathBuf,
        tell: impl Fn(Sign) + Send + Sync + 'static,
    ) -> Self {
        let task = runtime.spawn(async move {
            // Without a pipe there are no signs, which whoever gives one is told.
            let _ = platform::listen(&pipe, |numbers| {
                if let Some(sign) = numbers.iter().rev().copied().find_map(Sign::numbered) {
                    tell(sign);
                }
            })
            .await;
        });
        Self(task.abort_handle())
    }
}
