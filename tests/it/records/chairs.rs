//! Two chairs, two laptops, one group.

use std::{fs, path::PathBuf};

use intervisie::domain::event::{Event, Fate, Target};

use crate::records::{desk::Desk, story::Story};

fn file(desk: &Desk, name: &str) -> PathBuf {
    desk.path()
        .parent()
        .unwrap()
        .join(format!("{}-{name}", desk.path().file_name().unwrap().to_str().unwrap()))
}

fn pass_on(from: &Desk, to: &Desk, name: &str) {
    let file = file(from, name);
    let path = file.to_str().unwrap();
    from.done(&["groep", "overdragen", path]);
    to.done(&["groep", "overnemen", path]);
    fs::remove_file(file).unwrap();
}

fn told(desk: &Desk, command: &str) -> serde_json::Value {
    // What is said of a copy goes to stderr.
    let said = desk.run(&[command, "--json"]);
    assert_eq!(said.code, 0);
    serde_json::from_str(&said.out).unwrap()
}

/// Three meetings: the first parks two topics, the second settles one, the third another.
fn stories() -> [Story; 3] {
    let mut first = Story::begin(0, "");
    let one = first.park(60, "Nachtdienst", Target::NextTime);
    let two = first.park(70, "Rooster", Target::NextTime);
    first.park(80, "Printer", Target::NextTime);
    first.at(7_000, Event::Ended);
    let mut second = Story::begin(42, "");
    second.at(60, Event::TopicSettled { topic: one, fate: Fate::Done });
    second.at(7_000, Event::Ended);
    let mut third = Story::begin(84, "");
    third.at(60, Event::TopicSettled { topic: two, fate: Fate::LetGo { reason: None } });
    third.at(7_000, Event::Ended);
    [first, second, third]
}

#[test]
fn both_directions_and_a_conflict_copy_give_one_history() {
    let [first, second, third] = stories();
    let all = Desk::with(&[]);
    for story in [&first, &second, &third] {
        all.add(&story.file_name(), &story.bytes());
    }
    let one = Desk::with(std::slice::from_ref(&first));
    let other = Desk::with(&[]);
    pass_on(&one, &other, "1");
    other.add(&second.file_name(), &second.bytes());
    one.add(&third.file_name(), &third.bytes());
    // A synchronising program left a copy in which part of the meeting stands.
    let copy = first.file_name().replace(".jsonl", " (conflict 2026-11-24 Bram).jsonl");
    let half: Vec<u8> =
        first.bytes().split_inclusive(|b| *b == b'\n').skip(2).flatten().copied().collect();
    other.add(&copy, &half);
    pass_on(&other, &one, "2");
    pass_on(&one, &other, "3");
    for desk in [&one, &other] {
        assert_eq!(told(desk, "geschiedenis"), told(&all, "geschiedenis"));
        assert_eq!(told(desk, "parkeerlijst"), told(&all, "parkeerlijst"));
        let topics = told(desk, "parkeerlijst");
        assert_eq!(topics.as_array().unwrap().len(), 1);
        assert_eq!(topics[0]["text"], "Printer");
        assert_eq!(topics[0]["deferred"], 2);
    }
    assert_eq!(told(&one, "geschiedenis").as_array().unwrap().len(), 3);
}

#[test]
fn passing_on_twice_changes_nothing() {
    let desk = Desk::with(&stories());
    let other = Desk::with(&[]);
    pass_on(&desk, &other, "1");
    let before = other.files();
    pass_on(&desk, &other, "2");
    assert_eq!(other.files(), before);
}

#[test]
#[cfg_attr(not(feature = "encryption"), ignore = "this build knows no passphrases")]
fn file_under_a_passphrase_opens_with_it_and_only_with_it() {
    let desk = Desk::with(&stories());
    let other = Desk::with(&[]);
    let words = desk.path().join("wachtwoord");
    fs::write(&words, "zes fietsen\n").unwrap();
    let parcel = desk.path().join("noord.age");
    let [parcel, words] = [&parcel, &words].map(|path| path.to_str().unwrap().to_owned());
    desk.done(&["groep", "overdragen", &parcel, "--wachtwoord-bestand", &words]);
    assert!(!fs::read(&parcel).unwrap().windows(7).any(|part| part == b"Printer"));
    assert!(desk.refused(&["groep", "overdragen", &parcel]).contains("bestaat al"));
    let another = desk.path().join("fout");
    fs::write(&another, "zeven fietsen\n").unwrap();
    let wrong = another.to_str().unwrap();
    assert!(
        other
            .refused(&["groep", "overnemen", &parcel, "--wachtwoord-bestand", wrong])
            .contains("past niet")
    );
    assert_eq!(other.files(), []);
    other.done(&["groep", "overnemen", &parcel, "--wachtwoord-bestand", &words]);
    assert_eq!(told(&other, "geschiedenis").as_array().unwrap().len(), 3);
}

#[cfg(not(feature = "encryption"))]
#[test]
fn a_build_without_encryption_refuses_a_passphrase_and_does_nothing() {
    let desk = Desk::with(&stories());
    let before = desk.files();
    let parcel = desk.path().join("noord.age");
    let name = parcel.to_str().unwrap();
    let sentence = "kent geen wachtwoorden; er is niets gedaan";
    assert!(desk.refused(&["groep", "overdragen", name, "--wachtwoord"]).contains(sentence));
    assert!(!parcel.exists());
    fs::write(&parcel, b"age-encryption.org/v1\n").unwrap();
    let other = Desk::with(&[]);
    assert!(other.refused(&["groep", "overnemen", name]).contains(sentence));
    assert_eq!(other.files(), []);
    fs::remove_file(parcel).unwrap();
    assert_eq!(desk.files(), before);
}

#[test]
fn what_is_no_group_is_refused_and_nothing_is_written() {
    let desk = Desk::with(&[]);
    let file = file(&desk, "vreemd");
    for bytes in [&b"PK\x03\x04 een ander archief"[..], b"", &[0xff; 2_000]] {
        fs::write(&file, bytes).unwrap();
        let said = desk.refused(&["groep", "overnemen", file.to_str().unwrap()]);
        assert!(said.contains("niets overgenomen"), "{said}");
    }
    fs::remove_file(&file).unwrap();
    assert!(desk.refused(&["groep", "overnemen", "/nergens"]).contains("niet te lezen"));
    assert_eq!(desk.files(), []);
}

#[test]
fn erased_words_do_not_come_back_from_the_other_chair() {
    let mut story = Story::begin(0, "");
    story.park(60, "onvergetelijk", Target::NextTime);
    story.at(7_000, Event::Ended);
    let one = Desk::with(std::slice::from_ref(&story));
    let other = Desk::with(&[]);
    pass_on(&one, &other, "1");
    one.done(&["wis", "bijeenkomst", "--ja"]);
    pass_on(&other, &one, "2");
    assert!(!one.has("onvergetelijk") && other.has("onvergetelijk"));
    pass_on(&one, &other, "3");
    assert!(!other.has("onvergetelijk"));
    assert_eq!(told(&other, "geschiedenis"), told(&one, "geschiedenis"));
}
