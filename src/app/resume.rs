//! An unfinished meeting was found, or one that ended a short while ago: it is resumed, followed, or left
//! for a new one.

use jiff::SignedDuration;

use super::{
    Stage,
    action::Action,
    context::Found,
    effect::{Effect, Effects},
    frame::Turn,
    keys::{Keyed, Row, row},
    lead::Lead,
    prepare::Prepare,
    shared_keys::Shared,
};
use crate::{domain::event::Event, key::Key};

/// The meeting that was found.
#[derive(Clone, Debug)]
pub struct Resume {
    /// What was found of it.
    pub found: Found,
}

/// The keys at an unfinished meeting.
pub(super) const KEYS: &[Row<Resume>] = &[
    row(&[Key::Enter], Action::Resume, 1, Resume::resume),
    row(&[Key::Char('n')], Action::NewMeeting, 2, Resume::new_meeting),
    row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 3, Resume::leave),
];

impl Resume {
    /// Leads the meeting on; where another program leads it, looks on.
    fn resume(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Found { last, last_sign: from, held, .. } = self.found;
        if held {
            return turn.follow_instead();
        }
        let now = turn.now.moment;
        let mut lead = Lead::resume(&self.found, turn.context);
        // As the journal has it, so that what is read back is what was lived.
        let away = SignedDuration::from_secs((now.elapsed - from.elapsed).as_secs());
        let taken_over = lead.record(Event::TakenOver { away }, &mut turn.frame.ids, now);
        // What was closed goes on where it was: its end is taken back.
        let reopened = if lead.has_ended() { lead.undo(turn) } else { Effects::none() };
        lead.was_away(from, turn);
        let set = lead.clock_may_be_set(last, turn);
        Effects::go(Stage::Lead(Box::new(lead)))
            .and(Effect::TakeOverJournal)
            .and(taken_over)
            .and(reopened)
            .and(set)
    }

    /// A new meeting instead of the unfinished one, unless that is led elsewhere.
    fn new_meeting(&mut self, turn: &mut Turn<'_>) -> Effects {
        if self.found.held {
            return Effects::none();
        }
        let prepare = Prepare::new(turn.context, turn.now.moment.wall);
        Effects::go(Stage::Prepare(Box::new(prepare)))
    }
}

impl Keyed for Resume {
    fn keys(&self, helps: bool) -> &'static [Row<Self>] {
        if helps { Shared::<Self>::HELP } else { KEYS }
    }

    fn leave(&mut self, _: &mut Turn<'_>) -> Effects {
        Effect::Quit.into()
    }
}
