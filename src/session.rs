//! The full screen: puts the threads around the engine together, and takes them apart again.

mod agendas;
pub mod engine;
mod follow;
mod groups;
mod world;

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{SyncSender, sync_channel},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use ratatui::Frame;

use self::world::World;
use crate::{
    app::{
        App, Stage,
        context::{Context, Found, Remark},
        effect::Effect,
        key::Key,
        message::Msg,
        parse::{next_occurrence, time_of_day},
    },
    clock::{Clock, system_time, zone},
    domain::{
        clean::clean,
        meeting::Meeting,
        minutes::Minutes,
        time::{Anchor, Moment, Reading},
    },
    failure::{Failure, SessionError},
    known::{Wishes, ids::seed, memory, settings},
    screen::{Screen, Size},
    session::engine::{Engine, In},
    store::{
        folders::{DataFolder, FolderRemark, GroupSlug},
        running::Running,
    },
    terminal::{
        input::{self, Input},
        mishap, renderer,
        screen_mode::{self, Unfit},
        signals::{self, Told},
    },
    tui,
    words::Words,
    written::settings::Settings,
};

/// Messages that wait for the engine; beyond it keys wait in the terminal.
const INBOX: usize = 1024;
/// How long the end of the program waits for the disk.
const LAST_WRITES: Duration = Duration::from_millis(900);

/// A meeting that begins without the begin screen.
pub(crate) struct AtOnce {
    /// How long it takes.
    pub(crate) length: Option<Minutes>,
    /// Until what time on the clock, as it was typed.
    pub(crate) closing: Option<String>,
    /// How many take part, the chair among them.
    pub(crate) participants: Option<u8>,
    /// The file with its agenda.
    pub(crate) agenda: Option<PathBuf>,
    /// How many times faster than real its clocks run.
    pub(crate) tempo: u32,
}

/// `intervisie`: the begin screen, or the unfinished meeting.
pub(crate) fn meet(
    words: Words,
    wishes: &Wishes,
    agenda: Option<&Path>,
) -> Result<Option<PathBuf>, Failure> {
    let place = Place::find(words, wishes, false)?;
    let found = place.running.as_ref().and_then(found);
    let (clock, anchor) = match &found {
        Some(found) => {
            let clock = Clock::of(&found.meeting);
            let started = found.meeting.started();
            (clock, Anchor { tempo: started.tempo, real: started.real.clone() })
        }
        None => Clock::start(1),
    };
    let context = place.context(anchor, false, agenda)?;
    let zone = found.as_ref().map(|found| zone::of(&found.meeting));
    let context = Context { zone: zone.unwrap_or_else(|| context.zone.clone()), ..context };
    let app = |now| (App::new(context, found, seed(), now), Vec::new());
    full_screen(wishes, place, clock, false, app)
}

/// `intervisie oefen`: a rehearsal of which nothing is kept.
pub(crate) fn rehearse(
    words: Words,
    wishes: &Wishes,
    tempo: u32,
    agenda: Option<&Path>,
) -> Result<Option<PathBuf>, Failure> {
    let place = Place::find(words, wishes, true)?;
    let (clock, anchor) = Clock::start(tempo);
    let context = place.context(anchor, true, agenda)?;
    let app = |now| (App::new(context, None, seed(), now), Vec::new());
    full_screen(wishes, place, clock, true, app)
}

/// `intervisie start`: straight to the live screen.
pub(crate) fn start(
    words: Words,
    wishes: &Wishes,
    start: &AtOnce,
) -> Result<Option<PathBuf>, Failure> {
    let place = Place::find(words, wishes, false)?;
    if place.running.is_some() {
        return Err(SessionError::RunsAlready.into());
    }
    let (clock, anchor) = Clock::start(start.tempo);
    let context = place.context(anchor, false, start.agenda.as_deref())?;
    let now = clock.read().moment.wall;
    let typed = start.closing.as_deref();
    let closing = typed.map(|text| closing_time(text, now, &context)).transpose()?;
    let (length, participants) = (start.length, start.participants);
    let app = |now: Reading| {
        let mut app = App::new(context, None, seed(), now);
        let effects = app.start_at_once(length, participants, closing, now);
        (app, effects)
    };
    full_screen(wishes, place, clock, false, app)
}

