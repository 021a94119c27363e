//! A length: `90`, `90 min`, `1u30`, `1:30`, `anderhalf uur`, `tweeënhalf uur`, `6 weken`.

use super::{whole, words};

/// A length in whole minutes; nothing when it cannot be read, or is no whole number of them.
pub fn minutes(text: &str) -> Option<u16> {
    let typed = tokens(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    match all.as_slice() {
        [clock] => on_a_clock(clock).or_else(|| named(clock)).or_else(|| figures(clock)),
        [clock, "u"] if clock.contains(':') => on_a_clock(clock),
        [hours, "u", minutes] => sum(quarters(&[hours])?.checked_mul(15)?, number_of(minutes)?),
        all => {
            let (hours, rest) = match all.iter().position(|token| *token == "u") {
                Some(at) => all.split_at_checked(at)?,
                None => return of_minutes(all),
            };
            let hours = match hours {
                ["a" | "an"] => 60,
                hours => quarters(hours)?.checked_mul(15)?,
            };
            match rest {
                ["u"] => Some(hours),
                // «an hour and a half».
                ["u", "a", "half"] => sum(hours, 30),
                ["u", rest @ ..] => sum(hours, of_minutes(rest)?),
                _ => None,
            }
        }
    }
}

/// The length of a meeting, which is no minute and a half: `1,5` is hours. What could be a part of an hour and
/// minutes as well (`1.30`) is not read.
pub fn of_a_meeting(text: &str) -> Option<u16> {
    let is_part = |text: &&str| text.rsplit_once([',', '.']).is_some_and(|(_, end)| end.len() == 1);
    minutes(text).or_else(|| Some(text.trim()).filter(is_part).and_then(hours))
}

/// Minutes to add, or with a minus or a word for it to take off: `3`, `+3`, `-2`, `2 minder`, `2 min eraf`.
pub fn more_or_less(text: &str) -> Option<i16> {
    let typed = words(text).join(" ");
    let number = |signs: &[&str], ends: &[&str]| {
        let after = signs.iter().find_map(|sign| typed.strip_prefix(sign));
        let before = || ends.iter().find_map(|end| typed.strip_suffix(end));
        i16::try_from(minutes(after.or_else(before)?)?).ok()
    };
    let less = number(
        &["-", "\u{2212}", "minus", "min"],
        &["eraf", "minder", "korter", "less", "fewer", "shorter"],
    );
    let more = number(&["+", "plus", ""], &[]);
    let longer = number(&[], &["erbij", "meer", "langer", "more", "longer"]);
    less.map(std::ops::Neg::neg).or(more).or(longer)
}

/// A short length in whole seconds: `2`, `1,5`, `anderhalve minuut`, `1:30`, `90 s`.
pub fn seconds(text: &str) -> Option<u16> {
    let typed = tokens(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    match all.as_slice() {
        [number, "s" | "sec" | "seconde" | "seconden" | "second" | "seconds"] => number_of(number),
        [clock] | [clock, "min"] if clock.contains(':') => on_a_clock(clock),
        ["anderhalve"] | ["anderhalve", "min"] => Some(90),
        ["a", "min"] => Some(60),
        ["halve", "min"] | ["een", "halve", "min"] | ["half", "a", "min"] => Some(30),
        [number @ .., "min"] | number => quarters(number)?.checked_mul(15),
    }
}

/// The same where a number without a unit counts hours: `15`, `1,5`, `anderhalf`, `1:30`, `90 min`.
pub fn hours(text: &str) -> Option<u16> {
    let typed = tokens(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    match quarters(&all) {
        Some(quarters) => quarters.checked_mul(15),
        None => minutes(text),
    }
}

/// Whole hours and less than one.
fn sum(hours: u16, minutes: u16) -> Option<u16> {
    if hours.is_multiple_of(60) && minutes < 60 { hours.checked_add(minutes) } else { None }
}

/// The words, with figures apart from letters and every unit in one form.
fn tokens(text: &str) -> Vec<String> {
    let text = text.replace('½', ".5").replace('¼', ".25").replace('¾', ".75");
    let mut tokens = Vec::new();
    for word in words(&text) {
        let cut = word.find(char::is_alphabetic).filter(|at| 0 < *at).unwrap_or(word.len());
        let (number, rest) = word.split_at_checked(cut).unwrap_or((&word, ""));
        let after = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (unit, more) = rest.split_at_checked(after).unwrap_or((rest, ""));
        let end = more.find(char::is_alphabetic).unwrap_or(more.len());
        let (minutes, last) = more.split_at_checked(end).unwrap_or((more, ""));
        let parts = [one(number), one(unit), minutes, one(last)];
        tokens.extend(
            parts.into_iter().filter(|part| !matches!(*part, "" | "en" | "and")).map(str::to_owned),
        );
    }
    tokens
}

/// A unit in the form in which it is looked for.
fn one(unit: &str) -> &str {
    match unit.trim_end_matches('.') {
        "h" | "uur" | "uren" | "uurtje" | "uurtjes" | "hour" | "hours" => "u",
        "m" | "mins" | "minute" | "minutes" | "minuut" | "minuten" | "minuutje" | "minuutjes" => {
            "min"
        }
        "kwartiertje" | "kwartieren" | "kwartiertjes" => "kwartier",
        "halfuurtje" => "halfuur",
        other => other,
    }
}

/// Hours and minutes with a colon between them: `1:30`.
fn on_a_clock(word: &str) -> Option<u16> {
    let (hours, minutes) = word.split_once(':')?;
    let minutes = figures(minutes).filter(|minutes| *minutes < 60);
    (word.len() - hours.len() == 3)
        .then(|| figures(hours)?.checked_mul(60)?.checked_add(minutes?))?
}

/// A length with a name, or a number in a word.
fn named(word: &str) -> Option<u16> {
    match word {
        "halfuur" => Some(30),
        "kwartier" => Some(15),
        "driekwartier" => Some(45),
        word => number_of(word),
    }
}

/// Less than what has hours: `45 min`, `drie kwartier`, `een halfuur`.
fn of_minutes(tokens: &[&str]) -> Option<u16> {
    match tokens {
        ["a", "min"] => Some(1),
        [number, "min"] => number_of(number),
        [number, "kwartier"] => number_of(number)?.checked_mul(15),
        ["een", "halfuur"] => Some(30),
        ["kwartier"] => Some(15),
        [number] => figures(number),
        _ => None,
    }
}

/// Hours, in quarters: `2`, `1,5`, `anderhalf`, `half`, `tweeenhalf`, `twee een half`, `drie kwart`.
fn quarters(tokens: &[&str]) -> Option<u16> {
    match tokens {
        ["half" | "1/2"] | ["een", "half"] | ["half", "a" | "an"] => Some(2),
        ["quarter", "of", "a" | "an"] | ["a", "quarter", "of", "a" | "an"] => Some(1),
        ["anderhalf"] => Some(6),
        ["drie" | "3", "kwart"] | ["driekwart"] | ["three" | "3", "quarters", "of", "a" | "an"] => {
            Some(3)
        }
        [hours, "een" | "a", "half"] | [hours, "1/2"] => {
            number_of(hours)?.checked_mul(4)?.checked_add(2)
        }
        [hours] => match hours.strip_suffix("enhalf") {
            Some(hours) => number_of(hours)?.checked_mul(4)?.checked_add(2),
            None => in_quarters(hours),
        },
        _ => None,
    }
}

/// A number with halves and quarters, behind a comma or a point.
fn in_quarters(number: &str) -> Option<u16> {
    let (hours, part) = match number.split_once([',', '.']) {
        Some(("", part)) => ("0", part),
        Some(parts) => parts,
        None => (number, "0"),
    };
    let quarters = match part {
        "0" | "00" => 0,
        "25" => 1,
        "5" | "50" => 2,
        "75" => 3,
        _ => return None,
    };
    number_of(hours)?.checked_mul(4)?.checked_add(quarters)
}

/// A number in figures or in a word.
pub fn number(text: &str) -> Option<u16> {
    match words(text).as_slice() {
        [word] => number_of(word),
        _ => None,
    }
}

/// A number of weeks: `6`, `6 weken`, `om de zes weken`, `eens per 6 weken`.
pub fn weeks(text: &str) -> Option<u16> {
    let typed = words(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    let rest = match all.as_slice() {
        ["om", "de", "week"] | ["every", "other", "week"] | ["fortnightly"] => return Some(2),
        ["om", "de", rest @ ..]
        | ["elke" | "iedere" | "per" | "every", rest @ ..]
        | ["once", "every", rest @ ..]
        | ["eens" | "1x", "per" | "in", rest @ ..]
        | ["een" | "1", "keer", "per", rest @ ..] => rest.strip_prefix(&["de"]).unwrap_or(rest),
        all => all,
    };
    match rest {
        ["week" | "wekelijks" | "weekly"] => Some(1),
        [number, "week" | "weken"] => number_of(number),
        [one] => number_of(one.strip_suffix("wekelijks").unwrap_or(one)),
        _ => None,
    }
}

fn number_of(word: &str) -> Option<u16> {
    figures(word).or_else(|| whole(word)?.try_into().ok())
}

fn figures(word: &str) -> Option<u16> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}
