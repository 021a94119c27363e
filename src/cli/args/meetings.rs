//! What can be typed about what comes before a meeting, and about meetings without the program.

use std::path::PathBuf;

use clap::{Args as Options, Subcommand};

use super::{
    records::{PageSheet, Sure, To},
    values::{time_of_day, typed_path, weeks, whole},
};
use crate::domain::{typed::TimeOfDay, year_plan::TIMES};

/// What can be done with a meeting that was held without the program.
#[derive(Debug, Subcommand)]
pub(crate) enum MeetingCommand {
    #[command(name = "toevoegen")]
    Add(Box<ToldMeeting>),
    #[command(name = "verwijderen")]
    Remove {
        #[arg(value_name = "ID")]
        id: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
}

/// A meeting as it is told afterwards.
#[derive(Clone, Debug, Options)]
pub(crate) struct ToldMeeting {
    #[arg(long = "op", value_name = "DATUM", required = true)]
    pub(crate) day: String,
    #[arg(long = "van", value_name = "UU:MM", required = true, value_parser = time_of_day)]
    pub(crate) from: TimeOfDay,
    #[arg(long = "tot", value_name = "UU:MM", required = true, value_parser = time_of_day)]
    pub(crate) until: TimeOfDay,
    #[arg(long = "aanwezig", value_name = "NAMEN", required_unless_present = "participants")]
    pub(crate) present: Vec<String>,
    #[arg(long = "deelnemers", value_name = "N", conflicts_with = "present")]
    #[arg(value_parser = whole::<u8>(2, 40))]
    pub(crate) participants: Option<u8>,
    #[arg(long = "werkvorm", value_name = "NAAM")]
    pub(crate) werkvormen: Vec<String>,
    #[arg(long = "voorzitter", value_name = "NAAM", requires = "present")]
    pub(crate) chair: Option<String>,
    #[arg(long = "tijdbewaker", value_name = "NAAM", requires = "present")]
    pub(crate) timekeeper: Option<String>,
    #[arg(long = "verslaglegger", value_name = "NAAM", requires = "present")]
    pub(crate) note_taker: Option<String>,
    #[arg(long = "inbrenger", value_name = "NAAM", requires = "present")]
    pub(crate) inbrengers: Vec<String>,
    #[arg(long = "plaats", value_name = "PLAATS")]
    pub(crate) venue: Option<String>,
    /// What was kept is told as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Options of `uitnodiging`.
#[derive(Clone, Debug, Options)]
pub(crate) struct InvitationSheet {
    #[arg(long, conflicts_with = "json")]
    pub(crate) ics: bool,
    #[arg(long)]
    pub(crate) json: bool,
    #[arg(long, value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) agenda: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) to: To,
}

/// What can be done with an inbreng before the meeting.
#[derive(Debug, Subcommand)]
pub(crate) enum InbrengCommand {
    #[command(name = "toevoegen")]
    Add {
        #[arg(required = true, value_name = "TEKST")]
        text: Vec<String>,
        #[arg(long = "van", value_name = "NAAM")]
        who: Option<String>,
    },
    #[command(name = "formulier")]
    Form(PageSheet),
}

/// Options of `jaarplan`.
#[derive(Clone, Debug, Options)]
pub(crate) struct YearPlanSheet {
    #[arg(long = "vanaf", value_name = "DATUM")]
    pub(crate) first: Option<String>,
    #[arg(long = "elke", value_name = "WEKEN", value_parser = weeks)]
    pub(crate) weeks: Option<u16>,
    #[arg(long = "keer", value_name = "N")]
    #[arg(value_parser = whole::<u16>(TIMES.0, TIMES.1))]
    pub(crate) times: Option<u16>,
    #[arg(long = "vakanties", value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) vacations: Option<PathBuf>,
    #[arg(long = "bewaar")]
    pub(crate) keep: bool,
    #[arg(long, conflicts_with_all = ["json", "form", "markdown"])]
    pub(crate) ics: bool,
    #[arg(long, conflicts_with_all = ["form", "markdown"])]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) sheet: PageSheet,
}
