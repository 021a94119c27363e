//! The command line: help, mistakes, and files of werkvormen.

use crate::e2e::{folder::Folder, session::Session};

#[test]
fn an_answer_that_nobody_can_read_is_said_and_ends_in_1() {
    let folder = Folder::new();
    let program = env!("CARGO_BIN_EXE_intervisie");
    for (redirection, code) in
        [(">&-", 1), ("1</dev/null", 1), (">/dev/null", 0), ("1<>/dev/null", 0)]
    {
        for args in ["werkvormen", "groep", "status --json", "--version"] {
            let line = format!(
                "'{program}' {args} --data-map '{}' {redirection}",
                folder.path().display()
            );
            let mut command = std::process::Command::new("sh");
            let output = command.args(["-c", &line]).env("HOME", folder.home()).output().unwrap();
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(code), "{line}: {said}");
            assert_eq!(said.lines().count(), usize::from(code == 1), "{line}: {said}");
        }
    }
}

#[test]
fn wrong_command_line_is_said_in_one_dutch_sentence() {
    let folder = Folder::new();
    let cases: [(&[&str], &str); 18] = [
        (&["--onzin"], "“--onzin” is onbekend."),
        (&["vergader"], "“vergader” is onbekend"),
        (&["statu"], "bedoel je “status”?"),
        (&["start", "--duurr", "5"], "bedoel je “--duur”?"),
        (
            &["start", "--duur", "lang"],
            "“lang” niet staan: hier horen minuten, van 10 tot en met 720 (1u30 mag ook).",
        ),
        (&["start", "--duur", "5"], "van 10 tot en met 720"),
        (
            &["start", "--sluit", "25:99"],
            "“25:99” niet staan: hier hoort een tijd, bijvoorbeeld 16:00.",
        ),
        (&["start", "--sluit", "straks"], "hier hoort een tijd"),
        (&["start", "--duur"], "Bij “--duur <DUUR>” ontbreekt de waarde."),
        (&["start", "--duur", "60", "--sluit", "16:00"], "gaan niet samen"),
        (&["start", "--tempo", "0"], "van 1 tot en met 3600"),
        (&["start", "--deelnemers", "1"], "van 2 tot en met 40"),
        (&["status", "extra"], "“extra” is onbekend"),
        (&["parkeer"], "ontbreekt nog: <TEKST>"),
        (&["verslag", "--vorm", "docx"], "“docx” niet staan: md, json, csv, html of pdf."),
        (&["inbreng"], "Achter “intervisie inbreng” hoort nog een woord: toevoegen of formulier."),
        (
            &["bijeenkomst"],
            "Achter “intervisie bijeenkomst” hoort nog een woord: toevoegen of verwijderen.",
        ),
        (
            &["wis"],
            "Achter “intervisie wis” hoort nog een woord: bijeenkomst, deelnemer, ouder, groep of alles.",
        ),
    ];
    for (case, what) in cases {
        let said = folder.run(case);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{case:?}");
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert!(said.err.ends_with(" Zie “intervisie --help”.\n"), "{}", said.err);
        assert!(said.err.contains(what), "{}", said.err);
        let english = ["error", "argument", "value", "...."];
        assert!(english.iter().all(|word| !said.err.contains(word)), "{}", said.err);
    }
    assert_eq!(folder.files(), []);
}

