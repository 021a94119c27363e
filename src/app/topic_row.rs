//! A parked topic as a row of a list, in a meeting and before it.

use jiff::{civil, tz::TimeZone};

use crate::domain::{
    confidential::Confidential,
    event::{Brought, Target},
    figures::days_between,
    meeting::Meeting,
    parked::{ParkedTopic, Standing},
};

/// A parked topic on a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// What is to be talked about, in the latest words.
    pub text: Confidential,
    /// When it comes back.
    pub target: Target,
    /// How many days ago it was first parked.
    pub days: i64,
    /// Parked today, in this meeting.
    pub is_new: bool,
    /// How many meetings put it off.
    pub deferred: u16,
    /// That it was brought for a meeting, and by whom; nobody put it away.
    pub brought: Option<Brought>,
    /// The votes that the group gave it, where they were counted.
    pub votes: Option<u16>,
    /// Its standing in this meeting.
    pub mark: TopicMark,
}

/// How a topic stands in this meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicMark {
    /// Nothing was said of it yet.
    Open,
    /// It was named today and can be chosen; it was not put away.
    Offered,
    /// The group works on it.
    Chosen,
    /// The slot began before the work on it was done: it comes back next time.
    Unfinished,
    /// It was talked through.
    Done,
    /// Put off again, or put away outside intervisie.
    Again(Target),
    /// The group let it go: it does not come back.
    LetGo,
}

impl TopicRow {
    /// A topic that waits, before the meeting.
    pub fn waiting(topic: &ParkedTopic, today: civil::Date, zone: &TimeZone) -> Self {
        let parked_on = zone.to_datetime(topic.parked_at).date();
        Self {
            text: topic.text.clone(),
            target: topic.target,
            days: days_between(parked_on, today),
            is_new: false,
            deferred: topic.deferred,
            brought: topic.brought.clone(),
            votes: None,
            mark: TopicMark::Open,
        }
    }

    /// The same of a topic on which the work was broken off.
    #[must_use]
    pub fn unfinished(self) -> Self {
        let mark = if self.mark == TopicMark::Chosen { TopicMark::Unfinished } else { self.mark };
        Self { mark, ..self }
    }

    /// A topic as it stands in this meeting.
    pub fn in_meeting(topic: &ParkedTopic, meeting: &Meeting, zone: &TimeZone) -> Self {
        let today = zone.to_datetime(meeting.progress().began.wall).date();
        let id = meeting.started().meeting;
        let mark = match topic.standing {
            Standing::Offered(_) => TopicMark::Offered,
            Standing::Chosen(_) => TopicMark::Chosen,
            Standing::Done => TopicMark::Done,
            Standing::LetGo => TopicMark::LetGo,
            Standing::Elsewhere => TopicMark::Again(Target::Elsewhere),
            Standing::Open if topic.is_settled_in(id) => TopicMark::Again(topic.target),
            // As it was chosen here, whatever a meeting says that began later by its own clock.
            Standing::Open if meeting.inbreng() == Some(topic.id) => TopicMark::Chosen,
            Standing::Open => TopicMark::Open,
        };
        Self { mark, is_new: topic.parked_in == id, ..Self::waiting(topic, today, zone) }
    }
}
