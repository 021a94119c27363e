//! A safe start: one row begins, the others are changed where they stand, and early it asks.

use intervisie::{
    app::{Stage, effect::Effect, keymap::Table, message::Msg},
    domain::{
        confidential::Confidential,
        event::{Erased, Event, NextTime, Target},
        history::History,
        kept::WriteTrouble,
        meeting::Command,
    },
};
use jiff::{SignedDuration, civil::time};

use crate::meetings::desk::Desk;

/// A quarter of an hour before seven is no time that anybody said.
fn at_half_past_six() -> Desk {
    Desk::at(time(18, 31, 0, 0))
}

/// A group that agreed to meet at this time of the same day, seen at 14:35.
fn agreed_at(hour: i8, minute: i8, days: i64) -> Desk {
    let mut before = Desk::running(120);
    let day = jiff::civil::date(2026, 11, 23) + SignedDuration::from_hours(24 * days);
    let start = Some(day.at(hour, minute, 0, 0));
    before.command(Command::SetNextTime(NextTime { start, ..NextTime::default() }));
    let mut history = History::default();
    let meeting = before.journal[0].id;
    history.take_in(meeting, &before.journal);
    Desk::with_history(history, time(14, 35, 0, 0))
}

fn has_begun(desk: &Desk) -> bool {
    matches!(desk.journal.first().map(|entry| &entry.event), Some(Event::Started(_)))
}

#[test]
fn an_inbreng_is_written_down_before_the_meeting_and_it_is_said_whether_it_is_kept() {
    let mut desk = at_half_past_six();
    desk.press("p").shows("Wat brengt iemand in?");
    desk.press("Hoe zeg ik nee?<enter>");
    assert_eq!(desk.asked.pop(), Some(Effect::Bring(Confidential::new("Hoe zeg ik nee?"))));
    desk.tell(Msg::Brought(Ok(()))).shows("deze inbreng staat bovenaan als jullie kiezen");
    desk.tell(Msg::Brought(Err(WriteTrouble::Full))).shows("Niet bewaard");
    desk.app.context.rehearsal = true;
    desk.press("p").hides("Wat brengt iemand in?").shows("oefening");
    assert!(desk.asked.is_empty() && !has_begun(&desk));
}

#[test]
fn only_the_row_that_says_so_begins() {
    let mut desk = at_half_past_six();
    for _ in 0..7 {
        desk.press("<down>");
        for key in ["<enter>", "<right>", "<left>", "x", "7"] {
            desk.press(key).press("<esc>");
            if matches!(desk.app.table(), Table::Deeds) {
                desk.press("<esc>");
            }
        }
        assert!(!has_begun(&desk), "{}", desk.text());
    }
    desk.press("<up><up><up><up><up><up><up><up>").shows("▸ Beginnen").press("<enter>");
    // The start was moved by hand, to a quarter of an hour from now.
    desk.shows("Het begint pas").press("<enter>");
    assert!(has_begun(&desk));
}

#[test]
fn a_setting_is_changed_where_it_stands() {
    let mut desk = at_half_past_six();
    desk.press("<down><enter>").shows("Hoe laat begint het?").press("19:30<enter>").shows("19:30");
    desk.press("<down><down><right>").shows("135 minuten").press("<left>").shows("120 minuten");
    desk.press("<down><down><enter>").shows("Kennismaken").press("<enter>").hides("Kennismaken");
    assert!(!has_begun(&desk));
}

#[test]
fn only_digits_and_a_colon_are_typed_into_a_row() {
    let mut desk = at_half_past_six();
    desk.press("7").hides("›");
    desk.press("<down>x").hides("›").press("t").hides("›").press("1").shows("› 1").press("<esc>");
    desk.press(":").shows("› :");
}

#[test]
fn long_before_a_start_that_was_agreed_the_first_enter_asks() {
    let mut desk = agreed_at(19, 0, 0);
    desk.press("<enter>").shows("Het begint pas om 19:00 · Enter nu beginnen · Esc wachten");
    assert!(!has_begun(&desk));
    desk.press("<esc>").hides("Het begint pas");
    assert!(!has_begun(&desk));
    desk.after_guard().press_at_once("<enter><enter><enter>");
    assert!(!has_begun(&desk), "a doubled key is no answer");
    desk.after_guard().press("<enter>");
    assert!(has_begun(&desk));
}

