//! What a file of registers may and may not hold.

use std::fs;

use super::*;
use crate::words::Words;

#[test]
fn the_built_in_registers_are_right() {
    let file = parse(BUILT_IN, FILE);
    assert_eq!(Words::Dutch.mistakes().report(&file), "");
    let registers = file.value;
    assert!(10 < registers.len());
    let mut ids: Vec<&str> = registers.iter().map(|register| register.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), registers.len());
    assert!(registers.iter().all(|register| !register.source.is_empty()));
    let unchecked = registers.iter().filter(|register| register.checked_on.is_none());
    assert!(unchecked.count() < 3, "most were laid beside a page");
}

#[test]
fn a_group_can_put_right_what_is_built_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    assert_eq!(read(&path).unwrap().value, built_in());
    let own = "[[register]]\nid = \"skj\"\nnaam = \"SKJ\"\nuren = 40\nbron = \"brief\"\nnagekeken = 2027-01-02\n";
    fs::write(&path, own).unwrap();
    let registers = read(&path).unwrap().value;
    assert_eq!(registers.len(), built_in().len());
    assert_eq!((registers[0].id.as_str(), registers[0].hours), ("skj", Some(40)));
    fs::write(&path, "[[register]]\nid = \"x\"\nuur = 3\n").unwrap();
    let mistakes = read(&path).unwrap().mistakes;
    assert!(matches!(mistakes.first(), Some(first) if (1..=3).contains(&first.line)));
}

#[test]
fn every_mistake_is_told_with_what_was_meant() {
    let good = "[[register]]\nid = \"x\"\nnaam = \"X\"\nbron = \"brief\"\n";
    for (wrong, expected) in [
        ("urne = 3", "bedoelde je “uren”?"),
        ("uren = \"3\"", "een heel getal"),
        ("jaren = 99999", "0 tot en met 10000"),
        ("afronding = \"halve uur\"", "bedoelde je “halve uren”?"),
        ("groep = 3", "{ min = …, max = … }"),
        ("groep = { mx = 3 }", "bedoelde je “max”?"),
        ("nagekeken = \"gisteren\"", "bijvoorbeeld: nagekeken = 2026-11-24"),
        ("nagekeken = 12:30:00", "bijvoorbeeld: nagekeken = 2026-11-24"),
        ("nagekeken = 0000-01-01T", "fout: "),
        ("[[registr]]", "bedoelde je “register”?"),
        ("[register.x]", "geen bekend woord"),
        ("uren = ", "achter “=” ontbreekt"),
    ] {
        let file = parse(&format!("{good}{wrong}\n"), FILE);
        let report = Words::Dutch.mistakes().report(&file);
        for part in [expected, "registers.toml, regel 5", "^"] {
            assert!(report.contains(part), "no {part} for {wrong}:\n{report}");
        }
    }
    assert!(
        Words::Dutch.mistakes().report(&parse("[[register]]\n", FILE)).contains("“bron” ontbreekt")
    );
    assert!(
        Words::Dutch
            .mistakes()
            .report(&parse("register = 3\n", FILE))
            .contains("begin elk register met [[register]]")
    );
}
