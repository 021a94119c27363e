//! Which werkvormen a meeting is remembered to have used.

use super::*;
use crate::domain::{event::Swap, history::History, werkvorm::WerkvormId};

/// A werkvorm by this name in the place of a block.
fn swap(at: usize, name: &str) -> Command {
    let werkvorm = WerkvormId::parse(name);
    let block = block(BlockKind::AndereWerkvorm, vec![step(name, 20, Purpose::Work)]);
    Command::Swap(Box::new(Swap { block: at, with: Block { werkvorm, ..block } }))
}

fn used(bench: &Bench) -> Vec<String> {
    let mut history = History::default();
    history.take_in(bench.meeting.started().meeting, &bench.journal);
    let used = history.meetings[0].used.iter();
    used.map(|used| used.werkvorm.as_str().to_owned()).collect()
}

#[test]
fn what_the_group_stayed_in_was_used_and_what_was_passed_over_was_not() {
    let mut bench = Bench::of(120);
    bench.wait(mins(8)).tell(swap(1, "passed-over")).tell(swap(3, "lived"));
    bench.tell(Command::Next).wait(secs(20)).tell(Command::Next).wait(mins(10));
    assert_eq!(used(&bench), Vec::<String>::new());
    bench.tell(Command::Next);
    assert_eq!(used(&bench), ["lived"]);
}

#[test]
fn a_swap_that_was_taken_back_was_not_used() {
    let mut bench = Bench::of(120);
    bench.wait(mins(2)).tell(swap(0, "taken-back")).wait(mins(5)).tell(Command::Undo);
    bench.wait(mins(5)).tell(Command::Next);
    assert_eq!(used(&bench), Vec::<String>::new());
    bench.tell(Command::Previous).tell(swap(0, "kept")).wait(mins(5)).tell(Command::Next);
    assert_eq!(used(&bench), ["kept"]);
}
