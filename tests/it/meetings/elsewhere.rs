//! Going to another block at once, and the card of the werkvorm that runs.

use intervisie::{
    app::{Stage, lead::Lead},
    domain::agenda::BlockKind,
};
use jiff::SignedDuration;

use crate::meetings::desk::Desk;

fn lead(desk: &Desk) -> &Lead {
    let Stage::Lead(lead) = &desk.app.stage else { panic!("nothing runs") };
    lead
}

fn kind(desk: &Desk) -> BlockKind {
    lead(desk).meeting.kind().unwrap()
}

#[test]
fn one_goes_to_a_block_that_is_to_come_and_an_undo_takes_it_back() {
    let mut desk = Desk::running(120);
    desk.wait(SignedDuration::from_mins(3));
    let before = lead(&desk).meeting.progress().clone();
    // The next block is marked; the one after it is the model.
    desk.press("g").shows("Naar welk blok?").press("<down><enter>");
    assert_eq!(kind(&desk), BlockKind::Model);
    desk.shows("u ongedaan").press("u");
    assert_eq!(kind(&desk), BlockKind::Opwarmer);
    assert_eq!(lead(&desk).meeting.progress().runs, before.runs);
}

#[test]
fn one_goes_back_to_a_block_with_its_own_clock() {
    let mut desk = Desk::running(120);
    desk.wait(SignedDuration::from_mins(3)).press("<enter>").wait(SignedDuration::from_mins(2));
    desk.press("g").shows("al geweest").press("<up><enter>");
    assert_eq!(kind(&desk), BlockKind::Opwarmer);
    let progress = lead(&desk).meeting.progress();
    let ran = progress.elapsed(progress.at, desk.now.moment);
    assert!(SignedDuration::from_mins(3) <= ran, "{ran:?}");
}

#[test]
fn the_last_of_the_list_is_the_slot() {
    let mut desk = Desk::running(120);
    desk.press("g").press("<down><down><down><down>").press("<up><enter>");
    assert_eq!(kind(&desk), BlockKind::Slot);
    desk.shows("niet gedaan").press("u");
    assert_eq!(kind(&desk), BlockKind::Opwarmer);
}

#[test]
fn who_leaves_it_has_gone_nowhere() {
    let mut desk = Desk::running(120);
    let written = desk.journal.len();
    desk.press("g<esc>").press("g").press("<down><down><down><down><enter>");
    assert_eq!((desk.journal.len(), kind(&desk)), (written, BlockKind::Opwarmer));
}

#[test]
fn the_card_of_what_runs_is_one_key_away_and_the_clock_stays() {
    let mut desk = Desk::running(120);
    desk.press("g").press("<down><enter>");
    let id = lead(&desk).meeting.block().unwrap().werkvorm.clone().unwrap();
    let goal = desk.app.context.library.find(id.as_str()).unwrap().goal.clone();
    let begins = goal.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    desk.press("h").shows(&begins).shows("slot uiterlijk");
    // Every key of the meeting still does what it does.
    let at = lead(&desk).meeting.progress().at;
    desk.press("<enter>");
    assert_ne!(lead(&desk).meeting.progress().at, at);
    desk.press("h").hides(&begins);
}
