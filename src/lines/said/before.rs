//! What is said of the screens before a meeting.

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
    lines::line::{SpokenLine, beside, joined, moving_rows, named, rows, steady, whole},
    screen::{
        AgendaView, Begin, Card, DraftRow, GroupView, UntilStart, Welcome,
        past::{PastLine, PastView},
        welcome::WelcomeAsks,
    },
    words::{DOT, Words},
};

pub(super) fn of_welcome(words: Words, group_name: &str, view: &Welcome) -> Vec<SpokenLine> {
    let place = joined([
        Some(words.welcome().title().to_owned()),
        Some(words.welcome().place(view.number)),
    ]);
    let mut lines = steady([place].into_iter().chain(words.welcome().says(&view.asks)));
    match &view.asks {
        WelcomeAsks::Nothing => lines.push(words.welcome().stays().into()),
        WelcomeAsks::Who { people, marked: at } => {
            let person = |(place, (who, roles)): (usize, &(Confidential, Vec<Role>))| {
                let is_marked = *at == Marked::Person(place);
                beside(who.reveal().to_owned(), &words.welcome().roles(roles, is_marked))
            };
            let group = named(words.welcome().group(), group_name);
            let last = people.len() + 1;
            let marked = match at {
                Marked::Group => 0,
                Marked::Person(place) => place + 1,
                Marked::New => last,
            };
            let all = [group]
                .into_iter()
                .chain(people.iter().enumerate().map(person))
                .chain([words.welcome().next_name().to_owned()]);
            lines.extend(rows(all.enumerate(), Some(marked), words.spoken().here()));
        }
        WelcomeAsks::How(view) => {
            let of = |field: &Field| {
                named(words.begin().field(*field), &words.begin().value(view, *field))
            };
            let marked = HOW.iter().position(|field| *field == view.field);
            lines.extend(rows(HOW.iter().map(of).enumerate(), marked, words.spoken().here()));
        }
    }
    lines
}

pub(super) fn of_begin(words: Words, group: &str, view: &Begin) -> Vec<SpokenLine> {
    let mut lines =
        steady([joined([Some(group.to_owned()), Some(whole(words.begin().which(view)))])]);
    lines.push(until_start(words, view));
    lines.push(fits(words, view.outlook, whole(words.begin().fits(view.outlook, view.spare))));
    lines.push(words.begin().slot(view.slot_latest).into());
    let of = |field: &Field| named(words.begin().field(*field), &words.begin().value(view, *field));
    let marked = view.fields.iter().position(|field| *field == view.field);
    lines.extend(rows(view.fields.iter().map(of).enumerate(), marked, words.spoken().here()));
    lines.extend((view.meetings == 0).then(|| whole(words.begin().practise()).into()));
    lines.push(words.begin().agenda(view.is_own).into());
    // Its times move as long as it has not begun.
    lines.extend(view.agenda.iter().filter(|row| row.is_block()).map(|row| {
        let start = row.start.map(|at| words.time().clock(at)).unwrap_or_default();
        let minutes = words.block().with_margin(row.planned, row.margin);
        let name = words.block().planned_row(&row.what, true);
        SpokenLine::by_the_clock(format!("{start} {name}, {minutes} min"))
    }));
    lines.extend(steady(view.lacks.iter().map(|lack| words.plan().lack(*lack))));
    let agreed = next_time(words, words.begin().agreed(), &view.agreed).into_iter();
    let open = words.topic().open();
    lines.extend(steady(agreed.filter(|line| !line.ends_with(open))));
    lines.extend((!view.topics.is_empty()).then(|| words.begin().topics().into()));
    lines.extend(steady(view.topics.iter().map(|(_, topic)| {
        beside(topic.text.reveal().to_owned(), &whole(words.topic().since(topic)))
    })));
    lines.extend(steady(view.remarks.iter().map(|remark| words.begin().remark(remark))));
    lines
}

/// How far the start is: not again for each minute.
fn until_start(words: Words, view: &Begin) -> SpokenLine {
    let text = words.begin().until_start(view.until_start);
    match view.until_start {
        UntilStart::In(seconds) => SpokenLine::by_the_clock(words.spoken().starts_in(seconds)),
        UntilStart::Since(1..) => SpokenLine::known_by("late start", text),
        UntilStart::Since(_) | UntilStart::OtherDay(_) => text.into(),
    }
}

/// Whether it fits: again only when that becomes tight or late.
fn fits(_words: Words, outlook: Outlook, text: String) -> SpokenLine {
    let by = match outlook {
        Outlook::Fits(_) => "fits",
        Outlook::Tight(_) => "tight",
        Outlook::Late(_) => "too long",
    };
    SpokenLine::known_by(by, text)
}

pub(super) fn next_time(words: Words, title: &str, agreed: &NextTime) -> Vec<String> {
    if *agreed == NextTime::default() {
        return Vec::new();
    }
    let facts = words.topic().next_time(agreed);
    [title.to_owned()].into_iter().chain(facts.map(|(name, what)| named(name, &what))).collect()
}

