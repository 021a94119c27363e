//! Meetings that were held without the program: kept beside the others of the group, and removed again.

use std::io;

use jiff::tz::TimeZone;

use super::{PlaceError, ids::stamp, memory, whole_or_not};
use crate::{
    clock::system_time,
    domain::{
        entered::{NotEntered, Unseen},
        id::Id,
        language::Language,
        times::MeetingTimes,
    },
    store::{
        entered::keep,
        erase::{EraseError, Eraser},
        folders::{DataFolder, GroupSlug},
    },
};

/// Why a meeting was not entered.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EnterError {
    /// The group cannot have held it like that.
    #[error("not like that")]
    Refused(#[from] NotEntered),
    /// There is no place for it.
    #[error("no place")]
    Place(#[from] PlaceError),
    /// The disk does not take it.
    #[error("not kept")]
    NotKept(#[source] io::Error),
}

/// The times of all meetings of a group.
pub(crate) fn held(data: &DataFolder, group: &GroupSlug, language: Language) -> Vec<MeetingTimes> {
    let mut held = Vec::new();
    let _ = memory::hear(&data.meetings(group), language, |journal| {
        held.extend(MeetingTimes::of(&journal.entries));
    });
    held
}

/// Keeps a meeting beside these, in folders that are made; its times.
///
/// Fails when the group cannot have held it, or the disk does not take it: then nothing of it is there.
pub(crate) fn enter(
    (data, group): (&DataFolder, &GroupSlug),
    told: &Unseen,
    others: &[&MeetingTimes],
    (slot, zone): (&str, &TimeZone),
    prepare: impl FnOnce() -> Result<(), PlaceError>,
) -> Result<Option<MeetingTimes>, EnterError> {
    told.fits(others.iter().copied(), zone)?;
    let entries = told.entries(slot, &mut stamp().ids);
    whole_or_not(data, group, || {
        prepare()?;
        keep(&data.meetings(group), &entries).map_err(EnterError::NotKept)
    })?;
    Ok(MeetingTimes::of(&entries))
}

/// Removes a meeting that was entered.
///
/// Fails when the folder cannot be looked through, or the disk does not do it.
pub(crate) fn remove(data: &DataFolder, group: &GroupSlug, meeting: Id) -> Result<(), EraseError> {
    let eraser = Eraser::open(&data.meetings(group), system_time()).map_err(EraseError::from)?;
    eraser.meeting(meeting, &mut stamp())
}
