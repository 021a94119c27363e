//! What an answer does before the meeting: a line that is saved, an option that is taken.

use std::collections::BTreeSet;

use super::{
    Prepare,
    forms::{RhythmRow, ToldRow},
    panel::{Choice, EarlyStart, Panel, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::{Effect, Effects},
        frame::Turn,
        panel::{HasPanel, Menu},
        papers::Paper,
    },
    domain::{confidential::Confidential, naming::is_nobody},
};

impl HasPanel for Prepare {
    type Prompt = Prompt;
    type Menu = Menu<Title, Choice>;
    type Ask = EarlyStart;

    fn panel(&mut self) -> &mut Panel {
        &mut self.panel
    }

    fn save(&mut self, asked: Prompt, text: String, turn: &mut Turn<'_>) -> Effects {
        match asked {
            Prompt::ClosingTime => self.set_closing_time(&text, turn),
            Prompt::StartTime => self.set_start_time(&text, turn),
            Prompt::Participants => self.set_participants(&text, turn),
            Prompt::Margin => self.set_margin(&text, turn),
            Prompt::Length => self.set_length(&text, turn),
            Prompt::NewPerson => self.add_people(&text, turn),
            Prompt::Rename(at) => self.rename(at, &text, turn),
            Prompt::FullName(at) => self.set_full_name(at, text, turn),
            Prompt::Function(at) => self.set_function(at, text, turn),
            Prompt::Registration(at) => self.set_registration(at, text, turn),
            Prompt::Setting(setting) => self.change_setting(setting, &text, turn),
            Prompt::BlockMinutes => self.set_minutes(&text, turn),
            Prompt::Inbreng => Effect::Bring(Confidential::new(text)).into(),
            Prompt::NewGroup => Effect::LookForGroup(text).into(),
            Prompt::AgendaName => self.save_agenda(text, turn.context).into(),
            Prompt::Told(row) => self.take_told(row, &text, turn),
            Prompt::Plan(row) => self.take_plan_row(row, &text, turn),
            Prompt::ForProof { detail, meeting } => {
                self.answer_for_proof(detail, meeting, &text, turn)
            }
            Prompt::PapersFolder { paper, meeting } => {
                self.put_papers_in((paper, meeting), text, turn)
            }
        }
    }

    fn take_of_group(&mut self, paper: Paper, turn: &mut Turn<'_>) -> Effects {
        self.take_paper(paper, None, turn)
    }

    /// Tab: the rest of a name.
    fn other(&mut self, turn: &mut Turn<'_>) -> Effects {
        let names = self.names_to_type(turn.context);
        if let Panel::Line(open) = &mut self.panel {
            open.line.complete(&names);
        }
        Effects::none()
    }

    /// Esc: a line of a form is left for the form.
    fn drop_panel(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.close(turn) {
            Panel::Line(open) => match open.prompt {
                Prompt::Told(row) => self.leave_told(row, turn.context),
                Prompt::Plan(row) => self.leave_plan_row(row, turn),
                _ => Effects::none(),
            },
            Panel::Closed | Panel::Menu { .. } | Panel::Ask(_) => Effects::none(),
        }
    }

    fn take(&mut self, menu: Menu<Title, Choice>, marked: usize, turn: &mut Turn<'_>) -> Effects {
        match menu.choices.into_iter().nth(marked) {
            Some(Choice::Person { at, act, .. }) => self.act_on_person(at, act, turn),
            Some(Choice::BeginWithRoles) => self.begin_with_roles(turn),
            Some(Choice::BeginWithout) => self.begin_asked(turn),
            Some(Choice::RoleToday { role, .. }) => self.choose_role_today(role, turn),
            Some(Choice::GiveRole { role, who, .. }) => self.give_role_today(role, who, turn),
            Some(Choice::Group(found)) => {
                (found.runs || !found.is_open).then_some(Effect::OpenGroup(found.slug)).into()
            }
            Some(Choice::NewGroup) => self.open_line(Prompt::NewGroup),
            Some(Choice::Agenda(source)) => self.open_source(&source, turn),
            Some(Choice::Fit(remedy)) => self.remedy(&remedy, turn),
            Some(Choice::Paper(Paper::Invitation)) => self.read_invitation(),
            Some(Choice::Paper(paper)) => self.take_of_group(paper, turn),
            Some(Choice::PaperOf { paper, meeting }) => self.take_paper(paper, Some(meeting), turn),
            Some(Choice::PaperForm(_)) => self.switch_paper_form(turn),
            Some(Choice::Meeting { meeting, .. }) => self.choose_for_past(meeting, turn),
            Some(Choice::Correct(meeting)) => self.correct(meeting, turn),
            Some(Choice::Remove(meeting)) => self.ask_to_remove(meeting, turn),
            Some(Choice::ReallyRemove(meeting)) => Effect::RemoveEntered(meeting).into(),
            Some(Choice::Tell(row, fact)) => self.ask_told(row, &fact),
            Some(Choice::Enter { .. }) => self.enter(),
            Some(Choice::PlanFrom(_)) => self.open_line(Prompt::Plan(RhythmRow::First)),
            Some(Choice::PlanWeeks(_)) => self.open_line(Prompt::Plan(RhythmRow::Weeks)),
            Some(Choice::PlanTimes(_)) => self.open_line(Prompt::Plan(RhythmRow::Times)),
            Some(Choice::KeepPlan) => self.keep_year_plan(turn),
            Some(Choice::Planned(_)) => self.look_at_planned(marked, turn),
            Some(Choice::Leave) | None => Effects::none(),
        }
    }
}

impl Prepare {
    /// Who may be named: in what is told of a meeting whoever takes part; in the group whoever was at an earlier
    /// meeting and is not in it.
    pub(in crate::app) fn names_to_type(&self, context: &Context) -> Vec<Confidential> {
        match &self.panel {
            Panel::Line(open) => match open.prompt {
                Prompt::NewPerson => {}
                Prompt::Told(ToldRow::Present | ToldRow::Role(_)) => {
                    return context.settings.names().cloned().collect();
                }
                _ => return Vec::new(),
            },
            _ => return Vec::new(),
        }
        let past = context.history.meetings.iter().flat_map(|meeting| &meeting.people.present);
        let names: BTreeSet<_> = past.map(|came| came.participant.name.clone()).collect();
        let is_new = |name: &Confidential| {
            !is_nobody(name) && context.settings.meant(name.reveal()).is_none()
        };
        names.into_iter().filter(is_new).collect()
    }
}
