//! A group that changes hands (overdragen, overnemen): questions, what was taken in, what was refused.

use std::path::Path;

use super::{command, erase, time};
use crate::{
    known::shown,
    store::{
        erase::EraseError,
        handover::{ParcelError, TakeInError, TakenIn},
    },
};

pub(crate) const ASK_PASSPHRASE: &str = "Wachtwoord: ";
pub(crate) const ASK_AGAIN: &str = "Nog een keer: ";
pub(crate) const PASSPHRASES_DIFFER: &str =
    "De twee wachtwoorden zijn niet gelijk; er is niets geschreven.";
pub(crate) const PASSPHRASE_EMPTY: &str = "Het wachtwoord is leeg; er is niets gedaan.";
pub(crate) const NO_PASSPHRASE: &str =
    "Het wachtwoord kan hier niet gevraagd worden: geef het met --wachtwoord-bestand BESTAND.";
pub(crate) const TOO_COSTLY: &str = "Dit bestand openen vraagt meer van de computer dan een bestand van dit programma ooit doet; er is niets overgenomen.";
pub(crate) const WRONG_PASSPHRASE: &str = "Het wachtwoord past niet op dit bestand, of het bestand is beschadigd; er is niets overgenomen.";
pub(crate) const NO_ENCRYPTION: &str =
    "Deze versie van intervisie kent geen wachtwoorden; er is niets gedaan.";
pub(crate) const NOT_ENCRYPTED: &str =
    "Het bestand kon niet worden versleuteld; er is niets geschreven.";

pub(crate) fn handed_over(path: &Path, encrypted: bool) -> String {
    let how = if encrypted {
        "Geef het wachtwoord langs een andere weg door; zonder wachtwoord gaat het bestand niet open."
    } else {
        "Het bevat alles van de groep, ook wat er gezegd is: geef het alleen aan de volgende voorzitter."
    };
    format!("De groep staat in {}. {how}", shown(path))
}

pub(crate) const NOTHING_TO_HAND_OVER: &str = "Van deze groep is er nog niets om over te dragen.";

pub(crate) fn taken_in(group: &str, taken: &TakenIn) -> String {
    let number = |n: usize, one, more| time::count(i128::try_from(n).unwrap_or(0), one, more);
    let meetings = |n: usize| number(n, "bijeenkomst", "bijeenkomsten");
    let mut said: Vec<String> = [
        (taken.new_meetings, "erbij"),
        (taken.grown_meetings, "aangevuld"),
        (taken.gone_meetings, gone(taken.gone_meetings)),
        (taken.erased_meetings, "waarin woorden gewist zijn, net als bij de vorige voorzitter"),
    ]
    .into_iter()
    .filter(|(n, _)| 0 < *n)
    .map(|(n, what)| format!("{} {what}", meetings(n)))
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
    match taken.beside.as_slice() {
        [] => {}
        [file] => lines.push(format!("Een bestand was hier anders; dat van jou blijft gelden, dat van de vorige voorzitter staat ernaast als {file}.")),
        files => lines.push(format!(
            "{} bestanden waren hier anders; die van jou blijven gelden, die van de vorige voorzitter staan ernaast als {}.",
            files.len(),
            files.join(", ")
        )),
    }
    match taken.erased_names {
        0 => {}
        1 => lines.push("Eén naam die hier gewist was, is ook hierin gewist.".to_owned()),
        n => lines.push(format!("{n} namen die hier gewist waren, zijn ook hierin gewist.")),
    }
    match taken.damaged {
        0 => {}
        1 => lines.push("1 regel in het bestand was beschadigd en is overgeslagen.".to_owned()),
        n => {
            lines.push(format!("{n} regels in het bestand waren beschadigd en zijn overgeslagen."));
        }
    }
    lines.join("\n")
}

/// Meetings that stay gone.
const fn gone(meetings: usize) -> &'static str {
    match meetings {
        1 => "die hier gewist was en gewist blijft",
        _ => "die hier gewist waren en gewist blijven",
    }
}

pub(crate) fn refused(path: &Path, why: &ParcelError) -> String {
    let path = shown(path);
    match why {
        ParcelError::NotOurs => format!(
            "{path} is geen bestand van “groep overdragen”, of het is beschadigd; er is niets overgenomen."
        ),
        ParcelError::Foreign { name } => format!(
            "In {path} zit iets dat niet van een groep is (“{name}”): het is niet vertrouwd en er is niets overgenomen."
        ),
        ParcelError::TooLarge => {
            format!("{path} is groter dan een groep ooit is; er is niets overgenomen.")
        }
    }
}

pub(crate) fn not_taken_in(why: &TakeInError) -> String {
    match why {
        TakeInError::Running => {
            "Er loopt een bijeenkomst van deze groep: neem over als die klaar is.".to_owned()
        }
        TakeInError::Gone => {
            "Deze groep is hier gewist; er is niets overgenomen. Haal het bestand “gewist” uit de map met gegevens weg om dat toch te doen.".to_owned()
        }
        TakeInError::Io(error) | TakeInError::Meeting(EraseError::Io(error)) => {
            command::not_written(error.trouble())
        }
        TakeInError::Meeting(why) => erase::not_erased(why),
    }
}
