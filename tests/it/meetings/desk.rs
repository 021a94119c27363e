//! A chair at a desk: the program without threads, terminal or disk, on a clock that the test moves.

use intervisie::{
    app::{
        App,
        context::{Context, Found},
        effect::{Cue, Effect, Effects},
        keymap::Keys,
        message::{Msg, Size},
        papers::PapersFolder,
        prepare::Prepare,
    },
    domain::{
        event::{Entry, Event, Signal},
        group::Group,
        history::History,
        id::Ids,
        kept::Led,
        meeting::{Command, Meeting},
        minutes::Minutes,
        outline::Outline,
        plan::{self, Wishes},
        time::{Anchor, Moment, Reading, RealReading, later},
        timings::Timings,
        year_plan::YearPlan,
    },
    key::Key,
    screen::{Screen, Until, View, screen},
    tui::{self, theme::Theme},
    words::Words,
    written::library,
};
use jiff::{SignedDuration, Timestamp, civil, tz::TimeZone};
use ratatui::{Terminal, backend::TestBackend};

/// More steps than any meeting of the tests has.
const STEPS: usize = 60;
/// While a meeting runs the engine looks at the clock this often.
const LOOK: SignedDuration = SignedDuration::from_secs(1);
/// Past the second in which a doubled key does nothing.
const GUARD: SignedDuration = SignedDuration::from_millis(1_100);

pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) now: Reading,
    /// What was written in the journal.
    pub(crate) journal: Vec<Entry>,
    /// What was heard.
    pub(crate) heard: Vec<Cue>,
    /// The program was left.
    pub(crate) left: bool,
    /// What was asked of the files of the group.
    pub(crate) asked: Vec<Effect>,
    /// How many different pictures were shown.
    pub(crate) frames: usize,
    /// The disk answers at once.
    pub(crate) disk_works: bool,
    /// In which all is said.
    pub(crate) words: Words,
    /// When (real time) a key was pressed last after which none goes on or back for a second.
    closed: SignedDuration,
    shown: Option<Screen>,
}

fn reading(wall: Timestamp) -> Reading {
    let elapsed = SignedDuration::from_hours(1);
    Reading { moment: Moment { wall, elapsed }, awake: elapsed, real: elapsed }
}

/// Monday 23 November 2026 in Amsterdam, which is an hour ahead of UTC then.
pub(crate) fn at(time: civil::Time) -> Timestamp {
    let day = civil::date(2026, 11, 23);
    zone().to_timestamp(day.to_datetime(time)).unwrap()
}

pub(crate) fn zone() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(1))
}

fn context(history: History, zone: TimeZone, now: Reading) -> Context {
    Context {
        library: library::built_in(),
        names: Words::DUTCH.plan().names(),
        say_deed: Words::DUTCH.deeds().finder(),
        group: "team-noord".into(),
        history: history.into(),
        remarks: Vec::new(),
        settings: Group::default(),
        // Each figure is then the plan's own; what a margin does is asked of `with_usual_margin`.
        margin: Some(Minutes::ZERO),
        speaker: Minutes::of(2),
        timings: Timings::default(),
        keys: Keys::USUAL,
        agenda: None,
        zone,
        anchor: Anchor { tempo: 1, real: RealReading { at: now.moment, boot: "test".into() } },
        is_new: false,
        rehearsal: false,
        papers: PapersFolder { path: "~/Documenten".into(), ..PapersFolder::default() },
        year_plan: YearPlan::default(),
        vacations: Vec::new(),
        ended: None,
    }
}

impl Desk {
    /// The begin screen at this time, of a group that met before without the program.
    pub(crate) fn at(time: civil::Time) -> Self {
        Self::with_history(History::default(), time)
    }

    /// The same in English, of a group of which this is known.
    pub(crate) fn in_english(history: History, is_new: bool, time: civil::Time) -> Self {
        let now = reading(at(time));
        let (names, say_deed) = (Words::ENGLISH.plan().names(), Words::ENGLISH.deeds().finder());
        let library = library::in_language(Words::ENGLISH.language());
        let usual = context(history, zone(), now);
        let papers = PapersFolder { path: "~/Documents".into(), ..PapersFolder::default() };
        let group = "Team North".to_owned();
        let context = Context { library, names, say_deed, group, papers, is_new, ..usual };
        let mut desk = Self::of(App::new(context, None, 42, now), now);
        desk.words = Words::ENGLISH;
        desk
    }

    /// The same, of a group of which nothing was said.
    pub(crate) fn of_new_group(time: civil::Time) -> Self {
        let now = reading(at(time));
        Self::of(App::new(context(History::default(), zone(), now), None, 42, now), now)
    }

    /// The program on a folder in which nobody met before.
    pub(crate) fn first_time(time: civil::Time) -> Self {
        let now = reading(at(time));
        let context = Context { is_new: true, ..context(History::default(), zone(), now) };
        Self::of(App::new(context, None, 42, now), now)
    }

