//! What is kept beside the meeting: changes of the group and agendas, on a thread of their own, in the
//! order in which they were given. What cannot be kept is tried again; who leaves waits for it. Until a
//! meeting begins it also tells what others change in the group.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::{Duration, SystemTime},
};

use super::{agendas, groups};
use crate::{
    app::message::{GroupKept, GroupWaits, Msg},
    domain::{
        group::{GroupChange, Unchanged},
        register::named,
    },
    failure::NotKept,
    known::groups::{NotWritten, change},
    written::{group, registers},
};

/// How soon a change that could not be kept is tried again.
const RETRY: Duration = Duration::from_secs(2);
/// The same while somebody waits for the end.
const RETRY_AT_END: Duration = Duration::from_millis(250);
/// How often is looked whether others changed the group that is prepared for.
const LOOK: Duration = Duration::from_secs(1);
/// Without anything to do the thread sleeps.
const IDLE: Duration = Duration::from_hours(1);
/// So many tries lie between two times that the same trouble is told.
const TOLD_EVERY: u32 = 8;

/// The way to the thread that keeps files.
pub(super) struct Files {
    orders: Sender<Order>,
    settled: Receiver<u64>,
    given: u64,
    /// What was given and is not known to be settled, in order.
    waiting: Vec<(u64, NotKept)>,
}

enum Order {
    Change(Change),
    Save(u64, agendas::New),
    Watch(Option<PathBuf>),
    Hurry,
}

/// A change of a group that is not on disk yet.
struct Change {
    order: u64,
    /// The group's file.
    file: PathBuf,
    /// Which change it is for whoever gave it.
    number: u64,
    what: GroupChange,
}

impl Files {
    pub(super) fn open(tell: impl Fn(Msg) + Send + 'static) -> Self {
        let (orders, inbox) = mpsc::channel();
        let (settle, settled) = mpsc::channel();
        thread::spawn(move || Keeper::new(tell, settle).run(&inbox));
        Self { orders, settled, given: 0, waiting: Vec::new() }
    }

    /// Has a change put in the file of a group; a message tells when it is there.
    pub(super) fn change_group(&mut self, file: PathBuf, number: u64, change: GroupChange) {
        let order = self.give(NotKept::Group);
        self.send(Order::Change(Change { order, file, number, what: change }));
    }

    /// Has an agenda kept; a message tells what came of it.
    pub(super) fn save_agenda(&mut self, agenda: agendas::New) {
        let order = self.give(NotKept::Agenda(agenda.name.clone()));
        self.send(Order::Save(order, agenda));
    }

    /// From now on a message tells when others change this file of a group; none: no more.
    pub(super) fn watch_group(&self, file: Option<PathBuf>) {
        self.send(Order::Watch(file));
    }

    fn give(&mut self, what: NotKept) -> u64 {
        self.forget_settled();
        self.given += 1;
        self.waiting.push((self.given, what));
        self.given
    }

    fn send(&self, order: Order) {
        // A thread that ended in a panic took the program with it.
        let _ = self.orders.send(order);
    }

    fn forget_settled(&mut self) {
        while let Ok(order) = self.settled.try_recv() {
            self.waiting.retain(|(waiting, _)| *waiting != order);
        }
    }

    /// Waits until all is on disk, but not for ever; what is not.
    pub(super) fn finish(mut self, deadline: Duration) -> Vec<NotKept> {
        self.forget_settled();
        self.send(Order::Hurry);
        let (step, mut left) = (Duration::from_millis(10), deadline);
        while !self.waiting.is_empty() && !left.is_zero() {
            match self.settled.recv_timeout(step) {
                Ok(order) => self.waiting.retain(|(waiting, _)| *waiting != order),
                Err(_) => left = left.saturating_sub(step),
            }
        }
        let mut not_kept: Vec<_> = self.waiting.into_iter().map(|(_, what)| what).collect();
        not_kept.dedup();
        not_kept
    }
}

struct Keeper<T> {
    tell: T,
    settle: Sender<u64>,
    changes: Vec<Change>,
    /// The trouble that lasts, and how often it was met.
    trouble: Option<(GroupWaits, u32)>,
    hurries: bool,
    /// The file that others may change, and how it was found last.
    watched: Option<(PathBuf, Look)>,
}

