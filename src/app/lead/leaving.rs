//! Leaving the program: at once, or after a question.

use super::{
    Lead,
    panel::{Ask, Asked, Panel},
};
use crate::{
    app::{
        effect::{Effect, Effects},
        frame::Turn,
        news::News,
    },
    key::Key,
};

impl Lead {
    /// Leaves; asks first while a meeting runs or words are not yet on disk. Asked twice it leaves.
    pub(super) fn leave_or_ask(&mut self, turn: &mut Turn<'_>) -> Effects {
        let unkept = self.kept < self.seq && self.not_kept.is_some();
        let asked = matches!(
            self.panel,
            Panel::Ask(Asked::Plain(Ask::Leave | Ask::LeaveRehearsal | Ask::LeaveUnkept))
        );
        if asked || (self.has_ended() && !unkept) {
            return Effect::Quit.into();
        }
        turn.guard();
        let question = match (unkept, turn.context.rehearsal) {
            (true, _) => Ask::LeaveUnkept,
            (false, true) => Ask::LeaveRehearsal,
            (false, false) => Ask::Leave,
        };
        self.panel = Panel::Ask(Asked::Plain(question));
        Effects::none()
    }

    /// Leaves after the meeting. Enter has to be pressed once more: it may have been meant for the step
    /// before.
    pub(super) fn leave_ended(&mut self, key: Key, turn: &mut Turn<'_>) -> Effects {
        if key == Key::Enter && !std::mem::replace(&mut self.leaves, true) {
            turn.say(News::EnterLeaves);
            return Effects::none();
        }
        self.leave_or_ask(turn)
    }
}
