//! Each form of record from one rich meeting, read back by real readers.

use icalendar::parser;
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::records::{desk::Desk, story::rich};

fn desk() -> Desk {
    let desk = Desk::with(&[rich("")]);
    let settings = "naam = \"Team Noord\"\nduur = 120\nplaats = \"Kamer 3, begane grond\"\nregister = \"skj\"\n";
    std::fs::write(desk.group().join("groep.toml"), settings).unwrap();
    desk
}

#[test]
fn record_for_people() {
    insta::assert_snapshot!(desk().done(&["verslag"]));
}

#[test]
fn the_record_calls_people_as_the_group_wants_and_what_proves_names_them_in_full() {
    let desk = desk();
    let file = desk.group().join("groep.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    let full = ["Dirk"];
    for (namen, is_full) in
        [("", false), ("namen = \"initialen\"", false), ("namen = \"voluit\"", true)]
    {
        std::fs::write(&file, format!("{text}{namen}\n")).unwrap();
        for form in ["md", "html"] {
            let told = desk.done(&["verslag", "--vorm", form]);
            assert!(
                full.iter().all(|name| told.contains(name) == is_full),
                "{namen} {form}: {told}"
            );
        }
        for command in [&["bewijs"][..], &["jaaroverzicht"], &["verslag", "--vorm", "json"]] {
            let told = desk.done(command);
            assert!(full.iter().all(|name| told.contains(name)), "{command:?}: {told}");
        }
    }
}

#[test]
fn record_to_print() {
    insta::assert_snapshot!(desk().done(&["verslag", "--vorm", "html"]));
}

#[test]
fn record_for_programs() {
    let text = desk().done(&["verslag", "--vorm", "json"]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let real: i64 = json["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| block["real_s"].as_i64().unwrap())
        .sum();
    let paused = json["paused_s"].as_i64().unwrap();
    assert_eq!(real + paused, json["length_s"].as_i64().unwrap());
    insta::assert_snapshot!(text);
}

#[test]
fn times_for_a_spreadsheet() {
    let text = desk().done(&["verslag", "--vorm", "csv"]);
    let plain = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(plain.as_bytes());
    let heads = reader.headers().unwrap().len();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(rows.iter().all(|row| row.len() == heads));
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])));
    insta::assert_snapshot!(text.replace('\r', ""));
}

#[test]
fn proof_for_people() {
    insta::assert_snapshot!(desk().done(&["bewijs", "--thema", "samenwerking"]));
}

#[test]
fn proof_for_one_participant() {
    let dirk = desk().done(&["bewijs", "--deelnemer", "dirk"]);
    assert!(!dirk.contains("12345"), "the number of somebody else");
    insta::assert_snapshot!(dirk);
}

#[test]
fn proof_for_each_participant_on_a_page_of_its_own() {
    let html = desk().done(&["bewijs", "--per-deelnemer", "--vorm", "html"]);
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let page = roxmltree::Document::parse_with_options(&html, options).unwrap();
    let texts = |tag: &'static str| {
        let found = page.descendants().filter(move |node| node.has_tag_name(tag));
        found.filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>()
    };
    let titles = ["Anna de Wit", "Bram", "Çelik & zn.", "Dirk"]
        .map(|name| format!("Bewijs van deelname aan intervisie · {name} · ma 23 november 2026"));
    assert_eq!(texts("h1"), titles);
    assert_eq!(texts("td").iter().filter(|cell| *cell == "deelnemer").count(), 4);
    assert!(texts("style")[0].contains("h1:not(:first-child){break-before:page}"));
}

#[test]
fn a_sheet_is_for_somebody_who_was_there() {
    let said = desk().refused(&["bewijs", "--deelnemer", "Zeno"]);
    assert!(said.contains("Zeno") && said.contains("Anna de Wit, Bram"), "{said}");
    let nameless = Desk::with(&[crate::records::story::Story::begin(42, "")]);
    assert!(nameless.refused(&["bewijs", "--per-deelnemer"]).contains("geen namen"));
    assert_eq!(desk().run(&["bewijs", "--per-deelnemer", "--deelnemer", "Dirk"]).code, 2);
}

