//! The length that a part of the agenda had of late, suggested and taken on a key.

use super::{Place, Prepare};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
    },
    domain::{agenda::Position, lengths::Better, plan::Reason},
};

impl Prepare {
    /// What took another length of late than its plan: of the marked block, else of the first of which
    /// that is so. What the chair fixed is left alone.
    pub fn better_length(&self) -> Option<(usize, Better)> {
        let Place::Agenda(cursor) = self.place else { return None };
        let blocks = self.setup.draft.blocks();
        let of = |at: usize| {
            let own = blocks.get(at).filter(|own| !own.locked)?;
            Some((at, self.foresight.lengths.better(&own.block)?))
        };
        of(cursor.block).or_else(|| (0..blocks.len()).find_map(of))
    }

    /// Gives it those minutes.
    pub(super) fn take_length(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Some((block, better)) = self.better_length() else {
            turn.say(News::Refused(NotNow::NoOtherLength));
            return Effects::none();
        };
        let Better { times, minutes, step, .. } = better;
        self.edit(NotNow::TooLongADay, turn, |draft, _| {
            let is_done = match step {
                Some(step) => draft.set_step(Position { block, step }, minutes),
                None => draft.set_block(block, minutes),
            };
            is_done && draft.tell(block, Reason::AsItTook { times })
        })
    }
}
