//! Before the meeting: when, how long, with how many, and the agenda that follows from it.

pub mod agenda;
mod agenda_files;
mod answers;
pub mod begin;
mod elsewhere;
mod fields;
mod fitting;
pub mod foresight;
pub mod forms;
pub mod gathering;
mod group;
pub mod keys;
mod late;
mod lengths;
pub mod library;
mod opening;
pub mod panel;
mod papers;
pub mod past;
mod people;
pub mod remedy;
mod roles;
pub mod setup;
pub mod source;
mod start;
mod telling;
mod told;
pub mod welcome;
mod year;

use jiff::Timestamp;

use self::{
    agenda::Cursor, begin::Field, foresight::Foresight, library::Browser, panel::Panel,
    past::PastMeetings, setup::Setup, told::Telling,
};
use super::{
    action::Action,
    context::Context,
    effect::{Effect, Effects},
    frame::{Over, Turn},
    keymap::Hint,
    keys::Keyed as _,
    message::Msg,
    year_plan::{PlanWish, has_next},
};
use crate::{
    domain::{
        confidential::Confidential,
        event::{Participant, Role},
    },
    key::Key,
};

/// So many changes can be taken back.
const MOST_BACK: usize = 200;

/// A meeting that is being prepared.
#[derive(Clone, Debug)]
pub struct Prepare {
    /// All that can be changed here, and taken back.
    pub setup: Setup,
    /// How it was set up before each change.
    before: Vec<Setup>,
    /// The field of the begin screen that `+` and `−` change.
    pub field: Field,
    /// The start time was marked.
    marked: bool,
    /// When the program was opened: from then on there is time to prepare, or not.
    seen: Timestamp,
    /// It was asked who does what.
    roles_asked: bool,
    /// Who was known to chair before that was asked.
    chair_before: Option<Confidential>,
    /// The chair said how long it takes.
    length_said: bool,
    /// People from a sheet that was pasted in the line that is open, with what it tells of them.
    sheet: Vec<Participant>,
    /// Where the chair is.
    pub place: Place,
    /// What is open at the bottom.
    pub panel: Panel,
    /// What the group's past tells of the plan.
    pub foresight: Foresight,
    /// The meeting without the program that is being told.
    telling: Option<Box<Telling>>,
    /// Of whom something is asked for a proof.
    pub proves: Option<Confidential>,
    /// What was asked of the plan of the year.
    plan_wish: PlanWish,
}

/// Where the chair is before the meeting.
#[derive(Clone, Debug)]
pub enum Place {
    /// At a screen of the welcome, before the first meeting ever.
    Welcome(welcome::Greeting),
    /// On the begin screen.
    Begin,
    /// On the group's screen, at this row.
    Group(usize),
    /// In the agenda, making it.
    Agenda(Cursor),
    /// In the library, searching a werkvorm for this place in the agenda.
    Library(Cursor, Box<Browser>),
    /// At the group's past meetings.
    Past(PastMeetings),
}

impl Place {
    /// Where the chair is in the agenda, also while searching a werkvorm for it.
    pub fn cursor(&self) -> Option<Cursor> {
        match self {
            Self::Agenda(cursor) | Self::Library(cursor, _) => Some(*cursor),
            Self::Welcome(_) | Self::Begin | Self::Group(_) | Self::Past(_) => None,
        }
    }

    /// The library, when it is open.
    pub fn browser(&self) -> Option<&Browser> {
        match self {
            Self::Library(_, browser) => Some(browser),
            Self::Welcome(_) | Self::Begin | Self::Group(_) | Self::Agenda(_) | Self::Past(_) => {
                None
            }
        }
    }
}

impl Prepare {
    /// Answers a key, and remembers how it was set up where that key changed anything.
    pub(super) fn press_and_remember(
        &mut self,
        key: Key,
        is_held: bool,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let (before, depth) = (self.setup.clone(), self.before.len());
        let effects = self.press(key, is_held, turn);
        // Taking back has made it less deep, and is no change to be taken back.
        if depth <= self.before.len() && before != self.setup {
            self.remember(before);
        }
        effects
    }

    fn remember(&mut self, before: Setup) {
        if MOST_BACK <= self.before.len() {
            self.before.remove(0);
        }
        self.before.push(before);
    }

    /// Takes in what happened outside, as far as it matters before the meeting.
    pub(super) fn take_in(&mut self, msg: Msg, turn: &mut Turn<'_>) -> Effects {
        match msg {
            Msg::Paste(text) => {
                turn.frame.typed(turn.now);
                self.paste(&text);
            }
            Msg::GroupsFound(found) => return self.offer_groups(found, turn.context),
            Msg::GroupCalled { slug, name } => return Effect::NewGroup { slug, name }.into(),
            Msg::GroupOpened(opened) => return self.take_group(*opened, turn),
            Msg::AgendasFound(found) => return self.offer_agendas(found, turn.context),
            Msg::PastRead(meetings) => self.take_in_past(meetings),
            Msg::LateRead(meetings) => self.learn(&meetings, turn.context),
            _ => {}
        }
        Effects::none()
    }

    fn paste(&mut self, text: &str) {
        match (&mut self.panel, &mut self.place) {
            // What lies between the names of a list would be lost in a line.
            (Panel::Line(input), _) if input.prompt == panel::Prompt::NewPerson => {
                self.paste_people(text);
            }
            (Panel::Line(input), _) => input.line.insert(text),
            (_, Place::Library(_, browser)) => browser.insert(text),
            _ => {}
        }
    }

    /// The keys of the footer.
    pub(super) fn footer(
        &self,
        over: Option<&Over>,
        context: &Context,
        now: Timestamp,
    ) -> Vec<Hint> {
        let mut hints = self.usual_footer(over, context.keys);
        let has_date = has_next(context, context.civil(now));
        hints.retain(|hint| has_date || hint.action != Action::Appointment);
        match &self.panel {
            Panel::Line(open) => open.line.with_its_tab(hints, &self.names_to_type(context)),
            _ => hints,
        }
    }

    /// Who chairs today, where that was said.
    pub fn chair(&self, context: &Context) -> Option<Confidential> {
        let held = self.setup.gathering.held(&context.settings).into_iter();
        held.filter(|(role, _)| *role == Role::Chair).map(|(_, who)| who).next()
    }

    /// What the group told whoever chairs today.
    pub fn feedback(&self, context: &Context) -> Vec<Confidential> {
        context.history.feedback(self.chair(context).as_ref()).cloned().collect()
    }

    /// What the plan is made for is planned anew, unless the chair has made something of it.
    fn plan(&mut self, context: &Context) {
        self.setup.plan(self.seen, context);
    }
}
