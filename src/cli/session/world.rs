//! Carries out effects: journal, bell, notifications, and looking at files on threads of their own.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::SyncSender,
    thread,
    time::Duration,
};

use super::{super::group::file_name, Place, follow};
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
        self.keep_in(folder.join(JournalName::first(start, meeting)));
        let writer = begin(&folder, start, meeting, self.report());
        writer.append(first);
        self.writer = Some(writer);
    }

    fn take_over(&mut self) {
        let Some(running) = &self.place.running else { return };
        let writer = take_over(&self.folder(), &running.journal, self.report());
        self.keep_in(running.journal.path.clone());
        self.writer = Some(writer);
    }

    fn keep_in(&mut self, journal: PathBuf) {
        // The inbox is empty when a meeting begins; the same is said when the program is left.
        let _ = self.inbox.try_send(In::Msg(Msg::KeptIn(shown(&journal))));
        self.journal = Some(journal);
    }

    /// Follows the meeting that another program leads; nothing is kept here any more.
    fn follow(&mut self) {
        self.writer = None;
        let place = (self.place.data.clone(), self.place.only.clone());
        follow::spawn(place, self.inbox.clone());
    }

    /// What the writer tells, as a message to the engine.
    fn report(&self) -> impl Fn(WriterReport) + Send + 'static {
        let inbox = self.inbox.clone();
        move |report| {
            let msg = match report {
                WriterReport::Kept { seq } => Msg::Kept { seq },
                WriterReport::Trouble { kind, waiting } => Msg::NotKept { why: why(kind), waiting },
                WriterReport::Moved { path, .. } => {
                    Msg::Moved { file: file_name(&path), path: shown(&path) }
                }
                WriterReport::LedElsewhere => Msg::LedElsewhere,
                WriterReport::Recovered => return,
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
            Effect::Follow => self.follow(),
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

/// A path as the screen can show it.
fn shown(path: &Path) -> String {
    clean(&path.to_string_lossy(), MAX_PATH)
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
