//! What can be typed about meetings that were held.

use std::path::PathBuf;

use clap::{Args as Options, Subcommand, ValueEnum};

use super::whole;

/// The commands about meetings that were held.
#[derive(Debug, Subcommand)]
pub(crate) enum RecordCommand {
    #[command(name = "geschiedenis")]
    History {
        #[arg(long)]
        json: bool,
    },
    #[command(name = "verslag")]
    Record {
        #[arg(value_name = "ID")]
        id: Option<String>,
        #[command(flatten)]
        sheet: RecordSheet,
    },
    #[command(name = "bewijs")]
    Proof {
        #[arg(value_name = "ID")]
        id: Option<String>,
        #[command(flatten)]
        sheet: ProofSheet,
    },
    #[command(name = "jaaroverzicht")]
    Year {
        #[arg(value_name = "JAAR", value_parser = whole::<i16>(2000, 2200))]
        year: Option<i16>,
        #[command(flatten)]
        sheet: Sheet,
    },
    #[command(name = "volgende")]
    Next {
        #[arg(long)]
        ics: bool,
        #[command(flatten)]
        to: To,
    },
    #[command(name = "wis")]
    #[command(disable_help_subcommand = true, arg_required_else_help = false)]
    Erase {
        #[command(subcommand)]
        what: EraseCommand,
    },
}

/// Where a record goes.
#[derive(Clone, Debug, Options)]
pub(crate) struct To {
    #[arg(long = "naar", value_name = "BESTAND", value_parser = super::typed_path())]
    pub(crate) file: Option<PathBuf>,
}

/// How a record is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct RecordSheet {
    #[arg(long = "vorm", value_name = "VORM", hide_possible_values = true)]
    pub(crate) form: Option<RecordForm>,
    #[arg(long, conflicts_with = "form")]
    pub(crate) markdown: bool,
    #[command(flatten)]
    pub(crate) to: To,
}

/// How a sheet without content is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct Sheet {
    #[arg(long = "vorm", value_name = "VORM", hide_possible_values = true)]
    pub(crate) form: Option<SheetForm>,
    #[arg(long, conflicts_with = "form")]
    pub(crate) markdown: bool,
    #[arg(long, value_name = "NAAM")]
    pub(crate) register: Option<String>,
    #[command(flatten)]
    pub(crate) to: To,
}

/// Whose proof sheet, and how it is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct ProofSheet {
    #[arg(long = "deelnemer", value_name = "NAAM", conflicts_with = "each")]
    pub(crate) person: Option<String>,
    #[arg(long = "per-deelnemer")]
    pub(crate) each: bool,
    #[arg(long = "thema", value_name = "WOORD")]
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

/// The forms of what hangs on a wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageForm {
    Md,
    Html,
}

/// What can be erased.
#[derive(Debug, Subcommand)]
pub(crate) enum EraseCommand {
    #[command(name = "bijeenkomst")]
    Meeting {
        #[arg(value_name = "ID")]
        id: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "deelnemer")]
    Person {
        #[arg(required = true, value_name = "NAAM")]
        name: Vec<String>,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "ouder")]
    Old {
        #[arg(value_name = "JAREN", value_parser = whole::<u16>(0, 100))]
        years: u16,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "groep")]
    Group {
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "alles")]
    All {
        #[command(flatten)]
        sure: Sure,
    },
}

/// Whether it was said beforehand that it may be done.
#[derive(Clone, Copy, Debug, Options)]
pub(crate) struct Sure {
    #[arg(long = "ja")]
    pub(crate) yes: bool,
}

/// The file of a group that changes hands, and the words that open it.
#[derive(Clone, Debug, Options)]
pub(crate) struct Handed {
    #[arg(value_name = "BESTAND", value_parser = super::typed_path())]
    pub(crate) file: PathBuf,
    #[arg(long = "wachtwoord-bestand", value_name = "BESTAND", value_parser = super::typed_path())]
    pub(crate) passphrase_file: Option<PathBuf>,
}
