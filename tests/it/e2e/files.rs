//! What lies in the data folder beside the program's own files: read, or said once in one sentence.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::e2e::folder::{Folder, Said};

/// A data folder with these files in it.
fn with(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

/// What a list of the groups says on stderr, one sentence a line.
fn said(folder: &Folder) -> Vec<String> {
    let said = folder.run(&["groep"]);
    assert_eq!(said.code, 0, "{}", said.err);
    said.err.lines().map(str::to_owned).collect()
}

const NOORD: &str = "groepen/noord/groep.toml";

#[test]
fn a_copy_of_the_group_is_named_with_what_only_it_has() {
    let own = "naam = \"Noord\"\ndeelnemers = [\"A\", \"B\"]\n";
    let more = "naam = \"Noord\"\ndeelnemers = [\"A\", \"B\", \"C\"]\nduur = 90\n";
    for name in [
        "groep.sync-conflict-20261128-184500-ABCDEFG.toml",
        "groep (Annas conflicted copy 2026-11-28).toml",
        "groep_conflict-20261128-184500.toml",
        "groep-DESKTOP-4F2A.toml",
        "groep 2.toml",
        "Kopie van groep.toml",
        "groep.toml~",
    ] {
        let copy = format!("groepen/noord/{name}");
        let folder = with(&[(NOORD, own), (&copy, more)]);
        let sentence = format!(
            "{name} is een kopie van groep.toml en wordt niet gelezen; alleen daarin: C, duur. \
             Neem over wat klopt en haal de kopie weg."
        );
        assert_eq!(said(&folder), [sentence.as_str()]);
        let people = folder.run(&["groep", "deelnemers"]);
        assert_eq!(people.err.trim_end(), sentence);
        fs::write(folder.path().join(&copy), own).unwrap();
        assert_eq!(
            said(&folder),
            [format!(
                "{name} is een kopie van groep.toml en wordt niet gelezen; groep.toml heeft alles al."
            )]
        );
    }
    let kop = "[[werkvorm]]\nid = \"kop\"\n";
    let werkvormen = with(&[(NOORD, ""), ("groepen/noord/werkvormen (1).toml", kop)]);
    assert_eq!(
        said(&werkvormen),
        [
            "groep.toml is leeg.",
            "werkvormen (1).toml is een kopie van werkvormen.toml en wordt niet gelezen; werkvormen.toml heeft alles al."
        ]
    );
    // What is in it nobody compares: it is not called superfluous.
    for of in ["jaarplan.toml", "vakanties.toml"] {
        let name = of.replace('.', " (1).");
        let folder = with(&[(NOORD, own), (&format!("groepen/noord/{name}"), "# van mij\n")]);
        let is_copy = format!("{name} is een kopie van {of} en wordt niet gelezen");
        assert_eq!(said(&folder), [format!("{is_copy}: kijk zelf wat erin staat.")]);
        fs::write(folder.path().join("groepen/noord").join(of), "# van mij\n").unwrap();
        assert!(said(&folder).contains(&format!("{is_copy}; {of} heeft alles al.")));
    }
}

#[test]
fn files_of_the_system_are_passed_over_in_silence() {
    let folder = with(&[(NOORD, "naam = \"Noord\"\n")]);
    let group = folder.path().join("groepen/noord");
    for place in ["", "bijeenkomsten", "agendas", ".."] {
        fs::create_dir_all(group.join(place)).unwrap();
        for name in
            ["desktop.ini", "Thumbs.db", ".DS_Store", "name.jsonl.tmp", "~syncthing~groep.toml.tmp"]
        {
            fs::write(group.join(place).join(name), "x").unwrap();
        }
    }
    for command in [&["groep"][..], &["groep", "deelnemers"], &["parkeerlijst"], &["geschiedenis"]]
    {
        let said = folder.run(command);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{command:?}");
    }
}

#[test]
fn what_is_no_journal_among_the_journals_is_said_in_one_sentence() {
    let names: Vec<String> =
        (1..=9).map(|n| format!("groepen/noord/bijeenkomsten/{n} notulen.txt")).collect();
    let mut files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "x")).collect();
    files.push((NOORD, "naam = \"Noord\"\n"));
    let folder = with(&files);
    let said = folder.run(&["geschiedenis"]).err;
    assert_eq!(said.lines().count(), 1, "{said}");
    let end = "6 notulen.txt en nog 3: geen logboek; overgeslagen, ze blijven zoals ze zijn.";
    assert!(said.trim().ends_with(end), "{said}");
}

