//! What the group takes home when the meeting has ended.

use super::{
    Lead,
    panel::{Choice, Options, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        news::{News, NotNow},
        panel::{HasPanel as _, Menu},
        papers::{Paper, PapersFolder, Unmade},
        proving,
    },
    domain::proof::Detail,
};

impl Lead {
    /// Makes a paper; what a proof needs of people is asked first.
    pub(super) fn take_paper(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects {
        if let Some(why) = self.lacks_for(paper, turn) {
            return turn.refuse(NotNow::PaperNotMade(why));
        }
        if paper == Paper::Proof && self.asks_for_proof(None, turn.context) {
            return Effects::none();
        }
        self.put_paper(paper, turn)
    }

    /// Asks the next thing that a proof needs of somebody; whether anything is.
    fn asks_for_proof(&mut self, asked: Option<Detail>, context: &Context) -> bool {
        let present = &self.meeting.people().present;
        let before = self.proves.as_ref().zip(asked);
        let next = proving::next(&context.settings, present, before);
        if let Some((who, detail)) = &next {
            let _ = self.open_line_with(Prompt::ForProof(*detail), proving::stands(who, *detail));
        }
        self.proves = next.map(|(who, _)| who);
        self.proves.is_some()
    }

    /// Somebody answered what a proof needs; once all is known it is made.
    pub(super) fn answer_for_proof(
        &mut self,
        detail: Detail,
        text: &str,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let kept = proving::keep(self.proves.as_ref(), detail, text, turn);
        if self.asks_for_proof(Some(detail), turn.context) {
            return kept;
        }
        kept.and(self.put_paper(Paper::Proof, turn))
    }

    /// Puts a paper in its folder, which is asked the first time.
    fn put_paper(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects {
        if turn.context.papers.is_chosen {
            return self.make_paper(paper, turn);
        }
        turn.frame.said = None;
        let proposed = turn.context.papers.path.clone();
        self.open_line_with(Prompt::PapersFolder(paper), &proposed)
    }

    /// Offers the papers that have no key of their own here.
    pub(super) fn open_papers(&mut self, turn: &mut Turn<'_>) -> Effects {
        if let Some(why) = self.lacks_for(Paper::Invitation, turn) {
            return turn.refuse(NotNow::PaperNotMade(why));
        }
        turn.frame.said = None;
        let choices = Paper::MORE.map(Choice::Paper).into_iter().chain([Choice::Leave]).collect();
        self.open_menu(Options::Plain(Menu { title: Title::Papers, choices }), 0)
    }

    /// Asks for the invitation to the next meeting, to be read first.
    pub(super) fn read_invitation(&self, turn: &mut Turn<'_>) -> Effects {
        let waits = (self.kept < self.seq).then_some(Unmade::NotKept);
        match self.lacks_for(Paper::Invitation, turn).or(waits) {
            Some(why) => turn.refuse(NotNow::PaperNotMade(why)),
            None => Effect::WriteInvitation { ahead: None }.into(),
        }
    }

    fn lacks_for(&self, paper: Paper, turn: &Turn<'_>) -> Option<Unmade> {
        match paper {
            _ if turn.context.rehearsal => Some(Unmade::Rehearsal),
            _ if self.not_kept.is_some() => Some(Unmade::NotKept),
            Paper::Appointment if !self.has_date(turn.context) => Some(Unmade::NoDate),
            _ => None,
        }
    }

    /// The chair said where papers are put.
    pub(super) fn put_papers_in(
        &mut self,
        paper: Paper,
        folder: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        turn.context.papers.path = folder;
        turn.context.papers.is_chosen = true;
        self.make_paper(paper, turn)
    }

    /// Once all is on disk; nothing where that does not come about.
    pub(super) fn make_paper_that_waits(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.paper.take() {
            Some(_) if self.not_kept.is_some() => {
                turn.refuse(NotNow::PaperNotMade(Unmade::NotKept))
            }
            Some(paper) => self.make_paper(paper, turn),
            None => Effects::none(),
        }
    }

    /// Waits until all of the meeting is on disk: that is a moment after its end.
    fn make_paper(&mut self, paper: Paper, turn: &Turn<'_>) -> Effects {
        if self.kept < self.seq {
            self.paper = Some(paper);
            return Effects::none();
        }
        let meeting = Some(self.meeting.started().meeting);
        let PapersFolder { path: folder, form, .. } = turn.context.papers.clone();
        let unkept = turn.frame.group.unkept();
        // What follows from this meeting too is read where all of it is kept.
        Effect::MakePaper { paper, form, meeting, ahead: None, unkept, folder }.into()
    }

    /// Papers that are read come in the other form from now on.
    pub(super) fn switch_paper_form(turn: &mut Turn<'_>) -> Effects {
        if turn.context.rehearsal {
            return turn.refuse(NotNow::PaperNotMade(Unmade::Rehearsal));
        }
        let form = turn.context.papers.form.other();
        turn.context.papers.form = form;
        turn.say(News::PaperForm(form));
        Effects::none()
    }
}
