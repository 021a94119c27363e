//! All that a screen says, in lines: no place, no colour and no block letters are needed to follow it.

mod asked;
mod before;
mod clocks;

pub use self::clocks::time;
use self::{
    asked::status_line,
    before::{next_time, of_agenda, of_begin, of_card, of_group, of_past, of_welcome},
    clocks::{of_meeting, of_side, of_step, of_trouble, until},
};
use super::{
    keys::{help, with_key},
    line::{SpokenLine, beside, joined, named, rows, steady, whole},
};
use crate::{
    app::{keymap::Hint, phone::CodeOf},
    domain::{agenda::Part, confidential::Confidential},
    screen::{
        CardView, ClockView, DeedsView, Ended, HelpView, ItemRow, ListedRow, Live, ParkedView,
        PhoneAsks, PhoneSays, PhoneStands, PhoneView, Resume, Room, Screen, StepListView, View,
    },
    words::{DOT, Words},
};

/// What is said of a screen, what matters most first; of what is for the room no more than it shows.
pub fn lines(words: Words, screen: &Screen) -> Vec<SpokenLine> {
    let coach =
        screen.guide.into_iter().filter_map(|guide| words.coach().says(guide).into_iter().next());
    let said = coach.map(SpokenLine::from).chain(of_view(words, screen));
    let band = screen.band.iter().map(|band| {
        let lost = words.meeting().band_lost(band);
        joined([Some(words.meeting().band(band)), lost]).into()
    });
    let trouble = screen.trouble.map(|trouble| of_trouble(words, trouble));
    let all = said.chain(band).chain(trouble).chain(status_line(words, &screen.status_line));
    all.filter(|line| !line.text.is_empty()).collect()
}

fn of_view(words: Words, screen: &Screen) -> Vec<SpokenLine> {
    match &screen.view {
        View::Welcome(view) => of_welcome(words, &screen.group, view),
        View::Begin(view) => of_begin(words, &screen.group, view),
        View::Agenda(view) => of_agenda(words, &screen.group, view),
        View::Group(view) => of_group(words, &screen.group, view),
        View::Resume(view) => of_resume(words, view),
        View::Live(view) => of_live(words, view),
        View::Clock(view) | View::Hidden(view) => of_timekeeper(words, view),
        View::Room(view) => of_room(words, view),
        View::Calm(view) => {
            vec![words.block().kind_and_name(view.kind, words.block().name(&view.step)).into()]
        }
        View::Card(view) => of_running_card(words, view),
        View::Phone(view) => of_phone(words, view),
        View::Parked(view) => of_parked(words, view),
        View::Past(view) => steady(of_past(words, view)),
        View::Invitation(view) => {
            let title = words.invitation().title().to_owned();
            let lines = view.invitation.text.reveal().lines().map(str::to_owned);
            steady(std::iter::once(title).chain(lines))
        }
        View::Help(view) => of_help(words, view),
        View::Deeds(view) => of_deeds(words, view),
        View::Ended(view) => steady(of_ended(words, view)),
        View::Waiting { now } => {
            vec![
                SpokenLine::by_the_clock(words.time().clock(*now)),
                words.meeting().waiting().into(),
            ]
        }
    }
}

fn of_live(words: Words, view: &Live) -> Vec<SpokenLine> {
    let mut lines = of_step(words, &view.clock);
    lines.push(SpokenLine::by_the_clock(until(words, view.ends, view.last_moment)));
    let rule = view
        .clock
        .rule
        .as_ref()
        .map(|rule| named(words.meeting().rule(), &words.block().rule(rule)));
    let said =
        |name, what: &Option<Confidential>| what.as_ref().map(|said| named(name, said.reveal()));
    let facts = [
        view.say.as_ref().map(|say| format!("“{say}”")),
        view.knows_nothing.then(|| words.step_list().nothing_known().to_owned()),
        rule,
        said(words.topic().worked_on(view.clock.kind), &view.inbreng),
        said(words.topic().question(), &view.question),
    ];
    lines.extend(steady(facts.into_iter().flatten()));
    let part =
        |part: &Part| words.block().part(&part.name, Some(part.minutes), part.rule.as_deref());
    lines.extend(steady(view.parts.iter().map(part)));
    lines.extend(
        view.pace.as_ref().map(|pace| SpokenLine::by_the_clock(whole(words.meeting().pace(pace)))),
    );
    lines.extend(view.side.as_ref().map(|side| of_side(words, side)));
    let price = view.extension.as_ref().map(|price| whole(words.meeting().extension(price)));
    lines.extend(price.map(SpokenLine::by_the_clock));
    lines.extend(view.step_list.iter().flat_map(|list| of_step_list(words, list)));
    lines.push(words.block().next(&view.next).into());
    lines.extend(of_meeting(words, &view.meeting));
    let parked = words.topic().parked(view.parked).pop().unwrap_or_default();
    lines.push(SpokenLine::by_the_clock(parked));
    lines
}

fn of_step_list(words: Words, list: &StepListView) -> Vec<SpokenLine> {
    let row = |(at, row): (usize, &ItemRow)| {
        let (text, facts) = words.step_list().row(row);
        (at, beside(text, &whole(facts)))
    };
    let answers =
        list.answers.iter().map(|(n, answer)| format!("{n} {}", words.step_list().answer(*answer)));
    let mut lines = vec![SpokenLine::from(words.step_list().title(list))];
    lines.extend(
        words.step_list().empty(list).filter(|_| list.rows.is_empty()).map(SpokenLine::from),
    );
    lines.extend(rows(list.rows.iter().map(row), list.marked, words.spoken().here()));
    lines.push(answers.collect::<Vec<_>>().join(DOT).into());
    lines
}

