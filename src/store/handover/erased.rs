//! Names that were erased here, and that an old parcel still has. Nothing is kept to know them by: the
//! parcel itself tells, in the records that gave way.

use std::{collections::BTreeSet, path::Path};

use super::{Lines, Parcel};
use crate::{
    domain::{confidential::Confidential, erase::Erasures, event::Event, spelling::Spelling},
    letters,
    store::erase::{EraseError, Eraser, Stamp},
};

/// Who came in a record of the parcel that was erased here, and is nowhere here any more.
///
/// Fails when a journal of the group cannot be read.
pub(super) fn names(here: &Eraser, parcel: &Parcel) -> Result<BTreeSet<Confidential>, EraseError> {
    let mut names = BTreeSet::new();
    for (meeting, (_, came)) in &parcel.meetings {
        let Some(files) = here.files(*meeting) else { continue };
        let lines = Lines::read(&files.paths).map_err(EraseError::Unreadable)?;
        let erasures = Erasures::of(lines.entries());
        let erased = came.entries().filter(|entry| erasures.has_record(entry.id));
        names.extend(erased.filter_map(|entry| match &entry.event {
            Event::ParticipantCame(who) => Some(who.name.clone()),
            _ => None,
        }));
    }
    let people = here.people();
    names.retain(|name| here.having(&among(name, &people)).is_empty());
    Ok(names)
}

/// A name among those of the others.
fn among(name: &Confidential, people: &BTreeSet<Confidential>) -> Spelling {
    Spelling::new(name.reveal(), people.iter().map(Confidential::reveal))
}

/// Whether one of these names stands in a file.
pub(super) fn stand_in(bytes: &[u8], names: &BTreeSet<Confidential>) -> bool {
    let text = letters::text(bytes);
    names.iter().any(|name| Spelling::new(name.reveal(), []).stands_in(&text))
}

/// Erases these names from all that is here now.
///
/// Fails when the disk does not allow it.
pub(super) fn erase_again(
    folder: &Path,
    names: &BTreeSet<Confidential>,
    blank: &str,
    stamp: &mut Stamp,
) -> Result<(), EraseError> {
    for name in names {
        let eraser = Eraser::open(folder, stamp.system_time())?;
        let spelling = among(name, &eraser.people());
        for meeting in eraser.having(&spelling) {
            eraser.name(meeting, &spelling, blank, stamp)?;
        }
    }
    Ok(())
}
