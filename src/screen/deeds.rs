//! What can be done now, in words with its key, the clock beside it.

use super::{List, MeetingClock, NextUp, StepClock, at, clock::At, figures::Watch, meeting};
use crate::{
    app::{App, deeds::Deeds, keymap::Hint},
    domain::{meeting::State, time::Reading},
};

/// What can be done now, asked for with Esc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeedsView {
    /// The running step and the meeting, if one runs.
    pub clock: Option<(StepClock, MeetingClock)>,
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
        clock: at.as_ref().map(|at| (at.step(watch), at.meeting(watch))),
        next: at.as_ref().map(At::next),
        before: deeds.words.before().to_owned(),
        after: deeds.words.after().to_owned(),
        found: List::around(deeds.marked, app.frame.size.height, deeds.found(), |hint| *hint),
        marked: deeds.marked,
    }
}
