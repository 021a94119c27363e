//! Meetings and entries for tests.

use jiff::{SignedDuration, Timestamp, civil};
use proptest::prelude::*;

use super::{
    agenda::{Agenda, Block, BlockKind, Position, Purpose, Step},
    clean::clean,
    confidential::Confidential,
    event::{
        Adjustment, Change, Entry, Event, Fate, Means, NewAfsluiter, NextTime, Note, NoteKind,
        Offered, Outcome, Parked, Participant, Question, Role, Signal, Started, Swap, Target,
        TopicBlock, Venue,
    },
    id::{Id, Ids},
    language::Language,
    minutes::Minutes,
    time::{Moment, RealReading},
    timing::Timing,
    timings::Timings,
    werkvorm::{QuestionKind, Scaled, Tier, WerkvormId, WerkvormStep},
};

/// This many seconds after the meeting of 23 November 2026 began.
pub(crate) fn moment(seconds: i64) -> Moment {
    let start: Timestamp = "2026-11-23T13:00:00Z".parse().unwrap();
    Moment { wall: start, elapsed: SignedDuration::ZERO }.after(SignedDuration::from_secs(seconds))
}

/// An id that is the same at every call with this number.
pub(crate) fn id(n: u64) -> Id {
    Ids::new(u128::from(n) << 1).next(moment(0))
}

/// The line with this number in its meeting.
pub(crate) fn entry(seq: u64, event: Event) -> Entry {
    Entry { id: id(1000 + seq), seq, at: moment(i64::try_from(seq).unwrap()), event }
}

/// A topic parked as the line with this number.
pub(crate) fn parked(seq: u64) -> Entry {
    entry(seq, Event::TopicParked(topic(&format!("onderwerp {seq}"))))
}

/// The first line of a meeting.
pub(crate) fn started(meeting: Id) -> Entry {
    entry(1, Event::Started(Box::new(beginning(meeting, "Vragen"))))
}

/// Two hours of a meeting: its beginning, and topics up to this line.
pub(crate) fn lines(meeting: Id, last: u64) -> Vec<Entry> {
    std::iter::once(started(meeting)).chain((2..=last).map(parked)).collect()
}

fn topic(text: &str) -> Parked {
    Parked {
        topic: id(7),
        text: Confidential::from(text.to_owned()),
        target: Target::NextTime,
        during: Some("Model".to_owned()),
        brought: None,
    }
}

/// A step that never gives minutes.
pub(crate) fn step(name: &str, planned: u16, floor: u16) -> Step {
    Step {
        name: name.to_owned(),
        short: None,
        planned: Minutes::of(planned),
        floor: Minutes::of(floor),
        tier: None,
        purpose: Purpose::Work,
        rule: None,
        say: None,
        parts: Vec::new(),
        round: None,
        own: false,
        split: None,
        language: Language::default(),
        key: None,
        timing: Timing::default(),
    }
}

/// A step of a werkvorm of which nothing is said.
pub(crate) fn werkvorm_step() -> WerkvormStep {
    WerkvormStep {
        name: String::new(),
        short: None,
        length: Scaled::default(),
        floor: None,
        tier: None,
        chooses: false,
        looks_back: false,
        subject: None,
        note: None,
        rule: None,
        say: None,
        published: false,
        key: None,
        is_round: None,
        timing: Timing::default(),
    }
}

/// A block that is called after its kind.
pub(crate) fn block(kind: BlockKind, steps: Vec<Step>) -> Block {
    Block {
        kind,
        name: format!("{kind:?}"),
        werkvorm: None,
        source: None,
        topic: None,
        fixed: false,
        steps,
    }
}

pub(crate) fn beginning(meeting: Id, name: &str) -> Started {
    let step = Step {
        name: name.to_owned(),
        short: None,
        planned: Minutes::new(25),
        floor: Minutes::new(15),
        tier: Some(Tier::First),
        purpose: Purpose::Choosing,
        rule: Some("één vraag per persoon".to_owned()),
        say: None,
        parts: vec![],
        round: None,
        own: false,
        split: None,
        language: Language::default(),
        key: None,
        timing: Timing::default(),
    };
    let block = |kind| Block {
        kind,
        name: name.to_owned(),
        werkvorm: None,
        source: None,
        topic: None,
        fixed: false,
        steps: vec![step.clone(); 4],
    };
    Started {
        meeting,
        group: "team-noord".to_owned(),
        agenda: Agenda { blocks: vec![block(BlockKind::Model), block(BlockKind::Slot)] },
        planned_start: None,
        closing_time: moment(7200).wall,
        margin: Minutes::ZERO,
        zone: "Europe/Amsterdam".to_owned(),
        participants: 6,
        tempo: 1,
        real: RealReading { at: moment(0), boot: "b".to_owned() },
        timings: Timings::default(),
        entered: None,
    }
}