/// How long a file is and when it changed; nothing where there is none.
type Look = Option<(u64, Option<SystemTime>)>;

impl<T: Fn(Msg)> Keeper<T> {
    fn new(tell: T, settle: Sender<u64>) -> Self {
        Self { tell, settle, changes: Vec::new(), trouble: None, hurries: false, watched: None }
    }

    fn run(mut self, orders: &Receiver<Order>) {
        loop {
            match orders.recv_timeout(self.patience()) {
                Ok(order) => self.obey(order),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            while let Ok(order) = orders.try_recv() {
                self.obey(order);
            }
            self.keep();
            self.look();
        }
    }

    fn patience(&self) -> Duration {
        match (self.changes.is_empty(), self.hurries) {
            (true, _) if self.watched.is_some() => LOOK,
            (true, _) => IDLE,
            (false, true) => RETRY_AT_END,
            (false, false) => RETRY,
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Change(change) => self.changes.push(change),
            Order::Save(order, agenda) => {
                (self.tell)(Msg::AgendaSaved(agendas::save(&agenda)));
                self.settled(order);
            }
            Order::Watch(file) => {
                // Told at once: it may have changed since it was read when the group was opened.
                self.watched = file.map(|file| (file, None));
            }
            Order::Hurry => self.hurries = true,
        }
    }

    fn settled(&self, order: u64) {
        // Who waited may have given up just now.
        let _ = self.settle.send(order);
    }

    /// Puts the changes in their files: those of one group in one go.
    fn keep(&mut self) {
        let mut left = std::mem::take(&mut self.changes);
        let mut trouble = None;
        while let Some(file) = left.first().map(|change| change.file.clone()) {
            let (of_it, others) = left.into_iter().partition(|change| change.file == file);
            left = others;
            if let Err(why) = self.keep_group(&of_it) {
                trouble = Some(groups::waits(&why));
                self.changes.extend(of_it);
            }
        }
        self.tell_trouble(trouble);
    }

    /// Tells what the watched file says, where it is not as it was found last.
    fn look(&mut self) {
        let Some((file, before)) = &mut self.watched else { return };
        let now = look(file);
        if std::mem::replace(before, now) == now {
            return;
        }
        // One with mistakes, or that cannot be read, is said where something is kept in it.
        let read = group::read(file).ok().filter(|file| file.mistakes.is_empty());
        if let Some(read) = read {
            (self.tell)(Msg::GroupSeen(Box::new(read.value)));
        }
    }

    fn keep_group(&self, changes: &[Change]) -> Result<(), NotWritten> {
        let [.., last] = changes else { return Ok(()) };
        let mut refused: Option<Unchanged> = None;
        let group = change(&last.file, |group| {
            let tried = changes.iter().map(|one| group.change(&one.what));
            refused = tried.filter_map(Result::err).last();
            Ok::<_, NotWritten>(())
        })?;
        for change in changes {
            self.settled(change.order);
        }
        let kept = GroupKept {
            number: last.number,
            group: Box::new(group),
            refused,
            register_unknown: changes.iter().any(names_no_register),
        };
        (self.tell)(Msg::GroupKept(kept));
        Ok(())
    }

    /// The same trouble is told again now and then, as long as it lasts.
    fn tell_trouble(&mut self, now: Option<GroupWaits>) {
        let times = match (self.trouble, now) {
            (Some((before, times)), Some(now)) if before == now => times + 1,
            _ => 0,
        };
        self.trouble = now.map(|now| (now, times));
        if let Some(why) = now.filter(|_| times % TOLD_EVERY == 0) {
            (self.tell)(Msg::GroupNotKept(why));
        }
    }
}

/// Whether it names a register that is not among those of the program and the group.
fn names_no_register(change: &Change) -> bool {
    let GroupChange::Register(Some(name)) = &change.what else { return false };
    let file = registers::read(&change.file.with_file_name(registers::FILE));
    file.is_ok_and(|file| named(&file.value, name).is_none())
}

fn look(file: &Path) -> Look {
    let about = fs::metadata(file).ok()?;
    Some((about.len(), about.modified().ok()))
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
