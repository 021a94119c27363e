//! The one tokio thread: what the system asks of the process, and slow devices under a deadline.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::thread;

use tokio::runtime::Builder;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use self::system::Signals;

mod notifications;
mod system;

/// What the system asks or tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// End.
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
    /// Desktop notifications do not come through; told once.
    NotificationsFail,
}

/// Work that has to wait for the world.
pub enum Job {
    /// A notification on the desktop, in the place of the one before.
    Notify {
        /// What it says.
        title: String,
    },
    /// Anything else; it keeps its own deadline.
    Run(Pin<Box<dyn Future<Output = ()> + Send>>),
}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notify { .. } => f.write_str("Notify"),
            Self::Run(_) => f.write_str("Run"),
        }
    }
}

/// The hand on the tokio thread. The thread goes on without it, and is never waited for.
#[derive(Debug, Clone)]
pub struct EdgeHandle {
    jobs: UnboundedSender<Job>,
}

impl EdgeHandle {
    /// Hands over a job; never waits.
    pub fn give(&self, job: Job) {
        // The thread only ends with the process, and then no job matters.
        let _ = self.jobs.send(job);
    }
}

/// Starts the thread. From the moment this returns no signal ends the process by itself.
pub fn spawn(tell: impl Fn(Told) + Send + Sync + 'static) -> io::Result<EdgeHandle> {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let signals = {
        let _inside = runtime.enter();
        Signals::new()?
    };
    let (jobs, received) = unbounded_channel();
    thread::Builder::new()
        .name("edge".into())
        .spawn(move || runtime.block_on(serve(signals, received, Arc::new(tell))))?;
    Ok(EdgeHandle { jobs })
}

async fn serve(
    mut signals: Signals,
    mut jobs: UnboundedReceiver<Job>,
    tell: Arc<impl Fn(Told) + Send + Sync + 'static>,
) {
    let (notify, titles) = unbounded_channel();
    let failed = Arc::clone(&tell);
    tokio::spawn(notifications::show_each(titles, move || {
        failed(Told::NotificationsFail);
    }));
    loop {
        tokio::select! {
            told = signals.next() => tell(told),
            Some(job) = jobs.recv() => match job {
                // The task that shows them never ends.
                Job::Notify { title } => drop(notify.send(title)),
                Job::Run(work) => drop(tokio::spawn(work)),
            },
        }
    }
}
