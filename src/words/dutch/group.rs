//! The group: its list, its people and their turns.

use super::{DOT, action::key_of, library, time};
use crate::{
    app::{
        action::Action,
        keymap::Table,
        prepare::gathering::{PersonAct, Setting},
    },
    cells::padded,
    domain::{
        confidential::Confidential,
        event::{Participant, Role},
        group::{Alike, Group},
        naming::Naming,
        people::Suggestion,
    },
    screen::GroupView,
    words::group::{Joined, ListedGroup},
};

pub(crate) fn stays_here() -> [String; 2] {
    let holds = "Wat hier gezegd wordt, blijft in de groep";
    let confirm = key_of(Table::Live, Action::Answer);
    ["als de groep dat bevestigt", "bevestigt"].map(|how| format!("{holds}{DOT}{confirm} {how}"))
}

/// A role as it stands on a list.
pub(crate) fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "voorzitter",
        Role::Timekeeper => "tijdbewaker",
        Role::NoteTaker => "verslaglegger",
        Role::Inbrenger => "inbrenger",
    }
}

/// The question who has a role.
pub(crate) fn who_is(of: Role) -> String {
    match of {
        Role::Inbrenger => "Wie brengt iets in?".to_owned(),
        other => format!("Wie is {}?", role(other)),
    }
}

/// To give a role to somebody else, and who has it now.
pub(crate) fn change_of_role(of: Role, who: &[Confidential]) -> (String, String) {
    let names: Vec<&str> = who.iter().map(Confidential::reveal).collect();
    let now = if names.is_empty() { "nog niemand".to_owned() } else { names.join(", ") };
    let change = match of {
        Role::Inbrenger => "wie iets inbrengt".to_owned(),
        other => format!("{} wisselen", role(other)),
    };
    (change, format!("nu {now}"))
}

/// Who has a role today, or whose turn it is, and why.
pub(crate) fn role_today(
    of: Role,
    who: Option<&Confidential>,
    turn: Option<&Suggestion>,
) -> (String, String) {
    let (who, why) = match (who, turn) {
        (Some(who), _) => (who.reveal(), String::new()),
        (None, Some(turn)) => (turn.who.reveal(), ago(turn.meetings_ago)),
        (None, None) => ("niemand", String::new()),
    };
    (format!("{}: {who}", role(of)), why)
}

/// When somebody last had a turn.
pub(crate) fn ago(meetings: Option<usize>) -> String {
    match meetings {
        None => "nog nooit".to_owned(),
        Some(1) => "vorige keer".to_owned(),
        Some(n) => format!("{n} bijeenkomsten geleden"),
    }
}

pub(crate) const TURNS: &str = "Aan de beurt (wie het langst niet was):";
pub(crate) const NO_GROUPS: &str =
    "Er is nog geen groep. Maak er een met “intervisie groep toevoegen NAAM”.";
pub(crate) const NO_PEOPLE: &str = "Deze groep heeft nog geen deelnemers. Voeg ze toe met “intervisie groep deelnemers toevoegen NAAM”.";
pub(crate) const NO_NAME: &str = "Die naam is niet te lezen; gebruik letters of cijfers.";
pub(crate) fn too_long(most: usize) -> String {
    format!("Dat is te lang: een naam, functie of nummer heeft hooguit {most} tekens.")
}
pub(crate) const BUSY: &str = "Een ander programma is met groep.toml bezig; er is niets veranderd. Probeer het straks opnieuw.";
pub(crate) const MEND_FIRST: &str = "Verbeter dit eerst in het bestand; er is niets veranderd.";

pub(crate) fn line(group: &ListedGroup<'_>) -> String {
    let ListedGroup { name, slug, people, meetings, is_default } = *group;
    let count = |n: usize, one, many| time::count(i128::try_from(n).unwrap_or(0), one, many);
    let people = match people {
        0 => "zonder namen".to_owned(),
        n => count(n, "deelnemer", "deelnemers"),
    };
    let meetings = match meetings {
        0 => "nog geen bijeenkomst".to_owned(),
        n => count(n, "bijeenkomst", "bijeenkomsten"),
    };
    let mark = if is_default { "▸" } else { " " };
    format!("{mark} {} {slug:<24} {people}{DOT}{meetings}", padded(name, 30))
}

