//! The laptop stays awake while a meeting runs, and no longer.

use std::time::Duration;

use rustix::process::Signal;

use crate::{
    bus::{Bus, DeafBus, Inhibited, NO_BUS},
    program::{Program, World},
    tools::{or_skip, poll},
};

const ENTER: &str = "\r";

#[test]
fn the_computer_stays_awake_until_the_meeting_ends_or_the_program_dies() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_login, promises) = bus.login_manager();
    let world = World::with_login(&bus.address);
    let two = || {
        let mut two: Vec<Inhibited> =
            (0..2).map(|_| promises.recv_timeout(Duration::from_secs(5)).unwrap()).collect();
        two.sort_by(|a, b| a.what.cmp(&b.what));
        assert_eq!(two.iter().map(|p| p.what.as_str()).collect::<Vec<_>>(), ["idle", "sleep"]);
        for promise in &two {
            assert_eq!((promise.who.as_str(), promise.mode.as_str()), ("intervisie", "block"));
            assert_eq!(promise.why, "Er loopt een bijeenkomst");
            assert!(promise.holds());
        }
        two
    };
    let free = |two: &[Inhibited]| {
        poll("sleep allowed again", || two.iter().all(|p| !p.holds()).then_some(()));
    };

    let mut dies = Program::meet(&world, 30, 1);
    let first = two();
    dies.signal(Signal::KILL);
    dies.ends();
    free(&first);

    let mut ends = Program::meet(&world, 30, 240);
    let held = two();
    while !ends.journal().ended {
        ends.press(ENTER);
        ends.read_for(Duration::from_millis(100));
    }
    free(&held);
    ends.press("q");
    ends.ends();
}

#[test]
fn a_computer_that_promises_nothing_is_told() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let Some(silent) = or_skip(Bus::start()) else { return };
    let _silent = silent.silent("org.freedesktop.login1");
    let deaf = DeafBus::start();
    for address in [NO_BUS, &bus.address, &silent.address, &deaf.address] {
        let mut program = Program::meet(&World::with_login(address), 30, 1);
        program.wait_for("deze computer kan in slaap vallen");
    }
}

#[test]
fn switched_off_nobody_is_asked() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_login, promises) = bus.login_manager();
    let world = World { system_bus: bus.address.clone(), ..World::default() };
    let mut program = Program::meet(&world, 30, 240);
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    assert!(promises.try_recv().is_err());
}
