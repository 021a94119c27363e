//! A meeting that was held without the program, as the chair tells it: a form of a few rows, said back as it is
//! understood.

use jiff::Timestamp;

use super::{
    Place, Prepare,
    forms::{ToldFact, ToldRow},
    panel::{Choice, Prompt, Title},
    telling::{fact, likely, tell},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        message::{Entered, Unentered},
        news::NotNow,
        panel::{HasPanel as _, Menu},
    },
    domain::{
        confidential::Confidential, entered::Unseen, event::Venue, id::Id, times::MeetingTimes,
    },
};

/// A meeting that is being told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Telling {
    told: Unseen,
    /// What it corrects.
    instead_of: Option<Id>,
}

impl Prepare {
    /// Goes on telling, or begins with what is likely.
    pub(super) fn open_telling(&mut self, turn: &mut Turn<'_>) -> Effects {
        if turn.context.rehearsal {
            return turn.refuse(NotNow::NotEntered(Unentered::Rehearsal));
        }
        turn.frame.said = None;
        if self.telling.is_none() {
            let told = likely(turn.context, turn.now.moment.wall);
            self.telling = Some(Box::new(Telling { told, instead_of: None }));
        }
        self.show_telling(0, turn.context)
    }

    /// Tells a meeting that was entered anew.
    pub(super) fn correct(&mut self, meeting: Id, turn: &Turn<'_>) -> Effects {
        let Some(told) = self.as_it_was_told(meeting, turn.context, turn.now.moment.wall) else {
            return Effects::none();
        };
        self.telling = Some(Box::new(Telling { told, instead_of: Some(meeting) }));
        self.show_telling(0, turn.context)
    }

    fn as_it_was_told(&self, meeting: Id, context: &Context, now: Timestamp) -> Option<Unseen> {
        let times = self.past_meeting(meeting)?;
        let past = context.history.meetings.iter().find(|past| past.id == meeting)?;
        let used = past.used.iter().filter_map(|used| context.library.find(used.werkvorm.as_str()));
        Some(Unseen {
            group: context.group.clone(),
            zone: times.zone.clone(),
            began: times.began,
            ended: times.last_known(),
            now,
            participants: times.participants,
            present: past.people.present.iter().map(|one| one.participant.clone()).collect(),
            roles: past.people.roles.clone(),
            venue: past.people.venue.clone(),
            werkvormen: used.cloned().collect(),
        })
    }

    /// A meeting of the past that is open.
    pub(super) fn past_meeting(&self, meeting: Id) -> Option<&MeetingTimes> {
        let Place::Past(past) = &self.place else { return None };
        past.found.as_ref()?.meetings.iter().find(|times| times.meeting == meeting)
    }

    /// Its rows, and below them all of it in one line.
    fn show_telling(&mut self, marked: usize, context: &Context) -> Effects {
        let Some(telling) = &self.telling else { return Effects::none() };
        let told = &telling.told;
        let rows = ToldRow::ROWS.map(|row| Choice::Tell(row, fact(row, told, context)));
        let [from, until] = [told.began, told.ended].map(|at| context.civil(at));
        let participants = told.participants;
        let enter = Choice::Enter { from, until: until.time(), participants };
        let title = Title::Telling { corrects: telling.instead_of.is_some() };
        let choices = rows.into_iter().chain([enter]).collect();
        self.open_menu(Menu { title, choices }, marked)
    }

    /// Asks what stands in a row; what is told of people, werkvormen and place stands there to be changed.
    pub(super) fn ask_told(&mut self, row: ToldRow, fact: &ToldFact) -> Effects {
        let joined = |names: Vec<&str>| names.join(", ");
        let text = match fact {
            ToldFact::Present(people) => {
                joined(people.iter().map(|one| one.who.reveal()).collect())
            }
            ToldFact::People(people) => joined(people.iter().map(Confidential::reveal).collect()),
            ToldFact::Names(names) => joined(names.iter().map(String::as_str).collect()),
            ToldFact::Venue(Venue::Place(place)) => place.reveal().to_owned(),
            ToldFact::Venue(Venue::Online)
            | ToldFact::Nothing
            | ToldFact::Day(_)
            | ToldFact::Time(_)
            | ToldFact::Count(_) => String::new(),
        };
        self.open_line_with(Prompt::Told(row), &text)
    }

    /// Takes in what was typed in a row, and goes to the next; or says what was wrong with it.
    pub(super) fn take_told(&mut self, row: ToldRow, text: &str, turn: &Turn<'_>) -> Effects {
        let now = turn.now.moment.wall;
        let Some(telling) = &mut self.telling else { return Effects::none() };
        if let Err(why) = tell(&mut telling.told, row, text, turn.context, now) {
            return self.ask_again(Prompt::Told(row), text, why);
        }
        let at = ToldRow::ROWS.iter().position(|one| *one == row);
        self.show_telling(at.map_or(0, |at| at + 1), turn.context)
    }

    /// Back from a row that was left as it was.
    pub(super) fn leave_told(&mut self, row: ToldRow, context: &Context) -> Effects {
        let at = ToldRow::ROWS.iter().position(|one| *one == row).unwrap_or(0);
        self.show_telling(at, context)
    }

    /// Asks to keep what was told.
    pub(super) fn enter(&self) -> Effects {
        let Some(Telling { told, instead_of }) = self.telling.as_deref().cloned() else {
            return Effects::none();
        };
        Effect::Enter { told: Box::new(told), instead_of }.into()
    }

    /// It is kept or removed, or not; what was told stays until it is kept.
    pub(in crate::app) fn entered(&mut self, done: &Result<Entered, Unentered>) -> Effects {
        if matches!(done, Ok(Entered::Kept | Entered::Corrected)) {
            self.telling = None;
        }
        let past = matches!(self.place, Place::Past(_)).then_some(Effect::ReadPast);
        Effects::from(past).and(Effect::ReadLate)
    }
}
