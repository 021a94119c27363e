//! The one way to the screen: who writes, and whether the full screen is ours to write on.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use super::line_mode;

/// Between taking the full screen and giving it back.
static OURS: AtomicBool = AtomicBool::new(false);
/// Held while bytes go out, so that nothing is drawn after the full screen is left.
static WRITING: Mutex<()> = Mutex::new(());

/// How often a terminal that takes nothing is asked again, and how long each time: half a second.
const ATTEMPTS: u32 = 50;
const ATTEMPT: Duration = Duration::from_millis(10);

/// A write that has begun cannot be called back: whoever gives the screen back waits for no more
/// than this. Nearly every frame is smaller.
const CHUNK: usize = 16 * 1024;

/// Takes the full screen with these bytes.
///
/// Fails when the terminal is gone.
pub(super) fn open(bytes: &[u8]) -> io::Result<()> {
    let _alone = alone();
    send(bytes)?;
    OURS.store(true, Ordering::SeqCst);
    Ok(())
}

/// Draws, if the full screen is ours; what comes too late is dropped.
///
/// Fails when the terminal is gone.
pub(super) fn draw(bytes: &[u8]) -> io::Result<()> {
    let _alone = alone();
    for chunk in bytes.chunks(CHUNK) {
        if OURS.load(Ordering::SeqCst) {
            send(chunk)?;
        }
    }
    Ok(())
}

/// Ends drawing; whether the full screen was ours.
pub(super) fn close() -> bool {
    OURS.swap(false, Ordering::SeqCst)
}

/// Says a line where nothing is drawn; waits as long as nobody reads it.
///
/// Fails when the terminal is gone.
pub(super) fn line(bytes: &[u8]) -> io::Result<()> {
    let _alone = alone();
    send(bytes)
}

/// Says something outside the full screen, for half a second at most.
pub(super) fn say(bytes: &'static [u8]) {
    in_time(move || say_now(bytes), || ());
}

/// Says something that matters more than what waits to be read: a terminal that does not read
/// loses the frames it has not seen, to make room. It may be lost with them: then `again` is said.
pub(super) fn insist(bytes: &'static [u8], again: &'static [u8]) {
    let mut discarded = false;
    let said = in_time(
        move || say_now(bytes),
        || {
            discarded = true;
            line_mode::discard_output();
        },
    );
    if said && discarded {
        say(again);
    }
}

fn say_now(bytes: &[u8]) {
    let _alone = alone();
    // Whoever would read about a failure is the one that cannot be reached.
    let _ = send(bytes);
}

/// Does the work on a helper thread, for half a second at most; whether it was done by then.
pub(super) fn in_time(work: impl Fn() + Copy + Send + 'static, mut stuck: impl FnMut()) -> bool {
    let (done, wait) = mpsc::sync_channel(1);
    let helper = thread::Builder::new().name("last words".into()).spawn(move || {
        work();
        // Nobody waits any more when it took too long.
        let _ = done.send(());
    });
    if helper.is_err() {
        work();
        return true;
    }
    for _ in 0..ATTEMPTS {
        match wait.recv_timeout(ATTEMPT) {
            Ok(()) => return true,
            Err(mpsc::RecvTimeoutError::Disconnected) => return false,
            Err(mpsc::RecvTimeoutError::Timeout) => stuck(),
        }
    }
    false
}

fn alone() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All bytes in as few writes as the system allows. Not through `Stdout`: it keeps what could not
/// be written, and tries again when the process ends, which hangs on a stuck terminal.
#[cfg(unix)]
fn send(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn send(bytes: &[u8]) -> io::Result<()> {
    use std::io::Write as _;
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}
