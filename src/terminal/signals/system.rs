//! The signals of each system, as what they mean here.

pub(super) use platform::Signals;

#[cfg(unix)]
mod platform {
    use std::{future::poll_fn, io, task::Poll};

    use rustix::process::Signal as Name;
    use tokio::signal::unix::{Signal, SignalKind, signal};

    use crate::terminal::screen_mode;
    use crate::terminal::signals::Told;

    /// All that end a process by themselves and may be heard of. Not those by which the system says
    /// that the program itself is broken: after those nothing may go on.
    const ENDINGS: &[Name] = &[
        Name::TERM,
        Name::INT,
        Name::QUIT,
        Name::TRAP,
        Name::ABORT,
        Name::USR1,
        Name::USR2,
        Name::ALARM,
        Name::XCPU,
        Name::VTALARM,
        Name::PROF,
        Name::SYS,
        #[cfg(any(target_os = "linux", target_os = "android"))]
        Name::IO,
        #[cfg(any(target_os = "linux", target_os = "android"))]
        Name::POWER,
        #[cfg(any(target_os = "linux", target_os = "android"))]
        Name::STKFLT,
    ];

    /// Those without a name, which end a process too; a system with fewer has no others.
    const UNNAMED: std::ops::RangeInclusive<i32> = 34..=64;

    /// All signals that are caught.
    #[derive(Debug)]
    pub(crate) struct Signals {
        endings: Vec<Signal>,
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
            let raw = |name: Name| SignalKind::from_raw(name.as_raw());
            let named = ENDINGS.iter().map(|name| signal(raw(*name)));
            Ok(Self {
                endings: named.collect::<io::Result<_>>()?,
                hang_up: signal(SignalKind::hangup())?,
                // Tokio names neither of these two.
                suspend: signal(raw(Name::TSTP))?,
                continued: signal(raw(Name::CONT))?,
                resized: signal(SignalKind::window_change())?,
            })
        }

        /// Catches those without a name too: half of all, which nobody sends by accident and which the
        /// first picture need not wait for.
        pub(crate) fn catch_unnamed(&mut self) {
            if cfg!(target_os = "linux") {
                let caught = UNNAMED.filter_map(|raw| signal(SignalKind::from_raw(raw)).ok());
                self.endings.extend(caught);
            }
        }

        /// The next thing that the system asks.
        pub(crate) async fn next(&mut self) -> Told {
            tokio::select! {
                // A closed window sends HUP and CONT together: the end comes first.
                biased;
                () = any(&mut self.endings) => Told::Terminate,
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

    /// Waits for the first of these.
    async fn any(signals: &mut [Signal]) {
        poll_fn(|context| {
            let came = signals.iter_mut().any(|signal| signal.poll_recv(context).is_ready());
            if came { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
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
