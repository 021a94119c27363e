//! A meeting on the full screen: puts the threads around the engine together, and takes them apart
//! again.

mod agendas;
mod appearance;
pub mod engine;
mod files;
mod follow;
mod full_screen;
mod groups;
mod home;
mod in_lines;
mod inbox;
mod keeping;
mod known_of;
mod log;
pub(crate) mod papers;
pub mod phones;
mod world;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

pub(crate) use self::known_of::Ahead;
use self::{
    engine::{Engine, First},
    full_screen::{Terminal, Threads, size},
    home::Home,
    in_lines::{InLines, voice},
    inbox::Inbox,
    log::Log,
    world::World,
};
use crate::{
    app::{
        App, Stage,
        context::Context,
        effect::{Effect, Effects},
        prepare::Prepare,
    },
    clock::Clock,
    domain::{
        minutes::Minutes,
        time::{Anchor, Reading},
        typed::{TimeOfDay, at_next},
    },
    failure::{Failure, SessionError},
    known::{Given, ids::seed, settings},
    terminal::{colours::surroundings, lines, mishap, screen_mode, signals::Starting},
    words::Words,
};

/// How long the end of the program waits for the disk.
const LAST_WRITES: Duration = Duration::from_millis(900);

/// A meeting that begins without the begin screen.
pub(crate) struct AtOnce {
    /// How long it takes.
    pub(crate) length: Option<Minutes>,
    /// Until what time on the clock.
    pub(crate) closing: Option<TimeOfDay>,
    /// How many take part, the chair among them.
    pub(crate) participants: Option<u8>,
    /// The file with its agenda.
    pub(crate) agenda: Option<PathBuf>,
    /// How many times faster than real its clocks run.
    pub(crate) tempo: u32,
}

/// `intervisie`: the begin screen, or the unfinished meeting.
///
/// Fails when the terminal or the group's files do not allow it; see [`Failure`].
pub(crate) fn meet(
    words: Words,
    given: &Given,
    agenda: Option<&Path>,
) -> Result<Option<PathBuf>, Failure> {
    let mut home = Home::find(words, given, false)?;
    let found = home.found();
    let ended = if found.is_none() { home.just_ended() } else { None };
    let (clock, anchor) = match &found {
        Some(found) => {
            let clock = Clock::of(&found.meeting);
            let started = found.meeting.started();
            (clock, Anchor { tempo: started.tempo, real: started.real.clone() })
        }
        None => Clock::start(1),
    };
    let usual = home.context(anchor, found.as_ref().map(|found| &found.meeting), false, agenda)?;
    let context = Context { ended, ..usual };
    let app = |now| (App::new(context, found, seed(), now), Effects::default());
    run(given, home, clock, app)
}

/// What is asked of the next meeting's agenda.
pub(crate) struct NextMeeting<'a> {
    /// What the clock says when it begins, on the day that was agreed; else when that was agreed.
    pub(crate) start: Option<TimeOfDay>,
    /// How long it takes.
    pub(crate) length: Option<Minutes>,
    /// How many take part, the chair among them.
    pub(crate) participants: Option<u8>,
    /// The file with its agenda.
    pub(crate) agenda: Option<&'a Path>,
}

/// `intervisie agenda`: what the begin screen would propose, without a screen.
///
/// Fails when no folder is known, or the agenda cannot be read or has mistakes.
pub(crate) fn ahead(
    words: Words,
    given: &Given,
    asked: &NextMeeting<'_>,
) -> Result<Ahead, Failure> {
    let mut home = Home::read(words, given, true)?;
    let (clock, anchor) = Clock::start(1);
    let context = home.context(anchor, None, true, asked.agenda)?;
    let now = clock.read().moment.wall;
    let prepare = Prepare::ahead(&context, asked.start, asked.length, asked.participants, now);
    Ok(Ahead { setup: prepare.setup, context })
}

/// `intervisie oefen`: a rehearsal of which nothing is kept; it can play by itself.
///
/// Fails when the terminal does not allow it; see [`Failure`].
pub(crate) fn rehearse(
    words: Words,
    given: &Given,
    tempo: u32,
    agenda: Option<&Path>,
    by_itself: bool,
) -> Result<Option<PathBuf>, Failure> {
    let mut home = Home::find(words, given, true)?;
    let (clock, anchor) = Clock::start(tempo);
    let context = home.context(anchor, None, true, agenda)?;
    let app = |now| {
        let mut app = App::new(context, None, seed(), now);
        let played = by_itself.then(|| app.play(words.coach().topic().to_owned(), now));
        (app, played.unwrap_or_default())
    };
    run(given, home, clock, app)
}

/// `intervisie start`: straight to the live screen.
///
/// Fails when the terminal or the group's files do not allow it, or a meeting runs already; see [`Failure`].
pub(crate) fn start(
    words: Words,
    given: &Given,
    start: &AtOnce,
) -> Result<Option<PathBuf>, Failure> {
    let mut home = Home::find(words, given, false)?;
    if home.running.is_some() {
        return Err(SessionError::RunsAlready.into());
    }
    let (clock, anchor) = Clock::start(start.tempo);
    let context = home.context(anchor, None, false, start.agenda.as_deref())?;
    let now = clock.read().moment.wall;
    let next = |clock| at_next(clock, now, &context.zone).ok_or(SessionError::NotAhead);
    let closing = start.closing.map(next).transpose()?;
    let asked = (start.length, start.participants);
    let app = |now| App::at_once(context, seed(), asked, closing, now);
    run(given, home, clock, app)
}