/// Any text that passed an entrance.
fn words() -> impl Strategy<Value = String> {
    let text =
        prop_oneof![any::<String>(), Just("\",\"crc\":\"00000000\"}\n{\"id\":\"".to_owned())];
    text.prop_map(|text| clean(&text, usize::MAX))
}

fn position() -> impl Strategy<Value = Position> {
    (0usize..9, 0usize..9).prop_map(|(block, step)| Position { block, step })
}

fn length() -> impl Strategy<Value = SignedDuration> {
    any::<i32>().prop_map(|s| SignedDuration::from_secs(i64::from(s)))
}

fn wall() -> impl Strategy<Value = Timestamp> {
    (0i64..4_000_000_000, 0i32..1_000_000_000).prop_map(|(s, n)| Timestamp::new(s, n).unwrap())
}

fn target() -> impl Strategy<Value = Target> {
    prop::sample::select(vec![Target::LaterToday, Target::NextTime, Target::Elsewhere])
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        Just(Fate::Done),
        target().prop_map(Fate::ParkedAgain),
        prop::option::of(words())
            .prop_map(|reason| Fate::LetGo { reason: reason.map(Confidential::from) }),
    ]
}

fn time_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        length().prop_map(|away| Event::TakenOver { away }),
        position().prop_map(|at| Event::StepStarted { at }),
        Just(Event::Paused),
        Just(Event::Continued),
        Just(Event::Undone),
        Just(Event::Ended),
        (position(), any::<i16>(), any::<bool>(), any::<bool>()).prop_map(
            |(at, minutes, extension, consent)| Event::MinutesAdded {
                at,
                minutes,
                extension,
                consent
            }
        ),
        (position(), length()).prop_map(|(at, elapsed)| Event::Corrected { at, elapsed }),
        wall().prop_map(|to| Event::ClosingTimeMoved { to }),
        wall().prop_map(|to| Event::ConsentRefused { question: Question::ClosingTime { to } }),
        (signal(), wall()).prop_map(|(signal, due)| Event::Rang { signal, due }),
        Just(Event::Acknowledged { signal: Signal::CloseNow }),
        Just(Event::CalledBack { signal: Signal::SlotNow }),
    ]
}

fn signal() -> impl Strategy<Value = Signal> {
    prop_oneof![
        position().prop_map(Signal::WrapUp),
        position().prop_map(Signal::WellOver),
        Just(Signal::SlackGone),
        Just(Signal::SlotNow),
    ]
}

fn adjustment() -> impl Strategy<Value = Adjustment> {
    let change = (position(), any::<u8>()).prop_map(|(at, new)| Change {
        at,
        old: Minutes::new(25),
        new: Minutes::new(u32::from(new)),
    });
    let block = beginning(id(3), "Eén woord").agenda.blocks.remove(0);
    let step = block.steps[0].clone();
    let werkvorm = WerkvormId::parse("een-woord").unwrap();
    let afsluiter = Just(Box::new(NewAfsluiter { werkvorm, source: None, step }));
    let topic = Just(Box::new(TopicBlock { topic: id(7), block }));
    let parts = (
        prop::collection::vec(change, 0..4),
        [prop::option::of(0usize..9), prop::option::of(0usize..9)],
        prop::option::of(afsluiter),
        prop::option::of(topic),
    );
    parts.prop_map(|(changes, [dropped, pauze], afsluiter, topic)| Adjustment {
        means: Means::Shorten,
        changes,
        dropped,
        pauze,
        afsluiter,
        topic,
    })
}

