//! The power is cut: a file system of its own on a loop device is shut down without writing what it
//! still holds in memory. Needs root, loop devices, `mkfs.ext4` and `perl`; says so where they lack.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::dice::{Dice, times};
use crate::kill_writer::Victim;
use crate::lines::{kept, meeting};

/// `EXT4_IOC_SHUTDOWN` without flushing its log.
const SHUT_DOWN: &str = r#"open(my $d, "<", $ARGV[0]) or die; my $how = pack("L", 2); ioctl($d, 0x8004587d, $how) or die "$!";"#;

/// A file system that can lose its power.
struct Machine {
    folder: TempDir,
    mounted: bool,
}

impl Drop for Machine {
    fn drop(&mut self) {
        if self.mounted {
            self.unmount();
        }
    }
}

fn does(program: &str, args: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

impl Machine {
    /// A machine, or why there is none here.
    fn build() -> Result<Self, &'static str> {
        if !rustix::process::geteuid().is_root() {
            return Err("no root here");
        }
        let machine = Self { folder: tempfile::tempdir().unwrap(), mounted: false };
        let image = machine.path("image");
        std::fs::File::create(&image).unwrap().set_len(16 << 20).unwrap();
        std::fs::create_dir(machine.path("disk")).unwrap();
        if !does("mkfs.ext4", &["-q", "-F", image.to_str().unwrap()]) {
            return Err("no mkfs.ext4 here");
        }
        if !does("perl", &["-e", "1"]) {
            return Err("no perl here");
        }
        machine.start().ok_or("no loop devices here")
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn disk(&self) -> PathBuf {
        self.path("disk")
    }

    fn start(mut self) -> Option<Self> {
        let (image, disk) = (self.path("image"), self.disk());
        let args = ["-o", "loop", image.to_str()?, disk.to_str()?];
        self.mounted = does("mount", &args);
        self.mounted.then_some(self)
    }

    fn cut_power(&self) -> bool {
        does("perl", &["-e", SHUT_DOWN, self.disk().to_str().unwrap()])
    }

    fn unmount(&mut self) {
        self.mounted = !does("umount", &["-l", self.disk().to_str().unwrap()]);
    }

    fn restart(mut self) -> Self {
        self.unmount();
        self.start().unwrap()
    }
}

/// How many lines were acknowledged before so many cuts, and how many of these were lost.
fn cuts(mut machine: Machine, times: usize, without: Option<&str>) -> (u64, u64) {
    let mut dice = Dice::thrown("power cut");
    let (mut acknowledged, mut lost) = (0, 0);
    for cut in 0..times as u64 {
        let group = machine.disk().join("groepen/g");
        let folder = group.join("bijeenkomsten");
        let mut victim = Victim::start(&folder, cut, without);
        let safe = victim.write_for(Duration::from_micros(dice.below(30_000) as u64));
        assert!(machine.cut_power());
        victim.kill();
        machine = machine.restart();
        acknowledged += safe;
        lost += safe.saturating_sub(kept(&machine.disk().join(folder), meeting(cut)));
        remove(&group);
    }
    (acknowledged, lost)
}

fn remove(folder: &Path) {
    // After a cut without waiting for the disk there may be none.
    let _ = std::fs::remove_dir_all(folder);
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    let times = times(5, 200);
    match Machine::build() {
        Err(why) => eprintln!("power cut: SKIPPED, {why}"),
        Ok(machine) => {
            let (acknowledged, lost) = cuts(machine, times, None);
            eprintln!("power cut: {times} cuts, {acknowledged} lines acknowledged, {lost} lost");
            assert_eq!(lost, 0);
        }
    }
}

#[test]
fn the_control_without_waiting_for_the_disk_loses_lines() {
    let times = times(2, 20);
    match Machine::build() {
        Err(why) => eprintln!("control of the power cut: SKIPPED, {why}"),
        Ok(machine) => {
            let (acknowledged, lost) = cuts(machine, times, Some("sync"));
            eprintln!("control, no fsync: {times} cuts, {acknowledged} acknowledged, {lost} lost");
            assert!(acknowledged < lost * 2, "{lost} of {acknowledged}");
        }
    }
}
