//! A group with as much past as wanted: topics, werkvormen, meetings, and their journals.

use std::{
    fs::{self, File},
    iter,
    path::Path,
    time::SystemTime,
};

use intervisie::{
    app::{App, context::Context, effect::Effect, keymap::Keys, message::Size},
    domain::{
        agenda::Position,
        confidential::Confidential,
        event::{Entry, Event, Fate, NextTime, Parked, Signal, Started, Target},
        group::Group,
        history::History,
        id::{Id, Ids},
        library::Library,
        minutes::Minutes,
        time::{Anchor, Moment, Reading, RealReading},
        timings::Timings,
        werkvorm::WerkvormId,
    },
    store::{journal::JournalName, line},
    words::Words,
    written::library,
};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

/// How much of everything a group has.
#[derive(Clone, Copy)]
pub(crate) struct Amount {
    pub(crate) topics: usize,
    pub(crate) werkvormen: usize,
    pub(crate) meetings: usize,
}

/// A fixed moment, so many seconds later.
pub(crate) fn at(seconds: i64) -> Moment {
    let start = Timestamp::from_second(1_800_000_000).unwrap();
    let elapsed = SignedDuration::from_hours(100);
    Moment { wall: start, elapsed }.after(SignedDuration::from_secs(seconds))
}

/// What the clocks say at that moment.
pub(crate) fn reading(seconds: i64) -> Reading {
    let moment = at(seconds);
    Reading { moment, awake: moment.elapsed, real: moment.elapsed }
}

/// The program on its begin screen, for a group with so much of everything.
pub(crate) fn app(amount: Amount) -> App {
    with(werkvormen(amount.werkvormen), history(amount))
}

fn with(library: Library, history: History) -> App {
    let context = Context {
        remarks: Vec::new(),
        settings: Group::default(),
        margin: None,
        speaker: Minutes::of(2),
        timings: Timings::default(),
        keys: Keys::USUAL,
        agenda: None,
        library,
        names: Words::DUTCH.plan().names(),
        say_deed: Words::DUTCH.deeds().finder(),
        group: "team-noord".to_owned(),
        history: history.into(),
        zone: TimeZone::UTC,
        anchor: Anchor { tempo: 1, real: real() },
        is_new: false,
        rehearsal: false,
        papers: intervisie::app::papers::PapersFolder::default(),
        year_plan: intervisie::domain::year_plan::YearPlan::default(),
        vacations: Vec::new(),
        ended: None,
    };
    let mut app = App::new(context, None, 1, reading(0));
    app.frame.size = Size { width: 100, height: 30 };
    app
}

fn real() -> RealReading {
    RealReading { at: at(0), boot: "b".to_owned() }
}

fn werkvormen(count: usize) -> Library {
    let mut library = library::built_in();
    let built_in: Vec<_> = library.iter().cloned().collect();
    let more = built_in.iter().cycle().enumerate().map(|(number, werkvorm)| {
        let mut werkvorm = werkvorm.clone();
        werkvorm.id = WerkvormId::parse(&format!("{}-{number}", werkvorm.kind as u8)).unwrap();
        werkvorm
    });
    library.extend(more.take(count.saturating_sub(built_in.len())));
    library
}

fn history(amount: Amount) -> History {
    let mut ids = Ids::new(7);
    let mut history = History::default();
    let started = started(ids.next(at(0)));
    for meeting in 0..amount.meetings {
        let held = [Event::Started(Box::new(started.clone())), Event::Ended];
        history.take_in(ids.next(at(0)), &entries(held, hour(meeting), &mut ids));
    }
    let topics: Vec<_> = (0..amount.topics).map(|_| parked(&mut ids)).collect();
    history.take_in(ids.next(at(0)), &entries(topics, hour(amount.meetings), &mut ids));
    history
}

/// The meetings of a group are an hour apart; the last of ten thousand was a year ago.
fn hour(number: usize) -> i64 {
    3600 * (i64::try_from(number).unwrap() - 20_000)
}

/// Events as records, a minute apart.
fn entries(events: impl IntoIterator<Item = Event>, from: i64, ids: &mut Ids) -> Vec<Entry> {
    let entry = |(event, number): (Event, u64)| {
        let at = at(from + 60 * i64::try_from(number).unwrap());
        Entry { id: ids.next(at), seq: number, at, event }
    };
    events.into_iter().zip(1..).map(entry).collect()
}

