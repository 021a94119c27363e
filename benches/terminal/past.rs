//! What a group's past costs: its meetings of twenty years, and far more than anybody will have.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    programs::{BARE_SHOWN, BEGIN_SHOWN, Group, ours},
    report::{Table, median},
    session::Session,
    usage::Memory,
};

/// Every command that reads the past.
const COMMANDS: [&[&str]; 9] = [
    &["status"],
    &["status", "--json"],
    &["geschiedenis"],
    &["geschiedenis", "--json"],
    &["jaaroverzicht", "2024"],
    &["parkeerlijst"],
    &["verslag"],
    &["bewijs"],
    &["volgende"],
];
const TIMES: usize = 5;
/// What the bare countdown took to start, in milliseconds, where the limits below were set: they count as
/// multiples of what it takes here and now.
const BARE_THEN: f64 = 1.33;

/// What a time must stay within, in milliseconds, and what it should reach.
#[derive(Clone, Copy)]
struct Limit {
    must: f64,
    reach: f64,
}

impl Limit {
    const fn of(must: f64, reach: f64) -> Self {
        Self { must, reach }
    }
}

pub(crate) fn measure(bare: &Path, table: &mut Table) {
    let fresh = begin(&Group::met(0), bare).memory;
    for (meetings, start, room) in [
        (100, None, 2.0),
        (1_000, Some(Limit::of(55.0, 40.0)), 6.0),
        (10_000, Some(Limit::of(1_400.0, 700.0)), 37.0),
    ] {
        let group = Group::met(meetings);
        let begun = begin(&group, bare);
        if let Some(limit) = start {
            let what = format!("start, begin, {meetings} past meetings");
            time(&what, begun.took, begun.bare, limit, table);
        }
        let more = begun.memory.resident - fresh.resident;
        memory(&format!("resident memory more, {meetings} past meetings"), more, room, table);
        for command in COMMANDS {
            let limit = match (meetings, command[0]) {
                (10_000, "status") => Limit::of(10.0, 5.0),
                (10_000, _) => Limit::of(1_400.0, 700.0),
                _ => Limit::of(70.0, 50.0),
            };
            let what = format!("{}, {meetings} past meetings", command.join(" "));
            time(&what, run(&group, command), begun.bare, limit, table);
        }
    }
}

fn time(what: &str, took: f64, bare: f64, limit: Limit, table: &mut Table) {
    let times = took / bare;
    let [must, reach] = [limit.must, limit.reach].map(|limit| limit / BARE_THEN);
    let cells = [
        what.to_owned(),
        format!("{took:.1} ms"),
        format!("{bare:.2} ms"),
        format!("{times:.1} ×"),
        format!("≤ {must:.1} ×"),
        format!("≤ {reach:.1} ×"),
    ];
    table.row(cells, times <= must);
}

fn memory(what: &str, more: f64, must: f64, table: &mut Table) {
    let figure = format!("{more:.1} MB");
    let cells = [what, &figure, "", &figure, &format!("≤ {must} MB"), "flat"];
    table.row(cells.map(str::to_owned), more <= must);
}

/// The begin screen of a group.
struct Begun {
    /// How long it took, in milliseconds.
    took: f64,
    /// How long the bare countdown took meanwhile.
    bare: f64,
    /// What it then has in memory.
    memory: Memory,
}

fn begin(group: &Group, bare: &Path) -> Begun {
    let start = |_| {
        let mut session = group.begin();
        let took = session.until_shown(BEGIN_SHOWN).as_secs_f64() * 1e3;
        session.read_for(Duration::from_secs(1));
        let memory = Memory::of(session.id());
        let beside = Session::start(bare, &[]).until_shown(BARE_SHOWN).as_secs_f64() * 1e3;
        Begun { took, bare: beside, memory }
    };
    let starts: Vec<_> = (0..TIMES).map(start).collect();
    Begun {
        took: median(starts.iter().map(|begun| begun.took)),
        bare: median(starts.iter().map(|begun| begun.bare)),
        memory: starts.last().unwrap().memory,
    }
}

fn run(group: &Group, arguments: &[&str]) -> f64 {
    median((0..TIMES).map(|_| {
        let begun = Instant::now();
        let mut command = Command::new(ours());
        let output = command.args(arguments).args(["--data-map", group.folder()]).output().unwrap();
        let took = begun.elapsed().as_secs_f64() * 1e3;
        assert!(output.status.success(), "{arguments:?}: {output:?}");
        took
    }))
}
