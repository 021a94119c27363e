//! What can be typed on the command line.

mod records;

use std::path::PathBuf;

use clap::{ArgAction, Args as Options, Parser, Subcommand};

pub(crate) use self::records::{
    EraseCommand, Handed, ProofSheet, RecordCommand, RecordForm, Sheet, SheetForm, To,
};
use crate::{
    clock::MAX_TEMPO,
    domain::minutes::Minutes,
    known::Wishes,
    session::AtOnce,
    words::{cli as words, records as own, usage},
};

/// The command line.
#[derive(Debug, Parser)]
#[command(
    name = "intervisie",
    version,
    about = words::ABOUT,
    override_usage = words::USAGE,
    help_template = words::HELP_TEMPLATE,
    subcommand_help_heading = words::COMMANDS,
    next_help_heading = words::OPTIONS,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[arg(long, value_name = "BESTAND", help = words::AGENDA)]
    pub(crate) agenda: Option<PathBuf>,
    #[arg(long, action = ArgAction::Version, help = words::VERSION)]
    version: Option<bool>,
}

/// Options of every command.
#[derive(Clone, Debug, Options)]
pub(crate) struct Common {
    #[arg(long = "data-map", global = true, value_name = "MAP", help = words::DATA_FOLDER)]
    pub(crate) data_folder: Option<PathBuf>,
    #[arg(long = "groep", global = true, value_name = "NAAM", help = words::GROUP)]
    pub(crate) group: Option<String>,
    #[arg(long = "instellingen", global = true, value_name = "BESTAND", help = words::SETTINGS)]
    pub(crate) settings: Option<PathBuf>,
    #[arg(long = "geen-geluid", global = true, help = words::NO_SOUND)]
    pub(crate) no_sound: bool,
    #[arg(long = "geen-melding", global = true, help = words::NO_NOTIFICATION)]
    pub(crate) no_notification: bool,
    #[arg(long, global = true, value_name = "BESTAND", help = words::LOG)]
    pub(crate) log: Option<PathBuf>,
    #[arg(short, long, global = true, action = ArgAction::Help, help = words::HELP)]
    help: Option<bool>,
}

impl From<Common> for Wishes {
    fn from(typed: Common) -> Self {
        let Common { data_folder, group, settings, no_sound, no_notification, log, help: _ } =
            typed;
        Self { data_folder, group, settings, no_sound, no_notification, log }
    }
}

/// What can be asked of the program, beside a meeting on the full screen.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = words::START, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::START_USAGE)]
    Start(Start),
    #[command(name = "oefen", about = words::REHEARSE, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::REHEARSE_USAGE)]
    Rehearse {
        #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MAX_TEMPO), help = words::REHEARSAL_TEMPO)]
        #[arg(default_value_t = 60, hide_default_value = true, help_heading = words::OWN_OPTIONS)]
        tempo: u32,
        #[arg(long, value_name = "BESTAND", help = words::AGENDA)]
        #[arg(help_heading = words::OWN_OPTIONS)]
        agenda: Option<PathBuf>,
    },
    #[command(name = "klok", about = words::CLOCK, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::CLOCK_USAGE)]
    Follow,
    #[command(name = "controle", about = words::CHECK_SIGNALS, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::CHECK_SIGNALS_USAGE)]
    Check,
    #[command(about = words::STATUS, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::STATUS_USAGE)]
    Status {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
    },
    #[command(name = "parkeerlijst", about = words::PARKED, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::PARKED_USAGE)]
    Parked {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
    },
    #[command(name = "parkeer", about = words::PARK, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::PARK_USAGE)]
    Park {
        #[arg(required = true, value_name = "TEKST")]
        #[arg(help = words::TEXT, help_heading = words::ARGUMENTS)]
        text: Vec<String>,
    },
    #[command(about = words::WERKVORMEN, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::WERKVORMEN_USAGE)]
    Werkvormen {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
        #[arg(value_name = "ZOEK", help = words::SEARCH, help_heading = words::ARGUMENTS)]
        search: Vec<String>,
    },
    #[command(name = "groep", about = words::GROUPS, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::GROUPS_USAGE, subcommand_help_heading = words::COMMANDS)]
    #[command(disable_help_subcommand = true)]
    Group {
        #[command(subcommand)]
        command: Option<GroupCommand>,
    },
    #[command(flatten)]
    Records(RecordCommand),
}

