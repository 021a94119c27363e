//! Carries out effects: the journal, signals to the room, and looking at files on threads of their own.

mod afterwards;
mod beside;

use std::{
    path::PathBuf,
    sync::{OnceLock, mpsc::Receiver},
    time::Duration,
};

use tokio::runtime::Handle;

use super::{
    engine::Outside, files::Files, follow, home::Home, inbox::Inbox, keeping::Keeping,
    phones::Phones,
};
use crate::{
    app::{effect::Effect, hand::Sign, message::Msg},
    clock::{system_time, zone},
    devices::{Devices, sign::Listening},
    domain::{
        event::{Entry, Event},
        id::Id,
    },
    failure::{NotKept, SessionError},
    known::{file_name, memory},
    screen::RoomClock,
    store::{
        folders::GroupSlug,
        lock::group::TakenFrom,
        running::{Running, is_open_after_its_end, running_in},
        sign,
        writer::{Before, Throwing, WriterReport},
    },
    terminal::screen_mode,
};

/// How long the last that other screens are shown may take.
const LAST_SHOWN: Duration = Duration::from_millis(300);
/// How long a meeting that begins waits for the files of one that was thrown away.
const OUT_OF_THE_WAY: Duration = Duration::from_millis(500);

/// The world around one session.
pub(super) struct World {
    home: Home,
    inbox: Inbox,
    devices: Devices,
    /// Where what has to wait for the world does so.
    edge: Handle,
    /// The clock on other screens.
    phones: Phones,
    /// The journal of the meeting, while it is led here.
    keeping: Option<Keeping>,
    /// The meeting that is being thrown away.
    thrown: Option<Throwing>,
    /// What is kept beside it.
    files: Files,
    /// The meeting that runs in the group that was opened last.
    opened: Option<Receiver<Option<Running>>>,
}

impl World {
    pub(super) fn new(home: Home, inbox: Inbox, edge: &Handle) -> Self {
        let news = inbox.clone();
        let devices = Devices::start(edge, &home.settings, home.words, move |told| {
            news.tell(Msg::Device(told));
        });
        let told = inbox.clone();
        let files = Files::open(move |message| told.tell(message));
        let phones = Phones::new(home.words, edge, home.settings.phone_address);
        let world = Self {
            home,
            inbox,
            devices,
            edge: edge.clone(),
            phones,
            keeping: None,
            thrown: None,
            files,
            opened: None,
        };
        world.watch_group();
        world
    }

    /// Finds out through what signals will be heard.
    pub(super) fn look_for_sound(&self) {
        self.devices.look_for_sound();
    }

    /// Waits until everything is on disk, but not for ever. The file in which the meeting is kept, if
    /// one was.
    ///
    /// Fails as [`Keeping::finish`] does, and when something beside the meeting is not kept.
    pub(super) fn finish(self, deadline: Duration) -> Result<Option<PathBuf>, SessionError> {
        self.phones.finish(LAST_SHOWN);
        let meeting = self.keeping.map(|keeping| keeping.finish(deadline)).transpose();
        let is_stuck = self.thrown.is_some_and(|thrown| !thrown.finish(deadline));
        let stuck = is_stuck.then_some(NotKept::Throwing);
        let beside: Vec<_> = self.files.finish(deadline).into_iter().chain(stuck).collect();
        match (meeting, beside.as_slice()) {
            (meeting, []) => meeting,
            (Ok(_), _) => Err(SessionError::NotKept(beside)),
            (Err(worse), _) => Err(SessionError::Several(Box::new(worse), beside)),
        }
    }

    fn folder(&self) -> PathBuf {
        self.home.data.meetings(&self.home.group)
    }

    /// What the room needs when a meeting begins or goes on.
    fn meet(&self) {
        self.devices.look_for_sound();
        self.devices.keep_awake(true);
    }

    fn begin(&mut self, meeting: Id, first: Entry) {
        self.forget_past();
        if !self.home.reads_only {
            self.look_at_what_was_opened();
            self.finish_throwing();
            let unfinished = self.home.running.as_ref().map(|running| running.journal.meeting);
            let before = Before { now: system_time(), unfinished };
            self.keep(Keeping::begin(self.folder(), meeting, first, before, self.report()));
        }
    }

    /// One meeting is out of the way before another begins; on a disk that takes longer nobody waits.
    fn finish_throwing(&mut self) {
        let _ = self.thrown.take().map(|thrown| thrown.finish(OUT_OF_THE_WAY));
    }

    fn append(&mut self, entry: Entry) {
        if let Some(keeping) = &mut self.keeping {
            keeping.append(entry);
        }
    }

    fn take_over(&mut self, from_the_living: bool) {
        self.forget_past();
        self.look_at_what_was_opened();
        let from = if from_the_living { TakenFrom::Somebody } else { TakenFrom::Nobody };
        if let Some(running) = &self.home.running {
            self.keep(Keeping::take_over(self.folder(), &running.journal, from, self.report()));
        }
    }

    /// What runs in the group that was opened last.
    fn look_at_what_was_opened(&mut self) {
        if let Some(opened) = self.opened.take() {
            self.home.running = opened.try_recv().ok().flatten();
        }
    }

    fn keep(&mut self, keeping: Keeping) {
        self.files.watch_group(None);
        self.keeping = Some(keeping);
    }

    /// Nothing is kept of the meeting that was led here: another one can be prepared.
    fn throw_away(&mut self, topics: Vec<Entry>, last: Entry) {
        self.devices.keep_awake(false);
        self.thrown = self.keeping.take().map(|keeping| keeping.throw_away(topics, last));
        self.home.running = None;
        self.watch_group();
    }

