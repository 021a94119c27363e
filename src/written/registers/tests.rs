//! What a file of registers may and may not hold.

use std::fs;

use super::*;
use crate::words::Words;

#[test]
fn the_built_in_registers_are_right() {
    let file = parse(BUILT_IN, FILE);
    assert_eq!(Words::DUTCH.mistakes().report(&file), "");
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
    assert_eq!(
        (registers[0].id.as_str(), registers[0].hours),
        ("skj", Some(jiff::SignedDuration::from_hours(40)))
    );
    fs::write(&path, "[[register]]\nid = \"x\"\nuur = 3\n").unwrap();
    let mistakes = read(&path).unwrap().mistakes;
    assert!(matches!(mistakes.first(), Some(first) if (1..=3).contains(&first.line)));
}

#[test]
fn hours_and_lengths_are_read_as_people_type_them() {
    let good = "[[register]]\nid = \"x\"\nnaam = \"X\"\nbron = \"brief\"\n";
    for (typed, minutes) in [
        ("uren = 15", 900),
        ("uren = 1.5", 90),
        ("uren = 0.25", 15),
        ("uren = \"15\"", 900),
        ("uren = \"15 uur\"", 900),
        ("uren = \"15u\"", 900),
        ("uren = \"15 uren\"", 900),
        ("uren = \"15 h\"", 900),
        ("uren = \"1,5\"", 90),
        ("uren = \"1,5 uur\"", 90),
        ("uren = \"1.5 u\"", 90),
        ("uren = \"1½\"", 90),
        ("uren = \"anderhalf uur\"", 90),
        ("uren = \"1:30\"", 90),
        ("uren = \"1u30\"", 90),
        ("uren = \"90 min\"", 90),
        ("uren = \"90 minuten\"", 90),
        ("kortste = 90", 90),
        ("kortste = \"90\"", 90),
        ("kortste = \"90 min\"", 90),
        ("kortste = \"1:30\"", 90),
        ("kortste = \"1,5 uur\"", 90),
        ("kortste = \"anderhalf uur\"", 90),
    ] {
        let file = parse(&format!("{good}{typed}\n"), FILE);
        assert_eq!(Words::DUTCH.mistakes().report(&file), "", "{typed}");
        let register = &file.value[0];
        let hours = register.hours.map(|hours| hours.as_mins());
        let read = hours.or_else(|| register.shortest.map(i64::from));
        assert_eq!(read, Some(minutes), "{typed}");
    }
}

#[test]
fn every_mistake_is_told_with_what_was_meant() {
    let good = "[[register]]\nid = \"x\"\nnaam = \"X\"\nbron = \"brief\"\n";
    for (wrong, expected) in [
        ("urne = 3", "bedoelde je “uren”?"),
        ("uren = \"driehonderd\"", "uren = \"1,5 uur\""),
        ("uren = \"1,3 uur\"", "uren = \"1,5 uur\""),
        ("uren = 2000", "0 tot en met 1000"),
        ("uren = 15 uur", "aanhalingstekens"),
        ("uren = 1,5", "een punt in plaats van een komma"),
        ("kortste = 1:30", "kortste = \"1:30\""),
        ("kortste = 1.5", "kortste = \"1:30\""),
        ("kortste = \"kort\"", "kortste = \"1:30\""),
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
        let report = Words::DUTCH.mistakes().report(&file);
        for part in [expected, "registers.toml, regel 5", "^"] {
            assert!(report.contains(part), "no {part} for {wrong}:\n{report}");
        }
    }
    assert!(
        Words::DUTCH.mistakes().report(&parse("[[register]]\n", FILE)).contains("“bron” ontbreekt")
    );
    assert!(
        Words::DUTCH
            .mistakes()
            .report(&parse("register = 3\n", FILE))
            .contains("begin elk register met [[register]]")
    );
}
