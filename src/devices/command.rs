//! The user's own command: run at each signal, with time facts in its environment.

use tokio::{process::Command, sync::mpsc::UnboundedReceiver, task::JoinSet};

use super::{Tell, program};
use crate::{
    app::{
        devices::{CommandFailure, DeviceNews},
        effect::{Cue, Facts},
    },
    domain::{event::Signal, time::rfc3339},
    written::settings::OwnCommand,
};

/// Most commands at once; a lamp that takes minutes to switch gets no crowd behind it.
const AT_ONCE: usize = 4;

/// Names and values in the command's environment.
pub type Environment = Vec<(&'static str, String)>;

/// Runs the command for each signal; tells its failure once.
pub(super) async fn run_each(
    own: OwnCommand,
    mut signals: UnboundedReceiver<Environment>,
    tell: Tell,
) {
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
///
/// # Errors
/// When it does not start, says that it failed, or takes too long.
pub async fn run(own: &OwnCommand, facts: Environment) -> Result<(), CommandFailure> {
    let mut command = Command::new(&own.program);
    command.args(&own.arguments).envs(facts);
    program::run(command, own.deadline).await
}

/// What the command finds in its environment: times, and one word for the signal.
pub fn environment(cue: Cue, facts: &Facts) -> Environment {
    let at = |moment| rfc3339(moment, &facts.zone);
    let mut environment = vec![
        ("INTERVISIE_SEIN", name(cue).to_owned()),
        ("INTERVISIE_NU", at(facts.at)),
        ("INTERVISIE_SLOT_UITERLIJK", at(facts.latest_start)),
        ("INTERVISIE_SLUITTIJD", at(facts.closing_time)),
    ];
    if let Some(slack) = facts.slack {
        environment.push(("INTERVISIE_SPELING_S", slack.as_secs().to_string()));
    }
    environment
}

/// The one word for a signal in a command's environment.
fn name(cue: Cue) -> &'static str {
    match cue {
        Cue::Start => "begin",
        Cue::Side => "spreker",
        Cue::Meeting(signal) => match signal {
            Signal::WrapUp(_) => "afronden",
            Signal::WellOver(_) => "uitloop",
            Signal::SlackGone => "speling",
            Signal::SlotIn10 => "slot-10",
            Signal::SlotIn5 => "slot-5",
            Signal::SlotNow => "slot",
            Signal::CloseIn5 => "sluiten-5",
            Signal::CloseNow => "sluiten",
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_knows_times_only() {
        let facts = Facts::sample();
        insta::assert_debug_snapshot!(environment(Cue::Meeting(Signal::SlotNow), &facts));
    }
}
