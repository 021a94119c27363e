//! The invitation to the next meeting: nothing of what is talked about.

use super::{capital, group, time, topic};
use crate::{
    domain::{
        confidential::Confidential,
        event::{Role, Venue},
    },
    words::invitation::Invitation,
};

pub(crate) fn text(invitation: &Invitation) -> String {
    let Invitation { group, start, closing, venue, asks, is_planned, .. } = invitation;
    let open = || topic::OPEN.to_owned();
    let when = start.map_or_else(open, |start| match closing {
        Some(closing) => format!("{}, until {}", time::date_time(start), time::clock(*closing)),
        None => time::date_time(start),
    });
    let plan = if *is_planned { BY_PLAN } else { "" };
    let place = match venue {
        None => open(),
        Some(Venue::Online) => "online, with video and audio".to_owned(),
        Some(Venue::Place(place)) => place.reveal().to_owned(),
    };
    let facts = [
        format!("Peer supervision: {group}"),
        String::new(),
        format!("When: {when}{plan}"),
        format!("Where: {place}"),
    ];
    let led = [Role::Chair, Role::Timekeeper]
        .map(|role| format!("{}: {}", capital(group::role(role)), who(invitation, role)));
    let bring = bringer(invitation);
    let before =
        asks.iter().map(|asks| format!("Beforehand, for {}: {}", asks.werkvorm, asks.what));
    let lines = facts.into_iter().chain(led).chain([bring]).chain(before);
    lines.chain([String::new(), STAYS.to_owned()]).collect::<Vec<_>>().join("\n") + "\n"
}

/// Who has a role, or whose turn it is.
fn who(invitation: &Invitation, role: Role) -> String {
    let of = |list: &[(Role, Confidential)]| {
        list.iter().find(|(had, _)| *had == role).map(|(_, who)| who.reveal().to_owned())
    };
    let turn = || of(&invitation.turns).map(|who| format!("it is {who}’s turn"));
    of(&invitation.roles).or_else(turn).unwrap_or_else(|| topic::OPEN.to_owned())
}

fn bringer(invitation: &Invitation) -> String {
    let turn = invitation.turns.iter().find(|(role, _)| *role == Role::Inbrenger);
    let first =
        turn.map_or_else(String::new, |(_, who)| format!("it is {}’s turn; ", who.reveal()));
    format!("Case: {first}{ANYBODY}")
}

pub(crate) const TITLE: &str = "Invitation, to read and send round";
const ANYBODY: &str = "anyone who has one can bring it along or pass it on beforehand";
/// Behind a date that was not agreed.
pub(super) const BY_PLAN: &str = " (by the year plan)";
const STAYS: &str = "What we discuss stays in the group.";