    /// The same, with the margin that a group gets of itself.
    pub(crate) fn with_usual_margin(time: civil::Time) -> Self {
        let now = reading(at(time));
        let context = Context { margin: None, ..context(History::default(), zone(), now) };
        Self::of(App::new(context, None, 42, now), now).met_before()
    }

    pub(crate) fn with_history(history: History, time: civil::Time) -> Self {
        let now = reading(at(time));
        // A seed is made odd: every other one is another.
        let seed = 42 + 2 * u128::try_from(history.meetings.len()).unwrap();
        Self::of(App::new(context(history, zone(), now), None, seed, now), now).met_before()
    }

    /// Where the program knows of no meeting the chair says that it is not the first.
    fn met_before(mut self) -> Self {
        if self.app.context.history.meetings.is_empty() {
            let row = "<down>".repeat(5);
            self.press(&format!("{row}<right>{}", row.replace("down", "up")));
        }
        self
    }

    /// The begin screen in another place and at another moment.
    pub(crate) fn elsewhere(zone: TimeZone, time: civil::DateTime) -> Self {
        let now = reading(zone.to_timestamp(time).unwrap());
        Self::of(App::new(context(History::default(), zone, now), None, 42, now), now).met_before()
    }

    /// The program was killed and is started again so much later, at the unfinished meeting.
    pub(crate) fn killed_for(self, length: SignedDuration) -> Self {
        let meeting = Meeting::replay(&self.journal).unwrap();
        let last = self.journal.last().unwrap();
        let found = Found {
            meeting,
            seq: last.seq,
            last: last.at,
            last_sign: self.now.moment,
            led: Led::Nowhere,
        };
        let mut now = self.now;
        now.moment = now.moment.after(length);
        (now.awake, now.real) = (now.awake + length, now.real + length);
        let context = context(History::default(), self.app.context.zone.clone(), now);
        let mut desk = Self::of(App::new(context, Some(found), 43, now), now);
        desk.journal = self.journal;
        desk
    }

    /// The program was left after the meeting and is started again, at the begin screen.
    pub(crate) fn left_and_back(self) -> Self {
        let meeting = Meeting::replay(&self.journal).unwrap();
        let last = self.journal.last().unwrap();
        let found =
            Found { meeting, seq: last.seq, last: last.at, last_sign: last.at, led: Led::Nowhere };
        let zone = self.app.context.zone.clone();
        let context = Context {
            ended: Some((found, zone.clone())),
            ..context(History::default(), zone, self.now)
        };
        let mut desk = Self::of(App::new(context, None, 43, self.now), self.now);
        desk.journal = self.journal;
        desk
    }

    fn of(app: App, now: Reading) -> Self {
        let mut desk = Self {
            app,
            now,
            journal: Vec::new(),
            heard: Vec::new(),
            left: false,
            asked: Vec::new(),
            frames: 0,
            disk_works: true,
            words: Words::DUTCH,
            closed: SignedDuration::ZERO,
            shown: None,
        };
        desk.tell(Msg::Resized(Size { width: 100, height: 30 }));
        desk
    }

    /// A meeting of so many minutes that began at 14:00 sharp.
    pub(crate) fn running(minutes: u32) -> Self {
        Self::at(civil::time(14, 0, 0, 0)).start(minutes)
    }

    /// Lets real time pass between two presses, and no time of the meeting.
    fn outlast_guard(&mut self, length: SignedDuration) {
        if length.is_positive() {
            self.now.real += length;
            self.now.awake += length;
            self.tell(Msg::Woke);
        }
    }

    /// Past the second in which a doubled Enter does nothing.
    pub(crate) fn after_guard(&mut self) -> &mut Self {
        self.wait(GUARD)
    }

    /// Puts the band of an alarm away, once it takes a key.
    pub(crate) fn after_band(&mut self) -> &mut Self {
        self.outlast_guard(GUARD);
        self.press("<esc>")
    }

    /// Begins a meeting of so many minutes.
    pub(crate) fn start(self, minutes: u32) -> Self {
        let mut desk = self;
        let length = Minutes::new(minutes);
        let given = desk.app.context.agenda.clone();
        desk.app.context.agenda = given.clone().or_else(|| Some(desk.at_own_lengths(length)));
        let effects = desk.app.start_at_once(Some(length), Some(6), None, desk.now);
        desk.app.context.agenda = given;
        desk.perform(effects);
        desk.tell(Msg::Woke);
        desk
    }

