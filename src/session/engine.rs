//! The loop: look at the clock, take in what happened, show what differs, sleep until the next change.
//!
//! It never waits for the world. Slow things (terminal, disk, devices) are on threads of their own,
//! get values and send values back into the one inbox.

mod pace;

use std::{
    sync::mpsc::{Receiver, RecvTimeoutError},
    time::Duration,
};

use jiff::SignedDuration;
use ratatui::layout::Size;

use self::pace::Pace;
use crate::{
    app::{
        App, Stage,
        effect::{Effect, Effects},
        message::Msg,
    },
    clock::Clock,
    domain::time::{Reading, later},
    screen::{RoomClock, Screen, Until, room_clock, screen},
    terminal::renderer::{Picture, Renderer},
};

/// While a meeting runs the clock is looked at this often, or once more than that where nobody does anything,
/// so that sleep and a clock that was set are noticed; it draws nothing by itself.
const LOOK: Duration = Duration::from_secs(1);
/// A terminal that does not read is tried again this often.
const TRY_AGAIN: Duration = Duration::from_millis(100);
/// No wait is shorter, so that a figure that is due at once does not make the loop spin.
pub(super) const SHORTEST: Duration = Duration::from_millis(1);
/// Most messages that are taken in before something is shown.
const BATCH: usize = 512;

/// What comes into the engine's inbox.
#[derive(Debug)]
pub enum In {
    /// For the program's state.
    Msg(Msg),
    /// Stop for now, as the shell asked.
    Suspend,
    /// The meeting that is followed runs on these clocks.
    Clock(Clock),
    /// The process continues; whatever stood on the terminal cannot be trusted.
    Continued,
    /// A line was typed, where the meeting goes by lines; nothing: no more will come.
    Line(Option<String>),
}

/// The world that carries out effects.
pub trait Outside {
    /// Carries out one effect; never waits. Says how many times the terminal's bell rings with it.
    fn perform(&mut self, effect: Effect) -> u8;
    /// Whether other screens see the clock.
    fn is_seen_elsewhere(&self) -> bool {
        false
    }
    /// Shows them the clock as it is from now on.
    fn show_elsewhere(&mut self, _: &RoomClock) {}
    /// Leaves the full screen and stops, as the shell asked; returns when the process continues.
    fn suspend(&mut self);
    /// Takes the full screen again after a stop.
    fn resume(&mut self);
}

/// The loop and what it holds between two turns.
#[derive(Debug)]
pub struct Engine<'a, O> {
    /// The program's state.
    pub app: App,
    /// What the machine's clocks say.
    pub clock: Clock,
    /// Everything that happens outside.
    pub inbox: Receiver<In>,
    /// The thread that draws.
    pub renderer: Renderer<Screen>,
    /// The world that carries out effects.
    pub outside: &'a mut O,
}

/// What follows a picture if nothing happens.
struct Next {
    screen: Screen,
    /// How long it stays true.
    stays: Duration,
}

/// The first picture, which waits for nothing of the world.
#[derive(Debug)]
pub struct First(Pending);

impl First {
    /// Hands it over.
    pub fn show(app: &App, now: Reading, renderer: &Renderer<Screen>) -> Self {
        let mut pending = Pending::default();
        let (screen, _) = screen(app, now);
        pending.show(screen, None, now, renderer);
        Self(pending)
    }
}

/// What is not yet shown.
#[derive(Debug, Default)]
struct Pending {
    /// The last that was handed over.
    sent: Option<Screen>,
    elsewhere: Elsewhere,
    pace: Pace,
    repaint: bool,
    bells: u8,
}

impl Pending {
    /// How long what is not shown has to wait: until it may, or until the terminal is tried again.
    fn held_back(&self, now: Reading) -> Duration {
        let its_turn = self.pace.wait(now.real).and_then(|wait| Duration::try_from(wait).ok());
        its_turn.unwrap_or(TRY_AGAIN)
    }

    /// Hands over what differs from what was shown last, and what follows; whether nothing is left to show.
    fn show(
        &mut self,
        screen: Screen,
        then: Option<(Duration, Screen)>,
        now: Reading,
        renderer: &Renderer<Screen>,
    ) -> bool {
        let last = then.as_ref().map_or(&screen, |(_, then)| then);
        let same = self.sent.as_ref() == Some(&screen) && *last == screen;
        if same && !self.repaint && self.bells == 0 {
            return true;
        }
        if self.pace.wait(now.real).is_some() {
            return false;
        }
        let shown = last.clone();
        let picture = Picture {
            size: Size::new(screen.size.width, screen.size.height),
            screen,
            repaint: self.repaint,
            bells: self.bells,
            then,
        };
        let taken = renderer.try_show(picture).is_ok();
        if taken {
            self.pace.sent(now.real);
            (self.sent, self.repaint, self.bells) = (Some(shown), false, 0);
        }
        taken
    }
}

