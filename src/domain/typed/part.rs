//! A part of the day, wherever it stands: `'s avonds`, `dinsdagavond`, `vanmiddag`, `7 pm`, `in the evening`.

use jiff::civil::Time;

use super::calendar::weekday;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Night,
    Morning,
    Afternoon,
    Evening,
    /// Before noon, as a telephone set to English shows it.
    Am,
    Pm,
}

/// The words without the part of the day among them, and that part; nothing when there are several.
pub(super) fn parted(words: &[String]) -> Option<(Vec<&str>, Option<Part>)> {
    let mut rest: Vec<&str> = Vec::with_capacity(words.len());
    let mut parts = Vec::new();
    for word in words {
        let after_weekday = rest.last().is_some_and(|last| weekday(last).is_some());
        let (others, part) = within(word, after_weekday);
        if part.is_some() {
            // «'s avonds», «in de avond», «at night».
            let before =
                [&["s"][..], &["in", "de"], &["om"]].into_iter().find(|said| rest.ends_with(said));
            rest.truncate(rest.len() - before.map_or(0, <[&str]>::len));
            // «this evening».
            if let Some(last) = rest.last_mut().filter(|last| **last == "deze" && others.is_none())
            {
                *last = "vandaag";
            }
        }
        rest.extend(others);
        parts.extend(part);
    }
    match parts.as_slice() {
        [] => Some((rest, None)),
        [one] => Some((rest, Some(*one))),
        _ => None,
    }
}

/// What a word says beside a part of the day, and that part.
fn within(word: &str, after_weekday: bool) -> (Option<&str>, Option<Part>) {
    if word == "morgen" {
        return if after_weekday { (None, Some(Part::Morning)) } else { (Some(word), None) };
    }
    let figures = |end: &str| {
        let number = word.strip_suffix(end)?;
        number.ends_with(|c: char| c.is_ascii_digit()).then_some(number)
    };
    for (end, part) in [("am", Part::Am), ("pm", Part::Pm)] {
        if word == end {
            return (None, Some(part));
        }
        if let Some(number) = figures(end) {
            return (Some(number), Some(part));
        }
    }
    let bare = word.strip_prefix("s-").unwrap_or(word);
    let named = NAMES.iter().find_map(|(name, part)| {
        let one = bare.strip_suffix('s').unwrap_or(bare);
        let day = one.strip_suffix(name).or_else(|| bare.strip_suffix(name))?;
        Some((day, *part))
    });
    match named {
        Some(("" | "s", part)) => (None, Some(part)),
        Some(("van", part)) => (Some("vandaag"), Some(part)),
        Some(("to", Part::Night)) => (Some("vandaag"), Some(Part::Evening)),
        Some((day @ ("morgen" | "overmorgen"), part)) => (Some(day), Some(part)),
        Some((day, part)) if weekday(day).is_some() => (Some(day), Some(part)),
        _ => (Some(word), None),
    }
}

const NAMES: [(&str, Part); 9] = [
    ("night", Part::Night),
    ("morning", Part::Morning),
    ("afternoon", Part::Afternoon),
    ("evening", Part::Evening),
    ("nacht", Part::Night),
    ("ochtend", Part::Morning),
    ("morgen", Part::Morning),
    ("middag", Part::Afternoon),
    ("avond", Part::Evening),
];

impl Part {
    /// The hour that it is in this part of the day; nothing when it never is.
    pub(super) fn hour(self, hour: i16) -> Option<i16> {
        let is_it = |there: &i16| *there == hour || (there % 12 == hour % 12 && hour <= 12);
        // A dial has no hour 14.
        let is_on_it = !matches!(self, Self::Am | Self::Pm) || (1..=12).contains(&hour);
        self.hours().iter().copied().find(is_it).filter(|_| is_on_it)
    }

    /// The hours of this part of the day, in order.
    fn hours(self) -> &'static [i16] {
        match self {
            Self::Night => &[22, 23, 0, 1, 2, 3, 4, 5, 6],
            Self::Morning => &[5, 6, 7, 8, 9, 10, 11],
            Self::Afternoon => &[12, 13, 14, 15, 16, 17, 18],
            Self::Evening => &[17, 18, 19, 20, 21, 22, 23],
            Self::Am => &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
            Self::Pm => &[12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
        }
    }

    /// Whether it is this part of the day then.
    pub(super) fn has(self, time: Time) -> bool {
        self.hours().contains(&i16::from(time.hour()))
    }
}
