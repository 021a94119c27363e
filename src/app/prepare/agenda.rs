//! Making the agenda before the meeting: which row is marked, and what keys do there.

use super::{Place, Prepare, panel::Prompt};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::HasPanel as _,
    },
    domain::{agenda::Position, draft::Draft, minutes::Minutes, plan, typed},
    key::Key,
};

/// Where the chair is in the agenda.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The marked block.
    pub block: usize,
    /// The marked step of it; nothing: the block as a whole.
    pub step: Option<usize>,
}

impl Cursor {
    /// The marked step, or the first one of the block.
    fn position(self) -> Position {
        Position { block: self.block, step: self.step.unwrap_or(0) }
    }

    fn mark(&mut self, draft: &Draft, down: bool) {
        let (place, count) = match (&mut self.step, draft.blocks().get(self.block)) {
            (Some(step), Some(own)) => (step, own.block.steps.len()),
            _ => (&mut self.block, draft.blocks().len()),
        };
        *place = if down { *place + 1 } else { place.saturating_sub(1) };
        *place = (*place).min(count.saturating_sub(1));
    }

    /// Goes into the steps of the marked block, where it has more than one.
    fn enter_steps(&mut self, draft: &Draft) {
        let steps = draft.blocks().get(self.block).map_or(0, |own| own.block.steps.len());
        self.step = (1 < steps).then(|| self.step.unwrap_or(0));
    }

    /// Stays within the agenda after a change of it.
    fn keep_within(&mut self, draft: &Draft) {
        self.block = self.block.min(draft.blocks().len().saturating_sub(1));
        let steps = draft.blocks().get(self.block).map_or(0, |own| own.block.steps.len());
        self.step = self.step.filter(|step| 1 < steps && *step < steps);
    }
}

impl Prepare {
    /// Opens the agenda, at its first block.
    pub(super) fn open_agenda(&mut self, _: &mut Turn<'_>) -> Effects {
        self.place = Place::Agenda(Cursor::default());
        Effects::none()
    }

    /// The agenda, its minutes and the place in it that is marked, changed by the chair.
    pub(super) fn edit(
        &mut self,
        otherwise: NotNow,
        turn: &mut Turn<'_>,
        change: impl FnOnce(&mut Draft, &mut Cursor) -> bool,
    ) -> Effects {
        let Place::Agenda(cursor) = &mut self.place else {
            return Effects::none();
        };
        turn.frame.said = None;
        let is_done = self.setup.change_agenda(turn.context, |draft| change(draft, cursor));
        self.keep_cursor_within();
        if !is_done {
            turn.say(News::Refused(otherwise));
        }
        Effects::none()
    }

    /// The place in the agenda that is marked stays in it.
    pub(super) fn keep_cursor_within(&mut self) {
        if let Place::Agenda(cursor) | Place::Library(cursor, _) = &mut self.place {
            cursor.keep_within(&self.setup.draft);
        }
    }

    pub(super) fn mark_row(&mut self, down: bool) -> Effects {
        if let Place::Agenda(cursor) = &mut self.place {
            cursor.mark(&self.setup.draft, down);
        }
        Effects::none()
    }

    pub(super) fn enter_steps(&mut self, into: bool) -> Effects {
        if let Place::Agenda(cursor) = &mut self.place {
            if into {
                cursor.enter_steps(&self.setup.draft);
            } else {
                cursor.step = None;
            }
        }
        Effects::none()
    }

    pub(super) fn change_minutes(&mut self, by: i16, turn: &mut Turn<'_>) -> Effects {
        self.edit(NotNow::NoMinuteLeft, turn, |draft, cursor| {
            let planned = match cursor.step {
                Some(_) => draft.agenda().step(cursor.position()).map(|step| step.planned),
                None => draft.blocks().get(cursor.block).map(|own| own.block.planned()),
            };
            let minutes = planned.and_then(|m| m.get().checked_add_signed(by));
            minutes.is_some_and(|minutes| set(draft, *cursor, Minutes::of(minutes)))
        })
    }

    /// A figure typed in the agenda: the minutes of the marked row.
    pub(super) fn type_minutes(&mut self, key: Key) -> Effects {
        match key {
            Key::Char('0'..='9') => self.open_line_at(Prompt::BlockMinutes, key),
            _ => Effects::none(),
        }
    }

    pub(super) fn set_minutes(&mut self, text: &str, turn: &mut Turn<'_>) -> Effects {
        match typed::minutes(text) {
            Some(minutes) if (1..=Minutes::MAX.get()).contains(&minutes) => {
                let minutes = Minutes::of(minutes);
                self.edit(NotNow::TooLongADay, turn, |draft, cursor| {
                    let planned = draft.planned();
                    set(draft, *cursor, minutes) || planned == draft.planned()
                })
            }
            _ => {
                let why = NotNow::NotALength { min: 1, max: Minutes::MAX.get() };
                self.ask_again(Prompt::BlockMinutes, text, why)
            }
        }
    }

    pub(super) fn add_pauze(&mut self, turn: &mut Turn<'_>) -> Effects {
        let pauze = plan::pauze(&turn.context.names);
        self.edit(NotNow::TooLongADay, turn, |draft, cursor| {
            let at = (cursor.block + 1).min(draft.blocks().len().saturating_sub(1));
            cursor.block = at;
            draft.add(at, pauze)
        })
    }

    pub(super) fn remove_block(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.edit(NotNow::SlotStays, turn, |draft, cursor| draft.remove(cursor.block))
    }

    pub(super) fn shift_block(&mut self, later: bool, turn: &mut Turn<'_>) -> Effects {
        self.edit(NotNow::SlotStays, turn, |draft, cursor| {
            let is_done = draft.shift(cursor.block, later);
            let to = if later { cursor.block + 1 } else { cursor.block.saturating_sub(1) };
            cursor.block = if is_done { to } else { cursor.block };
            is_done
        })
    }

    pub(super) fn lock_block(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.edit(NotNow::SlotStays, turn, |draft, cursor| draft.lock(cursor.block))
    }

    /// The next best in the place of the marked block, with its reason.
    pub(super) fn another_choice(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Place::Agenda(Cursor { block: at, .. }) = self.place else {
            return Effects::none();
        };
        let agenda = self.setup.draft.agenda();
        let wishes = self.setup.wishes(turn.now.moment.wall);
        let other = turn.context.planner().another(&agenda, at, wishes);
        self.edit(NotNow::NothingElseFits, turn, |draft, _| {
            other.is_some_and(|other| draft.replace_because(at, other.block, other.reasons))
        })
    }
}

/// Gives the marked row so many minutes.
fn set(draft: &mut Draft, cursor: Cursor, minutes: Minutes) -> bool {
    match cursor.step {
        Some(_) => draft.set_step(cursor.position(), minutes),
        None => draft.set_block(cursor.block, minutes),
    }
}
