//! What commands and options are called: accepted beside their own names, whatever the language.

/// A command or an option by the words that lead to it, and its names in English: the one that is shown first.
type Named = (&'static str, &'static [&'static str]);

/// Commands, each by the words that lead to it.
const COMMANDS: [Named; 38] = [
    ("oefen", &["rehearse", "practise", "practice"]),
    ("klok", &["clock"]),
    ("controle", &["check"]),
    ("instellingen", &["settings"]),
    ("parkeerlijst", &["parked"]),
    ("parkeer", &["park"]),
    ("werkvormen", &["exercises"]),
    ("uitnodiging", &["invitation"]),
    ("jaarplan", &["yearplan"]),
    ("inbreng", &["case"]),
    ("inbreng toevoegen", &["add"]),
    ("inbreng formulier", &["form"]),
    ("bijeenkomst", &["meeting"]),
    ("bijeenkomst toevoegen", &["add"]),
    ("bijeenkomst verwijderen", &["remove"]),
    ("geschiedenis", &["history"]),
    ("verslag", &["record"]),
    ("bewijs", &["proof"]),
    ("reflectie", &["reflection"]),
    ("overeenkomst", &["agreement"]),
    ("jaaroverzicht", &["year"]),
    ("volgende", &["next"]),
    ("groep", &["group"]),
    ("groep lijst", &["list"]),
    ("groep toevoegen", &["add"]),
    ("groep deelnemers", &["people"]),
    ("groep deelnemers toevoegen", &["add"]),
    ("groep deelnemers hernoemen", &["rename"]),
    ("groep deelnemers verwijderen", &["remove"]),
    ("groep overdragen", &["handover"]),
    ("groep overnemen", &["takeover"]),
    ("wis", &["erase"]),
    ("wis bijeenkomst", &["meeting"]),
    ("wis deelnemer", &["person"]),
    ("wis ouder", &["older"]),
    ("wis groep", &["group"]),
    ("wis alles", &["everything"]),
    ("telefoon", &["phone"]),
];

/// Options, whichever command takes them.
const OPTIONS: [Named; 44] = [
    ("data-map", &["data-folder"]),
    ("groep", &["group"]),
    ("instellingen", &["settings"]),
    ("taal", &["language"]),
    ("regels", &["lines"]),
    ("geen-geluid", &["no-sound"]),
    ("geen-melding", &["no-notification"]),
    ("licenties", &["licences", "license", "licenses"]),
    ("tempo", &["speed"]),
    ("vanzelf", &["by-itself"]),
    ("telefoon", &["phone"]),
    ("adres", &["address"]),
    ("schrijf", &["write"]),
    ("duur", &["length"]),
    ("sluit", &["closes"]),
    ("deelnemers", &["participants"]),
    ("begin", &["start"]),
    ("op", &["on"]),
    ("van", &["from"]),
    ("tot", &["until"]),
    ("aanwezig", &["present"]),
    ("werkvorm", &["exercise"]),
    ("voorzitter", &["chair"]),
    ("tijdbewaker", &["timekeeper"]),
    ("verslaglegger", &["note-taker"]),
    ("inbrenger", &["presenter"]),
    ("plaats", &["place"]),
    ("vanaf", &["from"]),
    ("elke", &["every"]),
    ("keer", &["times"]),
    ("vakanties", &["holidays"]),
    ("bewaar", &["keep"]),
    ("vorm", &["format"]),
    ("naar", &["to"]),
    ("deelnemer", &["participant"]),
    ("per-deelnemer", &["per-participant"]),
    ("thema", &["theme"]),
    ("afgemeld", &["excused"]),
    ("ja", &["yes"]),
    ("wachtwoord", &["password"]),
    ("wachtwoord-bestand", &["password-file"]),
    ("voluit", &["full-name"]),
    ("functie", &["title"]),
    ("registratie", &["registration"]),
];

pub(crate) fn command(path: &str) -> &'static [&'static str] {
    find(&COMMANDS, path)
}

pub(crate) fn option(long: &str) -> &'static [&'static str] {
    find(&OPTIONS, long)
}

fn find(table: &[Named], own: &str) -> &'static [&'static str] {
    table.iter().find(|(name, _)| *name == own).map_or(&[], |(_, english)| english)
}
