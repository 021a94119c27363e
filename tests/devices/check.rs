//! `intervisie controle`, with everything there and with nothing.

use std::process::{Command, Output};

use crate::{bus::Bus, pulse::Pulse, tools::or_skip};

fn check(environment: &[(&str, &str)], settings: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("instellingen.toml");
    std::fs::write(&file, settings).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
    command.arg("controle").arg("--instellingen").arg(file);
    command.env("PATH", "/nonexistent").env("HOME", folder.path());
    command.env("PULSE_SERVER", "unix:/nonexistent");
    for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
        command.env(bus, "unix:path=/nonexistent");
    }
    command.envs(environment.iter().copied()).output().unwrap()
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn everything_in_order_ends_well() {
    let Some(pulse) = or_skip(Pulse::start()) else { return };
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let (_login, promises) = bus.login_manager();
    let addresses = [
        ("PULSE_SERVER", pulse.address()),
        ("DBUS_SESSION_BUS_ADDRESS", bus.address.clone()),
        ("DBUS_SYSTEM_BUS_ADDRESS", bus.address.clone()),
    ];
    let environment = addresses.each_ref().map(|(name, value)| (*name, value.as_str()));
    let recording = pulse.record();
    let output = check(&environment, "[opdracht]\nstart = [\"/bin/true\"]\n");
    let (report, _) = said(&output);
    assert_eq!(output.status.code(), Some(0), "{report}");
    let lines: Vec<&str> = report.lines().collect();
    assert!(lines.iter().all(|line| line.starts_with('✓')) && lines.len() == 6, "{report}");
    assert!(report.contains("via “Zaal”; er klonk één slag"), "{report}");
    assert_eq!(recording.onsets().len(), 1);
    assert_eq!(shown.try_iter().count(), 1);
    assert_eq!(promises.try_iter().count(), 2);
}

#[test]
fn nothing_there_is_told_for_each_and_ends_in_one() {
    let output = check(&[], "[geluid]\nvolume = 300\n[opdracht]\nstart = [\"/bin/false\"]\n");
    let (report, sentence) = said(&output);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(report.lines().filter(|line| line.starts_with("! ")).count(), 5, "{report}");
    for part in ["regel 2", "^^^ verwacht: 0 tot en met 100", "“/bin/false” eindigt met een fout"]
    {
        assert!(report.contains(part), "{part} in {report}");
    }
    let sentence = sentence.replace('\x07', "");
    let all = "Nog niet in orde: instellingen, geluid, melding, wakker blijven, eigen opdracht.";
    assert_eq!(sentence.trim(), all);
}

#[test]
fn what_is_switched_off_is_not_wrong() {
    let output = check(&[], "melding = false\nwakker = false\n[geluid]\naan = false\n");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output).0);
}
