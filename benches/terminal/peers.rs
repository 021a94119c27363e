//! Other timers for the terminal, where they are installed.

use std::{env, path::PathBuf, thread::sleep, time::Duration};

use crate::{
    compare::SETTLED,
    report::{Table, median},
    session::Session,
    usage::{Memory, Usage},
};

const PEERS: [(&str, &[&str]); 3] =
    [("timr-tui", &["--mode", "countdown"]), ("tclock", &[]), ("tty-clock", &["-s"])];
const STARTS: usize = 15;
const WINDOW: Duration = Duration::from_secs(10);

pub(crate) fn measure(table: &mut Table) {
    for (name, arguments) in PEERS {
        let Some(program) = find(name) else {
            untold(name, "is not installed", table);
            continue;
        };
        let start = |_| Session::start(&program, arguments).until_drawn().as_secs_f64() * 1e3;
        let took = median((0..STARTS).map(start));
        let session = Session::start(&program, arguments);
        sleep(SETTLED);
        let before = Usage::of(session.id());
        sleep(WINDOW);
        let cpu = (Usage::of(session.id()).cpu - before.cpu) / WINDOW.as_secs_f64();
        let memory = Memory::of(session.id());
        for (what, figure) in [
            ("start until something is drawn", format!("{took:.2} ms")),
            ("processor time a second", format!("{cpu:.0} µs")),
            ("resident memory", format!("{:.1} MB", memory.resident)),
        ] {
            untold(&format!("{name}: {what}"), &figure, table);
        }
    }
}

fn find(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// A line with a figure that has no limit, or with why there is none.
pub(crate) fn untold(what: &str, figure: &str, table: &mut Table) {
    table.row([what, figure, "", "", "", ""].map(str::to_owned), None);
}
