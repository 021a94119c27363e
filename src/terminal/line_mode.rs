//! How the terminal treats a typed line, and who may change that.

#[cfg(unix)]
pub use unix::without_echo;
#[cfg(unix)]
pub(super) use unix::{discard_output, in_background, make_sane, remember, stays_in_background};

#[cfg(unix)]
mod unix {
    use std::{fs::File, sync::OnceLock, thread, time::Duration};

    use rustix::process::getpgrp;
    use rustix::stdio::{stdin, stdout};
    use rustix::termios::{
        Action, InputModes, LocalModes, OptionalActions, OutputModes, QueueSelector, tcflow,
        tcflush, tcgetattr, tcgetpgrp, tcsetattr,
    };

    /// Whether the terminal was found without line editing or echo: what a crash leaves behind.
    static FOUND_BROKEN: OnceLock<bool> = OnceLock::new();

    /// Looks, once, in what state the terminal was found.
    pub(crate) fn remember() {
        let usual = LocalModes::ICANON | LocalModes::ECHO;
        FOUND_BROKEN.get_or_init(|| {
            tcgetattr(stdin()).is_ok_and(|found| !found.local_modes.contains(usual))
        });
    }

    /// Leaves a terminal that was found broken so that one can type in it again.
    pub(crate) fn make_sane() {
        if !FOUND_BROKEN.get().copied().unwrap_or_default() {
            return;
        }
        let Ok(mut modes) = tcgetattr(stdin()) else {
            return;
        };
        modes.local_modes |= LocalModes::ICANON
            | LocalModes::ECHO
            | LocalModes::ECHOE
            | LocalModes::ECHOK
            | LocalModes::ISIG
            | LocalModes::IEXTEN;
        modes.input_modes |= InputModes::ICRNL | InputModes::IXON | InputModes::BRKINT;
        modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
        // A terminal that is gone needs no mending.
        let _ = tcsetattr(stdin(), OptionalActions::Now, &modes);
    }

    /// Asks something whose answer nobody may see: what is typed is not shown from before the
    /// question stands there.
    pub fn without_echo<T>(ask: impl FnOnce() -> T) -> T {
        let found = File::open("/dev/tty").and_then(|tty| Ok((tcgetattr(&tty)?, tty)));
        // Without a terminal there is nothing to show it on.
        let Ok((found, tty)) = found else { return ask() };
        let mut quiet = found.clone();
        quiet.local_modes -= LocalModes::ECHO;
        let _ = tcsetattr(&tty, OptionalActions::Now, &quiet);
        let answer = ask();
        let _ = tcsetattr(&tty, OptionalActions::Now, &found);
        answer
    }

    /// Whether the terminal belongs to another program now. To change it then would stop us.
    pub(crate) fn in_background() -> bool {
        tcgetpgrp(stdin()).is_ok_and(|foreground| foreground != getpgrp())
    }

    /// The same, also when the shell had the time to give it to us.
    pub(crate) fn stays_in_background() -> bool {
        (0..10).all(|_| {
            let stays = in_background();
            if stays {
                thread::sleep(Duration::from_millis(20));
            }
            stays
        })
    }

    /// Throws away what the terminal has not read yet, and wakes who waits to write: Linux looks
    /// again at the room there is only when output is stopped and started.
    pub(crate) fn discard_output() {
        // Each only helps a terminal that is stuck; without them the wait just ends.
        let _ = tcflush(stdout(), QueueSelector::OFlush);
        let _ = tcflow(stdout(), Action::OOff);
        let _ = tcflow(stdout(), Action::OOn);
    }
}

#[cfg(not(unix))]
pub use elsewhere::without_echo;
#[cfg(not(unix))]
pub(super) use elsewhere::{
    discard_output, in_background, make_sane, remember, stays_in_background,
};

/// Consoles without line modes of their own: crossterm restores all there is.
#[cfg(not(unix))]
mod elsewhere {
    /// Asks; there is no echo to switch off here.
    pub fn without_echo<T>(ask: impl FnOnce() -> T) -> T {
        ask()
    }
    pub(crate) fn remember() {}
    pub(crate) fn make_sane() {}
    pub(crate) fn in_background() -> bool {
        false
    }
    pub(crate) fn stays_in_background() -> bool {
        false
    }
    pub(crate) fn discard_output() {}
}
