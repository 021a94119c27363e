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

pub(crate) const STARTING: &str = "Starting the phone clock.";
pub(crate) const NOWHERE: &str = "This laptop is not on a network.";
pub(crate) const OFF: &str = "the phone clock is off";
pub(crate) const TOO_SMALL: &str = "The code does not fit: make the window larger.";
pub(crate) const NO_ALARM: &str = "The closing has begun: there is no alarm left to set.";
pub(crate) const ALARM_TITLE: &str = "Peer supervision: closing";

pub(crate) fn where_to(of: CodeOf) -> &'static str {
    match of {
        CodeOf::Clock => "Scan this, or type in a browser:",
        CodeOf::Hand => "For the timekeeper alone:",
        CodeOf::Calendar => "Scan this into a calendar:",
    }
}

pub(crate) fn watching(count: u16) -> String {
    match count {
        0 => "nobody is watching yet".to_owned(),
        1 => "1 watching".to_owned(),
        more => format!("{more} watching"),
    }
}

pub(crate) fn watched(count: u16) -> String {
    time::count(count, "phone", "phones")
}

pub(crate) fn address(at: usize, count: usize) -> String {
    let down = key_of(Table::Phone, Action::OtherAddress);
    format!("network {at} of {count}{DOT}{down} another")
}

const SEEN: &str = "It shows the time, step and rule: no names, nothing of what was said.";
const BY_WHOM: &str = "Anyone on this same network who has the address can watch.";
const IN_THE_WAY: &str = "Not working? If the firewall asks, choose private network. A guest network keeps devices apart.";
const ANOTHER_WAY: &str = "If so, turn on a phone’s hotspot, or follow with intervisie clock.";

pub(crate) fn hints(stands: PhoneStands, of: CodeOf) -> Vec<String> {
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let other = key_of(Table::Phone, Action::OtherCode);
    let alarm = format!("Without a network: press {other} until you see the calendar alarm.");
    match (of, stands) {
        (CodeOf::Hand, _) => own(&[
            "With this the timekeeper gives you a sign. It is kept nowhere.",
            "Give this code to nobody else.",
        ]),
        (CodeOf::Calendar, _) => own(&[
            "This needs no network: the phone itself gives the alarm.",
            "If the closing moves, set the alarm again.",
        ]),
        (CodeOf::Clock, PhoneStands::Starting) => Vec::new(),
        (CodeOf::Clock, PhoneStands::Nowhere) => {
            let again = key_of(Table::Phone, Action::Back);
            let retry = key_of(Table::Live, Action::Phone);
            let hotspot = format!(
                "Turn on a phone’s hotspot and connect the laptop to it; then {again} and {retry}."
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
    format!("an alarm at {}, as the closing begins", time::clock(at))
}

pub(crate) fn other_code(of: CodeOf) -> &'static str {
    match of {
        CodeOf::Clock => "timekeeper",
        CodeOf::Hand => "calendar",
        CodeOf::Calendar => "address",
    }
}

pub(crate) fn announcement(what: Announcement) -> &'static str {
    match what {
        Announcement::OneQuestion => "one more question each",
        Announcement::FinishSentence => "take your time to finish",
        Announcement::Silence => "quiet: everyone is thinking",
    }
}

pub(crate) fn asks(now: Option<Announcement>) -> String {
    let one = |(what, figure): (Announcement, u8)| (figure, announcement(what));
    let all = Announcement::ALL.into_iter().zip(1..).map(one);
    if let Some(asked) = now.map(announcement) {
        let figure = all.filter(|(_, what)| *what == asked).map(|(figure, _)| figure).max();
        format!("The group sees: {asked}{DOT}{} removes it", figure.unwrap_or_default())
    } else {
        let asks: Vec<_> = all.map(|(figure, what)| format!("{figure} {what}")).collect();
        format!("Ask the group: {}", asks.join(DOT))
    }
}

pub(crate) fn sign(sign: Sign) -> &'static str {
    match sign {
        Sign::TwoMinutes => "2 minutes left",
        Sign::WrapUp => "time to wrap up",
        Sign::Pause => "a short pause?",
        Sign::GoOn => "we can go on",
    }
}

pub(crate) fn signs() -> Vec<String> {
    let one = |of: Sign| format!("{} {}", of.number(), sign(of));
    let all = Sign::ALL.map(one).join(DOT);
    vec![format!("Sign: {all}"), all, "1 2 3 4: a sign to the chair".to_owned()]
}

pub(super) fn of_timekeeper(of: Sign) -> String {
    format!("The timekeeper: {}", sign(of))
}

pub(super) fn sign_given(of: Sign) -> String {
    format!("Given: {}", sign(of))
}

pub(super) const SIGN_LOST: &str = "No sign arrives where the meeting is led: say it out loud.";

pub(super) fn announced(what: Announcement, stands: bool) -> String {
    let leads = if stands { "The group now sees" } else { "The group no longer sees" };
    format!("{leads}: {}", announcement(what))
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

pub(crate) fn page() -> Vec<(&'static str, &'static str)> {
    const KEYS: [&str; 4] = ["sign_1", "sign_2", "sign_3", "sign_4"];
    KEYS.into_iter().zip(Sign::ALL.map(sign)).chain(PAGE).collect()
}

const PAGE: [(&str, &str); 26] = [
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
    ("hand", "A sign for the chair"),
    ("sign_given", "given"),
    ("sign_waits", "waiting for the chair to look"),
    ("sign_stands", "on the chair’s screen"),
    ("sign_seen", "seen"),
    ("sign_missed", "not seen: say it out loud"),
    ("sign_soon", "just a moment: you gave a sign only now"),
    ("sign_lost", "not delivered: say it out loud"),
    ("unreachable", "No connection. Is this phone on the same network as the laptop?"),
];

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