#[test]
fn help_is_dutch_throughout() {
    let folder = Folder::new();
    let commands = [
        "",
        "start",
        "oefen",
        "klok",
        "status",
        "parkeerlijst",
        "parkeer",
        "werkvormen",
        "verslag",
        "bewijs",
        "jaaroverzicht",
        "geschiedenis",
        "volgende",
        "groep",
    ];
    for command in commands {
        let args: Vec<&str> = [command, "--help"].into_iter().filter(|a| !a.is_empty()).collect();
        let said = folder.run(&args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{command}");
        assert!(said.out.contains("Gebruik: intervisie"), "{}", said.out);
        assert!(said.out.contains("--data-map <MAP>"), "{}", said.out);
        let english = ["OPTIONS", "COMMAND", "Options", "Arguments", "default", "Usage", "Print"];
        for word in english {
            assert!(!said.out.contains(word), "{word} in {command} --help:\n{}", said.out);
        }
    }
}

#[test]
fn werkvormen_are_searched_and_told_as_json() {
    let folder = Folder::new();
    let json = folder.json(&["werkvormen", "--json"]);
    let all = json.as_array().unwrap();
    assert!(10 < all.len());
    for werkvorm in all {
        for key in ["id", "kind", "name"] {
            assert!(werkvorm[key].is_string(), "{werkvorm}");
        }
    }
    let found = folder.json(&["werkvormen", "basismodel", "--json"]);
    assert!(found.as_array().unwrap().iter().any(|werkvorm| werkvorm["id"] == "basismodel"));
    let one = folder.run(&["werkvormen", "basismodel"]);
    assert!(one.code == 0 && one.out.contains("Basismodel"), "{}", one.out);
    for (search, name) in [("een woord", "Eén woord"), ("CAFÉ", "Conversation Café")] {
        let words: Vec<&str> = ["werkvormen"].into_iter().chain(search.split(' ')).collect();
        let said = folder.run(&words);
        assert!(said.out.contains(name), "{search}: {}", said.out);
    }
    let said = folder.run(&["werkvormen", "xyzzy"]);
    assert_eq!((said.code, said.out.lines().count()), (0, 1));
}

#[test]
fn file_of_werkvormen_is_checked_with_all_its_mistakes_at_once() {
    let folder = Folder::new();
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/werkvormen.toml");
    let right = folder.run(&["werkvormen", "controleer", good]);
    assert_eq!((right.code, right.err.as_str()), (0, ""));
    assert!(right.out.starts_with("Geen fouten"), "{}", right.out);

    let bad = folder.path().join("eigen.toml");
    let text = "[[werkvorm]]\nid = \"a\"\nnaam = \"A\"\nsoort = \"modl\"\nlengte = 3\n";
    std::fs::write(&bad, text).unwrap();
    let wrong = folder.run(&["werkvormen", "controleer", bad.to_str().unwrap()]);
    assert_eq!((wrong.code, wrong.out.as_str()), (1, ""));
    for part in ["eigen.toml, regel 4", "modl", "model", "lengte", "^"] {
        assert!(wrong.err.contains(part), "no {part} in:\n{}", wrong.err);
    }

    let said = folder.run(&["werkvormen", "controleer", "/nergens.toml"]);
    assert_eq!((said.code, said.err.lines().count()), (1, 1));
}

#[test]
fn every_file_of_every_group_is_checked_in_one_list() {
    let folder = Folder::new();
    for name in ["Noord", "Zuid"] {
        assert_eq!(folder.run(&["groep", "toevoegen", name]).code, 0);
    }
    let groups = folder.path().join("groepen");
    let right = folder.run(&["controle"]);
    assert!(
        right.out.contains("groepen         2 bestanden gelezen, zonder fouten"),
        "{}",
        right.out
    );
    std::fs::create_dir_all(groups.join("zuid/agendas")).unwrap();
    let files = [
        ("noord/werkvormen.toml", "[[werkvorm]]\nid = \"a\"\n", "noord/werkvormen.toml, regel 1"),
        ("zuid/registers.toml", "regster = 1\n", "zuid/registers.toml, regel 1"),
        (
            "zuid/agendas/Kort.toml",
            "[[blok]]\nwerkvorm = \"bestaat-niet\"\n",
            "zuid/agendas/Kort.toml, regel 2",
        ),
    ];
    for (file, text, _) in files {
        std::fs::write(groups.join(file), text).unwrap();
    }
    let wrong = folder.run(&["controle"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("groepen"), "{}", wrong.err);
    for (_, _, place) in files {
        assert!(wrong.out.contains(place), "{place}: {}", wrong.out);
    }
}

#[test]
fn settings_are_shown_and_written_and_never_over_a_file() {
    let folder = Folder::new();
    let file = folder.home().join("nieuw/instellingen.toml");
    let own = ["instellingen", "--instellingen", file.to_str().unwrap()];
    let shown = folder.run(&own);
    assert!(shown.code == 0 && shown.out.contains("volume = 80"), "{}{}", shown.out, shown.err);
    let write = [&own[..], &["--schrijf"]].concat();
    let written = folder.run(&write);
    assert_eq!((written.code, written.err.as_str()), (0, ""));
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("volume = 80"), "{text}");
    std::fs::write(&file, text.replace("volume = 80", "volume = 5")).unwrap();
    let again = folder.run(&write);
    assert_eq!(again.code, 1, "{}", again.out);
    let json = folder.run(&[&own[..], &["--json"]].concat());
    let told: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&told["geluid"]["volume"], &told["geluid"]["aan"]), (&5.into(), &false.into()));
    assert_eq!(told["opdracht"]["start"], serde_json::Value::Null);
}

#[test]
fn keys_of_ones_own_hold_in_the_whole_program() {
    let folder = Folder::new();
    let file = folder.home().join("instellingen.toml");
    let own = ["--instellingen", file.to_str().unwrap()];
    std::fs::write(&file, "[toetsen]\nparkeren = \"F2\"\nnext = \"F5\"\nweggaan = \"F10\"\n")
        .unwrap();
    let json = folder.run(&[&["instellingen", "--json"], &own[..]].concat());
    let told: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(told["toetsen"]["parkeren"], serde_json::json!(["F2"]));
    assert_eq!(told["toetsen"]["volgende"], serde_json::json!(["F5"]));
    assert!(told["toetsen"]["erbij"].is_null(), "{told}");
    let mut session = Session::start(&folder, &[&["start"], &own[..]].concat());
    session.wait_for("Begonnen om");
    session.wait_for(" F5 ");
    // F2, as xterm sends it.
    session.press("\x1bOQ");
    session.wait_for("Wat parkeren we");
    session.press("Rooster\r");
    session.wait_for("bewaard");
    session.press("\x1b[21~j");
    session.finish();

    std::fs::write(&file, "[toetsen]\nparkeren = \"v\"\nhlp = \"F1\"\n").unwrap();
    let check = folder.run(&[&["controle"], &own[..]].concat());
    assert_eq!(check.code, 1);
    for part in ["instellingen.toml, regel 3", "“hlp”", "bedoelde je “hulp”?", "^^^"] {
        assert!(check.out.contains(part), "{part} in {}", check.out);
    }
    let checked = folder.run(&[&["controle", "--json"], &own[..]].concat());
    let found: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
    assert_eq!((&found["right"], &found["mistakes"][0]["line"]), (&false.into(), &3.into()));
}
