//! What stays of a meeting of which nothing else is kept.

use super::{ParkedTopic, ParkedTopics, Standing};
use crate::domain::id::Id;

impl ParkedTopics {
    /// What was put away in this meeting and not done with since.
    pub fn parked_in(&self, meeting: Id) -> impl Iterator<Item = &ParkedTopic> {
        self.all().filter(move |topic| {
            let stays = matches!(
                topic.standing,
                Standing::Open | Standing::Chosen(_) | Standing::Elsewhere
            );
            stays && topic.parked_in == meeting
        })
    }
}
