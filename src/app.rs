//! The program's state and its one transition: `update(message, now) → effects`.

pub mod action;
mod adjusting;
pub mod agenda;
pub mod agendas;
mod answers;
mod before;
pub mod begin;
pub mod browser;
pub mod context;
pub mod devices;
pub mod docket;
pub mod effect;
mod fitting;
mod group;
pub mod kept;
pub mod key;
pub mod keymap;
pub mod line;
pub mod live;
pub mod message;
mod notes;
pub mod notices;
pub mod panel;
pub mod parse;
pub mod past;
pub mod people;
mod presence;
pub mod remedy;
mod running;
pub mod setup;
pub mod side;
pub mod suggest;
mod swapping;
pub mod watch;

use jiff::{SignedDuration, tz::TimeZone};

use self::{
    action::Action,
    begin::Begin,
    context::{Context, Found},
    devices::Devices,
    effect::{Cue, Effect, Facts},
    key::Key,
    keymap::Place,
    live::{Live, Look},
    message::Msg,
    notices::{News, NotNow, Said},
    panel::Panel,
    past::Past,
    side::SideTimer,
    watch::Away,
};
use crate::{
    domain::{id::Ids, kept::WriteTrouble, meeting::Command, time::Reading},
    screen::Size,
};

/// After a line or choice closes, Enter and Backspace do nothing for this long (real time), so that
/// a doubled key never skips a step.
const GUARD: SignedDuration = SignedDuration::from_secs(1);

/// How far the program is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// Before the meeting.
    Begin(Box<Begin>),
    /// An unfinished meeting was found.
    Resume(Box<Found>),
    /// The meeting runs, or has just ended.
    Live(Box<Live>),
    /// A second terminal: the meeting that another program leads, if any.
    Follow(Option<Box<Live>>),
}

/// The whole program, but for the world around it.
#[derive(Clone, Debug)]
pub struct App {
    /// What is known from the start.
    pub context: Context,
    /// How far the program is.
    pub stage: Stage,
    /// What is open at the bottom.
    pub panel: Panel,
    /// The list of keys is open, from this line on.
    pub help: Option<usize>,
    /// The group's past meetings are open.
    pub past: Option<Past>,
    /// What just happened.
    pub said: Option<Said>,
    /// Why records are not on disk, and how many wait.
    pub not_kept: Option<(WriteTrouble, usize)>,
    /// Since when (real time) a record waits to be put on disk.
    pub waits_since: Option<SignedDuration>,
    /// Time that just passed while nobody was at the program.
    pub away: Option<Away>,
    /// The timer beside the step's clock.
    pub side: Option<SideTimer>,
    /// How large the terminal is.
    pub size: Size,
    /// Signals may sound.
    pub sound: bool,
    /// What is known of the devices.
    pub devices: Devices,
    ids: Ids,
    guard_until: SignedDuration,
    last: Reading,
    zone_here: TimeZone,
    zone_asked: SignedDuration,
}

impl App {
    /// The program on its begin screen, or at the unfinished meeting that was found.
    pub fn new(context: Context, found: Option<Found>, seed: u128, now: Reading) -> Self {
        let stage = match found {
            Some(found) => Stage::Resume(Box::new(found)),
            None => Stage::Begin(Box::new(Begin::new(&context, now.moment.wall))),
        };
        Self::at(stage, context, seed, now)
    }

    /// The program that follows a meeting in a second terminal.
    pub fn following(context: Context, seed: u128, now: Reading) -> Self {
        Self::at(Stage::Follow(None), context, seed, now)
    }

    fn at(stage: Stage, context: Context, seed: u128, now: Reading) -> Self {
        Self {
            zone_here: context.zone.clone(),
            zone_asked: now.real,
            context,
            stage,
            panel: Panel::Closed,
            help: None,
            past: None,
            said: None,
            not_kept: None,
            waits_since: None,
            away: None,
            side: None,
            size: Size { width: 80, height: 24 },
            sound: true,
            devices: Devices::default(),
            ids: Ids::new(seed),
            guard_until: now.real,
            last: now,
        }
    }

