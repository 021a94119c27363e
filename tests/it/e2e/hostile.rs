//! Text that would command a terminal, at every entrance: typed, pasted, named, in files.

use std::fs;

use crate::e2e::folder::{Folder, Said};
use crate::e2e::session::{ENTER, Session, is_hidden};

/// Clipboard, title, screen, 8-bit controls, direction, nothing visible, and marks without end.
const HOSTILE: &str = "\u{1b}]52;c;aGk=\u{7}\u{1b}]0;kwaad\u{7}\u{1b}[2J\u{9b}31m\u{9d}x\u{202e}om\u{2067}\
                       \u{200b}\u{feff}\u{ad}a\u{301}\u{301}\u{301}\u{301}\u{301}x\u{200d}日本";

/// Nothing that a terminal obeys or hides; commands send no other control than the end of a line.
fn is_clean(said: &Said) {
    for text in [&said.out, &said.err] {
        let bad = text.chars().find(|c| (c.is_control() && *c != '\n') || is_hidden(*c));
        assert_eq!(bad, None, "{text:?}");
        let marks = text.chars().filter(|c| *c == '\u{301}').count();
        assert!(marks <= 4 * text.lines().count(), "{text:?}");
    }
}

#[test]
fn arguments_are_cleaned_wherever_they_are_said() {
    let folder = Folder::new();
    let long = "x".repeat(10_000);
    for text in [HOSTILE, &long] {
        for args in [
            &["parkeer", text][..],
            &["werkvormen", text],
            &["werkvormen", "controleer", text],
            &["parkeerlijst", "--groep", text],
            &["status", "--groep", text, "--json"],
            &["start", "--sluit", text],
            &["start", "--duur", text],
            &[text],
            &["--onbekend", text],
            &[&format!("--{text}")],
        ] {
            let said = folder.run(args);
            is_clean(&said);
            assert!(said.out.len() + said.err.len() < 2_000, "{args:?}: {} bytes", said.err.len());
        }
    }
    let said = folder.run(&["parkeerlijst"]);
    is_clean(&said);
    assert!(said.out.contains("日本"), "{}", said.out);
}

#[test]
fn a_group_name_cannot_leave_the_data_folder() {
    let folder = Folder::new();
    let outside = tempfile::tempdir().unwrap();
    let path = outside.path().to_str().unwrap();
    for group in
        ["../../weg", path, "..", ".", "a/../../b", "CON", "x\ny", HOSTILE, &"n".repeat(500)]
    {
        let said = folder.run(&["parkeer", "Een zaak", "--groep", group]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{group:?}");
    }
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    for (file, _) in folder.files() {
        let inside = file.strip_prefix(folder.path().join("groepen")).unwrap();
        let group = inside.iter().next().unwrap().to_str().unwrap();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(group.chars().all(plain) && group.len() <= 60, "{group}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_group_is_found_by_its_name_as_given_and_as_shown() {
    let folder = Folder::new();
    // As long as a name can be.
    let long = "naam ".repeat(12);
    for name in [HOSTILE, &long] {
        assert_eq!(folder.run(&["groep", "toevoegen", name]).code, 0);
        assert_eq!(folder.run(&["parkeer", "Een zaak", "--groep", name]).code, 0);
        let said = folder.run(&["groep", "toevoegen", name]);
        assert!(said.err.contains("is er al"), "{}", said.err);
    }
    assert_eq!(fs::read_dir(folder.path().join("groepen")).unwrap().count(), 2);
}

#[test]
fn what_is_pasted_is_kept_as_it_is_shown() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["start"]);
    session.wait_for("→ ");
    session.press("p");
    session.wait_for("Wat parkeren we");
    // The end of a paste inside it would let the rest act as keys: it is taken out by the terminal.
    session.press(&format!("\u{1b}[200~{HOSTILE}\u{1b}[201~"));
    session.wait_for("日本");
    session.press(ENTER);
    session.wait_for("bewaard");
    let said = folder.run(&["parkeerlijst", "--json"]);
    is_clean(&said);
    let topics: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let kept = topics[0]["text"].as_str().unwrap().to_owned();
    session.press("l");
    session.wait_for(&kept);
}

#[test]
fn hostile_files_show_and_say_nothing_a_terminal_obeys() {
    let folder = Folder::new();
    folder.run(&["parkeer", "Een zaak"]);
    let group = folder.path().join("groepen/intervisie");
    let escaped = HOSTILE.replace('\u{1b}', "\\u001b").replace('\u{7}', "\\u0007");
    fs::write(group.join("groep.toml"), format!("naam = \"{escaped}\"\n")).unwrap();
    let own = format!(
        "[[werkvorm]]\nid = \"kwaad\"\nnaam = \"{escaped}\"\nsoort = \"opwarmer\"\nonzin {HOSTILE}\n"
    );
    fs::write(group.join("werkvormen.toml"), own).unwrap();
    fs::write(group.join("bijeenkomsten").join(HOSTILE.replace('/', "")), "x").unwrap();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Voorstel");
    session.wait_for("日本");
    session.is_clean();
    session.press("q");
    assert_eq!(session.finish(), 0);
    let path = group.join("werkvormen.toml");
    for args in [
        &["werkvormen"][..],
        &["werkvormen", "controleer", path.to_str().unwrap()],
        &["parkeerlijst"],
    ] {
        is_clean(&folder.run(args));
    }
}
