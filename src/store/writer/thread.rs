//! The thread that writes: a disk that hangs keeps nobody waiting but those who want to leave.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, SystemTime},
};

use jiff::Timestamp;

use super::{Writer, guard::Guard, resume::resumed, write_single};
use crate::{
    domain::{event::Entry, id::Id, kept::WriteTrouble},
    store::{
        disk::{Disk, RealDisk},
        journal::{self, Journal, JournalName},
        lock::group::TakenFrom,
        running::running,
    },
};

/// How often the lock shows that the meeting is alive.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
/// How soon a disk in trouble is tried again.
const RETRY: Duration = Duration::from_secs(2);
/// The same while somebody waits for the end.
const RETRY_AT_END: Duration = Duration::from_millis(250);
/// How often that is doubled when a disk fails outright: each try leaves a file behind.
const MAX_DOUBLINGS: u32 = 5;

/// What the writer has to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriterReport {
    /// All entries up to this one are on the disk.
    Kept {
        /// Its place in the meeting.
        seq: u64,
    },
    /// Words are in memory only; it is tried again and again.
    Trouble {
        /// What the disk has against it.
        kind: WriteTrouble,
        /// How many lines.
        waiting: usize,
    },
    /// The trouble is over.
    Recovered,
    /// The meeting goes on in a new file.
    Moved {
        /// The file that is written from now on.
        path: PathBuf,
        /// What happened to the one before.
        why: WriteTrouble,
    },
    /// Another program leads the group, or did so since its files were read. Nothing is written here.
    LedElsewhere,
    /// Nothing keeps another program from leading the group as well: its folder takes no lock.
    Unlocked,
    /// The timekeeper's signs come through this pipe as long as the meeting is written here.
    Hears(PathBuf),
    /// Nothing of the meeting is there any more, but for what was put away in it.
    ThrownAway,
}

/// The way to the thread that writes a meeting.
#[derive(Debug)]
pub struct WriterHandle {
    inbox: Sender<Order>,
}

#[derive(Debug)]
enum Order {
    Append(Box<Entry>),
    ThrowAway(Box<Thrown>),
    Finish(Sender<()>),
}

impl WriterHandle {
    /// Has an entry written; a report tells when it is kept.
    pub fn append(&self, entry: Entry) {
        // A thread that ended in a panic took the program with it.
        let _ = self.inbox.send(Order::Append(Box::new(entry)));
    }

    /// Has the meeting removed; a report tells when it is. What was put away in it is kept first.
    pub fn throw_away(self, topics: Vec<Entry>, last: Entry) -> Throwing {
        let (done, gone) = mpsc::channel();
        let thrown = Thrown { topics, last: Some(last), done };
        // As above.
        let _ = self.inbox.send(Order::ThrowAway(Box::new(thrown)));
        Throwing { gone, _writer: self }
    }

    /// Ends the writing; whether all was kept within the deadline.
    #[must_use]
    pub fn finish(self, deadline: Duration) -> bool {
        let (done, finished) = mpsc::channel();
        self.inbox.send(Order::Finish(done)).is_ok() && finished.recv_timeout(deadline).is_ok()
    }
}

/// The way to the thread that removes a meeting; without it that gives up.
#[derive(Debug)]
pub struct Throwing {
    gone: Receiver<()>,
    _writer: WriterHandle,
}

impl Throwing {
    /// Waits until the meeting is gone; whether it is within the deadline.
    #[must_use]
    pub fn finish(self, deadline: Duration) -> bool {
        self.gone.recv_timeout(deadline).is_ok()
    }
}

/// What was known of a group when a meeting began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// What the clock of files said.
    pub now: SystemTime,
    /// The unfinished meeting that the chair leaves as it is.
    pub unfinished: Option<Id>,
}