#[test]
fn proof_for_one_participant_to_print() {
    insta::assert_snapshot!(desk().done(&["bewijs", "--deelnemer", "Bram", "--vorm", "html"]));
}

#[test]
fn year_to_print() {
    insta::assert_snapshot!(desk().done(&["jaaroverzicht", "2026", "--vorm", "html"]));
}

#[test]
fn agenda_for_the_wall() {
    let asked = ["agenda", "--begin", "14:00", "--duur", "2 uur", "--deelnemers", "6"];
    let page = desk().done(&[&asked[..], &["--vorm", "html"]].concat());
    // The day depends on when it is asked.
    let fixed = |text: &str| {
        let title = text.split("Team Noord · ").nth(1).unwrap();
        let day = title.split(['<', '\n']).next().unwrap();
        text.replace(day, "DAG")
    };
    insta::assert_snapshot!("agenda_for_the_wall_to_print", fixed(&page));
    let text = desk().done(&asked);
    assert_eq!(text, desk().done(&[&asked[..], &["--markdown"]].concat()));
    insta::assert_snapshot!(fixed(&text));
    for said in ["doorverwijzen", "nachtdienst", "Anna", "Printer"] {
        assert!(!page.contains(said), "{said} on the wall");
    }
}

#[test]
fn agenda_of_a_file_for_the_wall() {
    let desk = desk();
    let file = desk.path().join("mijn.toml");
    std::fs::write(&file, "[[blok]]\nwerkvorm = \"weerbericht\"\nminuten = \"5 min\"\n").unwrap();
    let path = file.to_str().unwrap();
    let text = desk.done(&["agenda", "--agenda", path, "--begin", "14:00"]);
    assert!(text.contains("| 14:00 | Opwarmer · Weerbericht | 5 |"), "{text}");
    std::fs::write(&file, "[[blok]]\nwerkvorm = \"weerberigt\"\n").unwrap();
    let wrong = desk.run(&["agenda", "--agenda", path]);
    assert!(wrong.code == 1 && wrong.err.contains("regel 2"), "{}", wrong.err);
}

#[test]
fn proof_to_print() {
    insta::assert_snapshot!(desk().done(&["bewijs", "--vorm", "html"]));
}

#[test]
fn proof_for_a_spreadsheet() {
    insta::assert_snapshot!(desk().done(&["bewijs", "--vorm", "csv"]).replace('\r', ""));
}

#[test]
fn year_against_a_rule() {
    insta::assert_snapshot!(desk().done(&["jaaroverzicht", "2026"]));
}

#[test]
fn past_meetings() {
    insta::assert_snapshot!(desk().done(&["geschiedenis"]));
}

