//! Making the agenda in the real program, and beginning with one from a file.

use std::fs;

use crate::e2e::folder::Folder;
use crate::e2e::session::{DOWN, ENTER, ESC, Session};

fn journals(folder: &Folder) -> Vec<String> {
    let files = folder.files().into_iter();
    files
        .filter(|(path, _)| path.extension().is_some_and(|ext| ext == "jsonl"))
        .map(|(_, text)| text)
        .collect()
}

fn started(folder: &Folder) -> serde_json::Value {
    let text = journals(folder).remove(0);
    let first: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    first["event"]["started"].clone()
}

fn werkvormen(started: &serde_json::Value) -> Vec<String> {
    let blocks = started["agenda"]["blocks"].as_array().unwrap();
    blocks.iter().map(|b| b["werkvorm"].as_str().unwrap_or("").to_owned()).collect()
}

#[test]
fn agenda_is_made_by_keys_kept_and_begun() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Voorstel");
    session.press("a");
    session.wait_for("samen");
    session.press(&DOWN.repeat(2));
    session.press("w");
    session.wait_for("zoek een werkvorm");
    session.press("incdnt kort");
    session.wait_for("1 werkvorm");
    session.press(ENTER);
    session.wait_until("the agenda", |s| s.contains("samen") && s.contains("(kort)"));
    session.press("p");
    session.wait_for("Pauze");
    session.press("bkort");
    session.wait_for("› kort");
    session.press(ENTER);
    session.wait_for("Agenda bewaard als “kort”");
    let kept = folder.path().join("groepen/noord/agendas/kort.toml");
    let text = fs::read_to_string(&kept).unwrap();
    assert!(text.contains("incidentmethode") && text.contains("pauze"), "{text}");
    session.outlast_guard();
    session.press(ESC);
    session.wait_for("Beginnen");
    session.outlast_guard();
    session.press(ENTER);
    session.wait_for("Begonnen om");
    folder.wait_for("started", 1);
    let begun = started(&folder);
    assert!(werkvormen(&begun).iter().any(|id| id.starts_with("incidentmethode")), "{begun}");
    assert!(begun["agenda"]["blocks"].as_array().unwrap().iter().any(|b| b["kind"] == "pauze"));
}

#[test]
fn agenda_of_a_file_is_begun_and_a_wrong_one_is_explained() {
    let folder = Folder::new();
    let file = folder.path().join("mijn.toml");
    let path = file.to_str().unwrap();
    fs::write(&file, "[[blok]]\nwerkvorm = \"weerberigt\"\n").unwrap();
    let mut wrong = Session::start(&folder, &["start", "--agenda", path]);
    wrong.wait_for("bedoelde je “weerbericht”?");
    let screen = wrong.screen();
    assert!(screen.contains("mijn.toml, regel 2") && screen.contains('^'), "{screen}");
    assert_eq!(wrong.finish(), 1);
    assert!(journals(&folder).is_empty());

    fs::write(&file, "[[blok]]\nwerkvorm = \"weerbericht\"\nminuten = 5\n").unwrap();
    let mut session = Session::start(&folder, &["start", "--agenda", path]);
    session.wait_for("→ ");
    folder.wait_for("started", 1);
    let begun = started(&folder);
    assert_eq!(werkvormen(&begun)[0], "weerbericht");
    assert_eq!(begun["agenda"]["blocks"].as_array().unwrap().len(), 2);
    assert_eq!(begun["agenda"]["blocks"][0]["steps"][0]["planned"], 5);
}

#[test]
fn people_are_put_in_the_group_and_their_presence_in_the_journal() {
    let folder = Folder::new();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Voorstel");
    session.press("d");
    session.wait_for("Nog geen namen");
    session.press("+");
    session.wait_for("Naam of initialen");
    for (n, name) in (1..).zip(["AB", "CD", "EF"]) {
        session.press(name);
        session.wait_for(&format!("› {name}"));
        session.press(ENTER);
        session.wait_for(&format!("{n} van {n} aanwezig"));
    }
    session.wait_for("3 van 3");
    session.press(ESC);
    session.wait_gone("Naam of initialen");
    session.press(" ");
    session.wait_for("2 van 3");
    session.press(ESC);
    session.wait_for("Beginnen");
    session.begin();
    folder.wait_for("participant_came", 2);
    folder.wait_for("role_given", 3);
    session.press("d");
    session.wait_for("Wie komt, wie gaat");
    session.press(DOWN);
    session.press(ENTER);
    session.wait_for("AB is er");
    folder.wait_for("participant_came", 3);
    let file = fs::read_to_string(folder.path().join("groepen/noord/groep.toml")).unwrap();
    assert!(file.contains("\"AB\", \"CD\", \"EF\""), "{file}");
}
