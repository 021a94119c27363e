//! Before the meeting: fields, the start, an unfinished meeting.

use jiff::civil::{Date, Time};

use super::{
    DOT,
    action::{self, key_of},
    library, ours,
    time::{self, clock, minutes},
};
use crate::{
    app::prepare::begin::Field,
    app::{action::Action, keymap::Table},
    domain::{figures::Outlook, kept::Led, minutes::Minutes},
    screen::{Begin, Resume, UntilStart},
};

/// Seconds from which the wait for the start is told in hours.
const CLOCK: i64 = 6_000;

pub(crate) fn field(field: Field) -> &'static str {
    match field {
        Field::Begin => action::label(Action::Start),
        Field::Start => "begint",
        Field::Closing => "sluit",
        Field::Length => "duurt",
        Field::Participants => "deelnemers",
        Field::Margin => "marge voor het slot",
        Field::FirstMeeting => "eerste bijeenkomst",
        Field::Inbreng => "een inbreng?",
        Field::Level => "niveau",
    }
}

pub(crate) fn value(begin: &Begin, field: Field) -> String {
    match field {
        Field::Begin => key_of(Table::Begin, Action::Start),
        Field::Start => match begin.day {
            Some(day) => format!("{} {}", time::date(day), clock(begin.start)),
            None => clock(begin.start),
        },
        Field::Closing => clock(begin.closing),
        Field::Length => minutes(i64::from(begin.wishes.available.get())),
        Field::Participants => match begin.named {
            Some(named) if named < usize::from(begin.wishes.participants) => {
                format!("{}, {named} met naam", begin.wishes.participants)
            }
            Some(all) => format!("{} van {all}", begin.wishes.participants),
            None => begin.wishes.participants.to_string(),
        },
        Field::Margin => minutes(i64::from(begin.wishes.margin.get())),
        Field::FirstMeeting if begin.wishes.first_meeting => "ja".to_owned(),
        Field::FirstMeeting => "nee".to_owned(),
        Field::Inbreng if begin.wishes.without_inbreng => "nee, nog niet".to_owned(),
        Field::Inbreng => "ja".to_owned(),
        Field::Level => begin.wishes.level.map_or("nog niet ingevuld", library::level).to_owned(),
    }
}

pub(crate) fn until_start(until: UntilStart) -> String {
    match until {
        UntilStart::In(seconds) if seconds < CLOCK => "tot het begin".to_owned(),
        UntilStart::In(seconds) => format!("nog {} tot het begin", time::length(seconds)),
        UntilStart::OtherDay(day) => format!("De volgende bijeenkomst is op {}.", time::date(day)),
        UntilStart::Since(0) => "Het is tijd om te beginnen.".to_owned(),
        UntilStart::Since(n) => {
            format!("De begintijd was {} geleden: begin met wie er is.", minutes(n))
        }
    }
}

pub(crate) use super::remark::remark;

pub(crate) fn more_remarks(n: usize) -> String {
    format!("… en nog {n}.")
}

pub(crate) fn fits(outlook: Outlook, spare: Option<Minutes>) -> Vec<String> {
    let fit = key_of(Table::Begin, Action::MakeFit);
    match (outlook, spare) {
        (Outlook::Fits(0), _) => vec![format!("past precies{DOT}geen speling")],
        (Outlook::Fits(n), None) => {
            vec![format!("alles past{DOT}{n} min speling"), format!("{n} min speling")]
        }
        (Outlook::Fits(n), Some(spare)) => {
            let slack = n - i64::from(spare.get());
            vec![
                format!(
                    "alles past{DOT}{slack} min speling, nog {spare} min vrij{DOT}{fit} vullen"
                ),
                format!("alles past{DOT}nog {spare} min vrij{DOT}{fit} vullen"),
                format!("past{DOT}{spare} min vrij{DOT}{fit} vullen"),
            ]
        }
        (Outlook::Tight(left), _) => {
            let tight = match left {
                0 => format!("krap{DOT}geen marge"),
                left => format!("krap{DOT}nog {left} min marge"),
            };
            vec![format!("{tight}{DOT}{fit} passend maken"), tight, "krap".to_owned()]
        }
        (Outlook::Late(n), _) => {
            let long = format!("{n} min te lang");
            vec![format!("{long}{DOT}{fit} passend maken"), long]
        }
    }
}

