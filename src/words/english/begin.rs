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
        Field::Start => "starts",
        Field::Closing => "closes",
        Field::Length => "lasts",
        Field::Participants => "people",
        Field::Margin => "closing margin",
        Field::FirstMeeting => "first meeting",
        Field::Inbreng => "a case?",
        Field::Level => "level",
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
                format!("{}, {named} by name", begin.wishes.participants)
            }
            Some(all) => format!("{} of {all}", begin.wishes.participants),
            None => begin.wishes.participants.to_string(),
        },
        Field::Margin => minutes(i64::from(begin.wishes.margin.get())),
        Field::FirstMeeting if begin.wishes.first_meeting => "yes".to_owned(),
        Field::FirstMeeting => "no".to_owned(),
        Field::Inbreng if begin.wishes.without_inbreng => "no, not yet".to_owned(),
        Field::Inbreng => "yes".to_owned(),
        Field::Level => begin.wishes.level.map_or("not filled in yet", library::level).to_owned(),
    }
}

pub(crate) fn until_start(until: UntilStart) -> String {
    match until {
        UntilStart::In(seconds) if seconds < CLOCK => "until the start".to_owned(),
        UntilStart::In(seconds) => format!("{} until the start", time::length(seconds)),
        UntilStart::OtherDay(day) => format!("The next meeting is on {}.", time::date(day)),
        UntilStart::Since(0) => "It is time to start.".to_owned(),
        UntilStart::Since(n) => {
            format!("The start time was {} ago: start with whoever is here.", minutes(n))
        }
    }
}

pub(crate) use super::remark::remark;

pub(crate) fn more_remarks(n: usize) -> String {
    format!("… and {n} more.")
}

pub(crate) fn fits(outlook: Outlook, spare: Option<Minutes>) -> Vec<String> {
    let fit = key_of(Table::Begin, Action::MakeFit);
    match (outlook, spare) {
        (Outlook::Fits(0), _) => {
            vec![format!("fits exactly{DOT}nothing to spare"), "fits exactly".to_owned()]
        }
        (Outlook::Fits(n), None) => {
            vec![format!("all fits{DOT}{n} min to spare"), format!("{n} min to spare")]
        }
        (Outlook::Fits(n), Some(spare)) => {
            let slack = n - i64::from(spare.get());
            vec![
                format!("all fits{DOT}{slack} min to spare, {spare} min free{DOT}{fit} fill it"),
                format!("all fits{DOT}{spare} min free{DOT}{fit} fill it"),
                format!("fits{DOT}{spare} min free{DOT}{fit} fill it"),
            ]
        }
        (Outlook::Tight(left), _) => {
            let tight = match left {
                0 => format!("tight{DOT}no margin"),
                left => format!("tight{DOT}{left} min margin left"),
            };
            vec![format!("{tight}{DOT}{fit} make it fit"), tight, "tight".to_owned()]
        }
        (Outlook::Late(n), _) => {
            let long = format!("{n} min too long");
            vec![format!("{long}{DOT}{fit} make it fit"), long]
        }
    }
}

pub(crate) fn short_if_now(short: i64) -> Vec<String> {
    vec![format!("if you start now, it runs {short} min over")]
}

pub(crate) fn slot(latest: Time) -> String {
    format!("closing by {}", clock(latest))
}

pub(crate) fn which(begin: &Begin) -> [String; 2] {
    let day = time::date(begin.today);
    match begin.meetings {
        0 => [format!("no earlier meetings{DOT}{day}"), day],
        before => nth(before, begin.today),
    }
}

pub(crate) fn to_go(until: UntilStart) -> Option<String> {
    match until {
        UntilStart::In(seconds) if seconds < CLOCK => {
            Some(format!("(in {})", time::min((seconds + 59) / 60)))
        }
        UntilStart::In(_) | UntilStart::Since(_) | UntilStart::OtherDay(_) => None,
    }
}

pub(crate) fn nth(before: usize, on: Date) -> [String; 2] {
    let day = time::date(on);
    [format!("{} meeting{DOT}{day}", ordinal(before + 1)), day]
}

/// "1st", "2nd", "3rd", "11th".
fn ordinal(n: usize) -> String {
    let ending = match (n % 10, n % 100) {
        (1, last_two) if last_two != 11 => "st",
        (2, last_two) if last_two != 12 => "nd",
        (3, last_two) if last_two != 13 => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

pub(crate) fn ended(at: Time) -> String {
    format!("Just closed ({}){DOT}{} open again", clock(at), key_of(Table::Begin, Action::TakeBack))
}

pub(crate) fn resume(resume: &Resume) -> (&'static str, [String; 2]) {
    let headline = match resume.led {
        Led::Elsewhere => "This meeting is running in another window. You can follow it here.",
        Led::Probably => {
            "This meeting is probably running in another window or on another computer."
        }
        Led::Nowhere if resume.ended.is_some() => {
            "This meeting has just closed. You can open it again."
        }
        Led::Nowhere => "A meeting is still running.",
    };
    let step = ours().block().kind_and_name(resume.kind, super::block::name(&resume.step));
    let sign = match resume.away {
        0 => format!("last active at {}", clock(resume.last_sign)),
        n => format!("last active at {}, {} ago", clock(resume.last_sign), ago(n)),
    };
    (headline, [step, sign])
}

pub(crate) fn resume_title(resume: &Resume) -> &'static str {
    match resume.led {
        Led::Elsewhere | Led::Probably => "Follow",
        Led::Nowhere => "Resume",
    }
}

fn ago(n: i64) -> String {
    if n < 2 * 24 * 60 { minutes(n) } else { time::length(n.saturating_mul(60)) }
}

pub(crate) fn going_on(resume: &Resume) -> &'static str {
    match resume.led {
        Led::Elsewhere | Led::Probably => "Following changes nothing in the meeting.",
        Led::Nowhere if resume.ended.is_some() => {
            "The clock ran on. Resuming takes you back to the step you were in."
        }
        Led::Nowhere => "The clock ran on. Once you resume, the time is right.",
    }
}

pub(crate) fn practise() -> [String; 2] {
    let practise = key_of(Table::Begin, Action::Practise);
    [" for a 90-second rehearsal", " to rehearse"]
        .map(|how| format!("New here? Press {practise}{how}."))
}

pub(crate) fn agenda(is_own: bool) -> &'static str {
    if is_own { "Your agenda" } else { "Proposed for today" }
}
pub(crate) fn roles_title() -> String {
    format!("Roles today{DOT}{} to change", key_of(Table::Begin, Action::Group))
}
pub(crate) const AGREED: &str = "Agreed last time";
pub(crate) const TOPICS: &str = "Parked topics";
pub(crate) const LONG_REMARK: &str = "There is something to tell; a larger window says what.";
