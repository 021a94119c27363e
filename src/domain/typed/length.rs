//! A length: `90`, `90 min`, `1u30`, `1:30`, `anderhalf uur`, `6 weken`.

use super::{whole, words};

/// A length in whole minutes; nothing when it cannot be read, or is no whole number of them.
pub fn minutes(text: &str) -> Option<u16> {
    let typed = words(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).filter(|word| *word != "en").collect();
    match all.as_slice() {
        [one] => in_one(one),
        ["half", "uur"] | ["een", "half", "uur"] | ["een", "halfuur"] => Some(30),
        ["anderhalf", "uur"] => Some(90),
        ["drie", "kwartier"] => Some(45),
        [number, unit] => of_unit(number, unit),
        [hours, hour @ ("uur" | "u"), rest @ ..] => {
            let rest = match rest {
                [minutes] => in_one(minutes),
                [minutes, unit] if !matches!(*unit, "uur" | "u") => of_unit(minutes, unit),
                _ => None,
            };
            of_unit(hours, hour)?.checked_add(rest.filter(|minutes| *minutes < 60)?)
        }
        _ => None,
    }
}

fn in_one(word: &str) -> Option<u16> {
    match word {
        "halfuur" => return Some(30),
        "kwartier" => return Some(15),
        _ => {}
    }
    if let Some((hours, minutes)) = word.split_once([':', 'u', 'h'])
        && minutes.len() == 2
    {
        let minutes = figures(minutes).filter(|minutes| *minutes < 60)?;
        return figures(hours)?.checked_mul(60)?.checked_add(minutes);
    }
    match word.find(|c: char| c.is_alphabetic()).and_then(|at| word.split_at_checked(at)) {
        Some(("", _)) | None => figures(word),
        Some((number, unit)) => of_unit(number, unit),
    }
}

fn of_unit(number: &str, unit: &str) -> Option<u16> {
    let minutes = match unit.trim_end_matches('.') {
        "m" | "min" | "mins" | "minuut" | "minuten" => 1,
        "kwartier" => 15,
        "u" | "h" | "uur" | "uren" => 60,
        _ => return None,
    };
    // Halves and quarters of an hour, with a comma or a point.
    let (whole_part, part) = match number.split_once([',', '.']) {
        Some(parts) => parts,
        None => (number, ""),
    };
    let quarters = match part {
        "" if !number.ends_with([',', '.']) => 0,
        "25" => 1,
        "5" | "50" => 2,
        "75" => 3,
        _ => return None,
    };
    let more = if quarters == 0 { 0 } else { (minutes == 60).then_some(quarters * 15)? };
    number_of(whole_part)?.checked_mul(minutes)?.checked_add(more)
}

/// A number in figures or in a word.
pub fn number(text: &str) -> Option<u16> {
    match words(text).as_slice() {
        [word] => number_of(word),
        _ => None,
    }
}

/// A number of weeks: `6`, `6 weken`, `om de zes weken`.
pub fn weeks(text: &str) -> Option<u16> {
    let typed = words(text);
    let all: Vec<&str> = typed.iter().map(String::as_str).collect();
    match all.as_slice() {
        ["week"] | ["elke", "week"] => Some(1),
        ["om", "de", number, "week" | "weken"]
        | ["elke" | "iedere", number, "week" | "weken"]
        | [number, "week" | "weken"]
        | [number] => number_of(number),
        _ => None,
    }
}

fn number_of(word: &str) -> Option<u16> {
    figures(word).or_else(|| whole(word)?.try_into().ok())
}

fn figures(word: &str) -> Option<u16> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}
