//! Whoever is named on a screen, called as the group wants it.

use super::meeting;
use crate::{
    app::{
        App,
        lead::panel::Choice,
        news::News,
        prepare::{
            forms::{Attendee, ToldFact},
            panel::Choice as Before,
        },
        topic_row::TopicRow,
    },
    domain::{
        confidential::Confidential,
        event::{Brought, NextTime, Role},
        naming::Called,
        people::Suggestion,
    },
};

/// What the group's participants are called, and who is there besides.
pub(super) fn called(app: &App) -> Called {
    let present = meeting(app).into_iter().flat_map(|meeting| &meeting.people().present);
    app.context.settings.called(present.map(|presence| &presence.participant.name))
}

pub(super) fn roles(roles: &[(Role, Confidential)], called: &Called) -> Vec<(Role, Confidential)> {
    roles.iter().map(|(role, who)| (*role, called.name(who))).collect()
}

pub(super) fn suggestion(suggestion: &Suggestion, called: &Called) -> Suggestion {
    Suggestion { who: called.name(&suggestion.who), ..*suggestion }
}

pub(super) fn turns(turns: &[(Role, Suggestion)], called: &Called) -> Vec<(Role, Suggestion)> {
    turns.iter().map(|(role, turn)| (*role, suggestion(turn, called))).collect()
}

pub(super) fn next_time(agreed: NextTime, called: &Called) -> NextTime {
    let name = |who: Option<Confidential>| who.map(|who| called.name(&who));
    NextTime { chair: name(agreed.chair), timekeeper: name(agreed.timekeeper), ..agreed }
}

/// A topic, with whoever brought it.
pub(super) fn topic(row: TopicRow, called: &Called) -> TopicRow {
    TopicRow { brought: row.brought.map(|by| brought(by, called)), ..row }
}

pub(super) fn brought(brought: Brought, called: &Called) -> Brought {
    Brought { who: brought.who.map(|who| called.name(&who)) }
}

pub(super) fn choice_before(choice: Before, called: &Called) -> Before {
    match choice {
        Before::RoleToday { role, who, turn } => Before::RoleToday {
            role,
            who: who.map(|who| called.name(&who)),
            turn: turn.map(|turn| suggestion(&turn, called)),
        },
        Before::GiveRole { role, who, ago } => {
            Before::GiveRole { role, who: who.map(|who| called.name(&who)), ago }
        }
        Before::Tell(row, ToldFact::Present(present)) => {
            let all =
                |people: &Vec<Confidential>| people.iter().map(|who| called.name(who)).collect();
            let one = |one: &Attendee| Attendee {
                who: called.name(&one.who),
                guest: one.guest.as_ref().map(all),
            };
            Before::Tell(row, ToldFact::Present(present.iter().map(one).collect()))
        }
        Before::Tell(row, ToldFact::People(people)) => {
            let people = people.iter().map(|who| called.name(who)).collect();
            Before::Tell(row, ToldFact::People(people))
        }
        other => other,
    }
}

pub(super) fn choice(choice: Choice, called: &Called) -> Choice {
    match choice {
        Choice::Inbreng(id, row) => Choice::Inbreng(id, topic(row, called)),
        Choice::Presence { who, since } => Choice::Presence { who: called.name(&who), since },
        Choice::GiveRole { role, who, has } => {
            Choice::GiveRole { role, who: called.name(&who), has }
        }
        Choice::RoleOf { role, who } => {
            Choice::RoleOf { role, who: who.iter().map(|who| called.name(who)).collect() }
        }
        other => other,
    }
}

pub(super) fn news(news: News, called: &Called) -> News {
    match news {
        News::Presence { who, came } => News::Presence { who: called.name(&who), came },
        News::RoleGiven { role, who } => {
            News::RoleGiven { role, who: who.map(|who| called.name(&who)) }
        }
        other => other,
    }
}
