//! What comes around a meeting, at the keys of the real program: a meeting without the laptop, the plan of the year,
//! papers of a group that has just begun.

use std::fs;

use serde_json::Value;

use crate::e2e::{
    folder::Folder,
    session::{DOWN, ENTER, ESC, Session},
};

/// The begin screen of a group of three, with a folder for documents.
fn begun() -> (Folder, Session) {
    let folder = Folder::new();
    let group = folder.path().join("groepen/noord");
    fs::create_dir_all(group.join("bijeenkomsten")).unwrap();
    let text = "naam = \"Team Noord\"\ndeelnemers = [\"Anna Bos\", \"Cem Demir\", \"Eva Faber\"]\n";
    fs::write(group.join("groep.toml"), text).unwrap();
    fs::create_dir(folder.home().join("Documenten")).unwrap();
    let mut session = Session::start(&folder, &["--groep", "noord"]);
    session.wait_for("Voorstel");
    (folder, session)
}

fn history(folder: &Folder) -> Vec<Value> {
    let told = folder.json(&["geschiedenis", "--groep", "noord", "--json"]);
    told.as_array().unwrap().clone()
}

fn press_enter(session: &mut Session) {
    session.outlast_guard();
    session.press(ENTER);
}

#[test]
fn a_meeting_without_the_laptop_is_entered_put_right_and_removed_in_the_program() {
    let (folder, mut session) = begun();
    session.press("e");
    session.wait_for("Een bijeenkomst zonder laptop");
    press_enter(&mut session);
    session.wait_for("Op welke dag was het?");
    session.press(&format!("12-10-2025{ENTER}"));
    session.wait_for("zo 12 oktober 2025");
    session.press(&DOWN.repeat(9));
    session.wait_for("▸ zo bewaren");
    session.wait_for("14:00 tot 16:00 · 3 deelnemers");
    press_enter(&mut session);
    session.wait_for("✓ Ingevoerd");
    let held = history(&folder);
    assert_eq!((held.len(), held[0]["length_s"].as_i64()), (1, Some(7_200)));
    assert!(held[0]["entered_at"].is_string(), "{held:?}");
    session.press("g");
    session.wait_for("achteraf ingevoerd");
    press_enter(&mut session);
    session.wait_for("Welke bijeenkomst?");
    press_enter(&mut session);
    session.wait_for("het verslag");
    session.press(&DOWN.repeat(3));
    session.wait_for("▸ verbeteren");
    press_enter(&mut session);
    session.wait_for("Wat klopt er niet?");
    session.press(&DOWN.repeat(2));
    session.wait_for("▸ afgelopen");
    press_enter(&mut session);
    session.wait_for("Hoe laat was het afgelopen?");
    session.press(&format!("15:45{ENTER}"));
    session.wait_for("▸ aanwezig");
    session.press(&DOWN.repeat(7));
    session.wait_for("▸ zo bewaren");
    press_enter(&mut session);
    session.wait_for("✓ Verbeterd");
    let right = history(&folder);
    assert_eq!((right.len(), right[0]["length_s"].as_i64()), (1, Some(6_300)));
    assert_ne!(right[0]["id"], held[0]["id"]);
    session.wait_for("14:00 tot 15:45");
    press_enter(&mut session);
    session.wait_for("Welke bijeenkomst?");
    press_enter(&mut session);
    session.wait_for("het verslag");
    session.press(&DOWN.repeat(4));
    session.wait_for("▸ weghalen");
    press_enter(&mut session);
    session.wait_for("oktober 2025 weghalen?");
    session.press(DOWN);
    press_enter(&mut session);
    session.wait_for("✓ Weggehaald");
    session.wait_for("Er is nog geen bijeenkomst geweest");
    assert_eq!(history(&folder), Vec::<Value>::new());
    session.press("q");
    assert_eq!(session.finish(), 0);
}

#[test]
fn a_plan_of_the_year_is_kept_and_taken_home_for_a_calendar_with_the_papers_of_the_group() {
    let (folder, mut session) = begun();
    session.press("j");
    session.wait_for("Een jaarplan: zo?");
    session.press(&DOWN.repeat(3));
    session.wait_for("▸ dit plan bewaren");
    press_enter(&mut session);
    session.wait_for("✓ Bewaard");
    let plan = fs::read_to_string(folder.path().join("groepen/noord/jaarplan.toml")).unwrap();
    assert_eq!(plan.matches("[[bijeenkomst]]").count(), 8, "{plan}");
    session.press("j");
    session.wait_for("zoals het bewaard is");
    session.press(&DOWN.repeat(4));
    session.wait_for("▸ voor je kalender");
    press_enter(&mut session);
    session.wait_for("In welke map?");
    press_enter(&mut session);
    session.wait_for("Het jaarplan staat als");
    // Each paper in turn, made from what the program has before it.
    for (row, made) in [
        (0, "De uitnodiging staat als"),
        (2, "De agenda staat als"),
        (3, "Het formulier staat als"),
        (4, "De overeenkomst staat als"),
        (5, "Het jaaroverzicht staat als"),
    ] {
        session.outlast_guard();
        session.press("b");
        session.wait_for("Welk papier wil je?");
        session.press(&DOWN.repeat(row));
        press_enter(&mut session);
        if row == 0 {
            session.wait_for("om te lezen en te versturen");
            press_enter(&mut session);
        }
        session.wait_for(made);
        if row == 0 {
            session.press(ESC);
        }
    }
    session.press(ESC);
    session.press("q");
    let documents = folder.home().join("Documenten");
    let mut files: Vec<(String, String)> = fs::read_dir(&documents)
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.split_once(' ').unwrap().0).collect();
    let all =
        ["agenda", "inbrengformulier", "jaaroverzicht", "jaarplan", "overeenkomst", "uitnodiging"];
    assert_eq!(names, all);
    let text = |at: usize| files[at].1.as_str();
    assert!(files[3].0.ends_with("noord.ics"), "{names:?}");
    assert_eq!(text(3).matches("BEGIN:VEVENT").count(), 8);
    assert!(text(5).starts_with("Intervisie Team Noord\n\nWanneer: "), "{}", text(5));
    assert!(text(0).contains("Opwarmer") && text(1).contains("Team Noord"));
    assert!(text(4).contains("Anna Bos"), "{}", text(4));
}
