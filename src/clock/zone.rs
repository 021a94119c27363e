//! The time zone of this place.

use std::{env, fs};

use jiff::tz::TimeZone;

use crate::domain::meeting::Meeting;

/// Where most systems say which zone they are in: a link to the zone's own file.
const LOCAL: &str = "/etc/localtime";

/// The system's zone; one that has no name counts as UTC, which it then behaves as.
///
/// The link is followed first: asking the library's database makes it walk the whole folder of
/// zones, which costs a start more than all else.
pub fn system() -> TimeZone {
    let is_chosen = env::var_os("TZ").is_some_and(|zone| !zone.is_empty());
    let linked = if is_chosen { None } else { linked() };
    linked.unwrap_or_else(TimeZone::system)
}

/// The zone with this name; the system's where that is not known.
pub fn named(name: &str) -> TimeZone {
    let here = system();
    if here.iana_name() == Some(name) {
        return here;
    }
    TimeZone::get(name).unwrap_or(here)
}

/// The zone in which a meeting's times are said: that of the place where it began.
pub fn of(meeting: &Meeting) -> TimeZone {
    named(&meeting.started().zone)
}

fn linked() -> Option<TimeZone> {
    let file = fs::canonicalize(LOCAL).ok()?;
    let (_, name) = file.to_str()?.split_once("/zoneinfo/")?;
    TimeZone::tzif(name, &fs::read(&file).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    #[test]
    fn the_link_leads_to_the_zone_of_the_library() {
        let Some(linked) = linked() else { return };
        let known = TimeZone::get(linked.iana_name().unwrap()).unwrap();
        for second in [0, 1_795_438_800, 1_806_000_000] {
            let moment = Timestamp::from_second(second).unwrap();
            assert_eq!(linked.to_offset(moment), known.to_offset(moment));
        }
    }
}
