//! Keys of the chair's own: they do what they are for, and everything that names a key names them.

use intervisie::{
    app::{
        action::Action,
        keymap::{Keys, Table},
        message::Msg,
    },
    key::Key,
    lines::{
        told,
        typed::{Meaning, meaning},
    },
    screen::screen,
};
use jiff::{SignedDuration, civil::time};

use super::desk::Desk;

/// A desk where the step goes on with F5, topics are parked with F2, and the clock is under `q`.
fn desk() -> Desk {
    let own = vec![
        (Action::Next, vec![Key::F(5), Key::PageDown]),
        (Action::Park, vec![Key::F(2)]),
        (Action::Extend, vec![Key::Char('é')]),
        (Action::Clock, vec![Key::Char('q')]),
        (Action::Leave, vec![Key::F(10)]),
        (Action::Pause, vec![Key::F(9)]),
        (Action::Help, vec![Key::F(1)]),
    ];
    let keys = Keys::with(own).unwrap();
    let mut desk = Desk::at(time(14, 0, 0, 0));
    desk.app.context.keys = keys;
    desk.words = desk.words.with_keys(keys);
    desk
}

fn running() -> Desk {
    desk().start(120)
}

#[test]
fn own_keys_do_what_they_are_for_and_the_usual_ones_do_not() {
    let mut desk = running();
    let first = desk.step();
    desk.press("<enter>p <right>");
    assert_eq!(desk.step(), first);
    assert!(desk.app.table() == Table::Live, "nothing is open, and no clock stands still");
    desk.press("<f5>");
    assert_ne!(desk.step(), first);
    desk.press("<f2>Rooster<enter>");
    assert_eq!(
        desk.journal.iter().filter(|entry| format!("{entry:?}").contains("TopicParked")).count(),
        1
    );
    desk.press("q");
    assert!(!desk.left, "it is the clock");
    desk.press("<f10>j");
    assert!(desk.left);
}

#[test]
fn a_held_key_passes_one_step_whichever_it_is() {
    let mut desk = running();
    let first = desk.step();
    desk.press("<f5>");
    let second = desk.step();
    assert_ne!(second, first);
    desk.press_at_once("<f5><f5><pgdn>");
    assert_eq!(desk.step(), second);
}

#[test]
fn a_capital_is_its_small_letter() {
    let mut desk = running();
    desk.press("É");
    assert_eq!(
        desk.journal.iter().filter(|entry| format!("{entry:?}").contains("MinutesAdded")).count(),
        1
    );
}

#[test]
fn every_place_that_names_a_key_names_these() {
    let mut desk = running();
    desk.shows("F5").hides("Enter");
    desk.press("<f1>");
    for key in ["F5", "F2", "é", "F10", "F9", "F1"] {
        desk.shows(key);
    }
    insta::assert_snapshot!("own_keys_help", desk.text());
    desk.press("<esc><esc>");
    insta::assert_snapshot!("own_keys_deeds", desk.text());
    desk.press("<esc>");
    desk.pass(SignedDuration::from_mins(9));
    desk.tell(Msg::Woke);
    let said = told::whole(desk.words, &screen(&desk.app, desk.now).0);
    insta::assert_snapshot!("own_keys_lines", said.join("\n"));
}

#[test]
fn the_band_of_the_slot_takes_the_key_that_goes_on() {
    let mut desk = running();
    desk.wait(SignedDuration::from_mins(106));
    desk.shows("F5 naar het slot").after_guard().press("<f5>").shows("SLOT");
}

#[test]
fn typed_lines_press_these_keys() {
    let desk = running();
    let (shown, _) = screen(&desk.app, desk.now);
    let keys = desk.app.context.keys;
    let means = |line| meaning(keys, &shown, line, false);
    assert_eq!(means("f5"), Meaning::Press(vec![Key::F(5)], None));
    assert_eq!(means("F2"), Meaning::Press(vec![Key::F(2)], None));
    assert_eq!(means("pauze"), Meaning::Press(vec![Key::F(9)], None));
    assert_eq!(means("q"), Meaning::Time);
    assert_eq!(means("q 5"), Meaning::Repeat(Some(intervisie::domain::minutes::Minutes::of(5))));
    assert_eq!(means("f1"), Meaning::Help);
    assert_eq!(means("k"), Meaning::Press(vec![Key::Char('k')], None));
}

#[test]
fn a_rehearsal_that_plays_by_itself_presses_them() {
    let mut desk = desk();
    desk.play();
    let first = desk.step();
    for _ in 0..30 {
        desk.wait(SignedDuration::from_mins(1));
    }
    assert_ne!(desk.step(), first);
}
