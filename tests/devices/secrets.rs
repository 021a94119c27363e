//! What leaves the program for the desktop, the login manager and the own command: times only.

use crate::{
    bus::Bus,
    program::{Program, World},
    tools::{or_skip, poll},
};

/// In everything that the group says of itself.
const MARK: &str = "GEHEIM";

#[test]
fn no_name_topic_or_note_leaves_the_program() {
    let Some(bus) = or_skip(Bus::start()) else { return };
    let (_desktop, shown) = bus.notifications();
    let (_login, promises) = bus.login_manager();
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list");
    let script = format!("/usr/bin/env >> {0}; echo \"$0 $*\" >> {0}", list.display());
    let world = World {
        session_bus: bus.address.clone(),
        system_bus: bus.address.clone(),
        settings: format!(
            "[geluid]\naan = false\n[opdracht]\nstart = [\"/bin/sh\", \"-c\", '{script}']\n"
        ),
        ..World::default()
    };
    let group = format!("{MARK}-groep");
    let mut program = Program::start(
        &world,
        &["start", "--groep", &group, "--duur", "30", "--deelnemers", "4", "--tempo", "60"],
    );
    let lines = [("p", "parkeren we"), ("a", "zonder namen")];
    for (key, line) in lines {
        program.wait_for("→ ");
        program.press(key);
        program.wait_for(line);
        program.press(&format!("{MARK}-{line}\r"));
        program.wait_for("bewaard");
    }
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    let told = poll("closing time in the list", || {
        let told = std::fs::read_to_string(&list).ok()?;
        told.contains("INTERVISIE_SEIN=sluiten\n").then_some(told)
    });
    let close = "Het is de afgesproken sluittijd";
    let mut sent = Vec::new();
    poll(close, || {
        sent.extend(shown.try_iter());
        sent.iter().any(|shown| shown.title == close).then_some(())
    });
    let inhibited: Vec<_> = promises.try_iter().collect();
    assert!(!inhibited.is_empty());
    let said = format!("{told}{sent:?}{inhibited:?}");
    assert!(!said.contains(MARK), "{said}");
    let kept = program.journal().text;
    for (_, line) in lines {
        assert!(kept.contains(&format!("{MARK}-{line}")), "{line} was not written down");
    }
}
