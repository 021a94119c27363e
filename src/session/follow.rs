//! Reads the journal that another program writes, and tells the engine when it has grown.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use super::{engine::In, inbox::Inbox};
use crate::{
    app::message::Msg,
    clock::{Clock, system_time},
    domain::{id::Id, meeting::Meeting},
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{Journal, read_one},
        running::running_in,
    },
};

/// How often it looks whether something happened.
const LOOK: Duration = Duration::from_millis(400);

/// Starts the thread that follows; it ends with the engine.
pub(super) fn spawn(data: DataFolder, only: Option<GroupSlug>, inbox: Inbox) {
    thread::spawn(move || {
        let mut followed = Followed { inbox, seen: None };
        loop {
            let Some((group, running)) = running_in(&data, only.as_ref(), system_time()) else {
                thread::sleep(LOOK);
                continue;
            };
            let meeting = running.journal.meeting;
            if followed.follow_until_end(&data.meetings(&group), meeting).is_none() {
                return;
            }
        }
    });
}

/// What a journal looked like when it was read last.
type Looks = Vec<(PathBuf, u64, Option<SystemTime>)>;

struct Followed {
    inbox: Inbox,
    seen: Option<Looks>,
}

impl Followed {
    /// Follows one meeting; nothing when the engine is gone.
    fn follow_until_end(&mut self, folder: &Path, meeting: Id) -> Option<()> {
        loop {
            if let Some(journal) = read_one(folder, meeting) {
                self.tell(&journal)?;
            }
            thread::sleep(LOOK);
            while self.seen.is_some() && self.seen == Some(looks(folder, meeting)) {
                thread::sleep(LOOK);
            }
        }
    }

    fn tell(&mut self, journal: &Journal) -> Option<()> {
        let folder = journal.path.parent()?;
        self.seen = Some(looks(folder, journal.meeting));
        if let Some(meeting) = Meeting::replay(&journal.entries) {
            self.inbox.put(In::Clock(Clock::of(&meeting))).then_some(())?;
        }
        self.inbox.put(In::Msg(Msg::Followed(journal.entries.clone()))).then_some(())
    }
}

/// Names, lengths and times of a meeting's files: cheap to compare.
fn looks(folder: &Path, meeting: Id) -> Looks {
    let id = meeting.to_string();
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut looks: Looks = files
        .filter(|file| file.file_name().to_string_lossy().contains(&id))
        .filter(|file| file.path().extension().is_some_and(|ext| ext == "jsonl"))
        .filter_map(|file| {
            let about = file.metadata().ok()?;
            Some((file.path(), about.len(), about.modified().ok()))
        })
        .collect();
    looks.sort();
    looks
}
