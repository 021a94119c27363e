//! While the meeting runs: who comes and goes, who does what, and that it stays in the group.

use super::{
    App, Stage,
    effect::Effect,
    live::Look,
    notices::News,
    panel::{Panel, Pick},
};
use crate::domain::{
    agenda::{BlockKind, Position},
    confidential::Confidential,
    event::{Participant, Role},
    meeting::Command,
    time::Reading,
};

impl App {
    /// What can be noted of people.
    pub(super) fn choose_presence(&mut self) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        if live.look.is_for_the_room() {
            return Vec::new();
        }
        let people = live.meeting.people();
        let known = self.context.settings.participants.iter().map(|person| &person.name);
        let guests = people.present.iter().map(|presence| &presence.participant.name);
        let guests = guests.filter(|name| known.clone().all(|known| known != *name));
        let everybody = known.clone().chain(guests).cloned().map(Pick::Presence);
        let confirm = (!people.confidentiality).then_some(Pick::Confidentiality);
        let has_people = people.here().next().is_some();
        let roles = [Role::Chair, Role::Timekeeper, Role::Inbrenger].map(Pick::RoleOf);
        let roles = roles.into_iter().filter(|_| has_people);
        let options = [Pick::Leave].into_iter().chain(everybody).chain([Pick::Guest]);
        let options = options.chain(roles).chain(confirm).collect();
        self.panel = Panel::Choose { options, selected: 0 };
        Vec::new()
    }

    /// Whether it is the start, and the group has not confirmed yet that what is said stays in it: a first
    /// meeting talks about it.
    pub fn asks_for_confidentiality(&self) -> bool {
        let Stage::Live(live) = &self.stage else {
            return false;
        };
        let progress = live.meeting.progress();
        let mut blocks = progress.agenda.blocks.iter();
        live.look == Look::Agenda
            && progress.at == Position::FIRST
            && !live.meeting.people().confidentiality
            && !blocks.any(|block| block.kind == BlockKind::Kennismaken)
    }

    /// The group says that what is said stays in the group.
    pub(super) fn confirm_confidentiality(&mut self, now: Reading) -> Vec<Effect> {
        let news = News::Confirmed(self.next_seq());
        self.command(Command::ConfirmConfidentiality, Some(news), now)
    }

    /// Who of those who are here takes this role.
    pub(super) fn choose_role(&mut self, role: Role) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let here = live.meeting.people().here().cloned();
        let others = here.map(|who| Pick::GiveRole(role, who));
        self.choose([Pick::Leave].into_iter().chain(others).collect())
    }

    /// Gives a role; that of inbrenger, which several can have, is taken away by giving it again.
    pub(super) fn give_role(&mut self, role: Role, who: Confidential, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let has = role == Role::Inbrenger && live.meeting.people().has_role(role, &who);
        let who = (!has).then_some(who);
        let news = News::RoleGiven { role, who: who.clone(), seq: self.next_seq() };
        self.command(Command::GiveRole { role, who }, Some(news), now)
    }

    /// Somebody comes, or goes.
    pub(super) fn note_presence(&mut self, who: Confidential, now: Reading) -> Vec<Effect> {
        let Stage::Live(live) = &self.stage else {
            return Vec::new();
        };
        let is_here = live.meeting.people().is_here(&who);
        let news = News::Presence { who: who.clone(), came: !is_here, seq: live.seq + 1 };
        let command = if is_here {
            Command::Go { who }
        } else {
            let known = self.context.settings.participants.iter();
            let known = known.clone().find(|person| person.name == who).cloned();
            let guest = Participant { name: who, function: None, registration: None };
            Command::Come(known.unwrap_or(guest))
        };
        self.command(command, Some(news), now)
    }
}
