//! What a process has used so far, over all its threads, as Linux tells in `/proc`.

use std::fs;

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

/// Resident memory now, in megabytes (10⁶ bytes).
pub(crate) fn resident(pid: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    figure(&status, "VmRSS:") * 1024.0 / 1e6
}

fn figure(status: &str, name: &str) -> f64 {
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
