//! What the group takes home when the meeting has ended.

use super::{Lead, panel::Prompt};
use crate::app::{
    effect::{Effect, Effects},
    frame::Turn,
    news::NotNow,
    panel::HasPanel as _,
    papers::{Paper, Unmade},
};

impl Lead {
    /// Makes a paper; where it should be put is asked the first time.
    pub(super) fn take_paper(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects {
        if let Some(why) = self.lacks_for(paper, turn) {
            return turn.refuse(NotNow::PaperNotMade(why));
        }
        if turn.context.papers.is_chosen {
            return self.make_paper(paper, turn);
        }
        turn.frame.said = None;
        let proposed = turn.context.papers.path.clone();
        self.open_line_with(Prompt::PapersFolder(paper), &proposed)
    }

    fn lacks_for(&self, paper: Paper, turn: &Turn<'_>) -> Option<Unmade> {
        match paper {
            _ if turn.context.rehearsal => Some(Unmade::Rehearsal),
            _ if self.kept < self.seq => Some(Unmade::NotKept),
            Paper::Appointment if !self.has_date() => Some(Unmade::NoDate),
            Paper::Record | Paper::Proof | Paper::Appointment => None,
        }
    }

    /// The chair said where papers are put.
    pub(super) fn put_papers_in(
        &self,
        paper: Paper,
        folder: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        turn.context.papers.path = folder;
        turn.context.papers.is_chosen = true;
        self.make_paper(paper, turn)
    }

    fn make_paper(&self, paper: Paper, turn: &Turn<'_>) -> Effects {
        let meeting = self.meeting.started().meeting;
        let folder = turn.context.papers.path.clone();
        Effect::MakePaper { paper, meeting, folder }.into()
    }
}
