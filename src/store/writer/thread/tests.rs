//! The thread: what it reports, when it ends, and whom it keeps waiting.

use std::{fs, sync::mpsc};

use super::*;
use crate::store::{
    faulty::{Fault, FaultyDisk, HangingDisk},
    lock,
    writer::tests::{entries, meeting, name, place, read},
};

const LONG: Duration = Duration::from_secs(20);

fn reports() -> (impl Fn(WriterReport) + Send + 'static, Receiver<WriterReport>) {
    let (sender, receiver) = mpsc::channel();
    (move |report| drop(sender.send(report)), receiver)
}

fn wait_until_kept(reports: &Receiver<WriterReport>, last: u64) {
    while reports.recv_timeout(LONG).unwrap() != (WriterReport::Kept { seq: last }) {}
}

/// Nothing unfinished is known of the group.
#[expect(clippy::disallowed_methods, reason = "the clock of files is the machine's")]
fn before() -> Before {
    Before { now: SystemTime::now(), unfinished: None }
}

fn unguarded(folder: &Path) -> Guard {
    Guard::none(&folder.join(name().of_segment(1)), meeting())
}

/// The meeting as it is read at the start.
fn known(folder: &Path) -> Journal {
    journal::read_one(folder, meeting()).unwrap()
}

/// A program begins the meeting; what its thread reports.
fn begun(folder: &Path) -> (WriterHandle, Receiver<WriterReport>) {
    let (report, reports) = reports();
    (begin(folder, name().start, meeting(), before(), report), reports)
}

/// A program began the meeting, kept these records and left.
fn was_led(folder: &Path, records: &[Entry]) {
    let (writer, _) = begun(folder);
    for entry in records {
        writer.append(entry.clone());
    }
    assert!(writer.finish(LONG));
}

/// Who takes the meeting over now is told that another leads it, and writes nothing.
fn is_led_elsewhere(folder: &Path, known: &Journal) {
    let before = read(folder);
    let (report, reports) = reports();
    let writer = take_over(folder, known, TakenFrom::Nobody, report);
    writer.append(entries()[5].clone());
    assert_eq!(reports.recv_timeout(LONG).unwrap(), WriterReport::LedElsewhere);
    assert!(!writer.finish(LONG));
    assert_eq!(read(folder), before);
}

#[test]
fn who_led_it_since_it_was_read_is_not_written_over() {
    let (_root, folder) = place();
    let all = entries();
    was_led(&folder, &all[..1]);
    let known = known(&folder);
    let (report, _) = reports();
    let second = take_over(&folder, &known, TakenFrom::Nobody, report);
    second.append(all[1].clone());
    assert!(second.finish(LONG));
    is_led_elsewhere(&folder, &known);
}

#[test]
fn what_is_gone_since_it_was_read_is_written_again() {
    let (_root, folder) = place();
    let all = entries();
    was_led(&folder, &all[..3]);
    let known = known(&folder);
    let path = folder.join(name().of_segment(1));
    let whole = fs::read(&path).unwrap();
    for left in [Some(whole.len() / 2), Some(0), None] {
        match left {
            Some(left) => fs::write(&path, &whole[..left]).unwrap(),
            None => fs::remove_dir_all(&folder).unwrap(),
        }
        let (report, _) = reports();
        let writer = take_over(&folder, &known, TakenFrom::Nobody, report);
        assert!(writer.finish(LONG));
        assert_eq!(read(&folder), all[..3]);
    }
}

#[test]
fn a_meeting_is_kept_locked_and_ended() {
    let (_root, folder) = place();
    let (writer, reports) = begun(&folder);
    let path = folder.join(name().of_segment(1));
    for entry in entries() {
        writer.append(entry);
    }
    wait_until_kept(&reports, 6);
    assert!(lock::is_held(&path));
    is_led_elsewhere(&folder, &known(&folder));
    assert!(writer.finish(LONG));
    assert!(!lock::lock_path(&path).exists());
    assert_eq!(read(&folder), entries());
}

#[test]
fn a_meeting_that_was_left_is_taken_over() {
    let (_root, folder) = place();
    let all = entries();
    was_led(&folder, &all[..1]);
    let (report, reports) = reports();
    let second = take_over(&folder, &known(&folder), TakenFrom::Nobody, report);
    second.append(all[1].clone());
    wait_until_kept(&reports, 2);
    assert!(second.finish(LONG));
    assert_eq!(read(&folder), all[..2]);
}