    /// The meeting that was to begin here did not: another one can be prepared.
    fn let_go(&mut self) {
        self.devices.keep_awake(false);
        self.keeping = None;
        self.watch_group();
    }

    /// Follows the meeting that another program leads; nothing is kept here any more.
    fn follow(&mut self) {
        self.keeping = None;
        let language = self.home.words.language();
        follow::spawn(self.home.data.clone(), self.followed(), language, self.inbox.clone());
    }

    /// Gives a sign where the followed meeting is led, and tells whether it arrives.
    fn give_sign(&self, sign: Sign) {
        let (data, only) = (self.home.data.clone(), self.followed());
        self.inbox.ask(move || {
            let led = running_in(&data, only.as_ref(), system_time());
            let given = led.map(|(_, led)| sign::give(&led.journal.path, sign.number()));
            Msg::SignGiven(sign, given.is_some_and(|given| given.is_ok()))
        });
    }

    /// The group whose meeting is followed: who would have led follows what runs in that group.
    fn followed(&self) -> Option<GroupSlug> {
        let own = (!self.home.reads_only).then(|| self.home.group.clone());
        own.or_else(|| self.home.only.clone())
    }

    /// What the writer tells, as a message to the engine.
    fn report(&self) -> impl Fn(WriterReport) + Send + 'static {
        let inbox = self.inbox.clone();
        let edge = self.edge.clone();
        // Listened to as long as it is written.
        let listening = OnceLock::new();
        let (data, group) = (self.home.data.clone(), self.home.group.clone());
        let language = self.home.words.language();
        move |report| {
            inbox.tell(match report {
                WriterReport::ThrownAway => {
                    Msg::HistoryRead(Box::new(memory::history(&data, &group, language).0))
                }
                WriterReport::Kept { seq } => Msg::Kept { seq },
                WriterReport::Trouble { kind, waiting } => Msg::NotKept { why: kind, waiting },
                WriterReport::Moved { path, .. } => Msg::Moved { file: file_name(&path) },
                WriterReport::LedElsewhere => {
                    let has_ended = is_open_after_its_end(&data.meetings(&group), system_time());
                    if has_ended { Msg::OpenElsewhere } else { Msg::LedElsewhere }
                }
                WriterReport::Unlocked => Msg::Unlocked,
                WriterReport::Hears(pipe) => {
                    let signed = inbox.clone();
                    let tell = move |sign| signed.tell(Msg::Signed(sign));
                    listening.get_or_init(|| Listening::start(&edge, pipe, tell));
                    return;
                }
                WriterReport::Recovered => return,
            });
        }
    }
}

impl Outside for World {
    fn perform(&mut self, effect: Effect) -> u8 {
        match effect {
            Effect::BeginJournal { meeting, first } => {
                self.meet();
                self.begin(meeting, *first);
            }
            Effect::TakeOverJournal { from_the_living } => {
                self.meet();
                self.take_over(from_the_living);
            }
            Effect::Append(entry) => {
                if entry.event == Event::Ended {
                    self.devices.keep_awake(false);
                }
                self.append(entry);
            }
            Effect::ThrowAway { topics, last } => self.throw_away(topics, *last),
            Effect::LetGo => self.let_go(),
            Effect::Give { cue, aloud, facts } => self.devices.give(cue, aloud, &facts),
            Effect::RingBell(bells) => return bells,
            Effect::ReadPast => self.read_past(),
            Effect::ReadLate => self.read_late(),
            Effect::LookForTopics => self.look_for_topics(),
            Effect::ChangeGroup { number, change } => self.change_group(number, change),
            Effect::LookForGroups => self.look_for_groups(),
            Effect::OpenGroup(slug) => {
                if let Some(slug) = GroupSlug::of_folder(&slug) {
                    self.open_group(slug, None);
                }
            }
            Effect::LookForGroup(name) => self.look_for_group(name),
            Effect::NewGroup { slug, name } => {
                if let Some(slug) = GroupSlug::of_folder(&slug) {
                    self.open_group(slug, Some(name));
                }
            }
            Effect::WriteInvitation { ahead } => self.write_invitation(ahead),
            Effect::MakePaper { paper, form, meeting, ahead, unkept, folder } => {
                self.make_paper((paper, form), (meeting, ahead, unkept), folder);
            }
            Effect::Enter { told, instead_of } => self.enter(*told, instead_of),
            Effect::RemoveEntered(meeting) => self.remove_entered(meeting),
            Effect::KeepYearPlan(plan) => self.keep_year_plan(plan),
            Effect::Bring(text) => self.bring(text),
            Effect::LookForAgendas => self.look_for_agendas(),
            Effect::SaveAgenda { name, outline } => self.save_agenda(name, &outline),
            Effect::StartPhone { at, as_before } => {
                self.phones.start(at, as_before, self.inbox.clone());
            }
            Effect::DrawCalendar(moment) => self.phones.draw_calendar(moment, &self.inbox),
            Effect::GiveSign(sign) => self.give_sign(sign),
            Effect::StopPhone => self.phones.stop(),
            Effect::Follow => self.follow(),
            Effect::LookAtZone => self.inbox.ask(|| Msg::Zone(zone::system())),
            Effect::RunFrom(_) | Effect::CorrectClock { .. } | Effect::Quit => {}
        }
        0
    }

    fn is_seen_elsewhere(&self) -> bool {
        self.phones.are_on()
    }

    fn show_elsewhere(&mut self, clock: &RoomClock) {
        self.phones.show(clock);
    }

    fn suspend(&mut self) {
        screen_mode::suspend();
    }

    fn resume(&mut self) {
        // In the background the terminal belongs to another program; the next continue tries again.
        let _ = screen_mode::resume();
    }
}
