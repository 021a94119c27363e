//! What keys do before the meeting.

use super::{
    App, Stage,
    action::Action,
    effect::Effect,
    key::Key,
    keymap::Place,
    line::Line,
    live::Live,
    notices::{News, NotNow},
    panel::{Panel, Wants},
};
use crate::{
    app::begin::{Begin, Rescaled},
    domain::{
        event::{Event, Started},
        minutes::Minutes,
        time::Reading,
    },
    screen::Field,
};

impl App {
    pub(super) fn act_before(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match self.place() {
            Place::Group => return self.act_in_group(action, now),
            Place::Agenda => return self.act_in_agenda(action, now),
            Place::Library => return self.act_in_library(action, now),
            _ => {}
        }
        match (&mut self.stage, action) {
            (Stage::Begin(_), Action::TakeBack) => self.take_back(now),
            (Stage::Begin(_), Action::Start) => return self.start_if_it_fits(now),
            (Stage::Begin(_), Action::Agenda) => self.open_agenda(),
            (Stage::Begin(_), Action::MakeFit) => return self.make_fit(now),
            (Stage::Begin(_), Action::Group) => self.open_group(),
            (Stage::Begin(_), Action::Past) => return self.open_past(),
            (Stage::Begin(begin), Action::Up) => begin.select(false, &self.context),
            (Stage::Begin(begin), Action::Down) => begin.select(true, &self.context),
            (Stage::Begin(begin), Action::More | Action::Less) => {
                let rescaled = begin.change(action == Action::More, &self.context);
                self.say_rescaled(rescaled, now);
            }
            (Stage::Begin(_), Action::MoveClosingTime) => self.open_line(Wants::ClosingTime),
            (Stage::Resume(_), Action::Resume) => return self.resume(now),
            (Stage::Resume(found), Action::NewMeeting) if !found.held => {
                let begin = Begin::new(&self.context, now.moment.wall);
                self.stage = Stage::Begin(Box::new(begin));
            }
            _ => {}
        }
        Vec::new()
    }

    /// Tells what another number of participants did to the chair's own agenda.
    pub(super) fn say_rescaled(&mut self, rescaled: Option<Rescaled>, now: Reading) {
        if let Some(rescaled) = rescaled {
            self.say(News::Rescaled(rescaled), now);
        }
    }

    /// Opens an input line.
    pub(super) fn open_line(&mut self, wants: Wants) {
        self.open_line_with(wants, "");
    }

    /// Opens a line in which something stands already.
    pub(super) fn open_line_with(&mut self, wants: Wants, text: &str) {
        let mut line = Line::new(wants.max_chars());
        line.insert(text);
        self.panel = Panel::Line { wants, line, wrong: None };
    }

    /// Opens the line again with what was typed in it, and says what was wrong with it.
    pub(super) fn ask_again(&mut self, asked: Wants, typed: &str, why: NotNow) -> Vec<Effect> {
        self.open_line_with(asked, typed);
        if let Panel::Line { wrong, .. } = &mut self.panel {
            *wrong = Some(why);
        }
        Vec::new()
    }

    /// A figure typed on the begin screen goes into the marked field.
    pub(super) fn type_into_field(&mut self, key: Key) -> Vec<Effect> {
        let (Stage::Begin(begin), Key::Char('0'..='9')) = (&self.stage, key) else {
            return Vec::new();
        };
        let wants = match begin.field {
            Field::Start => Wants::StartTime,
            Field::Closing => Wants::ClosingTime,
            Field::Length => Wants::Length,
            Field::Participants => Wants::Participants,
            Field::FirstMeeting | Field::Inbreng | Field::Level => return Vec::new(),
        };
        self.open_line(wants);
        if let Panel::Line { line, .. } = &mut self.panel {
            line.press(key);
        }
        Vec::new()
    }

