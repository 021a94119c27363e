//! What the system asks of the process, heard on the one tokio thread.

use std::{convert::Infallible, io, thread};

use tokio::runtime::{Builder, Handle};

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

/// Starts the one tokio thread, which goes on until the process ends and is never waited for; what
/// has to wait for the world runs on it. From the moment this returns no signal that has a name ends
/// the process by itself, and a moment later none at all.
///
/// # Errors
/// When the system gives no thread or no signals.
pub fn spawn(tell: impl Fn(Told) + Send + 'static) -> io::Result<Handle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut signals = {
        let _inside = runtime.enter();
        Signals::new()?
    };
    let handle = runtime.handle().clone();
    let listen = move || -> Infallible {
        runtime.block_on(async {
            #[cfg(unix)]
            signals.catch_unnamed();
            loop {
                tell(signals.next().await);
            }
        })
    };
    thread::Builder::new().name("edge".into()).spawn(listen)?;
    Ok(handle)
}
