//! Another group is opened, or the meeting that ended just now.

use jiff::tz::TimeZone;

use super::{
    Place, Prepare,
    panel::{Choice, Title},
};
use crate::{
    app::{
        Stage,
        context::{Context, Found},
        effect::{Effect, Effects},
        frame::Turn,
        message::{FoundGroup, OpenedGroup},
        news::NotNow,
        panel::{HasPanel as _, Menu},
        resume::Resume,
    },
    domain::{meeting::Refusal, time::Anchor},
};

impl Prepare {
    pub(super) fn offer_groups(&mut self, found: Vec<FoundGroup>, context: &Context) -> Effects {
        if !matches!(self.place, Place::Group(_) | Place::Begin) || !self.panel.is_closed() {
            return Effects::none();
        }
        // A rehearsal makes nothing.
        let new = (!context.rehearsal).then_some(Choice::NewGroup);
        let groups = found.into_iter().map(Choice::Group);
        // On the begin screen what was set up would go with the group that is open.
        let is_begin = matches!(self.place, Place::Begin);
        let leave = |wanted: bool| (wanted == is_begin).then_some(Choice::Leave);
        let choices =
            leave(true).into_iter().chain(groups).chain(new).chain(leave(false)).collect();
        self.open_menu(Menu { title: Title::Group, choices }, 0)
    }

    /// Offers to open the meeting again that ended a short while ago.
    pub(super) fn reopen(turn: &mut Turn<'_>) -> Effects {
        match turn.context.ended.take() {
            Some(ended) => offer_to_resume(ended, turn),
            None => turn.refuse(NotNow::Meeting(Refusal::NothingToUndo)),
        }
    }

    /// Goes on with this group: plans its next meeting, or offers to resume the one that runs.
    pub(super) fn take_group(&self, opened: OpenedGroup, turn: &mut Turn<'_>) -> Effects {
        let OpenedGroup { name, library, history, settings, year_plan, vacations, remarks, found } =
            opened;
        turn.frame.group.forget();
        let known = turn.context.clone();
        let ended = None;
        *turn.context = Context {
            group: name,
            library,
            history: history.into(),
            settings,
            year_plan,
            vacations,
            remarks,
            ended,
            ..known
        };
        if let Some(found) = found {
            return offer_to_resume(found, turn);
        }
        let prepare = Self::new(turn.context, turn.now.moment.wall);
        let place = match self.place {
            Place::Group(_) => Place::Group(0),
            _ => Place::Begin,
        };
        Effects::go(Stage::Prepare(Box::new(Self { place, ..prepare })))
    }
}

/// The program then runs on the clocks of that meeting.
fn offer_to_resume((found, zone): (Found, TimeZone), turn: &mut Turn<'_>) -> Effects {
    let started = found.meeting.started();
    let anchor = Anchor { tempo: started.tempo, real: started.real.clone() };
    (turn.context.zone, turn.context.anchor) = (zone, anchor.clone());
    turn.frame.said = None;
    Effects::go(Stage::Resume(Box::new(Resume::of(found)))).and(Effect::RunFrom(anchor))
}
