//! The rows of the begin screen at the keys: one is marked, and changed where it stands.

use jiff::SignedDuration;

use super::{Prepare, begin::Field, panel::Prompt};
use crate::{
    app::{effect::Effects, frame::Turn, panel::HasPanel as _},
    domain::{time::later, werkvorm::Level},
    key::Key,
};

impl Prepare {
    /// Marks the next or the previous field.
    pub(super) fn mark_field(&mut self, down: bool, turn: &Turn<'_>) -> Effects {
        self.mark_among(&Field::all(turn.context), down)
    }

    /// Marks the next or the previous one of these.
    pub(super) fn mark_among(&mut self, fields: &[Field], down: bool) -> Effects {
        let at = fields.iter().position(|field| *field == self.field).unwrap_or(0);
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        self.field = fields.get(to).copied().unwrap_or(self.field);
        Effects::none()
    }

    /// Changes the marked field by one notch.
    pub(super) fn change_field(&mut self, more: bool, turn: &mut Turn<'_>) -> Effects {
        let sign = if more { 1 } else { -1 };
        let notch = SignedDuration::from_mins(5 * sign);
        match self.field {
            Field::Begin => return Effects::none(),
            Field::Start => self.set_start(later(self.setup.start, notch)),
            Field::Closing => {
                self.setup.set_closing(later(self.setup.closing, notch));
            }
            Field::Length => {
                self.setup.set_length(self.setup.length() / 60 + 15 * sign);
                self.length_said = true;
            }
            Field::Participants => {
                let participants = i64::from(self.setup.participants) + sign;
                self.be_with(u8::try_from(participants).unwrap_or(0), turn);
                return Effects::none();
            }
            Field::Margin => {
                let margin = self.setup.margin().get();
                self.setup.set_margin(if more { margin + 1 } else { margin.saturating_sub(1) });
            }
            Field::FirstMeeting => self.setup.first_meeting = !self.setup.first_meeting,
            Field::Inbreng => self.setup.without_inbreng = !self.setup.without_inbreng,
            Field::Level => self.setup.level = other_level(self.setup.level, more),
        }
        self.plan(turn.context);
        Effects::none()
    }

    /// Enter on a setting: typed where it is a figure, else the other choice.
    pub(super) fn set_field(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.prompt_of_field() {
            Some(prompt) => self.open_line(prompt),
            None => self.change_field(true, turn),
        }
    }

    /// Back to the row that begins.
    pub(super) fn mark_begin(&mut self, _: &mut Turn<'_>) -> Effects {
        self.field = Field::Begin;
        Effects::none()
    }

    /// What the line of the marked field asks, where it is a figure.
    fn prompt_of_field(&self) -> Option<Prompt> {
        match self.field {
            Field::Start => Some(Prompt::StartTime),
            Field::Closing => Some(Prompt::ClosingTime),
            Field::Length => Some(Prompt::Length),
            Field::Participants => Some(Prompt::Participants),
            Field::Margin => Some(Prompt::Margin),
            Field::Begin | Field::FirstMeeting | Field::Inbreng | Field::Level => None,
        }
    }

    /// A figure typed on the begin screen goes into the marked field.
    pub(super) fn type_into_field(&mut self, key: Key) -> Effects {
        match (self.prompt_of_field(), key) {
            (Some(prompt), Key::Char('0'..='9' | ':')) => self.open_line_at(prompt, key),
            _ => Effects::none(),
        }
    }
}

/// Not said, beginner, advanced, and round again.
fn other_level(level: Option<Level>, more: bool) -> Option<Level> {
    match (level, more) {
        (None, true) | (Some(Level::Advanced), false) => Some(Level::Beginner),
        (Some(Level::Beginner), true) | (None, false) => Some(Level::Advanced),
        (Some(Level::Advanced), true) | (Some(Level::Beginner), false) => None,
    }
}
