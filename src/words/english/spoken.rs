//! What is only heard.

use jiff::civil::Time;

use super::{DOT, action, meeting, time};
use crate::{
    app::{action::Action, keymap::Table},
    domain::minutes::Minutes,
    key::Key,
    screen::ShownSide,
    words::spoken::Wish,
};

pub(crate) const TYPE: &str = "What you can type, one per line:";
pub(crate) const UNKNOWN: &str = "That does nothing here. Type a question mark for help.";
pub(crate) const NO_WAITING: &str =
    "You can only let time pass in a rehearsal, or at another speed.";
pub(crate) const NOT_REPEATED: &str = "The time is no longer repeated.";
pub(crate) const IN_LINES: &str = "Screen reader? Type intervisie --lines.";
pub(crate) const HERE: &str = "you are on";
pub(crate) const STANDS: &str = "it says";
pub(crate) const KEPT: &str = "kept";
pub(crate) const PAUSED: &str = "paused";
pub(crate) const HALF: &str = "half a";
pub(crate) const AND_A_HALF: &str = ".5";
pub(crate) const RIGHT_ARROW: &str = "right arrow";

pub(crate) fn left(length: &str) -> String {
    format!("{length} left")
}

pub(crate) fn over(length: &str) -> String {
    format!("{length} over")
}

pub(crate) fn starts_in(seconds: i64) -> String {
    format!("it starts in {}", time::length(seconds))
}

pub(crate) fn closes(at: Time, minutes: i64) -> String {
    format!("close at {}, {}", time::clock(at), away(minutes))
}

pub(crate) fn slot(latest: Time, minutes: i64) -> String {
    format!("closing by {}, {}", time::clock(latest), away(minutes))
}

/// How far a moment is, in whole minutes.
fn away(minutes: i64) -> String {
    match minutes {
        0 => "now".to_owned(),
        1.. => format!("in {}", time::minutes(minutes)),
        past => format!("{} ago", time::minutes(past.saturating_abs())),
    }
}

pub(crate) fn speaker(timer: &ShownSide) -> String {
    meeting::speaker(timer, &to_the_second(timer.length), &to_the_second(timer.left))
}

/// A length whose seconds matter, as it is heard; with a colon it would be a time of day.
fn to_the_second(length: i64) -> String {
    let below = time::count(length % 60, "second", "seconds");
    match (length / 60, length % 60) {
        (0, _) => below,
        (whole, 0) => time::minutes(whole),
        (whole, _) => format!("{} and {below}", time::minutes(whole)),
    }
}

pub(crate) fn wall(now: Time) -> String {
    format!("it is {}", time::clock(now))
}

pub(crate) fn repeated(every: Minutes) -> String {
    let length = match every.get() {
        1 => "minute".to_owned(),
        n => time::minutes(i64::from(n)),
    };
    let clock = action::key_of(Table::Live, Action::Clock);
    format!("you hear the time every {length}{DOT}{clock} 0 stops that")
}

pub(crate) fn anywhere() -> [String; 6] {
    let enter = action::key(Key::Enter);
    let park = action::key_of(Table::Live, Action::Park);
    let clock = action::key_of(Table::Live, Action::Clock);
    [
        format!("{enter} on its own: do what is suggested, usually go on"),
        format!("a letter with its text right after it, such as: {park} Workload"),
        "a number: choose that row".to_owned(),
        format!("{clock}: how the time stands; {clock} 5: the same every 5 minutes"),
        "all: everything this screen says".to_owned(),
        "esc: back, or see what you can do".to_owned(),
    ]
}

pub(crate) fn keys() -> &'static [(&'static str, Key)] {
    &[
        ("esc", Key::Esc),
        ("back", Key::Esc),
        ("space", Key::Char(' ')),
        ("up", Key::Up),
        ("down", Key::Down),
        ("left", Key::Left),
        ("right", Key::Right),
        ("plus sign", Key::Char('+')),
        ("minus sign", Key::Char('-')),
        ("question mark", Key::Char('?')),
    ]
}

pub(crate) fn asks() -> &'static [(&'static str, Wish)] {
    &[
        ("what time", Wish::Time),
        ("help", Wish::Help),
        ("question mark", Wish::Help),
        ("all", Wish::Whole),
        ("wait", Wish::Wait),
        ("pause", Wish::Pause),
    ]
}

pub(crate) fn sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '→' => "becomes",
        '←' => "left arrow",
        '↑' => "up arrow",
        '↓' => "down arrow",
        '×' => "times",
        '+' => "plus",
        '=' => "equals",
        '&' => "and",
        '@' => "at",
        '%' => "per cent",
        '€' => "euro",
        _ => return None,
    })
}

/// "3 46 pm", "9 oh 5 am", "4 pm".
pub(crate) fn time_of_day(hour: u8, minute: u8) -> String {
    let (hour, half) = match hour {
        0 => (12, "am"),
        1..12 => (hour, "am"),
        12 => (12, "pm"),
        13.. => (hour - 12, "pm"),
    };
    match minute {
        0 => format!("{hour} {half}"),
        1..10 => format!("{hour} oh {minute} {half}"),
        10.. => format!("{hour} {minute} {half}"),
    }
}

pub(crate) fn minute() -> [&'static str; 2] {
    ["minute", "minutes"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lines::plain::plain, words::Words};

    #[test]
    fn the_time_of_a_speaker_is_never_heard_as_a_time_of_day() {
        for (length, left, said) in [
            (120, 120, "This speaker: 2 minutes left, t next."),
            (90, 90, "This speaker: 1 minute and 30 seconds left, t next."),
            (40, 0, "That's 40 seconds, t for the next."),
        ] {
            assert_eq!(plain(Words::ENGLISH, &speaker(&ShownSide { left, length })), said);
        }
    }
}