/// Begins to write a new meeting in this `bijeenkomsten` folder, unless another runs there by now.
///
/// A folder that takes no files does not stop the meeting: that is reported, and tried again.
pub fn begin(
    folder: &Path,
    start: Timestamp,
    meeting: Id,
    before: Before,
    report: impl Fn(WriterReport) + Send + 'static,
) -> WriterHandle {
    let name = JournalName { start, meeting, segment: Some(1) };
    let folder = folder.to_owned();
    spawn(report, move || {
        // Where this fails, so does the first line, and that is reported.
        let _ = RealDisk.create_folder(&folder);
        let mut guard =
            Guard::take(&folder.join(name.of_segment(1)), meeting, TakenFrom::Nobody).ok()?;
        let running = running(&folder, before.now).map(|running| running.journal.meeting);
        if running.is_some() && running != before.unfinished {
            guard.remove();
            return None;
        }
        Some((Writer::new(RealDisk, &folder, name), guard))
    })
}

/// Goes on writing a meeting that another process left, known as it was read at the start.
///
/// What is gone from its files meanwhile is written again; what came to them was written by somebody
/// who leads it.
pub fn take_over(
    folder: &Path,
    known: &Journal,
    from: TakenFrom,
    report: impl Fn(WriterReport) + Send + 'static,
) -> WriterHandle {
    let (folder, known) = (folder.to_owned(), known.clone());
    spawn(report, move || {
        let mut guard = Guard::take(&known.path, known.meeting, from).ok()?;
        // Read while nobody else can write.
        let now = journal::read_one(&folder, known.meeting);
        let found = |entry: &Entry| now.iter().any(|now| now.entries.contains(entry));
        let lost: Vec<_> = known.entries.iter().filter(|entry| !found(entry)).cloned().collect();
        let journal = now.unwrap_or_else(|| known.clone());
        if journal.entries.iter().any(|entry| !known.entries.contains(entry)) {
            guard.remove();
            return None;
        }
        let mut writer = resumed(RealDisk, &folder, &journal);
        for entry in &lost {
            writer.hold(entry);
        }
        Some((writer, guard))
    })
}

/// Starts the thread, in which the disk is asked for the first time too: whoever begins a meeting
/// does not wait for it.
pub(super) fn spawn<D>(
    report: impl Fn(WriterReport) + Send + 'static,
    open: impl FnOnce() -> Option<(Writer<D>, Guard)> + Send + 'static,
) -> WriterHandle
where
    D: Disk<File: Send> + Send + 'static,
{
    let (inbox, orders) = mpsc::channel();
    thread::spawn(move || {
        let Some((writer, guard)) = open() else {
            return report(WriterReport::LedElsewhere);
        };
        Service::new(writer, guard, report).run(&orders);
    });
    WriterHandle { inbox }
}

/// A meeting of which nothing is kept.
#[derive(Debug)]
struct Thrown {
    /// What was put away in it, and is not kept elsewhere yet.
    topics: Vec<Entry>,
    /// That it is erased; nothing: that is written.
    last: Option<Entry>,
    /// Who may wait for it.
    done: Sender<()>,
}

impl Thrown {
    /// Keeps each topic in a journal of its own; whether all are.
    fn keep_topics(&mut self, folder: &Path) -> bool {
        self.topics.retain(|topic| write_single(folder, topic).is_err());
        self.topics.is_empty()
    }
}

struct Service<D: Disk, R> {
    writer: Writer<D>,
    guard: Guard,
    report: R,
    /// It was said that nothing guards the meeting.
    said_open: bool,
    /// The last entry that was reported as kept.
    reported: Option<u64>,
    /// The trouble that was reported.
    trouble: Option<(WriteTrouble, usize)>,
    /// How often it failed in a row.
    failures: u32,
    /// Who waits for the end.
    leaving: Option<Sender<()>>,
    /// What becomes of a meeting that is thrown away.
    thrown: Option<Box<Thrown>>,
}

impl<D: Disk, R: Fn(WriterReport)> Service<D, R> {
    fn new(writer: Writer<D>, guard: Guard, report: R) -> Self {
        let reported = writer.last_kept();
        let (trouble, failures, leaving, thrown) = (None, 0, None, None);
        let said_open = false;
        Self { writer, guard, report, said_open, reported, trouble, failures, leaving, thrown }
    }