pub(crate) fn short_if_now(short: i64) -> Vec<String> {
    vec![format!("als je nu begint, loopt het {short} min uit")]
}

pub(crate) fn slot(latest: Time) -> String {
    format!("slot uiterlijk {}", clock(latest))
}

pub(crate) fn which(begin: &Begin) -> [String; 2] {
    let day = time::date(begin.today);
    match begin.meetings {
        0 => [format!("nog geen eerdere bijeenkomst{DOT}{day}"), day],
        before => nth(before, begin.today),
    }
}

pub(crate) fn to_go(until: UntilStart) -> Option<String> {
    match until {
        UntilStart::In(seconds) if seconds < CLOCK => {
            Some(format!("(nog {})", time::min((seconds + 59) / 60)))
        }
        UntilStart::In(_) | UntilStart::Since(_) | UntilStart::OtherDay(_) => None,
    }
}

pub(crate) fn nth(before: usize, on: Date) -> [String; 2] {
    let day = time::date(on);
    [format!("{}e bijeenkomst{DOT}{day}", before + 1), day]
}

pub(crate) fn ended(at: Time) -> String {
    format!(
        "Net gesloten ({}){DOT}{} weer openen",
        clock(at),
        key_of(Table::Begin, Action::TakeBack)
    )
}

pub(crate) fn resume(resume: &Resume) -> (&'static str, [String; 2]) {
    let headline = match resume.led {
        Led::Elsewhere => "Deze bijeenkomst loopt in een ander venster. Je kunt hier meekijken.",
        Led::Probably => {
            "Deze bijeenkomst loopt waarschijnlijk in een ander venster of op een andere computer."
        }
        Led::Nowhere if resume.ended.is_some() => {
            "Deze bijeenkomst is net gesloten. Je kunt haar weer openen."
        }
        Led::Nowhere => "Er loopt nog een bijeenkomst.",
    };
    let step = ours().block().kind_and_name(resume.kind, super::block::name(&resume.step));
    let sign = match resume.away {
        0 => format!("laatst actief om {}", clock(resume.last_sign)),
        n => format!("laatst actief om {}, {} geleden", clock(resume.last_sign), ago(n)),
    };
    (headline, [step, sign])
}

pub(crate) fn resume_title(resume: &Resume) -> &'static str {
    match resume.led {
        Led::Elsewhere | Led::Probably => "Meekijken",
        Led::Nowhere => "Verder",
    }
}

fn ago(n: i64) -> String {
    if n < 2 * 24 * 60 { minutes(n) } else { time::length(n.saturating_mul(60)) }
}

pub(crate) fn going_on(resume: &Resume) -> &'static str {
    match resume.led {
        Led::Elsewhere | Led::Probably => "Meekijken verandert niets aan de bijeenkomst.",
        Led::Nowhere if resume.ended.is_some() => {
            "De klok liep door. Hervatten gaat verder in de stap waarin jullie waren."
        }
        Led::Nowhere => "De klok liep door. Na hervatten klopt de tijd.",
    }
}

pub(crate) fn practise() -> [String; 2] {
    let practise = key_of(Table::Begin, Action::Practise);
    [" anderhalve minuut", ""].map(|long| format!("Nieuw hier? Met {practise} oefen je{long}."))
}

pub(crate) fn agenda(is_own: bool) -> &'static str {
    if is_own { "Eigen agenda" } else { "Voorstel voor vandaag" }
}
pub(crate) fn roles_title() -> String {
    format!("Rollen vandaag{DOT}{} wijzigt", key_of(Table::Begin, Action::Group))
}
pub(crate) const AGREED: &str = "Vorige keer afgesproken";
pub(crate) const TOPICS: &str = "Op de parkeerlijst";
pub(crate) const LONG_REMARK: &str = "Er is iets te melden; een groter venster zegt wat.";
