//! A day to come as it is called today: `morgen`, `donderdag`, `volgende week dinsdag`, `over 6 weken`.

use jiff::{
    Span, ToSpan,
    civil::{Date, Weekday},
};

use super::{calendar::weekday, whole};

/// The day that is called so today.
pub(super) fn seen_from(words: &[&str], today: Date) -> Option<Date> {
    let after = |span: Span| today.checked_add(span).ok();
    let monday = next(Weekday::Monday, today)?;
    let in_week = |monday: Date, day: &str| {
        monday.checked_add(i64::from(weekday(day)?.to_monday_zero_offset()).days()).ok()
    };
    match words {
        ["vandaag"] => Some(today),
        ["morgen" | "tomorrow"] => after(1.day()),
        ["overmorgen"] => after(2.days()),
        [day] | ["komende" | "deze", day] | [day, "komende"] => next(weekday(day)?, today),
        // To some it is in this week and to others in the next.
        ["volgende", day] | ["komende", "week", day] => {
            next(weekday(day)?, today).filter(|date| monday <= *date)
        }
        ["volgende", "week", day] | ["volgende", "week", "op", day] | [day, "volgende", "week"] => {
            in_week(monday, day)
        }
        ["deze", "week", day] | [day, "deze", "week"] => {
            in_week(monday.checked_sub(1.week()).ok()?, day)
        }
        ["over", "een", "half", "jaar"] => after(6.months()),
        ["over" | "in", number, unit] => after(ahead(number, unit)?),
        [day, "over" | "in", number, unit @ ("week" | "weken")] => {
            next(weekday(day)?, today)?.checked_add(ahead(number, unit)?).ok()
        }
        _ => None,
    }
}

fn ahead(number: &str, unit: &str) -> Option<Span> {
    let said = if matches!(number, "a" | "an") { Some(1) } else { whole(number) };
    let count = i64::from(said.filter(|count| (1..=999).contains(count))?);
    Some(match unit {
        "dag" | "dagen" => count.days(),
        "week" | "weken" => count.weeks(),
        "maand" | "maanden" => count.months(),
        "jaar" => count.years(),
        _ => return None,
    })
}

/// The next such day of the week; never today.
fn next(day: Weekday, today: Date) -> Option<Date> {
    today.nth_weekday(1, day).ok()
}
