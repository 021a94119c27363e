//! `intervisie volgende`: what was agreed about the next meeting, also for a calendar.

use super::{args::To, output::put};
use crate::{
    app::prepare::begin::USUAL_LENGTH,
    clock::{Clock, zone},
    domain::event::Venue,
    failure::Failure,
    known::{Given, memory},
    paper::calendar::{Appointment, calendar},
    words::Words,
};

/// Tells what was agreed about next time.
///
/// # Errors
/// When a calendar is asked for a meeting without a date, no folder is known, or the file cannot be
/// written.
pub(super) fn next(words: Words, given: &Given, ics: bool, to: &To) -> Result<(), Failure> {
    let data = given.data_folder()?;
    let slug = given.group(&data);
    let history = memory::history(&data, &slug);
    let agreed = history.next_time().unwrap_or_default();
    if !ics {
        return put(words, &(words.command().next(&agreed) + "\n"), to.file.as_deref());
    }
    let start = history.next_start(&zone::system()).ok_or(Failure::NoDate)?;
    let settings = memory::settings(&data, &slug);
    let (made_in, moved) = history.appointment().ok_or(Failure::NoDate)?;
    let appointment = Appointment {
        uid: format!("{made_in}@intervisie"),
        moved,
        title: words.command().appointment(&memory::name(&data, &slug)),
        start,
        length: settings.length.unwrap_or(USUAL_LENGTH).duration(),
        place: settings.venue.map(|venue| match venue {
            Venue::Online => words.command().online().to_owned(),
            Venue::Place(place) => place.reveal().to_owned(),
        }),
        made: Clock::start(1).0.read().moment.wall,
    };
    put(words, &calendar(words.sheet().language(), &appointment), to.file.as_deref())
}
