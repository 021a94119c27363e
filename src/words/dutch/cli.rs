//! What the commands say: help, one clear sentence per mistake, lists.

use std::path::Path;

use crate::domain::{kept::WriteTrouble, parked::MAX_TEXT};

/// What the program is.
pub(crate) const ABOUT: &str =
    "Begeleidt een intervisiebijeenkomst, van de eerste minuut tot op tijd sluiten";
/// `start`.
pub(crate) const START: &str = "Begin meteen een bijeenkomst";
/// `oefen`.
pub(crate) const REHEARSE: &str =
    "Oefen een bijeenkomst op hogere snelheid; er wordt niets bewaard";
/// `klok`.
pub(crate) const CLOCK: &str =
    "Volg de lopende bijeenkomst in een tweede terminal, zonder te sturen";
/// `controle`.
pub(crate) const CHECK_SIGNALS: &str =
    "Probeer geluid, melding, wakker blijven, bel, instellingen en eigen opdracht";
/// `status`.
pub(crate) const STATUS: &str = "Toon de lopende bijeenkomst in één regel";
/// `parkeerlijst`.
pub(crate) const PARKED: &str = "Toon de open geparkeerde onderwerpen";
/// `parkeer`.
pub(crate) const PARK: &str = "Parkeer een onderwerp tussen twee bijeenkomsten";
/// `werkvormen`.
pub(crate) const WERKVORMEN: &str =
    "Zoek in de werkvormen, of controleer een bestand met eigen werkvormen";
/// `--data-map`.
pub(crate) const DATA_FOLDER: &str = "Map met de gegevens van alle groepen";
/// `--groep`.
pub(crate) const GROUP: &str = "De groep; wordt gemaakt als die er nog niet is";
/// `--instellingen`.
pub(crate) const SETTINGS: &str = "Bestand met eigen instellingen; gewoonlijk dat van het systeem";
/// `--geen-geluid`.
pub(crate) const NO_SOUND: &str = "Geen geluid";
/// `--geen-melding`.
pub(crate) const NO_NOTIFICATION: &str = "Geen meldingen op het bureaublad";
/// `--log`.
pub(crate) const LOG: &str = "Schrijf technische regels (zonder inhoud) in dit bestand";
/// `--duur`.
pub(crate) const LENGTH: &str = "Duur in minuten";
/// `--sluit`.
pub(crate) const CLOSING: &str = "Sluittijd, als 16:00";
/// `--deelnemers`.
pub(crate) const PARTICIPANTS: &str = "Aantal deelnemers, de voorzitter meegeteld";
/// `--agenda`.
pub(crate) const AGENDA: &str = "Begin met de agenda in dit bestand";
/// `--tempo`.
pub(crate) const TEMPO: &str = "Hoeveel keer sneller dan echt de klok loopt";
/// `--tempo` of `oefen`.
pub(crate) const REHEARSAL_TEMPO: &str =
    "Hoeveel keer sneller dan echt de klok loopt; gewoonlijk 60";
/// `--json`.
pub(crate) const JSON: &str = "Als JSON, voor andere programma's";
/// The text of `parkeer`.
pub(crate) const TEXT: &str = "Het onderwerp, zonder namen verwoord";
/// The words of `werkvormen`.
pub(crate) const SEARCH: &str = "Woorden waarop wordt gezocht";
/// The file of `werkvormen controleer`.
pub(crate) const FILE: &str = "Het bestand";
/// `--help`.
pub(crate) const HELP: &str = "Toon deze uitleg";
/// `--version`.
pub(crate) const VERSION: &str = "Toon de versie";
/// How a command's help is laid out.
pub(crate) const HELP_TEMPLATE: &str = "{about}\n\nGebruik: {usage}\n\n{all-args}\n";
/// Above the commands.
pub(crate) const COMMANDS: &str = "Opdrachten";
/// How the program is called.
pub(crate) const USAGE: &str = "intervisie [OPTIES] [OPDRACHT]";
/// How `start` is called.
pub(crate) const START_USAGE: &str = "intervisie start [OPTIES]";
/// How `oefen` is called.
pub(crate) const REHEARSE_USAGE: &str = "intervisie oefen [OPTIES]";
/// How `klok` is called.
pub(crate) const CLOCK_USAGE: &str = "intervisie klok [OPTIES]";
/// How `controle` is called.
pub(crate) const CHECK_SIGNALS_USAGE: &str = "intervisie controle [OPTIES]";
/// How `status` is called.
pub(crate) const STATUS_USAGE: &str = "intervisie status [OPTIES]";
/// How `parkeerlijst` is called.
pub(crate) const PARKED_USAGE: &str = "intervisie parkeerlijst [OPTIES]";
/// How `parkeer` is called.
pub(crate) const PARK_USAGE: &str = "intervisie parkeer [OPTIES] TEKST";
/// How `werkvormen` is called.
pub(crate) const WERKVORMEN_USAGE: &str = "intervisie werkvormen [OPTIES] [ZOEK]
         intervisie werkvormen controleer BESTAND";