#[test]
fn a_removed_folder_is_said_and_made_again_with_all_there_was() {
    let (_root, folder) = place();
    let all = entries();
    let (writer, reports) = begun(&folder);
    writer.append(all[0].clone());
    wait_until_kept(&reports, 1);
    fs::remove_dir_all(&folder).unwrap();
    writer.append(all[1].clone());
    let moved =
        WriterReport::Moved { path: folder.join(name().of_segment(2)), why: WriteTrouble::Gone };
    assert_eq!(reports.recv_timeout(LONG).unwrap(), moved);
    wait_until_kept(&reports, 2);
    assert_eq!(read(&folder), all[..2]);
    assert!(writer.finish(LONG));
}

#[test]
fn trouble_is_said_once_and_so_is_its_end() {
    let (root, folder) = place();
    let (report, reports) = reports();
    // A file in the place of the group's folder.
    let in_the_way = root.path().join("g");
    fs::write(&in_the_way, "").unwrap();
    let writer = begin(&folder, name().start, meeting(), before(), report);
    writer.append(entries()[0].clone());
    let trouble = WriterReport::Trouble { kind: WriteTrouble::NoFolder, waiting: 1 };
    assert_eq!(reports.recv_timeout(LONG).unwrap(), trouble);
    fs::remove_file(in_the_way).unwrap();
    assert!(writer.finish(LONG));
    let rest: Vec<_> = reports.iter().collect();
    assert_eq!(rest, [WriterReport::Kept { seq: 1 }, WriterReport::Recovered]);
    assert_eq!(read(&folder), entries()[..1]);
}

#[test]
fn a_disk_that_hangs_keeps_nobody_waiting() {
    let (_root, folder) = place();
    let (let_go, hanging) = mpsc::channel();
    let (report, reports) = reports();
    let disk = Writer::new(HangingDisk(hanging), &folder, name());
    let guard = unguarded(&folder);
    let writer = spawn(report, move || Some((disk, guard)));
    for entry in entries() {
        writer.append(entry);
    }
    assert!(!writer.finish(Duration::from_millis(50)));
    assert!(reports.try_recv().is_err());
    drop(let_go);
    wait_until_kept(&reports, 6);
    assert_eq!(read(&folder), entries());
}

#[test]
fn a_disk_that_fails_outright_is_tried_ever_less_until_somebody_wants_to_leave() {
    let (_root, folder) = place();
    let disk = FaultyDisk::new(&folder, Fault::Fails(5), 0, usize::MAX);
    let (report, reports) = reports();
    let mut service = Service::new(Writer::new(&disk, &folder, name()), unguarded(&folder), report);
    assert_eq!(service.patience(), SIGN_OF_LIFE);
    service.obey(Order::Append(Box::new(entries()[0].clone())));
    for doublings in [0, 1, 2, 3, 4, 5, 5] {
        service.keep();
        assert_eq!(service.patience(), RETRY * (1 << doublings));
    }
    let kind = WriteTrouble::Broken;
    assert_eq!(reports.try_recv(), Ok(WriterReport::Trouble { kind, waiting: 1 }));
    assert!(reports.try_recv().is_err(), "said once");
    let (done, finished) = mpsc::channel();
    service.obey(Order::Finish(done));
    assert_eq!(service.patience(), RETRY_AT_END);
    assert!(!service.has_finished() && finished.try_recv().is_err(), "a word is not kept");
}

#[test]
fn a_lock_is_touched_and_where_it_was_removed_taken_anew() {
    let (_root, folder) = place();
    fs::create_dir_all(&folder).unwrap();
    let writer = Writer::new(RealDisk, &folder, name());
    let path = lock::lock_path(&folder.join(name().of_segment(1)));
    let mut service = Service::new(writer, unguarded(&folder), |_| ());
    for _ in 0..2 {
        service.guard.keep().unwrap();
        let file = fs::File::options().write(true).open(&path).unwrap();
        let long_ago = SystemTime::UNIX_EPOCH;
        file.set_modified(long_ago).unwrap();
        service.guard.keep().unwrap();
        assert_ne!(file.metadata().unwrap().modified().unwrap(), long_ago);
        fs::remove_file(&path).unwrap();
    }
}
