//! What can be typed about meetings that were held.

use std::path::{Path, PathBuf};

use clap::{Args as Options, Subcommand, ValueEnum};
use clap_complete::engine::ArgValueCandidates;

use super::values::{typed_path, whole};
use crate::{cli::complete, failure::Failure};

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
        #[arg(value_name = "ID", add = ArgValueCandidates::new(complete::meetings))]
        id: Option<String>,
        #[command(flatten)]
        sheet: RecordSheet,
    },
    #[command(name = "bewijs")]
    Proof {
        #[arg(value_name = "ID", add = ArgValueCandidates::new(complete::meetings))]
        id: Option<String>,
        #[command(flatten)]
        sheet: ProofSheet,
    },
    #[command(name = "reflectie")]
    Reflection {
        #[arg(value_name = "ID")]
        id: Option<String>,
        #[arg(long = "deelnemer", value_name = "NAAM")]
        person: Option<String>,
        #[arg(long, conflicts_with_all = ["form", "markdown"])]
        json: bool,
        #[command(flatten)]
        sheet: PageSheet,
    },
    #[command(name = "overeenkomst")]
    Contract {
        #[arg(long, conflicts_with_all = ["form", "markdown"])]
        json: bool,
        #[command(flatten)]
        sheet: PageSheet,
    },
    #[command(name = "jaaroverzicht")]
    Year {
        #[arg(value_name = "JAAR", value_parser = whole::<i16>(2000, 2200))]
        year: Option<i16>,
        /// Told as values, for other programs.
        #[arg(long, conflicts_with_all = ["form", "markdown"])]
        json: bool,
        #[command(flatten)]
        sheet: Sheet,
    },
    #[command(name = "volgende")]
    Next {
        #[arg(long, conflicts_with = "json")]
        ics: bool,
        #[arg(long)]
        json: bool,
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
    #[arg(long = "naar", value_name = "BESTAND", value_parser = typed_path())]
    file: Option<PathBuf>,
}

impl To {
    /// The file that is made; nothing for stdout, which is also called `-`.
    pub(crate) fn file(&self) -> Option<&Path> {
        self.file.as_deref().filter(|path| *path != Path::new("-"))
    }

    /// What the name of the file ends with, in small letters; a year behind a dot is no ending.
    pub(crate) fn ending(&self) -> Option<String> {
        let ending = self.file()?.extension()?.to_string_lossy().to_lowercase();
        Some(ending).filter(|ending| ending.starts_with(char::is_alphabetic))
    }

    /// The form that was asked for, else the one that the name of the file ends with; nothing for text.
    ///
    /// Fails when nothing is made in the form of that ending.
    pub(crate) fn form<F: ValueEnum>(
        &self,
        asked: Option<F>,
        markdown: bool,
    ) -> Result<Option<F>, Failure> {
        let Some(ending) = self.ending().filter(|_| asked.is_none() && !markdown) else {
            return Ok(asked);
        };
        let meant = match ending.as_str() {
            "txt" => return Ok(None),
            "htm" => "html",
            "markdown" => "md",
            ending => ending,
        };
        F::from_str(meant, true).map(Some).map_err(|_| Failure::NoSuchForm {
            ending,
            known: F::value_variants()
                .iter()
                .filter_map(|form| Some(form.to_possible_value()?.get_name().to_owned()))
                .collect(),
        })
    }
}

/// How a record is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct RecordSheet {
    #[arg(long = "vorm", value_name = "VORM", hide_possible_values = true)]
    pub(crate) form: Option<RecordForm>,
    #[arg(long, conflicts_with = "form")]
    pub(crate) markdown: bool,
    /// The same as that form: other commands tell values so.
    #[arg(long, conflicts_with_all = ["form", "markdown"])]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) to: To,
}

/// How a paper that people only read is made.
#[derive(Clone, Debug, Options)]
pub(crate) struct PageSheet {
    #[arg(long = "vorm", value_name = "VORM", hide_possible_values = true)]
    pub(crate) form: Option<PageForm>,
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
    #[arg(add = ArgValueCandidates::new(complete::people))]
    pub(crate) person: Option<String>,
    #[arg(long = "per-deelnemer")]
    pub(crate) each: bool,
    #[arg(long = "thema", value_name = "WOORD")]
    pub(crate) theme: Option<String>,
    #[arg(long = "afgemeld", value_name = "NAMEN")]
    pub(crate) excused: Option<String>,
    #[arg(long, conflicts_with_all = ["form", "markdown"])]
    pub(crate) json: bool,
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
    Pdf,
}

/// The forms of a sheet without content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum SheetForm {
    Md,
    Csv,
    Html,
    Pdf,
}

/// The forms of what people only read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageForm {
    Md,
    Html,
    Pdf,
}

/// What can be erased.
#[derive(Debug, Subcommand)]
pub(crate) enum EraseCommand {
    #[command(name = "bijeenkomst")]
    Meeting {
        #[arg(value_name = "ID", add = ArgValueCandidates::new(complete::meetings))]
        id: Option<String>,
        #[command(flatten)]
        sure: Sure,
    },
    #[command(name = "deelnemer")]
    Person {
        #[arg(required = true, value_name = "NAAM", add = ArgValueCandidates::new(complete::people))]
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
    #[arg(value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) file: PathBuf,
    #[arg(long = "wachtwoord-bestand", value_name = "BESTAND", value_parser = typed_path())]
    pub(crate) passphrase_file: Option<PathBuf>,
}
