//! All that a screen says, in lines: no place, no colour and no block letters are needed to follow it.

use super::{
    DOT, action, adjust, agenda, ask, begin, block, deeds, ended, group, history, library, meeting,
    menu, news, note, plan, step_list, time, topic, trouble,
};
use crate::{
    app::prepare::gathering::GroupRow,
    domain::event::NextTime,
    screen::{
        AdjustView, AgendaView, Begin, Card, ClockView, Countdown, DeedsView, Ended, GroupView,
        HelpView, InputLine, ItemRow, LastMoment, List, ListedRow, Live, MeetingClock, ParkedView,
        Resume, Room, Screen, StatusLine, StepClock, StepListView, View,
        past::{PastLine, PastView},
    },
};

pub(crate) fn lines(screen: &Screen) -> Vec<String> {
    let view = of_view(screen);
    let band = screen.band.iter().map(meeting::band);
    let trouble = screen.trouble.map(trouble::trouble);
    let said = view.into_iter().chain(band).chain(trouble).chain(status_line(&screen.status_line));
    said.filter(|line| !line.is_empty()).collect()
}

fn of_view(screen: &Screen) -> Vec<String> {
    match &screen.view {
        View::Begin(view) => of_begin(&screen.group, view),
        View::Agenda(view) => of_agenda(&screen.group, view),
        View::Group(view) => of_group(&screen.group, view),
        View::Resume(view) => of_resume(view),
        View::Live(view) => of_live(view),
        View::Clock(view) | View::Hidden(view) => of_timekeeper(view),
        View::Room(view) => of_room(view),
        View::Calm(view) => vec![block::kind_and_name(view.kind, block::name(&view.step))],
        View::Parked(view) => of_parked(view),
        View::Past(view) => of_past(view),
        View::Help(view) => of_help(view),
        View::Deeds(view) => of_deeds(view),
        View::Ended(view) => of_ended(view),
        View::Waiting { now } => vec![time::clock(*now), meeting::WAITING.to_owned()],
    }
}

/// The longest form of a sentence.
fn whole(forms: impl IntoIterator<Item = String>) -> String {
    forms.into_iter().next().unwrap_or_default()
}

fn named(name: &str, said: &str) -> String {
    format!("{name}: {said}")
}

/// The running step, and how far it is.
fn of_step(clock: &StepClock) -> Vec<String> {
    let name = block::kind_and_name(clock.kind, block::name(&clock.step));
    let place = block::step_of(clock.index, clock.count);
    let digits = meeting::countdown(clock.countdown);
    let left = match clock.countdown {
        Countdown::Left(_) => format!("nog {digits}"),
        Countdown::Over(_) => format!("{digits} voorbij"),
    };
    let stands = match clock.paused {
        Some(minutes) => [meeting::PAUSED.to_owned(), meeting::paused(minutes)].join(" "),
        None => block::grade(clock.grade).to_owned(),
    };
    vec![joined([Some(name), place]), format!("{left}{DOT}{}", stands.trim_end())]
}

fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(DOT)
}

fn of_meeting(clock: &MeetingClock) -> [String; 2] {
    [meeting::promise(clock), meeting::slot(clock)]
}

fn until(ends: Option<jiff::civil::Time>, last: Option<LastMoment>) -> String {
    whole(meeting::until(ends, last))
}

fn of_live(view: &Live) -> Vec<String> {
    let mut lines = of_step(&view.clock);
    lines.push(until(view.ends, view.last_moment));
    lines.extend(view.say.as_ref().map(|say| format!("“{say}”")));
    lines.extend(view.clock.rule.as_ref().map(|rule| named(meeting::RULE, &block::rule(rule))));
    lines.extend(view.inbreng.as_ref().map(|inbreng| named(topic::INBRENG, inbreng.reveal())));
    lines.extend(
        view.parts
            .iter()
            .map(|part| block::part(&part.name, Some(part.minutes), part.rule.as_deref())),
    );
    lines.extend(view.pace.as_ref().map(|pace| whole(meeting::pace(pace))));
    lines.extend(view.side.map(meeting::side));
    lines.extend(view.extension.as_ref().map(|price| whole(meeting::extension(price))));
    lines.extend(view.step_list.iter().flat_map(of_step_list));
    lines.push(block::next(&view.next));
    lines.extend(of_meeting(&view.meeting));
    lines.push(topic::parked(view.parked));
    lines
}

