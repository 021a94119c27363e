//! Doubles, floods, odd characters and odd files.

use super::wrong::{GOOD, explained, with};
use crate::{words::Words, written::library::*};
use std::fs;

#[test]
fn of_two_with_the_same_id_the_first_loads() {
    let loaded = parse(&format!("{GOOD}{GOOD}"), "test.toml");
    assert!(explained(&loaded).contains("komt al eerder voor"));
    assert_eq!(loaded.value.len(), 1);
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
    let far = format!("groep = {{ {}min = \"x\" }}", " ".repeat(5_000));
    assert!(
        explained(&with("groep = { min = 2, ideaal = 6, max = 8 }", &far)).contains("min = \"x\"")
    );
    let step = "[[werkvorm.stap]]\nnaam = \"Doen\"\nminuten = 1\n";
    assert!(
        explained(&parse(&format!("{GOOD}{}", step.repeat(60)), "test.toml"))
            .contains("meer dan 50 keer")
    );
    let one = |n: usize| GOOD.replace("goed", &format!("goed-{n}"));
    let many: String = (0..=WERKVORMEN).map(one).collect();
    let loaded = parse(&many, "test.toml");
    assert!(explained(&loaded).contains("meer dan 10000 keer"));
    assert_eq!(loaded.value.len(), WERKVORMEN);
}

#[test]
fn control_characters_never_reach_a_name() {
    let loaded = with("naam = \"Goed\"", "naam = \"\\u001b]0;x\\u0007Go\\u202eed\\u009b\"");
    assert_eq!(loaded.value.first().map(|werkvorm| werkvorm.name.as_str()), Some("]0;xGoed"));
}

#[test]
fn an_empty_file_holds_nothing_and_has_no_mistake() {
    for text in ["", "\n", "# niets\n", "\u{feff}"] {
        let loaded = parse(text, "test.toml");
        assert_eq!((loaded.value, loaded.mistakes), (vec![], vec![]));
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
    assert_eq!(loaded.value.len(), 1);
}

#[test]
fn odd_files_are_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let large = folder.path().join("groot.toml");
    fs::write(&large, vec![b'#'; 5 * 1024 * 1024]).unwrap();
    let said = |path: &Path| Words::DUTCH.mistakes().unreadable(&read(path).unwrap_err());
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
        assert!(matches!(read(&pipe), Err(FileError::NotAFile { .. })));
    }
    assert!(matches!(read(Path::new("/dev/zero")), Err(FileError::NotAFile { .. })));
    assert!(matches!(read(Path::new("/dev/null")), Err(FileError::NotAFile { .. })));
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
        Words::DUTCH.mistakes().report(&loaded);
    }
}
