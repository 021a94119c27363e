//! What is typed of a meeting and of people, read or refused with the reason; and what fails leaves nothing.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::records::desk::Desk;

fn entered<'a>(desk: &Desk, day: &'a str, from: &'a str, until: &'a str) -> (i32, String) {
    let asked = ["bijeenkomst", "toevoegen", "--op", day, "--van", from, "--tot", until];
    let said = desk.run(&[&asked[..], &["--deelnemers", "4"]].concat());
    (said.code, said.out + &said.err)
}

#[test]
fn times_are_read_or_asked_again_and_never_taken_for_the_night() {
    let desk = Desk::with(&[]);
    for (day, from, until, said) in [
        (
            "29-3-2026",
            "02:30",
            "04:00",
            "zo 29 maart 2026 om 02:30 bestaat niet: de klok gaat dan vooruit.",
        ),
        ("28-3-2026", "23:00", "02:30", "02:30 bestaat niet: de klok gaat dan vooruit."),
        ("12-10-2025", "2", "4", "Is dat ’s nachts of overdag? Typ --van 02:00 of --van 14:00."),
        ("12-10-2025", "24:00", "02:00", "Middernacht hoort bij twee dagen"),
        ("12-10-2025 14:00", "14:00", "16:00", "Alleen de dag hoort hier: 12-10-2025."),
        ("29-2", "14:00", "16:00", "29 februari was er het laatst in 20"),
    ] {
        let (code, told) = entered(&desk, day, from, until);
        assert!(code == 1 && told.contains(said), "{day} {from} {until}: {told}");
    }
    for (day, from, until, said) in [
        ("12-10-2025", "2 uur 's middags", "tot 16:00", "14:00 tot 16:00"),
        ("13-10-2025", "22:00", "24:00", "22:00 tot 00:00"),
        ("14 oct 2025", "02:00", "04:00", "di 14 oktober 2025, 02:00 tot 04:00"),
    ] {
        let (code, told) = entered(&desk, day, from, until);
        assert!(code == 0 && told.contains(said), "{day} {from} {until}: {told}");
    }
}

#[test]
fn a_first_day_that_has_been_names_no_key() {
    let desk = Desk::with(&[]);
    let said = desk.run(&["jaarplan", "--vanaf", "12-10-2020"]).err;
    let last = said.lines().last().unwrap();
    assert!(last.starts_with("ma 12 oktober 2020 is al geweest: bedoel je 12-10-"), "{said}");
    assert!(!last.contains("Enter"), "{said}");
}

#[test]
fn a_line_of_a_list_is_no_option_and_who_is_away_was_not_there() {
    let desk = Desk::with(&[]);
    let said = desk.done(&["groep", "deelnemers", "toevoegen", "- Anna\n- Bert"]);
    assert!(said.starts_with("Anna, Bert staan bij de deelnemers."), "{said}");
    let full = ["groep", "deelnemers", "toevoegen", "CD", "--voluit", "Cem Demir"];
    desk.done(&full);
    let list = fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert!(list.contains("voluit = \"Cem Demir\""), "{list}");
    assert!(
        desk.refused(&["groep", "deelnemers", "toevoegen", "X; Y", "--voluit", "Z"])
            .contains("één")
    );
    let asked =
        ["bijeenkomst", "toevoegen", "--op", "12-10-2025", "--van", "14:00", "--tot", "16:00"];
    let present = "Aanwezig: Anna, Cem Demir. Afgemeld: Bert";
    let told = desk.done(&[&asked[..], &["--aanwezig", present]].concat());
    assert!(told.contains("met Anna en CD.") && !told.contains("Bert"), "{told}");
}

#[test]
fn a_spreadsheet_of_a_meeting_that_was_entered_says_of_no_pause() {
    let desk = Desk::with(&[]);
    entered(&desk, "12-10-2025", "14:00", "16:00");
    let sheet = desk.done(&["verslag", "--vorm", "csv"]);
    assert!(!sheet.contains("Stilgezet"), "{sheet}");
}

#[test]
fn a_folder_with_only_vacations_is_a_group() {
    let desk = Desk::with(&[]);
    fs::remove_dir(desk.meetings()).unwrap();
    fs::write(desk.group().join("vakanties.toml"), "").unwrap();
    assert!(desk.run(&["groep"]).out.contains("team-noord"));
}

