//! The welcome to somebody who never was here.

use super::{DOT, action::key_of, group};
use crate::{
    app::{action::Action, keymap::Table},
    domain::event::Role,
    screen::welcome::WelcomeAsks,
};

pub(crate) const TITLE: &str = "Welkom";
pub(crate) const STAYS: &str = "Alles blijft op deze computer. Geen account, geen internet.";
pub(crate) const NEXT_NAME: &str = "volgende naam";
pub(crate) const GROUP: &str = "groep";

pub(crate) fn says(asks: &WelcomeAsks) -> [String; 2] {
    let next = key_of(Table::Who, Action::NextName);
    let on = key_of(Table::How, Action::GoOn);
    match asks {
        WelcomeAsks::Nothing => [
            "Dit programma houdt de tijd en de afspraken bij, zodat jullie je aandacht bij elkaar kunnen houden.".to_owned(),
            "Het stelt een agenda voor, telt elke stap af en helpt jullie op tijd klaar te zijn.".to_owned(),
        ],
        WelcomeAsks::Who { .. } => [
            "Hoe heet jullie groep, en wie zitten erin?".to_owned(),
            format!("Na elke naam {next}. Een hele lijst plakken mag ook. {next} zonder naam: verder."),
        ],
        WelcomeAsks::How(_) => [
            "Is dit jullie eerste keer samen, en hoe laat willen jullie klaar zijn?".to_owned(),
            format!("Klopt het zo? Dan is {on} genoeg."),
        ],
    }
}

pub(crate) fn place(number: u8) -> String {
    format!("{number} van 3")
}

pub(crate) fn roles(roles: &[Role], is_marked: bool) -> String {
    if roles.is_empty() && is_marked {
        return format!("{} geeft een rol", key_of(Table::Who, Action::NextRole));
    }
    roles.iter().map(|role| group::role(*role)).collect::<Vec<_>>().join(DOT)
}
