//! What the commands about meetings that were held say: help, questions, one sentence per mistake.

use std::path::Path;

use super::{proof::THEMES, time};
use crate::{
    domain::{clean::clean, confidential::Confidential, event::NextTime, kept::WriteTrouble},
    store::{
        erase::EraseError,
        handover::{ParcelError, TakeInError, TakenIn},
    },
};

/// `geschiedenis`.
pub(crate) const HISTORY: &str =
    "Toon de bijeenkomsten: op tijd of niet, en hoe lang elke fase duurt";
/// How `geschiedenis` is called.
pub(crate) const HISTORY_USAGE: &str = "intervisie geschiedenis [OPTIES]";
/// `verslag`.
pub(crate) const RECORD: &str = "Maak het verslag van een bijeenkomst, voor de groep zelf";
/// How `verslag` is called.
pub(crate) const RECORD_USAGE: &str = "intervisie verslag [OPTIES] [ID]";
/// `bewijs`.
pub(crate) const PROOF: &str = "Maak een bewijs van deelname, zonder inhoud, voor een register";
/// How `bewijs` is called.
pub(crate) const PROOF_USAGE: &str = "intervisie bewijs [OPTIES] [ID]";
/// `jaaroverzicht`.
pub(crate) const YEAR: &str =
    "Tel uren, bijeenkomsten en rollen per deelnemer, naast de regel van een register";
/// How `jaaroverzicht` is called.
pub(crate) const YEAR_USAGE: &str = "intervisie jaaroverzicht [OPTIES] [JAAR]";
/// `volgende`.
pub(crate) const NEXT: &str = "Toon wat er voor de volgende keer is afgesproken";
/// How `volgende` is called.
pub(crate) const NEXT_USAGE: &str = "intervisie volgende [OPTIES]";
/// `wis`.
pub(crate) const ERASE: &str = "Wis woorden of namen, zo dat ze in geen bestand meer staan";
/// How `wis` is called.
pub(crate) const ERASE_USAGE: &str = "intervisie wis OPDRACHT";
/// `wis bijeenkomst`.
pub(crate) const ERASE_MEETING: &str =
    "Wis wat er in een bijeenkomst is gezegd; tijden, namen en rollen blijven";
/// How it is called.
pub(crate) const ERASE_MEETING_USAGE: &str = "intervisie wis bijeenkomst [OPTIES] [ID]";
/// `wis deelnemer`.
pub(crate) const ERASE_PERSON: &str = "Wis de naam van een deelnemer uit alles van de groep";
/// How it is called.
pub(crate) const ERASE_PERSON_USAGE: &str = "intervisie wis deelnemer [OPTIES] NAAM";
/// `wis ouder`.
pub(crate) const ERASE_OLD: &str = "Wis hele bijeenkomsten van meer dan zoveel jaar geleden";
/// How it is called.
pub(crate) const ERASE_OLD_USAGE: &str = "intervisie wis ouder [OPTIES] JAREN";
/// `wis groep`.
pub(crate) const ERASE_GROUP: &str = "Wis een groep met al haar bijeenkomsten";
/// How it is called.
pub(crate) const ERASE_GROUP_USAGE: &str = "intervisie wis groep --groep NAAM [OPTIES]";
/// `wis alles`.
pub(crate) const ERASE_ALL: &str = "Wis alle groepen";
/// How it is called.
pub(crate) const ERASE_ALL_USAGE: &str = "intervisie wis alles [OPTIES]";
/// `groep overdragen`.
pub(crate) const HAND_OVER: &str = "Zet de groep in één bestand voor de volgende voorzitter";
/// How it is called.
pub(crate) const HAND_OVER_USAGE: &str = "intervisie groep overdragen [OPTIES] BESTAND";
/// `groep overnemen`.
pub(crate) const TAKE_OVER: &str = "Neem een groep uit zo'n bestand over, naast wat er al is";
/// How it is called.
pub(crate) const TAKE_OVER_USAGE: &str = "intervisie groep overnemen [OPTIES] BESTAND";
/// The meeting.
pub(crate) const ID: &str = "Welke bijeenkomst: het begin van haar id is genoeg; anders de laatste";
/// `--vorm` of a record.
pub(crate) const RECORD_FORM: &str =
    "md (Markdown), json, csv (de tijden) of html (om af te drukken)";
/// `--vorm` of a sheet.
pub(crate) const SHEET_FORM: &str = "md (Markdown), csv of html (om af te drukken)";
/// `--naar`.
pub(crate) const TO: &str = "Schrijf het in dit nieuwe bestand, alleen voor u te lezen";
/// `--deelnemer`.
pub(crate) const PERSONAL: &str =
    "Een blad voor deze deelnemer alleen, met de eigen tijd en registratie";
