//! Wat alleen gehoord wordt.

use jiff::civil::Time;

use super::{DOT, action, meeting, time};
use crate::{
    app::{action::Action, keymap::Table},
    domain::minutes::Minutes,
    key::Key,
    screen::ShownSide,
    words::spoken::Wish,
};

pub(crate) const TYPE: &str = "Wat je kunt typen, elk op een regel:";
pub(crate) const UNKNOWN: &str = "Dat kan hier niet. Een vraagteken op een regel geeft hulp.";
pub(crate) const NO_WAITING: &str =
    "Laten wachten kan alleen als je oefent, of met een ander tempo.";
pub(crate) const NOT_REPEATED: &str = "De tijd wordt niet meer herhaald.";
pub(crate) const IN_LINES: &str = "Schermlezer? Typ intervisie --regels.";
pub(crate) const HERE: &str = "je staat op";
pub(crate) const STANDS: &str = "er staat";
pub(crate) const KEPT: &str = "bewaard";
pub(crate) const PAUSED: &str = "pauze";
pub(crate) const HALF: &str = "een halve";
pub(crate) const AND_A_HALF: &str = ",5";
pub(crate) const RIGHT_ARROW: &str = "pijl rechts";

pub(crate) fn left(length: &str) -> String {
    format!("nog {length}")
}

pub(crate) fn over(length: &str) -> String {
    format!("{length} voorbij")
}

pub(crate) fn starts_in(seconds: i64) -> String {
    format!("het begint over {}", time::length(seconds))
}

pub(crate) fn closes(at: Time, minutes: i64) -> String {
    format!("sluiten {}, {}", time::clock(at), away(minutes))
}

pub(crate) fn slot(latest: Time, minutes: i64) -> String {
    format!("slot uiterlijk {}, {}", time::clock(latest), away(minutes))
}

/// How far a moment is, in whole minutes.
fn away(minutes: i64) -> String {
    match minutes {
        0 => "nu".to_owned(),
        1.. => format!("over {}", time::minutes(minutes)),
        past => format!("{} geleden", time::minutes(past.saturating_abs())),
    }
}

pub(crate) fn speaker(timer: &ShownSide) -> String {
    meeting::speaker(timer, &to_the_second(timer.length), &to_the_second(timer.left))
}

/// A length whose seconds matter, as it is heard; with a colon it would be a time of day.
fn to_the_second(length: i64) -> String {
    let below = time::count(length % 60, "seconde", "seconden");
    match (length / 60, length % 60) {
        (0, _) => below,
        (whole, 0) => time::minutes(whole),
        (whole, _) => format!("{} en {below}", time::minutes(whole)),
    }
}

pub(crate) fn wall(now: Time) -> String {
    format!("het is {}", time::clock(now))
}

pub(crate) fn repeated(every: Minutes) -> String {
    let length = time::minutes(i64::from(every.get()));
    let clock = action::key_of(Table::Live, Action::Clock);
    format!("de tijd hoor je om de {length}{DOT}{clock} 0 stopt dat")
}

pub(crate) fn anywhere() -> [String; 6] {
    let enter = action::key(Key::Enter);
    let park = action::key_of(Table::Live, Action::Park);
    let clock = action::key_of(Table::Live, Action::Clock);
    [
        format!("{enter} zonder iets: doen wat voorgesteld is, meestal verder"),
        format!("een letter met meteen de tekst erachter, zoals: {park} Werkdruk"),
        "een cijfer: die regel kiezen".to_owned(),
        format!("{clock}: hoe de tijd ervoor staat; {clock} 5: dat elke 5 minuten"),
        "alles: alles wat hier te zeggen is".to_owned(),
        "esc: terug, of wat kan ik doen".to_owned(),
    ]
}

pub(crate) fn keys() -> &'static [(&'static str, Key)] {
    &[
        ("esc", Key::Esc),
        ("terug", Key::Esc),
        ("spatie", Key::Char(' ')),
        ("omhoog", Key::Up),
        ("omlaag", Key::Down),
        ("links", Key::Left),
        ("rechts", Key::Right),
        ("plusteken", Key::Char('+')),
        ("minteken", Key::Char('-')),
        ("vraagteken", Key::Char('?')),
    ]
}

pub(crate) fn asks() -> &'static [(&'static str, Wish)] {
    &[
        ("hoe laat", Wish::Time),
        ("hulp", Wish::Help),
        ("vraagteken", Wish::Help),
        ("alles", Wish::Whole),
        ("wacht", Wish::Wait),
        ("pauze", Wish::Pause),
    ]
}

pub(crate) fn sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '→' => "naar",
        '←' => "pijl links",
        '↑' => "pijl omhoog",
        '↓' => "pijl omlaag",
        '×' => "keer",
        '+' => "plus",
        '=' => "is",
        '&' => "en",
        '@' => "apenstaart",
        '%' => "procent",
        '€' => "euro",
        _ => return None,
    })
}

/// "15 uur 46", "16 uur".
pub(crate) fn time_of_day(hour: u8, minute: u8) -> String {
    match minute {
        0 => format!("{hour} uur"),
        _ => format!("{hour} uur {minute}"),
    }
}

pub(crate) fn minute() -> [&'static str; 2] {
    ["minuut", "minuten"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lines::plain::plain, words::Words};

    #[test]
    fn the_time_of_a_speaker_is_never_heard_as_a_time_of_day() {
        for (length, left, said) in [
            (120, 120, "Deze spreker: nog 2 minuten, t volgende."),
            (90, 90, "Deze spreker: nog 1 minuut en 30 seconden, t volgende."),
            (90, 0, "1 minuut en 30 seconden om, t voor de volgende."),
            (40, 0, "40 seconden om, t voor de volgende."),
            (120, 0, "2 minuten om, t voor de volgende."),
        ] {
            assert_eq!(plain(Words::DUTCH, &speaker(&ShownSide { left, length })), said);
        }
    }
}