fn of_timekeeper(words: Words, view: &ClockView) -> Vec<SpokenLine> {
    let mut lines = of_step(words, &view.clock);
    lines.push(SpokenLine::by_the_clock(until(words, view.ends, view.last_moment)));
    lines.extend(
        view.pace.as_ref().map(|pace| SpokenLine::by_the_clock(whole(words.meeting().pace(pace)))),
    );
    lines.extend(view.side.as_ref().map(|side| of_side(words, side)));
    lines.push(words.block().next(&view.next).into());
    lines.extend(of_meeting(words, &view.meeting));
    lines
}

fn of_room(words: Words, view: &Room) -> Vec<SpokenLine> {
    let rule = view.rule.iter().map(|rule| words.block().rule(rule));
    let mut lines = steady([words.block().in_ribbon(view.kind).to_owned()].into_iter().chain(rule));
    lines.push(SpokenLine::known_by(
        words.block().grade(view.grade),
        words.meeting().room_minutes(view.minutes_left),
    ));
    lines.extend(view.announced.map(|what| words.phone().announcement(what).into()));
    lines.push(whole(words.block().room_next(&view.next)).into());
    lines.push(words.meeting().closing(view.closing).into());
    lines
}

fn of_parked(words: Words, view: &ParkedView) -> Vec<SpokenLine> {
    let row = |(at, row): (usize, &ListedRow)| {
        let (text, fact) = match row {
            ListedRow::Topic(row) => {
                (row.text.reveal().to_owned(), whole(words.topic().facts(row)))
            }
            ListedRow::Note { kind, row } => {
                (words.note().action(row), words.note().short_kind(*kind).to_owned())
            }
        };
        (at, beside(text, &fact))
    };
    let mut lines = vec![SpokenLine::from(words.topic().list())];
    lines.extend(view.rows.is_empty().then(|| words.topic().empty(view.clocks.is_some()).into()));
    lines.extend(rows(view.rows.iter().map(row), Some(view.selected), words.spoken().here()));
    lines.extend(view.clocks.iter().flat_map(|(clock, meeting)| {
        of_step(words, clock).into_iter().chain(of_meeting(words, meeting))
    }));
    lines
}

fn of_resume(words: Words, view: &Resume) -> Vec<SpokenLine> {
    let (headline, facts) = words.begin().resume(view);
    let mut lines = vec![SpokenLine::from(headline)];
    lines.extend(facts.map(SpokenLine::by_the_clock));
    lines.extend(of_meeting(words, &view.meeting));
    lines.push(words.begin().going_on(view).into());
    lines.extend(steady(view.remarks.iter().map(|remark| words.begin().remark(remark))));
    lines
}

fn of_help(words: Words, view: &HelpView) -> Vec<SpokenLine> {
    let mut lines = vec![SpokenLine::from(words.action().help_title())];
    lines.extend(steady(help(words, &view.keys)));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(words, clock)));
    lines
}

fn of_deeds(words: Words, view: &DeedsView) -> Vec<SpokenLine> {
    let typed = format!("{}{}", view.before, view.after);
    let mut lines = vec![SpokenLine::from(words.deeds().title()), SpokenLine::from(typed)];
    let row = |(at, hint): (usize, &Hint)| {
        (at, with_key(words, hint, &whole(words.deeds().deed(hint.action, view.next.as_ref()))))
    };
    lines.extend(rows(view.found.iter().map(row), Some(view.marked), words.spoken().here()));
    lines.extend(view.found.is_empty().then(|| words.deeds().none().into()));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(words, clock)));
    lines
}

fn of_phone(words: Words, view: &PhoneView) -> Vec<SpokenLine> {
    let mut lines = of_step(words, &view.clock);
    lines.extend(view.says.is_some().then(|| words.phone().where_to(view.of).into()));
    lines.push(match &view.says {
        Some(PhoneSays::Address(address)) => address.as_str().into(),
        Some(PhoneSays::Alarm(at)) => words.phone().alarm(*at).into(),
        None if view.of == CodeOf::Calendar => words.phone().no_alarm().into(),
        None if view.stands == PhoneStands::Starting => words.phone().starting().into(),
        None => words.phone().nowhere().into(),
    });
    if let PhoneStands::On { watching, address: (at, count), .. } = view.stands {
        lines.push(words.phone().watching(watching).into());
        lines.extend((1 < count).then(|| words.phone().address(at, count).into()));
    }
    lines.extend(steady(words.phone().hints(view.stands, view.of)));
    lines.extend(view.asks.map(|PhoneAsks(now)| words.phone().asks(now).into()));
    lines.extend(of_meeting(words, &view.meeting));
    lines
}

fn of_running_card(words: Words, view: &CardView) -> Vec<SpokenLine> {
    let card = view.card.as_ref().map(|card| of_card(words, card));
    let mut lines = steady(card.unwrap_or_else(|| vec![words.agenda().no_card().to_owned()]));
    lines.extend(of_step(words, &view.clock));
    lines.extend(of_meeting(words, &view.meeting));
    lines
}

fn of_ended(words: Words, view: &Ended) -> Vec<String> {
    let mut lines = vec![words.ended().title(view).to_owned(), words.ended().thanks().to_owned()];
    lines.extend([
        words.ended().closed(view),
        words.ended().began(view),
        words.topic().come_back(view.open_topics),
    ]);
    lines.extend(next_time(words, words.topic().next_time_plain(), &view.next_time));
    lines.push(words.ended().kept(view).to_owned());
    let papers = words.ended().papers(view).into_iter();
    lines.extend(papers.map(|(key, what)| format!("{key}: {what}")));
    lines
}