/// `groep`.
pub(crate) const GROUPS: &str = "Toon de groepen, of beheer een groep en haar deelnemers";
/// How `groep` is called.
pub(crate) const GROUPS_USAGE: &str = "intervisie groep [OPTIES] [OPDRACHT]";
/// `groep lijst`.
pub(crate) const GROUP_LIST: &str = "Toon alle groepen; zonder --groep geldt die van het laatst";
/// How `groep lijst` is called.
pub(crate) const GROUP_LIST_USAGE: &str = "intervisie groep lijst [OPTIES]";
/// `groep toevoegen`.
pub(crate) const GROUP_ADD: &str = "Maak een groep";
/// How `groep toevoegen` is called.
pub(crate) const GROUP_ADD_USAGE: &str = "intervisie groep toevoegen [OPTIES] NAAM";
/// The name of a group.
pub(crate) const GROUP_NAME: &str = "De naam van de groep";
/// `groep deelnemers`.
pub(crate) const PEOPLE: &str = "Toon de deelnemers en hun beurten, of voeg er toe";
/// How `groep deelnemers` is called.
pub(crate) const PEOPLE_USAGE: &str = "intervisie groep deelnemers [OPTIES] [OPDRACHT]";
/// `groep deelnemers toevoegen`.
pub(crate) const PERSON_ADD: &str = "Voeg een deelnemer toe, of vul aan wat van iemand bekend is";
/// How `groep deelnemers toevoegen` is called.
pub(crate) const PERSON_ADD_USAGE: &str = "intervisie groep deelnemers toevoegen [OPTIES] NAAM";
/// `groep deelnemers verwijderen`.
pub(crate) const PERSON_REMOVE: &str =
    "Haal een deelnemer uit de lijst; eerdere bijeenkomsten blijven";
/// How `groep deelnemers verwijderen` is called.
pub(crate) const PERSON_REMOVE_USAGE: &str =
    "intervisie groep deelnemers verwijderen [OPTIES] NAAM";
/// The name of a participant.
pub(crate) const PERSON_NAME: &str = "Naam of initialen";
/// `--functie`.
pub(crate) const FUNCTION: &str = "Functie, voor het bewijs van deelname";
/// `--registratie`.
pub(crate) const REGISTRATION: &str = "Nummer in het register, voor het bewijs van deelname";
/// Above the words that a command takes.
pub(crate) const ARGUMENTS: &str = "Woorden";
/// Above the options of one command.
pub(crate) const OWN_OPTIONS: &str = "Bij deze opdracht";
/// Above the options.
pub(crate) const OPTIONS: &str = "Opties";
/// Nothing runs.
pub(crate) const NOTHING_RUNS: &str = "Er loopt geen bijeenkomst.";
/// No topic is open.
pub(crate) const NO_TOPICS: &str = "Er staan geen onderwerpen open.";
/// No werkvorm has these words.
pub(crate) const NOTHING_FOUND: &str = "Geen werkvorm gevonden met deze woorden.";
/// A program mistake ended the meeting's screen.
pub(crate) const PANIC: &str = "intervisie is onverwacht gestopt. Wat bewaard was, is bewaard: start opnieuw om verder te gaan.";

/// There is no terminal to show a meeting on.
pub(crate) const NO_TERMINAL: &str =
    "intervisie heeft een terminalvenster nodig: invoer en uitvoer kunnen niet worden omgeleid.";
/// The terminal cannot place text.
pub(crate) const DUMB_TERMINAL: &str =
    "Dit venster kan geen beeld opbouwen (TERM is leeg of «dumb»): open een gewone terminal.";
/// The terminal could not be taken.
pub(crate) const NO_SCREEN: &str =
    "Het terminalvenster is niet te gebruiken; open een ander venster.";
/// No data folder could be found.
pub(crate) const NO_DATA_FOLDER: &str =
    "Er is geen map voor gegevens gevonden: geef er een met --data-map MAP.";

/// The group's folder cannot be made.
pub(crate) fn no_folder(path: &Path) -> String {
    format!("De map {} is niet te maken: kies een andere met --data-map MAP.", shown(path))
}

/// A meeting runs already.
pub(crate) const RUNS_ALREADY: &str =
    "Er loopt al een bijeenkomst: hervat of volg die met `intervisie`.";
/// What was given as a closing time is none.
pub(crate) const NOT_A_TIME: &str =
    "De sluittijd is niet te lezen, of ligt meer dan twaalf uur vooruit: geef die als 16:00.";
/// The topic has no words.
pub(crate) const EMPTY_TOPIC: &str = "Er is geen onderwerp om te parkeren: geef het in woorden.";

/// The topic is too long.
pub(crate) fn topic_too_long(characters: usize) -> String {
    format!(
        "Het onderwerp is {characters} tekens lang; {MAX_TEXT} is het meeste. Vat het korter samen."
    )
}

/// The topic is kept.
pub(crate) const TOPIC_PARKED: &str = "Geparkeerd voor de volgende keer.";

/// Why something could not be written.
pub(crate) fn not_written(why: WriteTrouble) -> String {
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
pub(crate) fn unreadable(path: &Path) -> String {
    format!("Het bestand {} is niet te lezen.", shown(path))
}

/// A library file has no mistakes.
pub(crate) fn no_mistakes(n_werkvormen: usize) -> String {
    match n_werkvormen {
        1 => "Geen fouten: 1 werkvorm.".to_owned(),
        n => format!("Geen fouten: {n} werkvormen."),
    }
}

/// Where the meeting is kept, said when the program is left.
pub(crate) fn kept_in(path: &Path) -> String {
    format!("De bijeenkomst is bewaard in {}", shown(path))
}

/// Said when the program is left with words that their folder did not take.
pub(crate) fn rescued(file: &Path, folder: &Path) -> String {
    format!(
        "Niet alles kon worden bewaard in de map van de groep. De hele bijeenkomst staat in {}, alleen voor u leesbaar: verplaats dat bestand naar {} zodra daar weer plaats is.",
        shown(file),
        shown(folder)
    )
}

/// Said when no other place took them either.
pub(crate) const LOST: &str = "Let op: niet alles kon worden bewaard, ook niet in uw eigen map.";

/// A path as a terminal can show it.
fn shown(path: &Path) -> String {
    crate::domain::clean::clean(&path.to_string_lossy(), 400)
}
