//! A meeting in the line mode: the same state, what is new said in sentences, keys typed as lines.

use std::{
    collections::VecDeque,
    io,
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

use jiff::SignedDuration;

use super::{
    engine::{Elsewhere, In, Outside, SHORTEST, set_clock, wait},
    inbox::Inbox,
    world::World,
};
use crate::{
    app::{
        App, Stage,
        effect::{Effect, Effects},
        message::{Msg, Size},
    },
    clock::Clock,
    domain::{minutes::Minutes, time::Reading},
    key::Key,
    lines::{
        help,
        plain::plain,
        told::{self, told},
        typed::{MOST_TURNS, Meaning, meaning},
    },
    screen::{Screen, StatusLine, Until, screen},
    terminal::{
        lines::{self, Voice},
        screen_mode,
    },
    words::Words,
};

/// So many rows of a list are said when it opens.
const SIZE: Size = Size { width: 80, height: 24 };
/// How long the end of the program waits for whoever reads.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// A meeting that goes by lines.
pub(super) struct InLines<'a> {
    pub(super) words: Words,
    pub(super) app: App,
    pub(super) clock: Clock,
    pub(super) inbox: Receiver<In>,
    pub(super) world: &'a mut World,
    pub(super) voice: Voice,
    state: State,
}

/// Where it is.
#[derive(Default)]
struct State {
    /// What was said last is all that this adds to what was before.
    said: Option<Screen>,
    /// The news that was said last, and until when (real time) it stands.
    heard: Option<(SignedDuration, StatusLine)>,
    /// Lines that wait for their turn; nothing: no more will come.
    lines: VecDeque<Option<String>>,
    /// Until when (elapsed time of the meeting) no line is read.
    waits: Option<SignedDuration>,
    /// The time is told every so many minutes, next at this moment.
    repeats: Option<(Minutes, SignedDuration)>,
    /// What other screens have.
    elsewhere: Elsewhere,
    is_left: bool,
}

/// What says and what listens, for one meeting.
///
/// Fails when the system gives no thread.
pub(super) fn voice(inbox: &Inbox) -> io::Result<Voice> {
    let (typed, gone) = (inbox.clone(), inbox.clone());
    lines::listen(move |line| typed.put(In::Line(line)))?;
    Voice::start(move |_| gone.tell(Msg::Terminate))
}

impl<'a> InLines<'a> {
    pub(super) fn new(
        words: Words,
        app: App,
        (clock, inbox): (Clock, Receiver<In>),
        world: &'a mut World,
        voice: Voice,
    ) -> Self {
        Self { words, app, clock, inbox, world, voice, state: State::default() }
    }

    /// Runs until the program is left.
    pub(super) fn run(mut self, effects: Effects) {
        self.app.frame.size = SIZE;
        self.perform(effects);
        self.take_in(Msg::Woke);
        while !self.state.is_left {
            let until = self.say_what_is_new();
            self.pass(until);
        }
        self.voice.finish(LAST_WORDS);
    }

    /// The next line, or else what happens until something differs.
    fn pass(&mut self, until: Until) {
        let now = self.clock.read();
        self.state.waits.take_if(|end| *end <= now.moment.elapsed);
        if self.state.waits.is_none()
            && let Some(line) = self.state.lines.pop_front()
        {
            return self.hear(line);
        }
        let tempo = i32::try_from(self.clock.tempo()).unwrap_or(1);
        let ends =
            [self.state.waits, self.state.repeats.map(|(_, next)| next)].into_iter().flatten();
        let to_go = ends.map(|end| (end - now.moment.elapsed) / tempo);
        let real = to_go.filter_map(|length| Duration::try_from(length).ok());
        let sleep =
            real.fold(wait(&self.app, &self.clock, until, now), Duration::min).max(SHORTEST);
        // Nobody waits for a rehearsal: its clocks are moved on.
        let is_passed_over = self.state.waits.is_some() && self.app.context.rehearsal;
        let found = if is_passed_over { Duration::ZERO } else { sleep };
        match self.inbox.recv_timeout(found) {
            Ok(message) => self.happens(message),
            Err(RecvTimeoutError::Timeout) => {
                if is_passed_over && let Ok(by) = SignedDuration::try_from(sleep) {
                    self.clock = self.clock.clone().ahead(by);
                }
                self.take_in(Msg::Woke);
            }
            Err(RecvTimeoutError::Disconnected) => self.state.is_left = true,
        }
    }

    fn happens(&mut self, message: In) {
        match message {
            In::Msg(Msg::Resized(_)) => {}
            In::Msg(msg) => self.take_in(msg),
            In::Line(line) => self.state.lines.push_back(line),
            In::Clock(clock) => self.clock = clock,
            In::Suspend => screen_mode::suspend(),
            In::Continued => self.take_in(Msg::Continued),
        }
    }

