//! The margin of the slot at the keys: chosen before, kept until the slot, and said the same everywhere.

use jiff::{SignedDuration, civil};

use crate::meetings::desk::Desk;

fn at_two() -> Desk {
    Desk::with_usual_margin(civil::time(14, 0, 0, 0))
}

#[test]
fn the_slot_gets_a_margin_that_the_begin_screen_shows_and_changes() {
    let mut desk = at_two();
    desk.shows("marge voor het slot").shows("8 minuten").shows("+ 8");
    let latest = desk.begin().setup.latest_start_of_slot();
    desk.press("<down><down><down><down><down><down><down><down>-").shows("7 minuten").shows("+ 7");
    desk.press("4<enter>").shows("4 minuten").shows("+ 4");
    let later = desk.begin().setup.latest_start_of_slot().duration_since(latest);
    assert_eq!(later, SignedDuration::from_mins(4));
    desk.press("u").shows("7 minuten");
}

#[test]
fn what_was_chosen_is_kept_until_the_slot_and_then_it_is_the_slots_own() {
    let mut desk = at_two();
    let planned = desk.begin().setup.draft.planned();
    desk.press("<enter>").shows(&format!("16:00 lukt · {} min speling", 120 - 8 - planned.get()));
    desk.shows("+ 8");
    desk.next_until("Parkeerlijst").hides("+ 8").shows("slot loopt");
}

#[test]
fn what_the_slot_did_not_need_is_offered_to_the_afsluiter_and_given_on_a_key() {
    let mut desk = at_two();
    desk.press("<enter>").next_until("Parkeerlijst").hides("voor de afsluiter");
    desk.next_until("Tops").shows("v 8 min erbij voor de afsluiter");
    desk.press("v")
        .shows("8 min erbij")
        .hides("voor de afsluiter")
        .press("u")
        .shows("Ongedaan gemaakt");
    desk.wait(SignedDuration::from_secs(30)).shows("v 8 min erbij voor de afsluiter");
}

#[test]
fn only_a_step_that_began_after_its_last_moment_is_told_so_and_no_pause_makes_it_one() {
    let mut desk = at_two();
    desk.press("<enter> ").sleep(SignedDuration::from_mins(40));
    desk.hides("plan: klaar om").press(" ").shows("was uiterlijk").hides("plan: klaar om");
    desk.after_guard().press("<enter>").shows("plan: klaar om").hides("was uiterlijk");
}
