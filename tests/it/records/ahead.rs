//! What comes before a meeting: the invitation, an inbreng brought beforehand, and the form for one.

use std::fs;

use intervisie::domain::{
    confidential::Confidential,
    event::{Event, NextTime},
};
use jiff::civil;

use crate::records::{
    desk::Desk,
    story::{Story, rich},
};

const MARK: &str = "GEHEIM-";

/// A group of three that met once, and agreed on 15 January 2199.
fn desk() -> Desk {
    let mut story = Story::begin(0, MARK);
    let start = Some(civil::date(2199, 1, 15).at(14, 0, 0, 0));
    let chair = Some(Confidential::new("Cem Demir"));
    story.at(6_900, Event::NextTimeSet(NextTime { start, chair, timekeeper: None }));
    story.at(7_000, Event::Ended);
    let desk = Desk::with(&[story]);
    let group = "naam = \"Team Noord\"\ndeelnemers = [\"Anna Bos\", \"Cem Demir\", \"Eva Faber\"]\nplaats = \"Kamer 3\"\nnamen = \"voluit\"\nduur = 90\n";
    fs::write(desk.group().join("groep.toml"), group).unwrap();
    desk
}

#[test]
fn the_invitation_tells_when_where_and_whose_turn_it_is_and_nothing_that_was_said() {
    let desk = desk();
    let text = desk.done(&["uitnodiging"]);
    assert!(text.starts_with("Intervisie Team Noord\n\nWanneer: di 15 januari 2199 om 14:00, tot 15:30\nWaar: Kamer 3\nVoorzitter: Cem Demir\n"), "{text}");
    assert!(
        text.contains(
            "\nTijdbewaker: Anna Bos is aan de beurt\nInbreng: Eva Faber is aan de beurt; "
        ),
        "{text}"
    );
    assert!(text.ends_with("\n\nWat we bespreken, blijft in de groep.\n"), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["uitnodiging", "--json"])).unwrap();
    assert_eq!(
        (&json["start"], &json["length_s"]),
        (&"2199-01-15T14:00:00+01:00".into(), &5_400.into())
    );
    assert_eq!(json["roles"][0]["name"], "Cem Demir");
    let ics = desk.done(&["uitnodiging", "--ics"]);
    let plain = desk.done(&["volgende", "--ics"]);
    let line = |text: &str, name: &str| {
        text.lines().find(|line| line.starts_with(name)).unwrap().trim_end().to_owned()
    };
    for name in ["UID:", "DTSTART:", "DTEND:", "SEQUENCE:", "LOCATION:"] {
        assert_eq!(line(&ics, name), line(&plain, name));
    }
    assert!(ics.contains("DESCRIPTION:Intervisie Team Noord\\n\\nWanneer: di 15 januari"), "{ics}");
    assert!(!text.contains(MARK) && !ics.contains(MARK));
}

#[test]
fn no_paper_before_a_meeting_holds_a_word_that_was_said() {
    let desk = Desk::with(&[rich(MARK)]);
    for args in [
        &["uitnodiging"][..],
        &["uitnodiging", "--json"],
        &["uitnodiging", "--ics"],
        &["inbreng", "formulier"],
        &["inbreng", "formulier", "--vorm", "html"],
    ] {
        assert!(!desk.done(args).contains(MARK), "{args:?}");
    }
}

#[test]
fn without_a_date_the_invitation_says_so_and_a_calendar_is_refused() {
    let desk = Desk::with(&[]);
    assert!(desk.done(&["uitnodiging"]).contains("Wanneer: nog open\nWaar: nog open\n"));
    assert!(desk.refused(&["uitnodiging", "--ics"]).contains("nog geen datum"));
    assert!(desk.refused(&["uitnodiging", "--naar", "x.pdf"]).contains(".pdf"));
}

#[test]
fn without_an_agreement_the_plan_of_the_year_tells_when() {
    let desk = Desk::with(&[]);
    let plan = "[[bijeenkomst]]\ndag = 2199-02-05\nbegin = \"19:30\"\n";
    fs::create_dir_all(desk.group()).unwrap();
    fs::write(desk.group().join("jaarplan.toml"), plan).unwrap();
    let text = desk.done(&["uitnodiging"]);
    let when = "Wanneer: di 5 februari 2199 om 19:30, tot 21:30 (volgens het jaarplan)\n";
    assert!(text.contains(when), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["uitnodiging", "--json"])).unwrap();
    assert_eq!(
        (&json["start"], &json["planned"]),
        (&"2199-02-05T19:30:00+01:00".into(), &true.into())
    );
    let ics = desk.done(&["uitnodiging", "--ics"]);
    assert!(ics.contains("UID:team-noord-21990205T1930@intervisie"), "{ics}");
    let next = desk.done(&["volgende"]);
    let planned =
        "datum: di 5 februari 2199 om 19:30 (volgens het jaarplan)\nvoorzitter: nog open\n";
    assert!(next.starts_with(planned), "{next}");
    let of_next: serde_json::Value =
        serde_json::from_str(&desk.done(&["volgende", "--json"])).unwrap();
    assert_eq!(
        (&of_next["start"], &of_next["planned"], &of_next["chair"]),
        (&"2199-02-05T19:30:00+01:00".into(), &true.into(), &serde_json::Value::Null)
    );
    let own = desk.done(&["volgende", "--ics"]);
    assert!(own.contains("UID:team-noord-21990205T1930@intervisie"), "{own}");
}

