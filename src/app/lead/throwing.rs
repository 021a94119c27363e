//! Taking a beginning back, and throwing a meeting away: nothing of it is kept but what was parked.

use super::{
    Lead,
    panel::{Ask, Asked},
};
use crate::{
    app::{
        Stage,
        effect::{Effect, Effects},
        frame::Turn,
        news::News,
        panel::HasPanel as _,
        prepare::Prepare,
    },
    domain::{
        event::{Entry, Erased, Event, Parked, Target},
        id::Id,
        meeting::Command,
        parked::{ParkedTopic, ParkedTopics},
    },
};

impl Lead {
    /// Takes the last time command back, or that the slot's band was put away; where that is the beginning itself,
    /// it asks.
    pub(in crate::app) fn undo(&mut self, turn: &mut Turn<'_>) -> Effects {
        if self.meeting.can_call_back() {
            return self.do_silently(Command::CallBack, turn);
        }
        if !self.meeting.can_undo() && self.meeting.can_be_taken_back(turn.now.moment) {
            return self.ask(Asked::Plain(Ask::TakeBack));
        }
        self.take_command_back(turn)
    }

    pub(super) fn ask_to_throw_away(&mut self, _: &mut Turn<'_>) -> Effects {
        self.ask(Asked::Plain(Ask::ThrowAway))
    }

    /// Back to where it was set up, as if it had never begun.
    pub(super) fn throw_away(&mut self, turn: &mut Turn<'_>) -> Effects {
        let meeting = self.meeting.started().meeting;
        let gone = throw_away(meeting, self.seq, &self.topics, turn);
        self.back_to_set_up(turn).and(gone)
    }

    /// It could not begin, and nothing of it was kept.
    pub(in crate::app) fn let_go(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.back_to_set_up(turn).and(Effect::LetGo)
    }

    fn back_to_set_up(&mut self, turn: &mut Turn<'_>) -> Effects {
        let unseen = turn.forget_phone();
        let set_up = self.set_up.take().map_or_else(
            || Box::new(Prepare::new(turn.context, turn.now.moment.wall)),
            |set_up| Box::new(set_up.again(turn)),
        );
        Effects::go(Stage::Prepare(set_up)).and(unseen)
    }
}

/// Has everything of a meeting removed, but for what was parked in it.
pub(in crate::app) fn throw_away(
    meeting: Id,
    seq: u64,
    topics: &ParkedTopics,
    turn: &mut Turn<'_>,
) -> Effect {
    let topics = topics.parked_in(meeting).map(|topic| put_away(topic, turn)).collect();
    let at = turn.now.moment.whole_millis();
    let event = Event::Erased(Erased::Meeting);
    let last = Box::new(Entry { id: turn.id(), seq: seq + 1, at, event });
    turn.say(News::MeetingGone);
    Effect::ThrowAway { topics, last }
}

/// A topic as it is put away between two meetings: there is no later today any more.
fn put_away(topic: &ParkedTopic, turn: &mut Turn<'_>) -> Entry {
    let target = match topic.target {
        Target::LaterToday => Target::NextTime,
        other => other,
    };
    let parked = Parked {
        topic: topic.id,
        text: topic.text.clone(),
        target,
        during: None,
        brought: topic.brought.clone(),
    };
    let at = turn.now.moment.whole_millis();
    Entry { id: turn.id(), seq: 1, at, event: Event::TopicParked(parked) }
}
