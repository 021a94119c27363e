//! The program in a pseudo-terminal, on files that an older version wrote.

use portable_pty::CommandBuilder;

use super::desk::Desk;

pub(super) use crate::{
    e2e::session::{ENTER, Session},
    poll::poll,
};

/// Starts the program on these files.
pub(super) fn start(desk: &Desk, args: &[&str]) -> Session {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_intervisie"));
    command.env_clear();
    for (name, value) in desk.environment() {
        command.env(name, value);
    }
    command.env("TERM", "xterm-256color");
    command.cwd(desk.path());
    command.args(args);
    Session::open(command, (110, 40))
}

/// Reads until this text stands on the screen, wherever a line was broken.
pub(super) fn wait_for(session: &mut Session, text: &str) {
    session.wait_until(text, |screen| plain(screen).contains(&plain(text)));
}

/// Without blanks, so that a line can be broken anywhere.
fn plain(text: &str) -> String {
    text.split_whitespace().collect()
}
