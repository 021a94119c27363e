//! A terminal that does not read across the closing moment (Ctrl-S, a stalled connection).

use std::time::{Duration, SystemTime};

use crate::{
    bus::Bus,
    program::{Program, World},
    pulse::Pulse,
    tools::or_skip,
};

/// How long a terminal may keep silent here; a longer silence is measured by the benchmark.
const SILENCE: Duration = Duration::from_secs(6);

#[test]
fn a_stuck_terminal_keeps_no_signal_from_the_room_and_shows_the_truth_afterwards() {
    let Some(pulse) = or_skip(Pulse::start()) else { return };
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let recording = pulse.record();
    let mut world = World::with_sound(&pulse.address());
    world.session_bus.clone_from(&bus.address);
    world.settings = "wakker = false\n".to_owned();
    let mut program = Program::meet(&world, 30, 120);
    program.wait_until("time for the slot", |p| p.journal().given("slot_now").is_some());
    program.watch_for(Duration::from_secs(2));
    program.read(false);
    let before = program.memory();
    let begun = SystemTime::now();
    std::thread::sleep(SILENCE);
    let close = program.journal().given("close_now").unwrap();
    assert!(close.at < begun + SILENCE, "the closing time fell in the silence");
    let gong = recording.onsets().into_iter().find(|onset| onset.gong).unwrap();
    assert!(gong.at < begun + SILENCE, "the gong was heard in the silence");
    let titles: Vec<String> = shown.try_iter().map(|shown| shown.title).collect();
    assert_eq!(titles.last().unwrap(), "Het is de afgesproken sluittijd");
    let grown = program.memory().saturating_sub(before);
    assert!(grown < 2_000, "{grown} kB more");
    program.read(true);
    program.wait_for("de afgesproken sluittijd");
}
