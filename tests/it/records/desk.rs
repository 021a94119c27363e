//! A data folder, and what the program says about it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use tempfile::TempDir;

use crate::records::story::Story;

pub(crate) struct Desk(TempDir);

/// What a command said when it had ended.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// A folder with these meetings of team Noord.
    pub(crate) fn with(stories: &[Story]) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        fs::create_dir_all(desk.meetings()).unwrap();
        for story in stories {
            desk.add(&story.file_name(), &story.bytes());
        }
        desk
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn group(&self) -> PathBuf {
        self.path().join("groepen/team-noord")
    }

    pub(crate) fn meetings(&self) -> PathBuf {
        self.group().join("bijeenkomsten")
    }

    /// Puts a file among the journals; it is of long ago, so that nothing seems to run.
    pub(crate) fn add(&self, name: &str, bytes: &[u8]) {
        let path = self.meetings().join(name);
        fs::write(&path, bytes).unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        fs::File::options().append(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }

    pub(crate) fn run(&self, args: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_intervisie"));
        command.args(args).arg("--data-map").arg(self.path());
        command.env("TZ", "Europe/Amsterdam").stdin(Stdio::null());
        // Words that other tests rescue there are none of this one's.
        command.env("HOME", "/nonexistent").env("TMPDIR", "/nonexistent");
        let output = command.output().unwrap();
        let [out, err] =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        Said { code: output.status.code().unwrap(), out, err }
    }

    /// What a command says that succeeds.
    pub(crate) fn done(&self, args: &[&str]) -> String {
        let said = self.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}: {}", said.out);
        said.out
    }

    /// The sentence of a command that could not be done.
    pub(crate) fn refused(&self, args: &[&str]) -> String {
        let said = self.run(args);
        assert_eq!(said.code, 1, "{args:?}: {}", said.out);
        assert_eq!(said.err.trim_end().lines().count(), 1, "{}", said.err);
        said.err
    }

    /// Every file in the folder with its bytes.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut files = vec![];
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).unwrap();
                    files.push((path, bytes));
                }
            }
        }
        files.sort();
        files
    }

    /// Whether these words stand in any file.
    pub(crate) fn has(&self, words: &str) -> bool {
        let words = words.as_bytes();
        self.files().iter().any(|(_, bytes)| bytes.windows(words.len()).any(|part| part == words))
    }
}
