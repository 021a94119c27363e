//! Journals as disks, synchronising programs and hands damage them: what is intact is read, whatever
//! stands around it, and the damage is said.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use intervisie::{
    domain::event::Entry,
    store::{
        journal::{self, Journal, JournalName},
        line,
    },
};
use tempfile::TempDir;

use crate::dice::{Dice, times};
use crate::lines::{line, meeting, start};

/// A place for one journal, written anew each time.
struct Place {
    folder: TempDir,
    path: PathBuf,
}

impl Place {
    fn new() -> Self {
        // In memory where there is such a place: the disk itself is tested elsewhere.
        let memory = PathBuf::from("/dev/shm");
        let folder = tempfile::tempdir_in(&memory).or_else(|_| tempfile::tempdir()).unwrap();
        let path = folder.path().join(JournalName::first(start(), meeting(1)));
        Self { folder, path }
    }

    fn read(&self, bytes: &[u8]) -> Journal {
        fs::write(&self.path, bytes).unwrap();
        journal::read_one(self.folder.path(), meeting(1)).unwrap()
    }
}

fn all() -> Vec<Entry> {
    (1..=8).map(|seq| line(meeting(1), seq)).collect()
}

/// How many lines stand whole before this byte.
fn whole_before(at: usize) -> usize {
    (0..=8).take_while(|n| line::encode_all(&all()[..*n]).len() <= at).last().unwrap()
}

#[test]
fn cut_at_every_byte_it_reads_on_and_says_so() {
    let (place, all) = (Place::new(), all());
    let whole = line::encode_all(&all);
    for cut in 0..=whole.len() {
        let journal = place.read(&whole[..cut]);
        let before = whole_before(cut);
        assert!(journal.entries.starts_with(&all[..before]), "cut at {cut}");
        // At the end of a line, its last byte aside, nothing shows that there was more.
        let at_end =
            cut == line::encode_all(&all[..before]).len() || journal.entries.len() == before + 1;
        assert_eq!(journal.damage.is_empty(), at_end, "cut at {cut}");
    }
}

#[test]
fn with_a_bit_of_every_byte_flipped_it_reads_on_and_says_so() {
    let (place, all) = (Place::new(), all());
    let mut whole = line::encode_all(&all);
    for at in 0..whole.len() {
        // The short form flips one bit of each byte, the long form every one.
        for bit in (at % 8..).step_by(times(8, 1)).take(times(1, 8)).map(|bit| bit % 8) {
            whole[at] ^= 1 << bit;
            let journal = place.read(&whole);
            whole[at] ^= 1 << bit;
            assert!(journal.entries.starts_with(&all[..whole_before(at)]), "byte {at}");
            assert!(journal.entries.iter().all(|entry| all.contains(entry)), "byte {at}");
            assert!(all.len() - 1 <= journal.entries.len(), "byte {at}");
            assert!(!journal.damage.is_empty(), "byte {at}, bit {bit}");
        }
    }
}

/// Does one thing that happens to files.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let (from, length) = (dice.below(bytes.len()), dice.below(400));
    let to = (from + length).min(bytes.len());
    match dice.below(8) {
        0 => bytes.truncate(from),
        1 => bytes[from..to].fill(0),
        2 => drop(bytes.drain(from..to)),
        3 => {
            let garbage: Vec<u8> = (0..length).map(|_| dice.next() as u8).collect();
            bytes.splice(from..from, garbage);
        }
        4 => {
            let copy = bytes[from..to].to_vec();
            let at = dice.below(bytes.len());
            bytes.splice(at..at, copy);
        }
        5 => {
            let moved: Vec<u8> = bytes.drain(from..to).collect();
            let at = dice.below(bytes.len() + 1);
            bytes.splice(at..at, moved);
        }
        6 => bytes.rotate_left(from),
        _ => bytes.iter_mut().skip(from).take(1).for_each(|byte| *byte ^= 1 << dice.below(8)),
    }
    if bytes.is_empty() {
        bytes.push(b'x');
    }
}

/// What a reader finds that stops at the first line that is wrong.
fn until_first_damage(bytes: &[u8]) -> usize {
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.take_while(|words| matches!(line::decode(words), line::Decoded::Entry(_))).count()
}

#[test]
fn whatever_happened_to_it_every_intact_line_is_read_and_no_other() {
    let times = times(10_000, 1_000_000);
    let (place, all) = (Place::new(), all());
    let whole = line::encode_all(&all);
    let words: Vec<Vec<u8>> =
        all.iter().map(|entry| line::encode(entry).trim_ascii_end().to_vec()).collect();
    let mut dice = Dice::thrown("damaged journals");
    let (mut lost, mut plain) = (0, 0);
    for _ in 0..times {
        let mut damaged = whole.clone();
        for _ in 0..=dice.below(4) {
            damage(&mut damaged, &mut dice);
        }
        let found: BTreeSet<u64> = place
            .read(&damaged)
            .entries
            .into_iter()
            .inspect(|entry| assert!(all.contains(entry), "a line that was never written"))
            .map(|entry| entry.seq)
            .collect();
        let intact =
            words.iter().filter(|line| damaged.windows(line.len()).any(|at| at == *line)).count();
        lost += intact.saturating_sub(found.len());
        plain += intact.saturating_sub(until_first_damage(&damaged));
    }
    eprintln!("damaged journals: {times}, {lost} intact lines not read; control: {plain}");
    assert_eq!(lost, 0);
    assert_ne!(plain, 0, "the control that stops at the first damage loses lines");
}
