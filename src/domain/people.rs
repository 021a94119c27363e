//! Who takes part, who does what, and who has not done it for the longest time.

use std::collections::BTreeSet;

use jiff::Timestamp;
use strsim::damerau_levenshtein;

use super::{
    clean::searchable,
    confidential::Confidential,
    event::{Event, Participant, Role, Venue},
    spelling::Spelling,
};

/// Longest name, function, registration or place, in characters as a reader counts them.
pub const MAX_NAME: usize = 100;

/// Which of these people is meant by what was typed: who has exactly that name; else the one whose name
/// differs in accents or capitals only; else the one of whose name it is a spelling, by the measure by
/// which a name is erased. Nobody where that could be several.
pub fn meant<'a>(
    typed: &str,
    people: impl Iterator<Item = &'a Confidential> + Clone,
) -> Option<&'a Confidential> {
    let exact = people.clone().find(|name| name.reveal() == typed);
    let wanted = searchable(typed.trim());
    let spelling = |name: &str| Spelling::new(name, []);
    let is_same = |name: &str| spelling(typed).is(name) || spelling(name).is(typed);
    let alike = people.clone().filter(|name| searchable(name.reveal()) == wanted);
    let spelled = people.filter(|name| is_same(name.reveal()));
    exact.or_else(|| only(alike)).or_else(|| only(spelled))
}

/// Who has this first name, where only one of these people has it.
pub fn by_first_name<'a>(
    typed: &str,
    people: impl Iterator<Item = &'a Confidential>,
) -> Option<&'a Confidential> {
    let wanted = searchable(typed.trim());
    let has = |name: &&Confidential| {
        let name = searchable(name.reveal());
        name.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.starts_with(' '))
    };
    only(people.filter(has))
}

/// Most slips of the fingers in a name, and in how many letters there is one at most.
const SLIPS: usize = 2;
const LETTERS_TO_A_SLIP: usize = 3;

/// Whom of these people a name that is none of theirs was probably meant for: a slip or two away from it, or from
/// a first name. Several where it could be each of them.
pub fn likely<'a>(
    typed: &str,
    people: impl Iterator<Item = &'a Confidential>,
) -> Vec<&'a Confidential> {
    let wanted = searchable(typed.trim());
    let slips = |known: &str| {
        let slips = damerau_levenshtein(&wanted, known);
        let letters = known.chars().count().min(wanted.chars().count());
        (slips <= SLIPS && slips * LETTERS_TO_A_SLIP <= letters).then_some(slips)
    };
    let near = |name: &str| {
        let first = name.split_whitespace().next().unwrap_or_default();
        slips(name).into_iter().chain(slips(first)).min()
    };
    let all: Vec<_> =
        people.filter_map(|who| Some((near(&searchable(who.reveal()))?, who))).collect();
    let least = all.iter().map(|(slips, _)| *slips).min();
    all.into_iter().filter(|(slips, _)| Some(*slips) == least).map(|(_, who)| who).collect()
}

fn only<'a>(mut people: impl Iterator<Item = &'a Confidential>) -> Option<&'a Confidential> {
    people.next().filter(|_| people.next().is_none())
}

/// One participant in one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// The person, as the group knows this person.
    pub participant: Participant,
    /// Since when, on the wall clock.
    pub came: Timestamp,
    /// Until when, if before the end.
    pub left: Option<Timestamp>,
}

/// So many people, and so many roles, are told of one meeting; a file can name more than any room holds.
const MOST: usize = 1_000;

/// Who was at a meeting, who did what, and where; in a group without names all of it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Everybody who came, in that order; who came back stands there once.
    pub present: Vec<Presence>,
    /// The roles; only that of inbrenger can stand there more than once.
    pub roles: Vec<(Role, Confidential)>,
    /// Where it was held, if that was said.
    pub venue: Option<Venue>,
    /// The group confirmed that what is said stays in the group.
    pub confidentiality: bool,
}

impl People {
    /// Takes in what happened at this moment; most of it says nothing about people.
    pub fn apply(&mut self, event: &Event, at: Timestamp) {
        match event {
            Event::ParticipantCame(participant) => self.come(participant, at),
            Event::ParticipantLeft { who } => self.leave(who, at),
            Event::RoleGiven { role, who } => self.give(*role, who.as_ref()),
            Event::VenueSet(venue) => self.venue = Some(venue.clone()),
            Event::ConfidentialityConfirmed => self.confidentiality = true,
            _ => {}
        }
    }

