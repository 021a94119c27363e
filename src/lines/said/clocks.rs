//! What is said of the clocks: the running step, the promise, what lasts.

use jiff::civil::Time;

use crate::{
    domain::{figures::Outlook, grade::Grade},
    lines::{
        line::{SpokenLine, joined, whole},
        plain::plain,
    },
    screen::{Countdown, LastMoment, MeetingClock, ShownSide, StepClock, Trouble},
    words::{DOT, Words},
};

/// The running step, what is left of it and how far it is.
pub(super) fn of_step(words: Words, clock: &StepClock) -> Vec<SpokenLine> {
    let name = words.block().kind_and_name(clock.kind, words.block().name(&clock.step));
    let place = words.block().step_of(clock.index, clock.count);
    let minutes = words.time().minutes(clock.bar.planned / 60);
    let meeting = words.meeting();
    let paused =
        clock.paused.map(|since| format!("{} {}", meeting.paused_word(), meeting.paused(since)));
    let head = joined([Some(name), place, Some(minutes), paused]);
    let left = match clock.countdown {
        Countdown::Left(left) => words.spoken().left(&words.time().length(left)),
        Countdown::Over(over) => words.spoken().over(&words.time().length(over)),
    };
    let grade = match clock.grade {
        Grade::Calm => "",
        other => words.block().grade(other),
    };
    vec![head.into(), SpokenLine::by_the_clock(left), grade.into()]
}

/// The promise, and the slot; said again when it becomes tight or late, and when the slot moves.
pub(super) fn of_meeting(words: Words, clock: &MeetingClock) -> [SpokenLine; 2] {
    let stands = match clock.outlook() {
        Outlook::Fits(_) => "fits",
        Outlook::Tight(_) => "tight",
        Outlook::Late(_) => "late",
    };
    let promise = format!("{stands} {}", clock.closing);
    let [_, slot, _] = words.meeting().slot_forms(clock);
    [
        SpokenLine::known_by(promise, words.meeting().promise(clock)),
        SpokenLine::known_by(slot, words.meeting().slot(clock)),
    ]
}

pub(super) fn until(words: Words, ends: Option<Time>, last: Option<LastMoment>) -> String {
    whole(words.meeting().until(ends, last).iter().map(|pieces| pieces.concat()))
}

/// The timer of one speaker: said when it begins and when it has run out.
pub(super) fn of_side(words: Words, side: &ShownSide) -> SpokenLine {
    let is_over = side.left == 0;
    let by = format!("speaker {} {is_over}", side.length);
    SpokenLine::known_by(by, words.spoken().speaker(side))
}

/// What lasts; not again for each record or minute more.
pub(super) fn of_trouble(words: Words, trouble: Trouble) -> SpokenLine {
    let text = words.trouble().trouble(trouble);
    let by = match trouble {
        Trouble::NobodyLeads | Trouble::Away { .. } => text.clone(),
        Trouble::NotKept { why, .. } => format!("{why:?}"),
        Trouble::Slow { .. } => "slow".to_owned(),
        Trouble::TwoClocks { by_s, .. } => format!("two clocks {by_s}"),
    };
    SpokenLine::known_by(by, text)
}

/// Most words of the sentence that tells how the time stands.
const MOST_WORDS: usize = 15;

/// What is left of the step, and the slot: one sentence of at most fifteen words, as it is heard.
pub fn time(words: Words, clock: &StepClock, meeting: &MeetingClock) -> String {
    let minutes = |n| words.time().minutes(n);
    let left = match clock.countdown {
        Countdown::Left(seconds @ ..60) => words.spoken().left(&words.time().length(seconds)),
        Countdown::Left(seconds) => words.spoken().left(&minutes((seconds + 59) / 60)),
        Countdown::Over(seconds @ ..60) => words.spoken().over(&words.time().length(seconds)),
        Countdown::Over(seconds) => words.spoken().over(&minutes(seconds / 60)),
    };
    let paused = clock.paused.map(|_| words.spoken().paused().to_owned());
    let slot = match meeting.slot_in {
        None => words.spoken().closes(meeting.closing, meeting.closes_in),
        Some(minutes) => words.spoken().slot(meeting.slot_latest, minutes),
    };
    let facts =
        [paused, Some(left), Some(slot)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let count = plain(words, &facts).split_whitespace().count();
    let room = MOST_WORDS.saturating_sub(count);
    let name = match (clock.short.as_deref(), words.block().name(&clock.step)) {
        (_, "") => words.block().kind(clock.kind),
        (Some(short), name) if room < name.split_whitespace().count() => short,
        (_, name) => name,
    };
    let said: Vec<&str> =
        name.split_whitespace().filter(|word| *word != DOT.trim()).take(room).collect();
    format!("{}: {facts}", said.join(" "))
}
