//! The commands: from what was typed to an exit code.

mod args;
mod check;
pub mod complete;
mod contract;
mod entered;
mod erase;
mod group;
mod handover;
mod help;
mod history;
mod inbreng;
mod invitation;
mod language;
mod licences;
mod mistakes;
mod next;
mod output;
mod parked;
mod phone;
mod proved;
mod records;
mod reflection;
mod settings;
mod status;
mod times;
mod told;
mod wall;
mod werkvormen;
mod year;
mod year_plan;

use std::{ffi::OsString, path::PathBuf, process::ExitCode};

use clap::{
    Args as _, CommandFactory as _, FromArgMatches as _, Subcommand as _, error::ErrorKind,
};

use self::{
    args::{Args, Bare, Command, RecordCommand},
    output::{complain, say},
};
use crate::{failure::Failure, known::Given, session, terminal::mishap, words::Words};

/// Exit code: what was typed is done.
const DONE: u8 = 0;
/// It could not be done: a [`Failure`], said in one sentence on stderr. A panic ends with 101, see
/// [`mishap`].
const FAILED: u8 = 1;
/// The command line was wrong.
const WRONG: u8 = 2;

/// Does what was typed on the command line; whether there is nobody to say anything to on stdout.
pub fn run(arguments: impl IntoIterator<Item = OsString>, stdout_is_closed: bool) -> ExitCode {
    output::begin(stdout_is_closed);
    mishap::leave_no_core_dump();
    mishap::outlive_full_files();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = language::of(&arguments);
    let words = language.words;
    complete::answer(words);
    let done = match parse(&language, &arguments) {
        Ok(Args { command: Some(Command::Phone { address, .. }), .. }) => {
            return phone::serve(address);
        }
        Ok(args) => dispatch(&language, args),
        Err(error) if is_help(&error) => say(&error.render().to_string()),
        Err(error) => {
            complain(&words.usage().usage(&error));
            return ExitCode::from(WRONG);
        }
    };
    ExitCode::from(match done {
        Ok(()) => DONE,
        Err(failure) => {
            complain(&words.failure().failure(&failure));
            FAILED
        }
    })
}

/// Help and the version are asked for; anything else is a wrong command line.
fn is_help(error: &clap::Error) -> bool {
    matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
}

/// All that can be typed, with its help: what the manual and the completion of a shell are made of.
pub fn command(words: Words) -> clap::Command {
    help::explained(words, Args::command())
}

/// The same, and that there is another language to who reads that one.
fn offering(language: &language::Found) -> clap::Command {
    let command = command(language.words);
    if language.offers_another() {
        command.after_help(language.words.command_line().another_language())
    } else {
        command
    }
}

/// What was typed, with the help of this language at hand.
///
/// Fails when it is no command line, or asks for help.
fn parse(language: &language::Found, arguments: &[OsString]) -> Result<Args, clap::Error> {
    let arguments: Vec<OsString> = arguments.iter().map(as_typed).collect();
    // The help of all commands, and their names in other languages, are put together for who needs them only.
    let matches = as_far_as(&arguments)
        .try_get_matches_from(&arguments)
        .or_else(|_| help::accepting(Args::command()).try_get_matches_from(&arguments))
        .map_err(|mistake| told(language, &arguments, mistake))?;
    Args::from_arg_matches(&matches)
}

/// The command line with no more commands than stand among these words: all of them take longer than a start
/// without one.
fn as_far_as(arguments: &[OsString]) -> clap::Command {
    let bare = Bare::augment_args(clap::Command::new("intervisie"));
    let stands_there = |name: &str| arguments.iter().any(|word| word == name);
    let is_one = |word: &OsString| word.to_str().is_some_and(Command::has_subcommand);
    if !arguments.iter().any(is_one) {
        return bare;
    }
    let all = Command::augment_subcommands(clap::Command::default());
    let typed = all.get_subcommands().filter(|command| stands_there(command.get_name()));
    bare.subcommands(typed.cloned())
}

