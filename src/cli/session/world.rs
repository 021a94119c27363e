//! Carries out effects: journal, bell, notifications, and looking at files on threads of their own.

use std::{path::PathBuf, sync::mpsc::SyncSender, thread, time::Duration};

use super::{Place, follow};
use crate::{
    app::{
        effect::{Cue, Effect},
        message::Msg,
    },
    domain::{
        clean::clean,
        event::{Entry, Event, Signal},
        id::Id,
    },
    engine::{In, Outside},
    ports::{
        journal::{JournalName, read_group},
        writer::{WriteTrouble, WriterHandle, WriterReport, begin, take_over},
        zone,
    },
    screen::WhyNotKept,
    terminal::{screen_mode, signals::EdgeHandle, signals::Job},
    words,
};

/// Longest path that is shown.
const MAX_PATH: usize = 400;

/// The world around one session.
pub(super) struct World {
    place: Place,
    inbox: SyncSender<In>,
    edge: EdgeHandle,
    writer: Option<WriterHandle>,
    journal: Option<PathBuf>,
}

impl World {
    pub(super) fn new(place: Place, inbox: SyncSender<In>, edge: EdgeHandle) -> Self {
        Self { place, inbox, edge, writer: None, journal: None }
    }

    /// Waits until everything is on disk, but not for ever. The journal, and whether it is complete;
    /// nothing when nothing was to be kept.
    pub(super) fn finish(self, deadline: Duration) -> Option<(PathBuf, bool)> {
        let kept = self.writer?.finish(deadline);
        Some((self.journal?, kept))
    }

    fn folder(&self) -> PathBuf {
        self.place.data.meetings(&self.place.group)
    }

    fn begin(&mut self, meeting: Id, first: Entry) {
        if self.place.reads_only {
            return;
        }
        let start = first.at.wall;
        let folder = self.folder();
        let name = JournalName::first(start, meeting);
        self.keep_in(folder.join(name));
        match begin(&folder, start, meeting, self.report()) {
            Ok(writer) => {
                writer.append(first);
                self.writer = Some(writer);
            }
            Err(_) => self.cannot_write(),
        }
    }

    fn take_over(&mut self) {
        let Some(running) = &self.place.running else { return };
        let (path, meeting) = (running.journal.path.clone(), running.journal.meeting);
        self.keep_in(path);
        match take_over(&self.folder(), meeting, self.report()) {
            Ok((writer, _)) => self.writer = Some(writer),
            Err(_) => self.cannot_write(),
        }
    }

    fn keep_in(&mut self, journal: PathBuf) {
        let file = clean(&journal.to_string_lossy(), MAX_PATH);
        // The inbox is empty when a meeting begins; the same is said when the program is left.
        let _ = self.inbox.try_send(In::Msg(Msg::KeptIn(file)));
        self.journal = Some(journal);
    }

    fn cannot_write(&self) {
        let trouble = Msg::NotKept { why: WhyNotKept::Denied, waiting: 1 };
        // A full inbox means that the engine has more urgent things to do; the words are in memory.
        let _ = self.inbox.try_send(In::Msg(trouble));
    }

    /// What the writer tells, as a message to the engine.
    fn report(&self) -> impl Fn(WriterReport) + Send + 'static {
        let inbox = self.inbox.clone();
        move |report| {
            let msg = match report {
                WriterReport::Kept { seq } => Msg::Kept { seq },
                WriterReport::Trouble { kind, waiting } => Msg::NotKept { why: why(kind), waiting },
                WriterReport::Recovered | WriterReport::Moved { .. } => return,
            };
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(msg));
        }
    }

    fn look_for_topics(&self) {
        let folder = self.folder();
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            let journals = read_group(&folder).journals.into_iter();
            let own = journals.filter(|journal| !journal.entries.iter().any(is_start));
            let topics = own.map(|journal| (journal.meeting, journal.entries)).collect();
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::TopicsFound(topics)));
        });
    }

    fn look_at_zone(&self) {
        let inbox = self.inbox.clone();
        // The engine may be gone or busy; it asks again.
        thread::spawn(move || drop(inbox.try_send(In::Msg(Msg::Zone(zone::system())))));
    }

    fn notify(&self, cue: Cue) {
        if let Some(title) =
            words::signals::notification(cue).filter(|_| self.place.settings.notifications)
        {
            self.edge.give(Job::Notify { title: title.to_owned() });
        }
    }
}

impl Outside for World {
    fn perform(&mut self, effect: Effect) -> u8 {
        match effect {
            Effect::BeginJournal { meeting, first } => self.begin(meeting, *first),
            Effect::TakeOverJournal => self.take_over(),
            Effect::Append(entry) => {
                if let Some(writer) = &self.writer {
                    writer.append(entry);
                }
            }
            Effect::Give { cue, aloud } => {
                self.notify(cue);
                return if aloud { strokes(cue) } else { 0 };
            }
            Effect::LookForTopics => self.look_for_topics(),
            Effect::Follow => {
                let place = (self.place.data.clone(), self.place.only.clone());
                follow::spawn(place, self.inbox.clone());
            }
            Effect::LookAtZone => self.look_at_zone(),
            Effect::CorrectClock { .. } | Effect::Quit => {}
        }
        0
    }

    fn suspend(&mut self) {
        screen_mode::suspend();
    }

    fn resume(&mut self) {
        // In the background the terminal belongs to another program; the next continue tries again.
        let _ = screen_mode::resume();
    }
}

/// How often the terminal's bell rings.
fn strokes(cue: Cue) -> u8 {
    match cue {
        Cue::Start
        | Cue::Side
        | Cue::Meeting(Signal::WrapUp(_) | Signal::WellOver(_) | Signal::SlackGone) => 1,
        Cue::Meeting(Signal::SlotNow) => 2,
        Cue::Meeting(Signal::CloseNow) => 3,
        Cue::Meeting(Signal::SlotIn10 | Signal::SlotIn5 | Signal::CloseIn5) => 0,
    }
}

fn is_start(entry: &Entry) -> bool {
    matches!(entry.event, Event::Started(_))
}

fn why(trouble: WriteTrouble) -> WhyNotKept {
    match trouble {
        WriteTrouble::Full => WhyNotKept::Full,
        WriteTrouble::ReadOnly => WhyNotKept::ReadOnly,
        WriteTrouble::Denied => WhyNotKept::Denied,
        WriteTrouble::Gone => WhyNotKept::Gone,
        WriteTrouble::Io(_) => WhyNotKept::Broken,
    }
}
