//! Both programs side by side, time after time.

use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    thread::sleep,
    time::Duration,
};

use tempfile::{TempDir, tempdir};

use crate::{
    report::{Table, median},
    session::Session,
    usage::{Usage, resident},
};

/// How often each program is started.
const STARTS: usize = 31;
/// How often and how long both are watched while they count down.
const WINDOWS: usize = 1;
const WINDOW: Duration = Duration::from_secs(20);
/// Until then the start has its aftermath (files, messages that pass).
const SETTLED: Duration = Duration::from_secs(3);
/// How many keys are pressed, and how far apart: further than frames are.
const KEYS: usize = 60;
const BETWEEN_KEYS: Duration = Duration::from_millis(83);

/// What each program shows last of its first frame: its keys, at the foot; and its clock's bar or
/// title.
const OURS_SHOWN: &[&str] = &["OPWARMER", "█", "lukt", "? hulp"];
const BARE_SHOWN: &[&str] = &["countdown", "█", "q quits"];

/// Measures all and prints a table.
pub(crate) fn measure() -> ExitCode {
    let bare = build_bare();
    let mut table = Table::new(&["at 100×30", "intervisie", "bare", "measured", "limit"]);
    starts(&bare, &mut table);
    counting(&bare, &mut table);
    keys(&mut table);
    table.print()
}

/// The countdown to compare with, built as the program itself is.
fn build_bare() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--example", "bare_countdown"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(built.unwrap().success(), "the bare countdown does not build");
    let bare = ours().with_file_name("examples").join("bare_countdown");
    assert!(bare.exists(), "not at {}", bare.display());
    bare
}

fn ours() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_intervisie"))
}

/// The program in the first minutes of a meeting of two hours, and its data folder.
fn meeting() -> (Session, TempDir) {
    let data = tempdir().unwrap();
    let folder = data.path().to_str().unwrap();
    let arguments = ["start", "--data-map", folder, "--geen-melding", "--duur", "120"];
    (Session::start(ours(), &arguments), data)
}

fn starts(bare: &Path, table: &mut Table) {
    let mut took = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        took.0.push(meeting().0.until_shown(OURS_SHOWN).as_secs_f64() * 1e3);
        took.1.push(Session::start(bare, &[]).until_shown(BARE_SHOWN).as_secs_f64() * 1e3);
    }
    let ratio = median(took.0.iter().zip(&took.1).map(|(ours, bare)| ours / bare));
    let cells = [
        "start until the first full frame".to_owned(),
        format!("{:.2} ms", median(took.0)),
        format!("{:.2} ms", median(took.1)),
        format!("{ratio:.2} ×"),
        "≤ 3 ×".to_owned(),
    ];
    table.row(cells, ratio <= 3.0);
}

/// What a countdown costs in a second.
struct Cost {
    cpu: f64,
    wakes: f64,
    bytes: f64,
}

fn cost(before: Usage, after: Usage, bytes: usize) -> Cost {
    let seconds = WINDOW.as_secs_f64();
    Cost {
        cpu: (after.cpu - before.cpu) / seconds,
        wakes: (after.wakes - before.wakes) / seconds,
        bytes: bytes as f64 / seconds,
    }
}

/// Both at the same time, so that what else the machine does weighs on both.
fn counting(bare: &Path, table: &mut Table) {
    let (mut ours, _data) = meeting();
    let mut bare = Session::start(bare, &[]);
    sleep(SETTLED);
    let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
    for _ in 0..WINDOWS {
        ours.count_bytes();
        bare.count_bytes();
        let before = (Usage::of(ours.id()), Usage::of(bare.id()));
        sleep(WINDOW);
        let after = (Usage::of(ours.id()), Usage::of(bare.id()));
        of_ours.push(cost(before.0, after.0, ours.count_bytes()));
        of_bare.push(cost(before.1, after.1, bare.count_bytes()));
    }
    let ratio = median(of_ours.iter().zip(&of_bare).map(|(ours, bare)| ours.cpu / bare.cpu));
    let of = |what: fn(&Cost) -> f64| {
        (median(of_ours.iter().map(what)), median(of_bare.iter().map(what)))
    };
    let (cpu, wakes, bytes) = (of(|c| c.cpu), of(|c| c.wakes), of(|c| c.bytes));
    let memory = (resident(ours.id()), resident(bare.id()));
    let rows = [
        ("processor time a second", "µs", cpu, format!("{ratio:.2} ×"), "≤ 2 ×", ratio <= 2.0),
        ("wake-ups a second", "", wakes, format!("{:.2}", wakes.0), "≤ 2.5", wakes.0 <= 2.5),
        ("bytes written a second", "", bytes, format!("{:.0}", bytes.0), "≤ 180", bytes.0 <= 180.0),
        (
            "resident memory",
            "MB",
            memory,
            format!("{:.2} MB", memory.0),
            "≤ 10 MB",
            memory.0 <= 10.0,
        ),
    ];
    for (what, unit, (ours, bare), measured, limit, verdict) in rows {
        let figure = |value: f64| format!("{value:.1} {unit}").trim_end().to_owned();
        let cells = [what.to_owned(), figure(ours), figure(bare), measured, limit.to_owned()];
        table.row(cells, verdict);
    }
}

/// The timekeeper's clock and back: nearly every cell of the screen changes.
fn keys(table: &mut Table) {
    let (mut ours, _data) = meeting();
    sleep(SETTLED);
    let answer = |_| {
        sleep(BETWEEN_KEYS);
        ours.answer("k").as_secs_f64() * 1e3
    };
    let took = median((0..KEYS).map(answer));
    let figure = format!("{took:.2} ms");
    let what = "key to the first byte of the frame".to_owned();
    table.row([what, figure.clone(), "—".to_owned(), figure, "< 1 ms".to_owned()], took < 1.0);
}
