//! The place of a session: which folder and group, what runs there, and what is known before a meeting.

use std::path::Path;

use jiff::{SignedDuration, tz::TimeZone};

use super::{agendas, known_of::context, papers};
use crate::{
    app::{
        context::{Context, Found, Remark},
        papers::PapersFolder,
    },
    clock::{
        Clock, system_time,
        zone::{self, Here},
    },
    domain::{
        language::Language,
        meeting::Meeting,
        time::{Anchor, Moment, zone_name},
    },
    failure::{Failure, SessionError},
    known::{
        Given, PaperLanguage, beside, file_name,
        memory::{self, Known},
        settings, shown,
    },
    store::{
        folders::{DataFolder, FolderRemark, GroupSlug},
        journal::Journal,
        rescue::{
            self,
            found::{Recovery, bring_back},
        },
        running::{Running, just_ended},
    },
    terminal::{
        charset::Charset,
        colours,
        screen_mode::{self, Unfit},
    },
    words::Words,
    written::settings::Settings,
};

/// Where the meeting is kept and what is known of it.
pub(super) struct Home {
    pub(super) words: Words,
    /// In which language its papers are made.
    pub(super) papers: PaperLanguage,
    pub(super) data: DataFolder,
    pub(super) group: GroupSlug,
    /// The meeting that runs, or that can be opened again.
    pub(super) running: Option<Running>,
    /// Only this group is followed.
    pub(super) only: Option<GroupSlug>,
    /// Nothing is written there.
    pub(super) reads_only: bool,
    /// The meeting goes by lines, rather than on the full screen.
    pub(super) goes_by_lines: bool,
    /// There was no group yet, and none was named.
    is_new: bool,
    /// The journals of the group as they were read at the start, where they are few, until somebody asks what
    /// they tell.
    pub(super) past: Option<Vec<Journal>>,
    /// What the chair should know about the folders and the settings.
    remarks: Vec<Remark>,
    pub(super) settings: Settings,
}

impl Home {
    /// The place that the options name, or else the usual one; its folders are made when something
    /// may be written there.
    ///
    /// Fails when the terminal can show no meeting, or no folder for it can be found or made.
    pub(super) fn find(words: Words, given: &Given, reads_only: bool) -> Result<Self, Failure> {
        // Where it cannot be shown, nothing is made.
        let wants_lines = wants_lines(given, &settings::settings(given).0);
        let goes_by_lines = wants_lines || cannot_place_text()?;
        let mut home = Self::read(words, given, reads_only)?;
        home.goes_by_lines = goes_by_lines;
        let is_plain = colours::surroundings().charset == Charset::Other;
        home.remarks.extend(is_plain.then_some(Remark::PlainWindow));
        home.remarks.extend(given.offers_another.then_some(Remark::AnotherLanguage));
        Ok(home)
    }

    /// The same where no screen is shown.
    ///
    /// Fails when no folder for it can be found or made.
    pub(super) fn read(words: Words, given: &Given, reads_only: bool) -> Result<Self, Failure> {
        let data = given.data_folder()?;
        let rescued = if reads_only { Vec::new() } else { bring_back(&data, &rescue::places()) };
        let (group, running) = match given.running(&data) {
            Some((group, running)) => (group, Some(running)),
            None => (given.usual(&data), None),
        };
        let is_new = given.group.is_none() && data.groups().is_empty();
        let (settings, remark) = settings::settings(given);
        let copies = settings::copies(given);
        let found = rescued_words(rescued).chain(remark).chain(copies);
        let mut remarks: Vec<_> = found.chain(beside::among_groups(&data)).collect();
        if !reads_only {
            let open = given.prepare(&data, &group)?;
            remarks.extend(open.into_iter().filter_map(open_folder));
        }
        let only = given.named(&data);
        Ok(Self {
            words,
            papers: given.papers_in(words.language()),
            data,
            group,
            running,
            only,
            reads_only,
            goes_by_lines: false,
            is_new,
            past: None,
            remarks,
            settings,
        })
    }

    /// The meeting that runs, as it is offered.
    pub(super) fn found(&self) -> Option<Found> {
        found(self.running.as_ref()?, self.words.language())
    }

