//! Journals whole, cut, flipped, copied and among foreign files.

use std::fs;

use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

use super::*;
use crate::{domain::samples, store::line};

fn meeting() -> Id {
    samples::id(1)
}

fn start() -> Timestamp {
    samples::moment(0).wall
}

fn file(suffix: &str) -> String {
    JournalName::first(start(), meeting()).replace(".jsonl", suffix)
}

/// A group's folder with these files.
fn folder(files: &[(String, Vec<u8>)]) -> TempDir {
    let folder = tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn only_journal(folder: &TempDir) -> Journal {
    let mut group = read_group(folder.path());
    assert_eq!((group.journals.len(), &group.skipped), (1, &vec![]));
    group.journals.remove(0)
}

fn entries_in(bytes: &[u8]) -> Vec<Entry> {
    let mut entries = vec![];
    intact_lines(bytes, |_, decoded| {
        if let Decoded::Entry(entry) = decoded {
            entries.push(entry);
        }
    });
    entries
}

#[test]
fn a_mark_before_the_text_damages_nothing() {
    let lines = line::encode_all(&samples::lines(meeting(), 3));
    let marked = [b"\xef\xbb\xbf", lines.as_slice()].concat();
    let flaws = intact_lines(&marked, |_, _| {});
    assert_eq!((flaws.bad_lines, flaws.intact), (0, 3));
}

#[test]
fn names_of_a_meetings_files() {
    let name = JournalName::first(start(), meeting());
    assert_eq!(name, format!("20261123T130000Z-{}.jsonl", meeting()));
    for (suffix, segment) in [
        (".jsonl", Some(1)),
        (".2.jsonl", Some(2)),
        (".13.jsonl", Some(13)),
        (".1.jsonl", None),
        (".02.jsonl", None),
        (" (conflicted copy 2026-11-23).jsonl", None),
        (".sync-conflict-20261123-140000-ABCDEFG.jsonl", None),
        (" (1).jsonl", None),
        ("-LAPTOP-ANNA.jsonl", None),
    ] {
        let read = JournalName::parse(&file(suffix)).unwrap();
        assert_eq!((read.start, read.meeting, read.segment), (start(), meeting(), segment));
    }
    let copy = JournalName::parse(&format!("Kopie van {name}")).unwrap();
    assert_eq!((copy.meeting, copy.segment), (meeting(), None));
    assert_eq!(copy.of_segment(1), name);
    assert_eq!(copy.of_segment(3), file(".3.jsonl"));
    for foreign in ["groep.toml", "20261123T130000Z.jsonl", name.trim_end_matches('l'), ""] {
        assert_eq!(JournalName::parse(foreign), None);
    }
}

#[test]
fn a_folder_that_is_not_there_is_a_group_that_has_not_met() {
    assert_eq!(read_group(Path::new("/nonexistent/x")), GroupFiles::default());
}

#[test]
fn a_folder_that_cannot_be_read_is_named() {
    let place = folder(&[("file".to_owned(), vec![])]);
    let path = place.path().join("file");
    let group = read_group(&path);
    let named = matches!(&group.skipped[..], [Skipped { path: named, why: SkipReason::Unreadable }] if *named == path);
    assert!(named, "{:?}", group.skipped);
}

#[test]
fn a_meeting_is_the_union_of_its_files() {
    let all = samples::lines(meeting(), 8);
    let folder = folder(&[
        (file(".jsonl"), line::encode_all(&all[..3])),
        (file(".2.jsonl"), line::encode_all(&all[2..5])),
        (file(" (conflicted copy 2026-11-23).jsonl"), line::encode_all(&all[..6])),
        (
            file(".sync-conflict-20261123-1-A.jsonl"),
            line::encode_all(&[all[7].clone(), all[6].clone()]),
        ),
        (file(".jsonl.lock"), b"123".to_vec()),
    ]);
    let journal = only_journal(&folder);
    assert_eq!(journal.entries, all);
    assert_eq!(journal.path, folder.path().join(file(".jsonl")));
    assert_eq!((journal.files.len(), journal.damage), (4, vec![]));
}

#[test]
fn meetings_are_sorted_by_their_start() {
    let later = samples::moment(86_400).wall;
    let first = (file(".jsonl"), line::encode_all(&samples::lines(meeting(), 2)));
    let id = samples::id(0);
    let second = (JournalName::first(later, id), line::encode_all(&samples::lines(id, 2)));
    let group = read_group(folder(&[second, first]).path());
    let found: Vec<_> = group.journals.iter().map(|j| (j.start, j.meeting)).collect();
    assert_eq!(found, [(start(), meeting()), (later, id)]);
}

#[test]
fn of_many_meetings_only_a_few_are_in_memory() {
    const MEETINGS: i64 = 300;
    let meeting = |n: i64| {
        let id = samples::id(n.unsigned_abs());
        let name = JournalName::first(samples::moment(n * 3600).wall, id);
        (name, line::encode_all(&samples::lines(id, 2)))
    };
    let files: Vec<_> = (0..MEETINGS).map(meeting).collect();
    let folder = folder(&files);
    let last = folder.path().join(&files.last().unwrap().0);
    let mut told = Vec::new();
    let skipped = read_each(folder.path(), |journal| {
        // What was not read yet when the first is told cannot be read any more.
        if told.is_empty() {
            fs::remove_file(&last).unwrap();
        }
        told.push((journal.start, journal.entries.len()));
    });
    let expected = |n| (samples::moment(n * 3600).wall, if n == MEETINGS - 1 { 0 } else { 2 });
    assert_eq!(told, (0..MEETINGS).map(expected).collect::<Vec<_>>());
    assert_eq!(skipped, [Skipped { path: last, why: SkipReason::Unreadable }]);
}

#[test]
fn an_unknown_event_stays_beside_the_known_ones() {
    let all = samples::lines(meeting(), 3);
    let words = format!(r#"{{"id":"{}","seq":4,"event":"hummed""#, samples::id(9));
    let unknown = [line::tests::checked(&words), b"\n".to_vec()].concat();
    let folder = folder(&[(file(".jsonl"), [unknown, line::encode_all(&all)].concat())]);
    let journal = only_journal(&folder);
    assert_eq!((journal.entries, journal.damage), (all, vec![]));
    assert_eq!(journal.unknown[0].id, samples::id(9));
}

#[test]
fn cut_at_every_byte_all_lines_before_are_kept() {
    let all = samples::lines(meeting(), 4);
    let whole = line::encode_all(&all);
    for cut in 0..=whole.len() {
        let ends = |n: &usize| line::encode_all(&all[..*n]).len() - 1 <= cut;
        let expected = (1..=all.len()).take_while(ends).last().unwrap_or(0);
        assert_eq!(entries_in(&whole[..cut]), all[..expected], "cut at {cut}");
    }
}

#[test]
fn zeros_in_the_place_of_lines_hide_no_other() {
    let all = samples::lines(meeting(), 6);
    let middle = vec![0; line::encode_all(&all[2..4]).len()];
    let zeros = [line::encode_all(&all[..2]), middle, line::encode_all(&all[4..])].concat();
    let folder = folder(&[(file(".jsonl"), zeros)]);
    let journal = only_journal(&folder);
    assert_eq!(journal.entries, [&all[..2], &all[4..]].concat());
    let damage = Damage {
        path: folder.path().join(file(".jsonl")),
        bad_lines: 1,
        first_bad_line: 3,
        torn: false,
        intact: 4,
    };
    assert_eq!(journal.damage, [damage]);
}

#[test]
fn a_torn_tail_is_told_from_other_damage() {
    let all = samples::lines(meeting(), 3);
    let whole = line::encode_all(&all);
    let torn = |bytes: &[u8]| intact_lines(bytes, |_, _| {});
    let tail = torn(&whole[..whole.len() - 9]);
    assert_eq!((tail.torn, tail.bad_lines, tail.first_bad_line, tail.intact), (true, 1, 3, 2));
    assert!(!torn(&[b"x\n", &whole[..]].concat()).torn);
    assert!(!torn(&[&whole[..], b"x\n"].concat()).torn);
    assert_eq!(torn(&whole).bad_lines, 0);
}

#[test]
fn what_is_no_journal_is_left_alone_and_named() {
    let all = samples::lines(meeting(), 2);
    let folder = folder(&[
        (file(".jsonl"), line::encode_all(&all)),
        ("notities.txt".to_owned(), b"x".to_vec()),
        (".DS_Store".to_owned(), b"x".to_vec()),
    ]);
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path(&file(".2.jsonl"))).unwrap();
    let long = fs::File::create(path(&file(".3.jsonl"))).unwrap();
    long.set_len(file::MAX_FILE + 1).unwrap();
    let group = read_group(folder.path());
    assert_eq!(group.journals[0].entries, all);
    let mut expected = vec![
        (path("notities.txt"), SkipReason::Foreign),
        (path(&file(".2.jsonl")), SkipReason::NotAFile),
        (path(&file(".3.jsonl")), SkipReason::TooLong),
    ];
    let mut found: Vec<_> = group.skipped.into_iter().map(|s| (s.path, s.why)).collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    expected.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(found, expected);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_not_read() {
    let folder = folder(&[]);
    let path = |suffix: &str| folder.path().join(file(suffix));
    std::os::unix::fs::symlink("/etc/passwd", path(".jsonl")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(path(".2.jsonl")).status();
    assert!(pipe.unwrap().success());
    let group = read_group(folder.path());
    assert_eq!(group.journals, []);
    let reasons: Vec<_> = group.skipped.iter().map(|s| s.why).collect();
    assert_eq!(reasons, [SkipReason::NotAFile, SkipReason::NotAFile]);
}

#[test]
fn one_meeting_is_read_alone() {
    let all = samples::lines(meeting(), 2);
    let folder = folder(&[(file(".jsonl"), line::encode_all(&all))]);
    let journal = read_one(folder.path(), meeting()).unwrap();
    assert_eq!(journal.entries, all);
    assert_eq!(read_one(folder.path(), samples::id(2)), None);
}

proptest! {
    /// What a disk, a synchroniser or a hand can do to a file never brings a line that was not
    /// written, and takes away only the lines that it touched.
    #[test]
    fn a_changed_byte_takes_at_most_its_own_line(at: prop::sample::Index, to: u8) {
        let all = samples::lines(meeting(), 5);
        let mut changed = line::encode_all(&all);
        let at = at.index(changed.len());
        changed[at] = to;
        let found = entries_in(&changed);
        prop_assert!(found.iter().all(|entry| all.contains(entry)));
        prop_assert!(all.len() - 1 <= found.len());
    }

    #[test]
    fn moved_and_doubled_pieces_bring_nothing_new(cuts in prop::collection::vec(any::<prop::sample::Index>(), 4)) {
        let all = samples::lines(meeting(), 5);
        let whole = line::encode_all(&all);
        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(whole.len())).collect();
        cuts.sort_unstable();
        let mixed = [&whole[cuts[2]..], &whole[cuts[0]..cuts[3]], &whole[..cuts[1]]].concat();
        prop_assert!(entries_in(&mixed).iter().all(|entry| all.contains(entry)));
    }
}

#[test]
fn a_copy_that_another_program_made_is_told_from_the_meetings_own_files() {
    let all = line::encode_all(&samples::lines(meeting(), 3));
    let names = [".jsonl", ".2.jsonl", " (conflict van laptop 2).jsonl", "-gered.jsonl"].map(file);
    let folder = folder(&names.clone().map(|name| (name, all.clone())));
    let journal = only_journal(&folder);
    let copies: Vec<_> = journal.copies().map(|path| path.file_name().unwrap()).collect();
    let mut expected: Vec<_> = names[2..].iter().map(String::as_str).collect();
    expected.sort_unstable();
    assert_eq!(copies, expected);
}

#[test]
fn every_rescue_has_a_name_of_its_own() {
    let name = JournalName { start: start(), meeting: meeting(), segment: Some(1) };
    assert_eq!(name.of_rescue(1), file("-gered.jsonl"));
    assert_eq!(name.of_rescue(2), file("-gered-2.jsonl"));
}
