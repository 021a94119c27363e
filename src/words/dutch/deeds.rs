//! What can be done now, in words: short enough for every window.

use super::{action, block, ours};
use crate::{
    app::{action::Action, keymap::Table},
    screen::NextUp,
};

pub(crate) const TITLE: &str = "Wat wil je doen?";
pub(crate) const TYPE_TO_FIND: &str = "typ om te zoeken";
pub(crate) const NONE: &str = "Dat kan nu niet, of het heet hier anders.";

pub(crate) fn more_below(count: usize) -> String {
    format!("{} nog {count}", action::key_of(Table::Deeds, Action::Down))
}

pub(crate) fn finder() -> fn(Action) -> String {
    |action| {
        let (label, sentence) = (action::label(action), action::help(action));
        format!("{} {label} {sentence}", short(action, true))
    }
}

pub(crate) fn deed(action: Action, next: Option<&NextUp>) -> Vec<String> {
    let short = short(action, next.is_some()).to_owned();
    match (action, next) {
        (Action::Next, Some(next)) => {
            let brief = block::goal_name(next).map(str::to_owned);
            let names = [ours().block().next_name(next)].into_iter().chain(brief);
            names.map(|name| format!("verder naar {name}")).chain([short]).collect()
        }
        _ => vec![short],
    }
}

/// Where a key moves the minutes of a step while a meeting runs, it changes the marked row in the agenda.
fn short(action: Action, runs: bool) -> &'static str {
    match action {
        Action::Start => "de bijeenkomst beginnen",
        Action::Practise => "eerst even oefenen",
        Action::Resume => "de bijeenkomst hervatten",
        Action::NewMeeting => "een nieuwe bijeenkomst",
        Action::TakeOver => "toch zelf leiden",
        Action::Group => "wie er zijn, wie wat doet",
        Action::Presence => "wie komt of gaat",
        Action::Agenda => "de agenda maken",
        Action::MakeFit => "de agenda laten passen",
        Action::Next => "verder",
        Action::Previous => "terug naar de vorige stap",
        Action::ToSlot => "naar het slot",
        Action::Pause => "pauze, of weer verder",
        Action::More if runs => "één minuut erbij",
        Action::Less if runs => "één minuut eraf",
        Action::More | Action::Raise => "meer op de gekozen regel",
        Action::Less | Action::Lower => "minder op de gekozen regel",
        Action::Set => "de gekozen regel wijzigen",
        Action::ThrowAway => "deze bijeenkomst weggooien",
        Action::Extend => "minuten erbij",
        Action::Adjust => "bijsturen met de groep",
        Action::GoTo => "naar een ander blok",
        Action::Card => "de kaart van deze werkvorm",
        Action::Swap => "een andere werkvorm",
        Action::Correct => "deze stap begon eerder",
        Action::Undo | Action::TakeBack => "het laatste ongedaan maken",
        Action::Reopen => "de bijeenkomst weer openen",
        Action::Reckon => "tijd anders tellen",
        Action::TypeMinutes => "zelf minuten typen, ook eraf",
        Action::SideTimer => "tijd voor één spreker",
        Action::SpeakingTime => "minuten per spreker typen",
        Action::Record => "het verslag bewaren",
        Action::Proof => "bewijs van deelname bewaren",
        Action::Appointment => "de afspraak bewaren",
        Action::Park => "iets parkeren",
        Action::ParkedList => "de parkeerlijst tonen",
        Action::SeeParked => "zien wat er geparkeerd is",
        Action::ChooseInbreng => "de inbreng kiezen",
        Action::Note => "iets noteren",
        Action::NextTime => "volgende keer afspreken",
        Action::MoveClosingTime => "een andere sluittijd",
        Action::Clock => "de klok van de tijdbewaker",
        Action::Room => "het groepsscherm",
        Action::Calm => "het rustscherm",
        Action::Phone => "de klok op telefoons",
        Action::PhoneOff => "de telefoonklok uitzetten",
        Action::Hide => "alleen de klok tonen",
        Action::Sound => "geluid aan of uit",
        Action::Past => "eerdere bijeenkomsten",
        Action::Help => "alle toetsen",
        Action::Leave => "weggaan",
        other => action::label(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::keymap;

    #[test]
    fn every_deed_fits_the_smallest_window_in_words_of_its_own() {
        for table in [Table::Begin, Table::Live, Table::Ended] {
            let mut seen = Vec::new();
            for hint in keymap::all(table) {
                let said = short(hint.action, table == Table::Live);
                assert!(!said.is_empty() && said.chars().count() <= 29, "{said}");
                assert!(!seen.contains(&said), "{table:?}: {said}");
                seen.push(said);
            }
        }
    }
}
