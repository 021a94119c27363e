//! What can be typed about meetings that were held.

use std::path::PathBuf;

use clap::{Args as Options, Subcommand, ValueEnum};

use super::whole;
use crate::words::{cli as words, records as own};

/// The commands about meetings that were held.
#[derive(Debug, Subcommand)]
pub(crate) enum RecordCommand {
    #[command(name = "geschiedenis", about = own::HISTORY, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::HISTORY_USAGE)]
    History {
        #[arg(long, help = words::JSON, help_heading = words::OWN_OPTIONS)]
        json: bool,
    },
    #[command(name = "verslag", about = own::RECORD, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::RECORD_USAGE)]
    Record {
        #[arg(value_name = "ID", help = own::ID, help_heading = words::ARGUMENTS)]
        id: Option<String>,
        #[arg(long = "vorm", value_name = "VORM", default_value = "md", hide_default_value = true)]
        #[arg(hide_possible_values = true, help = own::RECORD_FORM, help_heading = words::OWN_OPTIONS)]
        form: RecordForm,
        #[command(flatten)]
        to: To,
    },
    #[command(name = "bewijs", about = own::PROOF, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::PROOF_USAGE)]
    Proof {
        #[arg(value_name = "ID", help = own::ID, help_heading = words::ARGUMENTS)]
        id: Option<String>,
        #[command(flatten)]
        sheet: ProofSheet,
    },
    #[command(name = "jaaroverzicht", about = own::YEAR, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::YEAR_USAGE)]
    Year {
        #[arg(value_name = "JAAR", value_parser = whole::<i16>(2000, 2200))]
        #[arg(help = own::WHICH_YEAR, help_heading = words::ARGUMENTS)]
        year: Option<i16>,
        #[command(flatten)]
        sheet: Sheet,
    },
    #[command(name = "volgende", about = own::NEXT, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::NEXT_USAGE)]
    Next {
        #[arg(long, help = own::ICS, help_heading = words::OWN_OPTIONS)]
        ics: bool,
        #[command(flatten)]
        to: To,
    },
    #[command(name = "wis", about = own::ERASE, help_template = words::HELP_TEMPLATE)]
    #[command(override_usage = own::ERASE_USAGE, subcommand_help_heading = words::COMMANDS)]
    #[command(disable_help_subcommand = true, arg_required_else_help = false)]
    Erase {
        #[command(subcommand)]
        what: EraseCommand,
    },
}

/// Where a record goes.
#[derive(Clone, Debug, Options)]
pub(crate) struct To {
    #[arg(long = "naar", value_name = "BESTAND", help = own::TO, help_heading = words::OWN_OPTIONS)]
    pub(crate) file: Option<PathBuf>,
}

/// How a sheet without content is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct Sheet {
    #[arg(long = "vorm", value_name = "VORM", default_value = "md", hide_default_value = true)]
    #[arg(hide_possible_values = true, help = own::SHEET_FORM, help_heading = words::OWN_OPTIONS)]
    pub(crate) form: SheetForm,
    #[arg(long, value_name = "NAAM", help = own::REGISTER, help_heading = words::OWN_OPTIONS)]
    pub(crate) register: Option<String>,
    #[command(flatten)]
    pub(crate) to: To,
}

/// Whose proof sheet, and how it is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct ProofSheet {
    #[arg(long = "deelnemer", value_name = "NAAM", conflicts_with = "each", help = own::PERSONAL)]
    #[arg(help_heading = words::OWN_OPTIONS)]
    pub(crate) person: Option<String>,
    #[arg(long = "per-deelnemer", help = own::EACH, help_heading = words::OWN_OPTIONS)]
    pub(crate) each: bool,
    #[arg(long = "thema", value_name = "WOORD", help = own::THEME)]
    #[arg(help_heading = words::OWN_OPTIONS)]
    pub(crate) theme: Option<String>,
    #[command(flatten)]
    pub(crate) sheet: Sheet,
}

/// The forms of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RecordForm {
    Md,
    Json,
    Csv,
    Html,
}

/// The forms of a sheet without content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetForm {
    Md,
    Csv,
    Html,
}

/// What can be erased.
#[derive(Debug, Subcommand)]
pub(crate) enum EraseCommand {
    #[command(name = "bijeenkomst", about = own::ERASE_MEETING)]
    #[command(help_template = words::HELP_TEMPLATE, override_usage = own::ERASE_MEETING_USAGE)]
    Meeting {
        #[arg(value_name = "ID", help = own::ID, help_heading = words::ARGUMENTS)]
        id: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "deelnemer", about = own::ERASE_PERSON)]
    #[command(help_template = words::HELP_TEMPLATE, override_usage = own::ERASE_PERSON_USAGE)]
    Person {
        #[arg(required = true, value_name = "NAAM")]
        #[arg(help = own::NAME, help_heading = words::ARGUMENTS)]
        name: Vec<String>,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "ouder", about = own::ERASE_OLD)]
    #[command(help_template = words::HELP_TEMPLATE, override_usage = own::ERASE_OLD_USAGE)]
    Old {
        #[arg(value_name = "JAREN", value_parser = whole::<u16>(0, 100))]
        #[arg(help = own::YEARS, help_heading = words::ARGUMENTS)]
        years: u16,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "groep", about = own::ERASE_GROUP)]
    #[command(help_template = words::HELP_TEMPLATE, override_usage = own::ERASE_GROUP_USAGE)]
    Group {
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "alles", about = own::ERASE_ALL)]
    #[command(help_template = words::HELP_TEMPLATE, override_usage = own::ERASE_ALL_USAGE)]
    All {
        #[command(flatten)]
        sure: Sure,
    },
}

/// Whether it was said beforehand that it may be done.
#[derive(Clone, Copy, Debug, Options)]
pub(crate) struct Sure {
    #[arg(long = "ja", help = own::SURE, help_heading = words::OWN_OPTIONS)]
    pub(crate) yes: bool,
}

/// The file of a group that changes hands, and the words that open it.
#[derive(Clone, Debug, Options)]
pub(crate) struct Handed {
    #[arg(value_name = "BESTAND", help = words::FILE, help_heading = words::ARGUMENTS)]
    pub(crate) file: PathBuf,
    #[arg(long = "wachtwoord-bestand", value_name = "BESTAND", help = own::PASSPHRASE_FILE)]
    #[arg(help_heading = words::OWN_OPTIONS)]
    pub(crate) passphrase_file: Option<PathBuf>,
}
