//! What a file of werkvormen may and may not hold.

use std::collections::BTreeSet;
use std::fs;

use super::*;
use crate::domain::werkvorm::Kind;
use crate::words::mistakes::{report, unreadable};

fn shipped() -> Loaded {
    parse(include_str!("../../../werkvormen.toml"), "werkvormen.toml")
}

#[test]
fn the_shipped_file_has_no_mistake() {
    let loaded = shipped();
    assert_eq!(report(&loaded.name, &loaded.text, &loaded.mistakes), "");
    let ids: BTreeSet<_> = loaded.werkvormen.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
    assert_eq!((loaded.werkvormen.len(), ids.len()), (93, 93));
    assert_eq!(built_in().iter().count(), 93);
}

/// The longest that a block of this kind may take.
fn limit(kind: Kind) -> u16 {
    match kind {
        Kind::Opwarmer => 12,
        Kind::Terugkijken | Kind::Kennismaken | Kind::InbrengGenereren | Kind::Afsluiter => 10,
        Kind::Model | Kind::AndereWerkvorm => 150,
    }
}

#[test]
fn every_shipped_werkvorm_keeps_its_limits_at_every_size() {
    for werkvorm in shipped().werkvormen {
        let size = werkvorm.group_size;
        for participants in size.min..=size.max {
            let total = werkvorm.minutes(participants).get();
            assert!(
                (1..=limit(werkvorm.kind)).contains(&total),
                "{} {participants}: {total}",
                werkvorm.id
            );
            let speakers = werkvorm.speakers(participants);
            for step in &werkvorm.steps {
                let floor = step.floor.map_or(0, |floor| floor.minutes(speakers).get());
                assert!(
                    floor <= step.length.minutes(speakers).get(),
                    "{} {}",
                    werkvorm.id,
                    step.name
                );
                assert_eq!(
                    step.floor.is_some(),
                    step.tier.is_some(),
                    "{} {}",
                    werkvorm.id,
                    step.name
                );
            }
        }
        assert!(werkvorm.steps.iter().filter(|step| step.chooses).count() <= 1, "{}", werkvorm.id);
    }
}

#[test]
fn looking_back_can_be_shortened_to_three_minutes_and_an_afsluiter_not_at_all() {
    for werkvorm in shipped().werkvormen {
        let floors = |n| -> u16 {
            werkvorm
                .steps
                .iter()
                .map(|step| step.floor.unwrap_or(step.length).minutes(n).get())
                .sum()
        };
        match werkvorm.kind {
            Kind::Terugkijken => assert_eq!(floors(6), 3, "{}", werkvorm.id),
            Kind::Afsluiter => assert_eq!(floors(6), werkvorm.minutes(6).get(), "{}", werkvorm.id),
            _ => {}
        }
    }
}

#[test]
fn the_basic_model_takes_ten_twenty_five_fifteen_and_ten_minutes() {
    let library = built_in();
    let model = library.find("basismodel").unwrap();
    let minutes = |step: &crate::domain::werkvorm::WerkvormStep| {
        (step.length.minutes(6).get(), step.floor.unwrap().minutes(6).get())
    };
    let steps: Vec<_> = model.steps.iter().map(minutes).collect();
    assert_eq!(steps, [(10, 5), (25, 10), (15, 10), (10, 5)]);
    assert_eq!(library.find("een-woord").unwrap().minutes(6).get(), 4);
}

/// The report on a fixture, and which of its werkvormen load.
fn on_fixture(path: &Path) -> String {
    let loaded = read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    let ids: Vec<_> = loaded.werkvormen.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
    format!("geladen: {}\n\n{}", ids.join(", "), report(name, &loaded.text, &loaded.mistakes))
}

