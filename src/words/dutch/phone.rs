//! The clock on other screens in the room: what stands on the page, and what is said of it.

use jiff::civil::Time;

use super::{DOT, action::key_of, time};
use crate::{
    app::{
        action::Action,
        hand::{Announcement, Sign},
        keymap::Table,
        phone::{CodeOf, PhoneFailure},
    },
    screen::{LastMoment, PhoneStands},
};

pub(crate) const STARTING: &str = "De telefoonklok wordt aangezet.";
pub(crate) const NOWHERE: &str = "Deze laptop zit niet op een netwerk.";
pub(crate) const OFF: &str = "de telefoonklok is uit";
pub(crate) const TOO_SMALL: &str = "De code past niet: maak het venster groter.";
pub(crate) const NO_ALARM: &str = "Het slot loopt al: er is geen sein meer te zetten.";
pub(crate) const ALARM_TITLE: &str = "Intervisie: slot";

pub(crate) fn where_to(of: CodeOf) -> &'static str {
    match of {
        CodeOf::Clock => "Met de camera, of typ in de browser:",
        CodeOf::Hand => "Alleen voor de tijdbewaker:",
        CodeOf::Calendar => "Met de camera, in de agenda:",
    }
}

pub(crate) fn watching(count: u16) -> String {
    match count {
        0 => "nog niemand kijkt mee".to_owned(),
        1 => "1 kijkt mee".to_owned(),
        more => format!("{more} kijken mee"),
    }
}

pub(crate) fn watched(count: u16) -> String {
    time::count(count, "telefoon", "telefoons")
}

pub(crate) fn address(at: usize, count: usize) -> String {
    let down = key_of(Table::Phone, Action::OtherAddress);
    format!("netwerk {at} van {count}{DOT}{down} een ander")
}

const SEEN: &str = "Te zien zijn tijd, stap en regel: geen namen, niets van wat er gezegd is.";
const BY_WHOM: &str = "Wie op ditzelfde netwerk is en het adres heeft, kan meekijken.";
const IN_THE_WAY: &str = "Lukt het niet? Vraagt de firewall iets: kies privénetwerk. Een gastnetwerk houdt apparaten uit elkaar.";
const ANOTHER_WAY: &str =
    "Zet anders de hotspot van een telefoon aan, of kijk mee met intervisie klok.";

pub(crate) fn hints(stands: PhoneStands, of: CodeOf) -> Vec<String> {
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let other = key_of(Table::Phone, Action::OtherCode);
    let alarm = format!("Zonder netwerk: blader met {other} naar het sein voor de agenda.");
    match (of, stands) {
        (CodeOf::Hand, _) => own(&[
            "Daarmee geeft de tijdbewaker je een teken. Het wordt nergens bewaard.",
            "Geef deze code aan niemand anders.",
        ]),
        (CodeOf::Calendar, _) => own(&[
            "Dit heeft geen netwerk nodig: de telefoon zelf geeft dan een sein.",
            "Verschuift het slot, zet het sein dan opnieuw.",
        ]),
        (CodeOf::Clock, PhoneStands::Starting) => Vec::new(),
        (CodeOf::Clock, PhoneStands::Nowhere) => {
            let again = key_of(Table::Phone, Action::Back);
            let retry = key_of(Table::Live, Action::Phone);
            let hotspot = format!(
                "Zet de hotspot van een telefoon aan en verbind de laptop daarmee; dan {again} en {retry}."
            );
            vec![hotspot, alarm]
        }
        (CodeOf::Clock, PhoneStands::On { is_odd: true, .. }) => {
            vec![IN_THE_WAY.to_owned(), ANOTHER_WAY.to_owned(), alarm]
        }
        // Who looks on already knows how.
        (CodeOf::Clock, PhoneStands::On { watching: 0, .. }) => own(&[SEEN, BY_WHOM]),
        (CodeOf::Clock, PhoneStands::On { .. }) => own(&[SEEN]),
    }
}

pub(crate) fn alarm(at: Time) -> String {
    format!("een sein om {}, als het slot begint", time::clock(at))
}

pub(crate) fn other_code(of: CodeOf) -> &'static str {
    match of {
        CodeOf::Clock => "tijdbewaker",
        CodeOf::Hand => "agenda",
        CodeOf::Calendar => "adres",
    }
}

pub(crate) fn announcement(what: Announcement) -> &'static str {
    match what {
        Announcement::OneQuestion => "nog één vraag per persoon",
        Announcement::FinishSentence => "maak je zin rustig af",
        Announcement::Silence => "even stil: iedereen denkt na",
    }
}

pub(crate) fn asks(now: Option<Announcement>) -> String {
    let one = |(what, figure): (Announcement, u8)| (figure, announcement(what));
    let all = Announcement::ALL.into_iter().zip(1..).map(one);
    if let Some(asked) = now.map(announcement) {
        let figure = all.filter(|(_, what)| *what == asked).map(|(figure, _)| figure).max();
        format!("De groep ziet: {asked}{DOT}{} haalt het weg", figure.unwrap_or_default())
    } else {
        let asks: Vec<_> = all.map(|(figure, what)| format!("{figure} {what}")).collect();
        format!("Vraag de groep: {}", asks.join(DOT))
    }
}

pub(crate) fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::TwoMinutes => "nog 2 minuten",
        Sign::WrapUp => "tijd om af te ronden",
        Sign::Pause => "even pauze?",
        Sign::GoOn => "we kunnen door",
    }
}

pub(crate) fn signs() -> Vec<String> {
    let one = |of: Sign| format!("{} {}", of.number(), sign(of));
    let all = Sign::ALL.map(one).join(DOT);
    vec![format!("Teken: {all}"), all, "1 2 3 4: een teken aan de voorzitter".to_owned()]
}

pub(super) fn of_timekeeper(of: Sign) -> String {
    format!("De tijdbewaker: {}", sign(of))
}

pub(super) fn sign_given(of: Sign) -> String {
    format!("Gegeven: {}", sign(of))
}

pub(super) const SIGN_LOST: &str =
    "Waar de bijeenkomst wordt geleid komt geen teken aan: zeg het hardop.";

pub(super) fn announced(what: Announcement, stands: bool) -> String {
    let leads = if stands { "De groep ziet nu" } else { "De groep ziet niet meer" };
    format!("{leads}: {}", announcement(what))
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

pub(crate) fn page() -> Vec<(&'static str, &'static str)> {
    const KEYS: [&str; 4] = ["sign_1", "sign_2", "sign_3", "sign_4"];
    KEYS.into_iter().zip(Sign::ALL.map(sign)).chain(PAGE).collect()
}

const PAGE: [(&str, &str); 26] = [
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
    ("hand", "Een teken voor de voorzitter"),
    ("sign_given", "gegeven"),
    ("sign_waits", "wacht tot de voorzitter weer kijkt"),
    ("sign_stands", "staat bij de voorzitter op het scherm"),
    ("sign_seen", "gezien"),
    ("sign_missed", "niet gezien: zeg het hardop"),
    ("sign_soon", "even wachten: je vorige teken is net gegeven"),
    ("sign_lost", "niet aangekomen: zeg het hardop"),
    ("unreachable", "Geen verbinding. Staat deze telefoon op hetzelfde netwerk als de laptop?"),
];

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