#[test]
fn an_inbreng_brought_beforehand_waits_with_the_name_of_who_brings_it() {
    let desk = desk();
    desk.done(&["parkeer", "Oud onderwerp"]);
    let said = desk.done(&["inbreng", "toevoegen", "Hoe zeg ik nee?", "--van", "EF"]);
    assert!(said.contains("De inbreng van Eva Faber staat de volgende keer bovenaan"), "{said}");
    let by_first_name = desk.done(&["inbreng", "toevoegen", "En hoe ja?", "--van", "cem"]);
    assert!(by_first_name.contains("De inbreng van Cem Demir staat"), "{by_first_name}");
    desk.done(&["inbreng", "toevoegen", "Hoe zeg ik nee?", "--van", "EF"]);
    let list = desk.done(&["parkeerlijst"]);
    assert!(list.contains("Hoe zeg ik nee? (ingebracht door Eva Faber · "), "{list}");
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["parkeerlijst", "--json"])).unwrap();
    let newest = json.as_array().unwrap().last().unwrap();
    assert_eq!((&newest["brought"], &newest["brought_by"]), (&true.into(), &"Eva Faber".into()));
    assert_eq!(json[0]["brought"], false);
    let english = desk.done(&["parkeerlijst", "--taal", "en"]);
    assert!(english.contains("Hoe zeg ik nee? (brought by Eva Faber · "), "{english}");
    let nobody = desk.refused(&["inbreng", "toevoegen", "Iets", "--van", "Karel"]);
    assert!(nobody.contains("Karel"), "{nobody}");
    desk.done(&["wis", "deelnemer", "Eva Faber", "--ja"]);
    assert!(!desk.has("Eva Faber") && desk.has("Hoe zeg ik nee?"));
}

#[test]
fn the_form_has_room_to_write_and_holds_nothing_of_anybody() {
    let form = desk().done(&["inbreng", "formulier", "--markdown"]);
    assert!(form.contains("Een inbreng voorbereiden · Team Noord"), "{form}");
    assert!(form.contains("Mijn vraag, in de ik-vorm"), "{form}");
}

#[test]
fn a_date_that_was_agreed_stands_whatever_plan_is_kept_and_that_is_said() {
    let desk = desk();
    let with_it = desk.run(&["jaarplan", "--keer", "2", "--bewaar"]).out;
    assert!(with_it.contains("15 januari 2199") && !with_it.contains("gaat voor"), "{with_it}");
    let other = ["jaarplan", "--vanaf", "over 6 weken", "--keer", "2", "--bewaar"];
    let beside = desk.run(&other).out;
    assert!(
        beside
            .contains("De afspraak voor di 15 januari 2199 om 14:00 blijft staan: die gaat voor."),
        "{beside}"
    );
    assert!(desk.done(&["volgende"]).contains("di 15 januari 2199 om 14:00\n"), "as was agreed");
    let json: serde_json::Value =
        serde_json::from_str(&desk.done(&["volgende", "--json"])).unwrap();
    assert_eq!(json["planned"], false);
}

#[test]
fn each_meeting_of_a_plan_that_people_wrote_begins_at_its_own_time() {
    let desk = desk();
    let plan = "[[bijeenkomst]]\ndag = 2199-02-05\nbegin = \"14:00\"\n\n[[bijeenkomst]]\ndag = 2199-03-05\nbegin = \"19:30\"\n";
    fs::write(desk.group().join("jaarplan.toml"), plan).unwrap();
    let told: serde_json::Value =
        serde_json::from_str(&desk.run(&["jaarplan", "--json"]).out).unwrap();
    let starts: Vec<&str> =
        told.as_array().unwrap().iter().map(|one| one["start"].as_str().unwrap()).collect();
    assert_eq!(starts, ["2199-02-05T14:00:00+01:00", "2199-03-05T19:30:00+01:00"]);
}
