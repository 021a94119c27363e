//! The signals of each system, as what they mean here.

pub(super) use platform::Signals;

#[cfg(unix)]
mod platform {
    use std::io;

    use tokio::signal::unix::{Signal, SignalKind, signal};

    use crate::terminal::screen_mode;
    use crate::terminal::signals::Told;

    /// All signals that are caught.
    #[derive(Debug)]
    pub(crate) struct Signals {
        terminate: Signal,
        interrupt: Signal,
        quit: Signal,
        hang_up: Signal,
        suspend: Signal,
        continued: Signal,
        resized: Signal,
    }

    impl Signals {
        /// Catches them from now on.
        ///
        /// Fails when the system does not let them be caught.
        pub(crate) fn new() -> io::Result<Self> {
            // Tokio names neither of these two.
            let raw = |signal: rustix::process::Signal| SignalKind::from_raw(signal.as_raw());
            Ok(Self {
                terminate: signal(SignalKind::terminate())?,
                interrupt: signal(SignalKind::interrupt())?,
                quit: signal(SignalKind::quit())?,
                hang_up: signal(SignalKind::hangup())?,
                suspend: signal(raw(rustix::process::Signal::TSTP))?,
                continued: signal(raw(rustix::process::Signal::CONT))?,
                resized: signal(SignalKind::window_change())?,
            })
        }

        /// The next thing that the system asks.
        pub(crate) async fn next(&mut self) -> Told {
            tokio::select! {
                // A closed window sends HUP and CONT together: the end comes first.
                biased;
                _ = self.terminate.recv() => Told::Terminate,
                _ = self.interrupt.recv() => Told::Terminate,
                _ = self.quit.recv() => Told::Terminate,
                _ = self.hang_up.recv() => Told::HangUp,
                _ = self.suspend.recv() => Told::Suspend,
                _ = self.continued.recv() => Told::Continued,
                _ = self.resized.recv() => {
                    let size = screen_mode::size();
                    Told::Resized { cols: size.width, rows: size.height }
                }
            }
        }
    }
}

#[cfg(windows)]
mod platform {
    use std::io;

    use tokio::signal::windows::{
        CtrlBreak, CtrlC, CtrlClose, CtrlLogoff, CtrlShutdown, ctrl_break, ctrl_c, ctrl_close,
        ctrl_logoff, ctrl_shutdown,
    };

    use crate::terminal::signals::Told;

    /// All that Windows tells a console program.
    #[derive(Debug)]
    pub(crate) struct Signals {
        interrupt: CtrlC,
        quit: CtrlBreak,
        close: CtrlClose,
        log_off: CtrlLogoff,
        shut_down: CtrlShutdown,
    }

    impl Signals {
        /// Catches them from now on.
        ///
        /// Fails when the system does not let them be caught.
        pub(crate) fn new() -> io::Result<Self> {
            Ok(Self {
                interrupt: ctrl_c()?,
                quit: ctrl_break()?,
                close: ctrl_close()?,
                log_off: ctrl_logoff()?,
                shut_down: ctrl_shutdown()?,
            })
        }

        /// The next thing that the system asks.
        pub(crate) async fn next(&mut self) -> Told {
            tokio::select! {
                // A closed window sends HUP and CONT together: the end comes first.
                biased;
                _ = self.interrupt.recv() => Told::Terminate,
                _ = self.quit.recv() => Told::Terminate,
                _ = self.close.recv() => Told::HangUp,
                _ = self.log_off.recv() => Told::HangUp,
                _ = self.shut_down.recv() => Told::HangUp,
            }
        }
    }
}
