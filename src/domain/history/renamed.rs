//! People whose name was corrected: what their group remembers of them goes on under the name that they have
//! now. The journals stay as they are.

use super::History;
use crate::domain::{confidential::Confidential, group::Group};

impl History {
    /// Everybody is called as this group knows them now.
    pub fn call_as_now(&mut self, group: &Group) {
        let renamed = group.renamed();
        if renamed.is_empty() {
            return;
        }
        let call = |who: &mut Confidential| {
            if let Some(now) = renamed.get(who) {
                who.clone_from(now);
            }
        };
        for meeting in &mut self.meetings {
            meeting.people.call(call);
            let next = [&mut meeting.next_time.chair, &mut meeting.next_time.timekeeper];
            next.into_iter().flatten().for_each(call);
        }
        self.topics.call(call);
        self.notes.call(call);
    }
}
