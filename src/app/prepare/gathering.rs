//! Who is here today and who does what, before the meeting; and the rows of the group's screen.

use crate::{
    app::context::Context,
    domain::{
        confidential::Confidential, event::Role, group::Group, meeting::Command, people::Suggestion,
    },
};

/// What a group says of itself, one row each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// What it is called.
    Name,
    /// How its participants are called.
    Naming,
    /// Whether the room may see the words with which people leave.
    WordsInRoom,
    /// How long a meeting takes.
    Length,
    /// What is kept for the slot.
    Margin,
    /// How many weeks lie between two.
    Interval,
    /// How experienced it is.
    Level,
    /// Where it meets.
    Venue,
    /// For which register its members need proof.
    Register,
}

impl Setting {
    /// All settings, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Naming,
        Self::Length,
        Self::Margin,
        Self::Interval,
        Self::Level,
        Self::Venue,
        Self::Register,
        Self::WordsInRoom,
    ];
}

/// A row of the group's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupRow {
    /// A participant, by place in the group.
    Person(usize),
    /// Whether confidentiality was confirmed.
    Confidentiality,
    /// Something the group says of itself.
    Setting(Setting),
}

/// What can be done with a participant, beside being here or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonAct {
    /// Give this role, or take it away.
    Role(Role),
    /// Correct the name.
    Rename,
    /// Note the whole name.
    FullName,
    /// Note the function.
    Function,
    /// Note the number in the register.
    Registration,
    /// Take out of the group.
    Remove,
}

/// Who is here today and who does what, before the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathering {
    /// Who is here.
    pub here: Vec<Confidential>,
    /// Who does what.
    pub roles: Vec<(Role, Confidential)>,
    /// Roles that nobody has today, as was said.
    pub nobody: Vec<Role>,
    /// The group confirmed that what is said stays in the group.
    pub confidentiality: bool,
}

impl Gathering {
    /// Everybody is here, until it is said otherwise; roles as they were agreed last time.
    pub fn new(context: &Context) -> Self {
        let names = context.settings.participants.iter().map(|person| person.name.clone());
        let agreed = context.history.next_time();
        let chair =
            agreed.as_ref().and_then(|next| next.chair.clone()).map(|who| (Role::Chair, who));
        let timekeeper =
            agreed.and_then(|next| next.timekeeper.clone()).map(|who| (Role::Timekeeper, who));
        Self {
            here: names.collect(),
            roles: [chair, timekeeper].into_iter().flatten().collect(),
            nobody: Vec::new(),
            confidentiality: false,
        }
    }

    /// Whoever is called otherwise now is here, and does what he or she did.
    pub(super) fn call_as_now(&mut self, group: &Group) {
        let renamed = group.renamed();
        let names = self.here.iter_mut().chain(self.roles.iter_mut().map(|(_, who)| who));
        for who in names {
            if let Some(now) = renamed.get(who) {
                who.clone_from(now);
            }
        }
    }

    pub(super) fn toggle(&mut self, who: &Confidential) {
        let before = self.here.len();
        self.here.retain(|name| name != who);
        if self.here.len() == before {
            self.here.push(who.clone());
        }
    }

    /// Gives a role, or takes it away from whoever has it.
    pub(super) fn toggle_role(&mut self, role: Role, who: &Confidential) {
        let before = self.roles.len();
        self.roles.retain(|(had, name)| (*had, name) != (role, who));
        if self.roles.len() == before {
            self.nobody.retain(|had| *had != role);
            self.roles.retain(|(had, _)| *had != role || role == Role::Inbrenger);
            self.roles.push((role, who.clone()));
        }
    }

    /// This one has the role from now on, or nobody has.
    pub(super) fn set_role(&mut self, role: Role, who: Option<Confidential>) {
        self.roles.retain(|(had, _)| *had != role);
        self.nobody.retain(|had| *had != role);
        match who {
            Some(who) => self.roles.push((role, who)),
            None => self.nobody.push(role),
        }
    }

    /// Who does what, but for participants who are not here today.
    pub fn held(&self, group: &Group) -> Vec<(Role, Confidential)> {
        let is_away =
            |who: &Confidential| group.names().any(|name| name == who) && !self.here.contains(who);
        self.roles.iter().filter(|(_, who)| !is_away(who)).cloned().collect()
    }

    /// What a meeting that begins now has to write down of it.
    pub(super) fn commands(&self, group: &Group) -> Vec<Command> {
        let here = group.participants.iter().filter(|person| self.here.contains(&person.name));
        let came = here.cloned().map(Command::Come);
        let held = self.held(group).into_iter();
        let given = held.map(|(role, who)| Command::GiveRole { role, who: Some(who) });
        let venue = group.venue.clone().map(Command::SetVenue);
        let confirmed = self.confidentiality.then_some(Command::ConfirmConfidentiality);
        came.chain(given).chain(venue).chain(confirmed).collect()
    }
}

/// The rows of a group's screen.
pub fn rows(group: &Group) -> Vec<GroupRow> {
    let people = (0..group.participants.len()).map(GroupRow::Person);
    let settings = Setting::ALL.map(GroupRow::Setting);
    people.chain([GroupRow::Confidentiality]).chain(settings).collect()
}

/// Whose turn it is among those who are here, for the roles that nobody has yet.
pub fn turns(context: &Context, gathering: &Gathering, roles: &[Role]) -> Vec<(Role, Suggestion)> {
    let here: Vec<_> =
        context.settings.names().filter(|name| gathering.here.contains(name)).collect();
    let asked: Vec<Role> =
        roles.iter().copied().filter(|role| !gathering.nobody.contains(role)).collect();
    context.history.turns(&asked, &here, &gathering.held(&context.settings))
}

/// The roles that are asked when a meeting begins; who brings the inbreng is said once it is chosen.
pub const ASKED: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::NoteTaker];
/// The roles that go round.
pub const TURNS: [Role; 3] = [Role::Chair, Role::Timekeeper, Role::Inbrenger];
