//! What lasts and must be seen beside all else.

use jiff::civil::Time;

use super::{action::key_of, time};
use crate::{
    app::{action::Action, keymap::Table},
    {domain::kept::WriteTrouble, screen::Trouble},
};

pub(crate) fn trouble(trouble: Trouble) -> String {
    match trouble {
        Trouble::NobodyLeads => format!(
            "! Nobody is leading the meeting now: the other window is gone. Leave with {} and type “intervisie” to resume.",
            key_of(Table::Follow, Action::Leave)
        ),
        Trouble::NotKept { why, waiting } => {
            let why = why_not_kept(why);
            format!("! Not kept yet ({}): {why}", records(waiting))
        }
        Trouble::TwoClocks { by_s, closing, by_system, by_elapsed } => format!(
            "! The clock was moved {} {}. Closing time {}: {} (computer clock) or {} (elapsed time) · {} chooses",
            time::length(by_s),
            direction(by_s),
            time::clock(closing),
            until(by_system),
            until(by_elapsed),
            key_of(Table::Live, Action::Reckon)
        ),
        Trouble::Away { seconds, from, to, counted } => away(seconds, from, to, counted),
        Trouble::Slow { waiting } => {
            format!("! The disk is slow: {} not kept yet", records(waiting))
        }
    }
}

fn away(seconds: i64, from: Time, to: Time, counted: bool) -> String {
    let [from, to] = [from, to].map(time::clock);
    let when = if from == to { String::new() } else { format!(" ({from} to {to})") };
    let then = if counted {
        format!("the clock ran on · {} leaves that out", key_of(Table::Live, Action::Reckon))
    } else {
        "the clock stood still".to_owned()
    };
    format!("The program was away for {}{when}; {then}", time::length(seconds))
}

/// Why the disk does not take it, short; `cli` says it where a sentence stands by itself.
pub(crate) fn why_not_kept(why: WriteTrouble) -> &'static str {
    match why {
        WriteTrouble::Full => "the disk is full",
        WriteTrouble::ReadOnly => "the disk is read-only",
        WriteTrouble::Denied => "no permission to write there",
        WriteTrouble::Gone => "the folder is gone",
        WriteTrouble::NoFolder => "something else is there",
        WriteTrouble::NameTooLong => "the name is too long",
        WriteTrouble::Broken => "the disk gives an error",
    }
}

fn records(n: usize) -> String {
    time::count(i128::try_from(n).unwrap_or(i128::MAX), "line", "lines")
}

/// How a clock was set.
pub(crate) fn direction(seconds: i64) -> &'static str {
    if seconds < 0 { "back" } else { "forward" }
}

fn until(minutes: i64) -> String {
    match minutes {
        n if n < 0 => format!("{} ago", time::short_length(n.saturating_abs())),
        n => format!("in {}", time::short_length(n)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    const fn at(hour: i8, minute: i8) -> Time {
        civil::time(hour, minute, 0, 0)
    }

    #[test]
    fn what_is_not_kept_is_counted() {
        let why = WriteTrouble::Full;
        assert_eq!(
            trouble(Trouble::NotKept { why, waiting: 1 }),
            "! Not kept yet (1 line): the disk is full"
        );
    }

    #[test]
    fn two_clocks_are_named_side_by_side() {
        let said = |by_system| {
            let closing = at(16, 0);
            trouble(Trouble::TwoClocks { by_s: 3_480, closing, by_system, by_elapsed: 70 })
        };
        assert_eq!(
            said(12),
            "! The clock was moved 58 minutes forward. Closing time 16:00: in 12 min (computer \
             clock) or in 70 min (elapsed time) · o chooses"
        );
        assert!(said(-3).contains("3 min ago (computer clock)"));
        // A computer whose clock ran empty.
        let by_s = 57 * 365 * 86_400;
        let (closing, by_system) = (at(16, 0), -by_s / 60);
        let empty = Trouble::TwoClocks { by_s, closing, by_system, by_elapsed: 70 };
        assert!(
            trouble(empty).starts_with(
                "! The clock was moved 57 years forward. Closing time 16:00: 57 years"
            )
        );
    }

    #[test]
    fn an_absence_says_from_when_to_when() {
        let said = |counted| {
            trouble(Trouble::Away { seconds: 480, from: at(14, 20), to: at(14, 28), counted })
        };
        let counted = "The program was away for 8 minutes (14:20 to 14:28); the clock ran on · o leaves that out";
        assert_eq!(said(true), counted);
        assert_eq!(
            said(false),
            "The program was away for 8 minutes (14:20 to 14:28); the clock stood still"
        );
    }
}