    fn come(&mut self, participant: &Participant, at: Timestamp) {
        let is_full = MOST <= self.present.len();
        let known = self.present.iter_mut().find(|p| p.participant.name == participant.name);
        match known {
            Some(presence) => {
                presence.participant = participant.clone();
                presence.left = None;
            }
            None if is_full => {}
            None => self.present.push(Presence {
                participant: participant.clone(),
                came: at,
                left: None,
            }),
        }
    }

    fn leave(&mut self, who: &Confidential, at: Timestamp) {
        for presence in self.present.iter_mut().filter(|p| p.participant.name == *who) {
            presence.left = Some(at);
        }
    }

    /// Nobody takes a role away from all who have it.
    fn give(&mut self, role: Role, who: Option<&Confidential>) {
        if role != Role::Inbrenger || who.is_none() {
            self.roles.retain(|(had, _)| *had != role);
        }
        let Some(who) = who else { return };
        if self.roles.len() < MOST && !self.has_role(role, who) {
            self.roles.push((role, who.clone()));
        }
    }

    /// Calls everybody otherwise; who is the same person then stands there once.
    pub(super) fn call(&mut self, mut call: impl FnMut(&mut Confidential)) {
        self.present.iter_mut().for_each(|came| call(&mut came.participant.name));
        self.roles.iter_mut().for_each(|(_, who)| call(who));
        let mut names = BTreeSet::new();
        self.present.retain(|came| names.insert(came.participant.name.clone()));
        let mut given = BTreeSet::new();
        self.roles.retain(|role| given.insert(role.clone()));
    }

    /// Whether this person has that role.
    pub fn has_role(&self, role: Role, who: &Confidential) -> bool {
        self.roles.iter().any(|(had, name)| *had == role && name == who)
    }

    /// Who has a role: one name, or for the inbrenger any number.
    pub fn in_role(&self, role: Role) -> impl Iterator<Item = &Confidential> {
        self.roles.iter().filter(move |(had, _)| *had == role).map(|(_, who)| who)
    }

    /// Who is there now.
    pub fn here(&self) -> impl Iterator<Item = &Confidential> {
        let here = self.present.iter().filter(|presence| presence.left.is_none());
        here.map(|presence| &presence.participant.name)
    }

    /// Whether this person is there now.
    pub fn is_here(&self, who: &Confidential) -> bool {
        self.present.iter().any(|p| p.participant.name == *who && p.left.is_none())
    }
}

/// Who could take a role, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Name or initials.
    pub who: Confidential,
    /// How many meetings ago this person last had the role, 1 for the last meeting; `None`: never.
    pub meetings_ago: Option<usize>,
}

/// How many meetings ago this person last had the role, 1 for the last one; `None`: never. The
/// meetings are in order of their start.
pub fn meetings_ago<'a>(
    role: Role,
    who: &Confidential,
    meetings: impl DoubleEndedIterator<Item = &'a People>,
) -> Option<usize> {
    meetings.rev().position(|meeting| meeting.has_role(role, who)).map(|before| before + 1)
}