/// `--per-deelnemer`.
pub(crate) const EACH: &str = "Zo'n blad voor elke deelnemer, elk op een eigen bladzijde";
/// `--thema`.
pub(crate) const THEME: &str = "Eén neutraal woord voor het bewijs, zoals samenwerking of ethiek";
/// `--register`.
pub(crate) const REGISTER: &str = "Het register waarvoor geteld wordt, zoals skj";
/// The year.
pub(crate) const WHICH_YEAR: &str = "Het jaar; anders dit jaar";
/// `--ics`.
pub(crate) const ICS: &str = "Als agendabestand (iCalendar)";
/// The name to erase.
pub(crate) const NAME: &str = "De naam of initialen, zoals ze in de groep staan";
/// How many years.
pub(crate) const YEARS: &str = "Wat meer dan zoveel jaar geleden was, gaat weg";
/// `--ja`.
pub(crate) const SURE: &str = "Vraag niet eerst of het mag";
/// `--wachtwoord`.
pub(crate) const PASSPHRASE: &str = "Versleutel het bestand; het wachtwoord wordt gevraagd";
/// `--wachtwoord-bestand`.
pub(crate) const PASSPHRASE_FILE: &str = "Het wachtwoord staat op de eerste regel van dit bestand";

/// No meeting was held.
pub(crate) const NO_MEETING: &str = "Er is in deze groep nog geen bijeenkomst geweest.";
/// No meeting has an id that begins like this.
pub(crate) fn unknown_meeting(id: &str) -> String {
    format!(
        "Er is geen bijeenkomst waarvan het id met «{}» begint; `intervisie geschiedenis` toont ze.",
        clean(id, 40)
    )
}
/// Several do.
pub(crate) fn ambiguous_meeting(id: &str, count: usize) -> String {
    format!(
        "{count} bijeenkomsten hebben een id dat met «{}» begint: geef meer van het id.",
        clean(id, 40)
    )
}
/// The file is there already.
pub(crate) fn exists(path: &Path) -> String {
    format!("Het bestand {} bestaat al en is niet overschreven: kies een andere naam.", shown(path))
}
/// A file was written.
pub(crate) fn written(path: &Path) -> String {
    format!("Geschreven in {}, alleen voor u te lezen.", shown(path))
}
/// A file could not be written.
pub(crate) fn not_written(path: &Path, why: WriteTrouble) -> String {
    format!("{} Het bestand was {}.", super::cli::not_written(why), shown(path))
}
/// The theme is not on the list.
pub(crate) fn unknown_theme(word: &str) -> String {
    format!(
        "«{}» staat niet op de lijst van neutrale woorden: {}.",
        clean(word, 40),
        THEMES.join(", ")
    )
}

/// Nobody has a name, so nobody can have a sheet.
pub(crate) const NO_NAMES: &str = "Bij deze bijeenkomst staan geen namen; `intervisie bewijs` zonder naam geeft één blad met lege regels om in te vullen.";
/// Somebody who was not at the meeting.
pub(crate) fn was_not_there(name: &str, present: &[Confidential]) -> String {
    let names: Vec<&str> = present.iter().map(Confidential::reveal).collect();
    format!("«{}» staat niet bij deze bijeenkomst; wel: {}.", clean(name, 60), names.join(", "))
}

/// What was agreed about next time, on one line.
pub(crate) fn next(agreed: &NextTime) -> String {
    super::topic::next_time(agreed).map(|(name, what)| format!("{name}: {what}")).join("\n")
}
/// No date was agreed.
pub(crate) const NO_DATE: &str =
    "Er is nog geen datum voor de volgende keer. Spreek die af in het slot (toets n).";
/// What the appointment is called.
pub(crate) fn appointment(group: &str) -> String {
    format!("Intervisie {group}")
}

/// A meeting behind screens.
pub(crate) const ONLINE: &str = "online";

/// Before the passphrase.
#[cfg(feature = "encryption")]
pub(crate) const ASK_PASSPHRASE: &str = "Wachtwoord: ";
/// Once more.
#[cfg(feature = "encryption")]
pub(crate) const ASK_AGAIN: &str = "Nog een keer: ";
/// They differ.
pub(crate) const PASSPHRASES_DIFFER: &str =
    "De twee wachtwoorden zijn niet gelijk; er is niets geschreven.";
/// It is empty.
pub(crate) const PASSPHRASE_EMPTY: &str = "Het wachtwoord is leeg; er is niets gedaan.";
/// It cannot be asked.
pub(crate) const NO_PASSPHRASE: &str =
    "Het wachtwoord kan hier niet gevraagd worden: geef het met --wachtwoord-bestand BESTAND.";
/// It does not open the file.
pub(crate) const WRONG_PASSPHRASE: &str = "Het wachtwoord past niet op dit bestand, of het bestand is beschadigd; er is niets overgenomen.";
/// It could not be encrypted.
pub(crate) const NOT_ENCRYPTED: &str =
    "Het bestand kon niet worden versleuteld; er is niets geschreven.";
