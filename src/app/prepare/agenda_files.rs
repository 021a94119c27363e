//! Taking another agenda, and keeping this one in a file.

use super::{
    Place, Prepare,
    agenda::Cursor,
    panel::{Choice, Prompt, Title},
    source::{Source, draft_of},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        message::{FoundAgenda, Unsaved},
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
    },
    domain::{draft::Draft, outline::Outline, plan::Plan},
};

impl Prepare {
    fn draft_from(&self, source: &Source, turn: &Turn<'_>) -> Option<(Draft, usize)> {
        let context = &*turn.context;
        match source {
            Source::Proposal => {
                let Plan { agenda, reasons, .. } =
                    context.planner().propose(self.setup.wishes(turn.now.moment.wall));
                Some((Draft::because(agenda, reasons), 0))
            }
            Source::LastTime => {
                let last = Draft::from(context.history.last_agenda.clone()?);
                let outline = Outline::of(&last, &context.library, self.setup.participants);
                draft_of(&outline, &self.setup.for_meeting(), context)
            }
            Source::File(found) => {
                draft_of(found.outline.as_ref().ok()?, &self.setup.for_meeting(), context)
            }
        }
    }

    /// Offers the agendas that were found in the group's folder, and the two that always are.
    pub(super) fn offer_agendas(&mut self, found: Vec<FoundAgenda>, context: &Context) -> Effects {
        if self.place.cursor().is_none() || !self.panel.is_closed() {
            return Effects::none();
        }
        let last = context.history.last_agenda.as_ref().map(|_| Source::LastTime);
        let files = found.into_iter().map(|found| Source::File(Box::new(found)));
        let sources = last.into_iter().chain([Source::Proposal]).chain(files);
        let choices = sources.map(Choice::Agenda).chain([Choice::Leave]).collect();
        self.open_menu(Menu { title: Title::Agenda, choices }, 0)
    }

    pub(super) fn open_source(&mut self, source: &Source, turn: &mut Turn<'_>) -> Effects {
        let Some((new, gone)) = self.draft_from(source, turn) else {
            let line = match source {
                Source::File(found) => found.outline.as_ref().err().copied().flatten(),
                Source::Proposal | Source::LastTime => None,
            };
            return turn.refuse(NotNow::BrokenAgenda { line });
        };
        self.setup.draft.take_over(new);
        if let Place::Agenda(cursor) | Place::Library(cursor, _) = &mut self.place {
            *cursor = Cursor::default();
        }
        if 0 < gone {
            turn.say(News::TopicsGone(gone));
        }
        Effects::none()
    }

    /// Asks what somebody brings to the meeting.
    pub(super) fn open_inbreng(&mut self, turn: &mut Turn<'_>) -> Effects {
        if turn.context.rehearsal {
            return turn.refuse(NotNow::AgendaUnsaved(Unsaved::Rehearsal));
        }
        self.open_line(Prompt::Inbreng)
    }

    pub(super) fn open_agenda_name(&mut self, _: &mut Turn<'_>) -> Effects {
        self.open_line(Prompt::AgendaName)
    }

    /// Asks to keep the agenda under this name.
    pub(super) fn save_agenda(&self, name: String, context: &Context) -> Effect {
        let outline = Outline::of(&self.setup.draft, &context.library, self.setup.participants);
        Effect::SaveAgenda { name, outline }
    }
}
