//! A program that is started beside us: it ends within its time and not later than we do, with all
//! that it started.

use std::{process::Stdio, time::Duration};

use tokio::{process::Command, time::timeout};

use self::platform::Group;
use crate::app::devices::CommandFailure;

/// Runs it to its end, and to the end of what it left behind.
pub(super) async fn run(mut command: Command, deadline: Duration) -> Result<(), CommandFailure> {
    // What it says goes nowhere: it can say as much as it likes, and never on our screen.
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    platform::set_apart(&mut command);
    let mut child = command.spawn().map_err(|_| CommandFailure::NotStarted)?;
    let group = Group::of(&child);
    let ended = timeout(deadline, async {
        let status = child.wait().await;
        group.ends().await;
        status
    });
    match ended.await {
        Ok(Ok(status)) if status.success() => Ok(()),
        Ok(_) => Err(CommandFailure::Failed),
        Err(_) => {
            group.kill();
            // On systems without groups the program itself ends; there is nobody to tell if not.
            let _ = child.kill().await;
            Err(CommandFailure::TooSlow)
        }
    }
}

#[cfg(unix)]
mod platform {
    use std::{process::Stdio, time::Duration};

    use rustix::process::{Pid, RawPid, Signal, kill_process_group, test_kill_process_group};
    use tokio::{
        process::{Child, Command},
        time::sleep,
    };

    /// How often it looks whether something of a group still runs.
    const LOOK: Duration = Duration::from_millis(50);

    /// Gives a program that is to be started a process group of its own.
    pub(super) fn set_apart(command: &mut Command) {
        command.process_group(0);
    }

    /// A program and all that it starts.
    pub(super) struct Group {
        id: Option<Pid>,
        _guard: Option<Child>,
    }

    impl Group {
        pub(super) fn of(leader: &Child) -> Self {
            let id = leader.id().and_then(|id| Pid::from_raw(RawPid::try_from(id).ok()?));
            Self { id, _guard: id.and_then(guard) }
        }

        /// Returns when nothing of it runs any more.
        pub(super) async fn ends(&self) {
            while self.id.is_some_and(|id| test_kill_process_group(id).is_ok()) {
                sleep(LOOK).await;
            }
        }

        pub(super) fn kill(&self) {
            if let Some(id) = self.id {
                // It may just have ended by itself.
                let _ = kill_process_group(id, Signal::KILL);
            }
        }
    }

    /// Ends a group when we end, whatever ends us: only then the guard reads the end of its input.
    fn guard(group: Pid) -> Option<Child> {
        let mut guard = Command::new("/bin/sh");
        guard.args(["-c", "read -r _; kill -KILL \"-$1\"", "guard"]);
        guard.arg(group.as_raw_pid().to_string());
        guard.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        guard.kill_on_drop(true).process_group(0).spawn().ok()
    }
}

#[cfg(not(unix))]
#[expect(clippy::unused_self, clippy::unused_async, reason = "elsewhere there is something to do")]
mod platform {
    use tokio::process::{Child, Command};

    /// There are no process groups here.
    pub(super) fn set_apart(_: &mut Command) {}

    /// The program alone.
    pub(super) struct Group;

    impl Group {
        pub(super) fn of(_: &Child) -> Self {
            Self
        }

        pub(super) async fn ends(&self) {}

        pub(super) fn kill(&self) {}
    }
}