    fn take_in(&mut self, msg: Msg) {
        let mut now = self.clock.read();
        let effects = self.app.update(msg, now);
        set_clock(&mut self.clock, &effects, &mut now);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Effects) {
        for effect in effects {
            self.state.is_left |= effect == Effect::Quit;
            let bells = self.world.perform(effect);
            if 0 < bells {
                self.voice.ring(bells);
            }
        }
    }

    /// Says what the screen adds to the one before; how long it stays as it is.
    fn say_what_is_new(&mut self) -> Until {
        let now = self.clock.read();
        self.state.elsewhere.show(&self.app, now, self.world);
        let (shown, until) = screen(&self.app, now);
        let screen = self.without_heard_news(shown);
        self.say_all(told(self.words, self.state.said.as_ref(), &screen));
        self.repeat(&screen, now);
        self.state.said = Some(screen);
        until
    }

    /// News that shows again, where something else stood in its place for a while, is no news.
    fn without_heard_news(&mut self, screen: Screen) -> Screen {
        let said = self.app.frame.said.as_ref().map(|said| said.until);
        let is_news = matches!(screen.status_line, StatusLine::News { .. });
        let Some(until) = said.filter(|_| is_news) else { return screen };
        let news = (until, screen.status_line.clone());
        let stood = |before: &Screen| before.status_line == screen.status_line;
        if self.state.heard.replace(news.clone()) != Some(news)
            || self.state.said.as_ref().is_some_and(stood)
        {
            return screen;
        }
        Screen { status_line: StatusLine::Empty, ..screen }
    }

    fn say_all(&self, sentences: impl IntoIterator<Item = String>) {
        for sentence in sentences {
            self.voice.say(&sentence);
        }
    }

    /// Tells the time where that was asked for again and again.
    fn repeat(&mut self, screen: &Screen, now: Reading) {
        let Some((every, next)) =
            self.state.repeats.filter(|(_, next)| *next <= now.moment.elapsed)
        else {
            return;
        };
        self.say_all(told::time(self.words, screen));
        let mut after = next;
        while after <= now.moment.elapsed {
            after += every.duration();
        }
        self.state.repeats = Some((every, after));
    }

    /// What a line asks; nothing: no more will come, and the program is left.
    fn hear(&mut self, line: Option<String>) {
        let Some(line) = line else { return self.take_in(Msg::Terminate) };
        let before = self.state.said.clone();
        let mut rest = Some(line.as_str());
        let mut is_rest = false;
        for _ in 0..MOST_TURNS {
            let Some(text) = rest.take() else { break };
            let (screen, _) = screen(&self.app, self.clock.read());
            match meaning(self.app.context.keys, &screen, text, is_rest) {
                Meaning::Press(keys, left) => {
                    let is_enter = keys == [Key::Enter] && lines::are_typed();
                    for key in keys {
                        // Somebody who leans on the key means one Enter.
                        self.take_in(if is_enter { Msg::Key(key) } else { Msg::Meant(key) });
                    }
                    (rest, is_rest) = (left, true);
                }
                other => return self.answer(&other, &screen),
            }
        }
        self.say_what_is_new();
        // Nothing that was typed goes without an answer.
        if let Some(now) = &self.state.said
            && !self.state.is_left
            && told(self.words, before.as_ref(), now).is_empty()
        {
            self.say_all(told::time(self.words, now));
        }
    }

    fn answer(&mut self, asked: &Meaning<'_>, screen: &Screen) {
        match asked {
            Meaning::Press(..) => {}
            Meaning::Time => self.say_all(told::time(self.words, screen)),
            Meaning::Whole => self.say_all(told::whole(self.words, screen)),
            Meaning::Help => self.help(),
            Meaning::Nothing => self.voice.say(&plain(self.words, self.words.spoken().unknown())),
            Meaning::Repeat(every) => self.repeat_every(*every),
            Meaning::Wait(length) => self.wait_for(*length),
        }
    }

    fn help(&self) {
        let keys = self.app.context.keys.all(self.app.table());
        let title = self.words.spoken().type_what().to_owned();
        let lines = [title].into_iter().chain(help(self.words, &keys));
        self.say_all(lines.map(|line| plain(self.words, &line)));
    }

    fn repeat_every(&mut self, every: Option<Minutes>) {
        let now = self.clock.read().moment.elapsed;
        let every = every.filter(|every| !every.is_zero());
        self.state.repeats = every.map(|every| (every, now + every.duration()));
        let words = self.words.spoken();
        let said =
            every.map_or_else(|| words.not_repeated().to_owned(), |every| words.repeated(every));
        self.voice.say(&plain(self.words, &said));
    }

    /// Time passes by itself: at the pace of a rehearsal or of a meeting with another tempo.
    fn wait_for(&mut self, length: Minutes) {
        let may = self.app.context.rehearsal || 1 < self.clock.tempo();
        let runs = matches!(self.app.stage, Stage::Lead(_) | Stage::Prepare(_));
        if may && runs {
            self.state.waits = Some(self.clock.read().moment.elapsed + length.duration());
        } else {
            self.voice.say(&plain(self.words, self.words.spoken().no_waiting()));
        }
    }
}
