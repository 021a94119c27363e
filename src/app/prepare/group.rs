//! The group's screen before the meeting.

use super::{
    Place, Prepare,
    gathering::{GroupRow, PersonAct, Setting, rows},
    panel::{Choice, Prompt, Title},
};
use crate::{
    app::{
        context::Context,
        effect::Effects,
        frame::Turn,
        news::NotNow,
        panel::{HasPanel as _, Menu},
    },
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
        group::{GroupChange, INTERVALS, LENGTHS},
        margin::MARGINS,
        minutes::Minutes,
        naming::Naming,
        typed,
        werkvorm::Level,
    },
};

/// Of fewer names the list is still being made: nobody meets with so few.
pub(super) const FEWEST: usize = 3;

impl Prepare {
    pub(super) fn open_group(&mut self, _: &mut Turn<'_>) -> Effects {
        self.place = Place::Group(0);
        Effects::none()
    }

    pub(super) fn mark_group_row(&mut self, down: bool, turn: &Turn<'_>) -> Effects {
        let last = rows(&turn.context.settings).len().saturating_sub(1);
        if let Place::Group(at) = &mut self.place {
            *at = if down { (*at + 1).min(last) } else { at.saturating_sub(1) };
        }
        Effects::none()
    }

    fn row(&self, context: &Context) -> Option<GroupRow> {
        match self.place {
            Place::Group(at) => rows(&context.settings).get(at).copied(),
            Place::Welcome(_)
            | Place::Begin
            | Place::Agenda(_)
            | Place::Library(..)
            | Place::Past(_) => None,
        }
    }

    /// So many are here, where the group has names.
    pub(super) fn count_here(&mut self, turn: &mut Turn<'_>) {
        let is_listed = FEWEST <= turn.context.settings.participants.len();
        if let Some(count @ 1..) =
            u8::try_from(self.setup.gathering.here.len()).ok().filter(|_| is_listed)
        {
            self.be_with(count, turn);
        }
    }

    /// Space: here or not; confirmed or not.
    pub(super) fn toggle_row(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.row(turn.context) {
            Some(GroupRow::Person(at)) => {
                if let Some(person) = turn.context.settings.participants.get(at) {
                    self.setup.gathering.toggle(&person.name);
                    self.count_here(turn);
                }
            }
            Some(GroupRow::Confidentiality) => {
                self.setup.gathering.confidentiality = !self.setup.gathering.confidentiality;
            }
            Some(GroupRow::Setting(Setting::Level)) => return self.next_level(turn),
            Some(GroupRow::Setting(Setting::Naming)) => return self.other_naming(turn),
            Some(GroupRow::Setting(Setting::WordsInRoom)) => {
                let may = turn.context.settings.words_in_room.unwrap_or_default();
                return self.keep_group(GroupChange::WordsInRoom(Some(!may)), turn);
            }
            Some(GroupRow::Setting(_)) | None => {}
        }
        Effects::none()
    }

    /// Enter: what can be done with the marked row.
    pub(super) fn change_row(&mut self, turn: &mut Turn<'_>) -> Effects {
        match self.row(turn.context) {
            Some(GroupRow::Person(at)) => self.choose_for_person(at, turn),
            Some(
                GroupRow::Setting(Setting::Level | Setting::Naming | Setting::WordsInRoom)
                | GroupRow::Confidentiality,
            ) => {
                turn.guard();
                self.toggle_row(turn)
            }
            Some(GroupRow::Setting(setting)) => self.open_line(Prompt::Setting(setting)),
            None => Effects::none(),
        }
    }

    fn choose_for_person(&mut self, at: usize, turn: &Turn<'_>) -> Effects {
        let Some(person) = turn.context.settings.participants.get(at) else {
            return Effects::none();
        };
        let roles = Role::ALL.map(|role| Choice::Person {
            at,
            act: PersonAct::Role(role),
            has: self.setup.gathering.roles.contains(&(role, person.name.clone())),
        });
        let acts = [
            PersonAct::Rename,
            PersonAct::FullName,
            PersonAct::Function,
            PersonAct::Registration,
            PersonAct::Remove,
        ];
        let others = acts.map(|act| Choice::Person { at, act, has: false });
        let choices = [Choice::Leave].into_iter().chain(roles).chain(others).collect();
        self.open_menu(Menu { title: Title::Person(person.name.clone()), choices }, 0)
    }

    fn next_level(&mut self, turn: &mut Turn<'_>) -> Effects {
        let level = match turn.context.settings.level {
            None => Some(Level::Beginner),
            Some(Level::Beginner) => Some(Level::Advanced),
            Some(Level::Advanced) => None,
        };
        self.setup.level = level;
        self.keep_group(GroupChange::Level(level), turn)
    }

    fn other_naming(&mut self, turn: &mut Turn<'_>) -> Effects {
        let naming = match turn.context.settings.naming.unwrap_or_default() {
            Naming::Initials => Naming::Full,
            Naming::Full => Naming::Initials,
        };
        self.keep_group(GroupChange::Naming(Some(naming)), turn)
    }

