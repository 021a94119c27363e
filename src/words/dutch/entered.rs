//! Meetings that were held without the program and are entered afterwards.

use jiff::tz::TimeZone;

use super::{day, ours, sheet, time};
use crate::{
    domain::{
        entered::{NotEntered, typed::Stranger},
        times::MeetingTimes,
        typed::{NotADay, NotThen},
    },
    failure::AfterwardsError,
    words::entered::Kept,
};

pub(crate) fn kept(kept: &Kept<'_>) -> String {
    let Kept { times, names, strangers, id, zone } = *kept;
    let who = match names {
        [] => time::count(times.participants, "deelnemer", "deelnemers"),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} en {last}", others.join(", ")),
    };
    let added = format!("Toegevoegd: {}, met {who}.", when(times, zone));
    let undo = format!(
        "Klopt er iets niet: “intervisie bijeenkomst verwijderen {id}” haalt haar weg; voeg haar dan opnieuw toe."
    );
    let lines = [added].into_iter().chain(strangers.iter().map(stranger)).chain([undo]);
    lines.collect::<Vec<_>>().join("\n")
}

/// Who was there and is not in the group.
fn stranger(stranger: &Stranger<'_>) -> String {
    let name = stranger.name.reveal();
    let likely: Vec<&str> = stranger.likely.iter().map(|who| who.reveal()).collect();
    match likely.as_slice() {
        [] => format!("{name} is geen deelnemer van de groep en staat erbij als gast."),
        meant => {
            format!("{name} is geen deelnemer van de groep. Bedoelde je {}?", meant.join(" of "))
        }
    }
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
    let ended = ours().sheet().clock(times.last_known(), zone);
    format!("{}, {} tot {ended}", time::date_with_year(began.date()), time::clock(began.time()))
}

fn no_time(why: NotThen) -> String {
    match why {
        NotThen::Skipped { typed } => day::not_a_day(&NotADay::Skipped { typed }),
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

pub(crate) fn refused(why: &AfterwardsError) -> String {
    match why {
        AfterwardsError::NotEntered(why) => on_the_command_line(why),
        AfterwardsError::WasSeen { began } => format!(
            "De bijeenkomst van {} is met het programma gehouden: “intervisie wis bijeenkomst” wist wat er gezegd is.",
            time::date_with_year(began.date())
        ),
    }
}

/// The same, with the options that say it.
fn on_the_command_line(why: &NotEntered) -> String {
    match why {
        NotEntered::Day(NotADay::Unread) => {
            "Geef de dag waarop het was, bijvoorbeeld --op 12-10 of --op gisteren.".to_owned()
        }
        NotEntered::Day(why) => day::no_day(why),
        NotEntered::Time(why) => no_time(*why),
        NotEntered::Werkvorm { typed, meant } if meant.is_empty() => format!(
            "Geen werkvorm heet “{typed}”; “intervisie werkvormen” toont ze, en zonder --werkvorm mag ook."
        ),
        why => not_entered(why),
    }
}

/// Why it cannot be entered like that.
pub(super) fn not_entered(why: &NotEntered) -> String {
    match why {
        NotEntered::Day(NotADay::Unread) => {
            "Typ de dag waarop het was, bijvoorbeeld 12-10 of gisteren.".to_owned()
        }
        NotEntered::Day(why) => day::no_day(why),
        NotEntered::Time(NotThen::Skipped { typed }) => {
            day::not_a_day(&NotADay::Skipped { typed: *typed })
        }
        NotEntered::Time(NotThen::AtNight { night, day }) => {
            let [night, day] = [*night, *day].map(time::clock);
            format!("Is dat ’s nachts of overdag? Typ {night} of {day}.")
        }
        NotEntered::Time(NotThen::Midnight) => {
            "Middernacht hoort bij twee dagen: typ 00:00, en de dag die dan begint.".to_owned()
        }
        NotEntered::TooLong => {
            "Dat is geen begin en einde van één bijeenkomst: die duurt hooguit twaalf uur."
                .to_owned()
        }
        NotEntered::NotOver => {
            "Die bijeenkomst is nog niet voorbij: voeg haar toe als zij geweest is.".to_owned()
        }
        NotEntered::Overlaps { began, until } => format!(
            "Toen was er al een bijeenkomst van deze groep: {}, {} tot {}.",
            time::date_with_year(began.date()),
            time::clock(began.time()),
            time::clock(until.time())
        ),
        NotEntered::Werkvorm { typed, meant } => match meant.as_slice() {
            [] => format!("Geen werkvorm heet “{typed}”; leeg laten mag ook."),
            meant => format!("“{typed}” kan meer werkvormen zijn: {}.", meant.join(", ")),
        },
        NotEntered::WasNotThere { name, .. } => {
            format!("{} staat niet bij wie er waren.", name.reveal())
        }
    }
}
