//! What is said when one screen takes the place of another.

use std::collections::BTreeSet;

use crate::{
    lines::{line::SpokenLine, plain::plain, said},
    screen::{Screen, StepClock, View, welcome::Welcome},
    words::Words,
};

/// The sentences that a screen adds to the one before it: all of another view, and of the same one what was
/// not there. What only time changes is left out.
pub fn told(words: Words, before: Option<&Screen>, now: &Screen) -> Vec<String> {
    let said = said::lines(words, now);
    let Some(before) = before else { return sentences(words, said) };
    let old = said::lines(words, before);
    let known: BTreeSet<&str> = old.iter().filter_map(known_by).collect();
    let is_new = |line: &SpokenLine| known_by(line).is_some_and(|by| !known.contains(by));
    let of_view = said::lines(words, &bare(now));
    let is_same = is_same_view(&before.view, &now.view);
    let is_back = is_back(&before.view, &now.view);
    sentences(
        words,
        said.into_iter().filter(|line| match of_view.iter().position(|own| own == line) {
            // Back at the step that runs: where one is.
            Some(at) if !is_same && is_back => at == 0,
            Some(_) if !is_same => true,
            Some(_) | None => is_new(line),
        }),
    )
}

/// All that a screen says.
pub fn whole(words: Words, screen: &Screen) -> Vec<String> {
    sentences(words, said::lines(words, screen))
}

/// Where one is in time: what is left of the step and the slot, or else what the clock says.
pub fn time(words: Words, screen: &Screen) -> Option<String> {
    let said = match (screen.view.clocks(), wall(&screen.view)) {
        (Some((clock, meeting)), _) => said::time(words, clock, meeting),
        (None, Some(now)) => words.spoken().wall(now),
        (None, None) => return None,
    };
    Some(plain(words, &said))
}

fn wall(view: &View) -> Option<jiff::civil::Time> {
    match view {
        View::Welcome(Welcome { now, .. }) | View::Waiting { now } => Some(*now),
        View::Begin(view) => Some(view.now),
        View::Agenda(view) => Some(view.now),
        View::Group(view) => Some(view.now),
        View::Past(view) => Some(view.now),
        View::Invitation(view) => Some(view.now),
        View::Help(view) => Some(view.now),
        View::Deeds(view) => Some(view.now),
        View::Resume(view) => Some(view.meeting.now),
        View::Ended(view) => Some(view.ended),
        View::Live(_)
        | View::Clock(_)
        | View::Hidden(_)
        | View::Card(_)
        | View::Phone(_)
        | View::Parked(_)
        | View::Room(_)
        | View::Calm(_) => None,
    }
}

fn sentences(words: Words, said: impl IntoIterator<Item = SpokenLine>) -> Vec<String> {
    said.into_iter().map(|line| plain(words, &line.text)).filter(|line| !line.is_empty()).collect()
}

fn known_by(line: &SpokenLine) -> Option<&str> {
    line.known_by.as_deref()
}

/// A screen with nothing but its view.
fn bare(screen: &Screen) -> Screen {
    Screen {
        guide: None,
        band: None,
        status_line: crate::screen::StatusLine::Empty,
        trouble: None,
        ..screen.clone()
    }
}

fn is_same_view(before: &View, now: &View) -> bool {
    let is_same_page = match (before, now) {
        (View::Welcome(before), View::Welcome(now)) => before.number == now.number,
        (View::Agenda(before), View::Agenda(now)) => {
            before.library.is_some() == now.library.is_some()
        }
        _ => true,
    };
    is_same_page && std::mem::discriminant(before) == std::mem::discriminant(now)
}

/// From something beside it, back to the step that ran.
fn is_back(before: &View, now: &View) -> bool {
    let step =
        |clock: &StepClock| (clock.kind, clock.block.clone(), clock.index, clock.step.clone());
    let View::Live(live) = now else { return false };
    before.clocks().is_some_and(|(clock, _)| step(clock) == step(&live.clock))
}
