//! What is asked of the files of a group beside its meeting: read and written on threads of their own.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::sync_channel,
};

use super::World;
use crate::{
    app::{
        message::{GroupWaits, Msg, Unsaved},
        papers::{Paper, PaperForm},
        prepare::setup::Setup,
    },
    domain::{
        confidential::Confidential,
        event::{Brought, Entry, Event},
        group::GroupChange,
        id::Id,
        library::Library,
        outline::Outline,
    },
    known::{group_called, meetings, memory, topics},
    session::{agendas, groups, home::Home, papers},
    store::{folders::GroupSlug, journal::read_each},
    written::{agenda, group},
};

impl World {
    pub(super) fn read_past(&self) {
        let (folder, language) = (self.folder(), self.home.words.language());
        self.inbox.ask(move || Msg::PastRead(meetings::times(&folder, language).0));
    }

    pub(super) fn read_late(&mut self) {
        let (folder, known) = (self.folder(), self.home.past.take());
        let language = self.home.words.language();
        self.inbox.ask(move || {
            Msg::LateRead(match known {
                Some(few) => few.iter().filter_map(meetings::times_in(&folder)).collect(),
                None => meetings::late_times(&folder, language),
            })
        });
    }

    /// While a meeting runs nobody asks for the meetings before it, and they take room.
    pub(in crate::session) fn forget_past(&mut self) {
        self.home.past = None;
    }

    pub(super) fn look_for_topics(&self) {
        let folder = self.folder();
        self.inbox.ask(move || Msg::TopicsFound(loose_topics(&folder)));
    }

    pub(super) fn change_group(&mut self, number: u64, change: GroupChange) {
        if self.home.reads_only {
            return self.inbox.try_tell(Msg::GroupNotKept(GroupWaits::Rehearsal));
        }
        self.files.change_group(self.group_file(), number, change);
    }

    /// Until a meeting begins, what others change in the group is followed.
    pub(super) fn watch_group(&self) {
        self.files.watch_group((!self.home.reads_only).then(|| self.group_file()));
    }

    fn group_file(&self) -> PathBuf {
        self.home.data.group(&self.home.group).join(group::FILE)
    }

    pub(super) fn look_for_groups(&self) {
        let (data, open) = (self.home.data.clone(), self.home.group.clone());
        self.inbox.ask(move || Msg::GroupsFound(groups::found(&data, &open)));
    }

    pub(super) fn look_for_group(&self, name: String) {
        let data = self.home.data.clone();
        self.inbox.ask(move || {
            let slug = group_called(&data, &name).to_string();
            Msg::GroupCalled { slug, name }
        });
    }

    /// From now on this is the group, made where it is new; what is known of it follows.
    pub(super) fn open_group(&mut self, slug: GroupSlug, name: Option<String>) {
        self.home.group = slug.clone();
        self.home.past = None;
        self.home.only = Some(slug.clone());
        self.watch_group();
        let (found, opened) = sync_channel(1);
        self.opened = Some(opened);
        let (data, is_kept) = (self.home.data.clone(), !self.home.reads_only);
        let language = self.home.words.language();
        self.inbox.ask(move || {
            let (opened, running) =
                groups::open(&data, &slug, name.as_deref(), (is_kept, language));
            // Where another group was asked for since, nobody waits for it.
            let _ = found.send(running);
            Msg::GroupOpened(Box::new(opened))
        });
    }

    pub(super) fn look_for_agendas(&self) {
        let (folder, library) = (self.agendas(), self.library());
        self.inbox.ask(move || Msg::AgendasFound(agendas::found(&folder, &library())));
    }

    pub(super) fn save_agenda(&mut self, name: String, outline: &Outline) {
        if self.home.reads_only {
            return self.inbox.try_tell(Msg::AgendaSaved(Err(Unsaved::Rehearsal)));
        }
        let text = agenda::text(outline, self.home.words.agenda().in_file());
        self.files.save_agenda(agendas::New { folder: self.agendas(), name, text });
    }

    fn agendas(&self) -> PathBuf {
        self.home.data.group(&self.home.group).join(agenda::FOLDER)
    }

    /// How the group's library is read, on another thread.
    fn library(&self) -> impl FnOnce() -> Library + Send + 'static {
        let (data, group) = (self.home.data.clone(), self.home.group.clone());
        let language = self.home.words.language();
        move || memory::werkvormen(&data, &group, language).0
    }

    /// Puts an inbreng away; it is found when there is something to choose.
    pub(super) fn bring(&self, text: Confidential) {
        let (data, group) = (self.home.data.clone(), self.home.group.clone());
        let brought = Some(Brought::default());
        self.inbox.ask(move || Msg::Brought(topics::put_away(&data, &group, text, brought)));
    }

    /// Makes the paper of an effect.
    pub(super) fn make_paper(
        &self,
        (paper, form): (Paper, PaperForm),
        (meeting, setup, unkept): (Option<Id>, Option<Box<Setup>>, Vec<GroupChange>),
        folder: String,
    ) {
        let of = papers::Of { meeting, unkept, ..self.of_papers(setup) };
        self.inbox.ask(move || Msg::PaperMade(paper, papers::make(of, paper, form, &folder)));
    }

    /// Writes the invitation to the next meeting.
    pub(super) fn write_invitation(&self, setup: Option<Box<Setup>>) {
        let of = self.of_papers(setup);
        self.inbox.ask(move || Msg::InvitationWritten(papers::written_invitation(of)));
    }

    fn of_papers(&self, setup: Option<Box<Setup>>) -> papers::Of {
        let Home { papers: language, data, group, settings, .. } = &self.home;
        let (language, margin) = (*language, settings.margin);
        let (data, group) = (data.clone(), group.clone());
        papers::Of { language, data, group, margin, meeting: None, setup, unkept: Vec::new() }
    }
}

/// The journals of topics that were parked between two meetings.
fn loose_topics(folder: &Path) -> Vec<(Id, Vec<Entry>)> {
    let mut loose = Vec::new();
    read_each(folder, |journal| {
        if !journal.entries.iter().any(is_start) {
            loose.push((journal.meeting, journal.entries));
        }
    });
    loose
}

fn is_start(entry: &Entry) -> bool {
    matches!(entry.event, Event::Started(_))
}
