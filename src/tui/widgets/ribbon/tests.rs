//! The ribbon at every width: what it shows adds up, and no name touches another.

use proptest::prelude::*;

use super::{
    bar::{Filling, Shape},
    *,
};
use crate::{
    domain::{agenda::BlockKind, grade::Grade},
    screen::{RowState, Stretch},
    tui::tests::{
        fixtures::{at, in_the_making, ribbon},
        text_of,
    },
};

fn drawn(ribbon: &Ribbon, audience: Audience, rows: u16, width: u16) -> String {
    let bar = RibbonBar { words: Words::DUTCH, ribbon, audience };
    let mut buf = Buffer::empty(Rect::new(0, 0, width, rows));
    bar.render(buf.area, &mut buf);
    text_of(&buf)
}

/// A meeting that goes well, one that uses its margin, and one that goes on too long.
fn moments() -> [(&'static str, Ribbon); 8] {
    let calm = ribbon(Some(Grade::Calm), [8, 19, 28, 63, 78, 88, 112], 0);
    let slot = Stretch { state: RowState::Now, from: 98, to: 112, ..calm.slot };
    let early = Stretch { from: 28, to: 42, ..slot };
    let first = calm.steps.iter().take(3).map(|step| Stretch { state: RowState::Done, ..*step });
    let mut past = calm.clone();
    for step in &mut past.steps {
        step.state = RowState::Done;
    }
    past.steps[5].to = slot.from;
    let step = |state, from, to, over| Stretch { state, from, to, over, ..slot };
    let slot_steps = vec![
        step(RowState::Done, 98, 105, 5),
        step(RowState::Now, 105, 111, 2),
        step(RowState::Ahead, 111, 117, 0),
    ];
    let long = Stretch { to: 117, over: 7, ..slot };
    let done = Stretch { state: RowState::Done, to: 118, ..slot };
    [
        ("tight", ribbon(Some(Grade::Over), [8, 19, 28, 55, 82, 102, 116], 4)),
        ("too late", ribbon(Some(Grade::Over), [8, 19, 28, 60, 92, 112, 126], 19)),
        (
            "far too early",
            Ribbon { now: Some(32), slot: early, steps: first.collect(), ..calm.clone() },
        ),
        ("in the slot", Ribbon { now: Some(105), slot, ..past.clone() }),
        ("too long in the slot", Ribbon { now: Some(111), slot: long, slot_steps, ..past.clone() }),
        ("ended", Ribbon { now: None, grade: None, slot: done, ..past }),
        ("in the making", in_the_making()),
        ("half-way", calm),
    ]
}

#[test]
fn the_ribbon_at_many_widths() {
    let mut sheet: Vec<String> = Vec::new();
    for (name, ribbon) in moments() {
        for width in [20, 40, 60, 80, 100, 160, 220] {
            let shown = drawn(&ribbon, Audience::Chair, 3, width);
            sheet.push(format!("{name}, {width}\n{shown}"));
        }
    }
    for (audience, rows) in [(Audience::Timekeeper, 4), (Audience::Room, 3), (Audience::Chair, 2)] {
        let shown = drawn(&moments()[0].1, audience, rows, 80);
        sheet.push(format!("{audience:?}\n{shown}"));
    }
    insta::assert_snapshot!(sheet.join("\n"));
}

const KINDS: [BlockKind; 9] = [
    BlockKind::Opwarmer,
    BlockKind::Terugkijken,
    BlockKind::Kennismaken,
    BlockKind::InbrengGenereren,
    BlockKind::Model,
    BlockKind::AndereWerkvorm,
    BlockKind::Pauze,
    BlockKind::Onderwerp,
    BlockKind::Slot,
];

prop_compose! {
    /// Any meeting, anywhere in it: steps with their kind and minutes, which one runs and how far it is.
    fn any_ribbon()(
        steps in prop::collection::vec((0..4_usize, 0..8_usize, 0..60_i64), 1..16),
        runs in 0..18_usize,
        (spent, over) in (0..60_i64, 0..30_i64),
        (gap, planned, margin) in (0..40_i64, 4..30_i64, -20..20_i64),
    ) -> Ribbon {
        let mut laid = Vec::new();
        let (mut block, mut kind) = (0, BlockKind::Opwarmer);
        for (i, (same, number, minutes)) in steps.iter().enumerate() {
            if 0 < *same {
                (block, kind) = (block + 1, KINDS[*number]);
            }
            let from = laid.last().map_or(0, |step: &Stretch| step.to);
            let state = match i.cmp(&runs) {
                std::cmp::Ordering::Less => RowState::Done,
                std::cmp::Ordering::Equal => RowState::Now,
                std::cmp::Ordering::Greater => RowState::Ahead,
            };
            let over = if state == RowState::Ahead { 0 } else { over.min(*minutes) };
            laid.push(Stretch { block, kind, state, from, to: from + minutes, over });
        }
        let rest = laid.last().map_or(0, |step| step.to);
        let state = match runs.checked_sub(steps.len()) {
            None => RowState::Ahead,
            Some(0) => RowState::Now,
            Some(_) => RowState::Done,
        };
        let from = rest + if state == RowState::Ahead { gap } else { 0 };
        let kind = BlockKind::Slot;
        let slot = Stretch { block: block + 1, kind, state, from, to: from + planned, over: 0 };
        let running = laid.iter().chain([&slot]).find(|step| step.state == RowState::Now);
        let now = running.map(|step| (step.from + spent).min(step.to));
        Ribbon {
            began: at(14, 0),
            closing: at(16, 0),
            closes: (slot.to + margin).max(1),
            now,
            grade: Some(Grade::Calm),
            steps: laid,
            slot,
            slot_steps: Vec::new(),
        }
    }
}

fn all(ribbon: &Ribbon, width: u16, is: impl Fn(Shape) -> bool) -> Vec<u16> {
    let scale = Scale { minutes: ribbon.length(), cells: width };
    let cells: Vec<Filling> = cells(ribbon, scale, true);
    (0..).zip(cells).filter(|(_, cell)| is(cell.shape)).map(|(x, _)| x).collect()
}

proptest! {
    #[test]
    fn every_edge_is_within_half_a_cell_of_its_moment(ribbon in any_ribbon(), width in 20..=220_u16) {
        let scale = Scale { minutes: ribbon.length(), cells: width };
        prop_assert_eq!(cells(&ribbon, scale, true).len(), usize::from(width));
        let moments = ribbon.steps.iter().chain([&ribbon.slot]).flat_map(|step| [step.from, step.to]);
        for minute in moments.chain(ribbon.now).chain([ribbon.closes]) {
            let off = i64::from(scale.edge(minute)) * ribbon.length() - minute * i64::from(width);
            prop_assert!(off.abs() * 2 <= ribbon.length(), "{minute} is {off} off at {width}");
        }
    }

    #[test]
    fn it_ends_with_the_closing_block_and_what_is_too_late(
        ribbon in any_ribbon(), width in 20..=220_u16,
    ) {
        let scale = Scale { minutes: ribbon.length(), cells: width };
        let promise = scale.edge(ribbon.closes);
        let late = all(&ribbon, width, |shape| shape == Shape::Late);
        prop_assert_eq!(late, (promise..width).collect::<Vec<_>>());
        if ribbon.slot.state != RowState::Ahead {
            let slot = all(&ribbon, width, |shape| {
                !matches!(shape, Shape::Empty | Shape::Spare | Shape::Late)
            });
            let end = scale.edge(ribbon.slot.to);
            prop_assert!(slot.iter().all(|x| *x < end), "what can be missed is not the closing block");
        } else if scale.edge(ribbon.slot.from) < promise {
            let last = all(&ribbon, width, |shape| shape != Shape::Empty && shape != Shape::Late);
            prop_assert_eq!(last.last().copied(), promise.checked_sub(1), "the promise is shown");
        }
        let plate = all(&ribbon, width, |shape| shape == Shape::Plate);
        if ribbon.slot.state == RowState::Ahead && ribbon.slot.to <= ribbon.closes {
            prop_assert_eq!(plate.last().copied(), scale.edge(ribbon.slot.to).checked_sub(1));
            let gap = scale.edge(ribbon.rest_ends())..plate[0];
            let spare = all(&ribbon, width, |shape| shape == Shape::Spare);
            prop_assert_eq!(spare.len(), gap.len() / 2);
            prop_assert!(spare.iter().all(|x| gap.contains(x)));
        } else if ribbon.slot.state != RowState::Ahead {
            prop_assert_eq!(plate, Vec::<u16>::new());
        }
    }

    #[test]
    fn it_is_full_up_to_now_and_low_after_it(ribbon in any_ribbon(), width in 20..=220_u16) {
        let Some(now) = ribbon.now else { return Ok(()) };
        let scale = Scale { minutes: ribbon.length(), cells: width };
        let is_past = |shape| matches!(shape, Shape::Full | Shape::Parted | Shape::Over);
        let over = ribbon.steps.iter().find(|step| step.state == RowState::Now && 0 < step.over);
        let edge = scale.edge(over.map_or(now, |step| step.to));
        let past = all(&ribbon, width, is_past).last().copied();
        let low = all(&ribbon, width, |shape| shape == Shape::Low).first().copied();
        prop_assert!(past.is_none_or(|last| last <= edge), "{past:?} {edge}");
        prop_assert!(low.is_none_or(|first| edge <= first + 1), "{low:?} {edge}");
    }

    #[test]
    fn names_stand_below_their_blocks_and_never_touch(
        ribbon in any_ribbon(), width in 20..=220_u16,
    ) {
        let scale = Scale { minutes: ribbon.length(), cells: width };
        let names = names::placed(Words::DUTCH, &ribbon, scale);
        for pair in names.windows(2) {
            prop_assert!(pair[0].end() < pair[1].from, "{names:?}");
        }
        prop_assert!(names.last().is_none_or(|last| last.end() <= width), "{names:?}");
        let begins = |name: &names::Name| {
            let mut all = ribbon.steps.iter().chain([&ribbon.slot]);
            all.any(|step| scale.edge(step.from) == name.from)
        };
        prop_assert!(names.iter().all(|name| name.runs || begins(name)), "{names:?}");
        let runs = ribbon.steps.iter().any(|step| step.state == RowState::Now && step.from < step.to);
        prop_assert_eq!(names.iter().filter(|name| name.runs).count(), usize::from(runs || has_slot_name(&ribbon)));
    }

    #[test]
    fn the_marker_the_promise_and_the_beginning_are_told_whole_or_not_at_all(
        ribbon in any_ribbon(), width in 20..=220_u16,
    ) {
        let shown = drawn(&ribbon, Audience::Chair, 3, width);
        let times = shown.lines().next().unwrap_or_default();
        let words: Vec<&str> = times.split([' ', '▕']).filter(|word| !word.is_empty()).collect();
        prop_assert!(words.iter().all(|word| ["14:00", "16:00", "▼"].contains(word)), "{times}");
        prop_assert_eq!(words.contains(&"▼"), ribbon.now.is_some());
    }

    #[test]
    fn the_room_sees_no_names_and_nothing_that_took_too_long(
        ribbon in any_ribbon(), width in 20..=220_u16,
    ) {
        let shown = drawn(&ribbon, Audience::Room, 3, width);
        prop_assert_eq!(shown.lines().count(), 3);
        let scale = Scale { minutes: ribbon.length(), cells: width };
        let over = cells(&ribbon, scale, false);
        let past = over.iter().filter(|cell| cell.style == theme::PAST_OVER);
        prop_assert_eq!(past.count(), 0);
    }
}

/// Whether the closing block has a name below it, as what runs.
fn has_slot_name(ribbon: &Ribbon) -> bool {
    ribbon.slot.state == RowState::Now
}
