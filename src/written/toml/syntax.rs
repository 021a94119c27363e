//! Why a text is not TOML.

/// Why a text is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A character that looks like another, or like nothing.
    Character(char),
    /// Not a line of it is TOML: a table, a list or a letter.
    Foreign,
    /// The same key twice.
    DuplicateKey,
    /// A text without quotes around it.
    NoQuotes,
    /// A text that does not end, or holds what it cannot hold.
    Text,
    /// No `=` after a key.
    NoEquals,
    /// Nothing after `=`.
    NoValue,
    /// A bracket that is not closed.
    Unclosed,
    /// A comma too few or too many.
    Comma,
    /// A number with a comma instead of a point.
    DecimalComma,
    /// A number that is written wrongly.
    Number,
    /// A key that must stand in quotes.
    Key,
    /// Brackets in brackets, without end.
    TooDeep,
    /// Anything else, of which only the place is told.
    Other,
}

impl Syntax {
    /// The toml crate tells its errors apart only by their English text.
    pub(super) fn of(message: &str) -> Self {
        let has = |words: &[&str]| words.iter().any(|word| message.contains(word));
        match () {
            () if has(&["duplicate key", "cannot extend", "already"]) => Self::DuplicateKey,
            () if has(&["unquoted key"]) => Self::Key,
            () if has(&["must be quoted", "missing opening quote"]) => Self::NoQuotes,
            () if has(&["string", "escape", "unicode", "carriage"]) => Self::Text,
            () if has(&["no value", "assignment", "extra `=`", "invalid key-value"]) => {
                Self::NoEquals
            }
            () if has(&["missing value"]) => Self::NoValue,
            () if has(&["unclosed", "opening", "table open"]) => Self::Unclosed,
            () if has(&["comma"]) => Self::Comma,
            () if has(&[
                "number", "float", "integer", "zero", "digits", "sign", "date", "mantissa",
            ]) =>
            {
                Self::Number
            }
            () if has(&["key"]) => Self::Key,
            () if has(&["recursion"]) => Self::TooDeep,
            () => Self::Other,
        }
    }
}

/// Whether a text has several lines and none of them is TOML: a table of a spreadsheet, a list, a letter.
pub(super) fn is_foreign(text: &str) -> bool {
    let is_toml = |line: &str| {
        let key = line.split('=').next().filter(|key| key.len() < line.len());
        line.starts_with('[') || key.is_some_and(|key| key.split_whitespace().count() == 1)
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut told = lines.filter(|line| !line.starts_with('#'));
    text.trim().lines().nth(1).is_some() && told.all(|line| !is_toml(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written::toml::{TomlFile, mistake::MistakeKind};

    /// What is first wrong in a text, and in what words the toml crate says so.
    fn first(text: &str) -> Option<Syntax> {
        let file = TomlFile::of(text.into(), "x.toml", |_, _| ());
        file.mistakes.first().map(|mistake| match mistake.kind {
            MistakeKind::Syntax(syntax) => syntax,
            ref other => unreachable!("{other:?}"),
        })
    }

    #[test]
    fn the_toml_crate_still_says_each_thing_in_words_that_are_known() {
        for (text, expected) in [
            ("a = 1\na = 2", Syntax::DuplicateKey),
            ("a = 1\n[a]", Syntax::DuplicateKey),
            ("a.b = 1\n[a]\n", Syntax::DuplicateKey),
            ("a = waar", Syntax::NoQuotes),
            ("a = 1 2", Syntax::NoQuotes),
            ("a = \"", Syntax::Text),
            ("a = \"\\x\"", Syntax::Text),
            ("a = \"\\ud800\"", Syntax::Text),
            ("a = 1\ra = 2\n", Syntax::Text),
            ("a = 1\ra = 2", Syntax::DuplicateKey),
            ("a", Syntax::NoEquals),
            ("a == 1", Syntax::NoEquals),
            ("a =", Syntax::NoValue),
            ("a = [", Syntax::Unclosed),
            ("[[a]", Syntax::Unclosed),
            ("a = [1", Syntax::Unclosed),
            ("a = ]", Syntax::Unclosed),
            ("a = [1,,2]", Syntax::Comma),
            ("a = { b = 1,, c = 2 }", Syntax::Comma),
            ("a = 2,5", Syntax::DecimalComma),
            ("a = 01", Syntax::Number),
            ("a = 1__2", Syntax::Number),
            ("a = 1e", Syntax::Number),
            ("a = 0xg", Syntax::Number),
            ("a = 2026-13-01", Syntax::Number),
            ("[]", Syntax::Key),
            ("a..b = 1", Syntax::Key),
            ("é = 1", Syntax::Key),
            ("a = True", Syntax::Other),
        ] {
            assert_eq!(first(text), Some(expected), "{text}");
        }
        let deep = format!("a = {}", "[".repeat(1_000));
        assert_eq!(first(&deep), Some(Syntax::TooDeep));
    }
}
