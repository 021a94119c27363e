//! `intervisie`: leads a peer-supervision meeting from the first minute to closing on time.

use std::process::ExitCode;

fn main() -> ExitCode {
    intervisie::cli::run(std::env::args_os())
}
