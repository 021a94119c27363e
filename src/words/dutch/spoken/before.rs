//! What is said of the screens before a meeting.

use super::{HERE, beside, joined, moving_rows, named, rows, steady, whole};
use crate::{
    app::prepare::{
        begin::Field,
        gathering::GroupRow,
        welcome::{HOW, Marked},
    },
    domain::{
        confidential::Confidential,
        event::{NextTime, Role},
        figures::Outlook,
    },
    screen::{
        AgendaView, Begin, Card, DraftRow, GroupView, UntilStart, Welcome,
        past::{PastLine, PastView},
        welcome::WelcomeAsks,
    },
    words::{
        dutch::{DOT, agenda, begin, block, group, history, library, plan, time, topic, welcome},
        spoken::SpokenLine,
    },
};

pub(super) fn of_welcome(group_name: &str, view: &Welcome) -> Vec<SpokenLine> {
    let place = joined([Some(welcome::TITLE.to_owned()), Some(welcome::place(view.number))]);
    let mut lines = steady([place].into_iter().chain(welcome::says(&view.asks)));
    match &view.asks {
        WelcomeAsks::Nothing => lines.push(welcome::STAYS.into()),
        WelcomeAsks::Who { people, marked: at } => {
            let person = |(place, (who, roles)): (usize, &(Confidential, Vec<Role>))| {
                let is_marked = *at == Marked::Person(place);
                beside(who.reveal().to_owned(), &welcome::roles(roles, is_marked))
            };
            let group = named(welcome::GROUP, group_name);
            let last = people.len() + 1;
            let marked = match at {
                Marked::Group => 0,
                Marked::Person(place) => place + 1,
                Marked::New => last,
            };
            let all = [group]
                .into_iter()
                .chain(people.iter().enumerate().map(person))
                .chain([welcome::NEXT_NAME.to_owned()]);
            lines.extend(rows(all.enumerate(), Some(marked), HERE));
        }
        WelcomeAsks::How(view) => {
            let of = |field: &Field| named(begin::field(*field), &begin::value(view, *field));
            let marked = HOW.iter().position(|field| *field == view.field);
            lines.extend(rows(HOW.iter().map(of).enumerate(), marked, HERE));
        }
    }
    lines
}

pub(super) fn of_begin(group: &str, view: &Begin) -> Vec<SpokenLine> {
    let mut lines = steady([joined([Some(group.to_owned()), Some(whole(begin::which(view)))])]);
    lines.push(until_start(view));
    lines.push(fits(view.outlook, whole(begin::fits(view.outlook, view.spare))));
    lines.push(begin::slot(view.slot_latest).into());
    let of = |field: &Field| named(begin::field(*field), &begin::value(view, *field));
    let marked = view.fields.iter().position(|field| *field == view.field);
    lines.extend(rows(view.fields.iter().map(of).enumerate(), marked, HERE));
    lines.extend((view.meetings == 0).then(|| whole(begin::practise()).into()));
    lines.push(begin::agenda(view.is_own).into());
    // Its times move as long as it has not begun.
    lines.extend(view.agenda.iter().filter(|row| row.is_block()).map(|row| {
        let start = row.start.map(time::clock).unwrap_or_default();
        let minutes = block::with_margin(row.planned, row.margin);
        let name = block::planned_row(&row.what, true);
        SpokenLine::by_the_clock(format!("{start} {name}, {minutes} min"))
    }));
    lines.extend(steady(view.lacks.iter().map(|lack| plan::lack(*lack))));
    lines.extend(steady(next_time(begin::AGREED, &view.agreed)));
    lines.extend((!view.topics.is_empty()).then(|| begin::TOPICS.into()));
    lines.extend(steady(view.topics.iter().map(|(_, topic)| topic.text.reveal().to_owned())));
    lines.extend(steady(view.remarks.iter().map(begin::remark)));
    lines
}

/// How far the start is: not again for each minute.
fn until_start(view: &Begin) -> SpokenLine {
    let text = begin::until_start(view.until_start);
    match view.until_start {
        UntilStart::In(seconds) => {
            SpokenLine::by_the_clock(format!("het begint over {}", time::length(seconds)))
        }
        UntilStart::Since(1..) => SpokenLine::known_by("te laat", text),
        UntilStart::Since(_) | UntilStart::OtherDay(_) => text.into(),
    }
}

/// Whether it fits: again only when that becomes tight or late.
fn fits(outlook: Outlook, text: String) -> SpokenLine {
    let by = match outlook {
        Outlook::Fits(_) => "past",
        Outlook::Tight(_) => "krap",
        Outlook::Late(_) => "te lang",
    };
    SpokenLine::known_by(by, text)
}

pub(super) fn next_time(title: &str, agreed: &NextTime) -> Vec<String> {
    if *agreed == NextTime::default() {
        return Vec::new();
    }
    let facts = topic::next_time(agreed);
    [title.to_owned()].into_iter().chain(facts.map(|(name, what)| named(name, &what))).collect()
}

pub(super) fn of_agenda(group: &str, view: &AgendaView) -> Vec<SpokenLine> {
    let title = joined([Some(agenda::TITLE.to_owned()), Some(whole(agenda::context(view, group)))]);
    // Once the time to begin has passed, it and all times move with every minute.
    let by = format!("{} {group} {}", agenda::TITLE, view.participants);
    let mut lines = vec![SpokenLine::known_by(by, title)];
    lines.push(fits(view.outlook, whole(begin::fits(view.outlook, view.spare))));
    lines.push(begin::slot(view.slot_latest).into());
    let row = |row: &DraftRow| {
        let start = row.start.map(|at| format!("{} ", time::clock(at))).unwrap_or_default();
        let minutes = block::with_margin(row.planned, row.margin);
        let lock = if row.locked { format!(", {}", agenda::LOCKED) } else { String::new() };
        let what = format!("{}, {minutes} min{lock}", block::planned_row(&row.what, true));
        (what.clone(), format!("{start}{what}"))
    };
    let told = view.rows.iter().map(row).enumerate().map(|(at, (by, text))| (at, by, text));
    lines.extend(moving_rows(told, Some(view.marked), HERE));
    let sum = format!("{} {}", view.planned, view.closing);
    lines.push(SpokenLine::known_by(sum, whole(agenda::total(view))));
    if let Some(library) = &view.library {
        lines.push(if library.instead { agenda::REPLACE } else { agenda::ADD }.into());
        let listed = library.found.iter();
        let told = listed.map(|(at, row)| (at, format!("{}, {} min", row.name, row.minutes)));
        lines.extend(rows(told, Some(library.marked), HERE));
        let nothing = library.found.is_empty().then(|| agenda::nothing(library.hidden));
        lines.extend(nothing.map(SpokenLine::from));
    }
    lines.extend(steady(view.card.iter().flat_map(of_card)));
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

pub(super) fn of_group(group_name: &str, view: &GroupView) -> Vec<SpokenLine> {
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
        Some((at, said))
    };
    let mut lines = steady([joined([Some(group_name.to_owned()), Some(group::heading(view))])]);
    lines.extend(steady(view.people.is_empty().then(group::nobody_yet)));
    lines.extend(rows(view.rows.iter().enumerate().filter_map(row), Some(view.marked), HERE));
    lines.extend(steady(view.turns.iter().map(|(role, turn)| group::turn(*role, turn))));
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
        PastLine::Entered => history::ENTERED.to_owned(),
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
