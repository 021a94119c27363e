//! Papers by their names.

use crate::app::papers::{Paper, PaperForm, PaperMade};

/// What it is, and what it is for.
pub(super) fn choice(paper: Paper) -> (&'static str, &'static str) {
    match paper {
        Paper::Record => ("het verslag", "voor de groep"),
        Paper::Proof => ("het bewijs van deelname", "per persoon"),
        Paper::Reflection => ("het reflectieblad", "om zelf in te vullen"),
        Paper::Appointment => ("de afspraak", "voor je kalender"),
        Paper::Invitation => ("de uitnodiging", "tekst om te versturen"),
        Paper::Wall => ("de agenda", "voor aan de muur"),
        Paper::Form => ("het formulier", "om een inbreng voor te bereiden"),
        Paper::Contract => ("de overeenkomst", "om te tekenen"),
        Paper::Year => ("het jaaroverzicht", "dit jaar, per persoon"),
        Paper::YearPlan => ("als blad", "om te delen of op te hangen"),
        Paper::YearCalendar => ("voor je kalender", "alle data in één bestand"),
    }
}

/// How its file is called, before its day and group.
pub(super) fn file(paper: Paper) -> &'static str {
    match paper {
        Paper::Record => "verslag",
        Paper::Proof => "bewijs",
        Paper::Reflection => "reflectie",
        Paper::Appointment => "afspraak",
        Paper::Invitation => "uitnodiging",
        Paper::Wall => "agenda",
        Paper::Form => "inbrengformulier",
        Paper::Contract => "overeenkomst",
        Paper::Year => "jaaroverzicht",
        Paper::YearPlan | Paper::YearCalendar => "jaarplan",
    }
}

/// Where it is.
pub(super) fn made(paper: Paper, made: &PaperMade) -> String {
    let what = match paper {
        Paper::Record => "Het verslag",
        Paper::Proof => "Het bewijs van deelname",
        Paper::Reflection => "Het reflectieblad",
        Paper::Appointment => "De afspraak",
        Paper::Invitation => "De uitnodiging",
        Paper::Wall => "De agenda",
        Paper::Form => "Het formulier",
        Paper::Contract => "De overeenkomst",
        Paper::Year => "Het jaaroverzicht",
        Paper::YearPlan | Paper::YearCalendar => "Het jaarplan",
    };
    let opens = if made.opens { " en wordt geopend" } else { "" };
    let unshown = match made.unshown.as_str() {
        "" => String::new(),
        signs => format!(" Zonder letter, als □: {signs}"),
    };
    format!("✓ {what} staat als {} in {}{opens}.{unshown}", made.file, made.folder)
}

/// To take the form, and what it is now.
pub(super) fn form_choice(form: PaperForm) -> (&'static str, &'static str) {
    match form {
        PaperForm::Pdf => ("voortaan als pdf", "nu als bladzijde"),
        PaperForm::Page => ("voortaan als bladzijde", "nu als pdf"),
    }
}
