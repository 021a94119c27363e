//! Names of keys, and what each key does: a short label and a sentence.

use super::prepare;
use crate::app::{action::Action, key::Key};

pub(crate) fn key(key: Key) -> String {
    match key {
        Key::Char(' ') => "spatie".to_owned(),
        Key::Char(c) => c.to_string(),
        Key::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
        Key::Enter => "Enter".to_owned(),
        Key::Esc => "Esc".to_owned(),
        Key::Tab => "Tab".to_owned(),
        Key::Backspace => "Backspace".to_owned(),
        Key::Delete => "Delete".to_owned(),
        Key::Up => "↑".to_owned(),
        Key::Down => "↓".to_owned(),
        Key::Left => "←".to_owned(),
        Key::Right => "→".to_owned(),
        Key::Home => "Home".to_owned(),
        Key::End => "End".to_owned(),
        Key::Other => "andere toets".to_owned(),
    }
}

pub(crate) const ARROWS: &str = "↑ ↓";
pub(crate) const SIDEWAYS: &str = "← →";
pub(crate) const GO_ON: &str = "verder";
pub(crate) const FOLLOW: &str = "meekijken";
pub(crate) const SCROLL_KEYS: &str = "blader";
pub(crate) const BACK: &str = "terug";

pub(crate) fn label(action: Action) -> &'static str {
    match action {
        Action::Start => "beginnen",
        Action::Resume => "hervatten",
        Action::NewMeeting => "nieuwe beginnen",
        Action::Next => "volgende",
        Action::Previous => "vorige",
        Action::Pause => "pauze",
        Action::More => "meer",
        Action::Less => "minder",
        Action::Extend => "verleng",
        Action::Adjust => "bijsturen",
        Action::Swap => "andere werkvorm",
        Action::Correct => "begon eerder",
        Action::Undo => "draai terug",
        Action::Reckon => "tel anders",
        Action::SideTimer => "2 minuten",
        Action::Park => "parkeer",
        Action::ParkedList => "parkeerlijst",
        Action::SettleTopic => "wat ermee doen",
        Action::ChooseInbreng => "inbreng",
        Action::Note => "notitie",
        Action::Answer => "antwoord",
        Action::NextTime => "volgende keer",
        Action::MoveClosingTime => "sluittijd",
        Action::Clock => "klok",
        Action::Room => "groepsscherm",
        Action::Calm => "rustscherm",
        Action::Hide => "verberg",
        Action::Sound => "geluid",
        Action::Past => "geschiedenis",
        Action::Help => "hulp",
        Action::Up => "omhoog",
        Action::Down => "kies",
        Action::Take => "neem",
        Action::Back => BACK,
        Action::Yes => "ja",
        Action::No => "nee",
        Action::Save => "bewaar",
        Action::Other => "wissel",
        Action::Leave => "stop",
        other => prepare::words(other).0,
    }
}

pub(crate) fn help(action: Action) -> &'static str {
    match action {
        Action::Start => "de bijeenkomst beginnen",
        Action::Resume => "de bijeenkomst hervatten, of meekijken",
        Action::NewMeeting => "een nieuwe bijeenkomst beginnen",
        Action::Next => "naar de volgende stap of het volgende blok",
        Action::Previous => "terug naar de vorige stap, met zijn eigen klok",
        Action::Pause => "de klok stilzetten, en weer verder",
        Action::More => "één minuut erbij",
        Action::Less => "één minuut eraf",
        Action::Extend => "verlengen: eerst 5, dan 2, dan 1 minuut",
        Action::Adjust => "bijsturen: zien wat kan als de tijd krap is, of over",
        Action::Swap => "een andere werkvorm voor dit of een later blok",
        Action::Correct => "verbeteren: deze stap begon zoveel minuten geleden",
        Action::Undo => "de laatste tijdopdracht terugdraaien",
        Action::Reckon => "tijd dat er niemand was niet meetellen; na een verzette klok: kiezen",
        Action::SideTimer => "twee minuten voor één spreker, naast de klok van de stap",
        Action::Park => "een onderwerp parkeren; de klok loopt door",
        Action::ParkedList => "wat geparkeerd en genoteerd is: bekijken, verbeteren",
        Action::SettleTopic => "kiezen wat ermee gebeurt, het verbeteren of weghalen",
        Action::ChooseInbreng => "de inbreng kiezen: geparkeerd, of wat iemand nu noemt",
        Action::Note => "iets noteren: actie, inzicht, inbrengvraag, …; Tab wisselt",
        Action::Answer => "antwoord bij de regel die in de lijst gemarkeerd is",
        Action::NextTime => "datum, voorzitter en tijdbewaker van volgende keer",
        Action::MoveClosingTime => "op een andere tijd sluiten, met de groep",
        Action::Clock => "de klok van de tijdbewaker, en terug",
        Action::Room => "het scherm voor de groep, en terug",
        Action::Calm => "het rustscherm: geen cijfers, niets beweegt",
        Action::Hide => "alles verbergen behalve de klok, en terug",
        Action::Sound => "geluid aan of uit",
        Action::Past => "eerdere bijeenkomsten en hoe lang elke fase duurt, en terug",
        Action::Help => "deze lijst van toetsen, en terug",
        Action::Up => "een regel omhoog",
        Action::Down => "een regel omlaag",
        Action::Take => "nemen wat gemarkeerd is",
        Action::Back => "terug, alles blijft zoals het was",
        Action::Yes => "ja",
        Action::No => "nee, alles blijft zoals het was",
        Action::Save => "bewaren wat er getypt is",
        Action::Other => "wisselen: voor wanneer, of wat voor notitie",
        Action::Leave => "weggaan; een lopende bijeenkomst is te hervatten",
        other => prepare::words(other).1,
    }
}

pub(crate) const HELP: &str = "Toetsen";
pub(crate) const SCROLL: &str = "↑ ↓ meer";