    /// What is proposed, but each step no longer than the library has it: its figures are then known.
    fn at_own_lengths(&self, available: Minutes) -> Outline {
        let context = &self.app.context;
        let wishes = Wishes {
            available,
            margin: Minutes::ZERO,
            participants: 6,
            level: None,
            first_meeting: false,
            without_inbreng: false,
            can_prepare: false,
            next_date_fixed: false,
        };
        let mut agenda = context.planner().propose(wishes).agenda;
        for block in &mut agenda.blocks {
            let id = block.werkvorm.as_ref();
            let own =
                id.and_then(|id| context.library.find(id.as_str())).map(|w| plan::block(w, 6));
            for step in &mut block.steps {
                let steps = own.iter().flat_map(|own| &own.steps);
                let most = steps.filter(|own| own.name == step.name).map(|own| own.planned).max();
                step.planned = step.planned.min(most.unwrap_or(step.planned));
            }
        }
        Outline::of(&agenda.into(), &context.library, 6)
    }

    /// Goes on to the step whose name begins so, with Enter alone.
    pub(crate) fn next_until(&mut self, name: &str) -> &mut Self {
        for _ in 0..STEPS {
            if self.step().starts_with(name) {
                return self;
            }
            self.press("<enter>");
        }
        panic!("no step is called {name}");
    }

    /// Name of the running step.
    pub(crate) fn step(&self) -> String {
        let intervisie::app::Stage::Lead(live) = &self.app.stage else { panic!("nothing runs") };
        live.meeting.step().unwrap().name.clone()
    }

    pub(crate) fn begin(&self) -> &Prepare {
        let intervisie::app::Stage::Prepare(begin) = &self.app.stage else {
            panic!("it has begun")
        };
        begin
    }

