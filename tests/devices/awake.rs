//! The laptop stays awake while a meeting runs, and no longer.

use std::time::Duration;

use crate::{
    bus::{Bus, Inhibited},
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
    let held = two();
    dies.kill();
    free(&held);

    let mut ends = Program::meet(&world, 30, 240);
    let held = two();
    while !ends.journal().ended {
        ends.press(ENTER);
        ends.watch_for(Duration::from_millis(100));
    }
    free(&held);
    ends.press("q");
    ends.ends();
}

#[test]
fn switched_off_nobody_is_asked() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_login, promises) = bus.login_manager();
    let world = World { system_bus: bus.address.clone(), ..World::default() };
    let mut program = Program::meet(&world, 30, 240);
    program.wait_until("closing time", |p| p.journal().given("close_now").is_some());
    assert!(promises.try_recv().is_err());
}
