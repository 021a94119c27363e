//! The program's state and its one transition: `update(message, now) → effects`.
//!
//! A place is a type: each stage ([`prepare`], [`resume`], [`lead`], [`follow`]) has its own place,
//! panel and keys, and cannot be asked for what belongs to another. What surrounds every stage is the
//! [`frame`].

pub mod action;
mod agenda_news;
mod arrived;
pub mod coach;
mod completion;
pub mod context;
pub mod deeds;
mod device_news;
pub mod devices;
pub mod effect;
pub mod follow;
pub mod frame;
mod group_changes;
mod group_news;
pub mod hand;
pub mod key_group;
pub mod keymap;
mod keys;
pub mod lead;
pub mod line;
pub mod message;
pub mod news;
mod own_keys;
pub mod panel;
mod paper_news;
pub mod papers;
pub mod phone;
mod phone_news;
mod player;
mod practice;
pub mod prepare;
pub mod price;
mod proving;
pub mod resume;
pub mod row_name;
mod shared_keys;
mod table;
pub mod topic_row;
pub mod year_plan;

use jiff::{SignedDuration, Timestamp};

use self::{
    arrived::{
        could_not_begin, follow_entered, follow_group, follow_history, follow_plan, led_here,
        show_invitation, too_long,
    },
    context::{Context, Found},
    effect::{Effect, Effects},
    follow::Follow,
    frame::{Frame, Turn},
    keymap::Hint,
    keys::Keyed as _,
    lead::Lead,
    message::Msg,
    news::News,
    prepare::Prepare,
    resume::Resume,
};
use crate::{
    domain::{
        meeting::Meeting,
        minutes::Minutes,
        time::{Reading, later},
    },
    key::Key,
};

/// How far the program is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// Before the meeting.
    Prepare(Box<Prepare>),
    /// An unfinished meeting was found.
    Resume(Box<Resume>),
    /// The meeting runs, or has just ended.
    Lead(Box<Lead>),
    /// Another program leads the meeting, if there is one.
    Follow(Box<Follow>),
}

/// The whole program, but for the world around it.
#[derive(Clone, Debug)]
pub struct App {
    /// What is known from the start.
    pub context: Context,
    /// What surrounds every stage.
    pub frame: Frame,
    /// How far the program is.
    pub stage: Stage,
}

impl App {
    /// The program on its begin screen, or at the unfinished meeting that was found.
    pub fn new(context: Context, found: Option<Found>, seed: u128, now: Reading) -> Self {
        let prepare = || Prepare::new(&context, now.moment.wall);
        let stage = match found {
            Some(found) => Stage::Resume(Box::new(Resume::of(found))),
            None if context.is_new => Stage::Prepare(Box::new(prepare().welcoming())),
            None => Stage::Prepare(Box::new(prepare())),
        };
        Self { frame: Frame::new(context.zone.clone(), seed, now), context, stage }
    }

    /// The program that follows a meeting in a second terminal: the one that runs, or the next that does.
    pub fn following(context: Context, runs: Option<Meeting>, seed: u128, now: Reading) -> Self {
        let stage = Stage::Follow(Box::new(Follow::of(runs)));
        Self { frame: Frame::new(context.zone.clone(), seed, now), context, stage }
    }

    /// The program at a meeting that starts at once (`intervisie start`), and what is to be done about that.
    pub fn at_once(
        context: Context,
        seed: u128,
        (length, participants): (Option<Minutes>, Option<u8>),
        closing: Option<Timestamp>,
        now: Reading,
    ) -> (Self, Effects) {
        // It leads nothing until it has started, and nobody sees a begin screen that has to be planned.
        let mut app = Self::following(context, None, seed, now);
        let effects = app.start_at_once(length, participants, closing, now);
        (app, effects)
    }

    /// Starts at once, without the begin screen.
    pub fn start_at_once(
        &mut self,
        length: Option<Minutes>,
        participants: Option<u8>,
        closing: Option<Timestamp>,
        now: Reading,
    ) -> Effects {
        let mut prepare = Prepare::at_once(&self.context, length, participants, closing, now);
        let effects = prepare.start_at_once(&mut self.turn(now));
        self.stage = Stage::Prepare(Box::new(prepare));
        self.go_on(effects)
    }

    /// Takes in what happened; what is to be done about it comes back.
    pub fn update(&mut self, msg: Msg, now: Reading) -> Effects {
        let looked = self.correcting_the_clock(|app| app.look_at_the_clock(now));
        let is_told_to_end = matches!(msg, Msg::Terminate);
        if matches!(msg, Msg::Key(_) | Msg::Repeated(_) | Msg::Meant(_) | Msg::Paste(_)) {
            self.take_over();
        }
        let taken_in = self.correcting_the_clock(|app| app.take_in(msg));
        let passed = self.let_time_pass();
        let played = self.correcting_the_clock(Self::play_on);
        let effects = looked.and(taken_in).and(passed).and(played);
        if is_told_to_end { effects } else { self.rehearsed(effects) }
    }

    /// The keys of the moment that have a place in the footer, most important first.
    pub fn footer(&self) -> Vec<Hint> {
        let over = self.frame.over.as_ref();
        match &self.stage {
            Stage::Prepare(prepare) => {
                prepare.footer(over, &self.context, self.frame.last.moment.wall)
            }
            Stage::Resume(resume) => resume.usual_footer(over, self.context.keys),
            Stage::Lead(lead) => lead.footer(over, &self.context),
            Stage::Follow(follow) => follow.footer(over, &self.context),
        }
    }

