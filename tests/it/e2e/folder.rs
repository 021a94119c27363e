//! A data folder of a test's own, and what commands and journals say about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use serde_json::Value;
use tempfile::TempDir;

use super::session::{ENTER, Session, poll};

pub(crate) struct Folder {
    data: TempDir,
    /// The user's own folder, also for what is temporary.
    home: TempDir,
}

/// What a command said when it had ended.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The running meeting as `status --json` told it, between two moments.
pub(crate) struct Seen {
    pub(crate) json: Value,
    asked: Instant,
    told: Instant,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self { data: tempfile::tempdir().unwrap(), home: tempfile::tempdir().unwrap() }
    }

    /// A group was made here before, where there is none.
    pub(crate) fn has_a_group(&self) {
        let groups = self.path().join("groepen");
        if !groups.exists() {
            fs::create_dir_all(groups.join("intervisie/bijeenkomsten")).unwrap();
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.data.path()
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn options(&self) -> [&str; 4] {
        ["--data-map", self.path().to_str().unwrap(), "--geen-melding", "--geen-geluid"]
    }

    /// Runs a command without a terminal.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        self.run_as(args, &[])
    }

    /// The same, with these variables.
    pub(crate) fn run_as(&self, args: &[&str], env: &[(&str, &str)]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).args(self.options()).env("TERM", "xterm").stdin(Stdio::null());
        command.env("HOME", self.home()).env("TMPDIR", self.home());
        command.env_remove("LC_ALL").env("LC_MESSAGES", "nl_NL.UTF-8");
        command.envs(env.iter().copied());
        let output = command.output().unwrap();
        let [out, err] =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Said { code: output.status.code().unwrap(), out, err }
    }

    /// What a command with `--json` tells.
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let said = self.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        serde_json::from_str(&said.out).unwrap()
    }

    pub(crate) fn status(&self) -> Seen {
        let asked = Instant::now();
        let json = self.json(&["status", "--json"]);
        Seen { json, asked, told: Instant::now() }
    }

    /// Everything in the folder but the locks and pipes: paths and contents.
    pub(crate) fn files(&self) -> Vec<(PathBuf, String)> {
        let mut files = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.is_file() && path.extension().is_none_or(|ext| ext != "lock") {
                    let text = fs::read_to_string(&path).unwrap();
                    files.push((path, text));
                }
            }
        }
        files.sort();
        files
    }

    /// How often this happened, as far as the journals tell.
    pub(crate) fn count(&self, event: &str) -> usize {
        let [plain, with_data] =
            [format!("\"event\":\"{event}\""), format!("\"event\":{{\"{event}\"")];
        let files = self.files();
        // A meeting that was resumed is written anew.
        let lines: BTreeSet<_> = files.iter().flat_map(|(_, text)| text.lines()).collect();
        let is_it = |line: &&&str| line.contains(&plain) || line.contains(&with_data);
        lines.iter().filter(is_it).count()
    }

    /// Waits until this happened so often.
    pub(crate) fn wait_for(&self, event: &str, times: usize) {
        poll(event, || (self.count(event) == times).then_some(()));
    }

    /// Goes one step on with Enter.
    pub(crate) fn next(&self, session: &mut Session) {
        let begun = self.count("step_started");
        session.press(ENTER);
        self.wait_for("step_started", begun + 1);
    }

    /// Goes on with Enter until the slot runs.
    pub(crate) fn to_the_slot(&self, session: &mut Session) {
        while self.status().json["block"]["kind"] != "slot" {
            self.next(session);
        }
    }

    /// Walks a meeting to its end and leaves the program.
    pub(crate) fn to_the_end(&self, session: &mut Session) {
        self.to_the_slot(session);
        let steps = self.status().json["step"]["count"].as_u64().unwrap();
        for _ in 1..steps {
            self.next(session);
        }
        session.press(ENTER);
        session.wait_for("Dank jullie wel");
        assert_eq!(session.leave_ended(), 0);
    }
}

impl Seen {
    pub(crate) fn elapsed(&self) -> f64 {
        self.json["step"]["elapsed_s"].as_f64().unwrap()
    }

    pub(crate) fn planned(&self) -> i64 {
        self.json["step"]["planned_s"].as_i64().unwrap()
    }

    /// Block and step, counted from 1.
    pub(crate) fn place(&self) -> (Value, Value) {
        (self.json["block"]["index"].clone(), self.json["step"]["index"].clone())
    }

    /// The least and the most that a clock at this tempo goes on between this and a later look, in
    /// seconds; figures are whole seconds.
    pub(crate) fn passed_until(&self, later: &Self, tempo: f64) -> (f64, f64) {
        let least = later.asked.saturating_duration_since(self.told).as_secs_f64();
        let most = later.told.duration_since(self.asked).as_secs_f64();
        (least * tempo - 1.0, most * tempo + 1.0)
    }

    /// Whether the step's clock went on at this tempo until the later look, no more and no less.
    pub(crate) fn goes_on_to(&self, later: &Self, tempo: f64) {
        let passed = later.elapsed() - self.elapsed();
        let (least, most) = self.passed_until(later, tempo);
        assert!((least..=most).contains(&passed), "{passed} s is not {least}..{most}");
    }
}
