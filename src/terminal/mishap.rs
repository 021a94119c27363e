//! A panic in any thread: the terminal restored, one sentence, the process ended.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{out, screen_mode};

/// The exit code after a panic, as Rust's own.
const PANICKED: i32 = 101;

/// Keeps what was said out of the file that the system makes of a program that crashes.
pub fn leave_no_core_dump() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        // A lower limit is never refused.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    }
}

/// Lets a file that may not grow be told as a full disk, where the system would end the program.
pub fn outlive_full_files() {
    #[cfg(unix)]
    {
        use std::sync::Arc;
        // Where it cannot be heard of, the program ends as it would without this.
        let _ = signal_hook::flag::register(
            rustix::process::Signal::XFSZ.as_raw(),
            Arc::new(AtomicBool::new(false)),
        );
    }
}

/// Makes a panic in any thread end the program: a meeting that goes on with a part missing would
/// show wrong times. The screen gets the sentence and the place in the source; the panic's own
/// words could hold what was said in confidence, and are kept nowhere.
pub fn install_panic_hook(sentence: &'static str, log: Option<PathBuf>) {
    static FIRST: AtomicBool = AtomicBool::new(true);
    panic::set_hook(Box::new(move |info: &PanicHookInfo<'_>| {
        if !FIRST.swap(false, Ordering::SeqCst) {
            // Another thread is ending the process already.
            loop {
                thread::park();
            }
        }
        screen_mode::leave();
        let place =
            info.location().map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()));
        if let Some(log) = &log {
            note(log, &place);
        }
        // Kept for ever, as the process ends here; a borrowed text could not go to the helper.
        let text: &'static str = format!("{sentence} ({place})\n").leak();
        // Not `eprintln!`: that panics when nobody is left to read it. And no more can be done
        // when telling fails.
        out::in_time(move || drop(io::stderr().write_all(text.as_bytes())), || ());
        process::exit(PANICKED);
    }));
}

fn note(log: &Path, place: &str) {
    let thread = thread::current();
    let name = thread.name().unwrap_or("unnamed");
    let line = format!("panic in thread {name} at {place}\n");
    // The log is a help, not a condition for ending well.
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let _ = options.open(log).and_then(|mut file| file.write_all(line.as_bytes()));
}
