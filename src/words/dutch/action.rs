//! Names of keys, and what each key does: a short label and a sentence.

use crate::{
    app::{action::Action, key_group::KeyGroup, keymap::Table},
    key::Key,
};

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
        Key::PageDown => "PgDn".to_owned(),
        Key::PageUp => "PgUp".to_owned(),
        Key::F(number) => format!("F{number}"),
        Key::Other => "andere toets".to_owned(),
    }
}

/// The key that does this in this place, for a sentence that names it: from the tables, so that no
/// sentence holds a key of its own.
pub(super) fn key_of(table: Table, action: Action) -> String {
    shown(keys(table, action))
}

pub(crate) fn shown(keys: &[Key]) -> String {
    keys.first().copied().map(key).unwrap_or_default()
}

fn keys(table: Table, action: Action) -> &'static [Key] {
    super::super::keys().of(table, action)
}

pub(crate) const fn yes() -> Key {
    Key::Char('j')
}

pub(crate) fn arrows() -> String {
    format!("{} {}", key_of(Table::Choice, Action::Up), key_of(Table::Choice, Action::Down))
}

pub(crate) fn arrows_of_cards() -> String {
    let beside = |action| keys(Table::Choice, action).get(1).copied().map(key).unwrap_or_default();
    format!("{} {}", beside(Action::Up), beside(Action::Down))
}

pub(crate) fn figures(keys: &[Key], most: Option<usize>) -> String {
    let shown = || keys.iter().take(most.unwrap_or(keys.len())).copied().map(key);
    match (shown().next(), shown().skip(1).last()) {
        (Some(first), Some(last)) => format!("{first}–{last}"),
        (first, _) => first.unwrap_or_default(),
    }
}

pub(crate) fn sideways() -> String {
    let [back, on] =
        [key_of(Table::Library, Action::FilterBack), key_of(Table::Library, Action::FilterOn)];
    format!("{back} {on}")
}

pub(crate) fn scroll() -> String {
    format!("{} {} meer", key_of(Table::Help, Action::Up), key_of(Table::Help, Action::Down))
}

pub(crate) const GO_ON: &str = "verder gaan";
pub(crate) const SCROLL_KEYS: &str = "bladeren";
pub(crate) const BACK: &str = "terug";

pub(crate) fn label(action: Action) -> &'static str {
    words(action).0
}

pub(crate) fn help(action: Action) -> String {
    let does = words(action).1;
    match action {
        Action::Note => {
            format!("{does}; een cijfer of {} kiest de soort", key_of(Table::Input, Action::Other))
        }
        _ => does.to_owned(),
    }
}

pub(crate) fn brief(action: Action) -> &'static str {
    match action {
        Action::Next => "volgende stap",
        Action::Previous => "vorige stap",
        Action::Pause => "pauze, en weer verder",
        Action::Extend => "erbij: 5, 2, 1 min",
        Action::More => "één min erbij, eraf",
        Action::Adjust => "bijsturen",
        Action::ToSlot => "meteen naar het slot",
        Action::GoTo => "naar een blok",
        Action::Card => "kaart van de werkvorm",
        Action::Swap => "andere werkvorm",
        Action::Correct => "stap begon eerder",
        Action::Reckon => "tijd niet meetellen",
        Action::MoveClosingTime => "andere sluittijd",
        Action::TypeMinutes => "minuten typen",
        Action::SideTimer => "spreektijd, of typen",
        Action::Undo => "ongedaan maken",
        Action::ThrowAway => "bijeenkomst weg",
        Action::Park => "parkeren",
        Action::ParkedList => "de parkeerlijst",
        Action::Note => "actie of inzicht",
        Action::ChooseInbreng => "de inbreng kiezen",
        Action::Answer => "antwoord bij de regel",
        Action::NextTime => "volgende keer",
        Action::Presence => "wie komt, wie gaat",
        Action::Clock => "klok, tijdbewaker",
        Action::Room => "groepsscherm, rust",
        Action::Phone => "klok op telefoons",
        Action::Hide => "alleen de klok",
        Action::Sound => "geluid aan of uit",
        Action::Help => "deze toetsen",
        Action::Leave => "weggaan",
        other => label(other),
    }
}

pub(crate) fn group(of: KeyGroup) -> &'static str {
    match of {
        KeyGroup::Time => "De tijd",
        KeyGroup::Keep => "Onthouden",
        KeyGroup::Screens => "Schermen",
        KeyGroup::More => "Meer",
    }
}

pub(crate) const GLOSSARY: &str = "Woorden";

pub(crate) fn glossary() -> [(&'static str, &'static str); 4] {
    [
        ("slot", "afronden en afscheid; die tijd houden we vrij"),
        ("uiterlijk", "het laatste moment waarop het nog kan"),
        ("speling", "minuten die we nog kunnen missen"),
        ("parkeren", "nu niet, wel onthouden"),
    ]
}

