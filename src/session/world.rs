//! Carries out effects: journal, signals to the room, and looking at files on threads of their own.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
    time::Duration,
};

use tokio::runtime::Handle;

use super::{Place, agendas, follow, groups};
use crate::{
    app::{
        effect::{Cue, Effect, Facts},
        message::{Msg, Unsaved},
    },
    clock::zone,
    devices::{Devices, command, notification::Notice, sound::Stroke},
    domain::{
        clean::clean,
        event::{Entry, Event, Signal},
        group::Group,
        id::Id,
        library::Library,
        outline::Outline,
    },
    failure::SessionError,
    known::{file_name, meetings, memory},
    session::engine::{In, Outside},
    store::{
        folders::GroupSlug,
        journal::{JournalName, read_group},
        rescue,
        running::Running,
        writer::{WriterHandle, WriterReport, begin, take_over},
    },
    terminal::screen_mode,
    written::settings::Occasion,
};

/// Longest path that is shown.
const MAX_PATH: usize = 400;

/// The world around one session.
pub(crate) struct World {
    place: Place,
    inbox: SyncSender<In>,
    devices: Devices,
    writer: Option<WriterHandle>,
    journal: Option<(PathBuf, JournalName)>,
    /// The meeting that runs in the group that was opened last.
    opened: Option<Receiver<Option<Running>>>,
    /// All that the writer was given, in case it cannot keep it.
    entries: Vec<Entry>,
}

impl World {
    pub(crate) fn new(place: Place, inbox: SyncSender<In>, edge: &Handle) -> Self {
        let telling = inbox.clone();
        let devices = Devices::start(edge, &place.settings, place.words, move |news| {
            // The engine may be gone; then nobody has to be told.
            let _ = telling.send(In::Msg(Msg::Device(news)));
        });
        Self {
            place,
            inbox,
            devices,
            writer: None,
            journal: None,
            opened: None,
            entries: Vec::new(),
        }
    }

    /// Finds out through what signals will be heard.
    pub(crate) fn look_for_sound(&self) {
        self.devices.look_for_sound();
    }

    /// Waits until everything is on disk, but not for ever: what is not goes to another place. The
    /// file in which the meeting is kept, if one was.
    ///
    /// Fails when the folder did not take all of it: then all is elsewhere, or words are lost.
    pub(crate) fn finish(self, deadline: Duration) -> Result<Option<PathBuf>, SessionError> {
        let folder = self.folder();
        let Some((writer, (path, name))) = self.writer.zip(self.journal) else {
            return Ok(None);
        };
        if writer.finish(deadline) {
            return Ok(Some(path));
        }
        let file = rescue::rescue(rescue::places(), name, &self.entries);
        Err(file.map_or(SessionError::Lost, |file| SessionError::Rescued { file, folder }))
    }

    fn folder(&self) -> PathBuf {
        self.place.data.meetings(&self.place.group)
    }

    /// What the room needs when a meeting begins or goes on.
    fn meet(&self) {
        self.devices.look_for_sound();
        self.devices.keep_awake(true);
    }

    fn begin(&mut self, meeting: Id, first: Entry) {
        if self.place.reads_only {
            return;
        }
        let start = first.at.wall;
        let folder = self.folder();
        self.keep_in(&folder, JournalName { start, meeting, segment: Some(1) }, Vec::new());
        self.writer = Some(begin(&folder, start, meeting, self.report()));
        self.append(first);
    }

    fn append(&mut self, entry: Entry) {
        if let Some(writer) = &self.writer {
            writer.append(entry.clone());
            self.entries.push(entry);
        }
    }

    fn take_over(&mut self) {
        if let Some(opened) = self.opened.take() {
            self.place.running = opened.try_recv().ok().flatten();
        }
        let Some(Running { journal, .. }) = &self.place.running else { return };
        let folder = self.folder();
        let writer = take_over(&folder, journal, self.report());
        let (start, meeting, entries) = (journal.start, journal.meeting, journal.entries.clone());
        self.keep_in(&folder, JournalName { start, meeting, segment: Some(1) }, entries);
        self.writer = Some(writer);
    }

