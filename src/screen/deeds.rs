//! What can be done now, in words with its key, the clock beside it.

use jiff::civil;

use super::{
    LastMoment, List, MeetingClock, NextUp, StepClock, at, clock::At, figures::Watch, meeting,
};
use crate::{
    app::{App, deeds::Deeds, keymap::Hint},
    domain::{meeting::State, time::Reading},
};

/// What can be done now, asked for with Esc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeedsView {
    /// The wall clock.
    pub now: civil::Time,
    /// The running step and the meeting, if one runs.
    pub clock: Option<(StepClock, MeetingClock)>,
    /// When the running step ends as planned; nothing in a pause and once its time is up.
    pub ends: Option<civil::Time>,
    /// The last moment of the running step.
    pub last_moment: Option<LastMoment>,
    /// The step that comes next, if a meeting runs.
    pub next: Option<NextUp>,
    /// What was typed before the cursor.
    pub before: String,
    /// What stands after the cursor.
    pub after: String,
    /// What was found.
    pub found: List<Hint>,
    /// Which of them is marked.
    pub marked: usize,
}

/// What is shown of it.
pub(super) fn deeds(app: &App, deeds: &Deeds, now: Reading, watch: &mut Watch) -> DeedsView {
    let running = meeting(app).filter(|meeting| meeting.state() != State::Ended);
    let at = running.map(|meeting| at(app, meeting, now));
    DeedsView {
        now: watch.now(now.moment.wall, &app.context.zone),
        clock: at.as_ref().map(|at| (at.step(watch), at.meeting(watch))),
        ends: at.as_ref().and_then(At::ends),
        last_moment: at.as_ref().and_then(|at| at.last_moment(watch)),
        next: at.as_ref().map(At::next),
        before: deeds.words.before().to_owned(),
        after: deeds.words.after().to_owned(),
        found: List::around(deeds.marked, app.frame.size.height, deeds.found(), |hint| *hint),
        marked: deeds.marked,
    }
}
