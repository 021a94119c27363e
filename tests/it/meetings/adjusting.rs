//! Bijsturen at the keys: what is offered, what it costs, and what the group answers.

use intervisie::{
    app::{
        Stage,
        keymap::Table,
        message::{Msg, Size},
    },
    domain::{
        event::{Event, Question},
        meeting::Command,
    },
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::{Desk, at};

fn mins(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

/// Time passes that is looked at less often than the engine does, of which only the last half minute
/// is lived from change to change.
fn pass(desk: &mut Desk, minutes: i64) -> &mut Desk {
    let (lived, look) = (SignedDuration::from_secs(30), SignedDuration::from_secs(3));
    let until = desk.now.real + mins(minutes);
    while desk.now.real + lived < until {
        desk.pass(look.min(until - lived - desk.now.real));
        desk.tell(Msg::Woke);
    }
    desk.wait(lived)
}

/// The questions have run 22 minutes over.
fn late() -> Desk {
    let mut desk = Desk::running(100);
    for minutes in [8, 9, 10] {
        pass(&mut desk, minutes).press("<enter>");
    }
    pass(&mut desk, 47);
    desk
}

fn planned(desk: &Desk) -> Vec<u16> {
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    live.meeting.progress().agenda.steps().map(|(_, step)| step.planned.get()).collect()
}

fn at_both_sizes(name: &str, desk: &mut Desk) {
    for (width, height) in [(80, 24), (120, 40)] {
        desk.app.frame.size = Size { width, height };
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.text());
    }
}

#[test]
fn the_offer_is_a_line_that_takes_no_key() {
    let mut desk = late();
    desk.press("<enter>").wait(SignedDuration::from_secs(21)).shows("uit · b toont wat kan");
    assert_eq!(desk.app.table(), Table::Live);
    let before = desk.step();
    assert_ne!(desk.press("<enter>").step(), before);
}

#[test]
fn proposals_show_their_price_side_by_side() {
    let mut desk = late();
    at_both_sizes("proposals", desk.press("b"));
}

#[test]
fn the_question_to_the_group_is_one_sentence() {
    let mut desk = late();
    at_both_sizes("consent", desk.press("b<enter>"));
}

#[test]
fn minutes_to_spare_are_offered() {
    let mut desk = Desk::running(120);
    desk.press("pWerkdruk<enter>").wait(mins(6)).press("<enter>").wait(mins(3));
    at_both_sizes("early", desk.press("b"));
}

#[test]
fn a_late_start_beyond_the_slack_waits_in_the_strip() {
    let mut desk = begun_late();
    desk.wait(SignedDuration::from_secs(1));
    at_both_sizes("began_late", &mut desk);
    desk.wait(mins(1)).shows("uit · b toont wat kan");
}

#[test]
fn time_away_is_said_with_its_choice() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").wait(mins(5)).sleep(mins(8));
    at_both_sizes("away", &mut desk);
}

#[test]
fn two_clocks_stand_side_by_side_until_one_is_chosen() {
    let mut desk = Desk::running(120);
    desk.next_until("Verhelderende").wait(mins(5)).set_clock(mins(58));
    at_both_sizes("two_clocks", desk.press("o"));
}

#[test]
fn yes_changes_the_plan_as_one_thing_that_can_be_undone() {
    let mut desk = late();
    let before = planned(&desk);
    desk.press("b<enter>j").shows("Aangepast");
    assert!(matches!(desk.events().last(), Some(Event::Adjusted(_))));
    assert_ne!(planned(&desk), before);
    desk.press("u").shows("Ongedaan gemaakt");
    assert_eq!(planned(&desk), before);
}

#[test]
fn no_changes_nothing_and_is_written_down() {
    let mut desk = late();
    let before = planned(&desk);
    desk.press("b<enter>n").shows("De groep houdt het zoals het was");
    assert_eq!(planned(&desk), before);
    let last = desk.events().pop().unwrap().clone();
    assert!(
        matches!(last, Event::ConsentRefused { question: Question::Adjustment(_) }),
        "{last:?}"
    );
}

#[test]
fn enter_alone_escape_and_a_doubled_key_change_nothing() {
    for keys in ["b<enter>", "b<esc>", "b<right><right><esc>", "b<enter><enter>"] {
        let mut desk = late();
        let before = (planned(&desk), desk.journal.len());
        desk.press_at_once(keys);
        assert_eq!((planned(&desk), desk.journal.len()), before, "{keys}");
    }
    let mut desk = late();
    let before = planned(&desk);
    desk.press("b<enter>").after_guard().press("<enter>");
    assert_eq!(planned(&desk), before);
    assert_eq!(desk.app.table(), Table::Live);
}

