//! A life of the program: the program without threads and terminal, on clocks and a disk of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use intervisie::{
    app::{
        App, Stage,
        context::Found,
        effect::{Effect, Effects},
        lead::Lead,
        message::{Msg, Size},
    },
    domain::{
        event::{Entry, Event, Signal},
        history::History,
        id::Id,
        kept::Led,
        meeting::{Meeting, State},
        time::{Reading, later},
    },
    key::Key,
    screen::screen,
    store::{
        disk::Disk,
        journal::{self, JournalName},
        running::is_under_way,
        writer::{Writer, resumed},
    },
    tui::{self, theme::Theme},
    words::Words,
};
use jiff::{SignedDuration, Timestamp};
use ratatui::{Terminal, backend::TestBackend};
use tempfile::TempDir;

use crate::checks::{afternoon, context};
use crate::dice::Dice;
use crate::disk::{Fault, SimDisk};

/// Stands in every text that is typed, and in no view for the room.
const CANARY: &str = "Qz";

/// Texts of every kind, as they are typed and pasted.
const TEXTS: [&str; 10] = [
    "Qz een zaak",
    "Qz",
    "12",
    "15:40",
    "4-1 14:00",
    "\u{1b}]52;c;aGk=\u{7}Qz\u{9b}2J\u{202e}",
    "Qz e\u{301}\u{301}\u{301}\u{301} \u{1f468}\u{200d}\u{1f469} 日本語",
    "999999999999",
    "",
    "Qz woorden woorden woorden woorden woorden woorden woorden woorden woorden woorden woorden",
];

const SIZES: [(u16, u16); 8] =
    [(100, 30), (80, 24), (160, 50), (40, 12), (20, 5), (1, 1), (500, 200), (100, 1)];

/// One chair's evening at random keys, on a disk and clocks that play tricks.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about a life")]
pub(crate) struct Life {
    dice: Dice,
    root: TempDir,
    disk: SimDisk,
    app: App,
    now: Reading,
    writer: Option<Writer<SimDisk>>,
    meeting: Option<Id>,
    /// What the meeting handed to the writer.
    entries: Vec<Entry>,
    /// Up to where the program was told that it is kept.
    acknowledged: u64,
    /// Somebody removed the files, and they are not written again yet.
    removed: bool,
    /// When each alarm of the meeting rang for which moment.
    rang: BTreeMap<String, Timestamp>,
    /// The keys of the last command may end the program.
    may_leave: bool,
    left: bool,
    /// A control: what waits for the disk is acknowledged.
    pub(crate) forgets_what_waits: bool,
}

