//! What the commands say: help, one clear sentence per mistake, lists.

use std::path::Path;

use crate::domain::{kept::WriteTrouble, parked::MAX_TEXT};

/// What the program is.
pub const ABOUT: &str =
    "Begeleidt een intervisiebijeenkomst, van de eerste minuut tot op tijd sluiten";
/// `start`.
pub const START: &str = "Begin meteen een bijeenkomst";
/// `oefen`.
pub const REHEARSE: &str = "Oefen een bijeenkomst op hogere snelheid; er wordt niets bewaard";
/// `klok`.
pub const CLOCK: &str = "Volg de lopende bijeenkomst in een tweede terminal, zonder te sturen";
/// `controle`.
pub const CHECK_SIGNALS: &str =
    "Probeer geluid, melding, wakker blijven, bel, instellingen en eigen opdracht";
/// `status`.
pub const STATUS: &str = "Toon de lopende bijeenkomst in één regel";
/// `parkeerlijst`.
pub const PARKED: &str = "Toon de open geparkeerde onderwerpen";
/// `parkeer`.
pub const PARK: &str = "Parkeer een onderwerp tussen twee bijeenkomsten";
/// `werkvormen`.
pub const WERKVORMEN: &str =
    "Zoek in de werkvormen, of controleer een bestand met eigen werkvormen";
/// `werkvormen controleer`.
pub const CHECK: &str = "Controleer een bestand met werkvormen en toon alle fouten";
/// `--data-map`.
pub const DATA_FOLDER: &str = "Map met de gegevens van alle groepen";
/// `--groep`.
pub const GROUP: &str = "De groep; wordt gemaakt als die er nog niet is";
/// `--instellingen`.
pub const SETTINGS: &str = "Bestand met eigen instellingen; gewoonlijk dat van het systeem";
/// `--geen-geluid`.
pub const NO_SOUND: &str = "Geen geluid";
/// `--geen-melding`.
pub const NO_NOTIFICATION: &str = "Geen meldingen op het bureaublad";
/// `--log`.
pub const LOG: &str = "Schrijf technische regels (zonder inhoud) in dit bestand";
/// `--duur`.
pub const LENGTH: &str = "Duur in minuten";
/// `--sluit`.
pub const CLOSING: &str = "Sluittijd, als 16:00";
/// `--deelnemers`.
pub const PARTICIPANTS: &str = "Aantal deelnemers, de voorzitter meegeteld";
/// `--agenda`.
pub const AGENDA: &str = "Begin met de agenda in dit bestand";
/// `--tempo`.
pub const TEMPO: &str = "Hoeveel keer sneller dan echt de klok loopt";
/// `--tempo` of `oefen`.
pub const REHEARSAL_TEMPO: &str = "Hoeveel keer sneller dan echt de klok loopt; gewoonlijk 60";
/// `--json`.
pub const JSON: &str = "Als JSON, voor andere programma's";
/// The text of `parkeer`.
pub const TEXT: &str = "Het onderwerp, zonder namen verwoord";
/// The words of `werkvormen`.
pub const SEARCH: &str = "Woorden waarop wordt gezocht";
/// The file of `werkvormen controleer`.
pub const FILE: &str = "Het bestand";
/// `--help`.
pub const HELP: &str = "Toon deze uitleg";
/// `--version`.
pub const VERSION: &str = "Toon de versie";
/// How a command's help is laid out.
pub const HELP_TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}\n";
/// Above the commands.
pub const COMMANDS: &str = "Opdrachten";
/// How the program is called.
pub const USAGE: &str = "intervisie [OPTIES] [OPDRACHT]";
/// How `start` is called.
pub const START_USAGE: &str = "intervisie start [OPTIES]";
/// How `oefen` is called.
pub const REHEARSE_USAGE: &str = "intervisie oefen [OPTIES]";
/// How `klok` is called.
pub const CLOCK_USAGE: &str = "intervisie klok [OPTIES]";
/// How `controle` is called.
pub const CHECK_SIGNALS_USAGE: &str = "intervisie controle [OPTIES]";
/// How `status` is called.
pub const STATUS_USAGE: &str = "intervisie status [OPTIES]";
/// How `parkeerlijst` is called.
pub const PARKED_USAGE: &str = "intervisie parkeerlijst [OPTIES]";
/// How `parkeer` is called.
pub const PARK_USAGE: &str = "intervisie parkeer [OPTIES] TEKST";
/// How `werkvormen` is called.
pub const WERKVORMEN_USAGE: &str = "intervisie werkvormen [OPTIES] [ZOEK]
         intervisie werkvormen controleer BESTAND";
