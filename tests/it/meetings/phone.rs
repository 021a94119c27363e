//! `f`: asked once in a meeting, seen and put away, switched off; and nothing of it where it was not asked.

use intervisie::{
    app::{
        effect::Effect,
        message::Msg,
        phone::{PhoneClock, PhoneFailure, PhoneNews},
    },
    screen::{View, screen},
};
use jiff::SignedDuration;

use super::desk::Desk;

fn listens() -> Msg {
    let address = "http://192.168.1.20:4715/k7w2m9x4qp".to_owned();
    Msg::Phone(PhoneNews::Listens { address, code: vec![vec![true; 29]; 29] })
}

/// A meeting in which the clock can be found elsewhere.
fn on() -> Desk {
    let mut desk = Desk::running(95);
    desk.press("fj").tell(listens());
    desk
}

#[test]
fn it_is_asked_once_and_then_shown_and_put_away_with_the_same_key() {
    let mut desk = Desk::running(95);
    desk.press("f").shows("De klok op telefoons tonen?");
    desk.press("n").hides("telefoonklok");
    assert_eq!(desk.asked, [], "nothing begins that was not wanted");
    desk.press("fj").shows("De telefoonklok wordt aangezet.");
    assert_eq!(desk.asked, [Effect::StartPhone]);
    desk.tell(listens()).shows("http://192.168.1.20:4715/k7w2m9x4qp");
    desk.shows("nog niemand kijkt mee").shows("geen namen");
    desk.tell(Msg::Phone(PhoneNews::Watching(2))).shows("2 kijken mee");
    desk.press("f").hides("4715").press("f").shows("4715").press("<esc>").hides("4715");
    desk.press("f<delete>").shows("de telefoonklok is uit");
    assert_eq!(desk.asked, [Effect::StartPhone, Effect::StopPhone]);
    desk.press("f").shows("De telefoonklok wordt aangezet.");
    assert_eq!(desk.asked.len(), 3, "it is not asked again");
}

#[test]
fn the_meeting_goes_on_beside_the_address() {
    let mut desk = on();
    let before = desk.step();
    desk.after_guard().press("<enter>").shows("4715");
    assert_ne!(desk.step(), before);
    desk.press("<space>").shows("sinds ").shows("4715");
    let View::Phone(view) = screen(&desk.app, desk.now).0.view else { panic!("it is put away") };
    assert!(!view.found.unwrap().is_inverted);
    desk.press("i");
    let View::Phone(view) = screen(&desk.app, desk.now).0.view else { panic!("it is put away") };
    assert!(view.found.unwrap().is_inverted);
}

#[test]
fn where_nobody_comes_it_says_what_may_be_in_the_way_until_somebody_does() {
    let mut desk = on();
    desk.wait(SignedDuration::from_secs(29)).hides("hotspot");
    desk.wait(SignedDuration::from_secs(2)).shows("hotspot");
    desk.tell(Msg::Phone(PhoneNews::Watching(1))).hides("hotspot").shows("1 kijkt mee");
    desk.tell(Msg::Phone(PhoneNews::Watching(0))).wait(SignedDuration::from_mins(2));
    desk.hides("hotspot").shows("nog niemand kijkt mee");
}

#[test]
fn what_goes_wrong_costs_one_line_and_not_the_meeting() {
    for (why, said) in [
        (PhoneFailure::NotBuiltIn, "deze versie heeft geen telefoonklok"),
        (PhoneFailure::NoNetwork, "niet op een netwerk"),
        (PhoneFailure::Gone, "de telefoonklok is gestopt; de bijeenkomst loopt gewoon door"),
    ] {
        let mut desk = on();
        let step = desk.step();
        desk.tell(Msg::Phone(PhoneNews::Fails(why))).shows(said).hides("4715");
        assert_eq!((desk.step(), &desk.app.frame.phone.phone), (step, &PhoneClock::Off));
        desk.press("f").shows("De telefoonklok wordt aangezet.");
    }
}

#[test]
fn the_settings_can_forbid_it() {
    let mut desk = Desk::running(95);
    desk.app.frame.phone.is_allowed = false;
    desk.press("f").shows("telefoon = false");
    assert_eq!(desk.asked, []);
}

#[test]
fn what_it_tells_after_it_was_switched_off_is_nothing() {
    let mut desk = on();
    desk.press("<delete>").tell(Msg::Phone(PhoneNews::Watching(3)));
    desk.tell(Msg::Phone(PhoneNews::Fails(PhoneFailure::Gone))).hides("gestopt");
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
}

#[test]
fn a_meeting_that_is_thrown_away_is_seen_nowhere_and_the_next_one_is_asked_anew() {
    let mut desk = on();
    desk.press("<esc><delete>j");
    assert!(desk.asked.contains(&Effect::StopPhone), "{:?}", desk.asked);
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
    let mut next = desk.start(95);
    next.press("f").shows("De klok op telefoons tonen?");
}

#[test]
fn with_the_meeting_it_ends() {
    let mut desk = on();
    while !desk.has("Dank jullie wel") {
        desk.after_guard().press("<enter>");
    }
    assert_eq!(desk.app.frame.phone.phone, PhoneClock::Off);
    // The end itself is the last thing that is shown there.
    assert!(!desk.asked.contains(&Effect::StopPhone), "{:?}", desk.asked);
}

#[test]
fn what_others_look_at_has_no_key_for_it() {
    for look in ["z", "r", "x"] {
        let mut desk = Desk::running(95);
        desk.press(look).press("f").hides("telefoons tonen");
        assert_eq!(desk.asked, []);
    }
}
