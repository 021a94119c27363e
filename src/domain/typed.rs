//! Dates, times, lengths and names as people type them. What can be read in one way is read; what cannot is
//! asked again, never guessed. What was understood is said back.

mod clock;
mod day;
mod length;
mod names;
#[cfg(test)]
mod tests;

pub use clock::{TimeOfDay, at_next, clock};
pub use day::{NotADay, Typed, day_and_time};
pub use length::{minutes, number, weeks};
pub use names::names;

/// The words of a text, without capitals, and without what stands between them.
fn words(text: &str) -> Vec<String> {
    let spaced = text.to_lowercase().replace([';', '@', '(', ')'], " ").replace(", ", " ");
    let words = spaced.split_whitespace().map(|word| {
        let bare = word.trim_matches([',', '\'', '’', '‘', '`']);
        // A year as it is shortened: ’27.
        let is_year =
            word.starts_with(['\'', '’', '‘']) && bare.len() == 2 && whole(bare).is_some();
        if is_year { format!("20{bare}") } else { bare.to_owned() }
    });
    words.filter(|word| !word.is_empty()).collect()
}

/// A whole number in figures, at most four; or in a word, up to twelve and where it is a round one.
fn whole(word: &str) -> Option<i16> {
    if (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.parse().ok();
    }
    let numbers = [
        (&["een", "één"][..], 1),
        (&["twee"], 2),
        (&["drie"], 3),
        (&["vier"], 4),
        (&["vijf"], 5),
        (&["zes"], 6),
        (&["zeven"], 7),
        (&["acht"], 8),
        (&["negen"], 9),
        (&["tien"], 10),
        (&["elf"], 11),
        (&["twaalf"], 12),
        (&["kwart", "vijftien"], 15),
        (&["twintig"], 20),
        (&["dertig"], 30),
    ];
    numbers.iter().find(|(names, _)| names.contains(&word)).map(|(_, number)| *number)
}
