//! A program and all that it starts: they end together.

use tokio::process::{Child, Command};

pub(super) use platform::{Group, own};

#[cfg(unix)]
mod platform {
    use std::time::Duration;

    use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};
    use tokio::time::sleep;

    use super::{Child, Command};

    /// How often it looks whether something of a group still runs.
    const LOOK: Duration = Duration::from_millis(50);

    /// Gives a program that is to be started a process group of its own.
    pub(crate) fn own(command: &mut Command) {
        command.process_group(0);
    }

    /// A group of processes.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Group(Option<Pid>);

    impl Group {
        pub(crate) fn of(leader: &Child) -> Self {
            Self(leader.id().and_then(|id| Pid::from_raw(id.try_into().ok()?)))
        }

        /// Returns when nothing of it runs any more.
        pub(crate) async fn ends(self) {
            while self.0.is_some_and(|group| test_kill_process_group(group).is_ok()) {
                sleep(LOOK).await;
            }
        }

        pub(crate) fn kill(self) {
            if let Some(group) = self.0 {
                // It may just have ended by itself.
                let _ = kill_process_group(group, Signal::KILL);
            }
        }
    }
}

#[cfg(not(unix))]
mod platform {
    use super::{Child, Command};

    /// There are no process groups here.
    pub(crate) fn own(_: &mut Command) {}

    /// The program alone.
    #[derive(Clone, Copy, Debug)]
    pub(crate) struct Group;

    impl Group {
        pub(crate) fn of(_: &Child) -> Self {
            Self
        }

        pub(crate) async fn ends(self) {}

        pub(crate) fn kill(self) {}
    }
}