fn parked(ids: &mut Ids) -> Event {
    let words = "hoe bespreek ik met mijn leidinggevende dat de werkdruk te hoog wordt";
    Event::TopicParked(Parked {
        topic: ids.next(at(0)),
        text: Confidential::new(words),
        target: Target::NextTime,
        during: Some("Incidentmethode".to_owned()),
        brought: None,
    })
}

/// A beginning as the program itself writes it.
fn started(meeting: Id) -> Started {
    let mut app = with(library::built_in(), History::default());
    let effects = app.start_at_once(Some(Minutes::of(120)), None, None, reading(0));
    let started = effects.into_iter().find_map(|effect| match effect {
        Effect::BeginJournal { first, .. } => match first.event {
            Event::Started(started) => Some(*started),
            _ => None,
        },
        _ => None,
    });
    Started { meeting, ..started.unwrap() }
}

/// Journals of so many meetings, in each of which one topic is put away that nobody takes up any more.
pub(crate) fn never_taken_up(count: usize) -> Vec<(Id, Vec<Entry>)> {
    let mut ids = Ids::new(11);
    let started = started(ids.next(at(0)));
    let held = |number| {
        let meeting = ids.next(at(hour(number)));
        let started = Started { meeting, ..started.clone() };
        let events = [Event::Started(Box::new(started)), parked(&mut ids), Event::Ended];
        (meeting, entries(events, hour(number), &mut ids))
    };
    (0..count).map(held).collect()
}

/// The journal of one meeting in which so many topics were put away and let go.
pub(crate) fn much_let_go(count: usize) -> (Id, Vec<Entry>) {
    let mut ids = Ids::new(13);
    let meeting = ids.next(at(0));
    let started = started(meeting);
    let mut events = vec![Event::Started(Box::new(started))];
    for _ in 0..count {
        let Event::TopicParked(topic) = parked(&mut ids) else { continue };
        let reason = Some(Confidential::new("speelt niet meer"));
        let settled = Event::TopicSettled { topic: topic.topic, fate: Fate::LetGo { reason } };
        events.extend([Event::TopicParked(topic), settled]);
    }
    (meeting, entries(events.into_iter().chain([Event::Ended]), 0, &mut ids))
}

/// Writes the journals of so many meetings, each of sixty records, into a `bijeenkomsten` folder.
pub(crate) fn write_journals(folder: &Path, count: usize) {
    let mut ids = Ids::new(9);
    let started = started(ids.next(at(0)));
    for number in 0..count {
        let start = hour(number);
        let meeting = ids.next(at(start));
        let events = meeting_of_sixty(Started { meeting, ..started.clone() }, &mut ids);
        let lines = line::encode_all(&entries(events, start, &mut ids));
        let path = folder.join(JournalName::first(at(start).wall, meeting));
        fs::write(&path, lines).unwrap();
        // Last written when the meeting was held.
        let held = SystemTime::try_from(at(start).wall).unwrap();
        File::options().append(true).open(&path).unwrap().set_modified(held).unwrap();
    }
}

fn meeting_of_sixty(started: Started, ids: &mut Ids) -> Vec<Event> {
    let topics = [ids.next(at(0)), ids.next(at(0))];
    let park = topics.map(|topic| match parked(ids) {
        Event::TopicParked(parked) => Event::TopicParked(Parked { topic, ..parked }),
        other => other,
    });
    let steps = (0..54).map(|number| {
        let at = Position { block: number / 4 % 5, step: number % 4 };
        match number % 4 {
            0 | 1 => Event::StepStarted { at },
            2 => Event::MinutesAdded { at, minutes: 1, extension: false, consent: false },
            _ => Event::Rang { signal: Signal::WrapUp(at), due: self::at(0).wall },
        }
    });
    let settled = Event::TopicSettled { topic: topics[0], fate: Fate::Done };
    let next = NextTime { chair: Some(Confidential::new("Fatima")), ..NextTime::default() };
    iter::once(Event::Started(Box::new(started)))
        .chain(park)
        .chain(steps)
        .chain([settled, Event::NextTimeSet(next), Event::Ended])
        .collect()
}
