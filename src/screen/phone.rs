//! Where the clock is found on other screens, and who looks on.

use jiff::{SignedDuration, civil::Time};

use super::{LastMoment, MeetingClock, NextUp, StepClock, at, figures::Watch};
use crate::{
    app::{App, lead::Lead, phone::PhoneClock},
    domain::time::Reading,
};

/// Where other screens find the clock; the chair's own clock beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneView {
    /// The running step.
    pub clock: StepClock,
    /// The meeting as a whole.
    pub meeting: MeetingClock,
    /// When the step ends as planned; nothing in a pause and once its time is up.
    pub ends: Option<Time>,
    /// Its last moment.
    pub last_moment: Option<LastMoment>,
    /// The step that comes next.
    pub next: NextUp,
    /// Where it is found; nothing while it is being started.
    pub found: Option<PhoneAddress>,
}

/// Where the clock is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneAddress {
    /// As it is typed.
    pub address: String,
    /// The same as a picture: its rows from the top down, dark where true.
    pub code: Vec<Vec<bool>>,
    /// That picture is drawn the other way round.
    pub is_inverted: bool,
    /// How many look on.
    pub watching: u16,
    /// Nobody looked on yet, for longer than it takes.
    pub is_odd: bool,
}

pub(super) fn phone(app: &App, lead: &Lead, now: Reading, watch: &mut Watch) -> PhoneView {
    let at = at(app, &lead.meeting, now);
    let state = &app.frame.phone;
    let found = match &state.phone {
        PhoneClock::On(served) => {
            let odd_in = served.odd_in(now.real);
            if let Some(ahead) = odd_in.filter(SignedDuration::is_positive) {
                watch.changes_in_real(ahead);
            }
            Some(PhoneAddress {
                address: served.address.clone(),
                code: served.code.clone(),
                is_inverted: state.is_inverted,
                watching: served.watching,
                is_odd: odd_in.is_some_and(|ahead| !ahead.is_positive()),
            })
        }
        PhoneClock::Off | PhoneClock::Starting => None,
    };
    PhoneView {
        clock: at.step(watch),
        meeting: at.meeting(watch),
        ends: at.ends(),
        last_moment: at.last_moment(watch),
        next: at.next(),
        found,
    }
}