/// What a key does: in a word for the footer, in a sentence for the help screen.
#[expect(clippy::too_many_lines, reason = "one row for each action")]
fn words(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::GoOn => ("verder", "naar het volgende scherm"),
        Action::NextName => ("volgende", "de naam bewaren; zonder naam: naar het volgende scherm"),
        Action::NextRole => ("rol", "de volgende rol voor deze persoon"),
        Action::GoBack => ("terug", "terug naar het scherm ervoor"),
        Action::PassBy => ("overslaan", "meteen naar het beginscherm"),
        Action::Start => ("Beginnen", "de bijeenkomst beginnen"),
        Action::Practise => {
            ("oefenen", "anderhalve minuut oefenen, toets voor toets; niets wordt bewaard")
        }
        Action::StartNow => ("nu beginnen", "nu al beginnen"),
        Action::Wait => ("wachten", "wachten tot het tijd is"),
        Action::ToStart => ("naar Beginnen", "terug naar de regel Beginnen"),
        Action::Set => ("wijzigen", "de gemarkeerde regel wijzigen: typen, of de andere keuze"),
        Action::Raise => ("meer", "meer, later, of de andere keuze"),
        Action::Lower => ("minder", "minder, eerder, of de andere keuze"),
        Action::Resume => ("hervatten", "de bijeenkomst hervatten"),
        Action::Follow => ("meekijken", "meekijken met wie de bijeenkomst leidt"),
        Action::TakeOver => {
            ("toch overnemen", "zelf leiden, ook als een ander venster dat nog doet")
        }
        Action::NewMeeting => ("nieuwe beginnen", "een nieuwe bijeenkomst beginnen"),
        Action::Group => ("deelnemers", "wie er is, wie wat doet, en de gegevens van de groep"),
        Action::Toggle => ("aan- of afwezig", "deze deelnemer is aanwezig, of afwezig"),
        Action::Change => ("wijzigen", "wijzigen: rol, functie, registratie, of wat er staat"),
        Action::AddPerson => ("iemand erbij", "een deelnemer toevoegen aan de groep"),
        Action::OtherGroup => ("andere groep", "een andere groep nemen"),
        Action::Presence => ("wie is er", "noteren wie er binnenkomt of weggaat"),
        Action::Agenda => ("agenda maken", "de agenda maken: blokken wisselen, toevoegen, minuten"),
        Action::AnotherWerkvorm => ("blok wisselen", "een andere werkvorm zoeken voor dit blok"),
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
            ("passend maken", "de agenda laten passen: inkorten, of tijd die over is vullen")
        }
        Action::Bring => {
            ("inbreng vooraf", "een inbreng vooraf opschrijven; staat bovenaan bij het kiezen")
        }
        Action::SaveAgenda => ("agenda bewaren", "de agenda bewaren onder een naam"),
        Action::OpenAgenda => {
            ("agenda openen", "een andere agenda nemen: vorige keer, voorstel, bewaard")
        }
        Action::TakeWerkvorm => ("in de agenda", "de gemarkeerde werkvorm in de agenda zetten"),
        Action::NextFilter => ("filter", "naar het volgende filter"),
        Action::FilterOn => ("filter wisselen", "het filter wisselen"),
        Action::FilterBack => ("terugwisselen", "het filter terug wisselen"),
        Action::Next => ("volgende", "naar de volgende stap of het volgende blok"),
        Action::Previous => ("vorige", "terug naar de vorige stap, met zijn eigen klok"),
        Action::ToSlot => ("naar het slot", "meteen naar het slot; wat nog niet begon, vervalt"),
        Action::Pause => ("pauze", "de klok stilzetten, en weer verder"),
        Action::More => ("meer", "één minuut erbij"),
        Action::Less => ("minder", "één minuut eraf"),
        Action::Extend => ("erbij", "minuten erbij: eerst 5, dan 2, dan 1"),
        Action::Adjust => ("bijsturen", "bijsturen: zien wat kan als de tijd krap is, of over"),
        Action::GoTo => ("naar blok", "meteen naar een ander blok, verder of terug"),
        Action::Card => ("kaart", "de kaart van de werkvorm die nu loopt, en terug"),
        Action::Swap => ("andere werkvorm", "een andere werkvorm voor dit of een later blok"),
        Action::Correct => ("begon eerder", "verbeteren: deze stap begon zoveel minuten geleden"),
        Action::Undo => ("ongedaan", "de laatste verandering van de tijd ongedaan maken"),
        Action::ThrowAway => ("weggooien", "deze bijeenkomst weggooien; het wordt eerst gevraagd"),
        Action::Reopen => ("weer openen", "de bijeenkomst die net is gesloten weer openen"),
        Action::TakeBack => ("ongedaan", "de laatste verandering ongedaan maken"),
        Action::Reckon => (
            "anders tellen",
            "tijd dat het programma weg was niet meetellen; na een verzette klok: kiezen",
        ),
        Action::TypeMinutes => ("minuten typen", "zelf typen hoeveel minuten erbij, of eraf: -2"),
        Action::SideTimer => {
            ("spreker", "2 minuten voor één spreker, dan voor de volgende; tweemaal snel: weg")
        }
        Action::SpeakingTime => ("spreektijd", "zelf typen hoeveel minuten elke spreker heeft"),
        Action::Record => ("verslag", "het verslag bewaren en openen"),
        Action::Papers => {
            ("papieren", "een papier maken: uitnodiging, agenda, formulier, overeenkomst, jaar")
        }
        Action::SaveInvitation => ("bewaren", "de uitnodiging bewaren en openen, om te versturen"),
        Action::YearPlan => ("jaarplan", "de data van het jaar plannen, met wie dan wat doet"),
        Action::EnterMeeting => {
            ("achteraf invoeren", "een bijeenkomst invoeren die zonder laptop is gehouden")
        }
        Action::PickMeeting => {
            ("bijeenkomst kiezen", "een bijeenkomst kiezen: papieren, verbeteren, weghalen")
        }
        Action::PaperForm => {
            ("pdf", "verslag en bewijs als pdf voor een register, of weer als bladzijde")
        }
        Action::Proof => ("bewijs", "het bewijs van deelname bewaren en openen, per persoon"),
        Action::Appointment => ("afspraak", "de volgende bijeenkomst bewaren voor je kalender"),
        Action::Park => ("parkeren", "een onderwerp parkeren; de klok loopt door"),
        Action::ParkedList => {
            ("parkeerlijst", "wat geparkeerd en genoteerd is: bekijken, verbeteren")
        }
        Action::SeeParked => ("geparkeerd", "zien wat er geparkeerd en genoteerd is"),
        Action::SettleTopic => {
            ("wat ermee doen", "kiezen wat ermee gebeurt, het verbeteren of weghalen")
        }
        Action::ChooseInbreng => {
            ("inbreng", "de inbreng kiezen: geparkeerd, of wat iemand nu noemt")
        }
        Action::Note => ("noteren", "iets noteren: actie, inzicht, inbrengvraag en meer"),
        Action::Answer => ("antwoord", "antwoord bij de regel die in de lijst gemarkeerd is"),
        Action::TakeLength => {
            ("tijd overnemen", "een blok of stap zo lang maken als het de laatste keren duurde")
        }
        Action::TellKind => ("kiezen", "waar de vraag van de inbreng vooral om gaat"),
        Action::TakeCard => ("kiezen", "het voorstel met dit cijfer kiezen"),
        Action::Skip => ("zo laten", "niets zeggen, alles blijft zoals het was"),
        Action::NextTime => ("volgende keer", "datum, voorzitter en tijdbewaker van volgende keer"),
        Action::MoveClosingTime => ("sluittijd", "op een andere tijd sluiten, met de groep"),
        Action::Clock => ("klok", "de klok van de tijdbewaker, en terug"),
        Action::Room => ("groepsscherm", "het scherm voor de groep, en terug"),
        Action::Calm => ("rustscherm", "het rustscherm: geen cijfers, niets beweegt"),
        Action::Phone => ("telefoons", "de klok op telefoons en andere schermen, en terug"),
        Action::PhoneOff => ("telefoonklok uit", "de klok is op geen ander scherm meer te zien"),
        Action::Invert => ("omkeren", "de code omkeren, als een telefoon hem niet leest"),
        Action::OtherCode => (
            "andere code",
            "de code van de tijdbewaker, dan een sein voor de agenda, dan weer het adres",
        ),
        Action::OtherAddress => ("ander netwerk", "het adres op een ander netwerk van deze laptop"),
        Action::Announce => (
            "vraag aan de groep",
            "een vaste vraag op het groepsscherm en de telefoons; nog eens: weg",
        ),
        Action::GiveSign => ("teken", "de voorzitter een teken geven, een van de vier"),
        Action::Hide => ("verbergen", "alles verbergen behalve de klok, en terug"),
        Action::Sound => ("geluid", "geluid aan of uit"),
        Action::Past => {
            ("geschiedenis", "eerdere bijeenkomsten en hoe lang elke fase duurt, en terug")
        }
        Action::Help => ("hulp", "deze lijst met toetsen, en terug"),
        Action::Deeds => ("wat kan nu", "alles wat nu kan, in woorden"),
        Action::Do => ("doen", "doen wat gemarkeerd is"),
        Action::Up => ("omhoog", "naar boven"),
        Action::Down => ("bladeren", "naar beneden"),
        Action::Take => ("dit kiezen", "kiezen wat gemarkeerd is"),
        Action::Back => (BACK, "terug; wat hier gewijzigd is, blijft"),
        Action::Drop => (BACK, "terug, alles blijft zoals het was"),
        Action::Yes => ("ja", "ja"),
        Action::No => ("nee", "nee, alles blijft zoals het was"),
        Action::Save => ("bewaren", "bewaren wat er getypt is"),
        Action::Other => {
            ("wisselen", "wisselen: voor wanneer, of wat voor notitie; een naam aanvullen")
        }
        Action::Complete => ("naam aanvullen", "een naam aanvullen"),
        Action::Leave => ("weggaan", "weggaan; loopt er iets, dan wordt het eerst gevraagd"),
    }
}

pub(crate) const HELP: &str = "Toetsen";
