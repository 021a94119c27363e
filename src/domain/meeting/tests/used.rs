//! Which werkvormen a meeting is remembered to have used.

use super::*;
use crate::domain::{
    event::Swap,
    history::{History, Spent},
    werkvorm::WerkvormId,
};

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

fn spent(bench: &Bench) -> Option<Spent> {
    let mut history = History::default();
    history.take_in(bench.meeting.started().meeting, &bench.journal);
    history.meetings[0].spent
}

/// Two minutes late after the first step, and on its way to the afsluiter in no time.
fn at_the_afsluiter() -> Bench {
    let mut bench = Bench::with_margin(120, 8);
    bench.wait(mins(10)).next_until("afsluiter");
    bench
}

#[test]
fn the_margin_that_was_needed_is_what_would_have_closed_it_to_the_minute() {
    let needed = |minutes| {
        let mut bench = at_the_afsluiter();
        bench.wait(mins(minutes)).tell(Command::Next);
        spent(&bench).unwrap().margin_needed
    };
    assert_eq!(needed(110), mins(8), "closed on time to the minute: all of it");
    assert_eq!(needed(113), mins(11), "three minutes late");
    assert_eq!(needed(90), mins(-12));
}

#[test]
fn what_was_given_to_the_afsluiter_was_not_needed_and_nothing_is_known_of_what_did_not_end() {
    let mut bench = at_the_afsluiter();
    bench.wait(mins(85)).tell(Command::Extend { consent: false });
    assert_eq!(spent(&bench), None);
    bench.wait(mins(20)).tell(Command::Next);
    let given = 8;
    assert_eq!(spent(&bench).unwrap().margin_needed, mins(115 - 120 + 8 - given));
    let work = spent(&bench).unwrap();
    assert_eq!(
        (work.work_took, work.work_planned),
        (mins(10), mins(8)),
        "of what was not passed over"
    );
}

#[test]
fn the_work_of_six_meetings_says_how_far_a_group_talks_on() {
    let over = |meetings: usize| {
        let mut history = History::default();
        for _ in 0..meetings {
            let mut bench = at_the_afsluiter();
            bench.wait(mins(9)).tell(Command::Next);
            history.take_in(bench.meeting.started().meeting, &bench.journal);
        }
        history.work_over()
    };
    assert_eq!((over(5), over(6)), (None, Some(25)));
}