fn closing_time(text: &str, now: Timestamp, context: &Context) -> Result<Timestamp, SessionError> {
    let moment = time_of_day(text).and_then(|time| next_occurrence(time, now, &context.zone));
    moment.ok_or(SessionError::NotATime)
}

/// `intervisie klok`: follows the running meeting, and waits when nothing runs.
pub(crate) fn follow(words: Words, wishes: &Wishes) -> Result<Option<PathBuf>, Failure> {
    let place = Place::find(words, wishes, true)?;
    let (clock, anchor) = Clock::start(1);
    let context = place.context(anchor, false, None)?;
    let app = |now| (App::following(context, seed(), now), vec![Effect::Follow]);
    full_screen(wishes, place, clock, true, app)
}

/// Where the meeting is kept and what is known of it.
struct Place {
    words: Words,
    data: DataFolder,
    group: GroupSlug,
    running: Option<Running>,
    /// Only this group is followed.
    only: Option<GroupSlug>,
    reads_only: bool,
    /// What the chair should know about the folders and the settings.
    remarks: Vec<Remark>,
    settings: Settings,
}

impl Place {
    fn find(words: Words, wishes: &Wishes, reads_only: bool) -> Result<Self, Failure> {
        screen_mode::check().map_err(unfit)?;
        let data = wishes.data_folder()?;
        let (group, running) = match wishes.running(&data) {
            Some((group, running)) => (group, Some(running)),
            None => (wishes.group(&data), None),
        };
        let (settings, remark) = settings::settings(wishes);
        let mut remarks = Vec::from_iter(remark);
        if !reads_only {
            let open = wishes.prepare(&data, &group)?;
            remarks.extend(open.into_iter().filter_map(open_folder));
        }
        let only = wishes.named();
        Ok(Self { words, data, group, running, only, reads_only, remarks, settings })
    }

    /// All that is known before the meeting; an agenda that was given must be right.
    fn context(
        &self,
        anchor: Anchor,
        rehearsal: bool,
        agenda: Option<&Path>,
    ) -> Result<Context, Failure> {
        let known = memory::read(&self.data, &self.group);
        let agenda = agenda.map(|path| agendas::read(path, &known.library)).transpose()?;
        Ok(Context {
            agenda,
            library: known.library,
            names: self.words.plan().names(),
            group: known.settings.name.clone().unwrap_or_else(|| self.group.as_str().to_owned()),
            history: known.history,
            remarks: self.remarks.iter().cloned().chain(known.remarks).collect(),
            settings: known.settings,
            zone: zone::system(),
            anchor,
            rehearsal,
            kept_in: None,
        })
    }
}

fn unfit(why: Unfit) -> SessionError {
    match why {
        Unfit::NoTerminal => SessionError::NoTerminal,
        Unfit::DumbTerminal => SessionError::DumbTerminal,
    }
}

/// A link was put there by its owner; a folder that others can reach is worth a word.
fn open_folder(remark: FolderRemark) -> Option<Remark> {
    match remark {
        FolderRemark::Link(_) => None,
        FolderRemark::WritableByOthers(path) | FolderRemark::OwnedByOther(path) => {
            Some(Remark::OpenFolder { folder: clean(&path.to_string_lossy(), 400) })
        }
    }
}

fn found(running: &Running) -> Option<Found> {
    let entries = &running.journal.entries;
    let meeting = Meeting::replay(entries)?;
    let last = entries.last()?;
    let last_sign = last_sign(&meeting, running).unwrap_or(last.at);
    Some(Found { meeting, seq: last.seq, last: last.at, last_sign, held: running.held })
}