    fn run(mut self, orders: &Receiver<Order>) {
        if let Some(pipe) = self.guard.pipe() {
            (self.report)(WriterReport::Hears(pipe));
        }
        loop {
            let woken = orders.recv_timeout(self.patience());
            let abandoned = matches!(woken, Err(RecvTimeoutError::Disconnected));
            if let Ok(order) = woken {
                self.obey(order);
            }
            while let Ok(order) = orders.try_recv() {
                self.obey(order);
            }
            if self.guard.keep().is_err() {
                return self.give_way();
            }
            self.keep();
            self.say_if_open();
            if self.thrown.is_some() && self.throw_away() {
                return;
            }
            if self.has_finished() || abandoned {
                return;
            }
        }
    }

    /// Another program leads now: what was said and waits is still kept, the clocks are left to it.
    fn give_way(mut self) {
        self.writer.keep_words_only();
        self.keep();
        (self.report)(WriterReport::LedElsewhere);
    }

    /// As soon as the disk takes words, and still no lock.
    fn say_if_open(&mut self) {
        if self.said_open || self.trouble.is_some() || !self.guard.is_open() {
            return;
        }
        // Its folder may have been made just now.
        if self.guard.keep().is_ok() && self.guard.is_open() {
            self.said_open = true;
            (self.report)(WriterReport::Unlocked);
        }
    }

    /// How long nothing needs to be done unless an order comes.
    fn patience(&self) -> Duration {
        match (self.trouble, &self.leaving) {
            (None, _) if self.thrown.is_some() => RETRY,
            (None, _) => SIGN_OF_LIFE,
            (Some(_), Some(_)) => RETRY_AT_END,
            (Some((WriteTrouble::Broken, _)), None) => {
                RETRY * 2u32.pow(self.failures.saturating_sub(1).min(MAX_DOUBLINGS))
            }
            (Some(_), None) => RETRY,
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Append(entry) => self.writer.hold(&entry),
            Order::ThrowAway(thrown) => self.thrown = Some(thrown),
            Order::Finish(done) => self.leaving = Some(done),
        }
    }

    /// Writes what there is, and says what became of it.
    fn keep(&mut self) {
        let result = self.writer.retry();
        if let Some((path, why)) = self.writer.take_moved() {
            (self.report)(WriterReport::Moved { path, why });
        }
        let kept = self.writer.last_kept();
        if kept != self.reported {
            self.reported = kept;
            if let Some(seq) = kept {
                (self.report)(WriterReport::Kept { seq });
            }
        }
        match result {
            Ok(()) => {
                self.failures = 0;
                if self.trouble.take().is_some() {
                    (self.report)(WriterReport::Recovered);
                }
            }
            Err(kind) => {
                self.failures += 1;
                let waiting = self.writer.waiting();
                if self.trouble.replace((kind, waiting)) != Some((kind, waiting)) {
                    (self.report)(WriterReport::Trouble { kind, waiting });
                }
            }
        }
    }

    /// Keeps what was put away, says that the meeting is erased, and removes its files: in that order, so
    /// that it can stop anywhere. Whether it is done; else it is tried again.
    fn throw_away(&mut self) -> bool {
        let Some(thrown) = &mut self.thrown else { return false };
        if !thrown.keep_topics(self.writer.folder()) {
            return false;
        }
        if let Some(last) = thrown.last.take() {
            self.writer.hold(&last);
            self.keep();
        }
        if 0 < self.writer.waiting() || self.writer.remove().is_err() {
            return false;
        }
        self.guard.remove();
        (self.report)(WriterReport::ThrownAway);
        // Nobody has to wait for it.
        let _ = self.thrown.take().map(|thrown| thrown.done.send(()));
        true
    }

    /// Whether all is kept and somebody waited for that.
    fn has_finished(&mut self) -> bool {
        if 0 < self.writer.waiting() {
            return false;
        }
        let Some(done) = self.leaving.take() else {
            return false;
        };
        self.guard.remove();
        // Who waited may have given up just now.
        let _ = done.send(());
        true
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
