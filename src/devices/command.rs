//! The user's own command: run at each signal, with time facts in its environment.

use std::{process::Stdio, time::Duration};

use tokio::{
    process::{Child, Command},
    sync::mpsc::UnboundedReceiver,
    task::JoinSet,
    time::timeout,
};

use super::{Tell, group};
use crate::{
    app::devices::{CommandFailure, DeviceNews},
    ports::settings::OwnCommand,
};

/// Most commands at once; a lamp that takes minutes to switch gets no crowd behind it.
const AT_ONCE: usize = 4;

/// Names and values in the command's environment.
pub type Facts = Vec<(&'static str, String)>;

/// Runs the command for each signal; tells its failure once.
pub(super) async fn run_each(own: OwnCommand, mut signals: UnboundedReceiver<Facts>, tell: Tell) {
    let mut running = JoinSet::new();
    let mut told = false;
    loop {
        let failure = tokio::select! {
            Some(facts) = signals.recv() => {
                if running.len() < AT_ONCE {
                    let own = own.clone();
                    running.spawn(async move { run(&own, facts).await });
                    continue;
                }
                CommandFailure::TooSlow
            }
            Some(done) = running.join_next() => match done {
                Ok(Err(failure)) => failure,
                Ok(Ok(())) | Err(_) => continue,
            },
            else => return,
        };
        if !told {
            told = true;
            tell(DeviceNews::CommandFails(failure));
        }
    }
}

/// Runs it once. When its time is up it ends, with all that it started.
pub async fn run(own: &OwnCommand, facts: Facts) -> Result<(), CommandFailure> {
    let mut command = Command::new(&own.program);
    command.args(&own.arguments).envs(facts);
    // What it says goes nowhere: it can say as much as it likes, and never on our screen.
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    group::own(&mut command);
    let child = command.spawn().map_err(|_| CommandFailure::NotStarted)?;
    wait(child, own.deadline).await
}

/// Waits for the end of a program and of what it left behind, both within the deadline.
async fn wait(mut child: Child, deadline: Duration) -> Result<(), CommandFailure> {
    let group = group::Group::of(&child);
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
            let _ = child.start_kill();
            let _ = child.wait().await;
            Err(CommandFailure::TooSlow)
        }
    }
}