/// This build knows no passphrases.
pub(crate) const NO_ENCRYPTION: &str =
    "Deze uitvoering van intervisie kent geen wachtwoorden; er is niets gedaan.";

/// The group was put in a file.
pub(crate) fn handed_over(path: &Path, encrypted: bool) -> String {
    let how = if encrypted {
        "Geef het wachtwoord langs een andere weg; zonder gaat niets meer open."
    } else {
        "Het bevat alles van de groep, ook wat er gezegd is: geef het alleen aan de volgende voorzitter."
    };
    format!("De groep staat in {}. {how}", shown(path))
}

/// There is nothing to hand over.
pub(crate) const NOTHING_TO_HAND_OVER: &str = "Van deze groep is er nog niets om over te dragen.";

/// What was taken in.
pub(crate) fn taken_in(group: &str, taken: &TakenIn) -> String {
    let number = |n: usize, one, more| time::count(i128::try_from(n).unwrap_or(0), one, more);
    let count =
        |n: usize, what: &str| format!("{} {what}", number(n, "bijeenkomst", "bijeenkomsten"));
    let mut said: Vec<String> = [
        (taken.new_meetings, "erbij"),
        (taken.grown_meetings, "aangevuld"),
        (taken.gone_meetings, GONE),
        (taken.erased_meetings, "waarin woorden gewist zijn, net als bij de vorige voorzitter"),
    ]
    .into_iter()
    .filter(|(n, _)| 0 < *n)
    .map(|(n, what)| count(n, what))
    .collect();
    if 0 < taken.new_topics {
        let topics =
            number(taken.new_topics, "los geparkeerd onderwerp", "los geparkeerde onderwerpen");
        said.push(format!("{topics} erbij"));
    }
    if said.is_empty() {
        said.push("niets nieuws, alles was er al".to_owned());
    }
    let mut lines = vec![format!("Overgenomen in {group}: {}.", said.join(", "))];
    lines.extend(taken.beside.iter().map(|file| {
        format!("Een bestand was hier anders; het uwe blijft gelden, dat van de vorige voorzitter staat ernaast als {file}.")
    }));
    match taken.erased_names {
        0 => {}
        1 => lines.push("Eén naam die hier gewist was, is ook hierin gewist.".to_owned()),
        n => lines.push(format!("{n} namen die hier gewist waren, zijn ook hierin gewist.")),
    }
    if 0 < taken.damaged {
        lines.push(format!(
            "{} in het bestand waren beschadigd en zijn overgeslagen.",
            time::count(i128::try_from(taken.damaged).unwrap_or(0), "regel", "regels")
        ));
    }
    lines.join("\n")
}

/// Meetings that stay gone.
const GONE: &str = "die hier gewist waren en gewist blijven";

/// Why a file was not taken in.
pub(crate) fn refused(path: &Path, why: &ParcelError) -> String {
    let path = shown(path);
    match why {
        ParcelError::NotOurs => format!(
            "{path} is geen bestand van `groep overdragen`, of het is beschadigd; er is niets overgenomen."
        ),
        ParcelError::Foreign { name } => format!(
            "In {path} zit iets dat niet van een groep is («{name}»): het is niet vertrouwd en er is niets overgenomen."
        ),
        ParcelError::TooLarge => {
            format!("{path} is groter dan een groep ooit is; er is niets overgenomen.")
        }
    }
}

/// Why taking in stopped.
pub(crate) fn not_taken_in(why: &TakeInError) -> String {
    match why {
        TakeInError::Running => {
            "Er loopt een bijeenkomst van deze groep: neem over als die klaar is.".to_owned()
        }
        TakeInError::Gone => {
            "Deze groep is hier gewist; er is niets overgenomen. Haal het bestand «gewist» uit de map met gegevens weg om dat toch te doen.".to_owned()
        }
        TakeInError::Io(error) | TakeInError::Meeting(EraseError::Io(error)) => {
            super::cli::not_written(error.trouble())
        }
        TakeInError::Meeting(why) => not_erased(why),
    }
}

/// Why something was not erased, or not merged.
pub(crate) fn not_erased(why: &EraseError) -> String {
    match why {
        EraseError::Running => "Er loopt een bijeenkomst: sluit die eerst af.".to_owned(),
        EraseError::NotThere => "Die bijeenkomst is er niet meer.".to_owned(),
        EraseError::Unreadable(_) => "Een van de bestanden van de bijeenkomst is niet te lezen, dus niemand kan zeggen wat erin staat; maak het leesbaar en probeer het opnieuw.".to_owned(),
        EraseError::Io(error) => format!(
            "Niet alles is gewist: {}. Geef dezelfde opdracht nog eens als dat verholpen is.",
            super::cli::trouble(error.trouble())
        ),
    }
}

/// A path as a terminal can show it.
fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), 400)
}
