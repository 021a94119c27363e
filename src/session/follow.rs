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
    domain::{id::Id, kept::Led, language::Language, meeting::Meeting, wording::Wording},
    known::memory::wording,
    store::{
        folders::{DataFolder, GroupSlug},
        journal::{Journal, read_one},
        running::{led, running_in},
    },
};

/// How often it looks whether something happened.
const LOOK: Duration = Duration::from_millis(400);
/// Where no lock tells who leads it asks the disk what time it is, once in so many looks.
const SELDOM: u32 = 25;

/// Starts the thread that follows; it ends with the engine.
pub(super) fn spawn(data: DataFolder, only: Option<GroupSlug>, language: Language, inbox: Inbox) {
    thread::spawn(move || {
        let mut followed =
            Followed { inbox, wording: wording(language), seen: None, led: None, looked: 0 };
        loop {
            let Some((_, running)) = running_in(&data, only.as_ref(), system_time()) else {
                thread::sleep(LOOK);
                continue;
            };
            if followed.follow_until_end(&running.journal.path, running.journal.meeting).is_none() {
                return;
            }
        }
    });
}

/// What a journal looked like when it was read last.
type Looks = Vec<(PathBuf, u64, Option<SystemTime>)>;

struct Followed {
    inbox: Inbox,
    wording: Wording,
    seen: Option<Looks>,
    /// What was told of who leads.
    led: Option<Led>,
    looked: u32,
}

impl Followed {
    /// Follows the meeting with this first file; nothing when the engine is gone.
    fn follow_until_end(&mut self, first: &Path, meeting: Id) -> Option<()> {
        let folder = first.parent()?;
        loop {
            if let Some(mut journal) = read_one(folder, meeting) {
                self.wording.put(&mut journal.entries);
                self.tell(&journal)?;
            }
            self.tell_who_leads(first, meeting)?;
            thread::sleep(LOOK);
            while self.seen.is_some() && self.seen == Some(looks(folder, meeting)) {
                self.tell_who_leads(first, meeting)?;
                thread::sleep(LOOK);
            }
        }
    }

    /// Tells whether somebody leads it, where that is not known yet.
    fn tell_who_leads(&mut self, first: &Path, meeting: Id) -> Option<()> {
        self.looked = (self.looked + 1) % SELDOM;
        if self.led == Some(Led::Probably) && self.looked != 0 {
            return Some(());
        }
        let led = led(first, meeting);
        if self.led.replace(led) == Some(led) {
            return Some(());
        }
        self.inbox.put(In::Msg(Msg::Leads(led))).then_some(())
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
