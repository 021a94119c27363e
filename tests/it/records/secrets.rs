//! Every word that was said is marked; the mark is nowhere but where the group's words belong.

use std::collections::BTreeSet;

use intervisie::{
    domain::event::{Event, NoteKind},
    words::Words,
};

use crate::records::{
    desk::Desk,
    pdf::pdf,
    story::{Story, rich},
};

const MARK: &str = "GEHEIM-";

/// Words that were corrected or taken back: in the journal until they are erased, and told nowhere.
const NO_LONGER: [&str; 3] = ["Karel", "Hoort hier niet", "Had niet opgeschreven"];

#[test]
fn the_story_holds_every_kind_of_word() {
    let story = rich(MARK);
    let noted = story.entries.iter().filter_map(|entry| match &entry.event {
        Event::NoteTaken(note) => Some(note.kind),
        _ => None,
    });
    let kinds: BTreeSet<NoteKind> = noted.collect();
    assert_eq!(kinds, NoteKind::ALL.into_iter().collect());
    let text = String::from_utf8(story.bytes()).unwrap();
    for event in [
        "topic_parked",
        "topic_reworded",
        "topic_withdrawn",
        "topic_settled",
        "inbreng_offered",
        "note_taken",
        "note_withdrawn",
        "adjusted",
        "reason",
    ] {
        assert!(text.contains(&format!("\"{event}\"")), "{event}");
    }
    assert!(NO_LONGER.iter().all(|words| text.contains(words)));
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn what_was_said_stands_in_the_record_and_nowhere_else() {
    let desk = Desk::with(&[rich(MARK)]);
    let marks = |args: &[&str]| desk.done(args).matches(MARK).count();
    for form in ["md", "json", "html"] {
        assert!(15 < marks(&["verslag", "--vorm", form]), "{form}");
        let record = desk.done(&["verslag", "--vorm", form]);
        assert!(!NO_LONGER.iter().any(|words| record.contains(words)), "{record}");
    }
    assert_eq!(marks(&["verslag", "--vorm", "csv"]), 0);
    for form in ["md", "json", "html", "csv"] {
        let record = desk.done(&["verslag", "--vorm", form]);
        for nobodys in ["Fijn dat je de tijd bewaakte", "nog bezig", "partly"] {
            assert!(!record.contains(nobodys), "{form}: {nobodys}");
        }
    }
    for form in ["md", "csv", "html"] {
        assert_eq!(marks(&["bewijs", "--vorm", form]), 0, "{form}");
        assert_eq!(marks(&["bewijs", "--per-deelnemer", "--vorm", form]), 0, "{form}");
        assert_eq!(marks(&["jaaroverzicht", "2026", "--vorm", form]), 0, "{form}");
    }
    for form in ["md", "html"] {
        assert_eq!(marks(&["reflectie", "--deelnemer", "Bram", "--vorm", form]), 0, "{form}");
        assert_eq!(marks(&["overeenkomst", "--vorm", form]), 0, "{form}");
    }
    let in_pdf = |args: &[&str]| pdf(&desk, args).text().matches(MARK).count();
    assert!(15 < in_pdf(&["verslag"]));
    let [whole, bare]: [&[&str]; 2] = [&["bewijs"], &["reflectie"]];
    let each: &[&str] = &["bewijs", "--per-deelnemer"];
    for args in [whole, each, bare, &["jaaroverzicht", "2026"], &["overeenkomst"]] {
        assert_eq!(in_pdf(args), 0, "{args:?}");
    }
    for args in [
        &["geschiedenis"][..],
        &["geschiedenis", "--json"],
        &["volgende"],
        &["volgende", "--ics"],
        &["status"],
        &["status", "--json"],
        &["groep"],
        &["groep", "deelnemers"],
        &["groep", "deelnemers", "--json"],
        &["werkvormen", "--json"],
    ] {
        assert_eq!(marks(args), 0, "{args:?}");
    }
}

/// What is for the group itself, with the words that were said.
const FOR_THE_GROUP: [&str; 2] = ["verslag", "parkeerlijst"];

/// Every command that makes a paper or tells other programs something, in every form that it has: those that need
/// nothing to be said with them.
fn every_form(command: &clap::Command, path: &[&str], found: &mut Vec<Vec<String>>) {
    for next in command.get_subcommands() {
        every_form(next, &[path, &[next.get_name()]].concat(), found);
    }
    if command.get_arguments().any(clap::Arg::is_required_set) {
        return;
    }
    let of = |extra: &[&str]| [path, extra].concat().iter().map(|&word| word.to_owned()).collect();
    for option in command.get_arguments() {
        match option.get_long() {
            Some("vorm") => found.extend(
                option.get_possible_values().iter().map(|form| of(&["--vorm", form.get_name()])),
            ),
            Some("json") => found.push(of(&["--json"])),
            Some("ics") => found.push(of(&["--ics"])),
            Some("per-deelnemer") => found.push(of(&["--per-deelnemer"])),
            _ => {}
        }
    }
    found.push(of(&[]));
}

#[test]
#[cfg_attr(not(feature = "pdf"), ignore = "this build makes no pdf")]
fn no_paper_but_the_record_holds_a_word_that_was_said_in_whatever_form() {
    let desk = Desk::with(&[rich(MARK)]);
    std::fs::write(desk.group().join("vakanties.toml"), "# geen\n").unwrap();
    desk.done(&["inbreng", "toevoegen", "GEHEIM-Hoe zeg ik nee?"]);
    let mut all = Vec::new();
    every_form(&intervisie::cli::command(Words::DUTCH), &[], &mut all);
    let is_paper = |words: &&Vec<String>| {
        let options = ["--vorm", "--json", "--ics", "--per-deelnemer"];
        words.iter().any(|word| options.contains(&word.as_str()))
            || words
                .first()
                .is_some_and(|name| ["volgende", "uitnodiging"].contains(&name.as_str()))
    };
    let mut made = 0;
    for words in all.iter().filter(is_paper) {
        let mut args: Vec<&str> = words.iter().map(String::as_str).collect();
        if FOR_THE_GROUP.contains(&args[0]) {
            continue;
        }
        if args[0] == "jaaroverzicht" {
            args.insert(1, "2026");
        }
        if let [paper @ .., _, "pdf"] = args.as_slice() {
            let text = pdf(&desk, paper).text();
            assert!(!text.is_empty() && !text.contains(MARK), "{args:?}: {text}");
        } else {
            let said = desk.run(&args);
            assert!(!said.out.is_empty(), "{args:?}: {}", said.err);
            assert!(!said.out.contains(MARK) && !said.err.contains(MARK), "{args:?}: {}", said.out);
        }
        made += 1;
    }
    assert!(40 < made, "{all:?}");
}

#[test]
fn status_of_a_running_meeting_and_the_log_say_nothing_of_what_was_said() {
    let mut story = rich(MARK);
    story.entries.pop();
    let desk = Desk::with(&[]);
    std::fs::write(desk.meetings().join(story.file_name()), story.bytes()).unwrap();
    // It was held long ago; the lock of a program that writes it is a sign of now.
    std::fs::write(desk.meetings().join(format!("{}.lock", story.file_name())), "").unwrap();
    let log = desk.path().join("log");
    let log_path = log.to_str().unwrap();
    for args in [&["status"][..], &["status", "--json"]] {
        let said = desk.run(&[args, &["--log", log_path]].concat());
        assert_eq!(said.code, 0);
        assert!(said.out.contains("16:") && !said.out.contains(MARK), "{}", said.out);
    }
    assert!(!std::fs::read_to_string(&log).unwrap_or_default().contains(MARK));
}

#[test]
fn after_erasing_the_words_are_in_no_file() {
    let stories = [Story::begin(-50, MARK), rich(MARK)];
    let desk = Desk::with(&stories);
    let copy = stories[1].bytes();
    let file = stories[1].file_name();
    let name = file.trim_end_matches(".jsonl");
    desk.add(&format!("{name} (conflict 2026-11-24 Bram).jsonl"), &copy);
    desk.add(&format!("{name}.sync-conflict-20261124-101500-ABCDEFG.jsonl"), &copy);
    let words = |desk: &Desk| {
        desk.files().iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(MARK))
    };
    for story in &stories {
        assert!(words(&desk));
        // What is said of copies goes to stderr.
        let said = desk.run(&["wis", "bijeenkomst", &story.meeting.to_string(), "--ja"]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    assert!(!words(&desk));
    let record = desk.done(&["verslag"]);
    assert!(record.contains("AdW") && record.contains("Samen | 102 | 121"), "{record}");
}