/// `intervisie klok`: follows the running meeting, and waits when nothing runs; other screens in the room can see
/// it too.
///
/// Fails when the terminal or the group's files do not allow it; see [`Failure`].
pub(crate) fn follow(
    words: Words,
    given: &Given,
    elsewhere: bool,
) -> Result<Option<PathBuf>, Failure> {
    let mut home = Home::find(words, given, true)?;
    let runs = home.found().map(|found| found.meeting);
    let (usual, anchor) = Clock::start(1);
    let clock = runs.as_ref().map_or(usual, Clock::of);
    let context = home.context(anchor, None, false, None)?;
    let is_allowed = home.settings.phone;
    let app = |now| {
        let (app, begun) = if elsewhere {
            App::shown_elsewhere(context, runs, is_allowed, seed(), now)
        } else {
            (App::following(context, runs, seed(), now), Effects::default())
        };
        (app, std::iter::once(Effect::Follow).chain(begun).collect())
    };
    run(given, home, clock, app)
}

/// Runs the program until it is left, on the full screen or in lines. The file in which the meeting is
/// kept, if one was.
///
/// Fails when the terminal cannot be taken, or the meeting is not where it should be.
fn run(
    given: &Given,
    home: Home,
    clock: Clock,
    app: impl FnOnce(Reading) -> (App, Effects),
) -> Result<Option<PathBuf>, Failure> {
    mishap::install_panic_hook(home.words.command().panic(), given.log.clone());
    let log = Log::open(given.log.as_deref());
    log.begin(home.goes_by_lines);
    if home.goes_by_lines {
        in_lines(home, log, clock, app)
    } else {
        on_screen(home, log, clock, app)
    }
}

/// Fails as [`run`] does.
fn in_lines(
    home: Home,
    log: Log,
    clock: Clock,
    app: impl FnOnce(Reading) -> (App, Effects),
) -> Result<Option<PathBuf>, Failure> {
    let words = home.words;
    let (inbox, messages) = Inbox::open(log);
    let edge =
        full_screen::edge(&inbox).and_then(Starting::ready).map_err(SessionError::NoScreen)?;
    let voice = voice(&inbox).map_err(SessionError::NoScreen)?;
    let (begun, effects) = app(clock.read());
    let app = prepared(begun, &home);
    // A script of a rehearsal says itself how time passes: on each machine the same.
    let is_by_script = app.context.rehearsal && !lines::are_typed();
    let clock = if is_by_script { clock.stopped() } else { clock };
    let mut world = world(home, inbox, &edge, &app);
    InLines::new(words, app, (clock, messages), &mut world, voice).run(effects);
    Ok(world.finish(LAST_WRITES)?)
}

/// What the settings say of what is heard.
fn prepared(begun: App, home: &Home) -> App {
    let mut app = begun;
    app.frame.sound &= home.settings.sound.on;
    app.frame.phone.is_allowed = home.settings.phone;
    app.frame.devices.heard = settings::heard(&home.settings.sound);
    app
}

fn world(home: Home, inbox: Inbox, edge: &tokio::runtime::Handle, app: &App) -> World {
    let mut world = World::new(home, inbox, edge);
    if matches!(app.stage, Stage::Prepare(_)) {
        world.look_for_sound();
    } else {
        world.forget_past();
    }
    world
}

/// Fails as [`run`] does.
fn on_screen(
    home: Home,
    log: Log,
    clock: Clock,
    app: impl FnOnce(Reading) -> (App, Effects),
) -> Result<Option<PathBuf>, Failure> {
    let words = home.words;
    // Whoever hears the screen has heard the way out before it is drawn over.
    screen_mode::say_before(words.spoken().in_lines());
    let looks = appearance::Appearance::of(&home.settings, surroundings());
    let has_blocks = looks.signs().have_blocks();
    let (inbox, messages) = Inbox::open(log);
    let threads = Threads::start(words, looks, &inbox).map_err(SessionError::NoScreen)?;
    let now = clock.read();
    let (begun, effects) = app(now);
    let mut app = prepared(begun, &home);
    app.frame.size = size();
    app.frame.has_blocks = has_blocks;
    let Terminal { renderer, edge, held } = threads.take().map_err(SessionError::NoScreen)?;
    let first = First::show(&app, now, &renderer);
    full_screen::listen(&inbox).map_err(SessionError::NoScreen)?;
    let mut world = world(home, inbox, &edge, &app);
    Engine { app, clock, inbox: messages, renderer, outside: &mut world }.run(first, effects);
    let kept = world.finish(LAST_WRITES);
    // What is said of it stands on the terminal as it was found.
    drop(held);
    Ok(kept?)
}
