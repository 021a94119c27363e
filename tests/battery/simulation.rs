//! One seed is one life of the program: random keys, texts, sizes, clocks, crashes and disks, with the
//! journal read back. What must hold is looked at after every command.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use intervisie::store::{
    disk::Disk,
    journal::{self, Journal, JournalName},
    writer::{Writer, resumed},
};

use crate::dice::{Dice, is_long, times};
use crate::disk::{Fault, SimDisk};
use crate::life::Life;
use crate::lines::{kept, line, meeting, start};

/// Commands in one life.
const COMMANDS: usize = 500;

/// Lives a life; how many commands it took.
fn live(seed: u64, is_broken: bool) -> usize {
    let mut life = Life::begin(seed);
    life.forgets_what_waits = is_broken;
    for _ in 0..COMMANDS {
        life.go_on();
    }
    COMMANDS
}

#[test]
fn whatever_happens_in_a_life_what_must_hold_holds() {
    let lives = times(12, 2_000);
    let mut dice = Dice::thrown("simulation");
    // A seed that was asked for is that of one life.
    if let Ok(seed) = std::env::var("BATTERY_LIFE") {
        live(seed.parse().unwrap(), false);
        return;
    }
    let mut commands = 0;
    for _ in 0..lives {
        let seed = dice.next();
        let done = catch_unwind(|| live(seed, false));
        assert!(done.is_ok(), "repeat this life with BATTERY_LIFE={seed}");
        commands += done.unwrap_or_default();
    }
    eprintln!("simulation: {lives} lives, {commands} commands, all held");
    assert!(!is_long() || 1_000_000 <= commands);
}

#[test]
fn the_control_that_acknowledges_what_waits_is_caught() {
    let mut dice = Dice::of(1);
    let silent = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| ()));
    let caught = (0..20).any(|_| {
        let seed = dice.next();
        catch_unwind(AssertUnwindSafe(|| live(seed, true))).is_err()
    });
    std::panic::set_hook(silent);
    assert!(caught);
}

/// A sync failed and the program was killed; it is begun again, and then the power goes. Whether all
/// that was acknowledged by whoever went on is there.
fn keeps_what_was_doubtful(seed: u64, go_on: impl Fn(&SimDisk, &Path, &Journal)) -> bool {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("bijeenkomsten");
    let disk = SimDisk::new(seed);
    let name = JournalName { start: start(), meeting: meeting(1), segment: Some(1) };
    let mut killed = Writer::new(disk.clone(), &folder, name);
    killed.append(&line(meeting(1), 1)).unwrap();
    disk.set(Some(Fault::SyncFails));
    assert!(killed.append(&line(meeting(1), 2)).is_err());
    drop(killed);
    disk.set(None);
    let found = journal::read_one(&folder, meeting(1)).unwrap();
    go_on(&disk, &folder, &found);
    disk.cut_power(&folder);
    found.entries.len() as u64 <= kept(&folder, meeting(1))
}

#[test]
fn what_reads_well_after_a_failed_sync_is_written_anew_before_it_counts_as_kept() {
    for seed in 0..64 {
        let kept = keeps_what_was_doubtful(seed, |disk, folder, found| {
            resumed(disk.clone(), folder, found).retry().unwrap();
        });
        assert!(kept, "seed {seed}");
    }
}

#[test]
fn the_control_that_syncs_the_same_file_again_loses_what_read_well() {
    let lost = (0..64).any(|seed| {
        !keeps_what_was_doubtful(seed, |disk, _, found| {
            for path in &found.files {
                disk.sync_all(&File::open(path).unwrap()).unwrap();
            }
        })
    });
    assert!(lost);
}
