//! All that a screen says, in lines: no place, no colour and no block letters are needed to follow it.

mod before;

use std::iter;

use self::before::{next_time, of_agenda, of_begin, of_group, of_past, of_welcome};
use super::{
    DOT, action, adjust, agenda, ask, begin, block, coach, deeds, ended, group, meeting, menu,
    news, note, phone, step_list, time, topic, trouble,
};
use crate::screen::{
    AdjustView, CardView, ClockView, Countdown, DeedsView, Ended, HelpView, InputLine, ItemRow,
    LastMoment, List, ListedRow, Live, MeetingClock, ParkedView, PhoneView, Resume, Room, Screen,
    StatusLine, StepClock, StepListView, View,
};

pub(crate) fn lines(screen: &Screen) -> Vec<String> {
    let view = of_view(screen);
    let band = screen.band.iter().map(meeting::band);
    let trouble = screen.trouble.map(trouble::trouble);
    let coach = screen.guide.into_iter().filter_map(|guide| coach::says(guide).into_iter().next());
    let said = coach.chain(view).chain(band).chain(trouble).chain(status_line(&screen.status_line));
    said.filter(|line| !line.is_empty()).collect()
}

fn of_view(screen: &Screen) -> Vec<String> {
    match &screen.view {
        View::Welcome(view) => of_welcome(&screen.group, view),
        View::Begin(view) => of_begin(&screen.group, view),
        View::Agenda(view) => of_agenda(&screen.group, view),
        View::Group(view) => of_group(&screen.group, view),
        View::Resume(view) => of_resume(view),
        View::Live(view) => of_live(view),
        View::Clock(view) | View::Hidden(view) => of_timekeeper(view),
        View::Room(view) => of_room(view),
        View::Calm(view) => vec![block::kind_and_name(view.kind, block::name(&view.step))],
        View::Card(view) => of_running_card(view),
        View::Phone(view) => of_phone(view),
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
    whole(meeting::until(ends, last).iter().map(|pieces| pieces.concat()))
}

fn of_live(view: &Live) -> Vec<String> {
    let mut lines = of_step(&view.clock);
    lines.push(until(view.ends, view.last_moment));
    lines.extend(view.say.as_ref().map(|say| format!("“{say}”")));
    lines.extend(view.clock.rule.as_ref().map(|rule| named(meeting::RULE, &block::rule(rule))));
    lines.extend(view.inbreng.as_ref().map(|inbreng| named(topic::INBRENG, inbreng.reveal())));
    lines.extend(view.question.as_ref().map(|said| named(topic::QUESTION, said.reveal())));
    lines.extend(
        view.parts
            .iter()
            .map(|part| block::part(&part.name, Some(part.minutes), part.rule.as_deref())),
    );
    lines.extend(view.pace.as_ref().map(|pace| whole(meeting::pace(pace))));
    lines.extend(view.side.as_ref().map(meeting::side));
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
    lines.extend(step_list::empty(list).filter(|_| list.rows.is_empty()));
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
    lines.extend(view.side.as_ref().map(meeting::side));
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
            ListedRow::Note { kind, row } => {
                (note::action(row), note::short_kind(*kind).to_owned())
            }
        };
        marked(at == view.selected, &beside(text, &fact))
    };
    let mut lines = vec![topic::LIST.to_owned()];
    lines.extend(view.rows.is_empty().then(|| topic::empty(view.clocks.is_some())));
    lines.extend(view.rows.iter().map(row));
    lines.extend(
        view.clocks
            .iter()
            .flat_map(|(clock, meeting)| of_step(clock).into_iter().chain(of_meeting(meeting))),
    );
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

fn of_phone(view: &PhoneView) -> Vec<String> {
    let mut lines = of_step(&view.clock);
    match &view.found {
        Some(found) => {
            lines.extend([phone::WHERE_TO.to_owned(), found.address.clone()]);
            lines.push(phone::watching(found.watching));
            let said = if found.is_odd { phone::odd() } else { phone::seen() };
            lines.extend(said.map(str::to_owned));
        }
        None => lines.push(phone::STARTING.to_owned()),
    }
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_running_card(view: &CardView) -> Vec<String> {
    let card = view.card.as_ref().map(before::of_card);
    let mut lines = card.unwrap_or_else(|| vec![agenda::NO_CARD.to_owned()]);
    lines.extend(of_step(&view.clock));
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_ended(view: &Ended) -> Vec<String> {
    let mut lines = vec![ended::title(view).to_owned(), ended::THANKS.to_owned()];
    lines.extend([ended::closed(view), ended::began(view), topic::come_back(view.open_topics)]);
    lines.extend(next_time(topic::NEXT_TIME_PLAIN, &view.next_time));
    lines.push(ended::kept(view).to_owned());
    let papers = ended::papers(view).into_iter();
    lines.extend(papers.map(|(key, what)| format!("{key}: {what}")));
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
        StatusLine::Early(question) => vec![ask::early(question)],
        StatusLine::ThrowAway => vec![ask::throw_away()],
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
    let [title, ..] = adjust::title(view);
    let heading = joined([Some(title), adjust::as_it_is(view)]);
    iter::once(heading).chain(view.proposals.iter().enumerate().map(card)).collect()
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
    let (asks, beside_it) = ask::prompt(input.prompt, input.kept);
    let hint = input.price.as_ref().map_or(beside_it, ask::price);
    let wrong = input.wrong.as_ref().map(ask::again);
    let typed = format!("{}{}", input.before.reveal(), input.after.reveal());
    let names = input.alternatives.iter().enumerate().map(|(at, prompt)| {
        let name = format!("{} {}", at + 1, ask::alternative(*prompt));
        marked(*prompt == input.prompt, &name)
    });
    let asked = iter::once(beside(asks, &hint)).chain(names).chain([typed]);
    wrong.into_iter().chain(asked).collect()
}
