//! Says in Dutch what is wrong on a command line: what, where, and what could stand there.

use clap::error::Error;

sentences! {
    usage;
    /// What is wrong, in one sentence and the way to the help.
    fn usage(error: &Error) -> String;
}
