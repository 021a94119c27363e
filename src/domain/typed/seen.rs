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
        ["overmorgen"] | ["de", "dag", "after", "tomorrow"] | ["dag", "after", "tomorrow"] => {
            after(2.days())
        }
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
        // A fortnight is two weeks.
        [day, "fortnight"] => next(weekday(day)?, today)?.checked_add(2.weeks()).ok(),
        ["over" | "in", number, unit] => after(ahead(number, unit)?),
        [day, "over" | "in", number, unit @ ("week" | "weken")] => {
            next(weekday(day)?, today)?.checked_add(ahead(number, unit)?).ok()
        }
        _ => None,
    }
}

/// A day of which it cannot be told whether it is in this week or in the next, and both that it can be.
pub(super) fn either(words: &[&str], today: Date) -> Option<[Date; 2]> {
    let named = words.windows(2).find_map(|pair| match pair {
        ["volgende", day] => weekday(day),
        _ => None,
    });
    let in_a_week = words.windows(3).find_map(|three| match three {
        ["komende", "week", day] => weekday(day),
        _ => None,
    });
    let first = next(named.or(in_a_week)?, today)?;
    Some([first, first.checked_add(1.week()).ok()?])
}

fn ahead(number: &str, unit: &str) -> Option<Span> {
    let said = if matches!(number, "a" | "an") { Some(1) } else { whole(number) };
    let count = i64::from(said.filter(|count| (1..=999).contains(count))?);
    Some(match unit {
        "dag" | "dagen" => count.days(),
        "week" | "weken" => count.weeks(),
        "fortnight" | "fortnights" => count.checked_mul(2)?.weeks(),
        "maand" | "maanden" => count.months(),
        "jaar" => count.years(),
        _ => return None,
    })
}

/// The next such day of the week; never today.
fn next(day: Weekday, today: Date) -> Option<Date> {
    today.nth_weekday(1, day).ok()
}
