//! What a copy of a group's file says that the file itself does not.

use crate::domain::{confidential::Confidential, group::Group};

/// The participants that only the copy has, and the keys to which it gives another value.
pub fn only_in(copy: &Group, own: &Group) -> (Vec<Confidential>, Vec<&'static str>) {
    let is_known = |who: &Confidential| own.participants.iter().any(|one| one.name == *who);
    let names = copy.participants.iter().map(|one| &one.name);
    let people = names.filter(|name| !is_known(name)).cloned().collect();
    let known = |one| own.participants.contains(one);
    let details = copy.participants.iter().any(|one| is_known(&one.name) && !known(one));
    let differs = [
        ("naam", copy.name.is_some() && copy.name != own.name),
        ("taal", copy.language.is_some() && copy.language != own.language),
        ("voluit, functie of registratie", details),
        ("namen", copy.naming.is_some() && copy.naming != own.naming),
        (
            "woorden_in_zaal",
            copy.words_in_room.is_some() && copy.words_in_room != own.words_in_room,
        ),
        ("duur", copy.length.is_some() && copy.length != own.length),
        ("marge", copy.margin.is_some() && copy.margin != own.margin),
        ("interval", copy.interval_weeks.is_some() && copy.interval_weeks != own.interval_weeks),
        ("niveau", copy.level.is_some() && copy.level != own.level),
        ("plaats", copy.venue.is_some() && copy.venue != own.venue),
        ("register", copy.register.is_some() && copy.register != own.register),
        ("jaarplan", copy.year_plan.is_some() && copy.year_plan != own.year_plan),
        ("begeleider", copy.facilitator.is_some() && copy.facilitator != own.facilitator),
    ];
    (people, differs.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key).collect())
}
