//! The commands: from what was typed to an exit code.

pub(crate) mod args;
mod check;
mod erase;
mod group;
mod handover;
mod next;
pub(crate) mod output;
mod parked;
pub(crate) mod past;
mod records;
pub(crate) mod status;
mod werkvormen;
mod year;

use std::{ffi::OsString, process::ExitCode};

use clap::{Parser, error::ErrorKind};

use self::{
    args::{Args, Command, Common, RecordCommand},
    output::{complain, say},
};
use crate::{session, terminal::mishap, words};

/// Done.
const DONE: u8 = 0;
/// It could not be done; one line on stderr says why.
const FAILED: u8 = 1;
/// The command line was wrong.
const WRONG: u8 = 2;

/// Why a command could not be done, as the sentence for the user.
pub(crate) type Failure = String;

/// Does what was typed on the command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    mishap::leave_no_core_dump();
    let code = match Args::try_parse_from(arguments) {
        Ok(args) => match dispatch(args) {
            Ok(()) => DONE,
            Err(sentence) => {
                complain(&sentence);
                FAILED
            }
        },
        Err(error) => explain(&error),
    };
    ExitCode::from(code)
}

fn dispatch(args: Args) -> Result<(), Failure> {
    match args.command {
        None => session::meet(&args.common, args.agenda.as_deref()),
        Some(Command::Start(start)) => session::start(&args.common, &start),
        Some(Command::Oefen { tempo, agenda }) => {
            session::rehearse(&args.common, tempo, agenda.as_deref())
        }
        Some(Command::Klok) => session::follow(&args.common),
        Some(Command::Controle) => check::check(&args.common),
        Some(Command::Status { json }) => status::status(&args.common, json),
        Some(Command::Parkeerlijst { json }) => parked::list(&args.common, json),
        Some(Command::Parkeer { text }) => parked::park(&args.common, &text.join(" ")),
        Some(Command::Werkvormen { json, search }) => {
            werkvormen::werkvormen(&args.common, &search, json)
        }
        Some(Command::Records(command)) => held(&args.common, command),
        Some(Command::Group { command }) => group::group(&args.common, command),
    }
}

/// The commands about meetings that were held.
fn held(common: &Common, command: RecordCommand) -> Result<(), Failure> {
    match command {
        RecordCommand::History { json } => past::history(common, json),
        RecordCommand::Record { id, form, to } => records::record(common, id.as_deref(), form, &to),
        RecordCommand::Proof { id, sheet } => records::proof(common, id.as_deref(), &sheet),
        RecordCommand::Year { year, sheet } => year::year(common, year, &sheet),
        RecordCommand::Next { ics, to } => next::next(common, ics, &to),
        RecordCommand::Erase { what } => erase::erase(common, what),
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
