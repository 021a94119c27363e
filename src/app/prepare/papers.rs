//! Papers before a meeting: of the next one, of the group, and of meetings that were held.

use super::{
    Place, Prepare,
    panel::{Choice, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        news::NotNow,
        panel::{HasPanel as _, Menu},
        papers::{Paper, PapersFolder, Unmade},
        proving,
        year_plan::has_next,
    },
    domain::{id::Id, proof::Detail},
};

impl Prepare {
    /// Offers the papers of the next meeting and of the group.
    pub(super) fn open_papers(&mut self, turn: &mut Turn<'_>) -> Effects {
        if turn.context.rehearsal {
            return turn.refuse(NotNow::PaperNotMade(Unmade::Rehearsal));
        }
        turn.frame.said = None;
        let has_date = has_next(turn.context, turn.context.civil(turn.now.moment.wall));
        let is_there = |paper: &Paper| has_date || *paper != Paper::Appointment;
        let papers = Paper::OF_GROUP.into_iter().filter(is_there).map(Choice::Paper);
        let other = Choice::PaperForm(turn.context.papers.form.other());
        let choices = papers.chain([other, Choice::Leave]).collect();
        self.open_menu(Menu { title: Title::Papers, choices }, 0)
    }

    /// Papers that are read come in the other form from now on.
    pub(super) fn switch_paper_form(&mut self, turn: &mut Turn<'_>) -> Effects {
        let form = turn.context.papers.form.other();
        turn.context.papers.form = form;
        self.open_papers(turn)
    }

    /// Asks for the invitation to the meeting as it is set up, to be read first.
    pub(super) fn read_invitation(&self) -> Effects {
        Effect::WriteInvitation { ahead: Some(Box::new(self.setup.clone())) }.into()
    }

    /// Makes a paper; what a proof needs of people is asked first.
    pub(super) fn take_paper(
        &mut self,
        paper: Paper,
        meeting: Option<Id>,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let proved = meeting.filter(|_| paper == Paper::Proof);
        if proved.is_some_and(|meeting| self.asks_for_proof(meeting, None, turn.context)) {
            return Effects::none();
        }
        self.put_paper(paper, meeting, turn)
    }

    /// Asks the next thing that a proof of this meeting needs of somebody; whether anything is.
    fn asks_for_proof(&mut self, meeting: Id, asked: Option<Detail>, context: &Context) -> bool {
        let past = context.history.meetings.iter().find(|past| past.id == meeting);
        let present = past.map(|past| past.people.present.as_slice()).unwrap_or_default();
        let before = self.proves.as_ref().zip(asked);
        let next = proving::next(&context.settings, present, before);
        if let Some((who, detail)) = &next {
            let prompt = Prompt::ForProof { detail: *detail, meeting };
            let _ = self.open_line_with(prompt, proving::stands(who, *detail));
        }
        self.proves = next.map(|(who, _)| who);
        self.proves.is_some()
    }

    /// Somebody answered what a proof needs; once all is known it is made.
    pub(super) fn answer_for_proof(
        &mut self,
        detail: Detail,
        meeting: Id,
        text: &str,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let kept = proving::keep(self.proves.as_ref(), detail, text, turn);
        if self.asks_for_proof(meeting, Some(detail), turn.context) {
            return kept;
        }
        kept.and(self.put_paper(Paper::Proof, Some(meeting), turn))
    }

    /// Puts a paper in its folder, which is asked the first time.
    fn put_paper(&mut self, paper: Paper, meeting: Option<Id>, turn: &mut Turn<'_>) -> Effects {
        if turn.context.papers.is_chosen {
            return self.make_paper(paper, meeting, turn);
        }
        turn.frame.said = None;
        let proposed = turn.context.papers.path.clone();
        self.open_line_with(Prompt::PapersFolder { paper, meeting }, &proposed)
    }

    /// The chair said where papers are put.
    pub(super) fn put_papers_in(
        &self,
        (paper, meeting): (Paper, Option<Id>),
        folder: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        turn.context.papers.path = folder;
        turn.context.papers.is_chosen = true;
        self.make_paper(paper, meeting, turn)
    }

    fn make_paper(&self, paper: Paper, meeting: Option<Id>, turn: &Turn<'_>) -> Effects {
        let PapersFolder { path: folder, form, .. } = turn.context.papers.clone();
        let ahead = Some(Box::new(self.setup.clone()));
        let unkept = turn.frame.group.unkept();
        Effect::MakePaper { paper, form, meeting, ahead, unkept, folder }.into()
    }

    /// Offers the meetings that were held, the newest first.
    pub(super) fn choose_past(&mut self, turn: &mut Turn<'_>) -> Effects {
        let Place::Past(past) = &self.place else { return Effects::none() };
        let meetings = past.found.iter().flat_map(|found| &found.meetings);
        let choices: Vec<Choice> = meetings
            .map(|times| Choice::Meeting {
                meeting: times.meeting,
                began: turn.context.civil(times.began),
                ended: times.ended.map(|ended| turn.context.civil(ended).time()),
                participants: times.participants,
                is_entered: times.entered.is_some(),
            })
            .collect();
        if choices.is_empty() {
            return self.back_to_begin(turn);
        }
        turn.frame.said = None;
        self.open_menu(Menu { title: Title::Past, choices }, 0)
    }

    /// What can be done with a meeting that was held: its papers; one that was entered can be put right.
    pub(super) fn choose_for_past(&mut self, meeting: Id, turn: &Turn<'_>) -> Effects {
        let Some(times) = self.past_meeting(meeting) else { return Effects::none() };
        let day = turn.context.civil(times.began).date();
        let is_entered = times.entered.is_some();
        let papers = Paper::OF_MEETING.map(|paper| Choice::PaperOf { paper, meeting });
        let amend = [Choice::Correct(meeting), Choice::Remove(meeting)];
        let amends = amend.into_iter().filter(|_| is_entered);
        let choices = papers.into_iter().chain(amends).chain([Choice::Leave]).collect();
        self.open_menu(Menu { title: Title::PastMeeting(day), choices }, 0)
    }

    /// Whether it may really go.
    pub(super) fn ask_to_remove(&mut self, meeting: Id, turn: &Turn<'_>) -> Effects {
        let Some(times) = self.past_meeting(meeting) else { return Effects::none() };
        let title = Title::Removing(turn.context.civil(times.began).date());
        let choices = vec![Choice::Leave, Choice::ReallyRemove(meeting)];
        self.open_menu(Menu { title, choices }, 0)
    }
}
