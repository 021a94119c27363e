//! How a text looks: letters and figures that look alike, in whichever scripts, as one and the same.

use std::{collections::HashMap, sync::LazyLock};

use unicode_normalization::UnicodeNormalization as _;

use super::letters::is_unseen;

/// What each looks like, and then all that do. A table of a library would have to be put in place at every
/// start of the program; this is read by who erases a name. A test holds it against Unicode, and writes it.
const ALIKE: &str = include_str!("../../../assets/lookalikes.txt");

static SHAPES: LazyLock<HashMap<char, &str>> = LazyLock::new(|| {
    let shapes = ALIKE.lines().skip(1).filter_map(|line| line.split_once('\t'));
    shapes.flat_map(|(shape, letters)| letters.chars().map(move |c| (c, shape))).collect()
});

/// A text in which all that look alike are one, as in <https://www.unicode.org/reports/tr39/#def-skeleton>.
pub(super) fn drawn(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_unseen(*c)) {
        match SHAPES.get(&c) {
            Some(shape) => drawn.push_str(shape),
            None => drawn.push(c),
        }
    }
    drawn.nfd().collect()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, env, fs};

    use unicode_security::confusable_detection::skeleton;

    use super::*;

    #[test]
    fn all_that_unicode_calls_alike_looks_alike() {
        let mut alike = BTreeMap::<String, String>::new();
        for c in '\0'..=char::MAX {
            let alone = c.to_string();
            let shape: String = skeleton(&alone).collect();
            if !shape.is_empty() && shape != alone && alone.chars().nfd().eq([c]) {
                alike.entry(shape).or_default().push(c);
            }
        }
        let lines = alike.iter().map(|(shape, letters)| format!("{shape}\t{letters}\n"));
        let head = "# What looks alike, from confusables.txt of Unicode (Unicode-3.0)\n";
        let table: String = std::iter::once(head.to_owned()).chain(lines).collect();
        if env::var_os("UPDATE_LOOKALIKES").is_some() {
            fs::write("assets/lookalikes.txt", &table).unwrap();
        } else {
            assert!(table == ALIKE, "run the tests once with UPDATE_LOOKALIKES=1");
        }
    }

    #[test]
    fn names_in_other_scripts_look_as_the_library_says() {
        for text in
            ["Аnna", "Zoё", "rnaria", "ⅼeon", "Łukasz Ørsted", "محمد", "陈", "J\u{ad}an\u{200b}"]
        {
            let expected: String = skeleton(text).collect();
            assert_eq!(drawn(text), expected);
        }
    }
}
