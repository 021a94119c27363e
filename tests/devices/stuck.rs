//! A terminal that takes nothing across the closing moment: the room hears of it all the same.

use std::time::{Duration, SystemTime};

use crate::{
    bus::Bus,
    program::{Program, Stuck, World},
    pulse::{LATE, Pulse},
    tools::or_skip,
};

/// How long the terminal takes nothing; at this tempo the slot and the closing time fall in it.
const SILENCE: Duration = Duration::from_secs(30);
const TEMPO: u32 = 60;

#[test]
fn a_connection_that_stalls_keeps_no_signal_from_the_room() {
    stuck(Stuck::Unread);
}

#[test]
fn output_that_is_stopped_keeps_no_signal_from_the_room() {
    stuck(Stuck::Stopped);
}

fn stuck(how: Stuck) {
    let Some(pulse) = or_skip(Pulse::start()) else { return };
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let recording = pulse.record();
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list");
    let command = format!("echo $INTERVISIE_SEIN >> {}", list.display());
    let settings =
        format!("wakker = false\n[opdracht]\nstart = [\"/bin/sh\", \"-c\", '{command}']\n");
    let world = World {
        session_bus: bus.address.clone(),
        sound: pulse.address(),
        settings,
        ..World::default()
    };
    let mut program = Program::meet(&world, 25, TEMPO);
    program.wait_for("KENNISMAKEN");
    program.read_for(Duration::from_secs(2));

    program.stick(how, true);
    std::thread::sleep(SILENCE);

    let journal = program.journal();
    let [slot, close] = ["slot_now", "close_now"].map(|name| journal.given(name).unwrap());
    let in_time =
        |at: SystemTime, due: SystemTime| at.duration_since(due).unwrap_or_default() < LATE;
    assert!(in_time(slot.at, slot.due) && in_time(close.at, close.due), "{journal:#?}");
    let onsets = recording.onsets();
    for (due, gong) in [(slot.due, false), (close.due, true)] {
        let heard = onsets.iter().any(|onset| onset.gong == gong && onset.follows(due));
        assert!(heard, "gong {gong} at {due:?} in {onsets:#?}");
    }
    let titles: Vec<String> = shown.try_iter().map(|shown| shown.title).collect();
    assert_eq!(titles.first().unwrap(), "Tijd voor het slot");
    assert_eq!(titles.last().unwrap(), "Het is de afgesproken sluittijd");
    let ran = std::fs::read_to_string(&list).unwrap();
    assert!(ran.contains("slot\n") && ran.contains("sluiten\n"), "{ran}");
    assert!(!program.screen().contains("de afgesproken sluittijd"), "nothing came through");

    let taken = program.sent.len();
    program.stick(how, false);
    program.wait_for("de afgesproken sluittijd");
    let clock = |at| journal.clock_at(at);
    program.until("the right clock", |p| {
        let now = SystemTime::now();
        let shown = p.screen();
        // A picture that was just drawn may be of a minute that has just passed.
        [now, now - Duration::from_millis(500)].iter().any(|at| shown.contains(&clock(*at)))
    });
    let came = program.sent.len() - taken;
    // What a terminal holds by itself and the newest picture; all that it missed is more than twice as much.
    assert!(came < 64_000, "{came} bytes");
    program.press("x");
    program.until("the band is gone", |p| !p.screen().contains("Enter verder"));
}