#[test]
fn to_close_later_is_the_last_choice_and_asks_as_well() {
    let mut desk = late();
    desk.press("b<right><enter>").shows("Sluiten om 15:50").press("j");
    assert!(matches!(desk.events().last(), Some(Event::ClosingTimeMoved { .. })));
}

#[test]
fn while_the_choice_is_open_its_prices_stay_true() {
    let mut desk = late();
    desk.press("b").shows("te laat").wait(mins(3));
    let first = desk.text();
    desk.wait(mins(4));
    assert_ne!(desk.text(), first);
    assert_eq!(desk.app.table(), Table::Cards);
}

#[test]
fn a_figure_puts_its_own_card_to_the_group_and_one_without_a_card_does_nothing() {
    let mut desk = late();
    desk.press("b").shows("▸1 korter").shows("2 later sluiten").press("4").shows("Bijsturen");
    desk.press("2").shows("Sluiten om 15:50").hides("Bijsturen");
}

#[test]
fn a_topic_parked_for_later_today_becomes_a_block_without_its_words() {
    let mut desk = Desk::running(120);
    desk.press("pWerkdruk<enter>").press("b<right><right>");
    desk.shows("onderwerp erbij").shows("Werkdruk").press("<enter>j");
    assert_eq!(planned(&desk), [8, 9, 10, 25, 15, 10, 15, 2, 4, 9]);
    desk.hides("Werkdruk");
    // Where it is asked for, and while it runs, the chair sees which one it is.
    desk.press("g").shows("Geparkeerd onderwerp · Werkdruk").press("<esc>").hides("Werkdruk");
    let Stage::Lead(live) = &desk.app.stage else { panic!("nothing runs") };
    let block = live.meeting.progress().agenda.slot() - 1;
    desk.command(Command::GoTo { block }).shows("waarover").shows("Werkdruk");
    desk.press("z").hides("Werkdruk");
}

#[test]
fn when_there_is_nothing_to_adjust_it_says_so() {
    let mut desk = Desk::running(92);
    desk.wait(mins(12)).press("b").shows("er valt niets bij te sturen");
    assert_eq!(desk.app.table(), Table::Live);
}

/// Lets every step take its time and goes on, with Enter alone; the band of an alarm is put away first.
fn follow(desk: &mut Desk) {
    while let Stage::Lead(live) = &desk.app.stage
        && !live.has_ended()
    {
        let left = live.meeting.left(desk.now.moment).max(SignedDuration::ZERO);
        desk.wait(left);
        if matches!(&desk.app.stage, Stage::Lead(live) if live.meeting.band().is_some()) {
            desk.after_band();
        }
        desk.press("<enter>");
    }
}

/// With an agenda of the chair's own, which is not planned anew: it is begun although it is too long by then.
fn begun_late() -> Desk {
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.press("a<down><down>60<enter><esc>").wait(mins(40)).press("<enter>");
    desk.shows("toch beginnen").press(&"<down>".repeat(6)).press("<enter>");
    desk
}

#[test]
fn a_meeting_begun_late_that_was_adjusted_closes_at_the_promised_time() {
    let mut desk = begun_late();
    desk.press("b<enter>j");
    follow(desk.after_guard());
    desk.shows("16:00");
    let early = at(time(16, 0, 0, 0)).duration_since(desk.now.moment.wall);
    assert!(mins(14) <= early && early < mins(16), "the most that is aimed at: {early}");
}

#[test]
fn a_meeting_begun_late_that_was_left_closes_late_by_what_was_said() {
    let mut desk = begun_late();
    follow(&mut desk);
    assert_eq!(desk.now.moment.wall.duration_since(at(time(16, 0, 0, 0))), mins(12));
}

#[test]
fn what_falls_away_is_seen_and_passed_over() {
    let mut desk = Desk::running(60);
    desk.wait(mins(40)).press("b").shows("zonder model").press("<enter>j");
    desk.shows("vervalt");
    desk.after_guard().press("<enter><enter>");
    while desk.step() == "Inchecken" || desk.step() == "Actierondje" {
        desk.press("<enter>");
    }
    assert_eq!(desk.step(), "Parkeerlijst");
}