#[test]
fn on_another_day_it_says_which_day_was_agreed() {
    let mut desk = agreed_at(14, 30, 46);
    desk.press("<enter>").shows("Het begint pas op vr 8 januari om 14:30");
    assert!(!has_begun(&desk));
}

#[test]
fn a_start_that_was_typed_asks_as_one_that_was_agreed() {
    let mut desk = at_half_past_six();
    desk.press("<down>19:30<enter><up><enter>").shows("Het begint pas om 19:30");
    assert!(!has_begun(&desk));
    // What was early is not any more by itself.
    desk.wait(SignedDuration::from_mins(55)).hides("Het begint pas").press("<enter>");
    assert!(has_begun(&desk));
}

#[test]
fn a_start_that_nobody_said_asks_nothing() {
    let mut desk = at_half_past_six();
    desk.press("<enter>");
    assert!(has_begun(&desk));
}

#[test]
fn looking_what_can_be_done_and_pressing_enter_begins_nothing() {
    let mut desk = at_half_past_six();
    for keys in
        ["<esc><enter>", "a<esc><enter>", "a<enter><enter>", "d<esc><enter>", "?<enter><enter>"]
    {
        desk.after_guard().press_at_once(keys).press("<esc>");
        while !matches!(desk.app.table(), Table::Begin) {
            desk.after_guard().press("<esc>");
        }
        assert!(!has_begun(&desk), "{keys}");
    }
    desk.after_guard().press("<esc>").after_guard().press("<enter>");
    assert!(!has_begun(&desk), "{}", desk.text());
}

#[test]
fn what_is_left_is_planned_from_now_when_the_agreed_start_has_passed() {
    let mut desk = agreed_at(14, 0, 0);
    desk.shows("De begintijd was 35 minuten geleden").shows("14:35").shows("16:00");
    let Stage::Prepare(prepare) = &desk.app.stage else { panic!("it has begun") };
    let planned = prepare.setup.draft.planned().get();
    assert!(planned <= 85, "{planned} minutes do not fit before the closing time");
    desk.press("<enter>");
    assert!(has_begun(&desk));
}

#[test]
fn a_beginning_is_taken_back_and_its_agenda_stands_as_it_was_made() {
    let mut desk = at_half_past_six();
    desk.press("ax<esc>").after_guard();
    let made = desk.begin().setup.clone();
    desk.press("<enter>").wait(SignedDuration::from_mins(2)).press("u");
    desk.shows("Het begin terugnemen?").press("j").shows("De bijeenkomst is weg");
    assert_eq!(desk.begin().setup, made);
    let [Effect::ThrowAway { topics, last }] = &desk.asked[..] else { panic!("{:?}", desk.asked) };
    assert!(topics.is_empty());
    assert_eq!(last.event, Event::Erased(Erased::Meeting));
}

#[test]
fn later_it_cannot_be_taken_back_but_it_can_be_thrown_away() {
    let mut desk = Desk::running(120);
    // In the first block, however long it takes.
    desk.wait(SignedDuration::from_mins(6)).press("u").shows("Het begin terugnemen?").press("n");
    // What was done since is taken back first.
    desk.after_guard().press("<enter>u").hides("Het begin terugnemen?").shows("Ongedaan gemaakt");
    desk.press("<enter>");
    desk.press("pGrenzen<enter>").after_guard();
    let Stage::Lead(lead) = &desk.app.stage else { panic!("it does not run") };
    let topic = lead.topics.open().next().unwrap().id;
    desk.press("<delete>").shows("Tijden, notities en afspraken").shows("Weggooien?").press("j");
    let Some(Effect::ThrowAway { topics, .. }) = desk.asked.last() else { panic!("nothing went") };
    let [kept] = &topics[..] else { panic!("{topics:?}") };
    let Event::TopicParked(kept) = &kept.event else { panic!("{kept:?}") };
    assert_eq!((kept.topic, kept.target), (topic, Target::NextTime));
}

#[test]
fn a_group_that_never_met_gets_to_know_each_other_unless_the_chair_says_no() {
    let mut new = Desk::of_new_group(time(13, 30, 0, 0));
    new.shows("Kennismaken").hides("Terugkijken");
    new.press("<down><down><down><down><down><right>").hides("Kennismaken").shows("Terugkijken");
}
