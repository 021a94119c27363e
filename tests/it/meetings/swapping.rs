//! Another werkvorm at the keys: for which block, what fits, and the way back.

use intervisie::{
    app::{Stage, keymap::Table, message::Size},
    domain::{
        agenda::{BlockKind, Purpose},
        event::Event,
        meeting::Meeting,
    },
};
use jiff::SignedDuration;

use crate::meetings::desk::Desk;

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

fn meeting(desk: &Desk) -> &Meeting {
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    &live.meeting
}

fn blocks(desk: &Desk) -> Vec<(BlockKind, String)> {
    let agenda = &meeting(desk).progress().agenda;
    agenda.blocks.iter().map(|block| (block.kind, block.name.clone())).collect()
}

fn at_both_sizes(name: &str, desk: &mut Desk) {
    for (width, height) in [(80, 24), (120, 40)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.text());
    }
}

#[test]
fn first_it_asks_for_which_block_and_then_what_fits() {
    let mut desk = Desk::running(120);
    at_both_sizes("block", desk.press("w"));
    at_both_sizes("werkvorm", desk.press("<down><enter>"));
    assert_eq!(desk.events(), Vec::<&Event>::new());
}

#[test]
fn the_coming_block_gives_way_and_undo_brings_it_back() {
    let mut desk = Desk::running(120);
    let before = blocks(&desk);
    desk.press("w<enter><down><enter>").shows("Gewisseld");
    let after = blocks(&desk);
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!((&after[..2], after[2].0), (&before[..2], BlockKind::Terugkijken));
    assert_ne!(after[2], before[1]);
    desk.shows("vervalt");
    assert!(matches!(desk.events()[..], [Event::Swapped(_)]));
    desk.press("u").shows("Ongedaan gemaakt");
    assert_eq!(blocks(&desk), before);
}

#[test]
fn enter_alone_and_escape_leave_it_as_it_is() {
    for keys in ["w<enter><enter>", "w<esc>", "w<enter><esc>"] {
        let mut desk = Desk::running(120);
        let before = (blocks(&desk), desk.journal.len());
        desk.press(keys);
        assert_eq!((blocks(&desk), desk.journal.len()), before, "{keys}");
        assert_eq!(desk.app.table(), Table::Live);
    }
}

#[test]
fn what_was_done_stays_when_the_running_model_gives_way() {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").wait(mins(10)).press("<enter>").wait(mins(4));
    desk.press("w<down><enter><down><enter>").shows("Gewisseld");
    let kinds: Vec<_> = blocks(&desk).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(kinds[3..], [BlockKind::Model, BlockKind::Slot][..]);
    let progress = meeting(&desk).progress();
    assert_eq!(progress.at.block, 3);
    let choosing = progress.agenda.steps().filter(|(_, step)| step.purpose == Purpose::Choosing);
    assert_eq!(choosing.count(), 1, "the inbreng was chosen already");
    assert!(!meeting(&desk).slack(desk.now.moment).is_negative());
}

#[test]
fn when_nobody_has_an_inbreng_an_andere_werkvorm_is_offered() {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").wait(mins(2)).press("w").shows("er is geen inbreng");
    desk.press("<enter><down><enter>").shows("Gewisseld");
    let (kind, _) = blocks(&desk)[meeting(&desk).progress().at.block].clone();
    assert_eq!(kind, BlockKind::AndereWerkvorm);
    assert!(!meeting(&desk).slack(desk.now.moment).is_negative());
}

#[test]
fn back_from_the_new_werkvorm_is_the_step_that_gave_way() {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").wait(mins(10));
    let step = desk.step();
    desk.press("w<enter><down><enter>").wait(mins(1)).press("<left>");
    assert_eq!(desk.step(), step);
    desk.press("<enter>");
    assert_eq!(meeting(&desk).progress().at.block, 3);
}

#[test]
fn the_afsluiter_gives_way_until_it_begins() {
    let mut desk = Desk::running(120);
    desk.next_until("Parkeerlijst");
    desk.press("w<down><enter>").shows("Gewisseld");
    let slot = meeting(&desk).progress().agenda.blocks.last().unwrap().clone();
    assert_eq!(slot.steps.len(), 3);
    assert_ne!(slot.steps[2].name, "Tops en tips");
    desk.wait(SignedDuration::from_millis(1_001)).press("<enter><enter>");
    desk.press("w").shows("geen andere werkvorm");
}

#[test]
fn a_swap_is_there_again_when_the_meeting_is_read_from_its_journal() {
    let mut desk = Desk::running(120);
    desk.next_until("Inbreng").wait(mins(2)).press("w<enter><down><enter>").wait(mins(3));
    let again = Meeting::replay(&desk.journal).unwrap();
    assert_eq!(again.progress(), meeting(&desk).progress());
}
