//! `intervisie`: leads a peer-supervision meeting from the first minute to closing on time.

use std::process::ExitCode;

fn main() -> ExitCode {
    intervisie::cli::run(std::env::args_os(), before::stdout_was_closed())
}

/// What only shows before Rust's runtime opens `/dev/null` in the place of what was closed.
#[cfg(target_os = "linux")]
mod before {
    use std::sync::atomic::{AtomicBool, Ordering};

    static STDOUT_CLOSED: AtomicBool = AtomicBool::new(false);

    /// Whether the program began with a stdout on which nothing can be said (`>&-`, `1<file`).
    pub(crate) fn stdout_was_closed() -> bool {
        STDOUT_CLOSED.load(Ordering::Relaxed)
    }

    #[expect(unsafe_code, reason = "the loader calls what it finds in this section")]
    #[used]
    #[unsafe(link_section = ".init_array")]
    static LOOK: extern "C" fn() = look;

    extern "C" fn look() {
        use rustix::fs::OFlags;
        let found = rustix::fs::fcntl_getfl(rustix::stdio::stdout());
        let is_closed = !found.is_ok_and(|flags| flags.intersects(OFlags::WRONLY | OFlags::RDWR));
        STDOUT_CLOSED.store(is_closed, Ordering::Relaxed);
    }
}

#[cfg(not(target_os = "linux"))]
mod before {
    pub(crate) fn stdout_was_closed() -> bool {
        false
    }
}
