//! The papers of a group and its meetings: which there are, and where the chair wants them.

use crate::domain::{confidential::Confidential, kept::WriteTrouble};

/// A paper that a group takes home, of one meeting or of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The verslag of a meeting: all of it, for the group.
    Record,
    /// The bewijs van deelname of a meeting: a sheet for each who was there.
    Proof,
    /// A sheet on which a participant writes what a meeting brought.
    Reflection,
    /// The next meeting, for a calendar.
    Appointment,
    /// When, where and with whom the next meeting is, to send round.
    Invitation,
    /// The agenda of the next meeting, for the wall.
    Wall,
    /// A form to prepare an inbreng on.
    Form,
    /// The overeenkomst: what the group agreed on how it works, to sign.
    Contract,
    /// The jaaroverzicht of this year.
    Year,
    /// The plan of the year that is kept.
    YearPlan,
    /// All its meetings, for a calendar.
    YearCalendar,
}

impl Paper {
    /// Those of a meeting that was held.
    pub const OF_MEETING: [Self; 3] = [Self::Record, Self::Proof, Self::Reflection];
    /// Those before a meeting, and of the group.
    pub const OF_GROUP: [Self; 6] =
        [Self::Invitation, Self::Appointment, Self::Wall, Self::Form, Self::Contract, Self::Year];
    /// Those at the end of a meeting, beside the ones that have a key there.
    pub const MORE: [Self; 5] =
        [Self::Invitation, Self::Reflection, Self::Form, Self::Contract, Self::Year];

    /// Whether people read it, rather than a calendar.
    pub const fn is_read(self) -> bool {
        !matches!(self, Self::Appointment | Self::YearCalendar)
    }
}

/// Characters of a path, more than anybody types.
pub(super) const LONGEST_PATH: usize = 400;

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

/// An invitation that is read before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadInvitation {
    /// All of it.
    pub text: Confidential,
    /// The first line that is seen.
    pub scroll: usize,
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
    /// No plan of the year is kept.
    NoPlan,
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
