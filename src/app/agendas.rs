//! Agendas to choose from: the proposal, last time's, and those kept in files.

use super::{
    App, Stage,
    begin::Begin,
    context::Context,
    effect::Effect,
    message::{FoundAgenda, Unsaved},
    notices::{News, NotNow},
    panel::{Panel, Pick},
};
use crate::domain::{
    agenda::BlockKind,
    draft::Draft,
    outline::Outline,
    plan::{self, Plan, Reason},
    time::Reading,
    werkvorm::WerkvormId,
};

/// Where an agenda comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The program's own proposal.
    Proposal,
    /// The meeting before this one.
    LastTime,
    /// A file of the group.
    File(Box<FoundAgenda>),
}

impl Begin {
    /// The agenda of an outline, for this meeting, without its topics that are not open any more: how
    /// many those are.
    pub fn draft_of(&self, outline: &Outline, context: &Context) -> Option<(Draft, usize)> {
        let slot =
            self.setup.draft.blocks().iter().find(|own| own.block.kind == BlockKind::Slot)?;
        let pauze = plan::pauze(&context.names);
        let all = outline.blocks.len();
        let is_open = |id| context.history.topics.open().any(|topic| topic.id == id);
        let outline = &outline.with_topics(is_open);
        let gone = all.saturating_sub(outline.blocks.len());
        let mut draft =
            outline.draft(&context.library, self.setup.participants, slot.block.clone(), &pauze);
        let (participants, first) = (self.setup.participants, self.setup.first_meeting);
        draft.settle(|agenda| context.planner().settle(agenda, participants, first));
        let of = |id: &WerkvormId| {
            Some(Reason::of_size(context.library.find(id.as_str())?, participants))
        };
        draft.explain(of);
        Some((draft, gone))
    }

    fn draft_from(&self, source: &Source, context: &Context) -> Option<(Draft, usize)> {
        match source {
            Source::Proposal => {
                let Plan { agenda, reasons, .. } = context.planner().propose(self.wishes());
                Some((Draft::because(agenda, reasons), 0))
            }
            Source::LastTime => {
                let last = Draft::from(context.history.last_agenda.clone()?);
                let outline = Outline::of(&last, &context.library, self.setup.participants);
                self.draft_of(&outline, context)
            }
            Source::File(found) => self.draft_of(found.outline.as_ref().ok()?, context),
        }
    }
}

impl App {
    /// Offers the agendas that were found in the group's folder, and the two that always are.
    pub(super) fn offer_agendas(&mut self, found: Vec<FoundAgenda>) {
        let is_making = matches!(&self.stage, Stage::Begin(begin) if begin.desk.is_some());
        if !is_making || !matches!(self.panel, Panel::Closed) {
            return;
        }
        let last = self.context.history.last_agenda.as_ref().map(|_| Source::LastTime);
        let files = found.into_iter().map(|found| Source::File(Box::new(found)));
        let sources = last.into_iter().chain([Source::Proposal]).chain(files);
        let options = sources.map(Pick::Agenda).chain([Pick::Leave]).collect();
        self.panel = Panel::Choose { options, selected: 0 };
    }

    pub(super) fn open_source(&mut self, source: &Source, now: Reading) -> Vec<Effect> {
        let Stage::Begin(begin) = &mut self.stage else {
            return Vec::new();
        };
        let Some((new, gone)) = begin.draft_from(source, &self.context) else {
            let line = match source {
                Source::File(found) => found.outline.as_ref().err().copied().flatten(),
                Source::Proposal | Source::LastTime => None,
            };
            return self.refuse(NotNow::BrokenAgenda { line }, now);
        };
        begin.setup.draft.take_over(new);
        if let Some(desk) = &mut begin.desk {
            (desk.block, desk.step) = (0, None);
        }
        if 0 < gone {
            self.say(News::TopicsGone(gone), now);
        }
        Vec::new()
    }

    /// Asks to keep the agenda under this name.
    pub(super) fn save_agenda(&self, name: String) -> Vec<Effect> {
        let Stage::Begin(begin) = &self.stage else {
            return Vec::new();
        };
        let outline =
            Outline::of(&begin.setup.draft, &self.context.library, begin.setup.participants);
        vec![Effect::SaveAgenda { name, outline }]
    }

    pub(super) fn agenda_saved(&mut self, saved: Result<String, Unsaved>, now: Reading) {
        let news = match saved {
            Ok(file) => News::AgendaSaved(file),
            Err(why) => News::Refused(NotNow::AgendaUnsaved(why)),
        };
        self.say(news, now);
    }
}
