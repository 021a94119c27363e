//! Names that are everyday words as well.

/// Whether a name, in small letters without accents and with y for ij, is an everyday word as well: in
/// small letters it is that.
pub(super) fn is_ordinary(plain: &str) -> bool {
    ORDINARY.split_whitespace().any(|word| word == plain)
}

/// Such names, by which people are called alone: trades, places, plants and animals, things, qualities, and the
/// words with which sentences are made. Whatever stands both among the names of Dutch people and, in small
/// letters, in a dictionary of Dutch belongs here, unless it is hardly ever anything but a name.
const ORDINARY: &str = include_str!("../../../assets/everyday_words.txt");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_are_called_after_is_ordinary_and_what_is_only_a_name_is_not() {
        for word in [
            "hoop", "water", "steen", "veld", "vry", "tyd", "stem", "oud", "trouw", "wil", "bakker",
        ] {
            assert!(is_ordinary(word), "{word}");
        }
        for name in ["anna", "bram", "cem", "daan", "jansen", "peter", "zoe", ""] {
            assert!(!is_ordinary(name), "{name}");
        }
    }

    #[test]
    fn each_word_stands_there_once_and_in_order() {
        let words: Vec<&str> = ORDINARY.split_whitespace().collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
