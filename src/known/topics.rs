//! Topics that are put away outside a meeting: each a journal of its own.

use super::{ids::stamp, whole_or_not};
use crate::{
    domain::{
        confidential::Confidential,
        event::{Brought, Entry, Event, Parked, Target},
        kept::WriteTrouble,
    },
    store::{
        erase::Stamp,
        folders::{DataFolder, GroupSlug},
        writer::write_single,
    },
};

/// Puts a topic away for the next meeting; `brought` tells who brought it, if it was.
///
/// Fails when the group's folder cannot be made, or the disk does not take it.
pub(crate) fn put_away(
    data: &DataFolder,
    group: &GroupSlug,
    text: Confidential,
    brought: Option<Brought>,
) -> Result<(), WriteTrouble> {
    let Stamp { mut ids, now } = stamp();
    let (topic, target) = (ids.next(now), Target::NextTime);
    let parked = Parked { topic, text, target, during: None, brought };
    let entry = Entry { id: ids.next(now), seq: 1, at: now, event: Event::TopicParked(parked) };
    whole_or_not(data, group, || {
        data.prepare(group).map_err(WriteTrouble::from)?;
        write_single(&data.meetings(group), &entry).map(drop)
    })
}
