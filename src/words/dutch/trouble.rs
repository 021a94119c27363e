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
            "! Niemand leidt de bijeenkomst nu: het andere venster is weg. Ga weg met {} en typ “intervisie” om te hervatten.",
            key_of(Table::Follow, Action::Leave)
        ),
        Trouble::NotKept { why, waiting } => {
            let why = why_not_kept(why);
            format!("! Nog niet bewaard ({}): {why}", records(waiting))
        }
        Trouble::TwoClocks { by_s, closing, by_system, by_elapsed } => format!(
            "! De klok is {} {}. Tot {}: {} (computerklok) of {} (verstreken tijd) · {} kiest",
            time::length(by_s),
            direction(by_s),
            time::clock(closing),
            until(by_system),
            until(by_elapsed),
            key_of(Table::Live, Action::Reckon)
        ),
        Trouble::Away { seconds, from, to, counted } => away(seconds, from, to, counted),
        Trouble::Slow { waiting } => {
            format!("! De schijf is traag: {} nog niet bewaard", records(waiting))
        }
    }
}

fn away(seconds: i64, from: Time, to: Time, counted: bool) -> String {
    let [from, to] = [from, to].map(time::clock);
    let when = if from == to { String::new() } else { format!(" ({from} tot {to})") };
    let then = if counted {
        format!("de klok liep door · {} telt dat niet mee", key_of(Table::Live, Action::Reckon))
    } else {
        "de klok stond stil".to_owned()
    };
    format!("Het programma was {} weg{when}; {then}", time::length(seconds))
}

/// Why the disk does not take it, short; `cli` says it where a sentence stands by itself.
pub(crate) fn why_not_kept(why: WriteTrouble) -> &'static str {
    match why {
        WriteTrouble::Full => "de schijf is vol",
        WriteTrouble::ReadOnly => "de schijf is alleen-lezen",
        WriteTrouble::Denied => "schrijven in de map mag niet",
        WriteTrouble::Gone => "de map is weg",
        WriteTrouble::NoFolder => "daar staat iets anders",
        WriteTrouble::NameTooLong => "de naam is te lang",
        WriteTrouble::Broken => "de schijf geeft een fout",
    }
}

fn records(n: usize) -> String {
    time::count(i128::try_from(n).unwrap_or(i128::MAX), "regel", "regels")
}

/// How a clock was set.
pub(crate) fn direction(seconds: i64) -> &'static str {
    if seconds < 0 { "teruggezet" } else { "vooruitgezet" }
}

fn until(minutes: i64) -> String {
    match minutes {
        n if n < 0 => format!("{} geleden", time::short_length(n.saturating_abs())),
        n => format!("nog {}", time::short_length(n)),
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
            "! Nog niet bewaard (1 regel): de schijf is vol"
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
            "! De klok is 58 minuten vooruitgezet. Tot 16:00: nog 12 min (computerklok) \
             of nog 70 min (verstreken tijd) · o kiest"
        );
        assert!(said(-3).contains("3 min geleden (computerklok)"));
        // A computer whose clock ran empty.
        let by_s = 57 * 365 * 86_400;
        let (closing, by_system) = (at(16, 0), -by_s / 60);
        let empty = Trouble::TwoClocks { by_s, closing, by_system, by_elapsed: 70 };
        assert!(
            trouble(empty).starts_with("! De klok is 57 jaar vooruitgezet. Tot 16:00: 57 jaar")
        );
    }

    #[test]
    fn an_absence_says_from_when_to_when() {
        let said = |counted| {
            trouble(Trouble::Away { seconds: 480, from: at(14, 20), to: at(14, 28), counted })
        };
        let counted = "Het programma was 8 minuten weg (14:20 tot 14:28); de klok liep door · o telt dat niet mee";
        assert_eq!(said(true), counted);
        assert_eq!(
            said(false),
            "Het programma was 8 minuten weg (14:20 tot 14:28); de klok stond stil"
        );
    }
}
