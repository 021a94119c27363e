//! What is said of the screens before a meeting.

use super::{beside, joined, marked, named, whole};
use crate::{
    app::prepare::{
        gathering::GroupRow,
        welcome::{HOW, Marked},
    },
    domain::event::NextTime,
    screen::{
        AgendaView, Begin, Card, GroupView, Welcome,
        past::{PastLine, PastView},
        welcome::WelcomeAsks,
    },
    words::dutch::{
        DOT, agenda, begin, block, group, history, library, plan, time, topic, welcome,
    },
};

pub(super) fn of_welcome(group_name: &str, view: &Welcome) -> Vec<String> {
    let mut lines =
        vec![joined([Some(welcome::TITLE.to_owned()), Some(welcome::place(view.number))])];
    lines.extend(welcome::says(&view.asks));
    match &view.asks {
        WelcomeAsks::Nothing => lines.push(welcome::STAYS.to_owned()),
        WelcomeAsks::Who { people, marked: at } => {
            let name = named(welcome::GROUP, group_name);
            lines.push(marked(*at == Marked::Group, &name));
            lines.extend(people.iter().enumerate().map(|(place, (who, roles))| {
                let is_marked = *at == Marked::Person(place);
                let said = beside(who.reveal().to_owned(), &welcome::roles(roles, is_marked));
                marked(is_marked, &said)
            }));
            lines.push(marked(*at == Marked::New, welcome::NEXT_NAME));
        }
        WelcomeAsks::How(view) => lines.extend(HOW.iter().map(|field| {
            marked(*field == view.field, &named(begin::field(*field), &begin::value(view, *field)))
        })),
    }
    lines
}

pub(super) fn of_begin(group: &str, view: &Begin) -> Vec<String> {
    let mut lines = vec![joined([Some(group.to_owned()), Some(whole(begin::which(view)))])];
    lines.push(begin::until_start(view.until_start));
    lines.push(whole(begin::fits(view.outlook, view.spare)));
    lines.push(begin::slot(view.slot_latest));
    lines.extend(view.fields.iter().map(|field| {
        marked(*field == view.field, &named(begin::field(*field), &begin::value(view, *field)))
    }));
    lines.extend((view.meetings == 0).then(begin::practise));
    lines.push(begin::agenda(view.is_own).to_owned());
    lines.extend(view.agenda.iter().filter(|row| row.is_block()).map(|row| {
        let start = row.start.map(time::clock).unwrap_or_default();
        let minutes = block::with_margin(row.planned, row.margin);
        format!("{start} {}, {minutes} min", block::planned_row(&row.what, true))
    }));
    lines.extend(view.lacks.iter().map(|lack| plan::lack(*lack)));
    lines.extend(next_time(begin::AGREED, &view.agreed));
    if !view.topics.is_empty() {
        lines.push(begin::TOPICS.to_owned());
    }
    lines.extend(view.topics.iter().map(|(_, topic)| marked(false, topic.text.reveal())));
    lines.extend(view.remarks.iter().map(begin::remark));
    lines
}

pub(super) fn next_time(title: &str, agreed: &NextTime) -> Vec<String> {
    if *agreed == NextTime::default() {
        return Vec::new();
    }
    let facts = topic::next_time(agreed);
    [title.to_owned()].into_iter().chain(facts.map(|(name, what)| named(name, &what))).collect()
}

pub(super) fn of_agenda(group: &str, view: &AgendaView) -> Vec<String> {
    let mut lines =
        vec![joined([Some(agenda::TITLE.to_owned()), Some(whole(agenda::context(view, group)))])];
    lines.push(whole(begin::fits(view.outlook, view.spare)));
    lines.push(begin::slot(view.slot_latest));
    lines.extend(view.rows.iter().enumerate().map(|(at, row)| {
        let start = row.start.map(|at| format!("{} ", time::clock(at))).unwrap_or_default();
        let minutes = block::with_margin(row.planned, row.margin);
        let lock = if row.locked { format!(", {}", agenda::LOCKED) } else { String::new() };
        let name = block::planned_row(&row.what, true);
        marked(at == view.marked, &format!("{start}{name}, {minutes} min{lock}"))
    }));
    lines.push(whole(agenda::total(view)));
    if let Some(library) = &view.library {
        lines.push(if library.instead { agenda::REPLACE } else { agenda::ADD }.to_owned());
        lines.extend(library.found.iter().map(|(at, found)| {
            marked(at == library.marked, &format!("{}, {} min", found.name, found.minutes))
        }));
        lines.extend(library.found.is_empty().then(|| agenda::nothing(library.hidden)));
    }
    lines.extend(view.card.iter().flat_map(of_card));
    lines
}

pub(super) fn of_card(card: &Card) -> Vec<String> {
    let mut lines =
        vec![joined([Some(card.name.clone()), Some(library::kind(card.kind).to_owned())])];
    lines.push(agenda::length(card));
    lines.push(card.goal.clone());
    lines.extend(card.steps.iter().map(|step| {
        let name = format!("· {}, {} min", step.name, step.minutes);
        joined([Some(name), step.rule.clone()])
    }));
    lines.extend(agenda::facts(card));
    lines.extend(agenda::needs(card).into_iter().map(|(name, what)| named(name, what)));
    lines
}

pub(super) fn of_group(group_name: &str, view: &GroupView) -> Vec<String> {
    let row = |(at, row): (usize, &GroupRow)| {
        let said = match row {
            GroupRow::Person(person) => {
                let person = view.people.get(*person)?;
                beside(person.participant.name.reveal().to_owned(), &whole(group::doing(person)))
            }
            GroupRow::Confidentiality => {
                named(group::CONFIDENTIALITY, group::confidentiality(view.confidentiality))
            }
            GroupRow::Setting(setting) => {
                named(group::setting(*setting), &group::value(*setting, &view.settings))
            }
        };
        Some(marked(at == view.marked, &said))
    };
    let mut lines = vec![joined([Some(group_name.to_owned()), Some(group::heading(view))])];
    lines.extend(view.people.is_empty().then(group::nobody_yet));
    lines.extend(view.rows.iter().enumerate().filter_map(row));
    lines.extend(view.turns.iter().map(|(role, turn)| group::turn(*role, turn)));
    lines
}

pub(super) fn of_past(view: &PastView) -> Vec<String> {
    let line = |(_, line): (usize, &PastLine)| match line {
        PastLine::Gap => String::new(),
        PastLine::Meetings => history::MEETINGS.to_owned(),
        PastLine::Trend(trend) => {
            named(history::phase(&trend.phase).trim_start(), &history::figures(trend))
        }
        PastLine::Suggestion(trend) => history::short_advice(trend),
        PastLine::Meeting { date, began, ended, participants } => {
            history::when(*date, *began, *ended, *participants)
        }
        PastLine::Punctuality { began, closed } => history::on_time(*began, *closed),
        PastLine::Werkvormen(names) => names.join(DOT),
    };
    let mut lines = vec![history::TITLE.to_owned()];
    match &view.lines {
        None => lines.push(history::READING.to_owned()),
        Some(found) if found.is_empty() => lines.push(history::NONE.to_owned()),
        Some(found) => lines.extend(found.iter().map(line)),
    }
    lines
}
