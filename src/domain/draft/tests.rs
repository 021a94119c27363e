//! Whatever the chair does: the sum is right, the slot is last, and what cannot be done changes nothing.

use proptest::prelude::*;

use super::{spread::spread, *};
use crate::domain::samples::{self, block};

fn step(name: &str, planned: u16, floor: u16, tier: Option<Tier>) -> Step {
    Step { tier, ..samples::step(name, planned, floor) }
}

fn model() -> Block {
    let (first, second) = (Some(Tier::First), Some(Tier::Second));
    let steps = vec![
        step("kiezen", 10, 5, first),
        step("vragen", 25, 10, first),
        step("advies", 15, 10, second),
        step("evaluatie", 10, 5, second),
    ];
    block(BlockKind::Model, steps)
}

fn opwarmer() -> Block {
    block(BlockKind::Opwarmer, vec![step("rondje", 8, 8, None)])
}

fn afsluiter(minutes: u16) -> Block {
    block(BlockKind::Slot, vec![step("woord", minutes, minutes, None)])
}

fn made() -> Draft {
    let last = Step { purpose: Purpose::Afsluiter, ..step("terugblik", 9, 9, None) };
    let slot = vec![step("lijst", 2, 2, None), step("volgende", 4, 4, None), last];
    Draft::from(Agenda { blocks: vec![opwarmer(), model(), block(BlockKind::Slot, slot)] })
}

fn minutes(draft: &Draft, block: usize) -> Vec<u16> {
    draft.blocks()[block].planned().into_iter().map(Minutes::get).collect()
}

#[test]
fn minutes_of_a_block_are_shared_out_over_its_steps() {
    let mut draft = made();
    assert!(draft.set_block(1, Minutes::of(61)));
    assert_eq!(minutes(&draft, 1), [10, 26, 15, 10]);
    assert!(draft.set_block(1, Minutes::of(60)));
    assert_eq!(minutes(&draft, 1), [10, 25, 15, 10]);
    assert!(draft.set_block(1, Minutes::of(30)));
    assert_eq!(minutes(&draft, 1).iter().sum::<u16>(), 30);
    assert!(draft.set_block(1, Minutes::of(1)));
    assert_eq!(minutes(&draft, 1), [1, 1, 1, 1]);
}

#[test]
fn in_the_slot_only_the_afsluiter_gives_and_changes() {
    let mut draft = made();
    assert!(draft.set_block(2, Minutes::of(12)));
    assert_eq!(minutes(&draft, 2), [2, 4, 6]);
    assert!(draft.replace(2, afsluiter(4)));
    assert_eq!(minutes(&draft, 2), [2, 4, 4]);
    assert_eq!(draft.blocks()[2].block.steps[2].purpose, Purpose::Afsluiter);
    assert!(!draft.remove(2) && !draft.shift(1, true) && !draft.shift(2, false));
}

#[test]
fn a_floor_comes_back_with_the_minutes() {
    let mut draft = made();
    let at = Position { block: 1, step: 1 };
    draft.set_step(at, Minutes::of(4));
    assert_eq!(draft.blocks()[1].block.steps[1].floor, Minutes::of(4));
    draft.set_step(at, Minutes::of(20));
    assert_eq!(draft.blocks()[1].block.steps[1].floor, Minutes::of(10));
}

#[test]
fn what_is_locked_gives_no_minutes() {
    let mut draft = made();
    assert_eq!(draft.can_give(), Minutes::of(30));
    let mut free = draft.clone();
    assert!(free.shorten(Minutes::of(20)));
    assert_eq!(minutes(&free, 1), [5, 10, 15, 10]);
    assert!(draft.lock(1));
    assert!(!draft.shorten(Minutes::of(20)));
    assert_eq!(draft.can_give(), Minutes::ZERO);
}

#[test]
fn an_agenda_is_never_longer_than_a_day() {
    let mut draft = made();
    assert!(!draft.set_block(0, Minutes::MAX));
    assert_eq!(minutes(&draft, 0), [8]);
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Add(usize, bool),
    Remove(usize),
    Shift(usize, bool),
    Replace(usize, u16),
    Step(usize, usize, u16),
    Block(usize, u16),
    Lock(usize),
    Shorten(u16),
}

fn act() -> impl Strategy<Value = Act> {
    let at = || 0..6_usize;
    prop_oneof![
        (at(), any::<bool>()).prop_map(|(at, model)| Act::Add(at, model)),
        at().prop_map(Act::Remove),
        (at(), any::<bool>()).prop_map(|(at, later)| Act::Shift(at, later)),
        (at(), 1..20_u16).prop_map(|(at, minutes)| Act::Replace(at, minutes)),
        (at(), 0..4_usize, 0..1500_u16).prop_map(|(at, step, m)| Act::Step(at, step, m)),
        (at(), 0..300_u16).prop_map(|(at, minutes)| Act::Block(at, minutes)),
        at().prop_map(Act::Lock),
        (0..60_u16).prop_map(Act::Shorten),
    ]
}

fn perform(draft: &mut Draft, act: Act) -> bool {
    match act {
        Act::Add(at, true) => draft.add(at, model()),
        Act::Add(at, false) => draft.add(at, opwarmer()),
        Act::Remove(at) => draft.remove(at),
        Act::Shift(at, later) => draft.shift(at, later),
        Act::Replace(at, 10) => draft.replace(at, model()),
        Act::Replace(at, minutes) => draft.replace(at, afsluiter(minutes)),
        Act::Step(block, step, m) => draft.set_step(Position { block, step }, Minutes::of(m)),
        Act::Block(at, minutes) => draft.set_block(at, Minutes::of(minutes)),
        Act::Lock(at) => draft.lock(at),
        Act::Shorten(minutes) => draft.shorten(Minutes::of(minutes)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_sum_is_right(acts in prop::collection::vec(act(), 0..40)) {
        let mut draft = made();
        for act in acts {
            let before = draft.clone();
            let is_done = perform(&mut draft, act);
            prop_assert_eq!(is_done, draft != before);
            let agenda = draft.agenda();
            prop_assert_eq!(draft.planned(), agenda.planned());
            let steps: u32 = agenda.steps().map(|(_, s)| u32::from(s.planned.get())).sum();
            prop_assert_eq!(u32::from(draft.planned().get()), steps);
            prop_assert!(agenda.steps().all(|(_, s)| s.floor <= s.planned));
            let slots = agenda.blocks.iter().filter(|b| b.kind == BlockKind::Slot).count();
            prop_assert!(1 <= slots && agenda.blocks.last().unwrap().kind == BlockKind::Slot);
        }
    }

    #[test]
    fn shared_out_minutes_add_up(old in prop::collection::vec(0..200_u16, 1..9), to in 0..400_u16) {
        let old: Vec<Minutes> = old.into_iter().map(Minutes::of).collect();
        let new = spread(&old, Minutes::of(to));
        let least = u32::try_from(old.len()).unwrap();
        let sum: u32 = new.iter().map(|m| u32::from(m.get())).sum();
        prop_assert_eq!(sum, u32::from(to).max(least));
        prop_assert!(new.iter().all(|m| Minutes::ZERO < *m));
    }

    #[test]
    fn shortening_takes_as_much_as_it_says(wanted in 0..80_u16) {
        let mut draft = made();
        let (before, can) = (draft.planned(), draft.can_give());
        draft.shorten(Minutes::of(wanted));
        let given = before.saturating_sub(draft.planned());
        prop_assert_eq!(given, can.min(Minutes::of(wanted)));
    }
}
