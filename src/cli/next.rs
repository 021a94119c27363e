//! `intervisie volgende`: what was agreed about the next meeting, also for a calendar.

use super::{
    Failure,
    args::{Common, To},
    output::put,
    past,
};
use crate::{
    app::begin::USUAL_LENGTH,
    clock::{Clock, zone},
    domain::event::Venue,
    known::{data_folder, group as usual_group, history},
    paper::calendar::{Appointment, calendar},
    words::records as own,
};

pub(super) fn next(common: &Common, ics: bool, to: &To) -> Result<(), Failure> {
    let data = data_folder(common)?;
    let slug = usual_group(common, &data);
    let history = history(&data, &slug);
    let agreed = history.next_time().cloned().unwrap_or_default();
    if !ics {
        return put(&(own::next(&agreed) + "\n"), to.file.as_deref());
    }
    let start = agreed.start.and_then(|start| zone::system().to_timestamp(start).ok());
    let start = start.ok_or_else(|| own::NO_DATE.to_owned())?;
    let settings = past::settings(&data, &slug);
    let last = history.meetings.last().map(|meeting| meeting.id.to_string()).unwrap_or_default();
    let appointment = Appointment {
        uid: format!("{last}@intervisie"),
        title: own::appointment(&past::name(&data, &slug)),
        start,
        length: settings.length.unwrap_or(USUAL_LENGTH).duration(),
        place: settings.venue.map(|venue| match venue {
            Venue::Online => own::ONLINE.to_owned(),
            Venue::Place(place) => place.reveal().to_owned(),
        }),
        made: Clock::start(1).0.read().moment.wall,
    };
    put(&calendar(&appointment), to.file.as_deref())
}