#[test]
fn markdown_has_the_marks_of_the_document_and_none_of_what_was_said() {
    let text = desk().done(&["verslag"]);
    let events: Vec<Event<'_>> = Parser::new_ext(&text, Options::ENABLE_TABLES).collect();
    let said: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    for words in [
        "=SUM(A1) | met een *sterretje* en <b>vet</b>",
        "Adviezen | tips <en> actieplan",
        "Hendriksen, *Intervisie bij werkproblemen*",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(events.iter().all(|event| !matches!(event, Event::Html(_) | Event::InlineHtml(_))));
    let tables = events.iter().filter(|event| matches!(event, Event::Start(Tag::Table(_)))).count();
    assert_eq!(tables, 4);
}

#[test]
fn pages_are_whole() {
    let desk = desk();
    for command in ["verslag", "bewijs", "jaaroverzicht", "agenda"] {
        let html = desk.done(&[command, "--vorm", "html"]);
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let page = roxmltree::Document::parse_with_options(&html, options).unwrap();
        let outside = page.descendants().flat_map(|node| node.attributes().collect::<Vec<_>>());
        assert!(outside.into_iter().all(|about| !["src", "href"].contains(&about.name())));
    }
}

#[test]
fn next_meeting_for_a_calendar() {
    let desk = desk();
    let text = desk.done(&["volgende", "--ics"]);
    let unfolded = parser::unfold(&text);
    let calendar = parser::read_calendar(&unfolded).unwrap();
    let event = &calendar.components[0];
    let value = |name: &str| {
        let found = event.properties.iter().find(|property| property.name.as_str() == name);
        found.map(|property| property.val.as_str().to_owned())
    };
    assert_eq!(event.name.as_str(), "VEVENT");
    assert_eq!(value("DTSTART").as_deref(), Some("20270104T130000Z"));
    assert_eq!(value("DTEND").as_deref(), Some("20270104T150000Z"));
    assert_eq!(value("SUMMARY").as_deref(), Some("Intervisie Team Noord"));
    assert_eq!(
        desk.done(&["volgende"]),
        "datum: ma 4 januari 2027 om 14:00\nvoorzitter: Bram\ntijdbewaker: Dirk\n"
    );
}

#[test]
fn file_is_new_and_for_its_owner_only() {
    let desk = desk();
    for command in ["verslag", "bewijs", "jaaroverzicht", "volgende"] {
        let file = desk.path().join(format!("{command}.md"));
        let path = file.to_str().unwrap();
        assert!(desk.done(&[command, "--naar", path]).starts_with("Opgeslagen als"), "{command}");
        let written = std::fs::read_to_string(&file).unwrap();
        assert_eq!(written, desk.done(&[command]));
        assert!(desk.refused(&["bewijs", "--naar", path]).contains("bestaat al"));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), written);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{command}");
        }
    }
}

#[test]
fn a_meeting_that_was_over_at_once_counts_for_nothing() {
    use intervisie::domain::event::Event;
    let mut story = crate::records::story::Story::begin(0, "");
    story.at(5, Event::Ended);
    let desk = Desk::with(&[story]);
    let told = desk.done(&["bewijs"]);
    assert!(told.contains("korter dan een minuut") && !told.contains("0 uur"), "{told}");
}

#[test]
fn meeting_is_found_by_the_beginning_of_its_id() {
    let stories = [rich(""), crate::records::story::Story::begin(42, "")];
    let desk = Desk::with(&stories);
    let [first, second] = stories.map(|story| story.meeting.to_string());
    let json = |id: &str| {
        let text = desk.done(&["verslag", id, "--vorm", "json"]);
        serde_json::from_str::<serde_json::Value>(&text).unwrap()["id"].clone()
    };
    assert_eq!(json(&first.to_lowercase()), first.as_str());
    let common = first.bytes().zip(second.bytes()).take_while(|(a, b)| a == b).count();
    assert_eq!(json(second.get(..=common).unwrap()), second.as_str());
    assert!(desk.refused(&["verslag", first.get(..common).unwrap()]).contains("2 bijeenkomsten"));
    assert!(desk.refused(&["verslag", "zzz"]).contains("geen bijeenkomst"));
    let last = desk.done(&["verslag", "--vorm", "json"]);
    assert!(last.contains(&second));
}

#[test]
fn history_is_a_list_for_programs() {
    let desk = desk();
    let text = desk.done(&["geschiedenis", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let meeting = &json.as_array().unwrap()[0];
    assert_eq!(meeting["began"], "2026-11-23T14:02:00+01:00");
    assert_eq!(meeting["begun_late_s"], 120);
    assert_eq!(meeting["closed_late_s"], 180);
    assert_eq!(meeting["blocks"][2]["kind"], "model");
    assert_eq!(meeting["blocks"][3]["name"], "");
    assert_eq!(Desk::with(&[]).done(&["geschiedenis", "--json"]), "[]\n");
}