/// Of these people, who has not had the role for the longest time; of several the first.
pub fn longest_ago<'a, 'm>(
    role: Role,
    people: impl IntoIterator<Item = &'a Confidential>,
    meetings: &(impl DoubleEndedIterator<Item = &'m People> + Clone),
) -> Option<Suggestion> {
    let told = people.into_iter().map(|who| (who, meetings_ago(role, who, meetings.clone())));
    // The first of equals: `max_by_key` would take the last.
    let longest = told.min_by_key(|(_, ago)| ago.map_or(0, |ago| usize::MAX - ago));
    longest.map(|(who, meetings_ago)| Suggestion { who: who.clone(), meetings_ago })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str) -> Confidential {
        Confidential::new(name)
    }

    #[test]
    fn a_first_name_means_who_alone_has_it() {
        let people =
            ["Ben Hughes", "Anna", "Bente de Wit", "José Á.", "Jo Smit", "Jo Bos"].map(name);
        let meant = |typed| by_first_name(typed, people.iter()).map(Confidential::reveal);
        assert_eq!(meant("Ben"), Some("Ben Hughes"));
        assert_eq!(meant("bente de"), Some("Bente de Wit"));
        assert_eq!(meant(" jose "), Some("José Á."));
        assert_eq!(["Be", "Anna", "Jo", "Hughes", ""].map(meant), [None; 5]);
    }

    #[test]
    fn a_slip_of_the_fingers_means_whoever_is_nearest() {
        let people = ["Bram Klein", "Anna Bos", "Cem Demir", "Cem Vos", "Jo"].map(name);
        let meant = |typed| {
            let likely = likely(typed, people.iter());
            likely.into_iter().map(Confidential::reveal).collect::<Vec<_>>()
        };
        assert_eq!(meant("Bran Klein"), ["Bram Klein"]);
        assert_eq!(meant("brma"), ["Bram Klein"]);
        assert_eq!(meant("anne"), ["Anna Bos"]);
        assert_eq!(meant("Cem"), ["Cem Demir", "Cem Vos"]);
        assert_eq!(meant("Cem Bos"), ["Cem Vos"]);
        for stranger in ["Karel", "Bo", "AB", "Els van Dam", ""] {
            assert!(meant(stranger).is_empty(), "{stranger}: {:?}", meant(stranger));
        }
    }

    fn given(role: Role, who: &str) -> Event {
        Event::RoleGiven { role, who: Some(name(who)) }
    }

    fn told(events: &[Event]) -> People {
        let mut people = People::default();
        for (event, second) in events.iter().zip(0..) {
            people.apply(event, Timestamp::from_second(second).unwrap());
        }
        people
    }

    #[test]
    fn who_comes_back_stands_there_once_with_the_first_time() {
        let came = || Event::ParticipantCame(Participant::named("AB"));
        let gone = told(&[came(), Event::ParticipantLeft { who: name("AB") }]);
        assert!(!gone.is_here(&name("AB")));
        let people = told(&[came(), Event::ParticipantLeft { who: name("AB") }, came()]);
        assert!(people.is_here(&name("AB")));
        assert_eq!(people.present.len(), 1);
        assert_eq!(people.present[0].came, Timestamp::UNIX_EPOCH);
    }

    #[test]
    fn whoever_is_meant_is_found_without_accents_and_capitals() {
        let people = ["Zoë", "Ann", "Anna", "Łukasz", "José", "Jose"].map(name);
        let found = |typed: &str| meant(typed, people.iter()).map(Confidential::reveal);
        for typed in ["Zoë", "zoë", "zoe", "ZOE", " Zoe\u{308} "] {
            assert_eq!(found(typed), Some("Zoë"), "{typed}");
        }
        assert_eq!(
            (found("ann"), found("lukasz"), found("Jose")),
            (Some("Ann"), Some("Łukasz"), Some("Jose"))
        );
        assert_eq!((found("An"), found(""), found("jose")), (None, None, None));
    }

    #[test]
    fn whoever_is_meant_is_found_by_the_measure_of_erasing() {
        let people = ["Weiß", "IJsbrand", "O'Brien", "Jan-Peter", "Παύλος"].map(name);
        for (typed, meant) in [
            ("WEISS", "Weiß"),
            ("Ĳsbrand", "IJsbrand"),
            ("OBrien", "O'Brien"),
            ("Jan Peter", "Jan-Peter"),
            ("ΠΑΥΛΟΣ", "Παύλος"),
        ] {
            let found = super::meant(typed, people.iter()).map(Confidential::reveal);
            assert_eq!(found, Some(meant), "{typed}");
        }
    }

    #[test]
    fn a_role_has_one_name_but_for_the_inbrenger() {
        use Role::{Chair, Inbrenger};
        let events = ["AB", "CD"].map(|who| [given(Chair, who), given(Inbrenger, who)]).concat();
        let people = told(&events);
        assert!(people.in_role(Chair).eq([&name("CD")]));
        assert!(people.in_role(Inbrenger).eq([&name("AB"), &name("CD")]));
        let nobody = Event::RoleGiven { role: Inbrenger, who: None };
        let without = told(&[events.as_slice(), &[nobody]].concat());
        assert_eq!(without.in_role(Inbrenger).count(), 0);
    }

    #[test]
    fn whoever_never_did_it_comes_first_and_then_the_longest_ago() {
        let chaired = |who| told(&[given(Role::Chair, who)]);
        let meetings = ["AB", "CD", "AB"].map(chaired);
        let names = ["AB", "CD", "EF", "GH"].map(name);
        let of = |names: &[Confidential]| longest_ago(Role::Chair, names, &meetings.iter());
        let suggested = |who, meetings_ago| Some(Suggestion { who: name(who), meetings_ago });
        assert_eq!(of(&names), suggested("EF", None));
        assert_eq!(of(&names[..2]), suggested("CD", Some(2)));
        assert_eq!(of(&names[..1]), suggested("AB", Some(1)));
        assert_eq!(of(&[]), None);
    }
}
