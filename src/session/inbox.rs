//! The way into the engine's one inbox, for all that happens outside.

use std::{
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use super::{engine::In, log::Log};
use crate::app::message::Msg;

/// Messages that wait for the engine; beyond it keys wait in the terminal.
const WAITING: usize = 128;

/// One of the many that put messages in the inbox.
#[derive(Clone)]
pub(super) struct Inbox {
    messages: SyncSender<In>,
    log: Log,
}

impl Inbox {
    /// An inbox, and what the engine takes its messages from.
    pub(super) fn open(log: Log) -> (Self, Receiver<In>) {
        let (messages, received) = sync_channel(WAITING);
        (Self { messages, log }, received)
    }

    /// Puts a message in, once there is room; whether the engine still runs.
    pub(super) fn put(&self, message: In) -> bool {
        self.log.note(&message);
        self.messages.send(message).is_ok()
    }

    /// The same, where nobody has to be told when the engine is gone.
    pub(super) fn tell(&self, message: Msg) {
        self.put(In::Msg(message));
    }

    /// Tells without ever waiting; what there is no room for is lost.
    pub(super) fn try_tell(&self, message: Msg) {
        let _ = self.messages.try_send(In::Msg(message));
    }

    /// Has something done that may take long, on a thread of its own, and tells what came of it.
    pub(super) fn ask(&self, job: impl FnOnce() -> Msg + Send + 'static) {
        let inbox = self.clone();
        thread::spawn(move || inbox.tell(job()));
    }
}