    /// The meeting that ended a short while ago, and the zone in which its times are said. From now on it
    /// is what can be gone on with.
    pub(super) fn just_ended(&mut self) -> Option<(Found, TimeZone)> {
        self.running = just_ended(&self.data.meetings(&self.group), system_time());
        let found = self.found()?;
        let zone = zone::of(&found.meeting);
        Some((found, zone))
    }

    /// All that is known before the meeting, or before one that was found is resumed: its times are
    /// said in the zone where it began.
    ///
    /// Fails when the agenda that was given cannot be read, or has mistakes.
    pub(super) fn context(
        &mut self,
        anchor: Anchor,
        resumed: Option<&Meeting>,
        rehearsal: bool,
        agenda: Option<&Path>,
    ) -> Result<Context, Failure> {
        let Here { zone: here, unread } = zone::here();
        let zone = resumed.map_or(here, zone::of);
        let unread = unread.map(|unread| Remark::Zone { unread, used: zone_name(&zone) });
        let mut known = memory::read(&self.data, &self.group, self.words.language());
        let agenda = agenda.map(|path| agendas::read(path, &known.library)).transpose()?;
        self.past = known.journals.take();
        let remarks = unread.into_iter().chain(self.remarks.iter().cloned()).chain(known.remarks);
        let margin = self.settings.margin;
        let told = Known { remarks: remarks.collect(), ..known };
        let usual = context(self.words, &self.group, told, (zone, anchor), margin);
        Ok(Context {
            agenda,
            keys: self.settings.keys,
            speaker: self.settings.speaker,
            timings: self.settings.timings.clone(),
            is_new: self.is_new && !rehearsal,
            rehearsal,
            papers: PapersFolder { path: papers::usual_folder(), ..PapersFolder::default() },
            ..usual
        })
    }
}

/// Whether a meeting in sentences is asked for: by an option, the settings, or as other programs are asked.
fn wants_lines(given: &Given, settings: &Settings) -> bool {
    let asked = std::env::var("ACCESSIBLE").unwrap_or_default();
    given.lines || settings.lines || !matches!(asked.as_str(), "" | "0" | "false")
}

/// Whether the terminal can show lines alone.
///
/// Fails when there is none that is ours.
fn cannot_place_text() -> Result<bool, SessionError> {
    match screen_mode::check() {
        Ok(()) => Ok(false),
        Err(Unfit::DumbTerminal) => Ok(true),
        Err(Unfit::NoTerminal) => Err(SessionError::NoTerminal),
        Err(Unfit::InBackground) => Err(SessionError::InBackground),
    }
}

/// One remark for the files that were brought back, and one for those that were not.
fn rescued_words(found: Vec<Recovery>) -> impl Iterator<Item = Remark> {
    let [mut back, mut left] = [const { Vec::new() }; 2];
    for one in found {
        match one {
            Recovery::BroughtBack(path) => back.push(file_name(&path)),
            Recovery::Left(path) => left.push(shown(&path)),
        }
    }
    let brought = (!back.is_empty()).then_some(Remark::BroughtBack { files: back });
    brought.into_iter().chain((!left.is_empty()).then_some(Remark::Rescued { files: left }))
}

/// A link was put there by its owner; a folder that others can reach is worth a word.
fn open_folder(remark: FolderRemark) -> Option<Remark> {
    match remark {
        FolderRemark::Link(_) => None,
        FolderRemark::WritableByOthers(path) | FolderRemark::OwnedByOther(path) => {
            Some(Remark::OpenFolder { folder: shown(&path) })
        }
    }
}

/// The meeting that was found, as the begin screen offers it.
pub(super) fn found(running: &Running, language: Language) -> Option<Found> {
    let mut entries = running.journal.entries.clone();
    memory::wording(language).put(&mut entries);
    let meeting = Meeting::replay(&entries)?;
    let last = entries.last()?;
    let last_sign = last_sign(&meeting, running).unwrap_or(last.at);
    Some(Found { meeting, seq: last.seq, last: last.at, last_sign, led: running.led })
}

/// The last sign of the meeting on its own clocks; the files know it in real time.
fn last_sign(meeting: &Meeting, running: &Running) -> Option<Moment> {
    let clock = Clock::of(meeting);
    let real = system_time().duration_since(running.last_sign).ok()?;
    let tempo = i32::try_from(clock.tempo()).ok()?;
    let ago = SignedDuration::try_from(real).ok()?.checked_mul(tempo)?;
    Some(clock.read().moment.after(-ago))
}