    pub(super) fn start(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &self.stage else {
            return Vec::new();
        };
        let (planned_start, closing_time) = begin.setup.times_if_started(now.moment.wall);
        let started = Started {
            meeting: self.ids.next(now.moment),
            group: self.context.group.clone(),
            agenda: begin.setup.draft.agenda(),
            planned_start,
            closing_time,
            zone: self.context.zone_name(),
            participants: begin.setup.participants,
            tempo: self.context.anchor.tempo,
            real: self.context.anchor.real.clone(),
        };
        let slack_before = begin.setup.slack();
        let people = begin.setup.gathering.commands(&self.context.settings);
        let mut effects = self.begin_meeting(started, Some(slack_before), now);
        if let Stage::Live(live) = &mut self.stage {
            for command in people {
                // What is known of people fits every meeting that has begun.
                effects
                    .extend(live.command(command, &mut self.ids, now.moment).unwrap_or_default());
            }
        }
        effects
    }

    /// Starts at once, without the begin screen (`intervisie start`).
    pub fn start_at_once(
        &mut self,
        length: Option<Minutes>,
        participants: Option<u8>,
        closing: Option<jiff::Timestamp>,
        now: Reading,
    ) -> Vec<Effect> {
        let mut begin = Begin::new(&self.context, now.moment.wall);
        let usual = begin.setup.closing.duration_since(begin.setup.start);
        let length = length.map_or(usual, Minutes::duration);
        begin.setup.start = now.moment.wall;
        begin.setup.closing =
            closing.unwrap_or_else(|| crate::domain::time::later(begin.setup.start, length));
        if let Some(participants) = participants {
            begin.setup.set_participants(participants);
            // Another number than the names: who they are is not known.
            if usize::from(participants) != begin.setup.gathering.here.len() {
                begin.setup.gathering.here.clear();
            }
        }
        begin.plan(&self.context);
        let gone = begin.setup.given.unwrap_or_default();
        self.stage = Stage::Begin(Box::new(begin));
        // A plan of the chair's own that is too long is not begun unnoticed.
        let is_given = self.context.agenda.is_some();
        let effects = if is_given { self.start_if_it_fits(now) } else { self.start(now) };
        if 0 < gone {
            self.say(News::TopicsGone(gone), now);
        }
        if let Some(remark) = self.context.remarks.first() {
            self.say(News::Remark(remark.clone()), now);
        }
        effects
    }

    fn begin_meeting(
        &mut self,
        started: Started,
        slack_before: Option<jiff::SignedDuration>,
        now: Reading,
    ) -> Vec<Effect> {
        let planned_start = started.planned_start;
        let (live, effect) = Live::start(started, &self.context, &mut self.ids, now.moment);
        let slack_after = live.meeting.slack(now.moment);
        self.stage = Stage::Live(Box::new(live));
        self.said = None;
        if let (Some(_), Some(slack_before)) = (planned_start, slack_before) {
            self.say(News::Began { at: now.moment.wall, slack_before, slack_after }, now);
        }
        vec![effect]
    }

    fn resume(&mut self, now: Reading) -> Vec<Effect> {
        let Stage::Resume(found) = &self.stage else {
            return Vec::new();
        };
        if found.held {
            return self.follow_instead();
        }
        let (from, last) = (found.last_sign, found.last);
        let mut live = Live::resume(found, &self.context);
        let away = now.moment.elapsed - from.elapsed;
        // As the journal has it, so that what is read back is what was lived.
        let away = jiff::SignedDuration::from_secs(away.as_secs());
        let taken_over = live.record(Event::TakenOver { away }, &mut self.ids, now.moment);
        self.stage = Stage::Live(Box::new(live));
        self.was_away(from, now);
        let set = self.clock_may_be_set(last, now);
        [Effect::TakeOverJournal, taken_over].into_iter().chain(set).collect()
    }

    /// Another program leads: looks on, and writes nothing.
    pub(super) fn follow_instead(&mut self) -> Vec<Effect> {
        self.stage = Stage::Follow(None);
        self.said = None;
        self.not_kept = None;
        vec![Effect::Follow]
    }
}
