//! `intervisie groep`: groups and their people, kept in a file that stays the user's own.

use std::fs;

use crate::e2e::{
    folder::Folder,
    session::{ENTER, Session},
};

#[test]
fn group_is_made_and_its_people_are_kept() {
    let folder = Folder::new();
    let none = folder.run(&["groep"]);
    assert!(none.code == 0 && none.out.contains("groep toevoegen"), "{}", none.out);
    let made = folder.run(&["groep", "toevoegen", "Team", "Noord"]);
    assert_eq!((made.code, made.out.as_str()), (0, "De groep Team Noord is gemaakt.\n"));
    let again = folder.run(&["groep", "toevoegen", "team noord"]);
    assert_eq!((again.code, again.err.as_str()), (1, "De groep team noord is er al.\n"));

    let file = folder.path().join("groepen/team-noord/groep.toml");
    let own = format!("# van ons\n{}duur = 90 # kort\n", fs::read_to_string(&file).unwrap());
    fs::write(&file, own).unwrap();
    for args in [&["AB"][..], &["CD", "--functie", "arts"], &["AB", "--registratie", "123"]] {
        let said = folder.run(&[&["groep", "deelnemers", "toevoegen"], args].concat());
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let long = folder.run(&["groep", "deelnemers", "toevoegen", &"lang ".repeat(21)]);
    assert!(long.code == 1 && long.err.contains("hooguit 100 tekens"), "{}", long.err);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("# van ons") && text.contains("duur = 90 # kort"), "{text}");
    let people = folder.json(&["groep", "deelnemers", "--json"]);
    assert_eq!(people[0]["registration"], "123");
    assert_eq!(people[1]["function"], "arts");
    let listed = folder.run(&["groep", "deelnemers"]);
    assert!(listed.out.contains("voorzitter: AB? (nog nooit)"), "{}", listed.out);

    let said = folder.run(&["groep", "deelnemers", "verwijderen", "AB"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert_eq!(folder.run(&["groep", "deelnemers", "verwijderen", "AB"]).code, 1);
    let groups = folder.json(&["groep", "lijst", "--json"]);
    assert_eq!(groups[0]["name"], "Team Noord");
    assert_eq!(groups[0]["participants"], 1);
}

#[test]
fn mistakes_in_the_file_are_told_and_nothing_is_written_over_them() {
    let folder = Folder::new();
    folder.run(&["groep", "toevoegen", "Zuid"]);
    let file = folder.path().join("groepen/zuid/groep.toml");
    let wrong = "naam = \"Zuid\"\nduurr = 90\n";
    fs::write(&file, wrong).unwrap();
    let refused = folder.run(&["groep", "deelnemers", "toevoegen", "AB"]);
    assert_eq!(refused.code, 1);
    for part in ["groep.toml, regel 2", "bedoelde je “duur”?", "Verbeter dit eerst"] {
        assert!(refused.err.contains(part), "no {part} in:\n{}", refused.err);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), wrong);
    let said = folder.run(&["groep"]);
    assert!(said.out.contains("Zuid") && said.err.contains("regel 2"), "{}{}", said.out, said.err);
}

#[test]
fn choosing_a_group_whose_meeting_runs_resumes_it_in_place() {
    let folder = Folder::new();
    folder.run(&["groep", "toevoegen", "Zuid"]);
    let mut chair = Session::start(&folder, &["start", "--tempo", "20", "--groep", "Noord"]);
    chair.wait_for("→ ");
    folder.wait_for("started", 1);
    let before = folder.status();

    let mut follower = Session::start(&folder, &["--groep", "Zuid"]);
    choose_noord(&mut follower);
    follower.wait_for("Je kunt hier meekijken.");
    follower.kill9();

    chair.kill9();
    let mut other = Session::start(&folder, &["--groep", "Zuid"]);
    choose_noord(&mut other);
    other.wait_for("Er loopt nog een bijeenkomst.");
    other.outlast_guard();
    other.press(ENTER);
    other.wait_for("→ ");
    folder.wait_for("taken_over", 1);
    before.goes_on_to(&folder.status(), 20.0);
    assert_eq!(folder.count("started"), 1);
    folder.next(&mut other);
}

#[test]
fn a_group_is_made_on_the_screen() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &[]);
    session.wait_for("Voorstel");
    session.press("d");
    session.wait_for("De groep");
    session.press("w");
    session.wait_for("een nieuwe groep");
    session.press("\x1b[B\r");
    session.wait_for("Hoe heet de nieuwe groep?");
    session.press("Team Zuid");
    session.wait_for("Team Zuid");
    session.press(ENTER);
    // What was typed stood there already; that the group is there is told by its own file.
    session.wait_until("the new group", |_| {
        let groups = folder.json(&["groep", "lijst", "--json"]);
        let names: Vec<_> = groups.as_array().unwrap().iter().map(|group| &group["name"]).collect();
        names == ["intervisie", "Team Zuid"]
    });
}

