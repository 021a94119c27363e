//! While the meeting runs: who comes and goes, who does what, and that it stays in the group.

use super::{
    Lead, Look,
    panel::{Choice, Options, Panel, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::Effects,
        frame::Turn,
        news::News,
        panel::{HasPanel as _, Menu, OpenLine},
    },
    domain::{
        agenda::{BlockKind, Position},
        confidential::Confidential,
        event::{Participant, Role},
        figures::hour_and_minute,
        meeting::Command,
        naming::{Called, is_nobody},
        people::meant,
    },
};

impl Lead {
    /// What can be noted of people.
    pub(super) fn choose_presence(&mut self, turn: &mut Turn<'_>) -> Effects {
        let people = self.meeting.people();
        let known = turn.context.settings.participants.iter().map(|person| &person.name);
        let came = people.present.iter().map(|presence| &presence.participant.name);
        let guests = came.filter(|name| known.clone().all(|known| known != *name));
        let everybody = known.clone().chain(guests).map(|who| self.presence(who, turn));
        let has_people = people.here().next().is_some();
        let every_role = [Role::Chair, Role::Timekeeper, Role::Inbrenger]
            .map(|role| Choice::RoleOf { role, who: people.in_role(role).cloned().collect() });
        let roles = every_role.into_iter().filter(|_| has_people);
        let confirm = (!people.confidentiality).then_some(Choice::Confidentiality);
        let persons = [Choice::Leave].into_iter().chain(everybody).chain([Choice::Guest]);
        let choices = persons.chain(roles).chain(confirm).collect();
        self.open_menu(Options::Plain(Menu { title: Title::Presence, choices }), 0)
    }

    /// The names that can be meant in the line that is open.
    pub(super) fn names_to_type(&self, context: &Context) -> Vec<Confidential> {
        let Panel::Line(OpenLine { prompt, .. }) = &self.panel else { return Vec::new() };
        let known = self.everybody(context);
        match prompt {
            Prompt::NextChair | Prompt::NextTimekeeper | Prompt::ActionWho(_) => known,
            Prompt::Guest => {
                let is_away = |name: &Confidential| !self.meeting.people().is_here(name);
                known.into_iter().filter(is_away).collect()
            }
            Prompt::Topic(_)
            | Prompt::Minutes { .. }
            | Prompt::SpeakingTime
            | Prompt::BeganAgo { .. }
            | Prompt::ClosingTime
            | Prompt::NextDate
            | Prompt::LetGoReason(_)
            | Prompt::Note(_)
            | Prompt::Word(_)
            | Prompt::Reword(_)
            | Prompt::ActionBy(_)
            | Prompt::Offer
            | Prompt::Votes(_)
            | Prompt::ForProof(_)
            | Prompt::PapersFolder(_) => Vec::new(),
        }
    }

    /// Participants and guests.
    fn everybody(&self, context: &Context) -> Vec<Confidential> {
        let present = self.meeting.people().present.iter();
        let names = context.settings.names();
        let is_guest = |name: &&Confidential| names.clone().all(|known| known != *name);
        let guests = present.map(|presence| &presence.participant.name).filter(is_guest);
        names.clone().chain(guests).filter(|name| !is_nobody(name)).cloned().collect()
    }

    /// Whoever is meant by a name, or by initials as they stand on the screen or in one case: a
    /// participant or guest where it is one.
    pub(super) fn named(&self, typed: &str, context: &Context) -> Confidential {
        let people = self.everybody(context);
        let called = Called::by_initials(&people);
        let is_one_case =
            !typed.contains(char::is_lowercase) || !typed.contains(char::is_uppercase);
        let are_initials = |who: &&Confidential| is_one_case || called.name(who).reveal() == typed;
        let known =
            meant(typed, people.iter()).or_else(|| called.meant(typed).filter(are_initials));
        known.cloned().unwrap_or_else(|| Confidential::new(typed))
    }

    /// Somebody comes in. Who is here already stays; initials are then of somebody else.
    pub(super) fn guest_comes(&mut self, typed: String, turn: &mut Turn<'_>) -> Effects {
        let people = self.everybody(turn.context);
        let is_here = |who: &Confidential| self.meeting.people().is_here(who);
        if let Some(who) = meant(&typed, people.iter()).filter(|who| is_here(who)) {
            turn.say(News::Presence { who: who.clone(), came: true });
            return Effects::none();
        }
        let named = self.named(&typed, turn.context);
        let who = if is_here(&named) { Confidential::new(typed) } else { named };
        self.note_presence(who, turn)
    }

    /// Somebody, and since when this person is here.
    fn presence(&self, who: &Confidential, turn: &Turn<'_>) -> Choice {
        let present = &self.meeting.people().present;
        let here = present.iter().find(|p| p.participant.name == *who && p.left.is_none());
        let since = here.map(|presence| hour_and_minute(presence.came, &turn.context.zone));
        Choice::Presence { who: who.clone(), since }
    }

    /// Whether it is the start, and the group has not confirmed yet that what is said stays in it: a
    /// first meeting talks about it.
    pub fn asks_for_confidentiality(&self) -> bool {
        let progress = self.meeting.progress();
        let mut blocks = progress.agenda.blocks.iter();
        self.look == Look::Agenda
            && progress.at == Position::FIRST
            && !self.meeting.people().confidentiality
            && !blocks.any(|block| block.kind == BlockKind::Kennismaken)
    }

    /// The group says that what is said stays in the group.
    pub(super) fn confirm_confidentiality(&mut self, turn: &mut Turn<'_>) -> Effects {
        self.tell_kept(Command::ConfirmConfidentiality, News::Confirmed, turn)
    }

    /// Who of those who are here takes this role.
    pub(super) fn choose_role(&mut self, role: Role, _: &mut Turn<'_>) -> Effects {
        let people = self.meeting.people();
        let others = people.here().map(|who| Choice::GiveRole {
            role,
            who: who.clone(),
            has: people.has_role(role, who),
        });
        let choices = [Choice::Leave].into_iter().chain(others).collect();
        self.open_menu(Options::Plain(Menu { title: Title::Role(role), choices }), 0)
    }

    /// Gives a role; that of inbrenger, which several can have, is taken away by giving it again.
    pub(super) fn give_role(
        &mut self,
        role: Role,
        who: Confidential,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let has = role == Role::Inbrenger && self.meeting.people().has_role(role, &who);
        let who = (!has).then_some(who);
        let news = News::RoleGiven { role, who: who.clone() };
        self.tell_kept(Command::GiveRole { role, who }, news, turn)
    }

    /// Somebody comes, or goes.
    pub(super) fn note_presence(&mut self, who: Confidential, turn: &mut Turn<'_>) -> Effects {
        let is_here = self.meeting.people().is_here(&who);
        let news = News::Presence { who: who.clone(), came: !is_here };
        let command = if is_here {
            Command::Go { who }
        } else {
            let mut named = turn.context.settings.participants.iter();
            let known = named.find(|person| person.name == who).cloned();
            let guest = Participant::named(who.reveal());
            Command::Come(known.unwrap_or(guest))
        };
        self.tell_kept(command, news, turn)
    }
}