/// What can be done with groups.
#[derive(Debug, Subcommand)]
pub(crate) enum GroupCommand {
    #[command(name = "lijst", about = words::GROUP_LIST, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::GROUP_LIST_USAGE)]
    List {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
    },
    #[command(name = "toevoegen", about = words::GROUP_ADD, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::GROUP_ADD_USAGE)]
    Add {
        #[arg(required = true, value_name = "NAAM")]
        #[arg(help = words::GROUP_NAME, help_heading = words::ARGUMENTS)]
        name: Vec<String>,
    },
    #[command(name = "deelnemers", about = words::PEOPLE, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::PEOPLE_USAGE, subcommand_help_heading = words::COMMANDS)]
    #[command(disable_help_subcommand = true, args_conflicts_with_subcommands = true)]
    People {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
        #[command(subcommand)]
        command: Option<PeopleCommand>,
    },
    #[command(name = "overdragen", about = own::HAND_OVER, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::HAND_OVER_USAGE)]
    HandOver {
        #[arg(long = "wachtwoord", help = own::PASSPHRASE, help_heading = words::OWN_OPTIONS)]
        encrypt: bool,
        #[command(flatten)]
        handed: Handed,
    },
    #[command(name = "overnemen", about = own::TAKE_OVER, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::TAKE_OVER_USAGE)]
    TakeOver {
        #[command(flatten)]
        handed: Handed,
    },
}

/// What can be done with the participants of a group.
#[derive(Debug, Subcommand)]
pub(crate) enum PeopleCommand {
    #[command(name = "toevoegen", about = words::PERSON_ADD, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::PERSON_ADD_USAGE)]
    Add {
        #[arg(required = true, value_name = "NAAM")]
        #[arg(help = words::PERSON_NAME, help_heading = words::ARGUMENTS)]
        name: Vec<String>,
        #[arg(long = "functie", value_name = "FUNCTIE", help = words::FUNCTION)]
        #[arg(help_heading = words::OWN_OPTIONS)]
        function: Option<String>,
        #[arg(long = "registratie", value_name = "NUMMER", help = words::REGISTRATION)]
        #[arg(help_heading = words::OWN_OPTIONS)]
        registration: Option<String>,
    },
    #[command(name = "verwijderen", about = words::PERSON_REMOVE, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = words::PERSON_REMOVE_USAGE)]
    Remove {
        #[arg(required = true, value_name = "NAAM")]
        #[arg(help = words::PERSON_NAME, help_heading = words::ARGUMENTS)]
        name: Vec<String>,
    },
}

impl From<Start> for AtOnce {
    fn from(typed: Start) -> Self {
        let Start { length, closing, participants, agenda, tempo } = typed;
        Self { length: length.map(Minutes::new), closing, participants, agenda, tempo }
    }
}

/// Options of `start`.
#[derive(Clone, Debug, Options)]
#[command(next_help_heading = words::OWN_OPTIONS)]
pub(crate) struct Start {
    #[arg(long = "duur", value_name = "MIN", conflicts_with = "closing", value_parser = whole::<u32>(1, 720), help = words::LENGTH)]
    pub(crate) length: Option<u32>,
    #[arg(long = "sluit", value_name = "UU:MM", help = words::CLOSING)]
    pub(crate) closing: Option<String>,
    #[arg(long = "deelnemers", value_name = "N", value_parser = whole::<u8>(2, 40), help = words::PARTICIPANTS)]
    pub(crate) participants: Option<u8>,
    #[arg(long, value_name = "BESTAND", help = words::AGENDA)]
    pub(crate) agenda: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MAX_TEMPO), help = words::TEMPO)]
    #[arg(default_value_t = 1, hide_default_value = true)]
    pub(crate) tempo: u32,
}

/// A whole number, and in Dutch what it may be.
fn whole<N: TryFrom<u32>>(least: u32, most: u32) -> impl Fn(&str) -> Result<N, String> + Clone {
    move |typed| {
        let number = typed.parse().ok().filter(|number| (least..=most).contains(number));
        number.and_then(|number| N::try_from(number).ok()).ok_or_else(|| usage::whole(least, most))
    }
}
