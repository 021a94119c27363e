//! What can be typed on the command line.

mod meetings;
mod records;
mod values;

use std::{net::Ipv4Addr, path::PathBuf};

use clap::{ArgAction, Args as Options, Parser, Subcommand};
use clap_complete::engine::ArgValueCandidates;

pub(crate) use self::meetings::{
    InbrengCommand, InvitationSheet, MeetingCommand, ToldMeeting, YearPlanSheet,
};
pub(crate) use self::records::{
    EraseCommand, Handed, PageForm, PageSheet, ProofSheet, RecordCommand, RecordForm, RecordSheet,
    Sheet, SheetForm, To,
};
use self::values::{language, length, time_of_day, typed_path, whole};
use super::complete;
use crate::{
    domain::{language::Language, minutes::Minutes, time::MAX_TEMPO, typed::TimeOfDay},
    known::Given,
    session::AtOnce,
};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "intervisie")]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) bare: Bare,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What can be typed without a command.
#[derive(Debug, Options)]
#[command(
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Bare {
    #[command(flatten)]
    pub(crate) common: Common,
    #[arg(long, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) agenda: Option<PathBuf>,
    #[arg(long = "licenties")]
    pub(crate) licences: bool,
    #[arg(long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Options of every command.
#[derive(Clone, Debug, Options)]
pub(crate) struct Common {
    #[arg(long = "data-map", global = true, value_name = "MAP", value_parser = typed_path())]
    pub(crate) data_folder: Option<PathBuf>,
    #[arg(long = "groep", global = true, value_name = "NAAM", add = ArgValueCandidates::new(complete::groups))]
    pub(crate) group: Option<String>,
    #[arg(long = "instellingen", global = true, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) settings: Option<PathBuf>,
    #[arg(long = "taal", global = true, value_name = "TAAL", value_parser = language(), ignore_case = true, hide_possible_values = true)]
    pub(crate) language: Option<Language>,
    #[arg(long = "regels", global = true)]
    pub(crate) lines: bool,
    #[arg(long = "geen-geluid", global = true)]
    pub(crate) no_sound: bool,
    #[arg(long = "geen-melding", global = true)]
    pub(crate) no_notification: bool,
    #[arg(long, global = true, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) log: Option<PathBuf>,
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

impl From<Common> for Given {
    fn from(typed: Common) -> Self {
        let Common { data_folder, group, settings, language, lines, .. } = typed;
        let Common { no_sound, no_notification, log, .. } = typed;
        // Known before the command line is read: see `language`.
        let (read, offers_another) = (None, false);
        Self {
            data_folder,
            group,
            settings,
            read,
            lines,
            no_sound,
            no_notification,
            log,
            language,
            offers_another,
        }
    }
}

/// What can be asked of the program, beside a meeting on the full screen.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Start(Start),
    #[command(name = "oefen")]
    Rehearse {
        #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MAX_TEMPO))]
        #[arg(default_value_t = 60, hide_default_value = true)]
        tempo: u32,
        #[arg(long, value_name = "BESTAND", value_parser = typed_path())]
        agenda: Option<PathBuf>,
        #[arg(long = "vanzelf")]
        by_itself: bool,
    },
    #[command(name = "klok")]
    Follow {
        #[arg(long = "telefoon")]
        elsewhere: bool,
    },
    #[command(name = "agenda")]
    Wall(WallSheet),
    #[command(name = "controle")]
    Check {
        #[arg(long)]
        json: bool,
    },
    #[command(name = "telefoon", hide = true)]
    Phone {
        #[arg(long, required = true)]
        stdin: bool,
        #[arg(long = "adres", value_name = "ADRES")]
        address: Option<Ipv4Addr>,
    },
    #[command(name = "instellingen")]
    Settings {
        #[arg(long = "schrijf", conflicts_with = "json")]
        writes: bool,
        #[arg(long)]
        json: bool,
    },
    Status {
        #[arg(long)]
        json: bool,
    },
    #[command(name = "parkeerlijst")]
    Parked {
        #[arg(long)]
        json: bool,
    },
    #[command(name = "parkeer")]
    Park {
        #[arg(required = true, value_name = "TEKST")]
        text: Vec<String>,
    },
    Werkvormen {
        #[arg(long)]
        json: bool,
        #[arg(value_name = "ZOEK", add = ArgValueCandidates::new(complete::werkvormen))]
        search: Vec<String>,
    },
    #[command(name = "uitnodiging")]
    Invitation(InvitationSheet),
    #[command(name = "jaarplan")]
    YearPlan(YearPlanSheet),
    #[command(name = "inbreng", disable_help_subcommand = true, arg_required_else_help = false)]
    Inbreng {
        #[command(subcommand)]
        command: InbrengCommand,
    },
    #[command(name = "bijeenkomst", disable_help_subcommand = true, arg_required_else_help = false)]
    Meeting {
        #[command(subcommand)]
        command: MeetingCommand,
    },
    #[command(name = "groep")]
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
    #[command(name = "lijst")]
    List {
        #[arg(long)]
        json: bool,
    },
    #[command(name = "toevoegen")]
    Add {
        #[arg(required = true, value_name = "NAAM")]
        name: Vec<String>,
    },
    #[command(name = "deelnemers")]
    #[command(disable_help_subcommand = true, args_conflicts_with_subcommands = true)]
    People {
        #[arg(long)]
        json: bool,
        #[command(subcommand)]
        command: Option<PeopleCommand>,
    },
    #[command(name = "overdragen")]
    HandOver {
        #[arg(long = "wachtwoord")]
        encrypt: bool,
        #[command(flatten)]
        handed: Handed,
    },
    #[command(name = "overnemen")]
    TakeOver {
        #[command(flatten)]
        handed: Handed,
    },
}

/// What can be done with the participants of a group.
#[derive(Debug, Subcommand)]
pub(crate) enum PeopleCommand {
    #[command(name = "toevoegen")]
    Add {
        #[arg(required = true, value_name = "NAAM")]
        name: Vec<String>,
        #[arg(long = "voluit", value_name = "NAAM")]
        full_name: Option<String>,
        #[arg(long = "functie", value_name = "FUNCTIE")]
        function: Option<String>,
        #[arg(long = "registratie", value_name = "NUMMER")]
        registration: Option<String>,
    },
    #[command(name = "hernoemen")]
    Rename {
        #[arg(value_name = "NAAM", add = ArgValueCandidates::new(complete::people))]
        from: String,
        #[arg(value_name = "NIEUW")]
        to: String,
    },
    #[command(name = "verwijderen")]
    Remove {
        #[arg(required = true, value_name = "NAAM", add = ArgValueCandidates::new(complete::people))]
        name: Vec<String>,
    },
}

impl From<Start> for AtOnce {
    fn from(typed: Start) -> Self {
        let Start { length, closing, participants, agenda, tempo } = typed;
        Self { length, closing, participants, agenda, tempo }
    }
}

/// Options of `start`.
#[derive(Clone, Debug, Options)]
pub(crate) struct Start {
    #[arg(long = "duur", value_name = "DUUR", conflicts_with = "closing", value_parser = length)]
    pub(crate) length: Option<Minutes>,
    #[arg(long = "sluit", value_name = "UU:MM", value_parser = time_of_day)]
    pub(crate) closing: Option<TimeOfDay>,
    #[arg(long = "deelnemers", value_name = "N", value_parser = whole::<u8>(2, 40))]
    pub(crate) participants: Option<u8>,
    #[arg(long, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) agenda: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MAX_TEMPO))]
    #[arg(default_value_t = 1, hide_default_value = true)]
    pub(crate) tempo: u32,
}

/// Options of `agenda`.
#[derive(Clone, Debug, Options)]
pub(crate) struct WallSheet {
    #[arg(long = "begin", value_name = "UU:MM", value_parser = time_of_day)]
    pub(crate) start: Option<TimeOfDay>,
    #[arg(long = "duur", value_name = "DUUR", value_parser = length)]
    pub(crate) length: Option<Minutes>,
    #[arg(long = "deelnemers", value_name = "N", value_parser = whole::<u8>(2, 40))]
    pub(crate) participants: Option<u8>,
    #[arg(long, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) agenda: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["form", "markdown"])]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) page: PageSheet,
}
