//! All that a screen says, in lines: no place, no colour and no block letters are needed to follow it.

mod asked;
mod before;
mod clocks;
mod plain;

pub(crate) use self::{
    asked::help,
    clocks::{repeated, time, wall},
    plain::plain,
};
use self::{
    asked::status_line,
    before::{next_time, of_agenda, of_begin, of_group, of_past, of_welcome},
    clocks::{of_meeting, of_step, of_trouble, until},
};
use super::{
    DOT, action, agenda, begin, block, coach, deeds, ended, meeting, note, phone, step_list,
    time as times, topic,
};
use crate::{
    app::phone::CodeOf,
    screen::{
        CardView, ClockView, DeedsView, Ended, HelpView, ItemRow, ListedRow, Live, ParkedView,
        PhoneAsks, PhoneSays, PhoneStands, PhoneView, Resume, Room, Screen, StepListView, View,
    },
    words::spoken::{SpokenLine, beside, joined, moving_rows, named, rows, steady, whole},
};

pub(crate) const TYPE: &str = "Wat je kunt typen, elk op een regel:";
pub(crate) const UNKNOWN: &str = "Dat kan hier niet. Een vraagteken op een regel geeft hulp.";
pub(crate) const NO_WAITING: &str =
    "Laten wachten kan alleen als je oefent, of met een ander tempo.";
pub(crate) const NOT_REPEATED: &str = "De tijd wordt niet meer herhaald.";
/// Before the row on which one is.
const HERE: &str = "je staat op";
pub(crate) const IN_LINES: &str = "Schermlezer? Typ intervisie --regels.";

pub(crate) fn lines(screen: &Screen) -> Vec<SpokenLine> {
    let coach = screen.guide.into_iter().filter_map(|guide| coach::says(guide).into_iter().next());
    let said = coach.map(SpokenLine::from).chain(of_view(screen));
    let band = screen.band.iter().map(|band| {
        let lost = meeting::band_lost(band);
        joined([Some(meeting::band(band)), lost]).into()
    });
    let trouble = screen.trouble.map(of_trouble);
    let all = said.chain(band).chain(trouble).chain(status_line(&screen.status_line));
    all.filter(|line| !line.text.is_empty()).collect()
}

fn of_view(screen: &Screen) -> Vec<SpokenLine> {
    match &screen.view {
        View::Welcome(view) => of_welcome(&screen.group, view),
        View::Begin(view) => of_begin(&screen.group, view),
        View::Agenda(view) => of_agenda(&screen.group, view),
        View::Group(view) => of_group(&screen.group, view),
        View::Resume(view) => of_resume(view),
        View::Live(view) => of_live(view),
        View::Clock(view) | View::Hidden(view) => of_timekeeper(view),
        View::Room(view) => of_room(view),
        View::Calm(view) => vec![block::kind_and_name(view.kind, block::name(&view.step)).into()],
        View::Card(view) => of_running_card(view),
        View::Phone(view) => of_phone(view),
        View::Parked(view) => of_parked(view),
        View::Past(view) => steady(of_past(view)),
        View::Help(view) => of_help(view),
        View::Deeds(view) => of_deeds(view),
        View::Ended(view) => steady(of_ended(view)),
        View::Waiting { now } => {
            vec![SpokenLine::by_the_clock(times::clock(*now)), meeting::WAITING.into()]
        }
    }
}

fn of_live(view: &Live) -> Vec<SpokenLine> {
    let mut lines = of_step(&view.clock);
    lines.push(SpokenLine::by_the_clock(until(view.ends, view.last_moment)));
    let rule = view.clock.rule.as_ref().map(|rule| named(meeting::RULE, &block::rule(rule)));
    let said = |name, what: &Option<crate::domain::confidential::Confidential>| {
        what.as_ref().map(|said| named(name, said.reveal()))
    };
    let facts = [
        view.say.as_ref().map(|say| format!("“{say}”")),
        view.knows_nothing.then(|| step_list::nothing_known().to_owned()),
        rule,
        said(topic::worked_on(view.clock.kind), &view.inbreng),
        said(topic::QUESTION, &view.question),
    ];
    lines.extend(steady(facts.into_iter().flatten()));
    let part = |part: &crate::domain::agenda::Part| {
        block::part(&part.name, Some(part.minutes), part.rule.as_deref())
    };
    lines.extend(steady(view.parts.iter().map(part)));
    lines.extend(
        view.pace.as_ref().map(|pace| SpokenLine::by_the_clock(whole(meeting::pace(pace)))),
    );
    lines.extend(view.side.as_ref().map(clocks::of_side));
    let price = view.extension.as_ref().map(|price| whole(meeting::extension(price)));
    lines.extend(price.map(SpokenLine::by_the_clock));
    lines.extend(view.step_list.iter().flat_map(of_step_list));
    lines.push(block::next(&view.next).into());
    lines.extend(of_meeting(&view.meeting));
    let parked = topic::parked(view.parked).pop().unwrap_or_default();
    lines.push(SpokenLine::by_the_clock(parked));
    lines
}

