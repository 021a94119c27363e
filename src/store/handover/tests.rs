//! Two laptops, one group; and files that are no group at all.

use std::fs;

use tempfile::{TempDir, tempdir};

use super::*;
use crate::{
    domain::{
        confidential::Confidential,
        event::{Entry, Erased, Event, Participant},
        samples,
    },
    store::{
        erase::{Eraser, Stamp, erase_group},
        journal::read_group,
        line,
    },
};

struct Laptop {
    folder: TempDir,
    data: DataFolder,
    group: GroupSlug,
}

impl Laptop {
    fn new() -> Self {
        let folder = tempdir().unwrap();
        let data = DataFolder::at(folder.path().to_owned());
        let group = GroupSlug::new("noord");
        data.prepare(&group).unwrap();
        Self { folder, data, group }
    }

    fn write(&self, name: &str, entries: &[Entry]) {
        let path = self.data.meetings(&self.group).join(name);
        fs::write(path, line::encode_all(entries)).unwrap();
    }

    fn pack(&self) -> Vec<u8> {
        pack(&self.data, &self.group).unwrap()
    }

    fn try_take_in(&self, bytes: &[u8]) -> Result<TakenIn, TakeInError> {
        let parcel = unpack(bytes).unwrap();
        take_in(&self.data, &self.group, parcel, "(gewist)", &mut stamp())
    }

    fn take_in(&self, bytes: &[u8]) -> TakenIn {
        self.try_take_in(bytes).unwrap()
    }

    fn entries(&self) -> Vec<Entry> {
        let journals = read_group(&self.data.meetings(&self.group)).journals;
        journals.into_iter().flat_map(|journal| journal.entries).collect()
    }

    fn has_words(&self, words: &str) -> bool {
        let files = fs::read_dir(self.data.meetings(&self.group)).unwrap();
        files.flatten().any(|file| fs::read_to_string(file.path()).unwrap().contains(words))
    }
}

fn stamp() -> Stamp {
    Stamp { ids: crate::domain::id::Ids::new(3), now: samples::moment(9999) }
}

fn ended(meeting: Id, last: u64) -> Vec<Entry> {
    [samples::lines(meeting, last), vec![samples::entry(last + 1, Event::Ended)]].concat()
}

fn name(meeting: u64) -> String {
    JournalName::first(samples::moment(0).wall, samples::id(meeting))
}

#[test]
fn an_agenda_goes_along_whatever_a_person_called_it() {
    let (one, other) = (Laptop::new(), Laptop::new());
    let agendas = one.data.group(&one.group).join("agendas");
    fs::create_dir_all(&agendas).unwrap();
    for (name, text) in [
        ("rustige-agenda.toml", "# eerste"),
        ("Rustige agenda.toml", "# tweede"),
        ("Één uur.toml", "# derde"),
        (".verborgen.toml", "# niet"),
        ("los.txt", "# niet"),
    ] {
        fs::write(agendas.join(name), text).unwrap();
    }
    other.take_in(&one.pack());
    let came = |name: &str| {
        fs::read_to_string(other.data.group(&other.group).join("agendas").join(name)).unwrap()
    };
    assert_eq!(came("rustige-agenda.toml"), "# eerste");
    assert_eq!(came("rustige-agenda-2.toml"), "# tweede");
    assert_eq!(came("een-uur.toml"), "# derde");
    let all = fs::read_dir(other.data.group(&other.group).join("agendas")).unwrap();
    assert_eq!(all.count(), 3);
}

#[test]
fn a_group_that_was_erased_is_not_brought_back_by_an_old_file() {
    let (one, other) = (Laptop::new(), Laptop::new());
    for laptop in [&one, &other] {
        laptop.write(&name(1), &ended(samples::id(1), 4));
    }
    let old = one.pack();
    erase_group(&one.data, &one.group).unwrap();
    let refused = one.try_take_in(&old);
    assert!(matches!(refused, Err(TakeInError::Gone)), "{refused:?}");
    assert!(!one.data.group(&one.group).exists());
    // What is kept says nothing: not of whom, nor when.
    let kept = fs::read_to_string(one.folder.path().join("gewist")).unwrap();
    assert_eq!(kept, format!("{}\n", samples::id(1).to_string().split_off(10)));
    // Another chair went on with it: what came after is taken in.
    other.write(&name(2), &ended(samples::id(2), 4));
    let taken = one.take_in(&other.pack());
    assert_eq!((taken.new_meetings, taken.gone_meetings), (1, 1));
    fs::remove_file(one.folder.path().join("gewist")).unwrap();
    assert_eq!(one.take_in(&old).new_meetings, 1);
}

