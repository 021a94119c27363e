//! The group's screen before the meeting, and who comes and goes while it runs.

use jiff::tz::TimeZone;

use super::{
    App, Stage,
    action::Action,
    begin::{Begin, Rescaled},
    context::{Context, Found},
    effect::Effect,
    keymap::Place,
    message::{FoundGroup, OpenedGroup, Unsaved},
    notices::{News, NotNow},
    panel::{Panel, Pick, Wants},
    people::{GroupRow, PersonAct, Setting, rows},
};
use crate::domain::{
    confidential::Confidential,
    event::{Participant, Role, Venue},
    group::{Group, INTERVALS, LENGTHS, MAX_NAMES},
    minutes::Minutes,
    time::{Anchor, Reading},
    werkvorm::Level,
};

impl Begin {
    /// So many are here, where the group has names.
    fn count_here(&mut self, context: &Context) -> Option<Rescaled> {
        match u8::try_from(self.setup.gathering.here.len()) {
            Ok(count @ 1..) => self.be_with(count, context),
            _ => None,
        }
    }

    fn marked_row(&self, context: &Context) -> Option<GroupRow> {
        rows(&context.settings).get(self.group_row?).copied()
    }
}

impl App {
    pub(super) fn open_group(&mut self) {
        if let Some(begin) = self.begin() {
            begin.group_row = Some(0);
        }
    }

    pub(super) fn act_in_group(&mut self, action: Action, now: Reading) -> Vec<Effect> {
        match action {
            Action::Up | Action::Down => self.mark_in_group(action == Action::Down),
            Action::Back => {
                if let Some(begin) = self.begin() {
                    begin.group_row = None;
                }
            }
            Action::Toggle => return self.toggle_row(now),
            Action::Change => return self.change_row(now),
            Action::AddPerson => self.open_line(Wants::NewPerson),
            Action::OtherGroup => return vec![Effect::LookForGroups],
            _ => {}
        }
        Vec::new()
    }

    fn mark_in_group(&mut self, down: bool) {
        let last = rows(&self.context.settings).len().saturating_sub(1);
        if let Some(Begin { group_row: Some(at), .. }) = self.begin() {
            *at = if down { (*at + 1).min(last) } else { at.saturating_sub(1) };
        }
    }

    fn row(&self) -> Option<GroupRow> {
        match &self.stage {
            Stage::Begin(begin) => begin.marked_row(&self.context),
            Stage::Resume(_) | Stage::Live(_) | Stage::Follow(_) => None,
        }
    }

    /// Space: here or not; confirmed or not.
    fn toggle_row(&mut self, now: Reading) -> Vec<Effect> {
        let row = self.row();
        let Stage::Begin(begin) = &mut self.stage else {
            return Vec::new();
        };
        match row {
            Some(GroupRow::Person(at)) => {
                if let Some(person) = self.context.settings.participants.get(at) {
                    begin.setup.gathering.toggle(&person.name);
                    let rescaled = begin.count_here(&self.context);
                    self.say_rescaled(rescaled, now);
                }
            }
            Some(GroupRow::Confidentiality) => {
                begin.setup.gathering.confidentiality = !begin.setup.gathering.confidentiality;
            }
            Some(GroupRow::Setting(Setting::Level)) => return self.other_level(),
            Some(GroupRow::Setting(_)) | None => {}
        }
        Vec::new()
    }

