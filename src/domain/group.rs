//! What a group says of itself, once and for all its meetings, and how that is changed.

use std::collections::BTreeMap;

use super::{
    clean::searchable,
    colour::OwnColour,
    confidential::Confidential,
    event::{Participant, Venue},
    language::Language,
    minutes::Minutes,
    naming::{Called, Naming},
    people::meant,
    werkvorm::Level,
};

/// Most participants that a group can name.
pub const MAX_NAMES: usize = 60;
/// Fewest and most minutes of a usual meeting.
pub const LENGTHS: (u16, u16) = (10, 720);
/// Fewest and most weeks between two meetings.
pub const INTERVALS: (u16, u16) = (1, 104);

/// A group; what it does not say is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its name, cleaned.
    pub name: Option<String>,
    /// The language of its papers; nothing: of whoever makes them.
    pub language: Option<Language>,
    /// Who take part, in the order of its file; no name twice.
    pub participants: Vec<Participant>,
    /// How they are called on screens and in a verslag.
    pub naming: Option<Naming>,
    /// Whether the room may see the words with which people leave.
    pub words_in_room: Option<bool>,
    /// How long a meeting usually takes.
    pub length: Option<Minutes>,
    /// What its meetings keep for the slot, beside its plan.
    pub margin: Option<Minutes>,
    /// How many weeks lie between two meetings.
    pub interval_weeks: Option<u16>,
    /// How much experience it has.
    pub level: Option<Level>,
    /// Where it usually meets.
    pub venue: Option<Venue>,
    /// The register for which its members need proof of their meetings.
    pub register: Option<String>,
    /// Under which name a register knows its plan of the year.
    pub year_plan: Option<String>,
    /// Who leads it from outside, as a register wants to read it.
    pub facilitator: Option<Confidential>,
    /// Single colours of its own on the screen.
    pub colours: Vec<OwnColour>,
}

/// One thing that a chair changes in what a group says of itself. Done twice it is as done once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupChange {
    /// Somebody takes part from now on; of who does already, what was not known is known from now on.
    Joins(Participant),
    /// Somebody does not take part any more.
    Leaves(Confidential),
    /// Somebody is called otherwise from now on; what is told of the old name is told of this one.
    Renamed(Confidential, Confidential),
    /// The whole name of somebody, or that it is not told.
    FullName(Confidential, Option<Confidential>),
    /// The function of somebody, or that it is not told.
    Function(Confidential, Option<Confidential>),
    /// The number of somebody in a register, or that it is not told.
    Registration(Confidential, Option<Confidential>),
    /// What the group is called from now on.
    Name(String),
    /// How its participants are called on screens and in a verslag.
    Naming(Option<Naming>),
    /// Whether the room may see the words with which people leave.
    WordsInRoom(Option<bool>),
    /// How long a meeting usually takes.
    Length(Option<Minutes>),
    /// What its meetings keep for the slot.
    Margin(Option<Minutes>),
    /// How many weeks lie between two meetings.
    Interval(Option<u16>),
    /// How much experience it has.
    Level(Option<Level>),
    /// Where it usually meets.
    Venue(Option<Venue>),
    /// The register for which its members need proof.
    Register(Option<String>),
}

/// Why a group cannot be changed like that; it is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unchanged {
    /// It has as many participants as a group can have.
    #[error("too many participants")]
    Full,
    /// Nobody with this name takes part.
    #[error("no such participant")]
    Nobody(Confidential),
    /// The name is that of a participant of whom something else is known: it may be somebody else.
    #[error("another participant of that name")]
    Another(Box<Alike>),
}

/// A participant, and somebody of whom the same name tells something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Who takes part, as the group knows this participant.
    pub known: Participant,
    /// What was told under that name.
    pub told: Participant,
}

