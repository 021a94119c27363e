//! What is said of the clocks: the running step, the promise, what lasts.

use jiff::civil::Time;

use super::{DOT, joined, whole};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{figures::Outlook, grade::Grade, minutes::Minutes},
    screen::{Countdown, LastMoment, MeetingClock, ShownSide, StepClock, Trouble},
    words::{
        english::{action, block, meeting, time as times, trouble},
        spoken::SpokenLine,
    },
};

/// The running step, what is left of it and how far it is.
pub(super) fn of_step(clock: &StepClock) -> Vec<SpokenLine> {
    let name = block::kind_and_name(clock.kind, block::name(&clock.step));
    let place = block::step_of(clock.index, clock.count);
    let minutes = times::minutes(clock.bar.planned / 60);
    let paused =
        clock.paused.map(|since| format!("{} {}", meeting::PAUSED, meeting::paused(since)));
    let head = joined([Some(name), place, Some(minutes), paused]);
    let left = match clock.countdown {
        Countdown::Left(left) => format!("{} left", times::length(left)),
        Countdown::Over(over) => format!("{} over", times::length(over)),
    };
    let grade = match clock.grade {
        Grade::Calm => String::new(),
        other => block::grade(other).to_owned(),
    };
    vec![head.into(), SpokenLine::by_the_clock(left), grade.into()]
}

/// The promise, and the slot; said again when it becomes tight or late, and when the slot moves.
pub(super) fn of_meeting(clock: &MeetingClock) -> [SpokenLine; 2] {
    let stands = match clock.outlook() {
        Outlook::Fits(_) => "on time",
        Outlook::Tight(_) => "tight",
        Outlook::Late(_) => "late",
    };
    let promise = format!("{stands} {}", times::clock(clock.closing));
    let [_, slot, _] = meeting::slot_forms(clock);
    [
        SpokenLine::known_by(promise, meeting::promise(clock)),
        SpokenLine::known_by(slot, meeting::slot(clock)),
    ]
}

pub(super) fn until(ends: Option<Time>, last: Option<LastMoment>) -> String {
    whole(meeting::until(ends, last).iter().map(|pieces| pieces.concat()))
}

/// The timer of one speaker: said when it begins and when it has run out.
pub(super) fn of_side(side: &ShownSide) -> SpokenLine {
    let is_over = side.left == 0;
    let [length, left] = [side.length, side.left].map(to_the_second);
    let said = meeting::speaker(side, &length, &left);
    SpokenLine::known_by(format!("speaker {} {is_over}", side.length), said)
}

/// A length whose seconds matter, as it is heard; with a colon it would be a time of day.
fn to_the_second(length: i64) -> String {
    let below = times::count(length % 60, "second", "seconds");
    match (length / 60, length % 60) {
        (0, _) => below,
        (whole, 0) => times::minutes(whole),
        (whole, _) => format!("{} and {below}", times::minutes(whole)),
    }
}

/// What lasts; not again for each record or minute more.
pub(super) fn of_trouble(trouble: Trouble) -> SpokenLine {
    let text = trouble::trouble(trouble);
    let by = match trouble {
        Trouble::NobodyLeads | Trouble::Away { .. } => text.clone(),
        Trouble::NotKept { why, .. } => format!("{why:?}"),
        Trouble::Slow { .. } => "slow".to_owned(),
        Trouble::TwoClocks { by_s, .. } => format!("two clocks {by_s}"),
    };
    SpokenLine::known_by(by, text)
}

/// Most words of that sentence.
const MOST_WORDS: usize = 15;
/// A time of day is heard in at most so many words more than it is written in: "9 oh 5 am".
const OF_A_TIME: usize = 3;

pub(crate) fn time(clock: &StepClock, whole: &MeetingClock) -> String {
    let left = match clock.countdown {
        Countdown::Left(seconds @ ..60) => format!("{} left", times::length(seconds)),
        Countdown::Left(seconds) => format!("{} left", times::minutes((seconds + 59) / 60)),
        Countdown::Over(seconds @ ..60) => format!("{} over", times::length(seconds)),
        Countdown::Over(seconds) => format!("{} over", times::minutes(seconds / 60)),
    };
    let stands = if clock.paused.is_some() { "paused, " } else { "" };
    let latest = times::clock(whole.slot_latest);
    let slot = match whole.slot_in {
        None => format!("close at {}, {}", times::clock(whole.closing), away(whole.closes_in)),
        Some(minutes) => format!("closing by {latest}, {}", away(minutes)),
    };
    let facts = format!("{stands}{left}, {slot}");
    let count = facts.split_whitespace().count() + OF_A_TIME;
    let room = MOST_WORDS.saturating_sub(count);
    let name = match (clock.short.as_deref(), block::name(&clock.step)) {
        (_, "") => block::kind(clock.kind),
        (Some(short), name) if room < name.split_whitespace().count() => short,
        (_, name) => name,
    };
    let said: Vec<&str> = name.split_whitespace().filter(|word| *word != "·").take(room).collect();
    format!("{}: {facts}", said.join(" "))
}

/// How far a moment is, in whole minutes.
fn away(minutes: i64) -> String {
    match minutes {
        0 => "now".to_owned(),
        1.. => format!("in {}", times::minutes(minutes)),
        past => format!("{} ago", times::minutes(past.saturating_abs())),
    }
}

pub(crate) fn wall(now: Time) -> String {
    format!("it is {}", times::clock(now))
}

pub(crate) fn repeated(every: Minutes) -> String {
    let length = match every.get() {
        1 => "minute".to_owned(),
        n => times::minutes(i64::from(n)),
    };
    let clock = action::key_of(Table::Live, Action::Clock);
    format!("you hear the time every {length}{DOT}{clock} 0 stops that")
}

#[cfg(test)]
mod tests {
    use super::{super::plain::plain, *};

    #[test]
    fn the_time_of_a_speaker_is_never_heard_as_a_time_of_day() {
        for (length, left, said) in [
            (120, 120, "This speaker: 2 minutes left, t next."),
            (90, 90, "This speaker: 1 minute and 30 seconds left, t next."),
            (40, 0, "That's 40 seconds, t for the next."),
        ] {
            assert_eq!(plain(&of_side(&ShownSide { left, length }).text), said);
        }
    }
}
