//! The clock on other screens in the room: what stands on the page, and what is said of it.

use jiff::civil::Time;

use super::time;
use crate::{app::phone::PhoneFailure, screen::LastMoment};

pub(crate) const STARTING: &str = "Starting the phone clock.";
pub(crate) const WHERE_TO: &str = "Scan this, or type in a browser:";
pub(crate) const OFF: &str = "the phone clock is off";

pub(crate) fn watching(count: u16) -> String {
    match count {
        0 => "nobody is watching yet".to_owned(),
        1 => "1 watching".to_owned(),
        more => format!("{more} watching"),
    }
}

pub(crate) fn seen() -> [&'static str; 2] {
    [
        "It shows the time, step and rule: no names, nothing of what was said.",
        "Anyone on this same network who has the address can watch.",
    ]
}

pub(crate) fn odd() -> [&'static str; 2] {
    [
        "Not working? If the firewall asks, choose private network. A guest network keeps devices apart.",
        "If so, turn on a phone’s hotspot, or follow with intervisie clock.",
    ]
}

pub(crate) fn fails(why: PhoneFailure) -> &'static str {
    match why {
        PhoneFailure::NotBuiltIn => "this version has no phone clock",
        PhoneFailure::NoNetwork => "no phone clock: this laptop is not on a network",
        PhoneFailure::NoPort => "no phone clock: this computer does not allow it",
        PhoneFailure::NotStarted => "the phone clock could not be started",
        PhoneFailure::Gone => "the phone clock has stopped; the meeting simply goes on",
    }
}

pub(crate) fn page() -> &'static [(&'static str, &'static str)] {
    &[
        ("language", "en"),
        ("title", "The peer supervision clock"),
        ("waits", "The clock is on its way"),
        ("meeting", "The meeting"),
        ("without_figures", "Without figures"),
        ("keep_awake", "Keep screen on"),
        ("probably_awake", "The screen will probably stay on now."),
        ("sleeps", "Your screen may go dark. Wake it, and the clock is right at once."),
        ("needs_script", "This clock needs JavaScript."),
        ("calm", "plenty of time"),
        ("paused", "paused"),
        ("minute", "minute"),
        ("minutes", "minutes"),
        ("ended", "The meeting is over"),
        ("rests", "a quiet moment"),
        ("lost_since", "no connection since"),
        ("counts_on", "this clock keeps counting"),
        ("unreachable", "No connection. Is this phone on the same network as the laptop?"),
    ]
}

pub(crate) fn latest(moment: LastMoment) -> [&'static str; 2] {
    if moment.missed { ["plan: done by"; 2] } else { ["latest", "latest was"] }
}

pub(crate) fn until(at: Time) -> String {
    format!("until {}", time::clock(at))
}

pub(crate) fn ended(at: Time) -> String {
    format!("closed at {}", time::clock(at))
}

pub(crate) fn slot(latest: Option<Time>) -> String {
    match latest {
        Some(latest) => format!("closing by {}", time::clock(latest)),
        None => "closing under way".to_owned(),
    }
}
