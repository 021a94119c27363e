//! A meeting that was held without the program: entered afterwards, and marked so on every paper.

use std::{fs, path::PathBuf};

use crate::records::{desk::Desk, story::Story};

/// A group of three that met once with the program, on 23 November 2026.
fn desk() -> Desk {
    let mut story = Story::begin(0, "");
    story.at(7_000, intervisie::domain::event::Event::Ended);
    let desk = Desk::with(&[story]);
    let group = "naam = \"Team Noord\"\ndeelnemers = [\"Anna Bos\", \"Cem Demir\", \"Eva Faber\"]\nplaats = \"Kamer 3\"\n";
    fs::write(desk.group().join("groep.toml"), group).unwrap();
    desk
}

const TOLD: [&str; 14] = [
    "bijeenkomst",
    "toevoegen",
    "--op",
    "12-10-2025",
    "--van",
    "14:00",
    "--tot",
    "16:05",
    "--aanwezig",
    "AB, cem demir en Gast",
    "--werkvorm",
    "incidentmethode-kort",
    "--voorzitter",
    "CD",
];

fn id(desk: &Desk) -> String {
    let told: serde_json::Value =
        serde_json::from_str(&desk.done(&["geschiedenis", "--json"])).unwrap();
    let meetings = told.as_array().unwrap();
    let entered = meetings.iter().find(|meeting| meeting["entered_at"].is_string()).unwrap();
    entered["id"].as_str().unwrap().to_owned()
}

#[test]
fn its_hours_and_roles_count_and_every_paper_says_that_it_was_entered_afterwards() {
    let desk = desk();
    let said = desk.done(&TOLD);
    assert!(
        said.starts_with(
            "Toegevoegd: zo 12 oktober 2025, 14:00 tot 16:05, met Anna Bos, Cem Demir en Gast.\n"
        ),
        "{said}"
    );
    let id = id(&desk);
    let proof = desk.done(&["bewijs", &id]);
    assert!(proof.contains("14:00 tot 16:05 (achteraf ingevoerd, op "), "{proof}");
    assert!(proof.contains("2 uur en 5 minuten netto") && proof.contains("Kamer 3"), "{proof}");
    assert!(proof.contains("Incidentmethode") && proof.contains("Anna Bos"), "{proof}");
    assert!(proof.contains("achteraf ingevoerd: tijden, aanwezigen en werkvormen"), "{proof}");
    assert!(!proof.contains("werkelijk") && !proof.contains("stilgezet"), "{proof}");
    let each = desk.done(&["bewijs", &id, "--deelnemer", "Cem Demir"]);
    assert!(each.contains("achteraf ingevoerd"), "{each}");
    let sheet = desk.done(&["bewijs", &id, "--vorm", "csv"]);
    assert!(sheet.lines().skip(1).all(|row| row.ends_with(";ja")), "{sheet}");
    let record = desk.done(&["verslag", &id]);
    assert!(record.contains("achteraf ingevoerd") && !record.contains("werkelijk"), "{record}");
    let history = desk.done(&["geschiedenis"]);
    assert!(history.contains("\n  achteraf ingevoerd\n  "), "{history}");
    let year = desk.done(&["jaaroverzicht", "2025"]);
    assert!(year.contains("In 2025: 1 bijeenkomst, waarvan 1 achteraf ingevoerd."), "{year}");
    let csv = desk.done(&["jaaroverzicht", "2025", "--vorm", "csv"]);
    let rows: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().skip(1).collect();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.contains(";1;2,08")), "{csv}");
    assert!(rows[1].starts_with("Cem Demir;1;2,08;1;"), "{csv}");
    assert!(csv.lines().next().unwrap().ends_with(";achteraf_ingevoerd"), "{csv}");
    assert!(rows.iter().all(|row| row.ends_with(";1")), "{csv}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["verslag", &id, "--vorm", "json"])).unwrap();
    assert_eq!((&json["net_s"], &json["begun_late_s"]), (&7_500.into(), &serde_json::Value::Null));
    assert!(json["blocks"][0]["real_s"].is_null() && json["closed_late_s"].is_null());
}

#[test]
fn a_guest_is_kept_as_guest_and_a_slip_is_told_with_whom_it_may_be() {
    let desk = desk();
    let with = |day: &'static str, present: &'static str| {
        let mut told = TOLD.to_vec();
        (told[3], told[9]) = (day, present);
        told
    };
    let guest = desk.done(&with("12-10-2025", "Anna, Cem en Karel de Gast"));
    assert!(
        guest.contains("\nKarel de Gast is geen deelnemer van de groep en staat erbij als gast.\n"),
        "{guest}"
    );
    let group = fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert!(!group.contains("Karel"), "{group}");
    assert!(desk.done(&["bewijs", &id(&desk)]).contains("Karel de Gast"));
    let slip = desk.done(&with("13-10-2025", "Anna, Cem en Efa Faber"));
    assert!(
        slip.contains("\nEfa Faber is geen deelnemer van de groep. Bedoelde je Eva Faber?\n"),
        "{slip}"
    );
    assert!(slip.contains("verwijderen 0"), "how it is put right: {slip}");
    let json = [with("14-10-2025", "Anna, CD, Eef, Efa"), vec!["--json"]].concat();
    let told: serde_json::Value = serde_json::from_str(&desk.done(&json)).unwrap();
    let guests = serde_json::json!([
        { "name": "Eef", "likely": [] },
        { "name": "Efa", "likely": ["Eva Faber"] },
    ]);
    assert_eq!(told["guests"], guests);
    assert_eq!(told["participants"], 4);
    let english = [with("15-10-2025", "Anna, CD, Eva Fabre"), vec!["--taal", "en"]].concat();
    let said = desk.done(&english);
    assert!(said.contains("Eva Fabre is not in the group. Did you mean Eva Faber?"), "{said}");
    // Without one, nothing is said of guests.
    let known = desk.done(&with("16-10-2025", "Anna, CD, Eva"));
    assert!(!known.contains("geen deelnemer"), "{known}");
}

