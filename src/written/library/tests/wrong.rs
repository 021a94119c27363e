//! One mistake at a time, and what is said about it.

use crate::{words::Words, written::library::*};

pub(super) const GOOD: &str = r#"
[[werkvorm]]
id = "goed"
naam = "Goed"
soort = "opwarmer"
doel = "Het kan."
groep = { min = 2, ideaal = 6, max = 8 }
[[werkvorm.stap]]
naam = "Doen"
minuten = 5
"#;

/// A good werkvorm with one line put in the place of another.
pub(super) fn with(line: &str, instead: &str) -> Loaded {
    assert!(GOOD.contains(line));
    parse(&GOOD.replace(line, instead), "test.toml")
}

pub(super) fn explained(loaded: &Loaded) -> String {
    let report = Words::DUTCH.mistakes().report(loaded);
    assert!(!loaded.mistakes.is_empty(), "{}", loaded.text);
    assert!(report.contains("test.toml, regel ") && report.contains("fout: "), "{report}");
    assert!(report.contains('^'), "{report}");
    assert!(report.lines().all(|line| line.chars().count() < 700), "{report}");
    assert!(!report.chars().any(|c| c.is_control() && c != '\n'), "{report:?}");
    for mistake in &loaded.mistakes {
        assert!(mistake.line >= 1 && mistake.column >= 1 && mistake.span.end <= loaded.text.len());
    }
    report
}