#[test]
fn a_plan_that_is_kept_again_keeps_what_was_written_beside_it() {
    let desk = Desk::with(&[]);
    fs::write(desk.group().join("groep.toml"), "naam = \"Noord\"\n").unwrap();
    let planned = ["jaarplan", "--bewaar", "--vanaf", "over 6 weken", "--keer", "3"];
    assert_eq!(desk.run(&planned).code, 0);
    let path = desk.group().join("jaarplan.toml");
    let written = fs::read_to_string(&path).unwrap().replace("[[", "# let op\n[[");
    fs::write(&path, &written).unwrap();
    assert_eq!(desk.run(&planned).code, 0);
    assert_eq!(fs::read_to_string(&path).unwrap(), written);
    fs::write(&path, "[[bijeenkomst]]\ndag = ooit\n").unwrap();
    let refused = desk.run(&planned);
    assert!(refused.code == 1 && refused.err.contains("er is niets veranderd"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "[[bijeenkomst]]\ndag = ooit\n");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_leaves_no_empty_group() {
    for args in [
        "groep toevoegen Zuid",
        "groep deelnemers toevoegen Anna --groep Zuid",
        "parkeer iets --groep Zuid",
        "jaarplan --bewaar --groep Zuid",
        "bijeenkomst toevoegen --op 12-10-2025 --van 14:00 --tot 16:00 --deelnemers 4 --groep Zuid",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let line = format!("ulimit -f 0; exec \"$0\" {args} --data-map \"$1\"");
        let mut command = Command::new("sh");
        command.args(["-c", &line, env!("CARGO_BIN_EXE_intervisie")]).arg(&data);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.env("HOME", "/nonexistent").env("TMPDIR", "/nonexistent");
        let output = command.output().unwrap();
        assert!(!output.status.success(), "{args}");
        assert!(
            !data.exists(),
            "{args}: {:?}",
            fs::read_dir(data.join("groepen")).map(Iterator::count)
        );
    }
}

#[cfg(feature = "encryption")]
#[test]
fn a_passphrase_through_a_pipe_is_refused_with_the_way_that_there_is() {
    use std::io::Write as _;
    let desk = Desk::with(&[crate::records::story::rich("")]);
    let parcel = desk.path().join("noord.age");
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(["groep", "overdragen", "--wachtwoord"]).arg(&parcel);
    command.arg("--data-map").arg(desk.path());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may be gone before it is heard.
    let _ = child.stdin.take().unwrap().write_all(b"zes fietsen\n");
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("geef het met --wachtwoord-bestand BESTAND"), "{said}");
    assert!(!parcel.exists());
}

#[test]
fn programs_read_what_was_entered_a_year_and_the_agenda() {
    let desk = Desk::with(&[]);
    fs::write(desk.group().join("groep.toml"), "naam = \"Noord\"\ndeelnemers = [\"AB\", \"CD\"]\n")
        .unwrap();
    let read = |args: &[&str]| -> serde_json::Value {
        let said = desk.run(args);
        assert_eq!(said.code, 0, "{args:?}: {}", said.err);
        serde_json::from_str(&said.out).unwrap()
    };
    let asked =
        ["bijeenkomst", "toevoegen", "--op", "12-10-2025", "--van", "14:00", "--tot", "16:00"];
    let entered =
        read(&[&asked[..], &["--aanwezig", "AB, CD", "--voorzitter", "AB", "--json"]].concat());
    assert_eq!((&entered["net_s"], entered["entered_at"].is_string()), (&7_200.into(), true));
    let year = read(&["jaaroverzicht", "2025", "--json"]);
    assert_eq!((&year["meetings"], &year["entered"]), (&1.into(), &1.into()));
    let chair = &year["people"][0];
    assert_eq!((&chair["name"], &chair["length_s"]), (&"AB".into(), &7_200.into()));
    assert_eq!(chair["roles"]["chair"], 1);
    let agenda = read(&["agenda", "--begin", "14:00", "--duur", "90", "--json"]);
    let blocks = agenda["blocks"].as_array().unwrap();
    assert_eq!(blocks.last().unwrap()["kind"], "slot");
    assert_eq!(blocks[0]["start"], agenda["start"]);
    assert!(agenda["closing_time"].as_str().unwrap().contains("T15:30"), "{agenda}");
}