/// A folder that somebody made for a group under a name that is not read.
pub(crate) fn folder_there(folder: &str, slug: &str) -> String {
    format!(
        "Er is al een map “{folder}”, die niet gelezen wordt: geef die map de naam “{slug}”, dan hoort zij bij deze groep."
    )
}

pub(crate) fn exists(name: &str) -> String {
    format!("De groep {name} is er al.")
}

pub(crate) fn added(name: &str) -> String {
    format!("De groep {name} is gemaakt.")
}

pub(crate) fn people_added(joined: &Joined) -> String {
    let said = |names: &[String], one: &str, more: &str| {
        let verb = if names.len() == 1 { one } else { more };
        (!names.is_empty()).then(|| format!("{} {verb} bij de deelnemers.", names.join(", ")))
    };
    let details: Vec<&str> = joined.details.iter().map(Confidential::reveal).collect();
    let is_told = !joined.known.is_empty() && !details.is_empty();
    let told = is_told.then(|| format!("Wat erbij staat: {}.", details.join(DOT)));
    let new = said(&joined.new, "staat", "staan");
    let known = said(&joined.known, "stond al", "stonden al");
    [new, known, told].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub(crate) fn another(alike: &Alike) -> String {
    let name = alike.known.name.reveal();
    let group = key_of(Table::Begin, Action::Group);
    format!(
        "{} Er is niets veranderd. Is het iemand anders, geef die dan een naam die verschilt, bijvoorbeeld met een voorletter. Gaat het om {name}, verander het dan op het beginscherm ({group}) of in groep.toml.",
        who_is_alike(alike)
    )
}

/// Who takes part already, and what is told of somebody of that name.
pub(super) fn who_is_alike(Alike { known, told }: &Alike) -> String {
    let [known, told] = [known, told].map(with_details);
    let here = if known == told { String::new() } else { format!("; hier staat {told}") };
    format!("{known} staat al bij de deelnemers{here}.")
}

/// A name with what is known of whoever has it.
fn with_details(person: &Participant) -> String {
    let details = [&person.full_name, &person.function, &person.registration];
    let told: Vec<&str> = details.into_iter().flatten().map(Confidential::reveal).collect();
    let with = if told.is_empty() { String::new() } else { format!(" ({})", told.join(DOT)) };
    format!("{}{with}", person.name.reveal())
}

pub(crate) const ONE_NUMBER: &str = "Een hele naam en een nummer in een register zijn van één deelnemer: voeg met --voluit of --registratie één naam tegelijk toe.";

pub(crate) fn person_renamed(before: &str, now: &str) -> String {
    format!("{before} heet voortaan {now}. Beurten en uren van eerder tellen gewoon mee.")
}

pub(crate) fn person_removed(name: &str) -> String {
    format!(
        "{name} staat niet meer bij de deelnemers. Eerdere bijeenkomsten blijven zoals ze zijn."
    )
}

pub(crate) fn nobody(name: &str) -> String {
    format!("{name} staat niet bij de deelnemers van deze groep.")
}

pub(crate) fn too_many(most: usize) -> String {
    format!("Een groep heeft hooguit {most} deelnemers.")
}

/// Something to note of a participant, and how it stands.
pub(crate) fn act(act: PersonAct, has: bool) -> (String, String) {
    match act {
        PersonAct::Role(of) => {
            let take = key_of(Table::Choice, Action::Take);
            let today =
                if has { format!("✓ vandaag; {take} haalt het weg") } else { String::new() };
            (role(of).to_owned(), today)
        }
        PersonAct::Rename => {
            ("naam verbeteren".to_owned(), "wat er was, blijft van deze persoon".to_owned())
        }
        PersonAct::FullName => {
            ("naam voluit".to_owned(), "voor het bewijs van deelname".to_owned())
        }
        PersonAct::Function => ("functie".to_owned(), String::new()),
        PersonAct::Registration => ("nummer in het register".to_owned(), String::new()),
        PersonAct::Remove => {
            ("uit de groep halen".to_owned(), "eerdere bijeenkomsten blijven".to_owned())
        }
    }
}

pub(crate) fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Name => "naam",
        Setting::Naming => "namen tonen",
        Setting::WordsInRoom => "slotwoorden in de zaal",
        Setting::Length => "duurt meestal",
        Setting::Margin => "marge voor het slot",
        Setting::Interval => "komt samen",
        Setting::Level => "niveau",
        Setting::Venue => "plaats",
        Setting::Register => "register",
    }
}

