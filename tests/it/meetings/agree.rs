//! Whatever the chair does: the line of the meeting, the agenda's slot, the running step, the clock and `status`
//! say the same, to the minute.

use intervisie::{
    app::{Stage, row_name::RowName},
    domain::{agenda::BlockKind, figures::hour_and_minute, meeting::State},
    screen::{AgendaRow, Live, NextUp, View, figures_of, screen},
};
use jiff::{SignedDuration, civil};
use proptest::prelude::*;

use crate::meetings::desk::{Desk, zone};

/// What the chair does next, or how many seconds pass.
#[derive(Clone, Debug)]
enum Does {
    Press(&'static str),
    Wait(i64),
}

fn does() -> impl Strategy<Value = Does> {
    let keys =
        prop::sample::select(vec!["<enter>", "v", "+", "-", " ", "b<enter>j", "<left>", "u"]);
    prop_oneof![
        2 => Just(Does::Press("<enter>")),
        3 => keys.prop_map(Does::Press),
        4 => (1..900_i64).prop_map(Does::Wait),
    ]
}

fn live(desk: &Desk) -> Option<Live> {
    match screen(&desk.app, desk.now).0.view {
        View::Live(live) => Some(*live),
        _ => None,
    }
}

/// Minutes from one moment to another as clocks show them, around midnight too.
fn minutes(from: civil::Time, to: civil::Time) -> i64 {
    let of_day = |at: civil::Time| i64::from(at.hour()) * 60 + i64::from(at.minute());
    (of_day(to) - of_day(from) + 720).rem_euclid(1_440) - 720
}

/// Whether the slot is what comes next.
fn is_before_slot(live: &Live) -> bool {
    matches!(live.next, NextUp::Step { block: Some(BlockKind::Slot), .. })
}

fn check(desk: &mut Desk) -> Result<(), TestCaseError> {
    let Some(shown) = live(desk) else { return Ok(()) };
    let clock = &shown.meeting;
    let spare = clock.slack + i64::from(clock.margin.get());
    prop_assert_eq!(
        minutes(clock.expected_end, clock.closing),
        spare,
        "the end and what is to spare"
    );
    if let Some(slot_in) = clock.slot_in {
        prop_assert_eq!(minutes(clock.now, clock.slot_latest), slot_in);
        let is_slot = |row: &&AgendaRow| matches!(row.what, RowName::Block(BlockKind::Slot, _));
        let slot = shown.agenda.iter().find(is_slot).unwrap();
        prop_assert_eq!(slot.margin, clock.margin, "the agenda and the line");
    }
    let Stage::Lead(lead) = &desk.app.stage else { return Ok(()) };
    let last = shown.last_moment.filter(|_| lead.meeting.state() != State::Ended).unwrap();
    if shown.clock.index == shown.clock.count {
        let progress = lead.meeting.progress();
        let follows = hour_and_minute(progress.latest_start(progress.at.block + 1), &zone());
        prop_assert_eq!(last.at, follows, "the running step and what follows");
    }
    if is_before_slot(&shown) {
        prop_assert_eq!(last.at, clock.slot_latest, "the running step and the line");
    }
    let to_go = minutes(clock.now, last.at);
    prop_assert!(if last.passed { to_go <= 0 } else { 0 <= to_go }, "{to_go} min to go");
    let (step, told) = figures_of(&lead.meeting, desk.now.moment, &zone());
    prop_assert_eq!((&step, &told), (&shown.clock, clock), "status");
    desk.press_at_once("k");
    if let View::Clock(view) = screen(&desk.app, desk.now).0.view {
        prop_assert_eq!((&view.clock, &view.meeting), (&shown.clock, clock), "the clock");
        prop_assert_eq!(view.last_moment, shown.last_moment);
        desk.press_at_once("k");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn all_that_tells_the_time_of_the_meeting_tells_the_same(all in prop::collection::vec(does(), 1..24)) {
        let mut desk = Desk::with_usual_margin(civil::time(14, 0, 0, 0)).start(120);
        for one in all {
            match one {
                Does::Press(keys) => desk.press(keys),
                Does::Wait(seconds) => desk.sleep(SignedDuration::from_secs(seconds)),
            };
            check(&mut desk)?;
        }
    }
}
