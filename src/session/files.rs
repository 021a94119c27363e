//! What is kept beside the meeting: changes of the group and agendas, on a thread of their own, in the
//! order in which they were given. What cannot be kept is tried again; who leaves waits for it.

use std::{
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use super::{agendas, groups};
use crate::{
    app::message::{GroupKept, GroupWaits, Msg},
    domain::group::{GroupChange, Unchanged},
    failure::NotKept,
    known::groups::{NotWritten, change},
};

/// How soon a change that could not be kept is tried again.
const RETRY: Duration = Duration::from_secs(2);
/// The same while somebody waits for the end.
const RETRY_AT_END: Duration = Duration::from_millis(250);
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
}

impl<T: Fn(Msg)> Keeper<T> {
    fn new(tell: T, settle: Sender<u64>) -> Self {
        Self { tell, settle, changes: Vec::new(), trouble: None, hurries: false }
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
        }
    }

    fn patience(&self) -> Duration {
        match (self.changes.is_empty(), self.hurries) {
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
        let kept = GroupKept { number: last.number, group: Box::new(group), refused };
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

#[cfg(test)]
#[cfg(unix)]
mod tests;
