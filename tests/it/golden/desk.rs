//! A copy of the golden files in a folder of a test's own, and what the program says about it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::SystemTime,
};

use tempfile::TempDir;

use super::session::poll;

/// Where the golden files are; they are only ever read.
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

/// Groups with a meeting that had not ended when the program was killed.
pub(super) const UNDER_WAY: [&str; 8] = [
    "loopt",
    "pauze",
    "in-het-slot",
    "hervat",
    "bijgestuurd",
    "teruggedraaid",
    "beschadigd",
    "nieuwer",
];

/// Every file below a folder by its path in it, with its bytes.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

pub(super) struct Desk(TempDir);

/// What a command said when it had ended.
pub(super) struct Said {
    pub(super) code: i32,
    pub(super) out: String,
    pub(super) err: String,
}

/// The golden files as they are checked in.
pub(super) fn golden() -> Files {
    files_below(Path::new(GOLDEN))
}

impl Desk {
    /// A copy of everything. No meeting runs: the files are of long ago.
    pub(super) fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for (name, bytes) in golden() {
            desk.put(&name, &bytes);
        }
        desk
    }

    /// Puts a file of long ago there, or in the place of another.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        set_changed(&path, SystemTime::UNIX_EPOCH);
    }

    /// The same, but the meetings that had not ended gave a sign just now: they run. The program goes by their
    /// records, which are of long ago, and by when their locks were touched.
    pub(super) fn with_running() -> Self {
        let desk = Self::new();
        for name in desk.files().keys().filter(|name| is_journal_under_way(name)) {
            fs::write(desk.path().join(format!("{name}.lock")), "").unwrap();
        }
        desk
    }

    pub(super) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Every file in it, but the marks of who writes a journal.
    pub(super) fn files(&self) -> Files {
        let mut files = files_below(self.path());
        files.retain(|name, _| !has_extension(name, "lock"));
        files
    }

    /// Runs a command in the folder, without a terminal and with nothing of whoever runs the tests.
    pub(super) fn run(&self, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).current_dir(self.path()).env_clear();
        command.envs(self.environment()).stdin(Stdio::null());
        let output = command.output().unwrap();
        // The folder has another name each time.
        let told = |bytes| {
            let text = String::from_utf8(bytes).unwrap();
            text.replace(self.path().to_str().unwrap(), "MAP")
        };
        let [out, err] = [output.stdout, output.stderr].map(told);
        Said { code: output.status.code().unwrap(), out, err }
    }

    /// A place and a time zone of its own; no sound, desktop or login manager.
    pub(super) fn environment(&self) -> Vec<(&'static str, String)> {
        let home = self.path().join("thuis");
        let mut environment = vec![
            ("PATH", "/usr/bin:/bin".into()),
            ("TZ", "Europe/Amsterdam".into()),
            ("PULSE_SERVER", "unix:/nonexistent".into()),
            ("INTERVISIE_DATA", self.data().to_str().unwrap().into()),
        ];
        for name in ["HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"] {
            environment.push((name, home.to_str().unwrap().into()));
        }
        for bus in ["DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"] {
            environment.push((bus, "unix:path=/nonexistent".into()));
        }
        environment
    }

    /// Waits until a file that was not there tells of this for the first time; its name.
    pub(super) fn wait_for_new(&self, before: &Files, event: &str) -> String {
        let told: BTreeSet<&[u8]> = before.values().flat_map(|bytes| lines(bytes)).collect();
        let tells = |bytes: &Vec<u8>| {
            let name = format!("\"{event}\"");
            let has = |line: &[u8]| line.windows(name.len()).any(|part| part == name.as_bytes());
            lines(bytes).any(|line| has(line) && !told.contains(line))
        };
        poll(event, || {
            let files = self.files().into_iter();
            let mut new = files.filter(|(name, bytes)| !before.contains_key(name) && tells(bytes));
            new.next().map(|(name, _)| name)
        })
    }

    fn data(&self) -> PathBuf {
        self.path().join("data")
    }
}

/// Whether this is the name of such a file.
pub(super) fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name).extension().is_some_and(|known| known == extension)
}

/// The lines of a journal.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty())
}

fn is_journal_under_way(name: &str) -> bool {
    let of = |group: &&str| name.starts_with(&format!("data/groepen/{group}/bijeenkomsten/"));
    UNDER_WAY.iter().any(of)
}

fn set_changed(path: &Path, time: SystemTime) {
    fs::File::options().append(true).open(path).unwrap().set_modified(time).unwrap();
}

fn files_below(root: &Path) -> Files {
    let mut files = Files::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                // A pipe would be waited for.
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(path).unwrap());
            }
        }
    }
    files
}