impl<O: Outside> Engine<'_, O> {
    /// Runs until the program is left; the state then. The first picture is shown already.
    pub fn run(mut self, First(mut pending): First, effects: Effects) -> App {
        self.perform(effects, &mut pending);
        let mut wake = Some(In::Msg(Msg::Woke));
        let mut is_quiet = false;
        loop {
            let mut now = self.clock.read();
            let leaves = self.turn(wake.take(), &mut now, &mut pending);
            // The end too, where the program is left with it.
            pending.elsewhere.show(&self.app, now, self.outside);
            if leaves {
                return self.app;
            }
            let (screen, until) = screen(&self.app, now);
            let wait = wait(&self.app, &self.clock, until, now);
            // Whoever pressed a key waits for no second picture.
            let next = is_quiet.then(|| self.next(wait, now)).flatten();
            let nothing_new = next.as_ref().map_or(wait, |next| wait + next.stays);
            let then = next.map(|next| (wait, next.screen));
            let shown = pending.show(screen, then, now, &self.renderer);
            let sleep = if shown { nothing_new } else { pending.held_back(now) };
            let woken = self.inbox.recv_timeout(sleep.max(SHORTEST));
            is_quiet = shown && woken.is_err();
            wake = match woken {
                Ok(message) => Some(message),
                Err(RecvTimeoutError::Timeout) => Some(In::Msg(Msg::Woke)),
                Err(RecvTimeoutError::Disconnected) => return self.app,
            };
        }
    }

    /// Takes in a message and those that wait behind it; whether the program is left.
    fn turn(&mut self, first: Option<In>, now: &mut Reading, pending: &mut Pending) -> bool {
        // Nothing is taken from the inbox that is not taken in.
        let mut inbox = first.into_iter();
        for _ in 0..BATCH {
            let Some(message) = inbox.next().or_else(|| self.inbox.try_recv().ok()) else {
                return false;
            };
            let leaves = match message {
                In::Msg(msg) => {
                    let effects = self.app.update(msg, *now);
                    set_clock(&mut self.clock, &effects, now);
                    self.perform(effects, pending)
                }
                In::Suspend => {
                    self.outside.suspend();
                    false
                }
                In::Clock(clock) => {
                    self.clock = clock;
                    *now = self.clock.read();
                    false
                }
                In::Continued => {
                    self.outside.resume();
                    pending.repaint = true;
                    false
                }
                In::Line(_) => false,
            };
            if leaves {
                return true;
            }
        }
        false
    }

    fn perform(&mut self, effects: Effects, pending: &mut Pending) -> bool {
        let mut leaves = false;
        for effect in effects {
            leaves |= effect == Effect::Quit;
            pending.bells = pending.bells.saturating_add(self.outside.perform(effect));
        }
        leaves
    }

    /// What is shown after this wait, made beforehand where it is soon and nothing but time passes until then:
    /// the thread that draws shows it, and the engine sleeps through, which halves how often it wakes.
    fn next(&self, wait: Duration, now: Reading) -> Option<Next> {
        let after = SignedDuration::try_from(wait).ok().filter(|_| wait <= LOOK)?;
        if signal_in(&self.app, &self.clock, now).is_some_and(|signal| signal <= after) {
            return None;
        }
        let then = now.after(after, self.clock.tempo());
        let (screen, until) = screen(&self.app, then);
        Some(Next { screen, stays: self::wait(&self.app, &self.clock, until, then) })
    }
}

/// The clock that other screens were shown last.
#[derive(Debug, Default)]
pub(super) struct Elsewhere(Option<RoomClock>);

impl Elsewhere {
    /// Hands over the clock for other screens, where it is another than they have.
    pub(super) fn show(&mut self, app: &App, now: Reading, outside: &mut impl Outside) {
        let former = self.0.take().filter(|_| outside.is_seen_elsewhere());
        if !outside.is_seen_elsewhere() {
            return;
        }
        let clock = room_clock(app, now, former.as_ref());
        if let Some(clock) = clock.as_ref().filter(|clock| former.as_ref() != Some(clock)) {
            outside.show_elsewhere(clock);
        }
        self.0 = clock;
    }
}

/// A clock that was changed, or corrected by the chair, is right from now on.
pub(super) fn set_clock(clock: &mut Clock, effects: &Effects, now: &mut Reading) {
    for effect in effects {
        match effect {
            Effect::RunFrom(anchor) => {
                *clock = clock.anew(anchor.clone());
                *now = clock.read();
            }
            Effect::CorrectClock { by } => {
                *clock = clock.clone().corrected(*by);
                now.moment.wall = later(now.moment.wall, *by);
            }
            _ => {}
        }
    }
}

/// How long nothing will differ, if nothing happens.
pub(super) fn wait(app: &App, clock: &Clock, until: Until, now: Reading) -> Duration {
    let meeting = until.meeting.map(|length| in_real_time(length, clock));
    let soonest = [meeting, signal_in(app, clock, now), until.real].into_iter().flatten().min();
    let next = soonest.map(|d| Duration::try_from(d).unwrap_or(Duration::ZERO));
    let cap = matches!(app.stage, Stage::Lead(_)).then_some(LOOK);
    // Without anything to come the process sleeps until somebody presses a key.
    [next, cap].into_iter().flatten().min().unwrap_or(Duration::from_secs(3600))
}

/// How long (real time) until a signal is due that the chair has to hear of.
fn signal_in(app: &App, clock: &Clock, now: Reading) -> Option<SignedDuration> {
    let Stage::Lead(lead) = &app.stage else { return None };
    lead.next_signal_in(now.moment).map(|length| in_real_time(length, clock))
}

fn in_real_time(length: SignedDuration, clock: &Clock) -> SignedDuration {
    length / i32::try_from(clock.tempo()).unwrap_or(1)
}