#[test]
fn what_is_not_here_or_in_another_place_is_said() {
    let journal = "20260907T120000Z-01KB0000000000000000000000.jsonl";
    let meetings = "groepen/noord/bijeenkomsten";
    let folder = with(&[
        (NOORD, "naam = \"Noord\"\n"),
        (&format!("groepen/noord/{journal}"), "x"),
        ("groepen/noord/.werkvormen.toml.icloud", "x"),
        ("groepen/noord/agendas/kort.csv", "x"),
        ("groepen/noord/notities.txt", "x"),
        (&format!("{meetings}/.{journal}.icloud"), "x"),
        (&format!("{meetings}/{journal}.part"), "x"),
        (&format!("{meetings}/2025/{journal}"), "x"),
    ]);
    assert_eq!(
        said(&folder),
        [
            ".werkvormen.toml.icloud staat niet op deze computer; haal het op met het programma dat synchroniseert.",
            &format!(
                "Er ligt 1 logboek waar het programma niet leest, en telt niet mee: {journal}. Zet het in de map “bijeenkomsten”."
            ),
            "Niet gelezen: notities.txt, kort.csv.",
        ]
    );
    let told = folder.run(&["geschiedenis"]).err;
    assert_eq!(told.lines().count(), 5, "{told}");
    for sentence in [
        format!(".{journal}.icloud: staat niet op deze computer"),
        format!("{journal}.part: nog niet helemaal binnen"),
        "2025: een map; wat erin staat wordt niet gelezen".to_owned(),
        "in de rest kan iets staan".to_owned(),
    ] {
        assert!(told.contains(&sentence), "{told}");
    }
    // Once the journal is there, nothing is said of what kept its place.
    fs::write(folder.path().join(meetings).join(journal), "").unwrap();
    let later = folder.run(&["geschiedenis"]).err;
    assert!(!later.contains("icloud") && !later.contains("part"), "{later}");
    assert!(later.contains(&format!("{journal}: leeg;")), "{later}");
}

#[test]
fn a_folder_made_by_hand_is_told_its_name() {
    let folder = with(&[
        ("groepen/Team Noord/groep.toml", "naam = \"Team Noord\"\nduur = 90\n"),
        ("groepen/zuid/groep.toml", "naam = \"Zuid\"\n"),
        ("groepen/zuid (1)/groep.toml", "naam = \"Zuid\"\n"),
        ("groepen/Zuid!/groep.toml", "naam = \"Zuid\"\n"),
        ("groepen/los.toml", "x"),
    ]);
    assert_eq!(
        said(&folder),
        [
            "2 mappen worden niet gelezen; geef ze een andere naam: “Team Noord” wordt “team-noord”, “zuid (1)” wordt “zuid-1”.",
            "De map “Zuid!” wordt niet gelezen, en “zuid” is er al: zet wat erin staat daarbij, of geef haar een andere naam.",
            "Niet gelezen: los.toml.",
        ]
    );
    let refused = folder.run(&["groep", "toevoegen", "Team", "Noord"]);
    assert_eq!((refused.code, refused.err.lines().count()), (1, 1), "{}", refused.err);
    assert!(refused.err.contains("geef die map de naam “team-noord”"), "{}", refused.err);
    for passed_over in [
        &["parkeer", "Grenzen"][..],
        &["groep", "deelnemers", "toevoegen", "Bert"],
        &["groep", "deelnemers"],
        &["volgende"],
    ] {
        let by_name = folder.run(&[passed_over, &["--groep", "Team Noord"]].concat());
        assert_eq!((by_name.code, by_name.err.as_str()), (1, refused.err.as_str()));
    }
    assert!(!folder.path().join("groepen/team-noord").exists());
}