    /// Changes the group, asks to keep that, and plans with it.
    fn keep_group(&mut self, change: GroupChange, turn: &mut Turn<'_>) -> Effects {
        let effects = turn.change_group(change);
        self.plan(turn.context);
        effects
    }

    pub(super) fn act_on_person(
        &mut self,
        at: usize,
        act: PersonAct,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let Some(person) = turn.context.settings.participants.get(at).cloned() else {
            return Effects::none();
        };
        match act {
            PersonAct::Role(role) => {
                self.setup.gathering.toggle_role(role, &person.name);
                Effects::none()
            }
            PersonAct::Rename => self.open_line_with(Prompt::Rename(at), person.name.reveal()),
            PersonAct::FullName => self.open_line(Prompt::FullName(at)),
            PersonAct::Function => self.open_line(Prompt::Function(at)),
            PersonAct::Registration => self.open_line(Prompt::Registration(at)),
            PersonAct::Remove => {
                self.setup.gathering.here.retain(|name| *name != person.name);
                self.setup.gathering.roles.retain(|(_, name)| *name != person.name);
                self.count_here(turn);
                self.keep_group(GroupChange::Leaves(person.name), turn)
            }
        }
    }

    /// Calls somebody otherwise from now on, also in what was before.
    pub(super) fn rename(&mut self, at: usize, text: &str, turn: &mut Turn<'_>) -> Effects {
        let group = &turn.context.settings;
        let Some(who) = group.participants.get(at).map(|person| person.name.clone()) else {
            return Effects::none();
        };
        let change = GroupChange::Renamed(who, Confidential::new(text));
        if group.clone().change(&change).is_err() {
            return self.ask_again(Prompt::Rename(at), text, NotNow::NameTwice);
        }
        let effects = self.keep_group(change, turn);
        for setup in self.before.iter_mut().chain([&mut self.setup]) {
            setup.gathering.call_as_now(&turn.context.settings);
        }
        effects
    }

    pub(super) fn set_full_name(
        &mut self,
        at: usize,
        text: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        self.change_person(at, turn, |who| GroupChange::FullName(who, told(text)))
    }

    pub(super) fn set_function(&mut self, at: usize, text: String, turn: &mut Turn<'_>) -> Effects {
        self.change_person(at, turn, |who| GroupChange::Function(who, told(text)))
    }

    pub(super) fn set_registration(
        &mut self,
        at: usize,
        text: String,
        turn: &mut Turn<'_>,
    ) -> Effects {
        self.change_person(at, turn, |who| GroupChange::Registration(who, told(text)))
    }

    fn change_person(
        &mut self,
        at: usize,
        turn: &mut Turn<'_>,
        change: impl FnOnce(Confidential) -> GroupChange,
    ) -> Effects {
        match turn.context.settings.participants.get(at) {
            Some(person) => self.keep_group(change(person.name.clone()), turn),
            None => Effects::none(),
        }
    }

    pub(super) fn change_setting(
        &mut self,
        setting: Setting,
        text: &str,
        turn: &mut Turn<'_>,
    ) -> Effects {
        let change = match changed(setting, text) {
            Ok(Some(change)) => change,
            Ok(None) => return Effects::none(),
            Err(why) => return self.ask_again(Prompt::Setting(setting), text, why),
        };
        match change {
            GroupChange::Length(Some(length)) => self.setup.set_length(length.get().into()),
            GroupChange::Margin(margin) => self.setup.margin.set = margin.or(turn.context.margin),
            _ => {}
        }
        self.keep_group(change, turn)
    }
}

fn told(text: String) -> Option<Confidential> {
    (!text.is_empty()).then(|| Confidential::new(text))
}

/// What changes by this; left empty it is not said any more, but a group keeps its name. Fails where
/// it cannot be that.
fn changed(setting: Setting, text: &str) -> Result<Option<GroupChange>, NotNow> {
    let given = Some(text.to_owned()).filter(|text| !text.is_empty());
    Ok(match setting {
        Setting::Length => Some(GroupChange::Length(minutes(given, LENGTHS)?.map(Minutes::of))),
        Setting::Interval => Some(GroupChange::Interval(weeks(given)?)),
        Setting::Margin => Some(GroupChange::Margin(minutes(given, MARGINS)?.map(Minutes::of))),
        Setting::Name => given.map(GroupChange::Name),
        Setting::Venue => Some(GroupChange::Venue(given.map(Venue::named))),
        Setting::Register => Some(GroupChange::Register(given)),
        Setting::Level | Setting::Naming | Setting::WordsInRoom => None,
    })
}

fn minutes(text: Option<String>, (min, max): (u16, u16)) -> Result<Option<u16>, NotNow> {
    let Some(text) = text else { return Ok(None) };
    let fits = typed::minutes(&text).filter(|n| (min..=max).contains(n));
    fits.map(Some).ok_or(NotNow::NotALength { min, max })
}

fn weeks(text: Option<String>) -> Result<Option<u16>, NotNow> {
    let Some(text) = text else { return Ok(None) };
    let (min, max) = INTERVALS;
    let fits = typed::weeks(&text).filter(|n| (min..=max).contains(n));
    fits.map(Some).ok_or(NotNow::NotWeeks { min, max })
}
