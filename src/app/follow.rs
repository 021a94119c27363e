//! A second terminal: looks on while another program leads the meeting, and writes nothing.

use super::{
    Stage,
    action::Action,
    effect::{Effect, Effects},
    frame::{Over, Turn},
    keys::{Keyed, Row, Rows, row},
    message::Msg,
    news::News,
    shared_keys::Shared,
};
use crate::{
    domain::{
        kept::Led,
        meeting::{Meeting, State},
    },
    key::Key,
};

/// What is followed.
#[derive(Clone, Debug, Default)]
pub struct Follow {
    /// The meeting that another program leads, as its journal tells it; nothing runs yet without.
    pub meeting: Option<Meeting>,
    /// Whether a program leads it; nothing before that was looked at.
    led: Option<Led>,
}

/// The keys of whoever only looks on.
pub(super) const KEYS: &[Row<Follow>] =
    &[row(&[Key::Char('q'), Key::Ctrl('c')], Action::Leave, 1, Follow::leave)];

impl Follow {
    /// Takes in the journal that is followed; once the meeting has ended the program is left.
    pub(super) fn take_in(&mut self, msg: &Msg) -> Effects {
        match msg {
            Msg::Followed(entries) if !self.has_ended() => {
                self.meeting = Meeting::replay(entries);
                self.has_ended().then_some(Effect::Quit).into()
            }
            Msg::Leads(led) => {
                self.led = Some(*led);
                Effects::none()
            }
            _ => Effects::none(),
        }
    }

    /// Whether the meeting goes on without anybody who leads it.
    pub fn nobody_leads(&self) -> bool {
        self.meeting.is_some() && !self.has_ended() && self.led == Some(Led::Nowhere)
    }

    fn has_ended(&self) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.state() == State::Ended)
    }
}

impl Keyed for Follow {
    fn keys(&self, over: Option<&Over>) -> Rows<Self> {
        over.map_or(KEYS, Shared::<Self>::over).into()
    }

    fn leave(&mut self, _: &mut Turn<'_>) -> Effects {
        Effect::Quit.into()
    }
}

impl Turn<'_> {
    /// Another program has taken the lead, which is said.
    pub(super) fn led_elsewhere(&mut self) -> Effects {
        self.guard();
        let follows = self.follow_instead();
        self.say(News::LedElsewhere);
        follows
    }

    /// Another program leads: looks on, and writes nothing.
    pub(super) fn follow_instead(&mut self) -> Effects {
        self.frame.said = None;
        let unseen = self.forget_phone();
        Effects::go(Stage::Follow(Box::default())).and(Effect::Follow).and(unseen)
    }
}
