//! macOS: its own program, `caffeinate`.

use std::process::Stdio;

use tokio::process::{Child, Command};

use crate::app::devices::Awake;

/// This build can keep a laptop awake.
pub const IS_BUILT_IN: bool = true;

/// The system's own program, which ends with us.
#[derive(Debug)]
pub struct Held(Option<Child>);

impl Held {
    /// What stays awake.
    pub fn awake(&self) -> Awake {
        Awake { computer: self.0.is_some(), screen: self.0.is_some() }
    }
}

/// Starts the program that keeps a Mac awake.
pub async fn hold(_: &str) -> Held {
    let mut command = Command::new("/usr/bin/caffeinate");
    command.args(["-dis", "-w", &std::process::id().to_string()]).kill_on_drop(true);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    Held(command.spawn().ok())
}
