//! What a proof of a meeting asks of the group's people before it is made: of each once.

use super::{effect::Effects, frame::Turn};
use crate::domain::{
    confidential::Confidential,
    group::Group,
    people::Presence,
    proof::{Detail, unasked},
};

/// Whom to ask what, after this was asked of somebody, or first of all; nothing where all is known.
pub(super) fn next(
    group: &Group,
    present: &[Presence],
    after: Option<(&Confidential, Detail)>,
) -> Option<(Confidential, Detail)> {
    let of_the_same = after.and_then(|(who, detail)| {
        let person = group.participants.iter().find(|person| person.name == *who)?;
        let mut left = Detail::ALL.into_iter().skip_while(|one| *one != detail).skip(1);
        left.find(|detail| detail.known(person).is_none()).map(|detail| (who.clone(), detail))
    });
    let of_another = || unasked(group, present).next();
    of_the_same.or_else(|| of_another().map(|person| (person.name.clone(), Detail::FullName)))
}

/// Keeps what somebody answered, where it tells something and the person is still in the group.
pub(super) fn keep(
    who: Option<&Confidential>,
    detail: Detail,
    text: &str,
    turn: &mut Turn<'_>,
) -> Effects {
    let mut people = turn.context.settings.participants.iter();
    let person = people.find(|person| Some(&person.name) == who);
    let change = person.and_then(|person| detail.told(person, text));
    change.map(|change| turn.change_group(change)).unwrap_or_default()
}

/// What stands in the line when it is opened: a name that may be whole already.
pub(super) fn stands(who: &Confidential, detail: Detail) -> &str {
    match detail {
        Detail::FullName => who.reveal(),
        Detail::Function | Detail::Registration => "",
    }
}