#[test]
fn what_lies_beside_the_groups_is_said() {
    let folder = with(&[
        (NOORD, "naam = \"Noord\"\n"),
        ("werkvormen.toml", "x"),
        ("groep.toml", "x"),
        ("agendas/kort.toml", "x"),
        ("groepen (1)/a/groep.toml", "x"),
        ("notities.txt", "x"),
        (".DS_Store", "x"),
        ("gewist", "x"),
    ]);
    assert_eq!(
        said(&folder),
        ["Niet gelezen: agendas, groep.toml, groepen (1), notities.txt, werkvormen.toml."]
    );
}

#[test]
fn a_new_group_keeps_its_name_whatever_makes_it() {
    let folder = Folder::new();
    let add = ["groep", "deelnemers", "toevoegen", "Anna", "--groep", "Team Zuid"];
    assert_eq!(folder.run(&add).code, 0);
    let listed = folder.run(&["groep"]).out;
    assert!(listed.contains("Team Zuid"), "{listed}");
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_not_empty() {
    use std::os::unix::fs::symlink;
    let commands = [
        &["groep"][..],
        &["groep", "toevoegen", "Noord"],
        &["groep", "deelnemers", "toevoegen", "Bert"],
        &["volgende"],
        &["parkeer", "Grenzen"],
        &["parkeerlijst"],
        &["geschiedenis"],
        &["status"],
    ];
    let refused = |folder: &Folder, why: &str| {
        for command in commands {
            let said = folder.run(command);
            assert_eq!((said.code, said.err.lines().count()), (1, 1), "{command:?} {}", said.err);
            assert!(said.err.contains(why), "{command:?}: {}", said.err);
        }
    };
    refused(&with(&[("groepen", "x")]), "groepen is niet te lezen (het is geen map)");
    let away = Folder::new();
    symlink("/er/niet", away.path().join("groepen")).unwrap();
    refused(&away, "groepen is niet te lezen (de koppeling wijst nergens heen)");
    // The place where the group is shared is not there now.
    let folder = with(&[("groepen/noord/bijeenkomsten/.x", "")]);
    let link = folder.path().join(NOORD);
    symlink("/er/niet/groep.toml", &link).unwrap();
    let said = folder.run(&["groep", "deelnemers", "toevoegen", "Bert"]);
    assert_eq!((said.code, said.err.lines().count()), (1, 1), "{}", said.err);
    assert!(said.err.contains("groep.toml: dit bestand kan niet gelezen worden"), "{}", said.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(folder.run(&["groep"]).code, 1);
}

#[test]
fn the_group_of_last_time_is_the_one_with_which_something_was_done_last() {
    let meetings = |group: &str, name: &str| format!("groepen/{group}/bijeenkomsten/{name}");
    let at = |day: u32| format!("202609{day:02}T120000Z-01KB00000000000000000000{day:02}.jsonl");
    let elsewhere = Folder::new();
    assert_eq!(elsewhere.run(&["parkeer", "Grenzen"]).code, 0);
    let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == "jsonl");
    let said = elsewhere.files().into_iter().find(|(path, _)| is_journal(path)).unwrap().1;
    let folder = with(&[
        (NOORD, "naam = \"Noord\"\n"),
        ("groepen/zuid/groep.toml", "naam = \"Zuid\"\n"),
        (&meetings("noord", &at(7)), &said),
        (&meetings("zuid", &at(14)), &said),
        (&meetings("noord", &at(21)), ""),
        (&meetings("noord", &at(22)), "een lijstje\nvan iemand\n"),
        (&meetings("noord", "Thumbs.db"), "x"),
        (&meetings("noord", "zzz.txt"), "x"),
        (&meetings("noord", &format!("{}.part", at(28))), &said),
    ]);
    let usual = || {
        let listed = folder.run(&["groep"]).out;
        listed.lines().find(|line| line.starts_with('▸')).map(str::to_owned).unwrap()
    };
    assert!(usual().contains("Zuid"), "{}", usual());
    // A group that was made after the others met.
    assert_eq!(folder.run(&["groep", "toevoegen", "Oost"]).code, 0);
    assert!(usual().contains("Oost"), "{}", usual());
    assert_eq!(folder.run(&["parkeer", "Grenzen", "--groep", "noord"]).code, 0);
    assert!(usual().contains("Noord"), "{}", usual());
}

/// Runs a command in this folder, with nothing from the surroundings but a home.
fn at(folder: &Folder, working: &PathBuf, args: &[&str], variable: Option<&str>) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.args(args).current_dir(working).env("HOME", folder.home()).stdin(Stdio::null());
    command.env_remove("INTERVISIE_DATA").env_remove("XDG_DATA_HOME");
    command.envs(variable.map(|value| ("INTERVISIE_DATA", value)));
    let output = command.output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    Said { code: output.status.code().unwrap(), out, err }
}