/// The help that was asked for, or a mistake, by the names of this language.
fn told(language: &language::Found, arguments: &[OsString], mistake: clap::Error) -> clap::Error {
    let mut explained = offering(language);
    match explained.try_get_matches_from_mut(arguments) {
        Err(told) => help::named_here(&explained, arguments, told),
        Ok(_) => mistake,
    }
}

/// A line of a list that was pasted, `- Anna`, is no option: those have no room behind the dash.
fn as_typed(argument: &OsString) -> OsString {
    let is_line = argument.to_str().is_some_and(|text| text.starts_with("- "));
    if !is_line {
        return argument.clone();
    }
    let mut line = OsString::from(" ");
    line.push(argument);
    line
}

fn dispatch(language: &language::Found, args: Args) -> Result<(), Failure> {
    let words = language.words;
    // Where the screen says it, and nowhere else.
    let offers_another = args.command.is_none() && language.offers_another();
    let read = Some(language.read.clone());
    let Bare { common, agenda, licences, .. } = args.bare;
    let given = Given { read, offers_another, ..Given::from(common) };
    match args.command {
        _ if licences => licences::licences(words),
        None => meet(words, session::meet(words, &given, agenda.as_deref())),
        Some(Command::Start(typed)) => meet(words, session::start(words, &given, &typed.into())),
        Some(Command::Rehearse { tempo, agenda, by_itself }) => {
            meet(words, session::rehearse(words, &given, tempo, agenda.as_deref(), by_itself))
        }
        Some(Command::Follow { elsewhere }) => {
            meet(words, session::follow(words, &given, elsewhere))
        }
        Some(Command::Check { json }) => check::check(words, &given, json),
        // It has ended before anything of the group is looked for.
        Some(Command::Phone { .. }) => Ok(()),
        Some(Command::Settings { writes, json }) => settings::settings(words, &given, writes, json),
        Some(Command::Wall(typed)) => wall::wall(words, &given, &typed),
        Some(Command::Status { json }) => status::status(words, &given, json),
        Some(Command::Parked { json }) => parked::list(words, &given, json),
        Some(Command::Park { text }) => parked::park(words, &given, &text.join(" ")),
        Some(Command::Werkvormen { json, search }) => {
            werkvormen::werkvormen(words, &given, &search, json)
        }
        Some(Command::Invitation(sheet)) => invitation::invitation(words, &given, &sheet),
        Some(Command::YearPlan(sheet)) => year_plan::year_plan(words, &given, &sheet),
        Some(Command::Inbreng { command }) => inbreng::inbreng(words, &given, command),
        Some(Command::Meeting { command }) => entered::meeting(words, &given, command),
        Some(Command::Records(command)) => held(words, &given, command),
        Some(Command::Group { command }) => group::group(words, &given, command),
    }
}

/// After the full screen: where the meeting is kept, if it was.
fn meet(words: Words, left: Result<Option<PathBuf>, Failure>) -> Result<(), Failure> {
    match left? {
        Some(path) => say(&words.command().kept_in(&path)),
        None => Ok(()),
    }
}

/// The commands about meetings that were held.
fn held(words: Words, given: &Given, command: RecordCommand) -> Result<(), Failure> {
    match command {
        RecordCommand::History { json } => history::history(words, given, json),
        RecordCommand::Record { id, sheet } => records::record(words, given, id.as_deref(), &sheet),
        RecordCommand::Proof { id, sheet } => records::proof(words, given, id.as_deref(), &sheet),
        RecordCommand::Reflection { id, person, json, sheet } => {
            let whose = (id.as_deref(), person.as_deref());
            reflection::reflection(words, given, whose, json, &sheet)
        }
        RecordCommand::Contract { json, sheet } => contract::contract(words, given, json, &sheet),
        RecordCommand::Year { year, json, sheet } => year::year(words, given, year, json, &sheet),
        RecordCommand::Next { ics, json, to } => next::next(words, given, (ics, json), &to),
        RecordCommand::Erase { what } => erase::erase(words, given, what),
    }
}
