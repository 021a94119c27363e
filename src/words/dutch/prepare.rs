//! What keys do while a chair prepares: a short label and a sentence.

use crate::app::action::Action;

/// For the footer, and for the help screen; nothing for what is not of the preparation.
pub(super) fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Group => {
            ("deelnemers", "wie er is, wie wat doet, en wat de groep van zichzelf zegt")
        }
        Action::Toggle => ("is er / niet", "deze deelnemer is er, of niet"),
        Action::Change => ("wijzig", "wijzigen: rol, functie, registratie, of wat er staat"),
        Action::AddPerson => ("iemand erbij", "een deelnemer toevoegen aan de groep"),
        Action::OtherGroup => ("andere groep", "een andere groep nemen"),
        Action::Presence => ("wie is er", "noteren wie er binnenkomt of weggaat"),
        Action::Agenda => ("agenda maken", "de agenda maken: blokken wisselen, toevoegen, minuten"),
        Action::AnotherWerkvorm => ("wissel blok", "een andere werkvorm zoeken voor dit blok"),
        Action::AnotherChoice => {
            ("andere keuze", "de volgende keuze van het programma voor dit blok")
        }
        Action::AddBlock => ("erbij", "een werkvorm zoeken voor na dit blok"),
        Action::AddPauze => ("pauze erbij", "een pauze na dit blok"),
        Action::RemoveBlock => ("weg", "dit blok weghalen"),
        Action::Earlier => ("eerder", "dit blok eerder (hoger)"),
        Action::Later => ("later", "dit blok later (lager)"),
        Action::IntoSteps => ("stappen", "naar de stappen van dit blok"),
        Action::OutOfSteps => ("blokken", "terug naar de blokken"),
        Action::Lock => ("vast", "de minuten van dit blok vastzetten, of weer los"),
        Action::MakeFit => {
            ("laat passen", "de agenda laten passen: inkorten, of tijd die over is vullen")
        }
        Action::TakeBack => ("draai terug", "de laatste verandering terugdraaien"),
        Action::SaveAgenda => ("bewaar agenda", "de agenda bewaren onder een naam"),
        Action::OpenAgenda => {
            ("open agenda", "een andere agenda nemen: vorige keer, voorstel, bewaard")
        }
        Action::TakeWerkvorm => ("in de agenda", "de gemarkeerde werkvorm in de agenda zetten"),
        Action::NextFilter => ("filter", "naar het volgende filter"),
        Action::FilterOn => ("wissel filter", "het filter wisselen"),
        Action::FilterBack => ("wissel terug", "het filter terug wisselen"),
        _ => ("", ""),
    }
}
