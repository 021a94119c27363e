//! A build without `phone`: other screens get nothing.

use std::{net::Ipv4Addr, process::ExitCode};

/// This build cannot show the clock elsewhere.
pub const IS_BUILT_IN: bool = false;

/// Serves nobody: this build cannot.
pub fn serve(_: Option<Ipv4Addr>) -> ExitCode {
    ExitCode::FAILURE
}
