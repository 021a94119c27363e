//! `intervisie agenda`: the agenda of the next meeting on paper, for the wall.

use super::{
    args::{PageSheet, WallSheet},
    language::of_group,
    output::{Form, put_paper},
};
use crate::{
    failure::Failure,
    known::Given,
    session::{self, NextMeeting},
    words::{Words, wall},
};

/// Tells the agenda that the begin screen would propose, or the one of a file.
///
/// # Errors
/// When the agenda that was given cannot be read or has mistakes, no folder is known for the data, or the
/// file cannot be written.
pub(super) fn wall(words: Words, given: &Given, typed: &WallSheet) -> Result<(), Failure> {
    let words = of_group(words, given);
    let asked = NextMeeting {
        start: typed.start,
        length: typed.length,
        participants: typed.participants,
        agenda: typed.agenda.as_deref(),
    };
    let ahead = session::ahead(words, given, &asked)?;
    let setup = &ahead.setup;
    let wall = wall::Wall {
        group: &ahead.context.group,
        start: setup.start,
        closing: setup.closing,
        slot_latest: setup.latest_start_of_slot(),
        agenda: &setup.draft.agenda(),
        zone: &ahead.context.zone,
    };
    let document = words.wall().document(&wall);
    let PageSheet { form, markdown, to } = &typed.page;
    let form_of_file = to.form(*form, *markdown)?;
    put_paper(words, Form::of(form_of_file, *markdown), &[document], to.file())
}
