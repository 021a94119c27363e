//! Going to another block at once: one that is to come, or back to one that has been.

use super::{
    Lead,
    panel::{Choice, Options, Title},
};
use crate::{
    app::{
        effect::Effects,
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
        row_name::RowName,
    },
    domain::meeting::Command,
};

impl Lead {
    /// Asks to which block, in the order of the agenda; the next one is marked.
    pub(super) fn open_blocks(&mut self, turn: &mut Turn<'_>) -> Effects {
        let progress = self.meeting.progress();
        let others: Vec<usize> = progress.elsewhere().collect();
        let next = others.iter().position(|block| progress.at.block < *block);
        let Some(marked) = next.or_else(|| others.len().checked_sub(1)) else {
            return turn.refuse(NotNow::NowhereToGo);
        };
        let places = others.into_iter().filter_map(|block| self.place(block));
        let choices = places.chain([Choice::Leave]).collect();
        self.open_menu(Options::Plain(Menu { title: Title::GoTo, choices }), marked)
    }

    fn place(&self, block: usize) -> Option<Choice> {
        let progress = self.meeting.progress();
        let stands = progress.agenda.blocks.get(block)?;
        Some(Choice::GoTo {
            block,
            what: RowName::known(stands, &self.topics),
            planned: stands.planned(),
            has_been: progress.has_begun(block),
        })
    }

    /// Goes there; what lies between and was not begun counts as not done, as long as nobody goes back
    /// to it. An undo takes it back.
    pub(super) fn go_to_block(&mut self, block: usize, turn: &mut Turn<'_>) -> Effects {
        if block == self.meeting.progress().agenda.slot() {
            return self.go_to_slot(turn);
        }
        match self.try_command(Command::GoTo { block }, turn) {
            Ok(effects) => {
                if let Some(block) = self.meeting.block() {
                    turn.say(News::WentTo(RowName::of(block)));
                }
                effects
            }
            Err(refusal) => turn.refuse(NotNow::Meeting(refusal)),
        }
    }
}
