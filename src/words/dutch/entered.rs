//! Meetings that were held without the program and are entered afterwards.

use jiff::tz::TimeZone;

use super::{refusal, sheet, time};
use crate::{
    domain::{
        times::MeetingTimes,
        typed::{NotADay, NotThen},
    },
    failure::AfterwardsError,
    words::entered::Kept,
};

pub(crate) fn kept(kept: &Kept<'_>) -> String {
    let Kept { times, names, id, zone } = *kept;
    let who = match names {
        [] => time::count(times.participants, "deelnemer", "deelnemers"),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} en {last}", others.join(", ")),
    };
    format!(
        "Toegevoegd: {}, met {who}.\nKlopt er iets niet: “intervisie bijeenkomst verwijderen {id}” haalt haar weg; voeg haar dan opnieuw toe.",
        when(times, zone)
    )
}

pub(crate) fn goes(times: &MeetingTimes, zone: &TimeZone) -> String {
    format!(
        "De bijeenkomst van {}, die achteraf is ingevoerd, gaat weg: tijden, namen, rollen en werkvormen.",
        when(times, zone)
    )
}

pub(crate) const REMOVED: &str = "Verwijderd. Een kopie van haar logboek telt ook niet meer mee.";

/// "ma 12 oktober 2026, 14:00 tot 16:00".
fn when(times: &MeetingTimes, zone: &TimeZone) -> String {
    let began = sheet::at(times.began, zone);
    let ended = sheet::clock(times.last_known(), zone);
    format!("{}, {} tot {ended}", time::date_with_year(began.date()), time::clock(began.time()))
}

fn no_time(why: NotThen) -> String {
    match why {
        NotThen::Skipped { typed } => refusal::not_a_day(&NotADay::Skipped { typed }),
        NotThen::AtNight { night, day } => {
            let [night, day] = [night, day].map(time::clock);
            format!("Is dat ’s nachts of overdag? Typ --van {night} of --van {day}.")
        }
        NotThen::Midnight => {
            "Middernacht hoort bij twee dagen: geef de dag die dan begint, met --van 00:00."
                .to_owned()
        }
    }
}

/// Why it is not entered, or not removed.
pub(super) fn refused(why: &AfterwardsError) -> String {
    match why {
        AfterwardsError::Day(NotADay::Unread) => {
            "Geef de dag waarop het was, bijvoorbeeld --op 12-10 of --op gisteren.".to_owned()
        }
        AfterwardsError::Day(why) => refusal::no_day(why),
        AfterwardsError::Time(why) => no_time(*why),
        AfterwardsError::TooLong => {
            "Dat is geen begin en einde van één bijeenkomst: die duurt hooguit twaalf uur."
                .to_owned()
        }
        AfterwardsError::NotOver => {
            "Die bijeenkomst is nog niet voorbij: voeg haar toe als zij geweest is.".to_owned()
        }
        AfterwardsError::Overlaps { began, until } => format!(
            "Toen was er al een bijeenkomst van deze groep: {}, {} tot {}.",
            time::date_with_year(began.date()),
            time::clock(began.time()),
            time::clock(until.time())
        ),
        AfterwardsError::Werkvorm { typed, meant } => match meant.as_slice() {
            [] => format!(
                "Geen werkvorm heet “{typed}”; “intervisie werkvormen” toont ze, en zonder --werkvorm mag ook."
            ),
            meant => format!("“{typed}” kan meer werkvormen zijn: {}.", meant.join(", ")),
        },
        AfterwardsError::WasSeen { began } => format!(
            "De bijeenkomst van {} is met het programma gehouden: “intervisie wis bijeenkomst” wist wat er gezegd is.",
            time::date_with_year(began.date())
        ),
    }
}