#[test]
fn it_is_removed_and_entered_anew_and_what_the_clock_saw_is_not_removed() {
    let desk = desk();
    let before = desk.done(&["geschiedenis"]);
    desk.done(&TOLD);
    let id = id(&desk);
    let again = desk.refused(&TOLD);
    assert!(
        again.contains(
            "Toen was er al een bijeenkomst van deze groep: zo 12 oktober 2025, 14:00 tot 16:05"
        ),
        "{again}"
    );
    assert!(desk.refused(&["bijeenkomst", "verwijderen", &id]).contains("--ja"));
    let said = desk.done(&["bijeenkomst", "verwijderen", id.get(..12).unwrap(), "--ja"]);
    assert!(
        said.contains("zo 12 oktober 2025, 14:00 tot 16:05") && said.contains("Verwijderd."),
        "{said}"
    );
    assert_eq!(desk.done(&["geschiedenis"]), before);
    assert!(!desk.has("Gast"));
    let seen = desk.refused(&["bijeenkomst", "verwijderen", "--ja"]);
    assert!(seen.contains("ma 23 november 2026 is met het programma gehouden"), "{seen}");
    desk.done(&TOLD);
    assert!(desk.done(&["geschiedenis"]).contains("achteraf ingevoerd"));
}

#[test]
fn what_cannot_be_is_refused_with_the_reason_and_nothing_is_kept() {
    let desk = desk();
    let before = desk.files();
    let with = |at: usize, words: &'static str| {
        let mut told = TOLD.to_vec();
        told[at] = words;
        desk.refused(&told)
    };
    assert!(with(3, "ooit").contains("--op 12-10 of --op gisteren"));
    assert!(with(3, "30-2-2025").contains("30 februari 2025 bestaat niet"));
    assert!(with(3, "ma 12-10-2025").contains("Die datum is zo 12 oktober 2025"));
    assert!(with(3, "1-1-2199").contains("moet nog komen"));
    assert!(with(7, "03:00").contains("hooguit twaalf uur"));
    assert!(with(11, "vergaderen").contains("Geen werkvorm heet “vergaderen”"));
    assert!(with(11, "incidentmethode").contains("“incidentmethode” kan meer werkvormen zijn: "));
    assert!(with(13, "Eva Faber").contains("“Eva Faber” staat niet bij deze bijeenkomst"));
    assert_eq!(desk.files(), before);
    let nobody =
        desk.run(&["bijeenkomst", "toevoegen", "--op", "gisteren", "--van", "14", "--tot", "16"]);
    assert_eq!(nobody.code, 2);
    assert!(nobody.err.contains("Er ontbreekt nog: --aanwezig <NAMEN>"), "{}", nobody.err);
}

#[test]
fn a_group_without_names_tells_how_many_there_were() {
    let desk = Desk::with(&[]);
    fs::remove_dir(desk.meetings()).unwrap();
    let said = desk.done(&[
        "bijeenkomst",
        "toevoegen",
        "--op",
        "12-10-2025",
        "--van",
        "half acht",
        "--tot",
        "21:00",
        "--deelnemers",
        "5",
    ]);
    assert!(said.contains("19:30 tot 21:00, met 5 deelnemers"), "{said}");
    assert!(desk.done(&["jaaroverzicht", "2025"]).contains("waarvan 1 achteraf"));
    assert_eq!(desk.done(&["status"]).trim_end(), "Er loopt geen bijeenkomst.");
}

/// A name that was misspelt is corrected once; turns, hours and papers go on, and erasing knows both.
#[test]
fn whoever_is_called_otherwise_keeps_turns_and_hours_and_no_journal_is_rewritten() {
    let desk = desk();
    desk.done(&TOLD);
    let id = id(&desk);
    let journals = |desk: &Desk| {
        let of_meetings =
            |(path, _): &(PathBuf, Vec<u8>)| path.extension() == Some("jsonl".as_ref());
        desk.files().into_iter().filter(of_meetings).collect::<Vec<_>>()
    };
    let before = journals(&desk);
    let rename = ["groep", "deelnemers", "hernoemen", "cem demir", "Cem Demír-Bos"];
    let said = desk.done(&rename);
    assert!(said.starts_with("Cem Demir heet voortaan Cem Demír-Bos."), "{said}");
    assert!(journals(&desk) == before, "a journal was rewritten");
    let people: serde_json::Value =
        serde_json::from_str(&desk.done(&["groep", "deelnemers", "--json"])).unwrap();
    let cem = people.as_array().unwrap().iter().find(|who| who["name"] == "Cem Demír-Bos");
    assert_eq!(cem.unwrap()["chaired_ago"], 2, "{people}");
    for args in [
        &["jaaroverzicht", "2025", "--vorm", "csv"][..],
        &["bewijs", &id, "--deelnemer", "Cem Demir"],
        &["bewijs", &id],
    ] {
        let paper = desk.done(args);
        assert!(paper.contains("Cem Demír-Bos") && !paper.contains("Cem Demir"), "{paper}");
    }
    assert!(desk.refused(&["groep", "deelnemers", "hernoemen", "Eva Faber", "Anna Bos"]).len() > 9);
    desk.done(&["wis", "deelnemer", "Cem Demír-Bos", "--ja"]);
    let keeps = |(_, bytes): &(PathBuf, Vec<u8>)| String::from_utf8_lossy(bytes).contains("Cem");
    assert!(!desk.files().iter().any(keeps), "a name is left");
}