#[test]
fn a_topic_parked_between_meetings_is_counted_as_one() {
    let (one, other) = (Laptop::new(), Laptop::new());
    one.write(&name(1), &[samples::parked(1)]);
    let taken = other.take_in(&one.pack());
    assert_eq!((taken.new_meetings, taken.new_topics), (0, 1));
}

#[test]
fn a_meeting_that_comes_twice_counts_once() {
    let (one, other) = (Laptop::new(), Laptop::new());
    one.write(&name(1), &ended(samples::id(1), 4));
    let parcel = one.pack();
    assert_eq!(other.take_in(&parcel).new_meetings, 1);
    assert_eq!(other.take_in(&parcel), TakenIn::default());
    assert_eq!(other.entries(), one.entries());
}

#[test]
fn what_is_new_in_a_known_meeting_is_added_beside_and_nothing_is_overwritten() {
    let (one, other) = (Laptop::new(), Laptop::new());
    let entries = ended(samples::id(1), 4);
    one.write(&name(1), &entries);
    other.write(&name(1), &[&entries[..2], &entries[4..]].concat());
    let before = fs::read(other.data.meetings(&other.group).join(name(1))).unwrap();
    assert_eq!(other.take_in(&one.pack()).grown_meetings, 1);
    assert_eq!(fs::read(other.data.meetings(&other.group).join(name(1))).unwrap(), before);
    assert_eq!(other.entries(), entries);
}

#[test]
fn own_files_that_differ_stand_beside_each_other() {
    let (one, other) = (Laptop::new(), Laptop::new());
    let file = |laptop: &Laptop| laptop.data.group(&laptop.group).join("groep.toml");
    fs::write(file(&one), "naam = \"Noord\"\n").unwrap();
    assert_eq!(other.take_in(&one.pack()), TakenIn::default());
    fs::write(file(&other), "naam = \"Anders\"\n").unwrap();
    let taken = other.take_in(&one.pack());
    assert_eq!(taken.beside.len(), 1);
    assert_eq!(fs::read_to_string(file(&other)).unwrap(), "naam = \"Anders\"\n");
    assert_eq!(other.take_in(&one.pack()).beside, Vec::<String>::new());
}

#[test]
fn agendas_that_were_kept_go_along() {
    let (one, other) = (Laptop::new(), Laptop::new());
    let agendas = |laptop: &Laptop| laptop.data.group(&laptop.group).join("agendas");
    fs::create_dir(agendas(&one)).unwrap();
    fs::write(agendas(&one).join("lang.toml"), "[[blok]]\n").unwrap();
    fs::write(agendas(&one).join("..toml"), "").unwrap();
    assert_eq!(other.take_in(&one.pack()).beside, Vec::<String>::new());
    assert_eq!(fs::read_to_string(agendas(&other).join("lang.toml")).unwrap(), "[[blok]]\n");
    assert_eq!(fs::read_dir(agendas(&other)).unwrap().count(), 1);
}

#[test]
fn erased_words_do_not_come_back_and_go_at_the_other_too() {
    let (one, other) = (Laptop::new(), Laptop::new());
    one.write(&name(1), &ended(samples::id(1), 4));
    let with_words = one.pack();
    other.take_in(&with_words);
    let mut stamp = stamp();
    let folder = one.data.meetings(&one.group);
    Eraser::open(&folder, stamp.system_time())
        .unwrap()
        .content(samples::id(1), &mut stamp)
        .unwrap();
    assert!(!one.has_words("onderwerp 3"));
    one.take_in(&with_words);
    assert!(!one.has_words("onderwerp 3"));
    assert_eq!(other.take_in(&one.pack()).erased_meetings, 1);
    assert!(!other.has_words("onderwerp 3"));
    assert_eq!(other.entries(), one.entries());
    let erased = |entry: &Entry| entry.event == Event::Erased(Erased::Content);
    assert_eq!(other.entries().iter().filter(|entry| erased(entry)).count(), 1);
}

/// A meeting with these two people.
fn with_people(meeting: u64) -> Vec<Entry> {
    let came = |at: u64, name: &str| {
        let mut who = Participant::named(name);
        who.function = Some(Confidential::new("rechterhand van Bram"));
        samples::entry(10 * meeting + at, Event::ParticipantCame(who))
    };
    let first = samples::lines(samples::id(meeting), 1);
    [first, vec![came(5, "Anna"), came(6, "Bram"), samples::entry(10 * meeting + 7, Event::Ended)]]
        .concat()
}

