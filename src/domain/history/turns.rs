//! Whose turn it is: roles go round among those who are here, and nobody does everything.

use super::History;
use crate::domain::{confidential::Confidential, event::Role, people::Suggestion};

/// Most roles that one person is suggested for.
const MOST: usize = 2;

impl History {
    /// Who could take each of these roles that nobody has yet: somebody without a role first, of those who
    /// did it longest ago, of those the first.
    pub fn turns(
        &self,
        roles: &[Role],
        here: &[&Confidential],
        given: &[(Role, Confidential)],
    ) -> Vec<(Role, Suggestion)> {
        let mut has = given.to_vec();
        let mut turns = Vec::new();
        for role in open(roles, given) {
            if let Some(suggestion) = self.longest_ago(role, least_busy(here, &has)) {
                has.push((role, suggestion.who.clone()));
                turns.push((role, suggestion));
            }
        }
        turns
    }
}

/// Those of these roles that nobody has yet.
pub(in crate::domain) fn open(
    roles: &[Role],
    given: &[(Role, Confidential)],
) -> impl Iterator<Item = Role> {
    roles.iter().copied().filter(|role| given.iter().all(|(given, _)| given != role))
}

/// Those with the fewest of the roles that are given, while that is less than one person has at the most.
pub(in crate::domain) fn least_busy<'a>(
    here: &[&'a Confidential],
    given: &[(Role, Confidential)],
) -> impl Iterator<Item = &'a Confidential> {
    let has = |who: &Confidential| given.iter().filter(|(_, other)| other == who).count();
    let least = here.iter().map(|who| has(who)).min().filter(|least| *least < MOST);
    here.iter().copied().filter(move |who| Some(has(who)) == least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{event::Event, history::agreed::tests::meeting, people::People};

    fn held(roles: &[(Role, Confidential)]) -> People {
        let mut people = People::default();
        for (role, who) in roles {
            let given = Event::RoleGiven { role: *role, who: Some(who.clone()) };
            people.apply(&given, jiff::Timestamp::UNIX_EPOCH);
        }
        people
    }

    fn of(meetings: &[Vec<(Role, Confidential)>]) -> History {
        let began = jiff::civil::date(2026, 11, 2).at(14, 0, 0, 0);
        let past =
            meetings.iter().zip(1..).map(|(roles, at)| crate::domain::history::PastMeeting {
                people: held(roles),
                ..meeting(at, began, crate::domain::event::NextTime::default())
            });
        History { meetings: past.collect(), ..History::default() }
    }

    fn name(at: usize) -> Confidential {
        Confidential::new(format!("P{at}"))
    }

    #[test]
    fn two_people_have_two_roles_each_and_one_alone_no_more() {
        let names = [name(0), name(1)];
        let counts = |here: &[&Confidential]| {
            let turns = History::default().turns(&Role::ALL, here, &[]);
            turns.into_iter().map(|(_, turn)| turn.who).collect::<Vec<_>>()
        };
        assert_eq!(counts(&[&names[0], &names[1]]), [name(0), name(1), name(0), name(1)]);
        assert_eq!(counts(&[&names[0]]), [name(0), name(0)]);
        assert_eq!(counts(&[]), []);
    }

    fn roles() -> impl Strategy<Value = Vec<(Role, Confidential)>> {
        let one = (prop::sample::select(Role::ALL.to_vec()), 0..6_usize);
        prop::collection::vec(one.prop_map(|(role, at)| (role, name(at))), 0..5)
    }

    proptest! {
        /// Nobody is suggested while somebody else who is here has fewer roles, or as few and did it
        /// longer ago, or as long ago and stands before; and nobody for a third role.
        #[test]
        fn the_turn_goes_to_who_does_least_and_did_it_longest_ago(
            past in prop::collection::vec(roles(), 0..5),
            given in roles(),
            here in prop::collection::btree_set(0..6_usize, 0..6),
        ) {
            let history = of(&past);
            let names: Vec<Confidential> = here.into_iter().map(name).collect();
            let here: Vec<&Confidential> = names.iter().collect();
            let mut has = given.clone();
            let turns = history.turns(&Role::ALL, &here, &given);
            for (role, turn) in &turns {
                let rank = |who: &Confidential| {
                    let roles = has.iter().filter(|(_, other)| other == who).count();
                    let ago = history.meetings_ago(*role, who).map_or(usize::MAX, |ago| ago);
                    (roles, usize::MAX - ago, names.iter().position(|name| name == who))
                };
                prop_assert_eq!(names.iter().min_by_key(|who| rank(who)), Some(&turn.who));
                prop_assert!(rank(&turn.who).0 < MOST);
                prop_assert!(given.iter().all(|(given, _)| given != role));
                has.push((*role, turn.who.clone()));
            }
        }
    }
}
