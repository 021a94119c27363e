//! Notifications, on a desktop that shows them and on one that does not.

use std::time::Duration;

use crate::{
    bus::{Bus, DeafBus},
    program::{Program, World},
    tools::or_skip,
};

const FAILS: &str = "Meldingen op het bureaublad komen niet aan";

#[test]
fn three_moments_are_shown_in_one_place_with_times_only() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let world = World::with_desktop(&bus.address);
    let mut program = Program::meet(&world, 30, 120);
    program.wait_until("closing time", |p| p.journal().given("close_now").is_some());
    let titles =
        ["Tijd voor het slot", "Nog 5 minuten tot de sluittijd", "Het is de afgesproken sluittijd"];
    let mut place = 0;
    for title in titles {
        let arrived = shown.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!((arrived.title.as_str(), arrived.replaces), (title, place));
        assert!(arrived.transient);
        let body = arrived.body.replace(|c: char| c.is_ascii_digit(), "9");
        assert_eq!(body, "Het is 99:99 · slot uiterlijk 99:99 · sluiten 99:99");
        place = arrived.id;
    }
    assert!(!program.screen().contains(FAILS));
}

#[test]
fn a_desktop_without_notifications_is_told_once() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let world = World::with_desktop(&bus.address);
    Program::meet(&world, 30, 120).wait_for(FAILS);
}

#[test]
fn a_service_that_never_answers_is_given_up() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let _silent = bus.silent_notifications();
    let world = World::with_desktop(&bus.address);
    Program::meet(&world, 30, 120).wait_for(FAILS);
}

#[test]
fn a_bus_that_says_nothing_holds_nothing_up() {
    let bus = DeafBus::start();
    let mut program = Program::meet(&World::with_desktop(&bus.address), 30, 120);
    program.wait_for("druk op een toets");
    program.press("x");
    program.wait_until("the band is gone", |p| !p.screen().contains("druk op een toets"));
    program.wait_for(FAILS);
    let mut program = Program::meet(&World::with_login(&bus.address), 30, 120);
    program.wait_for("Deze computer kan vanzelf gaan slapen");
}
