//! The user's own command: its facts, and what becomes of one that does not behave.

use std::path::Path;

use rustix::process::Signal;

use crate::{
    program::{Program, World},
    tools::{is_alive, poll},
};

fn world(script: &str, deadline: u8) -> World {
    let start = format!("start = [\"/bin/sh\", \"-c\", '''{script}''']\nhooguit = {deadline}\n");
    World::with_command(&start)
}

#[test]
fn each_signal_runs_it_with_times_only() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list");
    let script = format!("/usr/bin/env | /bin/grep ^INTERVISIE_ >> {}", list.display());
    let mut program = Program::meet(&world(&script, 10), 30, 120);
    program.until("closing time", |p| p.journal().given("close_now").is_some());
    let told = poll("closing time in the list", || {
        let told = std::fs::read_to_string(&list).ok()?;
        told.contains("INTERVISIE_SEIN=sluiten\n").then_some(told)
    });
    for sign in ["slot-10", "slot-5", "slot", "sluiten-5", "sluiten"] {
        assert!(told.contains(&format!("INTERVISIE_SEIN={sign}\n")), "{sign} in {told}");
    }
    let mut names: Vec<&str> = told.lines().filter_map(|line| line.split('=').next()).collect();
    names.sort_unstable();
    names.dedup();
    let known = ["NU", "SEIN", "SLOT_UITERLIJK", "SLUITTIJD", "SPELING_S"];
    assert_eq!(names, known.map(|name| format!("INTERVISIE_{name}")));
}

#[test]
fn one_that_cannot_start_or_fails_is_told_once() {
    for (start, said) in [
        ("[\"/nonexistent/lamp\"]", "De eigen opdracht is niet te starten"),
        ("[\"/bin/false\"]", "De eigen opdracht eindigt met een fout"),
    ] {
        let world = World::with_command(&format!("start = {start}\n"));
        let mut program = Program::meet(&world, 30, 240);
        program.wait_for(said);
    }
}

#[test]
fn one_that_never_ends_is_ended_with_all_that_it_started() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("list");
    let script = format!(
        "echo $$ >> {0}; /bin/sleep 1000 & echo $! >> {0}; (trap \"\" TERM HUP; /bin/sleep 1000) & /bin/sleep 1000",
        list.display()
    );
    let mut program = Program::meet(&world(&script, 1), 30, 120);
    program.wait_for("De eigen opdracht duurt te lang en is beëindigd");
    for id in started(&list, 2) {
        poll("end of what was started", || (!is_alive(id)).then_some(()));
    }
}

#[test]
fn whatever_ends_the_program_ends_the_command_and_all_that_it_started() {
    for signal in [Signal::KILL, Signal::TERM] {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list");
        let flood = "while :; do echo x; done";
        let script = format!("({flood}) & echo $! >> {0}; echo $$ >> {0}; {flood}", list.display());
        let mut program = Program::meet(&world(&script, 60), 30, 120);
        let started =
            poll("the command", || Some(started(&list, 2)).filter(|started| started.len() == 2));
        assert!(started.iter().all(|id| is_alive(*id)));
        program.signal(signal);
        program.ends();
        for id in started {
            poll("end of what was started", || (!is_alive(id)).then_some(()));
        }
    }
}

/// The first processes that wrote their ids in a list.
fn started(list: &Path, count: usize) -> Vec<i32> {
    let list = std::fs::read_to_string(list).unwrap_or_default();
    let whole = list.rsplit_once('\n').map_or("", |(whole, _)| whole);
    whole.lines().take(count).map(|id| id.parse().unwrap()).collect()
}

#[test]
fn one_that_floods_its_output_costs_no_memory_and_no_screen() {
    let script = "while :; do echo GEHEIM; done";
    let mut program = Program::meet(&world(script, 2), 30, 60);
    program.until("the first signal", |p| !p.journal().signals.is_empty());
    let before = program.memory();
    program.wait_for("De eigen opdracht duurt te lang en is beëindigd");
    let grown = program.memory().saturating_sub(before);
    assert!(grown < 2_000, "{grown} kB more");
    assert!(!program.screen().contains("GEHEIM"));
}
