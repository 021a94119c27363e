//! The user's own command: run at each signal, with time facts in its environment.

use tokio::{process::Command, sync::mpsc::UnboundedReceiver, task::JoinSet};

use super::{Tell, program};
use crate::{
    app::devices::{CommandFailure, DeviceNews},
    written::settings::OwnCommand,
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
    program::run(command, own.deadline).await
}