    fn turn(&mut self, now: Reading) -> Turn<'_> {
        Turn { context: &mut self.context, frame: &mut self.frame, now }
    }

    /// Enters the stage that comes next, if another one does.
    fn go_on(&mut self, mut effects: Effects) -> Effects {
        if let Some(next) = effects.take_next() {
            self.stage = next;
        }
        effects
    }

    fn take_in(&mut self, msg: Msg) -> Effects {
        let now = self.frame.last;
        let mut turn = Turn { context: &mut self.context, frame: &mut self.frame, now };
        let effects = match msg {
            Msg::Background { is_light } => {
                self.frame.is_light = Some(is_light);
                Effects::none()
            }
            Msg::Resized(size) => {
                self.frame.size = size;
                Effects::none()
            }
            Msg::Moved { file } => {
                turn.say(News::KeptElsewhere(file));
                Effects::none()
            }
            Msg::LedElsewhere => turn.led_elsewhere(led_here(&self.stage)),
            Msg::OpenElsewhere => could_not_begin(&mut self.stage, &mut turn),
            Msg::Unlocked => {
                turn.say(News::Unlocked);
                Effects::none()
            }
            Msg::GroupKept(kept) => {
                follow_group(&mut self.stage, &mut turn, |turn| turn.group_kept(kept))
            }
            Msg::GroupSeen(group) => {
                follow_group(&mut self.stage, &mut turn, |turn| turn.group_seen(*group))
            }
            Msg::GroupNotKept(why) => {
                turn.group_not_kept(why);
                Effects::none()
            }
            Msg::AgendaSaved(saved) => turn.agenda_saved(saved, too_long(&self.stage, turn.now)),
            Msg::Brought(kept) => turn.brought(kept),
            Msg::Entered(done) => follow_entered(&mut self.stage, &mut turn, &done),
            Msg::YearPlanKept(kept) => follow_plan(&mut self.stage, &mut turn, kept),
            Msg::InvitationWritten(text) => show_invitation(&self.stage, &mut turn, text),
            Msg::PaperMade(paper, made) => turn.paper_made(paper, made),
            Msg::HistoryRead(history) => {
                turn.context.history = (*history).into();
                follow_history(&mut self.stage, &turn)
            }
            Msg::Device(news) => turn.hear_from_device(news, matches!(self.stage, Stage::Lead(_))),
            Msg::Phone(news) => turn.hear_from_phone(news),
            Msg::Terminate => Effect::Quit.into(),
            Msg::Key(key) => self.press(key, false, now),
            Msg::Repeated(key) => self.press(key, true, now),
            Msg::Meant(key) => self.press_meant(key, now),
            msg => match &mut self.stage {
                Stage::Prepare(prepare) => prepare.take_in(msg, &mut turn),
                Stage::Resume(_) => Effects::none(),
                Stage::Lead(lead) => lead.take_in(msg, &mut turn),
                Stage::Follow(follow) => follow.take_in(&msg, &mut turn),
            },
        };
        self.go_on(effects)
    }

    /// A key that is meant: nothing that came just before it keeps it from what it does.
    fn press_meant(&mut self, key: Key, now: Reading) -> Effects {
        self.frame.typed(now);
        if let Stage::Lead(lead) = &mut self.stage {
            lead.heed_band();
        }
        self.press(key, false, now)
    }

    fn press(&mut self, key: Key, is_held: bool, now: Reading) -> Effects {
        let mut turn = Turn { context: &mut self.context, frame: &mut self.frame, now };
        match &mut self.stage {
            Stage::Prepare(prepare) => prepare.press_and_remember(key, is_held, &mut turn),
            Stage::Resume(resume) => resume.press(key, is_held, &mut turn),
            Stage::Lead(lead) => {
                if !is_held {
                    lead.see_sign(now.real);
                }
                lead.press(key, is_held, &mut turn)
            }
            Stage::Follow(follow) => follow.press(key, is_held, &mut turn),
        }
    }

    /// Compares this reading with the last one.
    fn look_at_the_clock(&mut self, now: Reading) -> Effects {
        let last = std::mem::replace(&mut self.frame.last, now);
        let mut turn = Turn { context: &mut self.context, frame: &mut self.frame, now };
        match &mut self.stage {
            Stage::Lead(lead) => lead.look_at_the_clock(last, &mut turn),
            Stage::Prepare(_) | Stage::Resume(_) | Stage::Follow(_) => Effects::none(),
        }
    }

    /// What time brings by itself.
    fn let_time_pass(&mut self) -> Effects {
        let now = self.frame.last;
        let mut turn = Turn { context: &mut self.context, frame: &mut self.frame, now };
        let effects = match &mut self.stage {
            Stage::Prepare(prepare) => prepare.let_time_pass(&mut turn),
            Stage::Lead(lead) => lead.let_time_pass(&mut turn),
            Stage::Follow(follow) => follow.let_time_pass(&mut turn),
            Stage::Resume(_) => Effects::none(),
        };
        turn.frame.said.take_if(|said| said.until <= now.real);
        turn.say_what_waits();
        effects
    }

    /// Puts the meeting's clock where the meeting says it is after this.
    fn correcting_the_clock(&mut self, act: impl FnOnce(&mut Self) -> Effects) -> Effects {
        let before = self.correction();
        let effects = act(self);
        let by = self.correction() - before;
        self.frame.last.moment.wall = later(self.frame.last.moment.wall, by);
        effects.and((!by.is_zero()).then_some(Effect::CorrectClock { by }))
    }

    /// What the meeting corrects the system's clock by.
    fn correction(&self) -> SignedDuration {
        match &self.stage {
            Stage::Lead(lead) => lead.meeting.trust().correction(),
            // The clock of a meeting that was found is right already.
            Stage::Resume(resume) => resume.found.meeting.trust().correction(),
            Stage::Prepare(_) | Stage::Follow(_) => SignedDuration::ZERO,
        }
    }
}