fn of_step_list(list: &StepListView) -> Vec<String> {
    let row = |(at, row): (usize, &ItemRow)| {
        let (text, facts) = step_list::row(row);
        marked(list.marked == Some(at), &beside(text, &whole(facts)))
    };
    let answers =
        list.answers.iter().map(|(n, answer)| format!("{n} {}", step_list::answer(*answer)));
    let mut lines = vec![step_list::title(list)];
    lines.extend(step_list::empty(list.about).filter(|_| list.rows.is_empty()));
    lines.extend(list.rows.iter().map(row));
    lines.push(answers.collect::<Vec<_>>().join(DOT));
    lines
}

/// A row with what stands beside it.
fn beside(text: String, fact: &str) -> String {
    if fact.is_empty() { text } else { format!("{text}{DOT}{fact}") }
}

fn marked(is_marked: bool, text: &str) -> String {
    format!("{} {text}", if is_marked { "▸" } else { "·" })
}

fn of_timekeeper(view: &ClockView) -> Vec<String> {
    let mut lines = of_step(&view.clock);
    lines.push(until(view.ends, view.last_moment));
    lines.extend(view.pace.as_ref().map(|pace| whole(meeting::pace(pace))));
    lines.extend(view.side.map(meeting::side));
    lines.push(block::next(&view.next));
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_room(view: &Room) -> Vec<String> {
    let mut lines = vec![block::in_ribbon(view.kind).to_owned()];
    lines.extend(view.rule.iter().map(block::rule));
    lines.push(meeting::room_minutes(view.minutes_left));
    lines.push(whole(block::room_next(&view.next)));
    lines.push(meeting::closing(view.closing));
    lines
}

fn of_parked(view: &ParkedView) -> Vec<String> {
    let row = |(at, row): (usize, &ListedRow)| {
        let (text, fact) = match row {
            ListedRow::Topic(row) => (row.text.reveal().to_owned(), whole(topic::facts(row))),
            ListedRow::Note { kind, row } => (note::action(row), note::kind(*kind).to_lowercase()),
        };
        marked(at == view.selected, &beside(text, &fact))
    };
    let mut lines = vec![topic::LIST.to_owned()];
    lines.extend(view.rows.is_empty().then(topic::empty));
    lines.extend(view.rows.iter().map(row));
    lines.extend(of_step(&view.clock));
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_begin(group: &str, view: &Begin) -> Vec<String> {
    let mut lines = vec![joined([Some(group.to_owned()), Some(whole(begin::which(view)))])];
    lines.push(begin::until_start(view.until_start));
    lines.push(whole(begin::fits(view.outlook, view.spare)));
    lines.push(begin::slot(view.slot_latest));
    lines.extend(view.fields.iter().map(|field| {
        marked(*field == view.field, &named(begin::field(*field), &begin::value(view, *field)))
    }));
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

fn next_time(title: &str, agreed: &NextTime) -> Vec<String> {
    if *agreed == NextTime::default() {
        return Vec::new();
    }
    let facts = topic::next_time(agreed);
    [title.to_owned()].into_iter().chain(facts.map(|(name, what)| named(name, &what))).collect()
}

fn of_agenda(group: &str, view: &AgendaView) -> Vec<String> {
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

fn of_card(card: &Card) -> Vec<String> {
    let mut lines =
        vec![joined([Some(card.name.clone()), Some(library::kind(card.kind).to_owned())])];
    lines.push(agenda::length(card));
    lines.push(card.goal.clone());
    lines.extend(card.steps.iter().map(|(name, minutes)| format!("· {name}, {minutes} min")));
    lines.extend(agenda::facts(card));
    lines.extend(agenda::needs(card).into_iter().map(|(name, what)| named(name, what)));
    lines
}

fn of_group(group_name: &str, view: &GroupView) -> Vec<String> {
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

fn of_resume(view: &Resume) -> Vec<String> {
    let (headline, facts) = begin::resume(view);
    let mut lines = vec![headline.to_owned()];
    lines.extend(facts);
    lines.extend(of_meeting(&view.meeting));
    lines.push(begin::going_on(view).to_owned());
    lines.extend(view.remarks.iter().map(begin::remark));
    lines
}

fn of_past(view: &PastView) -> Vec<String> {
    let line = |(_, line): (usize, &PastLine)| match line {
        PastLine::Gap => String::new(),
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

fn of_help(view: &HelpView) -> Vec<String> {
    let mut lines = vec![action::HELP.to_owned()];
    lines.extend(view.keys.iter().map(|hint| {
        let keys: Vec<String> = hint.keys.iter().copied().map(action::key).collect();
        named(&keys.join(" "), &action::help(hint.action))
    }));
    lines.push(action::GLOSSARY.to_owned());
    lines.extend(action::glossary().map(|(word, means)| named(word, means)));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(clock)));
    lines
}

fn of_deeds(view: &DeedsView) -> Vec<String> {
    let mut lines = vec![deeds::TITLE.to_owned(), format!("{}{}", view.before, view.after)];
    lines.extend(view.found.iter().map(|(at, hint)| {
        let key = hint.keys.first().copied().map(action::key).unwrap_or_default();
        let deed = whole(deeds::deed(hint.action, view.next.as_ref()));
        marked(at == view.marked, &format!("{deed} ({key})"))
    }));
    lines.extend(view.found.is_empty().then(|| deeds::NONE.to_owned()));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(clock)));
    lines
}

fn of_ended(view: &Ended) -> Vec<String> {
    let mut lines = vec![ended::title(view).to_owned(), ended::THANKS.to_owned()];
    lines.extend([ended::closed(view), ended::began(view), topic::come_back(view.open_topics)]);
    lines.extend(next_time(topic::NEXT_TIME_PLAIN, &view.next_time));
    lines.push(joined([Some(ended::kept(view).to_owned()), view.kept_in.clone()]));
    lines
}

/// What is said or asked below the view.
fn status_line(line: &StatusLine) -> Vec<String> {
    let asked = |(facts, question): (String, &str)| vec![format!("{facts} {question}")];
    match line {
        StatusLine::Empty => Vec::new(),
        StatusLine::Confidentiality { short } => {
            short.map(meeting::short).into_iter().chain([whole(group::stays_here())]).collect()
        }
        StatusLine::AtZero => vec![whole(meeting::at_zero())],
        StatusLine::Short(outlook) => vec![meeting::short(*outlook)],
        StatusLine::GivenBack { minutes, end } => vec![meeting::given_back(*minutes, *end)],
        StatusLine::News { news, kept } => vec![news::news(news, *kept)],
        StatusLine::Ask(question) => asked(ask::ask(question)),
        StatusLine::TakeOver => vec![ask::TAKE_OVER.to_owned()],
        StatusLine::Consent(proposal) => asked(ask::consent(proposal)),
        StatusLine::Model(offered) => asked(ask::model(offered)),
        StatusLine::Adjust(view) => of_cards(view),
        StatusLine::Choose { title, options, selected } => of_menu(title, options, *selected),
        StatusLine::Input(input) => of_input(input),
    }
}

fn of_cards(view: &AdjustView) -> Vec<String> {
    let card = |(at, proposal): (usize, &crate::screen::ShownProposal)| {
        let facts =
            [adjust::name(&proposal.offer), adjust::end(proposal), adjust::outcome(proposal)];
        marked(
            at == view.selected,
            &format!("{}{DOT}{}", facts.join(DOT), adjust::reason(proposal)),
        )
    };
    [adjust::title(view)].into_iter().chain(view.proposals.iter().enumerate().map(card)).collect()
}

fn of_menu(
    title: &crate::screen::Title,
    options: &List<crate::screen::Choice>,
    selected: usize,
) -> Vec<String> {
    let (asks, of) = menu::title(title);
    let head = of.map_or_else(|| asks.clone(), |of| named(&asks, of));
    let option = |(at, option): (usize, &crate::screen::Choice)| {
        let (text, fact) = menu::choice(option);
        marked(at == selected, &beside(text, &fact))
    };
    [head].into_iter().chain(options.iter().map(option)).collect()
}

fn of_input(input: &InputLine) -> Vec<String> {
    let (asks, hint) = ask::prompt(input.prompt, input.kept);
    let wrong = input.wrong.as_ref().map(ask::again);
    let typed = format!("{}{}", input.before.reveal(), input.after.reveal());
    wrong.into_iter().chain([beside(asks, &hint), typed]).collect()
}
