//! An unfinished meeting was found, or one that ended a short while ago: it is resumed, followed, or left
//! for a new one.

use std::sync::Arc;

use jiff::SignedDuration;

use super::{
    Stage,
    action::Action,
    context::Found,
    effect::{Effect, Effects},
    frame::Turn,
    keys::{Keyed, Row, Rows, row},
    lead::{Lead, throwing::throw_away},
    prepare::Prepare,
    shared_keys::Shared,
    table::Table,
};
use crate::{
    domain::{event::Event, kept::Led},
    key::Key,
};

/// The meeting that was found.
#[derive(Clone, Debug)]
pub struct Resume {
    /// What was found of it.
    pub found: Found,
    /// What is asked about it.
    pub asks: Option<Asks>,
}

/// A question about the meeting that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Whether to take the lead from a program that may be alive.
    TakeOver,
    /// Whether to keep nothing of it.
    ThrowAway,
}

/// The keys at an unfinished meeting that nobody leads.
const KEYS: &[Row<Resume>] = &[
    row(&[Key::Enter], Action::Resume, 1, Resume::resume),
    row(&[Key::Char('n')], Action::NewMeeting, 2, new_meeting),
    row(&[Key::Delete], Action::ThrowAway, 3, |resume, turn| resume.ask(Asks::ThrowAway, turn)),
    LEAVE,
];

/// The keys at a meeting that another program leads.
const LED: &[Row<Resume>] = &[FOLLOW, LEAVE];

/// The keys at a meeting that another program probably leads.
const LED_PROBABLY: &[Row<Resume>] = &[
    FOLLOW,
    row(&[Key::Char('o')], Action::TakeOver, 2, |resume, turn| resume.ask(Asks::TakeOver, turn)),
    LEAVE,
];

/// The keys that answer whether to take the lead from it.
const ASK: &[Row<Resume>] = &[
    row(&[Key::Char('j'), Key::Char('y')], Action::Yes, 1, Resume::yes),
    row(&[Key::Char('n'), Key::Esc], Action::No, 2, Resume::let_be),
    row(&[Key::Ctrl('c')], Action::Leave, 0, Resume::leave),
];

const FOLLOW: Row<Resume> = row(&[Key::Enter], Action::Follow, 1, |resume, turn| {
    turn.follow_instead(Some(resume.found.meeting.clone()))
});
const LEAVE: Row<Resume> = row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 3, Resume::leave);

impl Resume {
    /// What was found, and nothing asked yet.
    pub fn of(found: Found) -> Self {
        Self { found, asks: None }
    }

    /// Leads the meeting on.
    fn resume(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Found { last, last_sign: from, led, .. } = self.found;
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
            .and(Effect::TakeOverJournal { from_the_living: led == Led::Probably })
            .and(taken_over)
            .and(reopened)
            .and(set)
    }

    fn ask(&mut self, asks: Asks, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        self.asks = Some(asks);
        Effects::none()
    }

    fn yes(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        match self.asks.take() {
            Some(Asks::ThrowAway) => self.throw_away(turn),
            Some(Asks::TakeOver) | None => self.resume(turn),
        }
    }

    /// A new meeting instead; nothing is kept of this one but what was parked in it.
    fn throw_away(&mut self, turn: &mut Turn<'_>) -> Effects {
        let history = Arc::clone(&turn.context.history);
        let meeting = self.found.meeting.started().meeting;
        let gone = throw_away(meeting, self.found.seq, &history.topics, turn);
        let taken_over = Effect::TakeOverJournal { from_the_living: false };
        new_meeting(self, turn).and(taken_over).and(gone)
    }

    fn let_be(&mut self, turn: &mut Turn<'_>) -> Effects {
        turn.guard();
        self.asks = None;
        Effects::none()
    }
}

/// A new meeting instead of the unfinished one.
fn new_meeting(_: &mut Resume, turn: &mut Turn<'_>) -> Effects {
    let prepare = Prepare::new(turn.context, turn.now.moment.wall);
    Effects::go(Stage::Prepare(Box::new(prepare)))
}

impl Keyed for Resume {
    fn rows(table: Table) -> Rows<Self> {
        match table {
            Table::Resume => KEYS,
            Table::Led => LED,
            Table::LedProbably => LED_PROBABLY,
            Table::Found => ASK,
            _ => Shared::<Self>::over(table),
        }
        .into()
    }

    fn beneath(&self) -> Table {
        match self.found.led {
            Led::Nowhere => Table::Resume,
            Led::Elsewhere => Table::Led,
            Led::Probably => Table::LedProbably,
        }
    }

    fn opened(&self) -> Option<Table> {
        self.asks.map(|_| Table::Found)
    }

    fn leave(&mut self, _: &mut Turn<'_>) -> Effects {
        Effect::Quit.into()
    }
}
