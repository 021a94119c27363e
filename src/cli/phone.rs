//! `intervisie telefoon --stdin`: the process that shows the clock elsewhere. The meeting starts it, nobody else.

use std::{net::Ipv4Addr, process::ExitCode};

use crate::phone;

/// Serves what comes in on the input, until that ends.
pub(super) fn serve(at: Option<Ipv4Addr>) -> ExitCode {
    phone::serve(at)
}