fn of_step_list(list: &StepListView) -> Vec<SpokenLine> {
    let row = |(at, row): (usize, &ItemRow)| {
        let (text, facts) = step_list::row(row);
        (at, beside(text, &whole(facts)))
    };
    let answers =
        list.answers.iter().map(|(n, answer)| format!("{n} {}", step_list::answer(*answer)));
    let mut lines = vec![SpokenLine::from(step_list::title(list))];
    lines.extend(step_list::empty(list).filter(|_| list.rows.is_empty()).map(SpokenLine::from));
    lines.extend(rows(list.rows.iter().map(row), list.marked, HERE));
    lines.push(answers.collect::<Vec<_>>().join(DOT).into());
    lines
}

fn of_timekeeper(view: &ClockView) -> Vec<SpokenLine> {
    let mut lines = of_step(&view.clock);
    lines.push(SpokenLine::by_the_clock(until(view.ends, view.last_moment)));
    lines.extend(
        view.pace.as_ref().map(|pace| SpokenLine::by_the_clock(whole(meeting::pace(pace)))),
    );
    lines.extend(view.side.as_ref().map(clocks::of_side));
    lines.push(block::next(&view.next).into());
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_room(view: &Room) -> Vec<SpokenLine> {
    let rule = view.rule.iter().map(block::rule);
    let mut lines = steady([block::in_ribbon(view.kind).to_owned()].into_iter().chain(rule));
    lines.push(SpokenLine::known_by(
        block::grade(view.grade),
        meeting::room_minutes(view.minutes_left),
    ));
    lines.extend(view.announced.map(|what| phone::announcement(what).into()));
    lines.push(whole(block::room_next(&view.next)).into());
    lines.push(meeting::closing(view.closing).into());
    lines
}

fn of_parked(view: &ParkedView) -> Vec<SpokenLine> {
    let row = |(at, row): (usize, &ListedRow)| {
        let (text, fact) = match row {
            ListedRow::Topic(row) => (row.text.reveal().to_owned(), whole(topic::facts(row))),
            ListedRow::Note { kind, row } => {
                (note::action(row), note::short_kind(*kind).to_owned())
            }
        };
        (at, beside(text, &fact))
    };
    let mut lines = vec![SpokenLine::from(topic::LIST)];
    lines.extend(view.rows.is_empty().then(|| topic::empty(view.clocks.is_some()).into()));
    lines.extend(rows(view.rows.iter().map(row), Some(view.selected), HERE));
    lines.extend(
        view.clocks
            .iter()
            .flat_map(|(clock, meeting)| of_step(clock).into_iter().chain(of_meeting(meeting))),
    );
    lines
}

fn of_resume(view: &Resume) -> Vec<SpokenLine> {
    let (headline, facts) = begin::resume(view);
    let mut lines = vec![SpokenLine::from(headline)];
    lines.extend(facts.map(SpokenLine::by_the_clock));
    lines.extend(of_meeting(&view.meeting));
    lines.push(begin::going_on(view).into());
    lines.extend(steady(view.remarks.iter().map(begin::remark)));
    lines
}

fn of_help(view: &HelpView) -> Vec<SpokenLine> {
    let mut lines = vec![SpokenLine::from(action::HELP)];
    lines.extend(steady(help(&view.keys)));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(clock)));
    lines
}

fn of_deeds(view: &DeedsView) -> Vec<SpokenLine> {
    let typed = format!("{}{}", view.before, view.after);
    let mut lines = vec![SpokenLine::from(deeds::TITLE), SpokenLine::from(typed)];
    let row = |(at, hint): (usize, &crate::app::keymap::Hint)| {
        (at, asked::with_key(hint, &whole(deeds::deed(hint.action, view.next.as_ref()))))
    };
    lines.extend(rows(view.found.iter().map(row), Some(view.marked), HERE));
    lines.extend(view.found.is_empty().then(|| deeds::NONE.into()));
    lines.extend(view.clock.iter().flat_map(|(clock, _)| of_step(clock)));
    lines
}

fn of_phone(view: &PhoneView) -> Vec<SpokenLine> {
    let mut lines = of_step(&view.clock);
    lines.extend(view.says.is_some().then(|| phone::where_to(view.of).into()));
    lines.push(match &view.says {
        Some(PhoneSays::Address(address)) => address.as_str().into(),
        Some(PhoneSays::Alarm(at)) => phone::alarm(*at).into(),
        None if view.of == CodeOf::Calendar => phone::NO_ALARM.into(),
        None if view.stands == PhoneStands::Starting => phone::STARTING.into(),
        None => phone::NOWHERE.into(),
    });
    if let PhoneStands::On { watching, address: (at, count), .. } = view.stands {
        lines.push(phone::watching(watching).into());
        lines.extend((1 < count).then(|| phone::address(at, count).into()));
    }
    lines.extend(steady(phone::hints(view.stands, view.of)));
    lines.extend(view.asks.map(|PhoneAsks(now)| phone::asks(now).into()));
    lines.extend(of_meeting(&view.meeting));
    lines
}

fn of_running_card(view: &CardView) -> Vec<SpokenLine> {
    let card = view.card.as_ref().map(before::of_card);
    let mut lines = steady(card.unwrap_or_else(|| vec![agenda::NO_CARD.to_owned()]));
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