    fn keep_in(&mut self, folder: &Path, name: JournalName, entries: Vec<Entry>) {
        let journal = folder.join(name.of_segment(1));
        // The inbox is empty when a meeting begins; the same is said when the program is left.
        let _ = self.inbox.try_send(In::Msg(Msg::KeptIn(shown(&journal))));
        self.journal = Some((journal, name));
        self.entries = entries;
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
                WriterReport::Trouble { kind, waiting } => Msg::NotKept { why: kind, waiting },
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

    fn read_past(&self) {
        let (data, group) = (self.place.data.clone(), self.place.group.clone());
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            let times = meetings::times(&data, &group);
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::PastRead(times)));
        });
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

    fn write_group(&self, group: Group) {
        let folder = self.place.data.group(&self.place.group);
        let (is_kept, inbox) = (!self.place.reads_only, self.inbox.clone());
        thread::spawn(move || {
            let written =
                if is_kept { groups::write(&folder, &group) } else { Err(Unsaved::Rehearsal) };
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::GroupWritten(written)));
        });
    }

    fn look_for_groups(&self) {
        let (data, inbox) = (self.place.data.clone(), self.inbox.clone());
        thread::spawn(move || {
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::GroupsFound(groups::found(&data))));
        });
    }

    /// From now on this is the group; what is known of it follows.
    fn open_group(&mut self, slug: &str) {
        let Some(slug) = GroupSlug::of_folder(slug) else { return };
        self.place.group = slug.clone();
        self.place.only = Some(slug.clone());
        let (found, opened) = sync_channel(1);
        self.opened = Some(opened);
        let (data, is_kept) = (self.place.data.clone(), !self.place.reads_only);
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            let (opened, running) = groups::open(&data, &slug, is_kept);
            // Where another group was asked for since, nobody waits for it.
            let _ = found.send(running);
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::GroupOpened(Box::new(opened))));
        });
    }

    fn look_for_agendas(&self) {
        let (folder, library) = (self.agendas(), self.library());
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::AgendasFound(agendas::found(&folder, &library()))));
        });
    }

    fn save_agenda(&self, name: String, outline: Outline) {
        let folder = (!self.place.reads_only).then(|| self.agendas());
        let words = self.place.words;
        let inbox = self.inbox.clone();
        thread::spawn(move || {
            let saved = agendas::save(words, folder.as_deref(), &name, &outline);
            // The engine may be gone; then nobody has to be told.
            let _ = inbox.send(In::Msg(Msg::AgendaSaved(saved)));
        });
    }

    fn agendas(&self) -> PathBuf {
        self.place.data.group(&self.place.group).join("agendas")
    }

    /// How the group's library is read, on another thread.
    fn library(&self) -> impl FnOnce() -> Library + Send + 'static {
        let (data, group) = (self.place.data.clone(), self.place.group.clone());
        move || memory::werkvormen(&data, &group).0
    }

    fn look_at_zone(&self) {
        let inbox = self.inbox.clone();
        // The engine may be gone or busy; it asks again.
        thread::spawn(move || drop(inbox.try_send(In::Msg(Msg::Zone(zone::system())))));
    }

    fn give(&self, cue: Cue, aloud: bool, facts: &Facts) {
        if let Some(title) = self.place.words.signals().notification(cue) {
            let body = self.place.words.signals().notification_facts(facts);
            self.devices.notify(Notice { title: title.to_owned(), body });
        }
        let heard = |occasion: &Occasion| aloud && self.place.settings.sound.lets_hear(*occasion);
        if let Some(occasion) = occasion(cue).filter(heard) {
            self.devices.sound(stroke(occasion));
        }
        self.devices.run(command::environment(cue, facts));
    }
}

impl Outside for World {
    fn perform(&mut self, effect: Effect) -> u8 {
        match effect {
            Effect::BeginJournal { meeting, first } => {
                self.meet();
                self.begin(meeting, *first);
            }
            Effect::TakeOverJournal => {
                self.meet();
                self.take_over();
            }
            Effect::Append(entry) => {
                if entry.event == Event::Ended {
                    self.devices.keep_awake(false);
                }
                self.append(entry);
            }
            Effect::Give { cue, aloud, facts } => self.give(cue, aloud, &facts),
            Effect::RingBell(bells) => return bells,
            Effect::ReadPast => self.read_past(),
            Effect::LookForTopics => self.look_for_topics(),
            Effect::WriteGroup(group) => self.write_group(*group),
            Effect::LookForGroups => self.look_for_groups(),
            Effect::OpenGroup(slug) => self.open_group(&slug),
            Effect::LookForAgendas => self.look_for_agendas(),
            Effect::SaveAgenda { name, outline } => self.save_agenda(name, outline),
            Effect::Follow => self.follow(),
            Effect::LookAtZone => self.look_at_zone(),
            Effect::RunFrom(_) | Effect::CorrectClock { .. } | Effect::Quit => {}
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

/// What can be heard of a signal; some are only seen.
fn occasion(cue: Cue) -> Option<Occasion> {
    match cue {
        Cue::Start => Some(Occasion::Start),
        Cue::Side => Some(Occasion::Side),
        Cue::Meeting(Signal::WrapUp(_)) => Some(Occasion::WrapUp),
        Cue::Meeting(Signal::WellOver(_)) => Some(Occasion::WellOver),
        Cue::Meeting(Signal::SlackGone) => Some(Occasion::SlackGone),
        Cue::Meeting(Signal::SlotNow) => Some(Occasion::Slot),
        Cue::Meeting(Signal::CloseNow) => Some(Occasion::Close),
        Cue::Meeting(Signal::SlotIn10 | Signal::SlotIn5 | Signal::CloseIn5) => None,
    }
}

fn stroke(occasion: Occasion) -> Stroke {
    match occasion {
        Occasion::Slot => Stroke::Double,
        Occasion::Close => Stroke::Gong,
        Occasion::Start
        | Occasion::Side
        | Occasion::WrapUp
        | Occasion::WellOver
        | Occasion::SlackGone => Stroke::Single,
    }
}

fn is_start(entry: &Entry) -> bool {
    matches!(entry.event, Event::Started(_))
}
