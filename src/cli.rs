//! The commands: from what was typed to an exit code.

mod args;
mod check;
mod erase;
mod group;
mod handover;
mod history;
mod next;
mod output;
mod parked;
mod records;
mod status;
mod times;
mod werkvormen;
mod year;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{Parser, error::ErrorKind};

use self::{
    args::{Args, Command, RecordCommand},
    output::{complain, say},
};
use crate::{failure::Failure, known::Wishes, session, terminal::mishap, words};

/// Done.
const DONE: u8 = 0;
/// It could not be done: a [`Failure`], said in one sentence on stderr. A panic ends with 101, see
/// [`mishap`].
const FAILED: u8 = 1;
/// The command line was wrong.
const WRONG: u8 = 2;

/// Does what was typed on the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    mishap::leave_no_core_dump();
    let code = match Args::try_parse_from(arguments) {
        Ok(args) => match dispatch(args) {
            Ok(()) => DONE,
            Err(failure) => {
                complain(&words::failure::failure(&failure));
                FAILED
            }
        },
        Err(error) => explain(&error),
    };
    ExitCode::from(code)
}

fn dispatch(args: Args) -> Result<(), Failure> {
    let wishes = Wishes::from(args.common);
    match args.command {
        None => meet(session::meet(&wishes, args.agenda.as_deref())),
        Some(Command::Start(typed)) => meet(session::start(&wishes, &typed.into())),
        Some(Command::Rehearse { tempo, agenda }) => {
            meet(session::rehearse(&wishes, tempo, agenda.as_deref()))
        }
        Some(Command::Follow) => meet(session::follow(&wishes)),
        Some(Command::Check) => check::check(&wishes),
        Some(Command::Status { json }) => status::status(&wishes, json),
        Some(Command::Parked { json }) => parked::list(&wishes, json),
        Some(Command::Park { text }) => parked::park(&wishes, &text.join(" ")),
        Some(Command::Werkvormen { json, search }) => {
            werkvormen::werkvormen(&wishes, &search, json)
        }
        Some(Command::Records(command)) => held(&wishes, command),
        Some(Command::Group { command }) => group::group(&wishes, command),
    }
}

/// After the full screen: where the meeting is kept, if it was.
fn meet(left: Result<Option<PathBuf>, Failure>) -> Result<(), Failure> {
    if let Some(path) = left? {
        say(&words::cli::kept_in(&path));
    }
    Ok(())
}

/// The commands about meetings that were held.
fn held(wishes: &Wishes, command: RecordCommand) -> Result<(), Failure> {
    match command {
        RecordCommand::History { json } => history::history(wishes, json),
        RecordCommand::Record { id, form, to } => records::record(wishes, id.as_deref(), form, &to),
        RecordCommand::Proof { id, sheet } => records::proof(wishes, id.as_deref(), &sheet),
        RecordCommand::Year { year, sheet } => year::year(wishes, year, &sheet),
        RecordCommand::Next { ics, to } => next::next(wishes, ics, &to),
        RecordCommand::Erase { what } => erase::erase(wishes, what),
    }
}

/// Help goes to stdout; a wrong command line gets one Dutch sentence.
fn explain(error: &clap::Error) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        say(&error.render().to_string());
        return DONE;
    }
    complain(&words::usage::usage(error));
    WRONG
}
