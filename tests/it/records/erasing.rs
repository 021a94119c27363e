//! Erasing: what goes, what stays, and what is asked.

use crate::records::{
    desk::Desk,
    story::{Story, rich},
};

#[test]
fn nothing_goes_without_a_yes() {
    let desk = Desk::with(&[rich("")]);
    let before = desk.files();
    for args in [
        &["wis", "bijeenkomst"][..],
        &["wis", "deelnemer", "Bram"],
        &["wis", "ouder", "0"],
        &["wis", "groep"],
        &["wis", "alles"],
    ] {
        let said = desk.run(args);
        assert_eq!(said.code, 1, "{args:?}");
        assert!(said.out.contains("gaa") && said.err.contains("--ja"), "{}{}", said.out, said.err);
    }
    assert!(desk.files() == before);
}

#[test]
fn participant_goes_from_meetings_texts_and_settings() {
    let mut story = rich("");
    story.entries.pop();
    story.note(7_200, intervisie::domain::event::NoteKind::Remark, "Bram belt; Bramen niet");
    story.at(7_260, intervisie::domain::event::Event::Ended);
    let desk = Desk::with(&[story]);
    let written = "# van ons\nnaam = \"Noord\"\ndeelnemers = [\"Anna de Wit\", \"Bram\"]\n";
    std::fs::write(desk.group().join("groep.toml"), written).unwrap();
    let said = desk.run(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(said.out.contains("1 bijeenkomst en uit de lijst"), "{}", said.out);
    let like = "Lijkt op “Bram” en staat er nog: “Bramen” (bijeenkomst van ma 23 november 2026).";
    assert!(said.err.starts_with(like) && said.err.lines().count() == 1, "{}", said.err);
    let word = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).replace("Bramen", "");
        text.contains("Bram") || text.contains("psycholoog")
    };
    assert!(desk.files().iter().all(|(_, bytes)| !word(bytes)));
    let settings = std::fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert!(settings.contains("# van ons") && settings.contains("Anna de Wit"), "{settings}");
    let record = desk.done(&["verslag"]);
    assert!(record.contains("(gewist) belt; Bramen niet"), "{record}");
    assert!(desk.refused(&["wis", "deelnemer", "Bram", "--ja"]).contains("nergens"));
}

#[test]
fn a_name_that_is_cut_at_the_end_of_a_line_is_seen() {
    let desk = Desk::with(&[rich("")]);
    std::fs::write(desk.group().join("groep.toml"), "deelnemers = [\"Annemarie\"]\n").unwrap();
    let notes = "Vandaag was Anne-\nmarie er.\nEn anders\nmarie niet.\n";
    std::fs::write(desk.group().join("notities.txt"), notes).unwrap();
    let folded = "SUMMARY:Intervisie met Anne\r\n marie\r\n";
    std::fs::write(desk.group().join("afspraak.ics"), folded).unwrap();
    let said = desk.run(&["wis", "deelnemer", "Annemarie", "--ja"]);
    for place in ["notities.txt regel 1", "afspraak.ics regel 1"] {
        assert!(said.err.contains(place), "no {place} in {}", said.err);
    }
}

#[test]
fn participant_comes_back_with_no_old_file_and_no_copy_of_the_list() {
    let desk = Desk::with(&[rich("")]);
    let list = desk.group().join("groep.toml");
    std::fs::write(&list, "deelnemers = [\"Anna de Wit\", \"Bram\"]\n").unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join("oud.intervisie");
    let file = path.to_str().unwrap();
    desk.done(&["groep", "overdragen", file, "--groep", "team-noord"]);
    let says_bram = |desk: &Desk| {
        desk.files().iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("Bram\""))
    };
    desk.done(&["wis", "deelnemer", "bram", "--ja"]);
    assert!(!says_bram(&desk), "the list has it in capitals");
    let said = desk.done(&["groep", "overnemen", file]);
    assert!(said.contains("Eén naam die hier gewist was"), "{said}");
    assert!(!says_bram(&desk));
    std::fs::write(desk.group().join("groep (conflict).toml"), "deelnemers = [\"Bram\"]").unwrap();
    desk.done(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(!says_bram(&desk));
}

