//! Papers by their names.

use crate::app::papers::{Paper, PaperForm, PaperMade};

/// What it is, and what it is for.
pub(super) fn choice(paper: Paper) -> (&'static str, &'static str) {
    match paper {
        Paper::Record => ("the record", "for the group"),
        Paper::Proof => ("the proof of attendance", "one per person"),
        Paper::Reflection => ("the reflection sheet", "to fill in yourself"),
        Paper::Appointment => ("the next date", "for your calendar"),
        Paper::Invitation => ("the invitation", "text to send round"),
        Paper::Wall => ("the agenda", "for the wall"),
        Paper::Form => ("the form", "to prepare a case"),
        Paper::Contract => ("the agreement", "to sign"),
        Paper::Year => ("the year overview", "this year, per person"),
        Paper::YearPlan => ("as a sheet", "to share or put up"),
        Paper::YearCalendar => ("for your calendar", "all dates in one file"),
    }
}

/// How its file is called, before its day and group.
pub(super) fn file(paper: Paper) -> &'static str {
    match paper {
        Paper::Record => "record",
        Paper::Proof => "proof",
        Paper::Reflection => "reflection",
        Paper::Appointment => "appointment",
        Paper::Invitation => "invitation",
        Paper::Wall => "agenda",
        Paper::Form => "case-form",
        Paper::Contract => "agreement",
        Paper::Year => "year",
        Paper::YearPlan | Paper::YearCalendar => "year-plan",
    }
}

/// Where it is.
pub(super) fn made(paper: Paper, made: &PaperMade) -> String {
    let what = match paper {
        Paper::Record => "The record",
        Paper::Proof => "The proof of attendance",
        Paper::Reflection => "The reflection sheet",
        Paper::Appointment => "The calendar entry",
        Paper::Invitation => "The invitation",
        Paper::Wall => "The agenda",
        Paper::Form => "The form",
        Paper::Contract => "The agreement",
        Paper::Year => "The year overview",
        Paper::YearPlan | Paper::YearCalendar => "The year plan",
    };
    let opens = if made.opens { " and is being opened" } else { "" };
    let unshown = match made.unshown.as_str() {
        "" => String::new(),
        signs => format!(" No letter for these, shown as □: {signs}"),
    };
    format!("✓ {what} is saved as {} in {}{opens}.{unshown}", made.file, made.folder)
}

/// To take the form, and what it is now.
pub(super) fn form_choice(form: PaperForm) -> (&'static str, &'static str) {
    match form {
        PaperForm::Pdf => ("as a PDF from now on", "now as a page"),
        PaperForm::Page => ("as a page from now on", "now as a PDF"),
    }
}
