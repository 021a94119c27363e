//! Files that are damaged, or written by programs with other letters: read as far as can be, or told in one
//! sentence for each kind.

use std::{
    fs,
    io::Write as _,
    process::{Command, Stdio},
};

use intervisie::domain::event::{Event, Target};

use crate::records::{desk::Desk, story::Story};

/// Twenty-four meetings: half of their journals with a changed letter, half torn.
fn damaged() -> Desk {
    let desk = Desk::with(&[]);
    for days in 0..24 {
        let mut story = Story::begin(days, "");
        story.park(100, "Grenzen stellen", Target::NextTime);
        story.at(7_000, Event::Ended);
        let mut bytes = story.bytes();
        if days % 2 == 0 {
            bytes.truncate(bytes.len() - 20);
        } else {
            let at = bytes.windows(7).position(|words| words == b"Grenzen").unwrap();
            bytes[at] = b'g';
        }
        desk.add(&story.file_name(), &bytes);
    }
    desk
}

#[test]
fn many_damaged_journals_are_told_in_one_sentence_for_each_kind() {
    let desk = damaged();
    for asked in [
        &["geschiedenis"][..],
        &["parkeerlijst"],
        &["volgende"],
        &["jaaroverzicht", "2026"],
        &["verslag"],
    ] {
        let said = desk.run(asked);
        let told: Vec<&str> = said.err.lines().collect();
        let [changed, torn] = told.as_slice() else { panic!("{asked:?}: {}", said.err) };
        let first = "12 logboeken zijn beschadigd; 24 goede regels gelezen, de bestanden blijven zoals ze zijn: 2026";
        assert!(
            changed.starts_with(first) && changed.ends_with("(regel 2) en nog 6."),
            "{changed}"
        );
        let second = "Van 12 logboeken is de laatste regel niet af; 24 goede regels gelezen, ";
        assert!(torn.starts_with(second) && torn.ends_with("(regel 3) en nog 6."), "{torn}");
    }
    let status = desk.run(&["status"]);
    assert_eq!((status.code, status.err.as_str()), (0, ""));
}

#[test]
fn a_mistake_in_the_plan_of_the_year_is_told_and_the_rest_of_it_holds() {
    let desk = Desk::with(&[]);
    let plan = "[[bijeenkomst]]\ndag = 2199-01-15\nbegin = \"14 ergens\"\n\n[[bijeenkomst]]\ndag = \"15-2-2199\"\nbegin = \"14.00 uur\"\n";
    fs::write(desk.group().join("jaarplan.toml"), plan).unwrap();
    let asked = desk.run(&["jaarplan"]);
    let sentence =
        "jaarplan.toml, regel 3 klopt niet; de rest ervan geldt. Zie “intervisie controle”.\n";
    assert!(asked.err.contains(sentence), "{}", asked.err);
    assert!(
        asked.out.contains("15 februari 2199") && !asked.out.contains("januari"),
        "{}",
        asked.out
    );
    let checked = desk.run(&["controle"]).out;
    assert!(
        checked.contains("jaarplan.toml, regel 3") || checked.contains("jaarplan.toml:3"),
        "{checked}"
    );
}

#[test]
fn the_letters_of_windows_are_read_and_where_they_stand_is_told() {
    let desk = Desk::with(&[]);
    fs::write(desk.group().join("groep.toml"), b"deelnemers = [\"Zo\xeb\", \"Bj\xf6rn\"]\n")
        .unwrap();
    let said = desk.run(&["groep", "deelnemers"]);
    assert!(said.out.contains("Zoë") && said.out.contains("Björn"), "{}", said.out);
    assert!(said.err.contains("UTF-8"), "{}", said.err);
    // What would be written in other letters than before is not written.
    let before = desk.files();
    assert_eq!(desk.run(&["groep", "deelnemers", "toevoegen", "Anna"]).code, 1);
    assert!(desk.files() == before);
}

/// What the line mode says of a script.
fn rehearsed(script: &[u8]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    let folder = tempfile::tempdir().unwrap();
    command.args(["oefen", "--regels", "--geen-geluid", "--geen-melding", "--data-map"]);
    command.arg(folder.path()).env("HOME", folder.path()).env("TZ", "Europe/Amsterdam");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(script).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn a_script_is_read_in_whatever_letters_it_was_saved() {
    let script = "\r\np Vraag van Zoë\r\nl\r\nq\r\nj\r\n";
    let units = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{script}").encode_utf16().flat_map(bytes).collect()
    };
    let one_byte = script.chars().map(|c| u8::try_from(c).unwrap()).collect();
    let marked = format!("\u{feff}{script}").into_bytes();
    for bytes in [script.into(), marked, one_byte, units(u16::to_le_bytes), units(u16::to_be_bytes)]
    {
        let said = rehearsed(&bytes);
        assert!(said.contains("Vraag van Zoë"), "{bytes:?}: {said}");
    }
}

#[cfg(feature = "encryption")]
#[test]
fn a_passphrase_is_the_same_in_whatever_letters_its_file_was_saved() {
    let desk = Desk::with(&[]);
    fs::write(desk.group().join("groep.toml"), "naam = \"Noord\"\n").unwrap();
    let place = tempfile::tempdir().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = place.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let wide: Vec<u8> =
        "\u{feff}zès fietsen\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let plain = file("a", "zès fietsen\n".as_bytes());
    let made = place.path().join("groep.intervisie");
    let parcel = made.to_str().unwrap();
    desk.done(&["groep", "overdragen", parcel, "--wachtwoord-bestand", &plain]);
    for bytes in [&wide[..], "\u{feff}zès fietsen".as_bytes(), b"z\xe8s fietsen\r\n"] {
        let own = file("b", bytes);
        let other = Desk::with(&[]);
        other.done(&["groep", "overnemen", parcel, "--wachtwoord-bestand", &own]);
    }
    assert!(made.exists());
}