#[test]
fn a_tilde_is_the_home_folder_or_refused() {
    let folder = Folder::new();
    let working = folder.path().join("hier");
    fs::create_dir(&working).unwrap();
    let home = folder.home().to_owned();
    let add = |name| ["groep", "toevoegen", name];
    let option = at(&folder, &working, &[&add("Een")[..], &["--data-map=~/een"]].concat(), None);
    assert_eq!(option.code, 0, "{}", option.err);
    let variable = at(&folder, &working, &add("Twee"), Some("~/twee"));
    assert_eq!(variable.code, 0, "{}", variable.err);
    assert!(home.join("een/groepen/een").is_dir() && home.join("twee/groepen/twee").is_dir());
    for path in
        ["~jan/x", "$HOME/x", "${HOME}/x", "%USERPROFILE%\\x", "\"/x\"", "file:///x", " /x", " "]
    {
        let option = format!("--data-map={path}");
        for (said, code) in [
            (at(&folder, &working, &[&add("X")[..], &[&option]].concat(), None), 2),
            (at(&folder, &working, &add("X"), Some(path)), 1),
        ] {
            assert_eq!((said.code, said.err.lines().count()), (code, 1), "{path}: {}", said.err);
            let is_blank = path == " " && code == 2;
            assert!(is_blank || said.err.contains("voluit"), "{path}: {}", said.err);
        }
    }
    fs::write(home.join("inst.toml"), "melding = 3\n").unwrap();
    let settings =
        at(&folder, &working, &["controle", "--instellingen=~/inst.toml"], Some("~/een"));
    assert!(settings.out.contains("inst.toml") || settings.err.contains("inst.toml"));
    assert_eq!(fs::read_dir(&working).unwrap().count(), 0);
}

#[test]
fn a_paper_has_the_form_that_its_name_ends_with() {
    let folder = with(&[(NOORD, "naam = \"Noord\"\ndeelnemers = [\"AB\", \"CD\"]\n")]);
    let at = |name: &str| folder.home().join(name).to_str().unwrap().to_owned();
    for (command, name, begins) in [
        (&["agenda"][..], "a.html", "<!doctype html>"),
        (&["agenda"], "a.HTM", "<!doctype html>"),
        (&["agenda"], "a.md", "# "),
        (&["agenda"], "a", "# "),
        (&["agenda", "--vorm", "md"], "b.html", "# "),
        (&["jaaroverzicht"], "j.csv", "\u{feff}"),
        (&["jaaroverzicht"], "j.html", "<!doctype html>"),
        (&["volgende"], "v.txt", "datum"),
    ] {
        let said = folder.run(&[command, &["--naar", &at(name)]].concat());
        assert_eq!(said.code, 0, "{command:?} {name}: {}", said.err);
        let text = fs::read_to_string(at(name)).unwrap();
        assert!(text.to_lowercase().starts_with(begins), "{command:?} {name}: {text}");
    }
    for (command, name, why) in [
        ("agenda", "x.csv", ".md, .html"),
        ("jaaroverzicht", "x.docx", ".csv"),
        ("volgende", "x.html", ".ics"),
        ("volgende", "x.ics", "geen datum"),
    ] {
        let said = folder.run(&[command, "--naar", &at(name)]);
        assert_eq!((said.code, said.err.lines().count()), (1, 1), "{name}: {}", said.err);
        assert!(said.err.contains(why), "{name}: {}", said.err);
        assert!(!folder.home().join(name).exists());
    }
    let shown = folder.run(&["agenda", "--naar", "-"]);
    assert!(shown.code == 0 && shown.out.starts_with("# "), "{}", shown.err);
}