impl Group {
    /// Changes this one thing.
    ///
    /// # Errors
    /// When nobody has the name, it is that of somebody else, or nobody more can join; the group is then as
    /// it was.
    pub fn change(&mut self, change: &GroupChange) -> Result<(), Unchanged> {
        match change.clone() {
            GroupChange::Joins(who) => return self.join(who),
            GroupChange::Renamed(who, name) => return self.rename(who, name),
            GroupChange::Leaves(who) => self.participants.retain(|person| person.name != who),
            GroupChange::FullName(who, name) => self.person(who)?.full_name = name,
            GroupChange::Function(who, function) => self.person(who)?.function = function,
            GroupChange::Registration(who, number) => self.person(who)?.registration = number,
            GroupChange::Name(name) => self.name = Some(name),
            GroupChange::Naming(naming) => self.naming = naming,
            GroupChange::WordsInRoom(may) => self.words_in_room = may,
            GroupChange::Length(length) => self.length = length,
            GroupChange::Margin(margin) => self.margin = margin,
            GroupChange::Interval(weeks) => self.interval_weeks = weeks,
            GroupChange::Level(level) => self.level = level,
            GroupChange::Venue(venue) => self.venue = venue,
            GroupChange::Register(register) => self.register = register,
        }
        Ok(())
    }

    fn rename(&mut self, who: Confidential, name: Confidential) -> Result<(), Unchanged> {
        let other = self.participants.iter().find(|person| {
            person.name != who && meant(name.reveal(), [&person.name].into_iter()).is_some()
        });
        if let Some(other) = other {
            let told = Participant { name, ..Participant::named("") };
            return Err(Unchanged::Another(Box::new(Alike { known: other.clone(), told })));
        }
        let person = self.person(who)?;
        let before = std::mem::replace(&mut person.name, name);
        person.former.retain(|former| *former != person.name && *former != before);
        if before != person.name {
            person.former.push(before);
        }
        Ok(())
    }

    /// What people were called before, each with the name that goes for it now: who has it now, is meant by it.
    pub fn renamed(&self) -> BTreeMap<&Confidential, &Confidential> {
        let all = self.participants.iter();
        let former = all.flat_map(|one| one.former.iter().map(move |former| (former, &one.name)));
        former.filter(|(former, _)| !self.names().any(|name| name == *former)).collect()
    }

    fn join(&mut self, who: Participant) -> Result<(), Unchanged> {
        if let Ok(known) = self.alike(who.name.clone()) {
            if !may_be(known, &who) {
                let known = known.clone();
                return Err(Unchanged::Another(Box::new(Alike { known, told: who })));
            }
            known.full_name = who.full_name.or_else(|| known.full_name.take());
            known.function = who.function.or_else(|| known.function.take());
            known.registration = who.registration.or_else(|| known.registration.take());
        } else if self.participants.len() < MAX_NAMES {
            self.participants.push(who);
        } else {
            return Err(Unchanged::Full);
        }
        Ok(())
    }

    /// What its participants are called among these others.
    pub fn called<'a>(&'a self, others: impl IntoIterator<Item = &'a Confidential>) -> Called {
        Called::of(self.naming.unwrap_or_default(), self.names().chain(others))
    }

    /// What its participants are called, as they stand in its file.
    pub fn names(&self) -> impl Iterator<Item = &Confidential> + Clone {
        self.participants.iter().map(|person| &person.name)
    }

    /// The participant who is meant by this name, which may be the whole one or one of before.
    pub fn meant(&self, name: &str) -> Option<&Confidential> {
        let in_full = || {
            let named = self.participants.iter().filter_map(|one| one.full_name.as_ref());
            let full = meant(name, named)?;
            let is_it = |one: &&Participant| one.full_name.as_ref() == Some(full);
            self.participants.iter().find(is_it).map(|one| &one.name)
        };
        let before = || {
            let renamed = self.renamed();
            renamed.get(meant(name, renamed.keys().copied())?).copied()
        };
        meant(name, self.names()).or_else(in_full).or_else(before)
    }

    /// What somebody is called on a paper that proves something: in full, where the group told it; of two
    /// with one name it is told which.
    pub fn on_paper(&self, who: &Confidential) -> Confidential {
        let known = self.participants.iter().find(|one| one.name == *who);
        let Some(full) = known.and_then(|one| one.full_name.as_ref()) else { return who.clone() };
        let is_like = |one: &&Participant| one.full_name.as_ref().unwrap_or(&one.name) == full;
        match self.participants.iter().filter(is_like).count() {
            1 => full.clone(),
            _ => Confidential::new(format!("{} ({})", full.reveal(), who.reveal())),
        }
    }

    /// The participant who is meant by this name, or by the initials that stand for it.
    pub fn participant(&self, typed: &str) -> Option<&Participant> {
        let called = Called::by_initials(self.names());
        let known = self.meant(typed).or_else(|| called.meant(typed))?;
        self.participants.iter().find(|person| person.name == *known)
    }

    fn alike(&mut self, name: Confidential) -> Result<&mut Participant, Unchanged> {
        let known = self.meant(name.reveal()).cloned();
        self.person(known.unwrap_or(name))
    }

    fn person(&mut self, name: Confidential) -> Result<&mut Participant, Unchanged> {
        let known = self.participants.iter_mut().find(|person| person.name == name);
        known.ok_or(Unchanged::Nobody(name))
    }
}

