//! The papers of a meeting that has ended: which there are, and where the chair wants them.

use crate::domain::kept::WriteTrouble;

/// A paper of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The verslag: all of it, for the group.
    Record,
    /// The bewijs van deelname: a sheet for each who was there.
    Proof,
    /// The next meeting, for a calendar.
    Appointment,
}

/// In which form papers are made that are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperForm {
    /// A page, for a browser and a printer.
    #[default]
    Page,
    /// A PDF, which a register takes.
    Pdf,
}

impl PaperForm {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Page => Self::Pdf,
            Self::Pdf => Self::Page,
        }
    }
}

/// Where papers are put.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PapersFolder {
    /// As it was typed, or what is proposed.
    pub path: String,
    /// The chair said so: it is asked once.
    pub is_chosen: bool,
    /// In which form they are made.
    pub form: PaperForm,
}

/// A paper that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperMade {
    /// What its file is called.
    pub file: String,
    /// Where the file is.
    pub folder: String,
    /// A program that shows it was asked to open it.
    pub opens: bool,
    /// The characters for which it had no letter.
    pub unshown: String,
}

/// Why a paper was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmade {
    /// A rehearsal keeps nothing.
    Rehearsal,
    /// Not all of the meeting is on disk yet.
    NotKept,
    /// No date was agreed.
    NoDate,
    /// There is no such folder.
    NoFolder,
    /// Nobody knows the register that the group says it is in.
    NoRegister,
    /// The journal of the meeting is not there any more.
    NoJournal,
    /// It could not be made as a PDF.
    NoPdf,
    /// The disk does not take it.
    Disk(WriteTrouble),
}
