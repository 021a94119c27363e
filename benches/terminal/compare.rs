//! The program and a bare countdown side by side: until something is seen, and while nobody touches it.

use std::{path::Path, thread::sleep, time::Duration};

use crate::{
    peers::untold,
    programs::{BARE_SHOWN, BEGIN_SHOWN, Group, LIVE_SHOWN},
    report::{Table, median},
    session::Session,
    usage::{Memory, Usage, syscalls},
};

/// How often each program is started.
const STARTS: usize = 61;
/// How long both are watched while they count down.
const WINDOW: Duration = Duration::from_secs(20);
/// Until then the start has its aftermath (files, messages that pass).
pub(crate) const SETTLED: Duration = Duration::from_secs(3);

pub(crate) fn starts(bare: &Path, table: &mut Table) {
    let live = || Group::met(0).live().until_shown(LIVE_SHOWN);
    start("start, live", bare, live, [2.0, 1.6], table);
    let begin = || Group::met(0).begin().until_shown(BEGIN_SHOWN);
    start("start, begin", bare, begin, [2.0, 1.6], table);
    let group = Group::met(100);
    let past = || group.begin().until_shown(BEGIN_SHOWN);
    start("start, begin, 100 past meetings", bare, past, [4.0, 3.0], table);
}

/// Both in turn, so that what else the machine does weighs on both.
fn start(
    what: &str,
    bare: &Path,
    ours: impl Fn() -> Duration,
    [must, reach]: [f64; 2],
    table: &mut Table,
) {
    let mut took = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        took.0.push(ours().as_secs_f64() * 1e3);
        took.1.push(Session::start(bare, &[]).until_shown(BARE_SHOWN).as_secs_f64() * 1e3);
    }
    let ratio = median(took.0.iter().zip(&took.1).map(|(ours, bare)| ours / bare));
    let cells = [
        what.to_owned(),
        format!("{:.2} ms", median(took.0)),
        format!("{:.2} ms", median(took.1)),
        format!("{ratio:.2} ×"),
        format!("≤ {must} ×"),
        format!("≤ {reach} ×"),
    ];
    table.row(cells, ratio <= must);
}

/// What a countdown costs in a second.
struct Cost {
    cpu: f64,
    wakes: f64,
    calls: Option<f64>,
    bytes: f64,
}

/// Both at the same time, so that what else the machine does weighs on both.
pub(crate) fn counting(bare: &Path, table: &mut Table) {
    let group = Group::met(0);
    let mut sessions = [group.live(), Session::start(bare, &[])];
    sleep(SETTLED);
    for session in &mut sessions {
        session.count_bytes();
    }
    let before = sessions.each_ref().map(|session| Usage::of(session.id()));
    sleep(WINDOW);
    let seconds = WINDOW.as_secs_f64();
    let costs = [0, 1].map(|at| {
        let session = &mut sessions[at];
        let after = Usage::of(session.id());
        Cost {
            cpu: (after.cpu - before[at].cpu) / seconds,
            wakes: (after.wakes - before[at].wakes) / seconds,
            bytes: session.count_bytes() as f64 / seconds,
            calls: syscalls(session.id(), WINDOW).map(|calls| calls / seconds),
        }
    });
    let memory = sessions.each_ref().map(|session| Memory::of(session.id()));
    let [own, other] = &costs;
    let row = |what: &str, figures: [String; 3], must: f64, reach: &str, value: f64| {
        let [ours, bare, measured] = figures;
        let cells = [what.to_owned(), ours, bare, measured, format!("≤ {must}"), reach.to_owned()];
        (cells, value <= must)
    };
    let plain = |what: &str, ours: f64, bare: f64, must: f64, reach: &str| {
        let figures = [format!("{ours:.1}"), format!("{bare:.1}"), format!("{ours:.1}")];
        row(what, figures, must, reach, ours)
    };
    let ratio = own.cpu / other.cpu;
    let cpu =
        [format!("{:.0} µs", own.cpu), format!("{:.0} µs", other.cpu), format!("{ratio:.2} ×")];
    let mut rows = vec![
        row("processor time a second", cpu, 1.1, "≤ 1", ratio),
        plain("wake-ups a second", own.wakes, other.wakes, 2.2, ""),
        plain("bytes a second", own.bytes, other.bytes, 180.0, ""),
        plain("private memory, MB", memory[0].own, memory[1].own, 1.5, "≤ 1.3"),
        plain("resident memory, MB", memory[0].resident, memory[1].resident, 10.0, "≤ 9"),
    ];
    if let (Some(ours), Some(bare)) = (own.calls, other.calls) {
        rows.push(plain("system calls a second", ours, bare, 4.0, ""));
    } else {
        untold("system calls a second", "strace is not installed", table);
    }
    for (cells, verdict) in rows {
        table.row(cells, verdict);
    }
}