fn fixtures(folder: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library").join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

#[test]
fn every_invalid_file_is_explained() {
    for path in fixtures("invalid") {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(!read(&path).unwrap().mistakes.is_empty(), "{name}");
        insta::with_settings!({ snapshot_path => "../../../tests/library/snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, on_fixture(&path));
        });
    }
}

#[test]
fn every_valid_file_loads() {
    for path in fixtures("valid") {
        let loaded = read(&path).unwrap();
        assert_eq!(report("x", &loaded.text, &loaded.mistakes), "");
        assert!(!loaded.werkvormen.is_empty());
    }
}

const GOOD: &str = r#"
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
fn with(line: &str, instead: &str) -> Loaded {
    assert!(GOOD.contains(line));
    parse(&GOOD.replace(line, instead), "test.toml")
}

fn explained(loaded: &Loaded) -> String {
    let report = report(&loaded.name, &loaded.text, &loaded.mistakes);
    assert!(!loaded.mistakes.is_empty(), "{}", loaded.text);
    assert!(report.contains("test.toml, regel ") && report.contains("fout: "), "{report}");
    assert!(report.contains('^'), "{report}");
    assert!(!report.chars().any(|c| c.is_control() && c != '\n'), "{report:?}");
    for mistake in &loaded.mistakes {
        assert!(mistake.line >= 1 && mistake.column >= 1 && mistake.span.end <= loaded.text.len());
    }
    report
}

#[test]
fn each_wrong_value_is_explained() {
    for (line, instead, words) in [
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
        ("minuten = 5", "minuut = 5", "bedoelde je `minuten`?"),
        ("minuten = 5", "", "`minuten` ontbreekt"),
        ("minuten = 5", "minuten = 5\nminstens = 3", "`trede` ontbreekt"),
        ("minuten = 5", "minuten = 5\ntrede = 1", "`minstens` ontbreekt"),
        ("minuten = 5", "minuten = 5\nminstens = 6\ntrede = 1", "langer dan de stap zelf (5)"),
        ("minuten = 5", "minuten = 5\nminstens = 3\ntrede = 4", "tussen 1 en 3"),
        ("minuten = 5", "minuten = 5\nkiest = \"ja\"", "`true` of `false`"),
        ("id = \"goed\"", "id = \"../../etc/passwd\"", "kan geen id zijn"),
        ("id = \"goed\"", "id = \"Hoofdletter\"", "kan geen id zijn"),
        ("id = \"goed\"", "id = \"\"", "kan geen id zijn"),
        ("id = \"goed\"", "id = 3", "tekst tussen aanhalingstekens"),
        ("id = \"goed\"", "", "`id` ontbreekt"),
        ("naam = \"Goed\"", "naam = \"\\u200B \\u001b\"", "`naam` is leeg"),
        ("soort = \"opwarmer\"", "soort = \"opwamer\"", "bedoelde je `opwarmer`?"),
        ("soort = \"opwarmer\"", "soort = \"Model\"", "bedoelde je `model`?"),
        ("soort = \"opwarmer\"", "soort = \"xyz\"", "kies uit: opwarmer, "),
        ("soort = \"opwarmer\"", "soort = [\"model\"]", "tekst tussen aanhalingstekens"),
        ("soort = \"opwarmer\"", "sort = \"model\"", "bedoelde je `soort`?"),
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
            "`ideaal`?",
        ),
        ("[[werkvorm.stap]]", "[werkvorm.stap]", "[[werkvorm.stap]]"),
        ("[[werkvorm]]", "[werkvorm]", "[[werkvorm]]"),
        ("[[werkvorm]]", "[[werkvormen]]", "bedoelde je `werkvorm`?"),
        ("[[werkvorm.stap]]", "[[werkvorm.stop]]", "bedoelde je `stap`?"),
    ] {
        let loaded = with(line, instead);
        let report = explained(&loaded);
        assert!(report.contains(words), "{instead}: {words}\n{report}");
        assert_eq!(loaded.werkvormen, [], "{instead}");
    }
}

#[test]
fn what_is_not_toml_is_explained_and_the_next_werkvorm_loads() {
    for wrong in [
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
    ] {
        let broken = GOOD.replace("minuten = 5", wrong).replace("goed", "stuk");
        let loaded = parse(&format!("{broken}\n{GOOD}"), "test.toml");
        explained(&loaded);
        let ids: Vec<_> = loaded.werkvormen.iter().map(|werkvorm| werkvorm.id.as_str()).collect();
        assert_eq!(ids, ["goed"], "{wrong:?}");
    }
}

#[test]
fn of_two_with_the_same_id_the_first_loads() {
    let loaded = parse(&format!("{GOOD}{GOOD}"), "test.toml");
    assert!(explained(&loaded).contains("komt al eerder voor"));
    assert_eq!(loaded.werkvormen.len(), 1);
}