    /// Takes in what happened; what is to be done about it comes back.
    pub fn update(&mut self, msg: Msg, now: Reading) -> Vec<Effect> {
        let correction = self.correction();
        let mut effects = self.look_at_the_clock(now);
        effects.extend(self.follow_chosen_clock(correction));
        let (now, correction) = (self.last, self.correction());
        effects.extend(self.take_in(msg, now));
        effects.extend(self.follow_chosen_clock(correction));
        let now = self.last;
        self.keep_proposals_true(now);
        self.forget_absence(now);
        effects.extend(self.signals(now));
        effects.extend(self.mind_side_timer(now));
        self.said.take_if(|said| said.until <= now.real);
        self.say_what_waits(now);
        let waits = matches!(&self.stage, Stage::Live(live) if live.kept < live.seq);
        let waits = waits && !self.context.rehearsal;
        self.waits_since = waits.then(|| self.waits_since.unwrap_or(now.real));
        effects
    }

    fn take_in(&mut self, msg: Msg, now: Reading) -> Vec<Effect> {
        match msg {
            Msg::Key(key) => return self.press(key, now),
            Msg::Paste(text) => match &mut self.panel {
                Panel::Line { line, .. } => line.insert(&text),
                _ => self.paste_in_library(&text),
            },
            Msg::Resized(size) => self.size = size,
            Msg::KeptIn(file) => self.context.kept_in = Some(file),
            Msg::Moved { file, path } => {
                self.say(News::KeptElsewhere(file), now);
                self.context.kept_in = Some(path);
            }
            Msg::LedElsewhere => {
                self.close_panel(now);
                return self.follow_instead();
            }
            Msg::Kept { seq } => {
                if let Stage::Live(live) = &mut self.stage {
                    live.kept = live.kept.max(seq);
                    // Told that all is kept only when it is: others may still wait.
                    self.not_kept.take_if(|_| live.seq <= seq);
                }
            }
            Msg::NotKept { why, waiting } => self.not_kept = Some((why, waiting)),
            Msg::TopicsFound(journals) => {
                if let Stage::Live(live) = &mut self.stage {
                    live.take_in_topics(&journals);
                }
            }
            Msg::GroupWritten(written) => self.group_written(written, now),
            Msg::GroupsFound(found) => self.offer_groups(found),
            Msg::GroupOpened(opened) => return self.take_group(*opened, now),
            Msg::AgendasFound(found) => self.offer_agendas(found),
            Msg::AgendaSaved(saved) => self.agenda_saved(saved, now),
            Msg::PastRead(meetings) => self.take_in_past(meetings),
            Msg::Zone(zone) => self.is_in_zone(zone, now),
            Msg::Followed(entries) => return self.follow(&entries),
            Msg::Device(news) => return self.hear_from_device(news, now),
            Msg::Terminate => return vec![Effect::Quit],
            Msg::Woke => return self.ask_for_zone(now),
            Msg::Continued => {}
        }
        Vec::new()
    }

    /// Where the chair is, as far as keys go.
    pub fn place(&self) -> Place {
        match (&self.panel, &self.stage) {
            (Panel::Line { .. }, _) => Place::Input,
            (Panel::Ask(_) | Panel::Consent(_), _) => Place::Question,
            (Panel::Choose { .. } | Panel::Adjust { .. }, _) => Place::Choice,
            (Panel::Closed, _) if self.help.is_some() => Place::Help,
            (Panel::Closed, Stage::Begin(_)) if self.past.is_some() => Place::Past,
            (Panel::Closed, Stage::Begin(begin)) => match &begin.desk {
                None if begin.group_row.is_some() => Place::Group,
                None => Place::Begin,
                Some(desk) if desk.browser.is_some() => Place::Library,
                Some(_) => Place::Agenda,
            },
            (Panel::Closed, Stage::Resume(_)) => Place::Resume,
            (Panel::Closed, Stage::Live(live)) if live.has_ended() => Place::Ended,
            (Panel::Closed, Stage::Live(live)) if matches!(live.look, Look::Parked(_)) => {
                Place::Parked
            }
            (Panel::Closed, Stage::Live(_)) => Place::Live,
            (Panel::Closed, Stage::Follow(_)) => Place::Follow,
        }
    }

