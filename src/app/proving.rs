//! What a proof of a meeting asks of the group's people before it is made: of each once.

use crate::domain::{
    confidential::Confidential,
    group::{Group, GroupChange},
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

/// What changes by an answer; nothing where it tells nothing, or the person is not in the group any more.
pub(super) fn told(
    group: &Group,
    who: &Confidential,
    detail: Detail,
    text: &str,
) -> Option<GroupChange> {
    let person = group.participants.iter().find(|person| person.name == *who)?;
    detail.told(person, text)
}

/// What stands in the line when it is opened: a name that may be whole already.
pub(super) fn stands(who: &Confidential, detail: Detail) -> &str {
    match detail {
        Detail::FullName => who.reveal(),
        Detail::Function | Detail::Registration => "",
    }
}
