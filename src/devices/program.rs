//! A program that is started beside us: it ends within its time and not later than we do, with all
//! that it started.

use std::time::Duration;

use tokio::{process::Command, time::timeout};

use crate::app::devices::CommandFailure;

/// Runs it to its end, and to the end of what it left behind. What it says goes nowhere: it can say
/// as much as it likes, and never on our screen.
///
/// Fails when it cannot be started, ends with a failure, or takes too long.
pub(super) async fn run(command: Command, deadline: Duration) -> Result<(), CommandFailure> {
    let (mut child, group) = platform::start(command).map_err(|_| CommandFailure::NotStarted)?;
    let ended = timeout(deadline, async {
        let status = child.wait().await;
        group.ends().await;
        status
    });
    match ended.await {
        Ok(Ok(status)) if status.success() => Ok(()),
        Ok(Ok(status)) if platform::never_ran(status) => Err(CommandFailure::NotStarted),
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
    use std::{
        fs::File,
        io::{self, Write as _},
        process::{ExitStatus, Stdio},
        time::Duration,
    };

    use rustix::process::{Pid, RawPid, Signal, kill_process_group, test_kill_process_group};
    use tokio::{
        process::{Child, Command},
        time::sleep,
    };

    /// How often it looks whether something of a group still runs.
    const LOOK: Duration = Duration::from_millis(50);

    /// Starts a program in a process group of its own, and its guard before it does anything: there
    /// is no moment at which our end would leave it running.
    ///
    /// Fails when the program is not there or may not run.
    pub(super) fn start(command: Command) -> io::Result<(Child, Group)> {
        let mut child = held_back(command).spawn()?;
        let group = Group::of(&child);
        if let Some(gate) = child.stdin.take() {
            File::from(gate.into_owned_fd()?).write_all(b"\n")?;
        }
        Ok((child, group))
    }

    /// The program behind a shell that waits for a line, and ends where none comes.
    fn held_back(command: Command) -> Command {
        let command = command.into_std();
        let mut shell = shell("read -r _ && exec \"$@\" </dev/null");
        shell.arg(command.get_program()).args(command.get_args());
        shell.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell
    }

    /// Whether a shell says so that there was nothing to run, or that it may not be run.
    pub(super) fn never_ran(status: ExitStatus) -> bool {
        matches!(status.code(), Some(126 | 127))
    }

    /// A program and all that it starts; nothing of it outlives this value.
    pub(super) struct Group {
        id: Option<Pid>,
        _guard: Option<Child>,
    }

    impl Group {
        fn of(leader: &Child) -> Self {
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

    impl Drop for Group {
        fn drop(&mut self) {
            self.kill();
        }
    }

    /// Ends a group when we end, whatever ends us: only then the guard reads the end of its input.
    fn guard(group: Pid) -> Option<Child> {
        shell("read -r _; kill -KILL \"-$1\"").arg(group.as_raw_pid().to_string()).spawn().ok()
    }

    /// A shell in a group of its own that reads from us, for a script and its arguments.
    fn shell(script: &str) -> Command {
        let mut shell = Command::new("/bin/sh");
        shell.args(["-c", script, "sh"]).kill_on_drop(true).process_group(0);
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        shell
    }
}

#[cfg(not(unix))]
#[expect(clippy::unused_self, clippy::unused_async, reason = "elsewhere there is something to do")]
mod platform {
    use std::{
        io,
        process::{ExitStatus, Stdio},
    };

    use tokio::process::{Child, Command};

    /// There are no process groups here.
    ///
    /// Fails when the program is not there or may not run.
    pub(super) fn start(mut command: Command) -> io::Result<(Child, Group)> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok((command.kill_on_drop(true).spawn()?, Group))
    }

    /// Here the system says so itself.
    pub(super) fn never_ran(_: ExitStatus) -> bool {
        false
    }

    /// The program alone.
    pub(super) struct Group;

    impl Group {
        pub(super) async fn ends(&self) {}

        pub(super) fn kill(&self) {}
    }
}
