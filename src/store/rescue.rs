//! Words that the data folder would not take when the program is left: kept in another place of the
//! user's, in a file that goes beside the meeting's others once that can be.

pub mod found;

use std::{
    env, io,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use super::{journal::JournalName, line, whole};
use crate::domain::event::Entry;

/// How long one place may take: it may be on the disk that hangs.
const PATIENCE: Duration = Duration::from_secs(1);
/// How many files of one meeting are rescued in one place.
const MOST: u32 = 99;

/// Where words go that the data folder does not take: the user's own folder, and the one for what is
/// temporary.
pub fn places() -> Vec<PathBuf> {
    env::home_dir().into_iter().chain([env::temp_dir()]).collect()
}

/// Puts all of a meeting in the first of these places that takes it, for its owner only; the file.
pub fn rescue(places: Vec<PathBuf>, name: JournalName, entries: &[Entry]) -> Option<PathBuf> {
    let bytes = line::encode_all(entries);
    places.into_iter().find_map(|place| {
        let (done, written) = mpsc::channel();
        let bytes = bytes.clone();
        // Who waited may have gone on to another place.
        thread::spawn(move || done.send(put(&place, name, &bytes)));
        written.recv_timeout(PATIENCE).ok()?.ok()
    })
}

fn put(place: &Path, name: JournalName, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=MOST {
        let path = place.join(name.of_rescue(number));
        match whole::create(&path, bytes) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|()| path),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::tempdir;

    use super::*;
    use crate::{domain::samples, store::journal::read_one};

    fn name() -> JournalName {
        JournalName { start: samples::moment(0).wall, meeting: samples::id(1), segment: Some(1) }
    }

    #[test]
    fn the_first_place_that_takes_it_has_the_whole_meeting() {
        let [home, temporary] = [tempdir().unwrap(), tempdir().unwrap()];
        let entries = samples::lines(samples::id(1), 4);
        let full = home.path().join("nowhere");
        let places = vec![full, home.path().to_owned(), temporary.path().to_owned()];
        for _ in 0..2 {
            let path = rescue(places.clone(), name(), &entries).unwrap();
            assert_eq!(path.parent(), Some(home.path()));
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            }
        }
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2);
        let read = read_one(home.path(), samples::id(1)).unwrap();
        assert_eq!((read.entries, read.damage), (entries, Vec::new()));
    }

    #[test]
    fn where_no_place_takes_it_nothing_is_said_to_be_rescued() {
        let folder = tempdir().unwrap();
        let nowhere = vec![folder.path().join("nowhere")];
        assert_eq!(rescue(nowhere, name(), &samples::lines(samples::id(1), 4)), None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
