//! What commands and options are called: accepted beside their own names, whatever the language.

/// A command or an option by the words that lead to it, and its name in English.
type Named = (&'static str, &'static str);

/// Commands, each by the words that lead to it.
const COMMANDS: [Named; 38] = [
    ("oefen", "rehearse"),
    ("klok", "clock"),
    ("controle", "check"),
    ("instellingen", "settings"),
    ("parkeerlijst", "parked"),
    ("parkeer", "park"),
    ("werkvormen", "exercises"),
    ("uitnodiging", "invitation"),
    ("jaarplan", "yearplan"),
    ("inbreng", "case"),
    ("inbreng toevoegen", "add"),
    ("inbreng formulier", "form"),
    ("bijeenkomst", "meeting"),
    ("bijeenkomst toevoegen", "add"),
    ("bijeenkomst verwijderen", "remove"),
    ("geschiedenis", "history"),
    ("verslag", "record"),
    ("bewijs", "proof"),
    ("reflectie", "reflection"),
    ("overeenkomst", "agreement"),
    ("jaaroverzicht", "year"),
    ("volgende", "next"),
    ("groep", "group"),
    ("groep lijst", "list"),
    ("groep toevoegen", "add"),
    ("groep deelnemers", "people"),
    ("groep deelnemers toevoegen", "add"),
    ("groep deelnemers hernoemen", "rename"),
    ("groep deelnemers verwijderen", "remove"),
    ("groep overdragen", "handover"),
    ("groep overnemen", "takeover"),
    ("wis", "erase"),
    ("wis bijeenkomst", "meeting"),
    ("wis deelnemer", "person"),
    ("wis ouder", "older"),
    ("wis groep", "group"),
    ("wis alles", "everything"),
    ("telefoon", "phone"),
];

/// Options, whichever command takes them.
const OPTIONS: [Named; 5] = [
    ("groep", "group"),
    ("sluit", "closes"),
    ("deelnemers", "participants"),
    ("duur", "length"),
    ("taal", "language"),
];

pub(crate) fn command(path: &str) -> Option<&'static str> {
    find(&COMMANDS, path)
}

pub(crate) fn option(long: &str) -> Option<&'static str> {
    find(&OPTIONS, long)
}

fn find(table: &[Named], own: &str) -> Option<&'static str> {
    table.iter().find(|(name, _)| *name == own).map(|(_, english)| *english)
}