    /// Enter: what can be done with the marked row.
    fn change_row(&mut self, now: Reading) -> Vec<Effect> {
        match self.row() {
            Some(GroupRow::Person(at)) => {
                let roles = Role::ALL.map(PersonAct::Role);
                let acts = [PersonAct::Function, PersonAct::Registration, PersonAct::Remove];
                let acts = roles.into_iter().chain(acts).map(|act| Pick::Person(at, act));
                let options = [Pick::Leave].into_iter().chain(acts).collect();
                self.panel = Panel::Choose { options, selected: 0 };
                Vec::new()
            }
            Some(GroupRow::Setting(Setting::Level) | GroupRow::Confidentiality) => {
                self.guard(now);
                self.toggle_row(now)
            }
            Some(GroupRow::Setting(setting)) => {
                self.open_line(Wants::Setting(setting));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn other_level(&mut self) -> Vec<Effect> {
        let level = match self.context.settings.level {
            None => Some(Level::Beginner),
            Some(Level::Beginner) => Some(Level::Advanced),
            Some(Level::Advanced) => None,
        };
        let group = Group { level, ..self.context.settings.clone() };
        if let Stage::Begin(begin) = &mut self.stage {
            begin.setup.level = level;
        }
        self.keep_group(group)
    }

    /// Takes the group as it is now, and asks to keep it.
    fn keep_group(&mut self, group: Group) -> Vec<Effect> {
        self.context.settings = group.clone();
        if let Some(name) = &self.context.settings.name {
            self.context.group.clone_from(name);
        }
        if let Stage::Begin(begin) = &mut self.stage {
            begin.plan(&self.context);
        }
        vec![Effect::WriteGroup(Box::new(group))]
    }

    pub(super) fn act_on_person(&mut self, at: usize, act: PersonAct, now: Reading) -> Vec<Effect> {
        let Some(person) = self.context.settings.participants.get(at).cloned() else {
            return Vec::new();
        };
        match act {
            PersonAct::Role(role) => {
                if let Some(begin) = self.begin() {
                    begin.setup.gathering.toggle_role(role, &person.name);
                }
                Vec::new()
            }
            PersonAct::Function => {
                self.open_line(Wants::Function(at));
                Vec::new()
            }
            PersonAct::Registration => {
                self.open_line(Wants::Registration(at));
                Vec::new()
            }
            PersonAct::Remove => {
                let mut group = self.context.settings.clone();
                group.participants.remove(at);
                if let Stage::Begin(begin) = &mut self.stage {
                    begin.setup.gathering.here.retain(|name| *name != person.name);
                    begin.setup.gathering.roles.retain(|(_, name)| *name != person.name);
                    let rescaled = begin.count_here(&self.context);
                    self.say_rescaled(rescaled, now);
                }
                self.keep_group(group)
            }
        }
    }

    /// A name, from the input line: a participant of the group who is here.
    pub(super) fn add_person(&mut self, name: String, now: Reading) -> Vec<Effect> {
        let mut group = self.context.settings.clone();
        let who = Confidential::new(name);
        if group.participants.iter().any(|person| person.name == who) {
            return self.refuse(NotNow::NameTwice, now);
        }
        if MAX_NAMES <= group.participants.len() {
            return self.refuse(NotNow::TooManyNames, now);
        }
        group.participants.push(Participant {
            name: who.clone(),
            function: None,
            registration: None,
        });
        let effects = self.keep_group(group);
        if let Stage::Begin(begin) = &mut self.stage {
            begin.setup.gathering.here.push(who);
            let rescaled = begin.count_here(&self.context);
            self.say_rescaled(rescaled, now);
        }
        effects
    }

    pub(super) fn set_detail(&mut self, wants: Wants, text: &str) -> Vec<Effect> {
        let mut group = self.context.settings.clone();
        let detail = (!text.is_empty()).then(|| Confidential::new(text));
        let (at, is_function) = match wants {
            Wants::Function(at) => (at, true),
            Wants::Registration(at) => (at, false),
            _ => return Vec::new(),
        };
        if let Some(person) = group.participants.get_mut(at) {
            *(if is_function { &mut person.function } else { &mut person.registration }) = detail;
        }
        self.keep_group(group)
    }

    pub(super) fn change_setting(
        &mut self,
        setting: Setting,
        text: &str,
        now: Reading,
    ) -> Vec<Effect> {
        let mut group = self.context.settings.clone();
        let given = Some(text.to_owned()).filter(|text| !text.is_empty());
        let number = |(min, max): (u16, u16)| match &given {
            None => Ok(None),
            Some(text) => match text.parse::<u16>() {
                Ok(n) if (min..=max).contains(&n) => Ok(Some(n)),
                _ => Err(NotNow::NotBetween { min, max }),
            },
        };
        let refused = match setting {
            Setting::Length => {
                number(LENGTHS).map(|length| group.length = length.map(Minutes::of)).err()
            }
            Setting::Interval => number(INTERVALS).map(|weeks| group.interval_weeks = weeks).err(),
            Setting::Name => {
                group.name = given.or_else(|| group.name.take());
                None
            }
            Setting::Venue => {
                group.venue = given.map(Venue::named);
                None
            }
            Setting::Register => {
                group.register = given;
                None
            }
            Setting::Level => None,
        };
        if let Some(why) = refused {
            return self.refuse(why, now);
        }
        if let (Setting::Length, Stage::Begin(begin), Some(length)) =
            (setting, &mut self.stage, group.length)
        {
            begin.setup.set_length(length.get().into());
        }
        self.keep_group(group)
    }

    pub(super) fn group_written(&mut self, written: Result<(), Unsaved>, now: Reading) {
        let news = match written {
            Ok(()) => News::GroupKept,
            Err(why) => News::Refused(NotNow::GroupUnsaved(why)),
        };
        self.say(news, now);
    }
}

/// Taking another group, before the meeting.
impl App {
    pub(super) fn offer_groups(&mut self, found: Vec<FoundGroup>) {
        if self.place() == Place::Group {
            let groups = found.into_iter().map(Pick::Group);
            let options = groups.chain([Pick::Leave]).collect();
            self.panel = Panel::Choose { options, selected: 0 };
        }
    }

    /// Goes on with this group: plans its next meeting, or offers to resume the one that runs.
    pub(super) fn take_group(&mut self, opened: OpenedGroup, now: Reading) -> Vec<Effect> {
        if !matches!(self.stage, Stage::Begin(_)) {
            return Vec::new();
        }
        let OpenedGroup { name, library, history, settings, remarks, found } = opened;
        self.context =
            Context { group: name, library, history, settings, remarks, ..self.context.clone() };
        if let Some((found, zone)) = found {
            return self.offer_to_resume(found, zone);
        }
        let mut begin = Begin::new(&self.context, now.moment.wall);
        begin.group_row = Some(0);
        self.stage = Stage::Begin(Box::new(begin));
        Vec::new()
    }

    /// The program then runs on the clocks of that meeting.
    fn offer_to_resume(&mut self, found: Found, zone: TimeZone) -> Vec<Effect> {
        let started = found.meeting.started();
        let anchor = Anchor { tempo: started.tempo, real: started.real.clone() };
        self.context = Context { zone, anchor: anchor.clone(), ..self.context.clone() };
        self.said = None;
        self.stage = Stage::Resume(Box::new(found));
        vec![Effect::RunFrom(anchor)]
    }
}