#[test]
fn who_stands_in_the_list_in_another_spelling_is_somebody_else() {
    let desk = Desk::with(&[rich("")]);
    for name in ["Bart", "Müller", "Mueller"] {
        let list = desk.group().join("groep.toml");
        let before = std::fs::read_to_string(&list).unwrap_or_else(|_| "deelnemers = []\n".into());
        let comma = if before.contains("= []") { "" } else { ", " };
        let with = before.replace("]\n", &format!("{comma}\"{name}\"]\n"));
        std::fs::write(list, with).unwrap();
    }
    let said = desk.done(&["wis", "deelnemer", "Müller", "--ja"]);
    assert!(said.contains("De naam “Müller” gaat weg"), "{said}");
    let list = std::fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert!(list.contains("\"Mueller\"") && !list.contains("Müller"), "{list}");
}

#[test]
fn a_name_without_letters_keeps_nothing_from_being_erased() {
    let desk = Desk::with(&[rich("")]);
    let list = "deelnemers = [\"Anna de Wit\", \"?\", \"Bram\"]\n";
    std::fs::write(desk.group().join("groep.toml"), list).unwrap();
    let said = desk.done(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(said.contains("“Bram” gaat weg"), "{said}");
    let record = desk.done(&["verslag"]);
    assert!(record.contains("(gewist)") && record.contains("AdW"), "{record}");
}

#[test]
fn what_people_called_after_a_file_of_the_program_is_theirs() {
    let story = rich("");
    let desk = Desk::with(&[rich("")]);
    let id = story.file_name().replace(".jsonl", "");
    let list = "deelnemers = [\"Anna de Wit\", \"Bram\"]\n";
    std::fs::write(desk.group().join("groep.toml"), list).unwrap();
    let own = [
        ("groep.toml.md", "Bram belt nog."),
        ("Notulen groep.toml.docx", "PK\u{3}\u{4}\0\0"),
        ("groep (kopie van Karel).toml", "deelnemers = [\"Karel\"]\n"),
    ];
    for (name, text) in own {
        std::fs::write(desk.group().join(name), text).unwrap();
    }
    let report = format!("Verslag {id}.docx");
    std::fs::write(desk.meetings().join(&report), "PK\u{3}\u{4}\0\0").unwrap();
    std::fs::write(desk.group().join("groep (1).toml"), list).unwrap();
    let said = desk.run(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(said.out.contains("kopieën van groep.toml gaan daarmee weg: groep (1).toml."));
    for (name, _) in own {
        assert!(desk.group().join(name).exists(), "{name}");
    }
    assert!(desk.meetings().join(&report).exists());
    assert!(!desk.group().join("groep (1).toml").exists());
    for named in ["groep.toml.md regel 1", "Notulen groep.toml.docx", &report] {
        assert!(said.err.contains(named), "{named} in {}", said.err);
    }
}

#[test]
fn what_is_not_looked_into_is_named_and_so_are_folders_called_after_somebody() {
    let desk = Desk::with(&[rich("")]);
    let deep = desk.group().join("a/b/c/d/e");
    std::fs::create_dir_all(&deep).unwrap();
    std::fs::write(deep.join("brief.txt"), "Bram").unwrap();
    std::fs::create_dir(desk.group().join("Map Bram")).unwrap();
    std::fs::write(desk.group().join("sleutel.lock"), "van Bram").unwrap();
    let said = desk.run(&["wis", "deelnemer", "Bram", "--ja"]).err;
    for named in ["a/b/c/d/e/", "de naam van Map Bram", "sleutel.lock regel 1"] {
        assert!(said.contains(named), "{named} in {said}");
    }
}

#[test]
fn long_ago_goes_whole_and_does_not_count_any_more() {
    let stories = [Story::begin(-800, "lang geleden "), rich("")];
    let desk = Desk::with(&stories);
    desk.done(&["wis", "ouder", "1", "--ja"]);
    let told = desk.done(&["geschiedenis", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 1);
    assert!(!desk.has("lang geleden"));
    desk.add(&stories[0].file_name().replace(".jsonl", " (copy).jsonl"), &stories[0].bytes());
    let said = desk.run(&["geschiedenis", "--json"]);
    assert!(said.err.contains("is een kopie"), "{}", said.err);
    assert_eq!(said.out.matches("\"began\"").count(), 1);
    // The copy has the words: it goes too, and then there is nothing left.
    desk.done(&["wis", "ouder", "1", "--ja"]);
    assert!(!desk.has("lang geleden"));
    assert!(desk.refused(&["wis", "ouder", "1", "--ja"]).contains("niets"));
}

#[test]
fn group_and_everything_go_whole() {
    let desk = Desk::with(&[rich("")]);
    desk.done(&["groep", "toevoegen", "Zuid"]);
    let said = desk.done(&["wis", "groep", "--groep", "team-noord", "--ja"]);
    assert!(said.contains("team-noord gaat helemaal weg"), "{said}");
    assert!(!desk.group().exists());
    assert!(desk.path().join("groepen/zuid").exists());
    desk.done(&["wis", "alles", "--ja"]);
    // What is left tells nothing of whom or when.
    let left = desk.files();
    let [(file, bytes)] = left.as_slice() else { panic!("{left:?}") };
    assert!(file.ends_with("gewist") && bytes.len() == 17, "{left:?}");
    assert!(desk.refused(&["wis", "alles", "--ja"]).contains("niets"));
}

#[cfg(unix)]
#[test]
fn what_is_no_group_is_not_erased_nor_where_a_link_leads() {
    let desk = Desk::with(&[rich("")]);
    let elsewhere = tempfile::tempdir().unwrap();
    let kept = elsewhere.path().join("brief.txt");
    std::fs::write(&kept, "van mij").unwrap();
    let groups = desk.path().join("groepen");
    std::fs::create_dir(groups.join("fotos")).unwrap();
    let photo = groups.join("fotos/a.jpg");
    std::fs::write(&photo, "a").unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), groups.join("documenten")).unwrap();
    std::os::unix::fs::symlink(".", groups.join("lus")).unwrap();
    for name in ["lus", "fotos", "documenten"] {
        assert!(
            desk.refused(&["wis", "groep", "--groep", name, "--ja"]).contains("niets"),
            "{name}"
        );
    }
    assert!(desk.group().exists());
    let said = desk.run(&["wis", "alles", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.err.contains("documenten, fotos, lus"), "{}", said.err);
    assert!(!desk.group().exists() && kept.exists() && photo.exists());
}

#[cfg(unix)]
#[test]
fn a_group_that_lies_elsewhere_goes_there_too() {
    let desk = Desk::with(&[rich("")]);
    let elsewhere = tempfile::tempdir().unwrap();
    let moved = elsewhere.path().join("noord");
    std::fs::rename(desk.group(), &moved).unwrap();
    std::os::unix::fs::symlink(&moved, desk.group()).unwrap();
    desk.done(&["wis", "groep", "--groep", "team-noord", "--ja"]);
    assert!(!moved.exists() && std::fs::symlink_metadata(desk.group()).is_err());
}

#[test]
fn running_meeting_is_refused() {
    let mut story = rich("");
    story.entries.pop();
    let desk = Desk::with(&[]);
    std::fs::write(desk.meetings().join(story.file_name()), story.bytes()).unwrap();
    // Its lock is a sign of now.
    std::fs::write(desk.meetings().join(format!("{}.lock", story.file_name())), "").unwrap();
    for args in [
        &["wis", "bijeenkomst", "--ja"][..],
        &["wis", "deelnemer", "Bram", "--ja"],
        &["wis", "ouder", "0", "--ja"],
        &["wis", "groep", "--ja"],
        &["wis", "alles", "--ja"],
    ] {
        assert!(desk.refused(args).contains("loopt een bijeenkomst"), "{args:?}");
    }
    assert!(desk.has("Bram"));
}

#[test]
fn a_name_goes_in_all_its_spellings_and_what_only_looks_like_it_is_named() {
    use intervisie::domain::event::{Event, NoteKind, Participant, Target};
    let mut story = Story::begin(0, "");
    story.at(1, Event::ParticipantCame(Participant::named("Zoë")));
    story.at(2, Event::ParticipantCame(Participant::named("Zoë Maas")));
    for words in ["vraag van Zoë", "vraag van ZOË", "vraag van zoe", "zoe\u{308}'s vraag"] {
        story.park(60, words, Target::NextTime);
    }
    story.note(90, NoteKind::Remark, "Zoë Maas zoekt; Zoey ook");
    story.at(7_260, Event::Ended);
    let desk = Desk::with(&[story]);
    let file = |name: &str, bytes: &[u8]| std::fs::write(desk.group().join(name), bytes).unwrap();
    file(
        "groep.toml",
        "plaats = \"bij zoe thuis\"\ndeelnemers = [\"Zoë\", \"Zoë Maas\"]\n".as_bytes(),
    );
    file("logo.png", b"\x89PNG\0\0");
    std::fs::write(desk.meetings().join("kladje.txt"), "bel ZOË").unwrap();
    let said = desk.run(&["wis", "deelnemer", "zoe", "--ja"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let list = std::fs::read_to_string(desk.group().join("groep.toml")).unwrap();
    assert_eq!(list, "plaats = \"bij zoe thuis\"\ndeelnemers = [\"Zoë Maas\"]\n");
    let parked = desk.run(&["parkeerlijst"]).out;
    assert_eq!(parked.matches("(gewist)").count(), 4, "{parked}");
    for sentence in [
        "“Zoë” staat nog in wat iemand zelf typte: bijeenkomsten/kladje.txt regel 1, groep.toml regel 1.",
        "Lijkt op “Zoë” en staat er nog: “Zoey” (bijeenkomst van ma 23 november 2026).",
        "Geen tekst, niet te lezen, te groot of te diep, dus niet helemaal nagekeken: logo.png.",
        "kladje.txt",
    ] {
        assert!(said.err.contains(sentence), "{}", said.err);
    }
    let record = desk.run(&["verslag"]).out;
    assert!(record.contains("Zoë Maas zoekt; Zoey ook"), "{record}");
    let refused = desk.refused(&["wis", "deelnemer", "Maas", "--ja"]);
    assert!(refused.contains("Typ de hele naam: “Zoë Maas”"), "{refused}");
}

#[test]
fn what_a_damaged_line_and_other_folders_keep_is_said() {
    let desk = Desk::with(&[rich("")]);
    std::fs::write(desk.group().join("groep.toml"), "deelnemers = [\"Bram\"]\n").unwrap();
    desk.add("20200101T120000Z-01DXF6DT000000000000000000.jsonl", b"{\"who\":\"Bram\", half\n");
    let said = desk.run(&["wis", "deelnemer", "Bram", "--ja"]);
    assert!(said.err.contains("01DXF6DT000000000000000000.jsonl regel 1"), "{}", said.err);
    std::fs::create_dir(desk.path().join("groepen/Team Noord")).unwrap();
    let all = desk.run(&["wis", "alles", "--ja"]);
    assert_eq!(all.code, 0);
    assert!(all.err.contains("“Team Noord”"), "{}", all.err);
}

#[test]
fn a_name_in_the_letters_of_pages_mails_and_calendars_is_said() {
    let desk = Desk::with(&[rich("")]);
    std::fs::write(desk.group().join("groep.toml"), "deelnemers = [\"Zoë\"]\n").unwrap();
    let files: [(&str, &[u8]); 9] = [
        ("verslag.html", b"<p>\n<b>Zo</b>&euml; was er</p>\n"),
        ("bericht.eml", b"Subject: =?utf-8?Q?Met_Zo=C3=AB?=\n\nZo=\n=C3=AB zei ja.\nZoe=79 ook\n"),
        ("bijlage.eml", b"Content-Disposition: attachment; filename*=utf-8''Zo%C3%AB.pdf\n"),
        ("hele.eml", b"\nRWVuIGJlcmljaHQgdmFuIGRlIHZvb3J6aXR0ZXIgb3ZlciBkZSBpbmJyZW5nIHZhbiBa\nb8OrIGVuIGRlIGFuZGVyZW4u\n"),
        ("afspraak.ics", b"BEGIN:VEVENT\r\nATTENDEE;CN=Zo=EB:mailto:z@x.nl\r\n"),
        ("lijst.json", b"[\"Zo\\u00eb\"]"),
        ("oud.txt", b"Zo\x89 (DOS)\n"),
        ("windows.txt", b"\nZo\xeb (Windows)\n"),
        ("Zo%C3%AB.txt", b"niets\n"),
    ];
    for (name, bytes) in files {
        std::fs::write(desk.group().join(name), bytes).unwrap();
    }
    let said = desk.run(&["wis", "deelnemer", "Zoë", "--ja"]).err;
    for place in [
        "verslag.html regel 2",
        "bericht.eml regels 1, 3 en 5",
        "bijlage.eml regel 1",
        "hele.eml regel 2",
        "afspraak.ics regel 2",
        "lijst.json regel 1",
        "oud.txt regel 1",
        "windows.txt regel 2",
        "Zo%C3%AB.txt",
    ] {
        assert!(said.contains(place), "no {place} in {said}");
    }
    assert!(said.contains("“Zoey”") && said.contains("bericht.eml regel 5"), "{said}");
    assert!(!said.contains("nagekeken"), "{said}");
}

#[test]
fn a_name_in_many_lines_is_said_once_for_each_file() {
    let desk = Desk::with(&[rich("")]);
    std::fs::write(desk.group().join("groep.toml"), "deelnemers = [\"Zoë\"]\n").unwrap();
    let lines = |word: &str, n: usize| format!("{word} was er\n").repeat(n);
    std::fs::write(desk.group().join("lang.txt"), lines("Zoë", 14)).unwrap();
    std::fs::write(desk.group().join("kort.txt"), lines("Zoey", 2)).unwrap();
    let said = desk.run(&["wis", "deelnemer", "Zoë", "--ja"]).err;
    assert!(
        said.contains("lang.txt regels 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 en nog 2."),
        "{said}"
    );
    assert!(said.contains("“Zoey” (kort.txt regels 1 en 2)."), "{said}");
}

#[test]
fn the_word_with_which_somebody_left_goes_with_the_name_and_those_of_others_stay() {
    let mut story = rich("");
    story.entries.pop();
    let word = intervisie::domain::event::NoteKind::OneWord;
    story.note_of(7_200, word, "lichtvoetig", Some(("Bram", "")));
    story.note_of(7_210, word, "helderder", Some(("Anna de Wit", "")));
    story.at(7_260, intervisie::domain::event::Event::Ended);
    let desk = Desk::with(&[story]);
    let holds = |word: &str| {
        desk.files().iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(word))
    };
    assert!(holds("lichtvoetig") && holds("helderder"));
    desk.done(&["wis", "deelnemer", "Bram", "--ja"]);
    assert_eq!((holds("lichtvoetig"), holds("helderder")), (false, true));
}