/// What is asked to change a setting, and an example.
pub(crate) fn ask(setting: Setting) -> (&'static str, &'static str) {
    match setting {
        Setting::Name => ("Hoe heet de groep?", ""),
        Setting::Naming => ("Namen tonen", ""),
        Setting::WordsInRoom => ("Slotwoorden in de zaal", ""),
        Setting::Length => ("Hoeveel minuten duurt een bijeenkomst meestal?", "mag leeg blijven"),
        Setting::Margin => ("Hoeveel minuten marge voor het slot?", "mag leeg blijven"),
        Setting::Interval => ("Om de hoeveel weken komen jullie samen?", "mag leeg blijven"),
        Setting::Level => ("Niveau", ""),
        Setting::Venue => ("Waar komen jullie samen?", "een plaats, of online"),
        Setting::Register => ("Voor welk register is het bewijs?", "bijvoorbeeld SKJ"),
    }
}

fn every(weeks: u16) -> String {
    match weeks {
        1 => "elke week".to_owned(),
        weeks => format!("om de {}", time::count(weeks, "week", "weken")),
    }
}

pub(crate) fn value(setting: Setting, group: &Group) -> String {
    let told = match setting {
        Setting::Name => group.name.clone(),
        Setting::Naming => Some(naming(group.naming.unwrap_or_default()).to_owned()),
        Setting::WordsInRoom => {
            let may = group.words_in_room.unwrap_or_default();
            Some(if may { "tonen" } else { "niet tonen" }.to_owned())
        }
        Setting::Length => group.length.map(|length| format!("{length} min")),
        Setting::Margin => group.margin.map(|margin| format!("{margin} min")),
        Setting::Interval => group.interval_weeks.map(every),
        Setting::Level => group.level.map(|level| library::level(level).to_owned()),
        Setting::Venue => group.venue.as_ref().map(|venue| venue.name().to_owned()),
        Setting::Register => group.register.clone(),
    };
    told.unwrap_or_else(|| "nog niet ingevuld".to_owned())
}

fn naming(naming: Naming) -> &'static str {
    match naming {
        Naming::Initials => "als initialen",
        Naming::Full => "voluit",
    }
}

/// A role where there is little room.
pub(crate) fn short(role: Role) -> &'static str {
    match role {
        Role::Chair => "voorz.",
        Role::Timekeeper => "tijd",
        Role::NoteTaker => "versl.",
        Role::Inbrenger => "inbr.",
    }
}

pub(crate) fn here(is_here: bool) -> &'static str {
    if is_here { "aanwezig" } else { "afwezig" }
}

pub(crate) fn confidentiality(is_confirmed: bool) -> &'static str {
    if is_confirmed { "bevestigd" } else { "nog bevestigen" }
}

pub(crate) fn heading(view: &GroupView) -> String {
    let here = view.people.iter().filter(|person| person.here).count();
    match view.people.len() {
        0 => "Deelnemers".to_owned(),
        all => format!("Deelnemers{DOT}{here} van {all} aanwezig"),
    }
}

pub(crate) const SETTINGS: &str = "De groep";
pub(crate) const CONFIDENTIALITY: &str = "vertrouwelijkheid";
pub(crate) fn nobody_yet() -> String {
    let add = key_of(Table::Group, Action::AddPerson);
    format!("Nog geen namen. {add} voegt iemand toe: een naam of initialen.")
}
pub(crate) const TURN: &str = "Aan de beurt";
