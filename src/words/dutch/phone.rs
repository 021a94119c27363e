//! The clock on other screens in the room: what stands on the page, and what is said of it.

use jiff::civil::Time;

use super::time;
use crate::{app::phone::PhoneFailure, screen::LastMoment};

pub(crate) const STARTING: &str = "De telefoonklok wordt aangezet.";
pub(crate) const WHERE_TO: &str = "Met de camera, of typ in de browser:";
pub(crate) const OFF: &str = "de telefoonklok is uit";

pub(crate) fn watching(count: u16) -> String {
    match count {
        0 => "nog niemand kijkt mee".to_owned(),
        1 => "1 kijkt mee".to_owned(),
        more => format!("{more} kijken mee"),
    }
}

pub(crate) fn seen() -> [&'static str; 2] {
    [
        "Te zien zijn tijd, stap en regel: geen namen, niets van wat er gezegd is.",
        "Wie op ditzelfde netwerk is en het adres heeft, kan meekijken.",
    ]
}

pub(crate) fn odd() -> [&'static str; 2] {
    [
        "Lukt het niet? Vraagt de firewall iets: kies privénetwerk. Een gastnetwerk houdt apparaten uit elkaar.",
        "Zet anders de hotspot van een telefoon aan, of kijk mee met intervisie klok.",
    ]
}

pub(crate) fn fails(why: PhoneFailure) -> &'static str {
    match why {
        PhoneFailure::NotBuiltIn => "deze versie heeft geen telefoonklok",
        PhoneFailure::NoNetwork => "geen telefoonklok: deze laptop zit niet op een netwerk",
        PhoneFailure::NoPort => "geen telefoonklok: deze computer laat het niet toe",
        PhoneFailure::NotStarted => "de telefoonklok kon niet worden aangezet",
        PhoneFailure::Gone => "de telefoonklok is gestopt; de bijeenkomst loopt gewoon door",
    }
}

pub(crate) fn page() -> &'static [(&'static str, &'static str)] {
    &[
        ("language", "nl"),
        ("title", "De klok van de intervisie"),
        ("waits", "De klok komt zo"),
        ("meeting", "De bijeenkomst"),
        ("without_figures", "Zonder cijfers"),
        ("keep_awake", "Scherm aan houden"),
        ("probably_awake", "Het scherm blijft nu waarschijnlijk aan."),
        ("sleeps", "Je scherm kan uitgaan. Zet je het weer aan, dan klopt de klok meteen."),
        ("needs_script", "Deze klok heeft JavaScript nodig."),
        ("calm", "ruim de tijd"),
        ("paused", "pauze"),
        ("minute", "minuut"),
        ("minutes", "minuten"),
        ("ended", "De bijeenkomst is afgelopen"),
        ("rests", "even rust"),
        ("lost_since", "geen verbinding sinds"),
        ("counts_on", "deze klok telt zelf door"),
        ("unreachable", "Geen verbinding. Staat deze telefoon op hetzelfde netwerk als de laptop?"),
    ]
}

pub(crate) fn latest(moment: LastMoment) -> [&'static str; 2] {
    if moment.missed { ["plan: klaar om"; 2] } else { ["uiterlijk", "was uiterlijk"] }
}

pub(crate) fn until(at: Time) -> String {
    format!("tot {}", time::clock(at))
}

pub(crate) fn ended(at: Time) -> String {
    format!("gesloten om {}", time::clock(at))
}

pub(crate) fn slot(latest: Option<Time>) -> String {
    match latest {
        Some(latest) => format!("slot uiterlijk {}", time::clock(latest)),
        None => "het slot loopt".to_owned(),
    }
}