/// Something written down, offered or looked back at.
fn note_event() -> impl Strategy<Value = Event> {
    let outcome = prop::sample::select(vec![Outcome::Done, Outcome::Busy, Outcome::LetGo]);
    let who = || prop::option::of(words());
    let parts = (0u64..4, prop::sample::select(NoteKind::ALL.as_slice()), words(), who(), who());
    prop_oneof![
        parts.prop_map(|(n, kind, text, who, by)| {
            let (who, by) = (who.map(Confidential::from), by.map(Confidential::from));
            Event::NoteTaken(Note { note: id(n), kind, text: text.into(), who, by, during: None })
        }),
        (0u64..4, outcome)
            .prop_map(|(n, outcome)| Event::ActionReviewed { action: id(n), outcome }),
        (5u64..8, words()).prop_map(|(n, text)| {
            Event::InbrengOffered(Offered { topic: id(n), text: text.into() })
        }),
        (5u64..8, words())
            .prop_map(|(n, text)| { Event::TopicReworded { topic: id(n), text: text.into() } }),
        (5u64..8).prop_map(|n| Event::TopicWithdrawn { topic: id(n) }),
        (5u64..8).prop_map(|n| Event::NoteWithdrawn { note: id(n) }),
        target().prop_map(|target| Event::RestParked { topics: vec![id(5), id(6)], target }),
    ]
}

/// Anything that can happen in a meeting.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => time_event(),
        1 => words().prop_map(|name| Event::Started(Box::new(beginning(id(3), &name)))),
        1 => (words(), target(), prop::option::of(words())).prop_map(|(text, target, during)| {
            Event::TopicParked(Parked { target, during, ..topic(&text) })
        }),
        1 => adjustment().prop_map(|adjustment| Event::Adjusted(Box::new(adjustment))),
        1 => (words(), 0..3_usize).prop_map(|(name, block)| {
            let with = beginning(id(3), &name).agenda.blocks.swap_remove(0);
            Event::Swapped(Box::new(Swap { block, with }))
        }),
        1 => adjustment().prop_map(|adjustment| Event::ConsentRefused {
            question: Question::Adjustment(Box::new(adjustment)),
        }),
        1 => fate().prop_map(|fate| Event::TopicSettled { topic: id(7), fate }),
        1 => (
            prop::sample::subsequence(vec![id(5), id(6)], 0..=2),
            prop::option::of(prop::sample::select(QuestionKind::ALL.to_vec())),
        )
            .prop_map(|(beside, about)| Event::InbrengChosen { topic: id(7), beside, about }),
        2 => note_event(),
        1 => (prop::option::of(words()), any::<bool>()).prop_map(|(chair, dated)| {
            Event::NextTimeSet(NextTime {
                start: dated.then(|| civil::date(2027, 1, 4).at(14, 0, 0, 0)),
                chair: chair.map(Confidential::from),
                timekeeper: None,
            })
        }),
        1 => people(),
    ]
}

fn people() -> impl Strategy<Value = Event> {
    let name = || words().prop_map(Confidential::from);
    let role = prop::sample::select(Role::ALL.as_slice());
    prop_oneof![
        (name(), prop::option::of(name())).prop_map(|(name, function)| {
            Event::ParticipantCame(Participant { function, ..Participant::named(name.reveal()) })
        }),
        name().prop_map(|who| Event::ParticipantLeft { who }),
        (role, prop::option::of(name())).prop_map(|(role, who)| Event::RoleGiven { role, who }),
        prop::option::of(name())
            .prop_map(|place| { Event::VenueSet(place.map_or(Venue::Online, Venue::Place)) }),
        Just(Event::ConfidentialityConfirmed),
    ]
}

/// Any line of a journal.
pub(crate) fn any_entry() -> impl Strategy<Value = Entry> {
    (any::<u64>(), 0..1u64 << 40, wall(), 0i64..1 << 40, event()).prop_map(
        |(n, seq, wall, ms, event)| Entry {
            id: id(n >> 1),
            seq,
            at: Moment { wall, elapsed: SignedDuration::from_millis(ms) },
            event,
        },
    )
}

/// Every variant of an enumeration of the journal, as serde knows them.
pub(crate) fn variants<T: serde::de::DeserializeOwned + std::fmt::Debug>() -> Vec<serde_json::Value>
{
    let told = serde_json::from_str::<T>("\"\"").unwrap_err().to_string();
    told.split('`').skip(3).step_by(2).map(serde_json::Value::from).collect()
}
