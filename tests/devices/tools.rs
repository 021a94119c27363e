//! What is there to test with, and waiting for what has to come.

use std::{env, io::Write as _};

use rustix::process::{Pid, test_kill_process};

pub(crate) use crate::poll::{PATIENCE, poll};

/// Set to `required` where everything is installed: then nothing may be skipped.
const DEVICES: &str = "DEVICES";

/// A program that is not installed.
#[derive(Debug)]
pub(crate) struct Missing(String);

/// Says which program is missing, if any.
pub(crate) fn missing(programs: &[&str]) -> Result<(), Missing> {
    let path = env::var_os("PATH").unwrap_or_default();
    let is_there =
        |program: &&str| env::split_paths(&path).any(|folder| folder.join(program).is_file());
    match programs.iter().find(|program| !is_there(program)) {
        None => Ok(()),
        Some(program) => Err(Missing((*program).to_owned())),
    }
}

/// What was started; where its program is not installed the test is skipped, and says so.
pub(crate) fn or_skip<T>(started: Result<T, Missing>) -> Option<T> {
    match started {
        Ok(started) => Some(started),
        Err(Missing(program)) => {
            let text = format!("{program} is not installed: see tests/devices/install.sh");
            assert!(env::var_os(DEVICES).is_none_or(|wish| wish != "required"), "{text}");
            // Past the harness, which would keep it to itself.
            let _ = writeln!(std::io::stderr(), "SKIPPED: {text}");
            None
        }
    }
}

/// Whether a process still runs.
pub(crate) fn is_alive(id: i32) -> bool {
    // One that ended and was not yet waited for does nothing any more.
    let state = std::fs::read_to_string(format!("/proc/{id}/stat"));
    let ended =
        state.is_ok_and(|stat| stat.rsplit(") ").next().is_some_and(|s| s.starts_with('Z')));
    !ended && test_kill_process(Pid::from_raw(id).unwrap()).is_ok()
}
