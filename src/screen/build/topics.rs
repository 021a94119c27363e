//! Parked topics as rows, in a meeting and before it.

use jiff::tz::TimeZone;

use crate::{
    app::live::Live,
    domain::{
        event::Target,
        parked::{ParkedTopic, Standing},
    },
    screen::{TopicMark, TopicRow},
};

pub(super) fn topic_row(topic: &ParkedTopic, live: &Live, zone: &TimeZone) -> TopicRow {
    let meeting = live.meeting.started().meeting;
    let mark = match topic.standing {
        Standing::Offered(_) => TopicMark::Offered,
        Standing::Chosen(_) => TopicMark::Chosen,
        Standing::Done => TopicMark::Done,
        Standing::LetGo => TopicMark::LetGo,
        Standing::Elsewhere => TopicMark::Again(Target::Elsewhere),
        Standing::Open if topic.is_settled_in(meeting) => TopicMark::Again(topic.target),
        Standing::Open => TopicMark::Open,
    };
    TopicRow { mark, is_new: topic.parked_in == meeting, ..waiting_topic(topic, zone) }
}

/// A topic that waits, before the meeting.
pub fn waiting_topic(topic: &ParkedTopic, zone: &TimeZone) -> TopicRow {
    TopicRow {
        text: topic.text.clone(),
        target: topic.target,
        parked_on: zone.to_datetime(topic.parked_at).date(),
        is_new: false,
        deferred: topic.deferred,
        mark: TopicMark::Open,
    }
}
