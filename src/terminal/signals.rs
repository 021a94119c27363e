//! What the system asks of the process, heard on the one tokio thread.

use std::{
    convert::Infallible,
    io,
    sync::mpsc::{Receiver, sync_channel},
    thread,
};

use tokio::runtime::{Builder, Handle, Runtime};

use self::system::Signals;

mod system;

/// What the system asks or tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// End now, and leave nothing unsaved.
    Terminate,
    /// The terminal is gone: save and end.
    HangUp,
    /// Stop for now, as with Ctrl-Z.
    Suspend,
    /// Go on after a stop; someone else may have used the terminal meanwhile.
    Continued,
    /// The terminal has another size.
    Resized {
        /// Its width in cells.
        cols: u16,
        /// Its height in cells.
        rows: u16,
    },
}

/// The one tokio thread while it makes itself ready.
#[derive(Debug)]
pub struct Starting(Receiver<io::Result<Handle>>);

impl Starting {
    /// Waits until it is. From then on no signal that has a name ends the process by itself, and a moment later
    /// none at all.
    ///
    /// # Errors
    /// When the system gives no signals.
    pub fn ready(self) -> io::Result<Handle> {
        self.0.recv().unwrap_or_else(|ended| Err(io::Error::other(ended)))
    }
}

/// Starts the one tokio thread, which goes on until the process ends and is never waited for; what
/// has to wait for the world runs on it.
///
/// # Errors
/// When the system gives no thread.
pub fn spawn(tell: impl Fn(Told) + Send + 'static) -> io::Result<Starting> {
    let (started, starting) = sync_channel(1);
    thread::Builder::new().name("edge".into()).spawn(move || match begin() {
        Ok((runtime, signals)) => {
            let _ = started.send(Ok(runtime.handle().clone()));
            listen(&runtime, signals, tell);
        }
        Err(error) => {
            let _ = started.send(Err(error));
        }
    })?;
    Ok(Starting(starting))
}

fn begin() -> io::Result<(Runtime, Signals)> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let signals = {
        let _inside = runtime.enter();
        Signals::new()?
    };
    Ok((runtime, signals))
}

fn listen(runtime: &Runtime, mut signals: Signals, tell: impl Fn(Told)) -> Infallible {
    runtime.block_on(async {
        #[cfg(unix)]
        signals.catch_unnamed();
        loop {
            tell(signals.next().await);
        }
    })
}
