//! What no TOML parser may take: cases in the categories of the public conformance suite, written
//! anew. Each is explained, alone and between two good werkvormen; nothing panics.

use super::*;
use crate::written::toml::mistake::Mistake;

/// A category, and texts that are no TOML.
type Category = (&'static str, &'static [&'static str]);

const CATEGORIES: &[Category] = &[
    (
        "array",
        &[
            "a = [1,,2]",
            "a = [1",
            "a = [1 2]",
            "a = [[1]",
            "a = [,1]",
            "a = 1]",
            "a = [ [ ]",
            "a = [1], 2",
            "a = [\"x\", \"y]",
            "a = [1,\n2\nb = 3",
        ],
    ),
    (
        "bool",
        &["a = True", "a = FALSE", "a = truer", "a = fals", "a = t", "a = tru e", "a = falsetrue"],
    ),
    (
        "control",
        &[
            "a = \"x\u{0}y\"",
            "a = 'x\u{7f}'",
            "# c\u{1}",
            "a = 1\rb = 2\n",
            "\u{b}",
            "a = \"\u{1f}\"",
            "\u{0}",
            "a = '''x\u{0}'''",
            "a\u{0}b = 1",
        ],
    ),
    (
        "datetime",
        &[
            "a = 2026-13-01",
            "a = 2026-1-1",
            "a = 25:00:00",
            "a = 2026-01-01x",
            "a = 12:60:00",
            "a = 2026-01-01T12:00:00+25:00",
            "a = 2026-01-01T",
            "a = 2026-00-10",
            "a = 1:02:03",
        ],
    ),
    (
        "float",
        &[
            "a = .5",
            "a = 5.",
            "a = 1e",
            "a = 1.e3",
            "a = 1__0.0",
            "a = 1._0",
            "a = Inf",
            "a = 01.5",
            "a = ++1.0",
            "a = 1.5.5",
            "a = 1e5.5",
            "a = nanx",
            "a = 1,5",
        ],
    ),
    (
        "inline-table",
        &[
            "a = { x = 1 y = 2 }",
            "a = { x = 1",
            "a = { , }",
            "a = { x }",
            "a = { x = 1, x = 2 }",
            "a = { x = 1,, y = 2 }",
            "a = { x = 1 }\na.y = 2",
            "a = { x = }",
            "a = { = 1 }",
            "a = }",
            "a = { x = 1 }}",
        ],
    ),
    (
        "integer",
        &[
            "a = 01",
            "a = 1__2",
            "a = _1",
            "a = 1_",
            "a = 1a",
            "a = --1",
            "a = +0x1",
            "a = 0x_1",
            "a = 1 000",
            "a = -",
        ],
    ),
    (
        "key",
        &[
            "= 1",
            "a",
            "a =",
            "a b = 1",
            "\"a = 1",
            "a. = 1",
            ".a = 1",
            "a..b = 1",
            "a = 1\na = 2",
            "a = 1\na.b = 2",
            "a! = 1",
            "a = 1 b = 2",
            "a == 1",
            "a : 1",
            "'''a''' = 1",
            "\"a\nb\" = 1",
            "a = = 1",
        ],
    ),
    (
        "string",
        &[
            "a = \"open",
            "a = 'open",
            "a = \"\\q\"",
            "a = \"\\u12\"",
            "a = \"\\uD800\"",
            "a = \"\\U00110000\"",
            "a = \"\"\"open",
            "a = '''open",
            "a = \"x\ny\"",
            "a = 'it's'",
            "a = \"x\" y",
            "a = naam",
            "a = “x”",
            "a = \"x\\\"",
            "a = \"C:\\map\"",
        ],
    ),
    (
        "table",
        &[
            "[a",
            "[]",
            "[a]]",
            "[[a]",
            "[a.]",
            "[.a]",
            "[a..b]",
            "[a] b = 1",
            "[a]\n[a]",
            "[[a]]\n[a]",
            "[a b]",
            "[ [a]]",
            "[a]\n[[a]]",
            "a = 1\n[a]\nb = 1",
            "[\"a]",
            "[[]]",
            "[a]\nb = 1\n[a.b]\nc = 1",
            "]",
            "[[a]] b",
        ],
    ),
];

const GOOD: &str = "[[werkvorm]]\nid = \"goed\"\nnaam = \"Goed\"\nsoort = \"opwarmer\"\ndoel = \"x\"\n\
    groep = { min = 2, ideaal = 6, max = 9 }\n[[werkvorm.stap]]\nnaam = \"s\"\nminuten = 5\n";

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    CATEGORIES.iter().flat_map(|(name, texts)| texts.iter().map(|text| (*name, *text)))
}

#[test]
fn each_invalid_text_is_explained_with_line_and_caret() {
    assert!(100 < all().count());
    for (category, text) in all() {
        let loaded = parse(text, "eigen.toml");
        let said = Words::DUTCH.mistakes().report(&loaded);
        let is_syntax = |mistake: &Mistake| matches!(mistake.kind, MistakeKind::Syntax(_));
        assert!(loaded.mistakes.iter().any(is_syntax), "{category}: {text:?} was taken\n{said}");
        assert!(said.contains("eigen.toml, regel ") && said.contains('^'), "{text:?}\n{said}");
    }
}

#[test]
fn a_good_werkvorm_before_an_invalid_text_loads_all_the_same() {
    for (category, text) in all() {
        let bad = format!("[[werkvorm]]\nid = \"fout\"\n{text}\n");
        let after = GOOD.replace("goed", "later");
        let loaded = parse(&format!("{GOOD}{bad}{after}"), "eigen.toml");
        let ids: Vec<_> = loaded.value.iter().map(|w| w.id.as_str()).collect();
        assert!(ids.contains(&"goed"), "{category}: {text:?} {ids:?}");
        assert!(!loaded.mistakes.is_empty(), "{category}: {text:?}");
    }
}

#[test]
fn what_is_nested_far_too_deep_or_long_never_breaks_it() {
    let deep = 100_000;
    let texts = [
        format!("a = {}", "[".repeat(deep)),
        format!("a = {}1{}", "[".repeat(deep), "]".repeat(deep)),
        format!("a = {}", "{ a = ".repeat(deep)),
        format!("[{}a]", "a.".repeat(deep)),
        format!("{}a = 1", "a.".repeat(deep)),
        format!("{}werkvorm{}", "[".repeat(deep), "]".repeat(deep)),
        format!("a = \"{}", "\\".repeat(deep)),
        "[[werkvorm]]\n".repeat(20_000),
        "a = 1\n".repeat(20_000),
    ];
    for text in texts {
        let loaded = parse(&text, "eigen.toml");
        let said = Words::DUTCH.mistakes().report(&loaded);
        assert!(said.contains('^') && said.len() < 100_000, "{} bytes", said.len());
    }
}
