//! Notifications, on a desktop that shows them and on one that does not.

use std::time::Duration;

use crate::{
    bus::{Bus, DeafBus, NO_BUS},
    poll::poll,
    program::{Program, World},
    tools::or_skip,
};

const FAILS: &str = "Meldingen werken hier niet";

#[test]
fn three_moments_are_shown_in_one_place_with_times_only() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let world = World::with_desktop(&bus.address);
    let mut program = Program::meet(&world, 30, 120);
    program.until("closing time", |p| p.journal().given("close_now").is_some());
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
fn a_desktop_that_takes_none_is_told() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let Some(silent) = or_skip(Bus::start()) else { return };
    let _silent = silent.silent("org.freedesktop.Notifications");
    let deaf = DeafBus::start();
    for address in [NO_BUS, &bus.address, &silent.address, &deaf.address] {
        let mut program = Program::meet(&World::with_desktop(address), 30, 240);
        program.wait_for("Enter verder");
        // In its first second a band stays, whatever is pressed.
        poll("end of the band", || {
            program.press("x");
            program.read_for(Duration::from_millis(300));
            (!program.screen().contains("Enter verder")).then_some(())
        });
        program.wait_for(FAILS);
    }
}
