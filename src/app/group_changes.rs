//! What the chair changed about the group and is not known to be on disk yet.

use crate::domain::group::{Group, GroupChange};

/// Changes that were asked to be kept, and are not yet.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupChanges {
    /// How many were given, of all groups.
    given: u64,
    /// Those of this group that are not known to be on disk, in order.
    waiting: Vec<(u64, GroupChange)>,
}

impl GroupChanges {
    /// The number of a change that is given now.
    pub(super) fn give(&mut self, change: GroupChange) -> u64 {
        self.given += 1;
        self.waiting.push((self.given, change));
        self.given
    }

    /// Another group is taken: what is told of the changes of this one says nothing of that.
    pub(super) fn forget(&mut self) {
        self.waiting.clear();
    }

    /// Those up to this one are on disk; whether they were of this group.
    pub(super) fn keep(&mut self, number: u64) -> bool {
        let before = self.waiting.len();
        self.waiting.retain(|(waiting, _)| number < *waiting);
        self.waiting.len() < before
    }

    /// Whether all is on disk.
    pub(super) fn are_kept(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Those that may not be on disk yet.
    pub(super) fn unkept(&self) -> Vec<GroupChange> {
        self.waiting.iter().map(|(_, change)| change.clone()).collect()
    }

    /// A group as it will be; what does not go any more is told when its turn comes.
    pub(super) fn put_in(&self, mut group: Group) -> Group {
        for (_, change) in &self.waiting {
            let _ = group.change(change);
        }
        group
    }
}