impl Life {
    /// A group that has not met, on an afternoon.
    pub(crate) fn begin(seed: u64) -> Self {
        let mut dice = Dice::of(seed);
        let memory = PathBuf::from("/dev/shm");
        let root = tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir()).unwrap();
        let now = afternoon();
        let disk = SimDisk::new(dice.next());
        let app = App::new(context(History::default(), now), None, u128::from(seed), now);
        Self {
            dice,
            root,
            disk,
            app,
            now,
            writer: None,
            meeting: None,
            entries: Vec::new(),
            acknowledged: 0,
            removed: false,
            rang: BTreeMap::new(),
            may_leave: false,
            left: false,
            forgets_what_waits: false,
        }
    }

    fn folder(&self) -> PathBuf {
        self.root.path().join("bijeenkomsten")
    }

    /// One thing happens.
    pub(crate) fn go_on(&mut self) {
        self.may_leave = false;
        match self.dice.below(100) {
            0..45 => self.press_a_key(),
            45..55 => self.type_a_text(),
            55..80 => self.wait(),
            80..83 => self.sleep(),
            83..85 => self.set_clock(),
            85..88 => self.resize(),
            88..92 => self.break_or_mend_the_disk(),
            92..94 => self.remove_files(),
            94..96 => self.crash(false),
            96 => self.crash(true),
            _ => drop(self.writer.is_some().then(|| self.let_the_disk_work())),
        }
        if self.dice.once_in(3) {
            self.let_the_disk_work();
        }
        self.check();
        if self.left {
            self.start_again();
        }
    }

    fn press_a_key(&mut self) {
        let key = match self.dice.below(30) {
            0..6 => Key::Enter,
            6 => Key::Esc,
            7 => Key::Up,
            8 => Key::Down,
            9 => Key::Left,
            10 => Key::Right,
            11 => Key::Tab,
            12 => Key::Backspace,
            13 => Key::Ctrl('c'),
            14 => Key::Other,
            15 => Key::Char(self.dice.pick(&['j', 'n'])),
            16 => Key::Char(char::from(b'0' + self.dice.below(10) as u8)),
            17 => Key::Char(char::from_u32(self.dice.below(0x11_0000) as u32).unwrap_or('x')),
            _ => Key::Char(self.dice.pick(&[
                ' ', 'p', 'v', 'b', '+', '-', 'c', 'u', 'w', 'k', 'z', 'r', 'x', 'l', 'a', 'm',
                '?', 'i', 's', 'n', 't', 'd', 'o', 'q',
            ])),
        };
        self.tell_key(key);
    }

    fn tell_key(&mut self, key: Key) {
        self.may_leave = true;
        self.tell(Msg::Key(key));
    }

    fn type_a_text(&mut self) {
        let opens = self.dice.pick(&['p', 'a', 's', 'c', 'n', 'p']);
        self.tell_key(Key::Char(opens));
        let text = self.dice.pick(&TEXTS);
        if self.dice.once_in(2) {
            self.tell(Msg::Paste(text.to_owned()));
        } else {
            for c in text.chars() {
                self.tell_key(Key::Char(c));
            }
        }
        self.tell_key(Key::Enter);
    }

    /// Time passes as the engine lives it; nothing moves by itself.
    fn wait(&mut self) {
        let most = self.dice.pick(&[50, 1_500, 20_000, 400_000]);
        let end = self.now.real + SignedDuration::from_millis(self.dice.below(most) as i64);
        let looks = self.dice.below(8) + 1;
        for _ in 0..looks {
            let (before, at) = (self.step_clock(), self.now.moment.elapsed);
            let (_, until) = screen(&self.app, self.now);
            let next = [until.meeting, until.real].into_iter().flatten().min();
            assert!(next.is_none_or(|next| next.is_positive()), "a wait of {next:?}");
            let length = next.unwrap_or(end - self.now.real).min(end - self.now.real);
            self.pass(length.max(SignedDuration::from_millis(1)));
            self.tell(Msg::Woke);
            if let (Some((place, left, runs)), Some((now_at, now_left, _))) =
                (before, self.step_clock())
            {
                assert_eq!(place, now_at, "a step went by itself");
                let passed = if runs { self.now.moment.elapsed - at } else { SignedDuration::ZERO };
                assert_eq!(left - passed, now_left, "the step's clock went wrong");
            }
        }
    }

    /// Where the meeting is, what its step has left, and whether its clock runs.
    fn step_clock(&self) -> Option<(intervisie::domain::agenda::Position, SignedDuration, bool)> {
        let Stage::Lead(live) = &self.app.stage else { return None };
        let runs = matches!(live.meeting.state(), State::Running | State::Closing);
        Some((live.meeting.progress().at, live.meeting.left(self.now.moment), runs))
    }

    fn pass(&mut self, length: SignedDuration) {
        self.now = Reading {
            moment: self.now.moment.after(length),
            awake: self.now.awake + length,
            real: self.now.real + length,
        };
    }

    /// The lid is closed: only the awake clock stands still.
    fn sleep(&mut self) {
        let awake = self.now.awake;
        let before = self.step_clock();
        let length = SignedDuration::from_secs(self.dice.below(3_000) as i64);
        self.pass(length);
        self.now.awake = awake;
        self.tell(Msg::Woke);
        if let (Some((place, left, true)), Some((at, now_left, true))) = (before, self.step_clock())
        {
            assert_eq!((place, left - length), (at, now_left), "wrong after sleep");
        }
    }

    fn set_clock(&mut self) {
        let far = self.dice.below(14_400) as i64 - 7_200;
        let by = if self.dice.once_in(2) { far / 100 } else { far };
        let before = self.step_clock();
        self.now.moment.wall = later(self.now.moment.wall, SignedDuration::from_secs(by));
        self.tell(Msg::Woke);
        let left = |clock: Option<(_, SignedDuration, bool)>| clock.map(|(_, left, _)| left);
        assert_eq!(left(before), left(self.step_clock()), "the wall clock moved a step's clock");
    }

    fn resize(&mut self) {
        let (width, height) = self.dice.pick(&SIZES);
        self.tell(Msg::Resized(Size { width, height }));
    }

    fn break_or_mend_the_disk(&mut self) {
        let faults = [Fault::Full, Fault::SyncFails, Fault::Flaky, Fault::ReadOnly];
        let fault = self.dice.once_in(2).then(|| self.dice.pick(&faults));
        self.disk.set(fault);
    }

    fn remove_files(&mut self) {
        if self.dice.once_in(4) && self.writer.is_some() {
            drop(fs::remove_dir_all(self.folder()));
            self.removed = true;
        }
    }

    fn tell(&mut self, msg: Msg) {
        let closing = self.closing_time();
        let known = self.entries.len();
        let effects = self.app.update(msg, self.now);
        self.perform(effects);
        if let (Some((meeting, before)), Some((same, after))) = (closing, self.closing_time())
            && meeting == same
            && before != after
        {
            let moves = |entry: &Entry| {
                matches!(entry.event, Event::ClosingTimeMoved { .. } | Event::Undone)
            };
            assert!(self.entries[known..].iter().any(moves), "the closing time moved by itself");
        }
    }

    /// The meeting that is led here; of a rehearsal nothing is kept.
    fn led(&self) -> Option<&Lead> {
        match &self.app.stage {
            Stage::Lead(live) if !self.app.context.rehearsal => Some(live),
            _ => None,
        }
    }

    fn closing_time(&self) -> Option<(Id, Timestamp)> {
        let live = self.led()?;
        Some((live.meeting.started().meeting, live.meeting.progress().closing_time))
    }

    fn perform(&mut self, effects: Effects) {
        for effect in effects {
            match effect {
                Effect::BeginJournal { meeting, first } => {
                    let name = JournalName { start: first.at.wall, meeting, segment: Some(1) };
                    self.writer = Some(Writer::new(self.disk.clone(), &self.folder(), name));
                    self.meeting = Some(meeting);
                    self.entries.clear();
                    self.rang.clear();
                    self.acknowledged = 0;
                    self.removed = false;
                    self.append(*first);
                }
                Effect::Append(entry) => self.append(entry),
                Effect::ThrowAway { .. } => self.throw_away(),
                Effect::CorrectClock { by } => {
                    self.now.moment.wall = later(self.now.moment.wall, by);
                }
                Effect::Quit => {
                    assert!(self.may_leave, "it left by itself");
                    self.left = true;
                }
                _ => {}
            }
        }
    }

    /// Nothing of the meeting is left; how its files go the store's own tests hold.
    fn throw_away(&mut self) {
        self.writer = None;
        // The whole folder may have been removed.
        for file in fs::read_dir(self.folder()).into_iter().flatten() {
            let path = file.unwrap().path();
            let name = path.file_name().and_then(|name| JournalName::parse(name.to_str()?));
            if name.is_some_and(|name| Some(name.meeting) == self.meeting) {
                fs::remove_file(path).unwrap();
            }
        }
        self.meeting = None;
        self.entries.clear();
        self.rang.clear();
    }

    fn append(&mut self, entry: Entry) {
        self.hear(&entry);
        if let Some(writer) = &mut self.writer {
            writer.hold(&entry);
        }
        self.entries.push(entry);
    }

    fn hear(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Rang { signal, due } => self.rings(*signal, *due),
            Event::ClockSet { .. } | Event::ClockChosen { .. } | Event::Undone => self.rang.clear(),
            _ => {}
        }
    }

    /// Each alarm rings once, unless its moment moved more than a minute later.
    fn rings(&mut self, signal: Signal, due: Timestamp) {
        if !matches!(
            signal,
            Signal::SlotIn10
                | Signal::SlotIn5
                | Signal::SlotNow
                | Signal::CloseIn5
                | Signal::CloseNow
        ) {
            return;
        }
        if let Some(before) = self.rang.insert(format!("{signal:?}"), due) {
            let moved = due.duration_since(before);
            assert!(SignedDuration::from_mins(1) < moved, "{signal:?} rang twice, {moved:?} apart");
        }
    }

    /// The writer's thread gets a turn.
    fn let_the_disk_work(&mut self) {
        let Some(writer) = &mut self.writer else { return };
        let result = writer.retry();
        let waiting = writer.waiting();
        let kept = if self.forgets_what_waits {
            self.entries.last().map(|entry| entry.seq)
        } else {
            writer.last_kept()
        };
        if result.is_ok() {
            self.removed = false;
        }
        if let Some(seq) = kept {
            self.acknowledged = self.acknowledged.max(seq);
            self.tell(Msg::Kept { seq });
        }
        if let Err(why) = result {
            self.tell(Msg::NotKept { why, waiting });
        }
    }

    /// The program is killed, or the machine loses its power; then it is started again.
    fn crash(&mut self, power: bool) {
        if power {
            self.disk.cut_power(&self.folder());
        }
        self.start_again();
    }

    fn start_again(&mut self) {
        self.left = false;
        let before = match &self.app.stage {
            Stage::Lead(live) => Some(live.meeting.clone()),
            _ => None,
        };
        self.read_back();
        self.writer = None;
        let gone = SignedDuration::from_secs(self.dice.below(600) as i64);
        self.pass(gone);
        let correction = before.as_ref().map_or(SignedDuration::ZERO, |m| m.trust().correction());
        self.now.moment.wall = later(self.now.moment.wall, -correction);
        let files = journal::read_group(&self.folder());
        let mut history = History::default();
        for journal in &files.journals {
            history.take_in(journal.meeting, &journal.entries);
        }
        let running = files.journals.iter().rev().find(|journal| is_under_way(journal));
        let found = running.and_then(|journal| {
            let meeting = Meeting::replay(&journal.entries)?;
            let last = journal.entries.last()?;
            Some(Found {
                meeting,
                seq: last.seq,
                last: last.at,
                last_sign: last.at,
                led: Led::Nowhere,
            })
        });
        if let (Some(found), Some(journal)) = (&found, running) {
            self.now.moment.wall = later(self.now.moment.wall, found.meeting.trust().correction());
            if journal.entries == self.entries {
                assert_eq!(Some(&found.meeting), before.as_ref(), "read back otherwise");
            }
            self.writer = Some(resumed(self.disk.clone(), &self.folder(), journal));
            self.entries.clone_from(&journal.entries);
            self.meeting = Some(journal.meeting);
            self.acknowledged = 0;
        } else {
            self.meeting = None;
            self.entries.clear();
        }
        // What is not in the journal was not kept: it may ring once more.
        self.rang.clear();
        for entry in self.entries.clone() {
            self.hear(&entry);
        }
        let resumes = found.is_some();
        let seed = u128::from(self.dice.next());
        self.app = App::new(context(history, self.now), found, seed, self.now);
        self.removed = false;
        if resumes {
            self.tell_key(Key::Enter);
        }
        self.may_leave = false;
    }

    /// All that was acknowledged is on the disk.
    fn read_back(&self) {
        let Some(meeting) = self.meeting.filter(|_| !self.removed) else { return };
        let journal = journal::read_one(&self.folder(), meeting);
        let found = journal.map_or(Vec::new(), |journal| journal.entries);
        for entry in self.entries.iter().filter(|entry| entry.seq <= self.acknowledged) {
            assert!(found.contains(entry), "lost: {entry:?}");
        }
        assert!(found.iter().all(|entry| self.entries.contains(entry)), "never written");
    }

    /// What must hold at any time.
    fn check(&mut self) {
        let (shown, _) = screen(&self.app, self.now);
        if self.dice.once_in(8) {
            self.read_back();
            if let Some(live) = self.led() {
                let replayed = Meeting::replay(&self.entries).unwrap();
                assert_eq!(live.meeting, replayed, "the journal tells another meeting");
            }
        }
        if !self.dice.once_in(6) {
            return;
        }
        let mut terminal =
            Terminal::new(TestBackend::new(shown.size.width, shown.size.height)).unwrap();
        terminal
            .draw(|frame| {
                tui::draw(Words::DUTCH, &Theme::Terminal, &shown, frame);
            })
            .unwrap();
        let looks_on = match &self.app.stage {
            Stage::Lead(lead) => lead.look.is_for_the_room() && lead.panel.is_closed(),
            _ => false,
        };
        if looks_on && self.app.frame.over.is_none() {
            let text = terminal.backend().to_string();
            assert!(!text.contains(CANARY), "words before the room:\n{text}");
        }
    }
}

/// The disk is one that the writer can use.
const _: fn() = || {
    fn is_disk<D: Disk>() {}
    is_disk::<SimDisk>();
};
