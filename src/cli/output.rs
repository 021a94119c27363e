//! The one way to write on stdout and stderr while the full screen is not up.

use std::io::{self, Write as _};

/// Says something on stdout. Whoever reads it may have left; then there is nobody to tell.
pub(super) fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
}

/// Says on stderr why something could not be done.
pub(super) fn complain(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", sentence.trim_end_matches('\n'));
}
