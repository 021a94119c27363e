//! What is said of the clocks: the running step, the promise, what lasts.

use jiff::civil::Time;

use super::{DOT, joined, whole};
use crate::{
    app::{action::Action, keymap::Table},
    domain::{figures::Outlook, grade::Grade, minutes::Minutes},
    screen::{Countdown, LastMoment, MeetingClock, ShownSide, StepClock, Trouble},
    words::{
        dutch::{action, block, meeting, time as times, trouble},
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
        Countdown::Left(left) => format!("nog {}", times::length(left)),
        Countdown::Over(over) => format!("{} voorbij", times::length(over)),
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
        Outlook::Fits(_) => "lukt",
        Outlook::Tight(_) => "krap",
        Outlook::Late(_) => "laat",
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
    let said = meeting::speaker(side, &to_the_second(side.length), &to_the_second(side.left));
    SpokenLine::known_by(format!("spreker {} {is_over}", side.length), said)
}

/// A length whose seconds matter, as it is heard; with a colon it would be a time of day.
fn to_the_second(seconds: i64) -> String {
    let below = times::count(seconds % 60, "seconde", "seconden");
    match (seconds / 60, seconds % 60) {
        (0, _) => below,
        (minutes, 0) => times::minutes(minutes),
        (minutes, _) => format!("{} en {below}", times::minutes(minutes)),
    }
}

/// What lasts; not again for each record or minute more.
pub(super) fn of_trouble(trouble: Trouble) -> SpokenLine {
    let text = trouble::trouble(trouble);
    let by = match trouble {
        Trouble::NobodyLeads | Trouble::Away { .. } => text.clone(),
        Trouble::NotKept { why, .. } => format!("{why:?}"),
        Trouble::Slow { .. } => "traag".to_owned(),
        Trouble::TwoClocks { by_s, .. } => format!("twee klokken {by_s}"),
    };
    SpokenLine::known_by(by, text)
}

/// Most words of that sentence.
const MOST_WORDS: usize = 15;
/// A time of day is heard in so many words more than it is written in: "15 uur 46".
const OF_A_TIME: usize = 2;

pub(crate) fn time(clock: &StepClock, whole: &MeetingClock) -> String {
    let left = match clock.countdown {
        Countdown::Left(seconds @ ..60) => format!("nog {}", times::length(seconds)),
        Countdown::Left(seconds) => format!("nog {}", times::minutes((seconds + 59) / 60)),
        Countdown::Over(seconds @ ..60) => format!("{} voorbij", times::length(seconds)),
        Countdown::Over(seconds) => format!("{} voorbij", times::minutes(seconds / 60)),
    };
    let stands = if clock.paused.is_some() { "pauze, " } else { "" };
    let latest = times::clock(whole.slot_latest);
    let slot = match whole.slot_in {
        None => format!("sluiten {}, {}", times::clock(whole.closing), away(whole.closes_in)),
        Some(minutes) => format!("slot uiterlijk {latest}, {}", away(minutes)),
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
        0 => "nu".to_owned(),
        1.. => format!("over {}", times::minutes(minutes)),
        past => format!("{} geleden", times::minutes(past.saturating_abs())),
    }
}

pub(crate) fn wall(now: Time) -> String {
    format!("het is {}", times::clock(now))
}

pub(crate) fn repeated(every: Minutes) -> String {
    let minutes = times::minutes(i64::from(every.get()));
    let clock = action::key_of(Table::Live, Action::Clock);
    format!("de tijd hoor je om de {minutes}{DOT}{clock} 0 stopt dat")
}

#[cfg(test)]
mod tests {
    use super::{super::plain::plain, *};

    #[test]
    fn the_time_of_a_speaker_is_never_heard_as_a_time_of_day() {
        for (length, left, said) in [
            (120, 120, "Deze spreker: nog 2 minuten, t volgende."),
            (90, 90, "Deze spreker: nog 1 minuut en 30 seconden, t volgende."),
            (90, 0, "1 minuut en 30 seconden om, t voor de volgende."),
            (40, 0, "40 seconden om, t voor de volgende."),
            (120, 0, "2 minuten om, t voor de volgende."),
        ] {
            assert_eq!(plain(&of_side(&ShownSide { left, length }).text), said);
        }
    }
}
