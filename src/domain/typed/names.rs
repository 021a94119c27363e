//! Names as people type and paste them: one, or a list from a letter, a sheet or a mail.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::clean::clean;

/// The names in a text, in order. They stand on lines of their own, or between commas, semicolons,
/// «en» or «&»; numbers, bullets and addresses beside them are no part of them.
pub fn names(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).collect();
    let is_table = 1 < lines.iter().filter(|line| !line.trim().is_empty()).count();
    let rows = lines.into_iter().flat_map(|line| {
        // A row of a sheet: a first and a last name; on one line they are people beside each other.
        let between = if is_table { " " } else { ";" };
        line.replace('\t', between).split(';').map(str::to_owned).collect::<Vec<_>>()
    });
    rows.flat_map(|row| in_row(&row)).filter(|name| !name.is_empty()).collect()
}

fn in_row(row: &str) -> Vec<String> {
    let parts: Vec<&str> = row.split(',').collect();
    let with_comma: Vec<String> = match parts.as_slice() {
        // «Vries, A. de»: the last name first.
        [last, initials] if is_initials(initials) => vec![format!("{initials} {last}")],
        _ => parts.iter().map(|part| (*part).to_owned()).collect(),
    };
    let several = with_comma.iter().flat_map(|part| {
        let spaced = part.replace(" & ", " en ");
        spaced.split(" en ").map(bare).collect::<Vec<_>>()
    });
    several.collect()
}

/// `A.`, `A.B.`, `P. de`: letters with a point, and small words.
fn is_initials(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let initials = |word: &str| word.ends_with('.') && word.graphemes(true).count() <= 8;
    let is_small = |word: &str| word.chars().all(char::is_lowercase);
    words.next().is_some_and(initials) && words.all(is_small)
}

/// A name without the number or bullet before it, and without the address behind it.
fn bare(text: &str) -> String {
    let (name, _) = text.split_once('<').unwrap_or((text, ""));
    let name = name.trim().trim_start_matches("en ");
    let marks = ['-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '☐', '☑', '✓', '"', '“', '„'];
    let without = name.trim_start_matches(|c: char| marks.contains(&c) || c.is_whitespace());
    let boxed = ["[ ]", "[x]", "[X]"].iter().find_map(|sign| without.strip_prefix(sign));
    let counted = boxed.unwrap_or(without).trim_start();
    let figures = counted.trim_start_matches('(').trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted = figures.len() < counted.len() && figures.starts_with(['.', ')', ' ', ':']);
    let rest = if is_counted { figures.trim_start_matches(['.', ')', ':']) } else { counted };
    clean(
        rest.trim_end_matches(|c: char| matches!(c, '"' | '”' | ',') || c.is_whitespace()),
        text.len(),
    )
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    #[test]
    fn a_list_is_read_as_people_paste_it() {
        let three = ["Anna", "Bert", "Carla de Vries"];
        for text in [
            "Anna\rBert\rCarla de Vries\r",
            "Anna\r\nBert\r\n\r\nCarla de Vries",
            "Anna; Bert; Carla de Vries",
            "Anna, Bert, Carla de Vries",
            "Anna, Bert en Carla de Vries",
            "Anna, Bert, en Carla de Vries",
            "Anna & Bert & Carla de Vries",
            "- Anna\n- Bert\n- Carla de Vries",
            "• Anna\n• Bert\n• Carla de Vries",
            "1. Anna\n2. Bert\n3. Carla de Vries",
            "1) Anna\n2) Bert\n3) Carla de Vries",
            "1\tAnna\n2\tBert\n3\tCarla\tde Vries",
            "Anna\tBert\tCarla de Vries",
            "[ ] Anna\n[x] Bert\n* Carla de Vries",
            "Anna <anna@x.nl>; Bert <b@x.nl>; \"Carla de Vries\" <c@x.nl>",
        ] {
            assert_eq!(names(text), three, "{text:?}");
        }
    }

    #[test]
    fn one_name_stays_one() {
        for name in [
            "Anna",
            "Carla de Vries",
            "Enny van den Berg",
            "Jan-Peter",
            "A.B.",
            "علی‌رضا",
            "李 明",
            "O’Brien",
            "Ben",
        ] {
            assert_eq!(names(name), [name]);
        }
        assert_eq!(names("Vries, A. de"), ["A. de Vries"]);
        assert_eq!(names("Jansen, P."), ["P. Jansen"]);
        for nothing in ["", " ", ";;", "\n", "- "] {
            assert!(names(nothing).is_empty(), "{nothing:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_list_gives_its_names_in_every_form(
            people in vec(select(vec!["Anna", "Zoë", "علی‌رضا", "Bram van Dijk", "Łukasz", "Ünal-Öz"]), 1..8),
            between in select(vec!["\n", "\r\n", "\r", "; ", ";", ", ", "\n- ", "\n• ", " en ", " & "]),
        ) {
            prop_assert_eq!(names(&people.join(between)), people);
        }

        #[test]
        fn no_text_stops_it(text in any::<String>()) {
            prop_assert!(names(&text).iter().all(|name| !name.is_empty()));
        }
    }
}
