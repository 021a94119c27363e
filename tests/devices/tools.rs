//! What is there to test with, and waiting for what has to come.

use std::{
    env, thread,
    time::{Duration, Instant},
};

/// As long as anything may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program that is not installed.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

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

/// Looks again and again until it is there.
pub(crate) fn poll<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "no {what} in time");
        thread::sleep(Duration::from_millis(5));
    }
}