#[test]
fn an_edit_keeps_how_lines_end() {
    let old = "\u{feff}naam = \"Noord\"\r\n# onze groep\r\ndeelnemers = [\"AB\"]\r\nduur = 90\r\n";
    let folder = with(&[(NOORD, old)]);
    let added = folder.run(&["groep", "deelnemers", "toevoegen", "Nieuw"]);
    assert_eq!(added.code, 0, "{}", added.err);
    let new = fs::read_to_string(folder.path().join(NOORD)).unwrap();
    assert_eq!(new, old.replace("\"AB\"", "\"AB\", \"Nieuw\""));
    fs::write(folder.path().join(NOORD), "naam = \"Noord\"\rdeelnemers = [\"AB\"]\r").unwrap();
    assert_eq!(folder.run(&["groep", "deelnemers", "toevoegen", "Nieuw"]).code, 0);
    let of_a_mac = fs::read_to_string(folder.path().join(NOORD)).unwrap();
    assert_eq!(of_a_mac, "naam = \"Noord\"\rdeelnemers = [\"AB\", \"Nieuw\"]\r");
}

#[test]
fn a_file_in_another_form_is_called_so_once() {
    let folder = with(&[(NOORD, "naam = \"Noord\"\n")]);
    let utf16: Vec<u8> =
        "\u{feff}naam = \"Noord\"\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join(NOORD), utf16).unwrap();
    let told = folder.run(&["groep", "deelnemers"]);
    assert_eq!((told.code, told.err.lines().count()), (1, 1), "{}", told.err);
    assert!(told.err.contains("UTF-16") && told.err.contains("UTF-8"), "{}", told.err);
    for formatted in ["{\\rtf1 naam = \"Noord\"}", "PK\u{3}\u{4}x", "<!DOCTYPE html><p>naam"] {
        fs::write(folder.path().join(NOORD), formatted).unwrap();
        let told = folder.run(&["groep", "deelnemers"]);
        assert_eq!((told.code, told.err.lines().count()), (1, 1), "{}", told.err);
        assert!(told.err.contains("heeft opmaak"), "{}", told.err);
    }
    fs::write(folder.path().join(NOORD), "naam = \"Noord\"\n\u{a0} duur = 90\n").unwrap();
    let spoilt = folder.run(&["groep", "deelnemers"]);
    assert_eq!((spoilt.code, spoilt.err.matches("fout:").count()), (0, 1), "{}", spoilt.err);
    assert!(spoilt.err.contains("groep.toml, regel 2") && spoilt.err.contains("vaste spatie"));
}

#[test]
fn many_copies_are_one_sentence_with_the_first_of_their_names() {
    let folder = with(&[(NOORD, "naam = \"Noord\"\n")]);
    let group = folder.path().join("groepen/noord");
    for n in 10..34 {
        let copy = group.join(format!("groep (conflict {n}).toml"));
        fs::write(copy, format!("naam = \"Noord\"\ndeelnemers = [\"AB\", \"P{n}\"]\n")).unwrap();
    }
    let said = said(&folder);
    assert_eq!(said.len(), 1, "{said:?}");
    let start = "24 kopieën van groep.toml (groep (conflict 10).toml, ";
    assert!(said[0].starts_with(start), "{said:?}");
    assert!(said[0].contains("alleen daarin: AB, P10, P11"), "{said:?}");
    let meetings = group.join("bijeenkomsten");
    fs::create_dir_all(&meetings).unwrap();
    for n in 10..34 {
        let name = format!("20260907T120000Z-01KB0000000000000000000000 (conflict {n}).jsonl");
        fs::write(meetings.join(name), "").unwrap();
    }
    let told = folder.run(&["geschiedenis"]).err;
    assert_eq!(told.matches("24 kopieën (").count(), 1, "{told}");
}
