//! What a group's past costs: its meetings of twenty years, and far more than anybody will have.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    programs::{BEGIN_SHOWN, Group, ours},
    report::{Table, median},
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

pub(crate) fn measure(table: &mut Table) {
    let fresh = begin(&Group::met(0)).1;
    for (meetings, times, room) in [
        (100, Limit { must: 1e3, reach: "" }, Limit { must: 2.0, reach: "flat" }),
        (1_000, Limit { must: 55.0, reach: "≤ 40 ms" }, Limit { must: 6.0, reach: "flat" }),
        (10_000, Limit { must: 1_400.0, reach: "≤ 700 ms" }, Limit { must: 37.0, reach: "flat" }),
    ] {
        let group = Group::met(meetings);
        let (took, memory) = begin(&group);
        row(&format!("start, begin, {meetings} past meetings"), took, "ms", &times, table);
        let more = memory.resident - fresh.resident;
        row(&format!("resident memory more, {meetings} past meetings"), more, "MB", &room, table);
        for command in COMMANDS {
            let is_status = command[0] == "status";
            let (must, reach) = match meetings {
                10_000 if is_status => (10.0, "≤ 5 ms"),
                10_000 => (1_400.0, "≤ 700 ms"),
                _ => (70.0, "≤ 50 ms"),
            };
            let what = format!("{}, {meetings} past meetings", command.join(" "));
            row(&what, run(&group, command), "ms", &Limit { must, reach }, table);
        }
    }
}

struct Limit {
    must: f64,
    reach: &'static str,
}

fn row(what: &str, value: f64, unit: &str, limit: &Limit, table: &mut Table) {
    let figure = format!("{value:.1} {unit}");
    let must = format!("≤ {} {unit}", limit.must);
    let cells = [what, &figure, "", &figure, &must, limit.reach];
    table.row(cells.map(str::to_owned), value <= limit.must);
}

/// How long the begin screen takes, in milliseconds, and what it then has in memory.
fn begin(group: &Group) -> (f64, Memory) {
    let start = |_| {
        let mut session = group.begin();
        let took = session.until_shown(BEGIN_SHOWN).as_secs_f64() * 1e3;
        session.read_for(Duration::from_secs(1));
        (took, Memory::of(session.id()))
    };
    let starts: Vec<_> = (0..TIMES).map(start).collect();
    let memory = starts.last().unwrap().1;
    (median(starts.into_iter().map(|(took, _)| took)), memory)
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