/// Whether what is told of somebody can be told of a participant whose name is alike: nothing known is
/// otherwise, and the name differs in accents and capitals only where something is told.
fn may_be(known: &Participant, told: &Participant) -> bool {
    let [was, is] = [known, told].map(|who| [&who.full_name, &who.function, &who.registration]);
    let agrees = was.iter().zip(is).all(|(was, is)| was.is_none() || is.is_none() || **was == *is);
    let is_named = searchable(known.name.reveal()) == searchable(told.name.reveal());
    agrees && (is_named || is == [&None; 3])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, function: Option<&str>, number: Option<&str>) -> Participant {
        let text = |text: Option<&str>| text.map(Confidential::new);
        Participant {
            function: text(function),
            registration: text(number),
            ..Participant::named(name)
        }
    }

    #[test]
    fn whoever_is_called_otherwise_is_meant_by_the_old_name_too_but_not_instead_of_another() {
        let name = |text: &str| Confidential::new(text);
        let renamed = |who: &str, to: &str| GroupChange::Renamed(name(who), name(to));
        let people = ["Jan Janssen", "Bo"].map(Participant::named).to_vec();
        let mut group = Group { participants: people, ..Group::default() };
        assert_eq!(group.change(&renamed("Jan Janssen", "Jan Jansen")), Ok(()));
        assert_eq!(group.meant("jan janssen"), Some(&name("Jan Jansen")));
        let [known, told] = ["Bo", "Bo"].map(Participant::named);
        let bo = Err(Unchanged::Another(Box::new(Alike { known, told })));
        assert_eq!(group.change(&renamed("Jan Jansen", "Bo")), bo);
        assert_eq!(
            group.change(&renamed("Bo", "Jan Janssen")),
            Ok(()),
            "a name that is free again"
        );
        assert_eq!(group.meant("Jan Janssen"), Some(&name("Jan Janssen")));
        assert_eq!(group.renamed().get(&name("Bo")), Some(&&name("Jan Janssen")));
        assert_eq!(group.change(&renamed("Jan Jansen", "Jan  Jansen")), Ok(()));
        assert_eq!(group.change(&renamed("Jan  Jansen", "Jan Jansen")), Ok(()));
        let [jan, _] = group.participants.as_slice() else { panic!() };
        assert_eq!(jan.former, [name("Jan Janssen"), name("Jan  Jansen")]);
    }

    #[test]
    fn whoever_joins_under_the_name_of_another_changes_nothing_of_that_one() {
        let muller = told("Müller", None, Some("111"));
        let before = Group { participants: vec![muller.clone()], ..Group::default() };
        for other in [
            told("Mueller", None, Some("222")),
            told("Muller", None, Some("222")),
            told("Müller", None, Some("222")),
            told("Mueller", Some("arts"), None),
        ] {
            let mut group = before.clone();
            let refused = group.change(&GroupChange::Joins(other.clone()));
            let alike = Alike { known: muller.clone(), told: other };
            let another = Err(Unchanged::Another(Box::new(alike)));
            assert_eq!((refused, group), (another, before.clone()));
        }
        for (again, now) in [
            (told("mueller", None, None), muller.clone()),
            (told("muller", Some("arts"), None), told("Müller", Some("arts"), Some("111"))),
            (told("Müller", None, Some("111")), muller.clone()),
        ] {
            let mut group = before.clone();
            assert_eq!(group.change(&GroupChange::Joins(again)), Ok(()));
            assert_eq!(group.participants, [now]);
        }
    }
}
