//! What is measured and what it is measured by, each as it is started.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    sync::LazyLock,
};

use intervisie::store::folders::{DataFolder, GroupSlug};
use tempfile::{TempDir, tempdir};

use crate::{group::write_journals, session::Session};

/// What each program shows last of its first frame: its keys, at the foot; and its clock's bar or title.
pub(crate) const LIVE_SHOWN: &[&str] = &["OPWARMER", "█", "hierna", "hulp"];
pub(crate) const BEGIN_SHOWN: &[&str] = &["Beginnen", "deelnemers", "bladeren"];
pub(crate) const BARE_SHOWN: &[&str] = &["countdown", "█", "q quits"];

/// The program that is measured.
pub(crate) fn ours() -> &'static Path {
    static INSTALLED: LazyLock<PathBuf> =
        LazyLock::new(|| installed(Path::new(env!("CARGO_BIN_EXE_intervisie"))));
    &INSTALLED
}

/// A program copied and on disk, as it is where it is installed: the system reads one that was just written otherwise.
fn installed(program: &Path) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(program.file_name().unwrap());
    // One that is running cannot be written over.
    let _ = fs::remove_file(&copy);
    fs::copy(program, &copy).unwrap();
    File::open(&copy).unwrap().sync_all().unwrap();
    copy
}

/// The countdown to compare with, built as the program itself is.
pub(crate) fn build_bare() -> PathBuf {
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--example", "bare_countdown"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(status.unwrap().success(), "the bare countdown does not build");
    let built = Path::new(env!("CARGO_BIN_EXE_intervisie"));
    installed(&built.with_file_name("examples").join("bare_countdown"))
}

/// A group that has met so often, of each meeting a topic still open.
pub(crate) struct Group(TempDir);

impl Group {
    pub(crate) fn met(meetings: usize) -> Self {
        let folder = tempdir().unwrap();
        let data = DataFolder::at(folder.path().to_owned());
        let group = GroupSlug::new("team-noord");
        data.prepare(&group).unwrap();
        // A group that has a name was asked already who it is.
        fs::write(data.group(&group).join("groep.toml"), "naam = \"Team Noord\"\n").unwrap();
        write_journals(&data.meetings(&group), meetings);
        Self(folder)
    }

    pub(crate) fn folder(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    /// The begin screen.
    pub(crate) fn begin(&self) -> Session {
        Session::start(ours(), &["--data-map", self.folder(), "--geen-melding"])
    }

    /// The first minutes of a meeting of two hours.
    pub(crate) fn live(&self) -> Session {
        let folder = self.folder();
        let arguments = ["start", "--data-map", folder, "--geen-melding", "--duur", "120"];
        Session::start(ours(), &arguments)
    }
}