    fn press(&mut self, key: Key, now: Reading) -> Vec<Effect> {
        if matches!(self.panel, Panel::Line { .. }) {
            return self.press_in_line(key, now);
        }
        if let Some(effects) = self.acknowledge(now) {
            return effects;
        }
        let guarded = matches!(key, Key::Enter | Key::Backspace) && now.real < self.guard_until;
        let chooses = matches!(self.panel, Panel::Choose { .. } | Panel::Adjust { .. });
        let types = self.place() == Place::Library && key == Key::Backspace;
        if guarded && !chooses && !types {
            return Vec::new();
        }
        let place = self.place();
        let action = keymap::find(place, key);
        match (action, place) {
            (Some(Action::Answer), _) => self.answer_matter(key, now),
            (Some(action), _) => self.act(action, now),
            (None, Place::Begin) => self.type_into_field(key),
            (None, Place::Agenda) => self.type_minutes(key),
            (None, Place::Library) => self.type_in_library(key),
            (None, _) => Vec::new(),
        }
    }

    /// The band of an alarm takes the next key, which then does nothing else.
    fn acknowledge(&mut self, now: Reading) -> Option<Vec<Effect>> {
        let Stage::Live(live) = &mut self.stage else {
            return None;
        };
        live.meeting.band()?;
        live.command(Command::Acknowledge, &mut self.ids, now.moment).ok()
    }

    fn press_in_line(&mut self, key: Key, now: Reading) -> Vec<Effect> {
        if let Some(action) = keymap::find(Place::Input, key) {
            return self.act(action, now);
        }
        if let Panel::Line { line, .. } = &mut self.panel {
            line.press(key);
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        let before = self.setup();
        let effects = self.carry_out(action, now);
        if action != Action::TakeBack {
            self.remember(before);
        }
        effects
    }

    fn carry_out(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match (action, &self.panel) {
            (Action::Leave, _) => self.leave(now),
            (_, Panel::Closed) if self.help.is_some() => self.act_in_help(action),
            (_, Panel::Closed) if self.place() == Place::Past => self.act_in_past(action),
            (Action::Help, Panel::Closed) => {
                self.help = Some(0);
                Vec::new()
            }
            (_, Panel::Closed) => match &self.stage {
                Stage::Begin(_) | Stage::Resume(_) => self.act_before(action, now),
                Stage::Live(_) => self.act_live(action, now),
                Stage::Follow(_) => Vec::new(),
            },
            (_, _) => self.answer(action, now),
        }
    }

    fn act_in_help(&mut self, action: Action) -> Vec<Effect> {
        self.help = match (action, self.help) {
            (Action::Up, Some(line)) => Some(line.saturating_sub(1)),
            (Action::Down, Some(line)) => Some((line + 1).min(keymap::TABLE.len())),
            (Action::Back, _) => None,
            (_, help) => help,
        };
        Vec::new()
    }

    /// Closes what is open; a key that was pressed twice does no harm.
    fn close_panel(&mut self, now: Reading) -> Panel {
        self.guard(now);
        std::mem::take(&mut self.panel)
    }

    /// From now on Enter and Backspace do nothing for a second.
    fn guard(&mut self, now: Reading) {
        self.guard_until = now.real + GUARD;
    }

    fn say(&mut self, news: News, now: Reading) {
        self.said = Some(Said::new(news, now.real));
    }

    fn refuse(&mut self, why: NotNow, now: Reading) -> Vec<Effect> {
        self.say(News::Refused(why), now);
        Vec::new()
    }

    /// Marks the start time on the begin screen, and gives the signals of the meeting that are due.
    fn signals(&mut self, now: Reading) -> Vec<Effect> {
        match &mut self.stage {
            Stage::Begin(begin) if !begin.marked && begin.setup.start <= now.moment.wall => {
                begin.marked = true;
                let start = begin.setup.start;
                let facts = Facts {
                    at: now.moment.wall,
                    latest_start: begin.setup.latest_start_of_slot(),
                    closing_time: begin.setup.closing,
                    slack: None,
                    zone: self.context.zone.clone(),
                };
                self.say(News::StartTime(start), now);
                vec![Effect::Give { cue: Cue::Start, aloud: self.sound, facts }]
            }
            Stage::Live(_) => self.ring(now),
            Stage::Begin(_) | Stage::Resume(_) | Stage::Follow(_) => Vec::new(),
        }
    }
}
