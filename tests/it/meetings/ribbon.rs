//! The picture of the whole meeting says the same as the figures beside it.

use intervisie::{
    app::row_name::RowName,
    domain::figures::Outlook,
    screen::{AgendaRow, Countdown, MeetingClock, Ribbon, RowState, Screen, StepClock, View},
};
use jiff::{SignedDuration, civil::Time};
use proptest::prelude::*;

use crate::meetings::wakeups::{gesture, lived, shown, wait};

/// Whole minutes from one time of the day to a later one.
fn minutes(from: Time, to: Time) -> i64 {
    let of = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    (of(to) - of(from)).rem_euclid(24 * 60)
}

fn figures(screen: &Screen) -> Option<(&Ribbon, &StepClock, &MeetingClock)> {
    let (clock, meeting) = match &screen.view {
        View::Live(live) => (&live.clock, &live.meeting),
        View::Clock(view) => (&view.clock, &view.meeting),
        View::Parked(parked) => parked.clocks.as_ref().map(|(clock, meeting)| (clock, meeting))?,
        _ => return None,
    };
    screen.ribbon.as_ref().map(|ribbon| (ribbon, clock, meeting))
}

/// What is drawn of the whole meeting.
fn agrees(ribbon: &Ribbon, meeting: &MeetingClock) -> Result<(), TestCaseError> {
    let since = |time| minutes(ribbon.began, time);
    prop_assert_eq!(ribbon.closes, since(meeting.closing));
    prop_assert_eq!(ribbon.now.map(|now| now.rem_euclid(24 * 60)), Some(since(meeting.now)));
    let slot = ribbon.slot;
    let gap = ribbon.spare();
    prop_assert_eq!((gap.end - gap.start).max(0), meeting.slack.max(0), "the gap is the speling");
    if slot.state == RowState::Ahead {
        let until = meeting.slot_in.unwrap_or_default();
        let latest = slot.from + meeting.slack.min(0);
        prop_assert_eq!(Some(latest - until), ribbon.now, "nog {} min", until);
    }
    if slot.state != RowState::Ahead || meeting.slack < 0 {
        prop_assert_eq!(slot.to.rem_euclid(24 * 60), since(meeting.expected_end));
    }
    let margin = i64::from(meeting.margin.get());
    let kept = match meeting.outlook() {
        Outlook::Fits(slack) if slot.state != RowState::Ahead => slack,
        Outlook::Fits(_) => margin,
        Outlook::Tight(left) => left,
        Outlook::Late(late) => -late,
    };
    prop_assert_eq!(ribbon.closes - slot.to, kept, "after the slot");
    Ok(())
}

/// What is drawn of the running step, which may begin and end within a minute.
fn runs(ribbon: &Ribbon, clock: &StepClock) -> Result<(), TestCaseError> {
    let now = ribbon.now.unwrap_or_default();
    let running = ribbon.steps.iter().find(|step| step.state == RowState::Now);
    let Some(step) = running else {
        prop_assert_eq!(ribbon.slot.state, RowState::Now);
        return Ok(());
    };
    prop_assert_eq!(step.kind, clock.kind);
    match clock.countdown {
        Countdown::Left(left) => {
            let drawn = (step.to - now) * 60;
            // The minute of now has begun, and that of its end is not over.
            prop_assert!((0..120).contains(&(drawn - left)), "{drawn} of {left} s left");
        }
        Countdown::Over(over) => {
            prop_assert_eq!(step.over, over.div_euclid(60));
            prop_assert!((0..=1).contains(&(step.to - now)), "it ends now");
        }
    }
    Ok(())
}

/// In a meeting that was lived like this the picture is that of the figures.
fn says_the_same(history: &[(SignedDuration, &str)]) -> Result<(), TestCaseError> {
    let desk = lived(history, true);
    let screen = shown(&desk);
    let Some((ribbon, clock, meeting)) = figures(&screen) else { return Ok(()) };
    agrees(ribbon, meeting)?;
    runs(ribbon, clock)?;
    let mut end = 0;
    for step in &ribbon.steps {
        prop_assert_eq!(step.from, end, "one after the other");
        prop_assert!(step.from <= step.to && step.over <= step.to - step.from);
        end = step.to;
    }
    prop_assert!(end <= ribbon.slot.from && ribbon.slot.from <= ribbon.slot.to);
    if let View::Live(live) = &screen.view {
        hatches_what_the_agenda_calls_longer(ribbon, &live.agenda)?;
    }
    Ok(())
}

/// Of each block that is done: as many minutes over its plan as its row says.
fn hatches_what_the_agenda_calls_longer(
    ribbon: &Ribbon,
    agenda: &[AgendaRow],
) -> Result<(), TestCaseError> {
    let blocks = agenda.iter().filter(|row| matches!(row.what, RowName::Block(..)));
    for (at, row) in blocks.enumerate().filter(|(_, row)| row.state == RowState::Done) {
        let own: Vec<_> = ribbon.steps.iter().filter(|step| step.block == at).collect();
        let over: i64 = own.iter().map(|step| step.over).sum();
        let last = own.last().map_or(0, |step| step.to - step.from);
        prop_assert_eq!(over, row.longer().clamp(0, last), "{:?}", row);
    }
    Ok(())
}

#[test]
fn a_clock_that_is_set_back_to_before_the_begin_leaves_the_picture_right() {
    let (none, some) = (SignedDuration::ZERO, SignedDuration::from_secs(5));
    let back = [(none, "clock back"), (none, "o"), (none, "<left>"), (some, "s15:10<enter>")];
    says_the_same(&back).unwrap();
    says_the_same(&back[..2]).unwrap();
}

#[test]
fn in_a_closing_block_that_runs_far_too_early_the_rest_can_be_missed() {
    let history = [(SignedDuration::from_mins(3), "e")];
    says_the_same(&history).unwrap();
    let screen = shown(&lived(&history, true));
    let (ribbon, _, meeting) = figures(&screen).unwrap();
    assert!(60 < meeting.slack, "{meeting:?}");
    assert_eq!(ribbon.margin().count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn the_ribbon_agrees_with_the_figures_to_the_minute(
        history in prop::collection::vec((wait(), gesture()), 0..16),
    ) {
        says_the_same(&history)?;
    }
}