/// A line, what stands there instead, and words of the explanation.
const WRONG: &[(&str, &str, &str)] = &[
    ("minuten = 5", "minuten = 0.3", "hele of halve"),
    ("minuten = 5", "minuten = -1", "tussen 0 en 480"),
    ("minuten = 5", "minuten = -0.5", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 481", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 480.5", "tussen 0 en 480"),
    ("minuten = 5", "minuten = nan", "tussen 0 en 480"),
    ("minuten = 5", "minuten = inf", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 1e300", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 99999999999999999999999999", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 9223372036854775807", "tussen 0 en 480"),
    ("minuten = 5", "minuten = 0xffffffffffffffffffff", "tussen 0 en 480"),
    ("minuten = 5", "minuten = \"5\"", "aantal minuten"),
    ("minuten = 5", "minuten = 2026-11-23", "aantal minuten"),
    ("minuten = 5", "minuten = 0", "nul minuten"),
    ("minuten = 5", "minuut = 5", "bedoelde je “minuten”?"),
    ("minuten = 5", "", "“minuten” ontbreekt"),
    ("minuten = 5", "minuten = 5\nminstens = 3", "“trede” ontbreekt"),
    ("minuten = 5", "minuten = 5\ntrede = 1", "“minstens” ontbreekt"),
    ("minuten = 5", "minuten = 5\nminstens = 6\ntrede = 1", "langer dan de stap zelf (5)"),
    ("minuten = 5", "minuten = 5\nminstens = 3\ntrede = 4", "tussen 1 en 3"),
    ("minuten = 5", "minuten = 5\nkiest = \"ja\"", "“true” of “false”"),
    ("minuten = 5", "minuten = 5\nnoteert = \"acite\"", "bedoelde je “actie”?"),
    ("id = \"goed\"", "id = \"../../etc/passwd\"", "kan geen id zijn"),
    ("id = \"goed\"", "id = \"Hoofdletter\"", "kan geen id zijn"),
    ("id = \"goed\"", "id = \"\"", "kan geen id zijn"),
    ("id = \"goed\"", "id = 3", "tekst tussen aanhalingstekens"),
    ("id = \"goed\"", "", "“id” ontbreekt"),
    ("naam = \"Goed\"", "naam = \"\\u200B \\u001b\"", "“naam” is leeg"),
    ("soort = \"opwarmer\"", "soort = \"opwamer\"", "bedoelde je “opwarmer”?"),
    ("soort = \"opwarmer\"", "soort = \"Model\"", "bedoelde je “model”?"),
    ("soort = \"opwarmer\"", "soort = \"xyz\"", "kies uit: opwarmer, "),
    ("soort = \"opwarmer\"", "soort = [\"model\"]", "tekst tussen aanhalingstekens"),
    ("soort = \"opwarmer\"", "sort = \"model\"", "bedoelde je “soort”?"),
    ("naam = \"Goed\"", "naam = \"Goed\"\nfamilie = 3", "tekst tussen aanhalingstekens"),
    ("naam = \"Goed\"", "naam = \"Goed\"\nfamilie = \"\"", "“familie” is leeg"),
    ("naam = \"Goed\"", "naam = \"Goed\"\npast_bij = [\"dilema\"]", "bedoelde je “dilemma”?"),
    ("naam = \"Goed\"", "naam = \"Goed\"\npast_bij = []", "“past_bij” is leeg"),
    ("naam = \"Goed\"", "naam = \"Goed\"\npast_bij = [1]", "tekst tussen aanhalingstekens"),
    ("naam = \"Goed\"", "naam = \"Goed\"\npast_bij = \"dilemma\"", "past_bij"),
    ("groep = { min = 2, ideaal = 6, max = 8 }", "groep = 6", "{ min = "),
    (
        "groep = { min = 2, ideaal = 6, max = 8 }",
        "groep = { min = 7, ideaal = 6, max = 8 }",
        "in volgorde",
    ),
    (
        "groep = { min = 2, ideaal = 6, max = 8 }",
        "groep = { min = 0, ideaal = 6, max = 8 }",
        "tussen 1 en 60",
    ),
    (
        "groep = { min = 2, ideaal = 6, max = 8 }",
        "groep = { min = 2, ideal = 6, max = 8 }",
        "“ideaal”?",
    ),
    ("[[werkvorm.stap]]", "[werkvorm.stap]", "[[werkvorm.stap]]"),
    ("[[werkvorm]]", "[werkvorm]", "[[werkvorm]]"),
    ("[[werkvorm]]", "[[werkvormen]]", "bedoelde je “werkvorm”?"),
    ("[[werkvorm.stap]]", "[[werkvorm.stop]]", "bedoelde je “stap”?"),
];

#[test]
fn each_wrong_value_is_explained() {
    for (line, instead, words) in WRONG {
        let loaded = with(line, instead);
        let report = explained(&loaded);
        assert!(report.contains(words), "{instead}: {words}\n{report}");
        assert_eq!(loaded.value, [], "{instead}");
    }
}

/// Lines that no TOML file can hold.
const NOT_TOML: &[&str] = &[
    "=",
    "= 1",
    "a",
    "a b = 1",
    "a =",
    "a = ",
    "a = = 1",
    "a == 1",
    "a = 1 2",
    "a = 1, b = 2",
    "a = \"",
    "a = '",
    "a = \"\"\"",
    "a = '''",
    "a = \"\\x\"",
    "a = \"\\u12\"",
    "a = \"\\ud800\"",
    "a = \"\\U00110000\"",
    "a = \"b\" c",
    "a = [",
    "a = [1",
    "a = [1,,2]",
    "a = [,]",
    "a = ]",
    "a = {",
    "a = { b",
    "a = { b = }",
    "a = { b = 1",
    "a = { b = 1,, c = 2 }",
    "a = { , }",
    "a = }",
    "[",
    "[]",
    "[[",
    "[[]]",
    "[a",
    "[[a]",
    "[a]]",
    "[a.]",
    "[.a]",
    "[a b]",
    "[[a]] b",
    "a.b. = 1",
    ".a = 1",
    "a..b = 1",
    "a = 01",
    "a = 1_",
    "a = _1",
    "a = 1__2",
    "a = 1.",
    "a = .5",
    "a = 1.e2",
    "a = 0x",
    "a = 0xg",
    "a = 0b2",
    "a = +-1",
    "a = 1e",
    "a = True",
    "a = waar",
    "a = 5 min",
    "a = 2,5",
    "a = 2026-13-01",
    "a = 25:00:00",
    "a = \u{1}",
    "a = \"\u{0}\"",
    "a = \"\u{1b}[2J\"",
    "\u{0}",
    "# \u{7f}",
    "a = 1\ra = 2",
    "a = 1\na = 2",
    "a = 1\n[a]",
    "a = nil",
    "a = “tekst”",
    "é = 1",
    "naam = Goed",
];

#[test]
fn what_is_not_toml_is_explained_and_the_next_werkvorm_loads() {
    for wrong in NOT_TOML {
        let broken = GOOD.replace("minuten = 5", wrong).replace("goed", "stuk");
        let loaded = parse(&format!("{broken}\n{GOOD}"), "test.toml");
        explained(&loaded);
        let ids: Vec<_> = loaded.value.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
        assert_eq!(ids, ["goed"], "{wrong:?}");
    }
}

#[test]
fn an_id_that_stands_twice_is_told_also_when_more_is_wrong() {
    for first in [GOOD.to_owned(), GOOD.replace("minuten = 5", "minuten = -1")] {
        let loaded = parse(&format!("{first}{}", GOOD.replace("Doen", "Laten")), "test.toml");
        let report = explained(&loaded);
        assert!(report.contains("regel 13") && report.contains("“goed”"), "{report}");
        assert!(loaded.value.iter().all(|werkvorm| werkvorm.steps[0].name == "Doen"));
    }
}
