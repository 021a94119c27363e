//! After erasing, the words are in no file.

use tempfile::{TempDir, tempdir};

use super::*;
use crate::{
    domain::{event::Participant, id::Ids, samples},
    store::{journal::read_one, line},
};

pub(super) fn stamp() -> Stamp {
    Stamp { ids: Ids::new(5), now: samples::moment(20_000) }
}

fn eraser(folder: &TempDir) -> Eraser {
    Eraser::open(folder.path(), stamp().system_time()).unwrap()
}

pub(super) fn ended() -> Vec<Entry> {
    let mut lines = samples::lines(samples::id(1), 4);
    let anna = Participant {
        function: Some(Confidential::new("arts")),
        registration: Some(Confidential::new("12345")),
        ..Participant::named("Anna")
    };
    lines.push(samples::entry(5, Event::ParticipantCame(anna)));
    lines.push(samples::entry(6, Event::Ended));
    lines
}

fn folder_with(entries: &[Entry]) -> TempDir {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join(name("")), line::encode_all(entries)).unwrap();
    folder
}

pub(super) fn name(end: &str) -> String {
    let first = JournalName::first(samples::moment(0).wall, samples::id(1));
    format!("{}{end}.jsonl", first.trim_end_matches(".jsonl"))
}

fn all_words(folder: &TempDir) -> String {
    let files = fs::read_dir(folder.path()).unwrap();
    files.flatten().map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

#[test]
fn content_goes_from_every_file_of_the_meeting_copies_and_leftovers_included() {
    let folder = folder_with(&ended());
    let copy = fs::read(folder.path().join(name(""))).unwrap();
    for end in [".2", " (conflict Jan)", ".sync-conflict-20261123-130000-ABC"] {
        fs::write(folder.path().join(name(end)), &copy).unwrap();
    }
    fs::write(folder.path().join(format!("{}.bak", name(""))), &copy).unwrap();
    fs::write(folder.path().join(format!(".{}.tmp", name(""))), &copy).unwrap();
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
    assert!(!all_words(&folder).contains("onderwerp"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let journal = read_one(folder.path(), samples::id(1)).unwrap();
    assert!(matches!(journal.entries[0].event, Event::Started(_)));
    assert!(journal.entries.iter().any(|entry| entry.event == Event::Ended));
    assert!(all_words(&folder).contains("Anna"));
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
    assert_eq!(read_one(folder.path(), samples::id(1)).unwrap().damage, []);
}

#[test]
fn a_copy_that_comes_back_later_is_read_without_the_words() {
    let folder = folder_with(&ended());
    let copy = fs::read(folder.path().join(name(""))).unwrap();
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
    let clean = read_one(folder.path(), samples::id(1)).unwrap().entries;
    fs::write(folder.path().join(name(" (conflict Jan)")), copy).unwrap();
    assert_eq!(read_one(folder.path(), samples::id(1)).unwrap().entries, clean);
}

#[test]
fn a_damaged_line_goes_with_the_content() {
    let folder = folder_with(&ended());
    let path = folder.path().join(name(""));
    let text = fs::read_to_string(&path).unwrap().replace("onderwerp 3", "onderwerp x");
    fs::write(&path, text).unwrap();
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
    assert!(!all_words(&folder).contains("onderwerp"));
}

#[test]
fn a_name_goes_with_what_says_who_it_was_and_the_rest_stays() {
    let folder = folder_with(&ended());
    let anna = Spelling::new("Anna", []);
    assert_eq!(eraser(&folder).having(&anna), [samples::id(1)]);
    eraser(&folder).name(samples::id(1), &anna, "(gewist)", &mut stamp()).unwrap();
    let words = all_words(&folder);
    assert!(!words.contains("Anna") && !words.contains("arts") && !words.contains("12345"));
    assert!(words.contains("onderwerp 3") && words.contains("(gewist)"));
    assert_eq!(eraser(&folder).having(&anna), []);
    let before = all_words(&folder);
    eraser(&folder).name(samples::id(1), &anna, "(gewist)", &mut stamp()).unwrap();
    assert_eq!(all_words(&folder), before);
}

#[test]
fn of_a_whole_meeting_only_the_erasure_is_left() {
    let folder = folder_with(&ended());
    eraser(&folder).meeting(samples::id(1), &mut stamp()).unwrap();
    assert_eq!(read_one(folder.path(), samples::id(1)).unwrap().entries.len(), 1);
    assert_eq!(all_words(&folder).lines().count(), 1);
}

fn refusal(folder: &TempDir, meeting: u64) -> EraseError {
    eraser(folder).content(samples::id(meeting), &mut stamp()).unwrap_err()
}

#[test]
fn the_running_meeting_is_refused_and_untouched() {
    let folder = folder_with(&ended()[..4]);
    let before = all_words(&folder);
    assert!(matches!(refusal(&folder, 1), EraseError::Running));
    assert_eq!(all_words(&folder), before);
}

#[test]
fn a_meeting_that_a_program_holds_is_refused_also_when_it_has_ended() {
    let folder = folder_with(&ended());
    let held = Lock::take(&folder.path().join(name(""))).unwrap();
    assert!(matches!(refusal(&folder, 1), EraseError::Running));
    drop(held);
    assert!(matches!(refusal(&folder, 9), EraseError::NotThere));
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
}

#[cfg(unix)]
#[test]
fn what_is_written_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder_with(&ended());
    let path = folder.path().join(name(""));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    eraser(&folder).content(samples::id(1), &mut stamp()).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
