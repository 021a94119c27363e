//! Erasing reaches whatever the program keeps of a person: the whole name too, what was brought beforehand,
//! and meetings entered afterwards.

use std::fs;

use intervisie::domain::event::{Event, NoteKind, Target};

use crate::records::{desk::Desk, story::Story};

/// A meeting in which a topic and a remark name people in full and by their initials.
fn desk(group: &str) -> Desk {
    let mut story = Story::begin(0, "");
    story.park(100, "vraag van Anna Boersma over Anna Boer", Target::NextTime);
    story.note(200, NoteKind::Remark, "AB belt; Ab niet, abrikoos ook niet");
    story.at(7_000, Event::Ended);
    let desk = Desk::with(&[story]);
    fs::write(desk.group().join("groep.toml"), group).unwrap();
    desk
}

const IN_FULL: &str = "deelnemers = [\n    { naam = \"AB\", voluit = \"Anna Boersma\" },\n    { naam = \"CD\", voluit = \"Anna Boer\" },\n]\n";

#[test]
fn the_whole_name_goes_with_the_initials_whichever_is_typed() {
    for typed in ["AB", "Anna Boersma", "anna boersma", "Boersma, Anna"] {
        let desk = desk(IN_FULL);
        let said = desk.run(&["wis", "deelnemer", typed, "--ja"]);
        assert_eq!(said.code, 0, "{typed}: {}", said.err);
        let begins =
            "De naam “AB” (voluit “Anna Boersma”) gaat weg uit 1 bijeenkomst en uit de lijst";
        assert!(said.out.starts_with(begins), "{typed}: {}", said.out);
        assert!(!desk.has("Boersma") && !desk.has("\"AB"), "{typed}");
        let settings = fs::read_to_string(desk.group().join("groep.toml")).unwrap();
        assert!(settings.contains("voluit = \"Anna Boer\""), "{settings}");
        let record = desk.done(&["verslag"]);
        assert!(record.contains("vraag van (gewist) over Anna Boer"), "{record}");
        assert!(record.contains("(gewist) belt; Ab niet, abrikoos"), "{record}");
        assert!(desk.refused(&["wis", "deelnemer", typed, "--ja"]).contains("nergens"), "{typed}");
    }
}

/// Where synchronising programs and people put a copy.
const ELSEWHERE: [&str; 3] = ["", "oud", "bijeenkomsten (1)"];

#[test]
fn a_journal_that_lies_elsewhere_is_named_where_it_still_has_the_name() {
    let desk = desk(IN_FULL);
    let found = fs::read_dir(desk.meetings()).unwrap().flatten().map(|entry| entry.path());
    let journal =
        found.into_iter().find(|path| path.extension() == Some("jsonl".as_ref())).unwrap();
    for place in ELSEWHERE {
        let folder = desk.group().join(place);
        fs::create_dir_all(&folder).unwrap();
        fs::copy(&journal, folder.join(journal.file_name().unwrap())).unwrap();
    }
    let said = desk.run(&["wis", "deelnemer", "Anna Boersma", "--ja"]);
    let name = journal.file_name().unwrap().to_string_lossy().into_owned();
    for place in ELSEWHERE {
        let file = std::path::Path::new(place).join(&name).display().to_string();
        let is_named = said.err.contains(&file) || said.out.contains(&file);
        assert!(is_named, "{file}: {}{}", said.out, said.err);
    }
    assert!(!said.out.contains("Gewist. Reservekopieën"), "{}", said.out);
}

#[cfg(unix)]
#[test]
fn a_name_is_called_nowhere_only_where_everything_was_looked_through() {
    let desk = desk(IN_FULL);
    let asked = ["wis", "deelnemer", "Quinten", "--ja"];
    assert_eq!(desk.refused(&asked), "De naam “Quinten” staat nergens in deze groep.\n");
    fs::write(desk.group().join("notulen.docx"), b"PK\x03\x04\x00\x00").unwrap();
    std::os::unix::fs::symlink("/nonexistent/wolk.toml", desk.group().join("vakanties.toml"))
        .unwrap();
    let said = desk.refused(&asked);
    let unseen = "Niet helemaal na te kijken: vakanties.toml, notulen.docx.";
    assert!(said.contains("nergens in deze groep.") && said.contains(unseen), "{said}");
    // A list in other letters is looked through as well.
    let wide: Vec<u8> =
        "\u{feff}deelnemers = [\"Quinten\"]\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(desk.group().join("groep.toml"), wide).unwrap();
    assert!(desk.refused(&asked).contains("wel in wat iemand zelf typte: groep.toml regel 1."));
}

#[test]
fn who_has_the_shorter_of_two_whole_names_goes_alone() {
    let desk = desk(IN_FULL);
    let said = desk.run(&["wis", "deelnemer", "Anna Boer", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let record = desk.done(&["verslag"]);
    assert!(record.contains("vraag van Anna Boersma over (gewist)"), "{record}");
    let settings = fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert!(settings.contains("Anna Boersma") && !settings.contains("CD"), "{settings}");
}

#[test]
fn a_name_goes_from_what_was_brought_and_entered_and_in_what_a_group_and_its_blocks_are_called() {
    let mut story = Story::begin(0, "");
    if let Some(Event::Started(started)) = story.entries.first_mut().map(|entry| &mut entry.event) {
        started.group = "Groep van Bram".to_owned();
        started.agenda.blocks[2].name = "Methode Bram".to_owned();
    }
    story.at(7_000, Event::Ended);
    let desk = Desk::with(&[story]);
    let group = "naam = \"Groep van Bram\"\ndeelnemers = [\"Bram\", \"Eva\"]\nplaats = \"bij Bram thuis\"\n";
    fs::write(desk.group().join("groep.toml"), group).unwrap();
    let vacation =
        "[[vakantie]]\nnaam = \"vakantie van Bram\"\nvan = 2027-04-24\ntot = 2027-05-09\n";
    fs::write(desk.group().join("vakanties.toml"), vacation).unwrap();
    desk.done(&["inbreng", "toevoegen", "Hoe helpt Bram mij?", "--van", "Bram"]);
    let entered = ["bijeenkomst", "toevoegen", "--op", "12-10-2025", "--van", "14:00", "--tot"];
    let of_whom =
        ["16:00", "--aanwezig", "Bram, Eva", "--voorzitter", "Bram", "--plaats", "bij Bram"];
    desk.done(&[&entered[..], &of_whom].concat());
    let planned = desk.run(&["jaarplan", "--bewaar", "--vanaf", "over 6 weken"]);
    assert_eq!(planned.code, 0, "{}", planned.err);
    let said = desk.run(&["wis", "deelnemer", "Bram", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("2 bijeenkomsten, uit 1 los geparkeerd onderwerp"), "{}", said.out);
    let mentioned = "“Bram” staat nog in wat iemand zelf typte: groep.toml regels 1 en 3, vakanties.toml regel 2.";
    assert!(said.err.contains(mentioned), "{}", said.err);
    for (path, bytes) in desk.files() {
        let is_theirs = path.ends_with("groep.toml") || path.ends_with("vakanties.toml");
        assert!(is_theirs || !String::from_utf8_lossy(&bytes).contains("Bram"), "{path:?}");
    }
    for told in [&["verslag"][..], &["bewijs"], &["jaaroverzicht", "2025"], &["parkeerlijst"]] {
        let out = desk.run(told).out;
        assert!(!out.replace("Groep van Bram", "").contains("Bram"), "{told:?}: {out}");
    }
}