#[test]
fn a_name_that_was_erased_comes_back_with_no_old_file() {
    let (one, other) = (Laptop::new(), Laptop::new());
    for laptop in [&one, &other] {
        laptop.write(&name(1), &with_people(1));
    }
    other.write(&name(2), &with_people(2));
    let settings = "deelnemers = [\"Anna\", \"Bram\"]\n";
    fs::write(other.data.group(&other.group).join("groep.toml"), settings).unwrap();
    fs::write(one.data.group(&one.group).join("groep.toml"), "deelnemers = [\"Anna\"]\n").unwrap();
    let eraser = Eraser::open(&one.data.meetings(&one.group), stamp().system_time()).unwrap();
    let bram = crate::domain::spelling::Spelling::new("Bram", []);
    eraser.name(samples::id(1), &bram, "(gewist)", &mut stamp()).unwrap();
    let taken = one.take_in(&other.pack());
    assert_eq!((taken.new_meetings, taken.erased_names, taken.beside.len()), (1, 1, 0));
    assert!(!one.has_words("Bram") && one.has_words("Anna"));
}

/// A tar with one file of this name and kind.
fn tar_of(name: &str, kind: EntryType) -> Vec<u8> {
    let mut archive = Builder::new(Vec::new());
    let mut header = Header::new_gnu();
    header.set_size(3);
    header.set_entry_type(kind);
    // Past the library's own check of names.
    header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_cksum();
    archive.append(&header, &b"abc"[..]).unwrap();
    archive.into_inner().unwrap()
}

#[test]
fn a_hostile_file_is_refused_whole() {
    let journal = format!("noord/bijeenkomsten/{}", name(1));
    let cases = [
        ("../buiten", EntryType::Regular),
        ("/etc/passwd", EntryType::Regular),
        ("noord/../zuid/groep.toml", EntryType::Regular),
        ("noord/bijeenkomsten/../../x.jsonl", EntryType::Regular),
        ("NOORD/groep.toml", EntryType::Regular),
        ("noord/vreemd.sh", EntryType::Regular),
        ("noord/agendas/../groep.toml", EntryType::Regular),
        ("noord/groep.toml", EntryType::Symlink),
        ("noord/groep.toml", EntryType::Link),
        ("noord/groep.toml", EntryType::Fifo),
        ("noord/groep.toml", EntryType::Directory),
        (&journal, EntryType::Symlink),
    ];
    for (name, kind) in cases {
        let refused = unpack(&tar_of(name, kind));
        assert!(
            matches!(refused, Err(ParcelError::Foreign { .. })),
            "{name} {kind:?}: {refused:?}"
        );
    }
    let mut twice = Builder::new(Vec::new());
    for text in [&b"naam = \"Een\""[..], b"naam = \"Twee\""] {
        add(&mut twice, "noord/groep.toml", text).unwrap();
    }
    let two_of_one = unpack(&twice.into_inner().unwrap());
    assert!(matches!(two_of_one, Err(ParcelError::Foreign { .. })), "{two_of_one:?}");
    for bytes in [&b""[..], b"PK\x03\x04", &[0; 5000], &[0xff; 5000]] {
        assert_eq!(unpack(bytes), Err(ParcelError::NotOurs));
    }
    assert!(unpack(&tar_of(&journal, EntryType::Regular)).is_ok());
}

#[test]
fn a_file_that_claims_to_be_enormous_is_refused() {
    let mut bytes = tar_of("noord/groep.toml", EntryType::Regular);
    let mut header = Header::new_gnu();
    header.as_mut_bytes().copy_from_slice(&bytes[..512]);
    header.set_size(1 << 40);
    header.set_cksum();
    bytes[..512].copy_from_slice(header.as_bytes());
    assert_eq!(unpack(&bytes), Err(ParcelError::TooLarge));
}

#[test]
fn nothing_is_taken_in_while_a_meeting_runs() {
    let (one, other) = (Laptop::new(), Laptop::new());
    one.write(&name(1), &ended(samples::id(1), 4));
    other.write(&name(2), &samples::lines(samples::id(2), 3));
    let taken = other.try_take_in(&one.pack());
    assert!(matches!(taken, Err(TakeInError::Running)));
    assert!(other.folder.path().exists());
}