#[test]
fn people_are_found_without_accents_and_capitals_and_come_in_lists() {
    let folder = Folder::new();
    let add = |names: &[&str]| folder.run(&[&["groep", "deelnemers", "toevoegen"], names].concat());
    let names = || {
        let people = folder.json(&["groep", "deelnemers", "--json"]);
        let names = people.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(add(&["Zoë"]).out, "Zoë staat bij de deelnemers.\n");
    for alike in ["zoë", "zoe", "ZOE\u{308}", "Zoë, zoe"] {
        assert_eq!(add(&[alike]).out, "Zoë stond al bij de deelnemers.\n");
    }
    let quoted = add(&["Carla de Vries", "Bas <bas@x.nl>", "j.bos@x.nl"]);
    assert_eq!(quoted.out, "Carla de Vries, Bas, J. Bos staan bij de deelnemers.\n");
    for gone in [&["Carla", "de", "Vries"][..], &["bas"], &["j. bos"]] {
        let said = folder.run(&[&["groep", "deelnemers", "verwijderen"], gone].concat());
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let listed = ["Dirk;", "Eva,", "Fien", "en", "علی\u{200c}رضا", "--functie", "arts"];
    assert_eq!(add(&listed).code, 0);
    assert_eq!(names(), ["Zoë", "Dirk", "Eva", "Fien", "علی\u{200c}رضا"]);
    for gone in ["zoe", "علیرضا"] {
        let said = folder.run(&["groep", "deelnemers", "verwijderen", gone]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    assert_eq!(names(), ["Dirk", "Eva", "Fien"]);
}

fn choose_noord(session: &mut Session) {
    session.wait_for("Voorstel");
    session.press("d");
    session.wait_for("Zuid");
    session.press("w");
    session.wait_for("er loopt een bijeenkomst");
    session.press(ENTER);
}

#[test]
fn a_name_that_is_too_long_is_refused_wherever_it_would_be_cut() {
    let folder = Folder::new();
    let at_a_space = format!("{} nog meer", "a".repeat(100));
    for name in ["b".repeat(101), at_a_space] {
        let said = folder.run(&["groep", "toevoegen", &name]);
        assert!(said.code == 1 && said.err.contains("100"), "{}{}", said.out, said.err);
    }
    assert_eq!(folder.run(&["groep", "toevoegen", &"c".repeat(100)]).code, 0);
}

#[test]
fn the_group_of_last_time_is_the_one_with_the_newest_journal_whatever_else_is_there() {
    let folder = Folder::new();
    assert_eq!(folder.run(&["parkeer", "Eerst", "--groep", "oud"]).code, 0);
    let old = folder.path().join("groepen/oud/bijeenkomsten");
    for name in ["Thumbs.db", "desktop.ini", "notities.txt", "zomer.jsonl"] {
        fs::write(old.join(name), "").unwrap();
    }
    assert_eq!(folder.run(&["parkeer", "Later", "--groep", "nieuw"]).code, 0);
    assert_eq!(folder.run(&["parkeer", "voor nieuw bedoeld"]).code, 0);
    assert!(folder.run(&["parkeerlijst", "--groep", "nieuw"]).out.contains("voor nieuw bedoeld"));
}

#[test]
fn nobody_is_given_what_is_told_of_another_under_a_name_that_is_alike() {
    let folder = Folder::new();
    let add = |args: &[&str]| folder.run(&[&["groep", "deelnemers", "toevoegen"], args].concat());
    assert_eq!(add(&["Müller", "--registratie", "111"]).code, 0);
    for other in ["Mueller", "Müller"] {
        let said = add(&[other, "--registratie", "222"]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{other:?}");
        let who =
            format!("Müller (111) staat al bij de deelnemers; hier staat {other} (222). Er is");
        assert!(said.err.starts_with(&who), "{}", said.err);
    }
    let people = folder.json(&["groep", "deelnemers", "--json"]);
    assert_eq!(people.as_array().unwrap().len(), 1);
    assert_eq!(people[0]["registration"], "111");
    let more = add(&["müller", "--functie", "arts"]);
    assert_eq!(more.out, "Müller stond al bij de deelnemers. Wat erbij staat: arts.\n");
    let two = add(&["Anna,", "Bert", "--functie", "coach"]);
    assert_eq!(two.out, "Anna, Bert staan bij de deelnemers.\n");
    let numbered = add(&["Carla, Dirk", "--registratie", "5"]);
    assert!(numbered.code == 1 && numbered.err.contains("één naam tegelijk"), "{}", numbered.err);
    assert_eq!(folder.json(&["groep", "deelnemers", "--json"]).as_array().unwrap().len(), 3);
}

#[cfg(unix)]
#[test]
fn a_link_is_no_second_group_and_a_file_where_a_folder_belongs_is_called_that() {
    let folder = Folder::new();
    folder.run(&["groep", "toevoegen", "Noord"]);
    let groups = folder.path().join("groepen");
    std::os::unix::fs::symlink("noord", groups.join("een-link")).unwrap();
    std::os::unix::fs::symlink(".", groups.join("lus")).unwrap();
    fs::create_dir(groups.join("leeg")).unwrap();
    fs::write(groups.join("zuid"), "x").unwrap();
    let listed = folder.run(&["groep"]);
    assert_eq!(listed.out.lines().count(), 1, "{}", listed.out);
    assert!(listed.out.contains("Noord"), "{}", listed.out);
    assert_eq!(listed.err, "Niet gelezen: een-link, leeg, lus, zuid.\n");
    let file = folder.run(&["parkeer", "Iets", "--groep", "zuid"]);
    assert!(file.code == 1 && file.err.contains("waar een map hoort, staat iets anders"));
}

#[test]
fn a_group_is_found_by_its_name_whatever_its_folder_is_called() {
    let folder = Folder::new();
    folder.run(&["groep", "toevoegen", "intervisie"]);
    let file = folder.path().join("groepen/intervisie/groep.toml");
    fs::write(&file, "naam = \"Vlier\"\n").unwrap();
    let said = folder.run(&["--groep", "vlier", "groep", "deelnemers", "toevoegen", "AB"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(!folder.path().join("groepen/vlier").exists());
    assert!(fs::read_to_string(&file).unwrap().contains("AB"));
    let again = folder.run(&["groep", "toevoegen", "Vlier"]);
    assert_eq!((again.code, again.err.as_str()), (1, "De groep Vlier is er al.\n"));
    let mut session = Session::start(&folder, &["--groep", "Vlier", "start"]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    assert!(!folder.path().join("groepen/vlier").exists());
}
