//! Choices about people: who comes and goes, who does what, which group.

use super::figures::hour_and_minute;
use crate::{
    app::{App, Stage, notices::News, panel::Pick, people::PersonAct},
    screen::{Choice, ChoiceTitle, Notice},
};

/// What a choice with such an option is about; nothing when it is not about people.
pub(super) fn title(option: &Pick, app: &App) -> Option<ChoiceTitle> {
    match option {
        Pick::Person(at, _) => {
            let person = app.context.settings.participants.get(*at)?;
            Some(ChoiceTitle::Person(person.name.clone()))
        }
        Pick::GiveRole(role, _) => Some(ChoiceTitle::Role(*role)),
        Pick::Presence(_) | Pick::Guest => Some(ChoiceTitle::Presence),
        Pick::Group(_) => Some(ChoiceTitle::Group),
        _ => None,
    }
}

/// Such an option; nothing when it is not about people.
pub(super) fn choice(option: &Pick, app: &App) -> Option<Choice> {
    match option {
        Pick::Person(at, act) => Some(Choice::Person(*act, has_role(*at, *act, app))),
        Pick::Presence(who) => {
            let Stage::Live(live) = &app.stage else {
                return None;
            };
            let present = &live.meeting.people().present;
            let here = present.iter().find(|p| p.participant.name == *who && p.left.is_none());
            let since = here.map(|presence| hour_and_minute(presence.came, &app.context.zone));
            Some(Choice::Presence { who: who.clone(), since })
        }
        Pick::Guest => Some(Choice::Guest),
        Pick::RoleOf(role) => {
            let Stage::Live(live) = &app.stage else {
                return None;
            };
            let who: Vec<_> = live.meeting.people().in_role(*role).cloned().collect();
            Some(Choice::RoleOf { role: *role, who })
        }
        Pick::GiveRole(role, who) => {
            let Stage::Live(live) = &app.stage else {
                return None;
            };
            let has = live.meeting.people().has_role(*role, who);
            Some(Choice::GiveRole { who: who.clone(), has })
        }
        Pick::Confidentiality => Some(Choice::Confidentiality),
        Pick::Group(found) => Some(Choice::Group { name: found.name.clone(), runs: found.runs }),
        _ => None,
    }
}

fn has_role(at: usize, act: PersonAct, app: &App) -> bool {
    let person = app.context.settings.participants.get(at);
    let (Some(person), PersonAct::Role(role), Stage::Begin(begin)) = (person, act, &app.stage)
    else {
        return false;
    };
    begin.setup.gathering.roles.iter().any(|(had, who)| *had == role && *who == person.name)
}

/// What was noted of people; all else of them is the group's file.
pub(super) fn notice(news: &News, is_kept: impl Fn(u64) -> bool) -> Notice {
    match news {
        News::Presence { who, came, seq } => {
            Notice::Presence { who: who.clone(), came: *came, kept: is_kept(*seq) }
        }
        News::RoleGiven { role, who, seq } => {
            Notice::RoleGiven { role: *role, who: who.clone(), kept: is_kept(*seq) }
        }
        News::Confirmed(seq) => Notice::Confirmed { kept: is_kept(*seq) },
        _ => Notice::GroupKept,
    }
}
