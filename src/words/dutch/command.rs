//! What the commands say: what came of it, and one clear sentence per mistake.

use std::path::Path;

use super::{action::key_of, capital, invitation::BY_PLAN, proof, topic};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{
        clean::clean, confidential::Confidential, event::NextTime, kept::WriteTrouble,
        parked::MAX_TEXT,
    },
    failure::NotKept,
    known::shown,
    store::folders::{Shut, WhyShut},
};

pub(crate) const LICENCES: &str = "\
In intervisie zit werk van anderen, met dank. Hieronder staat elk onderdeel met zijn licentie, en daarna
elke licentietekst één keer, met wie er het auteursrecht heeft. Wat op één systeem nodig is staat er ook bij.
De standaardbibliotheek van Rust (MIT of Apache-2.0) zit er altijd in, en op Linux musl (MIT).
intervisie zelf: MIT, zie LICENSE.";
pub(crate) const NOTHING_RUNS: &str = "Er loopt geen bijeenkomst.";
pub(crate) const NO_TOPICS: &str = "Er staan geen onderwerpen open.";
pub(crate) const NOT_ALL_READ: &str =
    "Niet alles was te lezen. In wat wel te lezen was, staat niets; in de rest kan iets staan.";
pub(crate) const NOTHING_FOUND: &str = "Geen werkvorm gevonden met deze woorden.";
pub(crate) const PANIC: &str = "intervisie is onverwacht gestopt. Wat bewaard was, is bewaard: start opnieuw om verder te gaan.";

pub(crate) const NO_TERMINAL: &str = "intervisie heeft een terminalvenster nodig; in zinnen, ook uit een script, kan het met --regels.";
pub(crate) const IN_BACKGROUND: &str =
    "Op de achtergrond is er geen venster voor een bijeenkomst: start zonder & of gebruik “fg”.";
pub(crate) const NO_SCREEN: &str =
    "Het terminalvenster is niet te gebruiken; open een ander venster.";
pub(crate) const IN_FULL: &str = "schrijf het pad voluit, zonder ~naam, $NAAM, %NAAM%, aanhalingstekens, file:// of spaties eromheen (en een map die zo heet met ./ ervoor)";
pub(crate) const NO_DATA_FOLDER: &str =
    "Er is geen map voor gegevens gevonden: geef er een met --data-map MAP.";

pub(crate) fn data_not_in_full() -> String {
    format!("In INTERVISIE_DATA staat de map niet voluit: {IN_FULL}.")
}

pub(crate) fn folder_shut(shut: &Shut) -> String {
    let why = match shut.why {
        WhyShut::LinkToNowhere => "de koppeling wijst nergens heen",
        WhyShut::NoFolder => "het is geen map",
        WhyShut::NameTooLong => "de naam is te lang",
        WhyShut::Denied => "lezen of schrijven mag daar niet",
        WhyShut::Broken => "de schijf meldt een fout",
    };
    format!("De map {} is niet te lezen ({why}); er is niets veranderd.", shown(&shut.folder))
}

pub(crate) fn no_folder(path: &Path, why: WriteTrouble) -> String {
    let why = trouble(why);
    format!("De map {} is niet te maken ({why}): kies een andere met --data-map MAP.", shown(path))
}

pub(crate) const RUNS_ALREADY: &str =
    "Er loopt al een bijeenkomst: hervat of volg die met “intervisie”.";
pub(crate) const NOT_AHEAD: &str = "Die tijd is al geweest, of ligt meer dan twaalf uur vooruit.";
pub(crate) const EMPTY_TOPIC: &str = "Er is geen onderwerp om te parkeren: geef het in woorden.";

pub(crate) fn topic_too_long(characters: usize) -> String {
    format!(
        "Het onderwerp is {characters} tekens lang; er passen hooguit {MAX_TEXT}. Vat het korter samen."
    )
}

pub(crate) const TOPIC_PARKED: &str = "Geparkeerd voor de volgende keer.";

pub(crate) fn not_written(why: WriteTrouble) -> String {
    format!("Niet bewaard: {}.", trouble(why))
}

/// What is the matter with the disk, in a sentence that stands by itself on a terminal; [`super::trouble`]
/// says it short, in a line that shares its screen.
pub(super) fn trouble(why: WriteTrouble) -> &'static str {
    match why {
        WriteTrouble::Full => "de schijf is vol",
        WriteTrouble::ReadOnly => "de schijf is alleen te lezen",
        WriteTrouble::Denied => "lezen of schrijven mag daar niet",
        WriteTrouble::Gone => "de map is er niet",
        WriteTrouble::NoFolder => "waar een map hoort, staat iets anders",
        WriteTrouble::NameTooLong => "de naam is te lang",
        WriteTrouble::Broken => "de schijf meldt een fout",
    }
}

pub(crate) fn unreadable(path: &Path) -> String {
    format!("Het bestand {} is niet te lezen.", shown(path))
}

pub(crate) fn no_mistakes(n_werkvormen: usize) -> String {
    match n_werkvormen {
        1 => "Geen fouten: 1 werkvorm.".to_owned(),
        n => format!("Geen fouten: {n} werkvormen."),
    }
}