/// `groep`.
pub const GROUPS: &str = "Toon de groepen, of beheer een groep en haar deelnemers";
/// How `groep` is called.
pub const GROUPS_USAGE: &str = "intervisie groep [OPTIES] [OPDRACHT]";
/// `groep lijst`.
pub const GROUP_LIST: &str = "Toon alle groepen; zonder --groep geldt die van het laatst";
/// How `groep lijst` is called.
pub const GROUP_LIST_USAGE: &str = "intervisie groep lijst [OPTIES]";
/// `groep toevoegen`.
pub const GROUP_ADD: &str = "Maak een groep";
/// How `groep toevoegen` is called.
pub const GROUP_ADD_USAGE: &str = "intervisie groep toevoegen [OPTIES] NAAM";
/// The name of a group.
pub const GROUP_NAME: &str = "De naam van de groep";
/// `groep deelnemers`.
pub const PEOPLE: &str = "Toon de deelnemers en hun beurten, of voeg er toe";
/// How `groep deelnemers` is called.
pub const PEOPLE_USAGE: &str = "intervisie groep deelnemers [OPTIES] [OPDRACHT]";
/// `groep deelnemers toevoegen`.
pub const PERSON_ADD: &str = "Voeg een deelnemer toe, of vul aan wat van iemand bekend is";
/// How `groep deelnemers toevoegen` is called.
pub const PERSON_ADD_USAGE: &str = "intervisie groep deelnemers toevoegen [OPTIES] NAAM";
/// `groep deelnemers verwijderen`.
pub const PERSON_REMOVE: &str = "Haal een deelnemer uit de lijst; eerdere bijeenkomsten blijven";
/// How `groep deelnemers verwijderen` is called.
pub const PERSON_REMOVE_USAGE: &str = "intervisie groep deelnemers verwijderen [OPTIES] NAAM";
/// The name of a participant.
pub const PERSON_NAME: &str = "Naam of initialen";
/// `--functie`.
pub const FUNCTION: &str = "Functie, voor het bewijs van deelname";
/// `--registratie`.
pub const REGISTRATION: &str = "Nummer in het register, voor het bewijs van deelname";
/// Above the words that a command takes.
pub const ARGUMENTS: &str = "Woorden";
/// Above the options of one command.
pub const OWN_OPTIONS: &str = "Bij deze opdracht";
/// Above the options.
pub const OPTIONS: &str = "Opties";
/// Nothing runs.
pub const NOTHING_RUNS: &str = "Er loopt geen bijeenkomst.";
/// No topic is open.
pub const NO_TOPICS: &str = "Er staan geen onderwerpen open.";
/// No werkvorm has these words.
pub const NOTHING_FOUND: &str = "Geen werkvorm gevonden met deze woorden.";
/// A program mistake ended the meeting's screen.
pub const PANIC: &str = "intervisie is onverwacht gestopt. Wat bewaard was, is bewaard: start opnieuw om verder te gaan.";

/// There is no terminal to show a meeting on.
pub const NO_TERMINAL: &str =
    "intervisie heeft een terminalvenster nodig: invoer en uitvoer kunnen niet worden omgeleid.";
/// The terminal cannot place text.
pub const DUMB_TERMINAL: &str =
    "Dit venster kan geen beeld opbouwen (TERM is leeg of «dumb»): open een gewone terminal.";
/// The terminal could not be taken.
pub const NO_SCREEN: &str = "Het terminalvenster is niet te gebruiken; open een ander venster.";
/// No data folder could be found.
pub const NO_DATA_FOLDER: &str =
    "Er is geen map voor gegevens gevonden: geef er een met --data-map MAP.";

/// The group's folder cannot be made.
pub fn no_folder(path: &Path) -> String {
    format!("De map {} is niet te maken: kies een andere met --data-map MAP.", shown(path))
}

/// A meeting runs already.
pub const RUNS_ALREADY: &str = "Er loopt al een bijeenkomst: hervat of volg die met `intervisie`.";
/// What was given as a closing time is none.
pub const NOT_A_TIME: &str =
    "De sluittijd is niet te lezen, of ligt meer dan twaalf uur vooruit: geef die als 16:00.";
/// The topic has no words.
pub const EMPTY_TOPIC: &str = "Er is geen onderwerp om te parkeren: geef het in woorden.";

/// The topic is too long.
pub fn topic_too_long(characters: usize) -> String {
    format!(
        "Het onderwerp is {characters} tekens lang; {MAX_TEXT} is het meeste. Vat het korter samen."
    )
}

/// The topic is kept.
pub const TOPIC_PARKED: &str = "Geparkeerd voor de volgende keer.";

/// Why something could not be written.
pub fn not_written(why: WriteTrouble) -> String {
    format!("Niet bewaard: {}.", trouble(why))
}

/// What is the matter with the disk, in a sentence that stands by itself on a terminal; [`super::trouble`]
/// says it short, in a line that shares its screen.
pub(super) fn trouble(why: WriteTrouble) -> &'static str {
    match why {
        WriteTrouble::Full => "de schijf is vol",
        WriteTrouble::ReadOnly => "de schijf is alleen te lezen",
        WriteTrouble::Denied => "de map is niet van u",
        WriteTrouble::Gone => "de map is weg",
        WriteTrouble::Broken => "de schijf meldt een fout",
    }
}

/// A file could not be read.
pub fn unreadable(path: &Path) -> String {
    format!("Het bestand {} is niet te lezen.", shown(path))
}

/// A library file has no mistakes.
pub fn no_mistakes(n_werkvormen: usize) -> String {
    match n_werkvormen {
        1 => "Geen fouten: 1 werkvorm.".to_owned(),
        n => format!("Geen fouten: {n} werkvormen."),
    }
}

/// Where the meeting is kept, said when the program is left.
pub fn kept_in(path: &Path) -> String {
    format!("De bijeenkomst is bewaard in {}", shown(path))
}

/// Said when the program is left with words that their folder did not take.
pub fn rescued(file: &Path, folder: &Path) -> String {
    format!(
        "Niet alles kon worden bewaard in de map van de groep. De hele bijeenkomst staat in {}, alleen voor u leesbaar: verplaats dat bestand naar {} zodra daar weer plaats is.",
        shown(file),
        shown(folder)
    )
}

/// Said when no other place took them either.
pub const LOST: &str = "Let op: niet alles kon worden bewaard, ook niet in uw eigen map.";

/// A path as a terminal can show it.
fn shown(path: &Path) -> String {
    crate::domain::clean::clean(&path.to_string_lossy(), 400)
}