#[test]
fn a_second_choosing_step_is_a_mistake() {
    let step = "[[werkvorm.stap]]\nnaam = \"Kies\"\nminuten = 1\nkiest = true\n";
    assert!(explained(&parse(&format!("{GOOD}{step}{step}"), "test.toml")).contains("één keer"));
    assert_eq!(parse(&format!("{GOOD}{step}"), "test.toml").mistakes, []);
}

#[test]
fn far_too_much_is_explained() {
    let deep = format!("a = {}", "[".repeat(100_000));
    explained(&parse(&deep, "test.toml"));
    explained(&parse(&format!("a = {}", "{b=".repeat(100_000)), "test.toml"));
    explained(&parse(&"= \n".repeat(50_000), "test.toml"));
    explained(&parse(&"a".repeat(1_000_000), "test.toml"));
    explained(&with("naam = \"Goed\"", &format!("naam = \"{}\"", "lang ".repeat(100_000))));
    explained(&with("soort = \"opwarmer\"", &format!("soort = \"{}\"", "x".repeat(100_000))));
    let step = "[[werkvorm.stap]]\nnaam = \"Doen\"\nminuten = 1\n";
    assert!(
        explained(&parse(&format!("{GOOD}{}", step.repeat(60)), "test.toml"))
            .contains("meer dan 50 keer")
    );
    let one = |n: usize| GOOD.replace("goed", &format!("goed-{n}"));
    let many: String = (0..=WERKVORMEN).map(one).collect();
    let loaded = parse(&many, "test.toml");
    assert!(explained(&loaded).contains("meer dan 10000 keer"));
    assert_eq!(loaded.werkvormen.len(), WERKVORMEN);
}

#[test]
fn control_characters_never_reach_a_name() {
    let loaded = with("naam = \"Goed\"", "naam = \"\\u001b]0;x\\u0007Go\\u202eed\\u009b\"");
    assert_eq!(loaded.werkvormen.first().map(|werkvorm| werkvorm.name.as_str()), Some("]0;xGoed"));
}

#[test]
fn an_empty_file_holds_nothing_and_has_no_mistake() {
    for text in ["", "\n", "# niets\n", "\u{feff}"] {
        let loaded = parse(text, "test.toml");
        assert_eq!((loaded.werkvormen, loaded.mistakes), (vec![], vec![]));
    }
    assert_eq!(parse(&format!("\u{feff}{GOOD}").replace('\n', "\r\n"), "x").mistakes, []);
}

#[test]
fn bytes_that_are_no_text_spoil_only_their_own_werkvorm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("test.toml");
    let mut bytes = GOOD.replace("goed", "stuk").into_bytes();
    bytes.extend(b"# \xff\xfe\n");
    bytes.extend(GOOD.bytes());
    fs::write(&path, bytes).unwrap();
    let loaded = read(&path).unwrap();
    assert!(explained(&loaded).contains("UTF-8"));
    assert_eq!(loaded.werkvormen.len(), 1);
}

#[test]
fn odd_files_are_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let large = folder.path().join("groot.toml");
    fs::write(&large, vec![b'#'; 5 * 1024 * 1024]).unwrap();
    let said = |path: &Path| unreadable(&read(path).unwrap_err());
    assert!(said(&large).ends_with("dit bestand is te groot (hooguit 4 MB)"));
    assert!(said(folder.path()).ends_with("dit is geen gewoon bestand"));
    assert!(said(&folder.path().join("weg.toml")).ends_with("dit bestand is er niet"));
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pijp.toml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|status| status.success()) {
        assert!(matches!(read(&pipe), Err(LibraryError::NotAFile { .. })));
    }
    assert!(matches!(read(Path::new("/dev/zero")), Err(LibraryError::NotAFile { .. })));
    assert!(matches!(read(Path::new("/dev/null")), Err(LibraryError::NotAFile { .. })));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_file_cut_or_scrambled_anywhere_never_panics(
        at in 0usize..400, len in 0usize..40, put in "[\\[\\]{}=\"'\\\\a-z0-9.,#\n\t\u{0}-\u{20}é\u{301}]{0,12}"
    ) {
        let mut chars: Vec<char> = format!("{GOOD}{GOOD}").chars().collect();
        let (at, end) = (at.min(chars.len()), (at + len).min(chars.len()));
        chars.splice(at..end.max(at), put.chars());
        let loaded = parse(&chars.into_iter().collect::<String>(), "test.toml");
        report(&loaded.name, &loaded.text, &loaded.mistakes);
    }
}
