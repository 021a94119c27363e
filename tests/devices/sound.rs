//! What is heard in a meeting, and what is done where nothing can be heard.

use std::time::{Duration, SystemTime};

use crate::{
    program::{Program, World},
    pulse::{Pulse, only_program},
    tools::{is_alive, or_skip, poll},
};

/// The second stroke of a double one.
const SECOND: Duration = Duration::from_millis(700);

/// Where there is none.
const NOWHERE: &str = "unix:/nonexistent";

fn with_sound(pulse: &Pulse) -> World {
    World::with_sound(&pulse.address())
}

#[test]
fn a_meeting_at_speed_is_heard_at_the_right_moments() {
    Pulse::both().for_each(|pulse| a_meeting_is_heard(&pulse));
}

fn a_meeting_is_heard(pulse: &Pulse) {
    let recording = pulse.record();
    let mut program = Program::meet(&with_sound(pulse), 30, 120);
    program.wait_for("Geluid: zachte slagen en een gong via “Zaal”");
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    program.read_for(Duration::from_secs(2));
    let journal = program.journal();
    let onsets = recording.onsets();
    let heard = |gong: bool, at: SystemTime| {
        onsets.iter().any(|onset| onset.gong == gong && onset.follows(at))
    };
    let seen = || format!("{onsets:#?}\n{:#?}", journal.signals);
    let slot = journal.given("slot_now").unwrap();
    assert!(heard(false, slot.due) && heard(false, slot.due + SECOND), "{}", seen());
    let close = journal.given("close_now").unwrap();
    assert!(heard(true, close.due), "{}", seen());
    for onset in &onsets {
        let belongs = journal.signals.iter().any(|given| {
            let gong = given.name == "close_now";
            let second = given.name == "slot_now" && onset.follows(given.at + SECOND);
            onset.gong == gong && (onset.follows(given.at) || second)
        });
        assert!(belongs, "{onset:?} of\n{}", seen());
    }
    assert_eq!(program.bells(), [], "sound that is heard needs no bell");
}

#[test]
fn m_and_quiet_leave_silence_and_quiet_leaves_the_gong() {
    let Some(pulse) = or_skip(Pulse::start()) else { return };
    for (settings, key, gong) in [("[geluid]\nstil = true\n", "", true), ("", "m", false)] {
        let recording = pulse.record();
        let mut world = with_sound(&pulse);
        world.settings += settings;
        let mut program = Program::meet(&world, 30, 240);
        program.wait_for("KENNISMAKEN");
        program.press(key);
        program.until("closing time", |p| p.journal().given("close_now").is_some());
        program.read_for(Duration::from_secs(1));
        let onsets = recording.onsets();
        let gongs = onsets.iter().filter(|onset| onset.gong).count();
        assert_eq!((gongs, onsets.len()), (usize::from(gong), usize::from(gong)), "{onsets:#?}");
        assert_eq!(program.bells(), []);
    }
}

#[test]
fn an_output_that_is_off_is_told_before_the_meeting_and_the_bell_rings() {
    for pulse in Pulse::both() {
        assert!(pulse.control(&["set-sink-mute", "zaal", "1"]));
        let mut off = Program::start(&with_sound(&pulse), &[]);
        off.wait_for("Geluid staat uit: zet het aan");
        drop(off);
        let mut led = Program::meet(&with_sound(&pulse), 30, 240);
        led.until("a bell", |p| !p.bells().is_empty());
        assert!(pulse.control(&["set-sink-mute", "zaal", "0"]));
        assert!(pulse.control(&["set-sink-volume", "zaal", "12%"]));
        let mut program = Program::start(&with_sound(&pulse), &[]);
        program.wait_for("staat op 12 %");
    }
}

#[test]
fn a_server_that_stops_or_dies_is_told_and_the_bell_takes_over() {
    let stops: fn(&mut Pulse) = |pulse| pulse.freeze();
    for fails in [stops, Pulse::kill] {
        for mut pulse in Pulse::both() {
            let mut program = Program::meet(&with_sound(&pulse), 30, 120);
            program.wait_for("via “Zaal”");
            fails(&mut pulse);
            program.until("a bell", |p| !p.bells().is_empty());
            program.wait_for("Het geluid doet het niet; de piep van dit venster klinkt");
        }
    }
}

#[test]
fn a_server_without_any_output_is_no_sound_whatever_a_player_says() {
    let Some(pulse) = or_skip(Pulse::start()) else { return };
    assert!(pulse.control(&["load-module", "module-null-sink", "sink_name=auto_null"]));
    assert!(pulse.control(&["set-default-sink", "auto_null"]));
    let folder = tempfile::tempdir().unwrap();
    let folder_of_player = only_program(folder.path(), "paplay", "exit 0");
    let programs = Some(folder_of_player.to_str().unwrap().to_owned());
    let mut program = Program::meet(&World { programs, ..with_sound(&pulse) }, 30, 240);
    program.wait_for("Geen geluid op deze computer; je hoort alleen de piep van dit venster.");
    program.until("two bells", |p| 2 <= p.bells().len());
}

#[test]
fn without_any_sound_the_bell_rings() {
    let mut program = Program::meet(&World::with_sound(NOWHERE), 30, 240);
    program.wait_for("Geen geluid op deze computer; je hoort alleen de piep van dit venster.");
    program.until("two bells", |p| 2 <= p.bells().len());
}

#[test]
fn a_player_that_hangs_is_ended_and_the_bell_has_rung_already() {
    let folder = tempfile::tempdir().unwrap();
    let sign = folder.path().join("pid");
    let script = format!("echo $$ > {}; exec /bin/sleep 1000", sign.display());
    let folder_of_player = only_program(folder.path(), "paplay", &script);
    let programs = Some(folder_of_player.to_str().unwrap().to_owned());
    let mut program = Program::meet(&World { programs, ..World::with_sound(NOWHERE) }, 30, 120);
    program.wait_for("zachte slagen en een gong");
    program.until("a bell", |p| !p.bells().is_empty());
    let player = poll("player", || std::fs::read_to_string(&sign).ok()?.trim().parse().ok());
    program.wait_for("Het geluid doet het niet; de piep van dit venster klinkt");
    poll("end of the player", || (!is_alive(player)).then_some(()));
}

#[test]
fn a_player_that_plays_gets_the_sound_and_the_bell_falls_silent() {
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("heard.wav");
    let script = format!("/bin/cp \"$1\" {}", kept.display());
    let folder_of_player = only_program(folder.path(), "aplay", &script);
    let programs = Some(folder_of_player.to_str().unwrap().to_owned());
    let mut program = Program::meet(&World { programs, ..World::with_sound(NOWHERE) }, 30, 240);
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    let gong = std::fs::metadata(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/gong.wav")).unwrap();
    poll("the gong", || {
        std::fs::metadata(&kept).is_ok_and(|file| file.len() == gong.len()).then_some(())
    });
    let signals = program.journal().signals.len();
    assert!(program.bells().len() < signals, "the bell rang until the player had proved itself");
}