pub(super) fn of_agenda(words: Words, group: &str, view: &AgendaView) -> Vec<SpokenLine> {
    let title = joined([
        Some(words.agenda().title().to_owned()),
        Some(whole(words.agenda().context(view, group))),
    ]);
    // Once the time to begin has passed, it and all times move with every minute.
    let by = format!("{} {group} {}", words.agenda().title(), view.participants);
    let mut lines = vec![SpokenLine::known_by(by, title)];
    lines.push(fits(words, view.outlook, whole(words.begin().fits(view.outlook, view.spare))));
    lines.push(words.begin().slot(view.slot_latest).into());
    let row = |row: &DraftRow| {
        let start = row.start.map(|at| format!("{} ", words.time().clock(at))).unwrap_or_default();
        let minutes = words.block().with_margin(row.planned, row.margin);
        let lock =
            if row.locked { format!(", {}", words.agenda().locked()) } else { String::new() };
        let what = format!("{}, {minutes} min{lock}", words.block().planned_row(&row.what, true));
        (what.clone(), format!("{start}{what}"))
    };
    let told = view.rows.iter().map(row).enumerate().map(|(at, (by, text))| (at, by, text));
    lines.extend(moving_rows(told, Some(view.marked), words.spoken().here()));
    let sum = format!("{} {}", view.planned, view.closing);
    lines.push(SpokenLine::known_by(sum, whole(words.agenda().total(view))));
    if let Some(library) = &view.library {
        lines.push(
            if library.instead { words.agenda().replace() } else { words.agenda().add() }.into(),
        );
        let listed = library.found.iter();
        let told = listed.map(|(at, row)| (at, format!("{}, {} min", row.name, row.minutes)));
        lines.extend(rows(told, Some(library.marked), words.spoken().here()));
        let nothing = library.found.is_empty().then(|| words.agenda().nothing(library.hidden));
        lines.extend(nothing.map(SpokenLine::from));
    }
    lines.extend(steady(view.card.iter().flat_map(|card| of_card(words, card))));
    lines
}

pub(super) fn of_card(words: Words, card: &Card) -> Vec<String> {
    let mut lines =
        vec![joined([Some(card.name.clone()), Some(words.library().kind(card.kind).to_owned())])];
    lines.push(words.agenda().length(card));
    lines.push(card.goal.clone());
    lines.extend(card.steps.iter().map(|step| {
        let name = format!("· {}, {} min", step.name, step.minutes);
        joined([Some(name), step.rule.clone()])
    }));
    lines.extend(words.agenda().facts(card));
    lines.extend(words.agenda().needs(card).into_iter().map(|(name, what)| named(name, what)));
    lines
}

pub(super) fn of_group(words: Words, group_name: &str, view: &GroupView) -> Vec<SpokenLine> {
    let row = |(at, row): (usize, &GroupRow)| {
        let said = match row {
            GroupRow::Person(person) => {
                let person = view.people.get(*person)?;
                beside(
                    person.participant.name.reveal().to_owned(),
                    &whole(words.group().doing(person)),
                )
            }
            GroupRow::Confidentiality => named(
                words.group().confidentiality_name(),
                words.group().confidentiality(view.confidentiality),
            ),
            GroupRow::Setting(setting) => named(
                words.group().setting(*setting),
                &words.group().value(*setting, &view.settings),
            ),
        };
        Some((at, said))
    };
    let mut lines =
        steady([joined([Some(group_name.to_owned()), Some(words.group().heading(view))])]);
    lines.extend(steady(view.people.is_empty().then(|| words.group().nobody_yet())));
    lines.extend(rows(
        view.rows.iter().enumerate().filter_map(row),
        Some(view.marked),
        words.spoken().here(),
    ));
    lines.extend(steady(view.turns.iter().map(|(role, turn)| words.group().turn(*role, turn))));
    lines
}

pub(super) fn of_past(words: Words, view: &PastView) -> Vec<String> {
    let line = |(_, line): (usize, &PastLine)| match line {
        PastLine::Gap => String::new(),
        PastLine::Meetings => words.history().meetings().to_owned(),
        PastLine::Trend(trend) => {
            named(words.history().phase(&trend.phase).trim_start(), &words.history().figures(trend))
        }
        PastLine::Suggestion(trend) => words.history().short_advice(trend),
        PastLine::Meeting { date, began, ended, participants } => {
            words.history().when(*date, *began, *ended, *participants)
        }
        PastLine::Punctuality { began, closed } => words.history().on_time(*began, *closed),
        PastLine::Entered => words.history().entered().to_owned(),
        PastLine::Werkvormen(names) => names.join(DOT),
    };
    let mut lines = vec![words.history().heading(view).to_owned()];
    match &view.lines {
        None => lines.push(words.history().reading().to_owned()),
        Some(found) if found.is_empty() => lines.push(words.history().none().to_owned()),
        Some(found) => lines.extend(found.iter().map(line)),
    }
    lines
}