/// The last sign of the meeting on its own clocks; the files know it in real time.
fn last_sign(meeting: &Meeting, running: &Running) -> Option<Moment> {
    let clock = Clock::of(meeting);
    let ago = system_time().duration_since(running.last_sign).ok()?;
    let ago = SignedDuration::try_from(ago).ok()?;
    let ago = ago.checked_mul(i32::try_from(clock.tempo()).ok()?)?;
    Some(clock.read().moment.after(-ago))
}

/// Runs the program on the full screen until it is left.
fn full_screen(
    wishes: &Wishes,
    place: Place,
    clock: Clock,
    reads_only: bool,
    app: impl FnOnce(Reading) -> (App, Vec<Effect>),
) -> Result<Option<PathBuf>, Failure> {
    let no_screen = SessionError::NoScreen;
    let words = place.words;
    mishap::install_panic_hook(words.command().panic(), wishes.log.clone());
    let (inbox, messages) = sync_channel(INBOX);
    let edge = signals::spawn(told(inbox.clone())).map_err(no_screen)?;
    screen_mode::enter().map_err(no_screen)?;
    let gone = inbox.clone();
    let draw = move |screen: &Screen, frame: &mut Frame<'_>| tui::draw(words, screen, frame);
    let renderer = renderer::spawn(draw, move |error| {
        if renderer::is_gone(&error) {
            // The engine may be gone too; then nobody has to be told.
            let _ = gone.send(In::Msg(Msg::Terminate));
        }
    });
    let started = renderer.and_then(|renderer| {
        input::spawn(typed(inbox.clone()))?;
        Ok(renderer)
    });
    let renderer = started.map_err(|error| {
        screen_mode::leave();
        no_screen(error)
    })?;
    let (mut app, effects) = app(clock.read());
    app.size = size(screen_mode::size());
    app.sound &= place.settings.sound.on;
    app.devices.heard = settings::heard(&place.settings.sound);
    let mut world = World::new(place, inbox, &edge);
    if matches!(app.stage, Stage::Begin(_)) {
        world.look_for_sound();
    }
    let engine = Engine { app, clock, inbox: messages, renderer, outside: &mut world };
    engine.run(effects);
    let left = world.finish(LAST_WRITES);
    screen_mode::leave();
    if reads_only {
        return Ok(None);
    }
    Ok(left?)
}

fn size(size: ratatui::layout::Size) -> Size {
    Size { width: size.width, height: size.height }
}

/// What the system tells, as a message to the engine.
fn told(inbox: SyncSender<In>) -> impl Fn(Told) + Send + 'static {
    move |told| {
        let message = match told {
            Told::Terminate | Told::HangUp => In::Msg(Msg::Terminate),
            Told::Suspend => In::Suspend,
            Told::Continued => In::Continued,
            Told::Resized { cols, rows } => {
                In::Msg(Msg::Resized(Size { width: cols, height: rows }))
            }
        };
        // The engine may be gone; then nobody has to be told.
        let _ = inbox.send(message);
    }
}

/// What is typed, as a message to the engine; false when nobody listens any more.
fn typed(inbox: SyncSender<In>) -> impl Fn(Input) -> bool + Send + 'static {
    move |input| {
        let msg = match input {
            Input::Key(event) => Msg::Key(key(event)),
            Input::Paste(text) => Msg::Paste(text),
            Input::Resized { cols, rows } => Msg::Resized(Size { width: cols, height: rows }),
            Input::Gone => Msg::Terminate,
        };
        inbox.send(In::Msg(msg)).is_ok()
    }
}

fn key(event: crossterm::event::KeyEvent) -> Key {
    use crossterm::event::{KeyCode, KeyModifiers};
    let with_ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let with_alt = event.modifiers.contains(KeyModifiers::ALT);
    match event.code {
        KeyCode::Char(c) if with_ctrl && !with_alt => Key::Ctrl(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        _ => Key::Other,
    }
}
