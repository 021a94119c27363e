//! Where the clock is found on other screens, and who looks on.

use jiff::{SignedDuration, civil::Time};

use super::{LastMoment, MeetingClock, NextUp, StepClock, at, figures::Watch};
use crate::{
    app::{
        App,
        hand::Announcement,
        phone::{Code, CodeOf, PhoneClock, PhoneState},
    },
    domain::{figures::hour_and_minute, meeting::Meeting, time::Reading},
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
    /// How far the clock on other screens is.
    pub stands: PhoneStands,
    /// What the picture is of.
    pub of: CodeOf,
    /// What it says, as it is typed or said; nothing while there is no picture.
    pub says: Option<PhoneSays>,
    /// That picture: its rows from the top down, dark where true.
    pub code: Code,
    /// It is drawn the other way round.
    pub is_inverted: bool,
    /// The terminal has blocks of half a cell to draw it with.
    pub has_blocks: bool,
    /// Somebody who leads can ask the room something here; what it is asked now.
    pub asks: Option<PhoneAsks>,
}

/// What the room is asked now, where it can be asked something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhoneAsks(pub Option<Announcement>);

/// What a picture says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneSays {
    /// An address, as it is typed.
    Address(String),
    /// An alarm in a calendar, when the closing block begins at the latest.
    Alarm(Time),
}

/// How far the clock on other screens is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneStands {
    /// It is being started.
    Starting,
    /// This machine is on no network.
    Nowhere,
    /// It can be found.
    On {
        /// How many look on.
        watching: u16,
        /// Nobody looked on yet, for longer than it takes.
        is_odd: bool,
        /// Which of the addresses of this machine it is, from 1, and of how many.
        address: (usize, usize),
    },
}

pub(super) fn phone(
    app: &App,
    meeting: &Meeting,
    asks: Option<PhoneAsks>,
    now: Reading,
    watch: &mut Watch,
) -> PhoneView {
    let at = at(app, meeting, now);
    let state = &app.frame.phone;
    let (says, code) = picture(state, app).unzip();
    PhoneView {
        clock: at.step(watch),
        meeting: at.meeting(watch),
        ends: at.ends(),
        last_moment: at.last_moment(watch),
        next: at.next(),
        stands: stands(state, now, watch),
        of: state.code,
        says,
        code: code.unwrap_or_default(),
        is_inverted: state.is_inverted,
        has_blocks: app.frame.has_blocks,
        asks,
    }
}

fn stands(state: &PhoneState, now: Reading, watch: &mut Watch) -> PhoneStands {
    let PhoneClock::On(served) = &state.phone else {
        let is_nowhere = state.phone == PhoneClock::Nowhere;
        return if is_nowhere { PhoneStands::Nowhere } else { PhoneStands::Starting };
    };
    let odd_in = served.odd_in(now.real);
    if let Some(ahead) = odd_in.filter(SignedDuration::is_positive) {
        watch.changes_in_real(ahead);
    }
    PhoneStands::On {
        watching: served.watching,
        is_odd: odd_in.is_some_and(|ahead| !ahead.is_positive()),
        address: (served.at + 1, state.addresses.len().max(1)),
    }
}

fn picture(state: &PhoneState, app: &App) -> Option<(PhoneSays, Code)> {
    let way = match (&state.phone, state.code) {
        (_, CodeOf::Calendar) => {
            let (moment, code) = state.calendar.as_ref()?;
            let at = hour_and_minute(*moment, &app.context.zone);
            return Some((PhoneSays::Alarm(at), code.clone()));
        }
        (PhoneClock::On(served), CodeOf::Clock) => &served.clock,
        (PhoneClock::On(served), CodeOf::Hand) => &served.hand,
        (PhoneClock::Off | PhoneClock::Starting | PhoneClock::Nowhere, _) => return None,
    };
    Some((PhoneSays::Address(way.address.clone()), way.code.clone()))
}
