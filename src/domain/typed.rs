//! Dates, times, lengths and names as people type them, in Dutch and in English. What can be read in one way is read; what cannot is
//! asked again, never guessed. What was understood is said back.

mod absent;
mod alone;
mod calendar;
mod clock;
mod day;
mod english;
mod glue;
mod length;
mod names;
mod number;
mod part;
mod past;
mod seen;
#[cfg(test)]
mod tests;

pub use absent::AbsentDay;
pub use alone::{calendar_day, whole_day};
pub use clock::{NotThen, TimeOfDay, at_nearest, at_next, clock, contradicts, end_of, on_day};
pub use day::{NotADay, Typed, YEARS_AHEAD, day_and_time, on_the_clock};
pub use length::{hours, minutes, more_or_less, number, of_a_meeting, seconds, weeks};
pub use names::{names, participants, present};
pub use past::past_day;

use self::number::whole;
use super::clean::searchable;

/// The words of a text, without capitals and accents, and without what stands between them.
fn words(text: &str) -> Vec<String> {
    let spaced = searchable(text).replace([';', '@', '(', ')', '|'], " ").replace(", ", " ");
    let words = spaced.split_whitespace().map(|word| {
        let bare = word.trim_matches([',', '\'', '`', '´', '′']).trim_end_matches(['.', ':']);
        // A year as it is shortened: ’27.
        let is_year = word.starts_with('\'') && bare.len() == 2 && whole(bare).is_some();
        match bare {
            _ if is_year => format!("20{bare}"),
            "as" | "a.s" | "aanstaande" | "aankomende" | "eerstvolgende" => "komende".to_owned(),
            "wk" | "wkn" => "week".to_owned(),
            "mnd" => "maand".to_owned(),
            "hr" | "hrs" | "h" => "u".to_owned(),
            _ => match english::plain(bare) {
                Some(same) => same.to_owned(),
                // 7 p.m.
                None => bare.replace("a.m", "am").replace("p.m", "pm"),
            },
        }
    });
    words.filter(|word| !word.is_empty()).collect()
}
