//! The time zone of this place, and the zones in which meetings were held.

use std::{
    env, fs,
    path::{Component, Path},
};

use jiff::tz::TimeZone;

use crate::domain::{
    clean::clean,
    meeting::Meeting,
    time::{zone_name, zone_of},
};

/// Where most systems say which zone they are in: a link to the zone's own file.
const LOCAL: &str = "/etc/localtime";
/// Where they keep a file for each zone.
const ZONES: &str = "/usr/share/zoneinfo";
/// What the C library takes for the rule of a summer time that comes without one.
const USUAL_RULE: &str = ",M3.2.0,M11.1.0";
/// The longest name of a zone that is shown.
const MAX_SHOWN: usize = 60;

/// The zone of this place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The zone in which times are said.
    pub zone: TimeZone,
    /// What the system says of its zone, where that means nothing: then the zone is the next best.
    pub unread: Option<String>,
}

/// The system's zone. It can always be written down: by its name, by its rule, or as an offset.
pub fn here() -> Here {
    let chosen = env::var_os("TZ").filter(|zone| !zone.is_empty());
    of_place(chosen.map(|text| text.to_string_lossy().into_owned()).as_deref(), Path::new(LOCAL))
}

/// The system's zone, for who cannot be told more of it.
pub fn system() -> TimeZone {
    here().zone
}

/// The zone that was written down like this; the system's where that says nothing.
pub fn named(text: &str) -> TimeZone {
    let here = system();
    if zone_name(&here) == text {
        return here;
    }
    in_its_file(text).or_else(|| zone_of(text)).unwrap_or(here)
}

/// The zone in which a meeting's times are said: that of the place where it began.
pub fn of(meeting: &Meeting) -> TimeZone {
    named(&meeting.started().zone)
}

fn of_place(chosen: Option<&str>, local: &Path) -> Here {
    let Some(text) = chosen else {
        return of_machine(local);
    };
    match told(text) {
        Some(zone) => Here { zone, unread: None },
        None => Here { unread: Some(clean(text, MAX_SHOWN)), ..of_machine(local) },
    }
}

/// The zone of the machine, whatever was chosen for this program.
fn of_machine(local: &Path) -> Here {
    let zone = if cfg!(windows) { TimeZone::try_system().ok() } else { in_file(local) };
    match zone {
        Some(zone) => Here { zone, unread: None },
        // A system that says nothing means universal time.
        None if fs::symlink_metadata(local).is_err() => Here { zone: TimeZone::UTC, unread: None },
        None => {
            let unread = clean(&local.to_string_lossy(), MAX_SHOWN);
            Here { zone: TimeZone::UTC, unread: Some(unread) }
        }
    }
}

/// What `TZ` means to the C library: a file, a name, or a rule.
fn told(text: &str) -> Option<TimeZone> {
    let text = text.strip_prefix(':').unwrap_or(text);
    if Path::new(text).is_absolute() {
        return in_file(Path::new(text));
    }
    let name = plain(text);
    in_its_file(name)
        .or_else(|| TimeZone::get(name).ok())
        .or_else(|| TimeZone::posix(text).ok())
        .or_else(|| TimeZone::posix(&format!("{text}{USUAL_RULE}")).ok())
}

/// The zone of a place from its own file: asking the library's database makes it walk the whole folder of
/// zones, which costs a start more than all else.
fn in_its_file(name: &str) -> Option<TimeZone> {
    let is_beneath = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let bytes = (is_beneath && name.contains('/'))
        .then(|| fs::read(Path::new(ZONES).join(name)).ok())??;
    TimeZone::tzif(name, &bytes).ok()
}

/// The zone in a file: by the name to which it leads, else by the rule at its end.
fn in_file(file: &Path) -> Option<TimeZone> {
    let end = fs::canonicalize(file).or_else(|_| fs::read_link(file)).ok()?;
    let path = end.to_str()?;
    let name = path.split_once("/zoneinfo/").map(|(_, name)| plain(name));
    let bytes = fs::read(&end).ok();
    match (name, bytes) {
        (Some(name), Some(bytes)) => TimeZone::tzif(name, &bytes).ok(),
        // The link leads nowhere; the library may have that zone of its own.
        (Some(name), None) => TimeZone::get(name).ok(),
        (None, Some(bytes)) => rule(&bytes),
        (None, None) => None,
    }
}

/// The name of a zone without the part that says how its file counts.
fn plain(name: &str) -> &str {
    name.strip_prefix("posix/").unwrap_or(name)
}

/// The rule on the last line of a zone's file, which holds from now on.
fn rule(bytes: &[u8]) -> Option<TimeZone> {
    let lines = bytes.strip_prefix(b"TZif")?.strip_suffix(b"\n")?;
    let rule = lines.rsplit(|byte| *byte == b'\n').next()?;
    TimeZone::posix(std::str::from_utf8(rule).ok()?).ok()
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