    /// Presses keys: letters as they are, others by name between angle brackets. Enter is
    /// pressed as people press it, more than a second after the last.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.press_apart(keys, GUARD)
    }

    /// Presses keys without a pause between them.
    pub(crate) fn press_at_once(&mut self, keys: &str) -> &mut Self {
        self.press_apart(keys, SignedDuration::ZERO)
    }

    fn press_apart(&mut self, keys: &str, apart: SignedDuration) -> &mut Self {
        let mut rest = keys;
        while let Some(first) = rest.chars().next() {
            let (key, after) = match rest.strip_prefix('<').and_then(|r| r.split_once('>')) {
                Some((name, after)) => (named(name), after),
                None => (Key::Char(first), rest.split_at(first.len_utf8()).1),
            };
            rest = after;
            if matches!(key, Key::Enter | Key::Left | Key::Backspace) {
                self.outlast_guard(self.closed + apart - self.now.real);
            }
            if matches!(key, Key::Enter | Key::Left | Key::Backspace | Key::Esc) {
                self.closed = self.now.real;
            }
            self.tell(Msg::Key(key));
        }
        self
    }

    /// A command that another screen gives.
    pub(crate) fn command(&mut self, command: Command) -> &mut Self {
        let intervisie::app::Stage::Lead(live) = &mut self.app.stage else {
            panic!("nothing runs")
        };
        let mut ids = Ids::new(7 + u128::from(live.seq));
        let effects = live.command(command, &mut ids, self.now.moment).unwrap();
        self.perform(effects);
        self
    }

    pub(crate) fn tell(&mut self, msg: Msg) -> &mut Self {
        let effects = self.app.update(msg, self.now);
        self.perform(effects);
        self.look();
        self
    }

    /// A rehearsal that plays by itself begins.
    pub(crate) fn play(&mut self) -> &mut Self {
        self.app.context.rehearsal = true;
        let topic = self.words.coach().topic().to_owned();
        let effects = self.app.play(topic, self.now);
        self.perform(effects);
        self
    }

    fn perform(&mut self, effects: Effects) {
        // As the engine does it: the clock is right before anything else happens.
        for effect in &effects {
            if let Effect::CorrectClock { by } = effect {
                self.now.moment.wall = later(self.now.moment.wall, *by);
            }
        }
        for effect in effects {
            match effect {
                Effect::LookForAgendas
                | Effect::SaveAgenda { .. }
                | Effect::Bring(_)
                | Effect::ChangeGroup { .. }
                | Effect::WriteInvitation { .. }
                | Effect::MakePaper { .. }
                | Effect::Enter { .. }
                | Effect::RemoveEntered(_)
                | Effect::KeepYearPlan(_)
                | Effect::LookForGroups
                | Effect::RunFrom(_)
                | Effect::OpenGroup(_)
                | Effect::LookForGroup(_)
                | Effect::NewGroup { .. }
                | Effect::LetGo
                | Effect::StartPhone { .. }
                | Effect::DrawCalendar(_)
                | Effect::GiveSign(_)
                | Effect::StopPhone
                | Effect::ThrowAway { .. } => self.asked.push(effect),
                Effect::BeginJournal { first, .. } => self.keep(*first),
                Effect::Append(entry) => self.keep(entry),
                Effect::Give { cue, .. } => self.heard.push(cue),
                Effect::Quit => self.left = true,
                Effect::CorrectClock { .. }
                | Effect::RingBell(_)
                | Effect::TakeOverJournal { .. }
                | Effect::LookAtZone
                | Effect::ReadPast
                | Effect::ReadLate
                | Effect::LookForTopics
                | Effect::Follow => {}
            }
        }
    }

    fn keep(&mut self, entry: Entry) {
        let seq = entry.seq;
        self.journal.push(entry);
        if self.disk_works {
            let effects = self.app.update(Msg::Kept { seq }, self.now);
            assert_eq!(effects.iter().next(), None, "what is kept asks for nothing");
        }
    }

    /// Looks at the screen as the engine does: only what differs is a picture.
    fn look(&mut self) -> Until {
        let (screen, until) = screen(&self.app, self.now);
        if self.shown.as_ref() != Some(&screen) {
            self.frames += 1;
            self.shown = Some(screen);
        }
        until
    }

    /// How long the engine would sleep now.
    pub(crate) fn sleeps(&self) -> SignedDuration {
        let (_, until) = screen(&self.app, self.now);
        let signal = match &self.app.stage {
            intervisie::app::Stage::Lead(live) => live.next_signal_in(self.now.moment),
            _ => None,
        };
        [until.meeting, until.real, signal, Some(LOOK)].into_iter().flatten().min().unwrap()
    }

    /// Lets time pass as the engine lives it: from change to change.
    pub(crate) fn wait(&mut self, length: SignedDuration) -> &mut Self {
        let end = self.now.real + length;
        while self.now.real < end && !self.left {
            let sleep = self.sleeps().min(end - self.now.real);
            self.pass(sleep);
            self.tell(Msg::Woke);
        }
        self
    }

    /// Moves all clocks on.
    pub(crate) fn pass(&mut self, length: SignedDuration) {
        self.now = Reading {
            moment: self.now.moment.after(length),
            awake: self.now.awake + length,
            real: self.now.real + length,
        };
    }

    /// The lid is closed for a while: only the awake clock stands still.
    pub(crate) fn sleep(&mut self, length: SignedDuration) -> &mut Self {
        let awake = self.now.awake;
        self.pass(length);
        self.now.awake = awake;
        self.tell(Msg::Woke)
    }

    /// Somebody sets the wall clock.
    pub(crate) fn set_clock(&mut self, by: SignedDuration) -> &mut Self {
        self.now.moment.wall = later(self.now.moment.wall, by);
        self.tell(Msg::Woke)
    }

    /// What the big digits say, in words.
    pub(crate) fn clock(&self) -> String {
        let View::Live(live) = screen(&self.app, self.now).0.view else { panic!("not live") };
        self.words.meeting().countdown(live.clock.countdown)
    }

    /// What stands on the screen.
    pub(crate) fn text(&self) -> String {
        let (screen, _) = screen(&self.app, self.now);
        let size = screen.size;
        let mut terminal = Terminal::new(TestBackend::new(size.width, size.height)).unwrap();
        terminal
            .draw(|frame| {
                tui::draw(self.words, &Theme::Terminal, &screen, frame);
            })
            .unwrap();
        terminal.backend().to_string()
    }

    /// Whether this stands on the screen, be it over two rows.
    pub(crate) fn has(&self, text: &str) -> bool {
        let shown = self.text();
        let rows = shown.lines().map(|row| row.trim_matches('"').trim());
        shown.contains(text) || rows.collect::<Vec<_>>().join(" ").contains(text)
    }

    #[track_caller]
    pub(crate) fn shows(&mut self, text: &str) -> &mut Self {
        assert!(self.has(text), "not shown: {text}\n{}", self.text());
        self
    }

    #[track_caller]
    pub(crate) fn hides(&mut self, text: &str) -> &mut Self {
        assert!(!self.has(text), "still shown: {text}\n{}", self.text());
        self
    }

    /// Signals of the meeting that were heard.
    pub(crate) fn signals(&self) -> Vec<Signal> {
        let cues = self.heard.iter();
        cues.filter_map(|c| if let Cue::Meeting(s) = c { Some(*s) } else { None }).collect()
    }

    /// Everything that happened, without the first record.
    pub(crate) fn events(&self) -> Vec<&Event> {
        self.journal.iter().skip(1).map(|entry| &entry.event).collect()
    }
}

fn named(name: &str) -> Key {
    match name {
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "tab" => Key::Tab,
        "back" => Key::Backspace,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "end" => Key::End,
        "home" => Key::Home,
        "delete" => Key::Delete,
        "space" => Key::Char(' '),
        "ctrl-u" => Key::Ctrl('u'),
        "ctrl-c" => Key::Ctrl('c'),
        other => Key::named(other).unwrap_or_else(|| panic!("no key is named {other}")),
    }
}
