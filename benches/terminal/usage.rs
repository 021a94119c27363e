//! What a process has used so far, over all its threads, as Linux tells in `/proc`.

use std::{
    fs,
    process::{Command, Stdio},
    thread::sleep,
    time::Duration,
};

use rustix::process::{Pid, Signal, kill_process};

/// What a process has used so far.
#[derive(Clone, Copy)]
pub(crate) struct Usage {
    /// Time on a processor, in microseconds.
    pub(crate) cpu: f64,
    /// How often a thread that waited was woken.
    pub(crate) wakes: f64,
}

impl Usage {
    /// Of this process, until now.
    pub(crate) fn of(pid: u32) -> Self {
        let mut usage = Self { cpu: 0.0, wakes: 0.0 };
        for task in fs::read_dir(format!("/proc/{pid}/task")).unwrap() {
            let task = task.unwrap().path();
            let schedule = fs::read_to_string(task.join("schedstat")).unwrap();
            let nanos: f64 = schedule.split(' ').next().unwrap().parse().unwrap();
            let status = fs::read_to_string(task.join("status")).unwrap();
            usage.cpu += nanos / 1000.0;
            usage.wakes += figure(&status, "voluntary_ctxt_switches:");
        }
        usage
    }
}

/// What a process has in memory now, in megabytes (10⁶ bytes).
#[derive(Clone, Copy)]
pub(crate) struct Memory {
    /// All of it.
    pub(crate) resident: f64,
    /// What it wrote itself, and no file tells.
    pub(crate) own: f64,
}

impl Memory {
    /// Of this process.
    pub(crate) fn of(pid: u32) -> Self {
        let sums = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap();
        let megabytes = |name| figure(&sums, name) * 1024.0 / 1e6;
        Self { resident: megabytes("Rss:"), own: megabytes("Anonymous:") }
    }
}

/// How many system calls a process does in this time; nothing where there is no `strace` to count them.
pub(crate) fn syscalls(pid: u32, within: Duration) -> Option<f64> {
    let counts = tempfile::NamedTempFile::new().unwrap();
    let mut strace = Command::new("strace")
        .args(["-c", "-f", "-q", "-o"])
        .arg(counts.path())
        .args(["-p", &pid.to_string()])
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    sleep(within);
    let counter = Pid::from_raw(strace.id().try_into().unwrap()).unwrap();
    kill_process(counter, Signal::INT).unwrap();
    strace.wait().unwrap();
    let table = fs::read_to_string(counts.path()).unwrap();
    let total = table.lines().find(|line| line.ends_with("total"))?;
    total.split_whitespace().nth(3)?.parse().ok()
}

fn figure(status: &str, name: &str) -> f64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
