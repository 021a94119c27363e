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
        [] => time::count(times.participants, "participant", "participants"),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    };
    let added = format!("Added: {}, with {who}.", when(times, zone));
    let undo = format!(
        "If anything is wrong: “intervisie meeting remove {id}” takes it out; then add it again."
    );
    let lines = [added].into_iter().chain(strangers.iter().map(stranger)).chain([undo]);
    lines.collect::<Vec<_>>().join("\n")
}

/// Who was there and is not in the group.
fn stranger(stranger: &Stranger<'_>) -> String {
    let name = stranger.name.reveal();
    let likely: Vec<&str> = stranger.likely.iter().map(|who| who.reveal()).collect();
    match likely.as_slice() {
        [] => format!("{name} is not in the group and is listed as a guest."),
        meant => format!("{name} is not in the group. Did you mean {}?", meant.join(" or ")),
    }
}

pub(crate) fn goes(times: &MeetingTimes, zone: &TimeZone) -> String {
    format!(
        "The meeting of {}, entered afterwards, will be removed: times, names, roles and exercises.",
        when(times, zone)
    )
}

pub(crate) const REMOVED: &str = "Removed. A copy of its journal no longer counts either.";

/// "Monday 12 October 2026, 14:00 to 16:00".
fn when(times: &MeetingTimes, zone: &TimeZone) -> String {
    let began = sheet::at(times.began, zone);
    let ended = ours().sheet().clock(times.last_known(), zone);
    format!("{}, {} to {ended}", time::date_with_year(began.date()), time::clock(began.time()))
}

fn no_time(why: NotThen) -> String {
    match why {
        NotThen::Skipped { typed } => day::not_a_day(&NotADay::Skipped { typed }),
        NotThen::AtNight { night, day } => {
            let [night, day] = [night, day].map(time::clock);
            format!("Is that at night or during the day? Type --from {night} or --from {day}.")
        }
        NotThen::Midnight => {
            "Midnight belongs to two days: give the day that begins then, with --from 00:00."
                .to_owned()
        }
    }
}

pub(crate) fn refused(why: &AfterwardsError) -> String {
    match why {
        AfterwardsError::NotEntered(why) => on_the_command_line(why),
        AfterwardsError::WasSeen { began } => format!(
            "The meeting of {} was held with the program: “intervisie erase meeting” erases what was said.",
            time::date_with_year(began.date())
        ),
    }
}

/// The same, with the options that say it.
fn on_the_command_line(why: &NotEntered) -> String {
    match why {
        NotEntered::Day(NotADay::Unread) => {
            "Give the day on which it was, for example --on 12-10 or --on yesterday.".to_owned()
        }
        NotEntered::Day(why) => day::no_day(why),
        NotEntered::Time(why) => no_time(*why),
        NotEntered::Werkvorm { typed, meant } if meant.is_empty() => format!(
            "No exercise is called “{typed}”; “intervisie exercises” lists them, and --exercise can be left out."
        ),
        why => not_entered(why),
    }
}

/// Why it cannot be entered like that.
pub(super) fn not_entered(why: &NotEntered) -> String {
    match why {
        NotEntered::Day(NotADay::Unread) => {
            "Type the day on which it was, for example 12-10 or yesterday.".to_owned()
        }
        NotEntered::Day(why) => day::no_day(why),
        NotEntered::Time(NotThen::Skipped { typed }) => {
            day::not_a_day(&NotADay::Skipped { typed: *typed })
        }
        NotEntered::Time(NotThen::AtNight { night, day }) => {
            let [night, day] = [*night, *day].map(time::clock);
            format!("Is that at night or during the day? Type {night} or {day}.")
        }
        NotEntered::Time(NotThen::Midnight) => {
            "Midnight belongs to two days: type 00:00, and the day that begins then.".to_owned()
        }
        NotEntered::TooLong => {
            "That is not the start and end of one meeting: one lasts twelve hours at most."
                .to_owned()
        }
        NotEntered::NotOver => {
            "That meeting is not over yet: add it once it has taken place.".to_owned()
        }
        NotEntered::Overlaps { began, until } => format!(
            "This group already had a meeting then: {}, {} to {}.",
            time::date_with_year(began.date()),
            time::clock(began.time()),
            time::clock(until.time())
        ),
        NotEntered::Werkvorm { typed, meant } => match meant.as_slice() {
            [] => format!("No exercise is called “{typed}”; it can be left empty too."),
            meant => format!("“{typed}” could be more than one exercise: {}.", meant.join(", ")),
        },
        NotEntered::WasNotThere { name, .. } => {
            format!("{} is not among those who were there.", name.reveal())
        }
    }
}
