//! The way of a timekeeper's sign to whoever leads: a pipe with a name, beside the journal. Whoever has the lock
//! of the meeting makes and removes it; nothing is kept in it, and nobody is woken as long as it is silent.

#[cfg(not(unix))]
#[path = "sign/elsewhere.rs"]
mod platform;
#[cfg(unix)]
#[path = "sign/unix.rs"]
mod platform;

use std::io;

pub use self::platform::{give, make, path, remove};

/// How its name goes on behind that of the journal.
pub const ENDING: &str = ".teken";

/// Fails when the number was not taken.
fn whole(written: usize) -> io::Result<()> {
    if written == 1 { Ok(()) } else { Err(io::ErrorKind::WriteZero.into()) }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::{
        fs::{self, File, OpenOptions},
        io::Read as _,
        os::unix::fs::{FileTypeExt as _, MetadataExt as _, OpenOptionsExt as _},
        path::Path,
    };

    use rustix::fs::OFlags;
    use tempfile::tempdir;

    use super::*;

    fn read_end(journal: &Path) -> File {
        let flags = i32::try_from(OFlags::NONBLOCK.bits()).unwrap();
        OpenOptions::new().read(true).custom_flags(flags).open(path(journal)).unwrap()
    }

    #[test]
    fn a_number_goes_through_and_only_where_somebody_reads() {
        let folder = tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        assert!(give(&journal, 1).is_err(), "there is no pipe");
        make(&journal).unwrap();
        let made = fs::symlink_metadata(folder.path().join("a.jsonl.teken")).unwrap();
        assert!(made.file_type().is_fifo() && made.mode() & 0o777 == 0o600, "{made:?}");
        assert!(give(&journal, 1).is_err(), "nobody reads");
        let mut reader = read_end(&journal);
        give(&journal, 3).unwrap();
        let mut got = [0; 8];
        assert_eq!(reader.read(&mut got).unwrap(), 1);
        assert_eq!(got[0], 3);
        remove(&journal);
        assert!(!path(&journal).exists());
        assert!(give(&journal, 1).is_err());
    }

    #[test]
    fn one_that_was_left_is_made_anew_and_what_is_none_is_left_alone() {
        let folder = tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        make(&journal).unwrap();
        let _left = read_end(&journal);
        make(&journal).unwrap();
        assert!(
            give(&journal, 1).is_err(),
            "who reads the one that was left reads nothing any more"
        );
        remove(&journal);
        fs::write(path(&journal), "words").unwrap();
        assert!(make(&journal).is_err() && give(&journal, 1).is_err());
        remove(&journal);
        assert_eq!(fs::read_to_string(path(&journal)).unwrap(), "words");
    }
}