pub(crate) fn kept_in(path: &Path) -> String {
    format!("De bijeenkomst is bewaard in {}", shown(path))
}

pub(crate) fn rescued(file: &Path, folder: &Path) -> String {
    format!(
        "Niet alles kon worden bewaard in de map van de groep. De hele bijeenkomst staat in {}, alleen voor jou leesbaar: verplaats dat bestand naar {} zodra daar weer plaats is.",
        shown(file),
        shown(folder)
    )
}

pub(crate) fn not_kept(what: &[NotKept]) -> String {
    let named = what.iter().map(|what| match what {
        NotKept::Group => "wat je aan de groep veranderde".to_owned(),
        NotKept::Agenda(name) => format!("de agenda “{name}”"),
        NotKept::Throwing => "dat de bijeenkomst weggegooid is".to_owned(),
    });
    format!("Let op, niet zeker bewaard: {}.", named.collect::<Vec<_>>().join(", "))
}

pub(crate) fn not_said(why: WriteTrouble) -> String {
    format!("Het antwoord kon niet helemaal worden geschreven: {}.", trouble(why))
}

pub(crate) const DONE_ALL_THE_SAME: &str = "Wat je vroeg, is gedaan.";

pub(crate) const NOBODY_LISTENS: &str =
    "Het antwoord kon nergens worden geschreven: de uitvoer van deze opdracht is gesloten.";

pub(crate) const LOST: &str = "Let op: niet alles kon worden bewaard, ook niet in je eigen map.";

pub(crate) const NO_MEETING: &str = "Er is in deze groep nog geen bijeenkomst geweest.";
pub(crate) fn unknown_meeting(id: &str) -> String {
    if id.trim().is_empty() {
        return "Er staat een lege id; “intervisie geschiedenis” toont welke er zijn.".to_owned();
    }
    format!(
        "Er is geen bijeenkomst waarvan de id met “{}” begint; “intervisie geschiedenis” toont ze.",
        clean(id, 40)
    )
}
pub(crate) fn ambiguous_meeting(id: &str, count: usize) -> String {
    format!(
        "{count} bijeenkomsten hebben een id die met “{}” begint: geef meer van de id.",
        clean(id, 40)
    )
}
pub(crate) fn file_exists(path: &Path) -> String {
    format!("Het bestand {} bestaat al en is niet overschreven: kies een andere naam.", shown(path))
}
pub(crate) fn written(path: &Path) -> String {
    format!("Opgeslagen als {}; alleen jij kunt het openen.", shown(path))
}
pub(crate) fn file_not_written(path: &Path, why: WriteTrouble) -> String {
    format!("{} Het bestand was {}.", not_written(why), shown(path))
}
pub(crate) fn no_such_form(ending: &str, known: &[String]) -> String {
    let known = known.iter().map(|form| format!(".{form}")).collect::<Vec<_>>().join(", ");
    let printed =
        if ending == "pdf" { "; een pdf maakt je browser van de bladzijde (.html)" } else { "" };
    format!("Van .{} maakt intervisie hier niets, wel van {known}{printed}.", clean(ending, 20))
}
pub(crate) fn unknown_theme(word: &str) -> String {
    format!(
        "“{}” staat niet op de lijst van neutrale woorden: {}.",
        clean(word, 40),
        proof::themes().join(", ")
    )
}

pub(crate) const NO_NAMES: &str = "Bij deze bijeenkomst staan geen namen; “intervisie bewijs” zonder naam geeft één blad met lege regels om in te vullen.";
pub(crate) fn was_not_there(name: &str, present: &[Confidential]) -> String {
    let names: Vec<&str> = present.iter().map(Confidential::reveal).collect();
    format!("“{}” staat niet bij deze bijeenkomst; wel: {}.", clean(name, 60), names.join(", "))
}

pub(crate) fn next(agreed: &NextTime, is_planned: bool) -> String {
    let plan = if is_planned { BY_PLAN } else { "" };
    let [(date, day), chair, timekeeper] = topic::next_time(agreed);
    let lines = [(date, day + plan), chair, timekeeper];
    lines.map(|(name, what)| format!("{name}: {what}")).join("\n")
}
pub(crate) fn no_date() -> String {
    let key = key_of(Table::Live, Action::NextTime);
    format!("Er is nog geen datum voor de volgende keer. Spreek die af in het slot (toets {key}).")
}
pub(crate) fn appointment(group: &str) -> String {
    // The usual group is called intervisie, and so are many others.
    if !group.to_lowercase().contains("intervisie") {
        return format!("Intervisie {group}");
    }
    capital(group)
}

pub(crate) const ONLINE: &str = "online";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_appointment_says_once_that_it_is_intervisie() {
        for (group, title) in [
            ("Team Noord", "Intervisie Team Noord"),
            ("intervisie", "Intervisie"),
            ("intervisiegroep Zuid", "Intervisiegroep Zuid"),
            ("Onze Intervisie", "Onze Intervisie"),
        ] {
            assert_eq!(appointment(group), title);
        }
    }
}
